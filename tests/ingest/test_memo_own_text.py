"""A heading "Full text" and no more stands over the page's own text, unless something tells of a document."""

from __future__ import annotations

import pytest
from ingest.letters import AFTER, BEFORE, LETTER, article, memos

OWN = {
    "en": (
        "Abstract: the mills did not vanish for want of water.",
        "Full text",
        "The first mill on the estuary is named in a lease of 1162, which binds the miller to clean the pond.",
        "Nine more were built before the plague, each behind a dam of clay that the sea took once in a lifetime.",
        "A survey of 1801 counts four, of which two were turning, and none was left when the railway came.",
    ),
    "fr": (
        "Résumé : les moulins n’ont pas disparu faute d’eau.",
        "Texte intégral",
        "Le premier moulin de la ria est nommé dans un bail de 1162, qui oblige le meunier à curer l’étang.",
        "Neuf autres furent bâtis avant la peste, chacun derrière une digue d’argile que la mer emportait parfois.",
        "Un relevé de 1801 en compte quatre, dont deux tournaient, et il n’en restait aucun à l’arrivée du train.",
    ),
}


@pytest.mark.parametrize("language", OWN)
@pytest.mark.parametrize("tag", ["h2", "h3"])
def test_the_article_behind_an_abstract_is_no_document(language: str, tag: str) -> None:
    abstract, full, *text = OWN[language]
    body = "".join(f"<p>{line}</p>" for line in text)
    page = article(
        f"<p>{abstract}</p><{tag}>{full}</{tag}>{body}<{tag}>1162</{tag}>{body}",
        title="Tide mills",
        language=language,
    )
    assert memos(page) == []
    assert text[0] in page.article.text


def test_a_judgment_is_none() -> None:
    lines = OWN["fr"][2:]
    page = article(f"<h2>Texte intégral</h2><div>{'<br><br>'.join(lines)}</div>", language="fr")
    assert memos(page) == []


@pytest.mark.parametrize(
    ("above", "opening"),
    [("", "<p>Dear all,</p>"), ("<p>The head of the company told staff in a memo on Monday.</p>", "")],
)
def test_a_document_under_it_is_one(above: str, opening: str) -> None:
    page = article(f"{BEFORE}{above}<h2>Full text</h2>{opening}{''.join(LETTER)}<h2>What is next</h2>{AFTER}")
    [memo] = memos(page)
    assert memo.endswith("My door is open all week.")
