"""Where a memo's card stands in the article."""

from __future__ import annotations

import pytest

from reader.model import Block, Document, Kind, Label, Memo, parts_of
from reader.qt.surface.rows import Shape, article_rows, memo_rows

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


def memo(*blocks: Block) -> list[int]:
    """How deep in quotations the rows of a memo stand."""
    document = Document(blocks, parts_of(blocks, ["article", "memo:1"]), memos=(Memo("memo:1"),))
    return [row.block.quoted for row in memo_rows(document, 1) if row.block is not None]


def test_a_quotation_that_holds_a_whole_memo_is_not_drawn_in_its_own_pane() -> None:
    heading = Block("Le mémo", Kind.HEADING, "memo:1")
    quoted = MEMO._replace(quoted=1)
    assert memo(heading, quoted, quoted._replace(quoted=2), quoted) == [0, 0, 1, 0]
    assert memo(quoted, MEMO) == [1, 0]


def test_the_pieces_of_a_long_paragraph_stay_pieces_of_one_block() -> None:
    long = MEMO._replace(text="Ne jamais éteindre la lampe. " * 400, quoted=1)
    document = Document((long,), parts_of((long,), ["article", "memo:1"]), memos=(Memo("memo:1"),))
    rows = list(memo_rows(document, 1))
    assert len(rows) > 1 and all(row.block is rows[0].block for row in rows)
