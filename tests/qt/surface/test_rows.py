"""Where a memo's card stands in the article."""

from __future__ import annotations

import pytest

from reader.model import Block, Document, Kind, Label, Memo, parts_of
from reader.qt.surface.rows import Shape, article_rows

TITLE = Block("Le phare", Kind.HEADING, "article", Label.TITLE, 1)
BYLINE = Block("Anne", role="article", label=Label.BYLINE)
LEAD = Block("Voici le mémo complet :", role="article")
MEMO = Block("Ne jamais éteindre la lampe.", role="memo:1")
SOURCE = Block("Source : le mémo du gardien", role="article", label=Label.SOURCE)
ASKED = Block("Que pensez-vous du phare ?", role="article", label=Label.QUESTION)
BODY = Block("Le gardien notait tout.", role="article")


def shown(*blocks: Block) -> list[str]:
    """The rows of an article with one memo, from top to bottom: its words, or "card"."""
    document = Document(blocks, parts_of(blocks, ["article", "memo:1"]), memos=(Memo("memo:1"),))
    rows = (row for row in article_rows(document) if row.readable or row.shape is Shape.CARD)
    return ["card" if row.shape is Shape.CARD else row.text for row in rows]


@pytest.mark.parametrize("behind", [(SOURCE, ASKED), (ASKED,), (BODY, ASKED), ()])
def test_the_card_stands_where_the_memo_did(behind: tuple[Block, ...]) -> None:
    words = [one.text for one in behind]
    assert shown(TITLE, BYLINE, LEAD, MEMO, *behind) == ["Le phare", "Anne", LEAD.text, "card", *words]


def test_a_card_does_not_part_a_title_from_its_byline() -> None:
    assert shown(MEMO, TITLE, BYLINE, BODY) == ["Le phare", "Anne", "card", BODY.text]
