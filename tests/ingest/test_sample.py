"""The real sample page, where it is at hand: what a reader must find in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.ingest import read_page
from reader.model import ARTICLE, Document, Kind, Label, Votes

SAMPLE = Path(__file__).resolve().parents[3] / "shared" / "pages" / "meta-superintelligence-labs.txt"


@pytest.fixture(scope="module")
def document() -> Document:
    if not SAMPLE.is_file():
        pytest.skip("the sample page is not beside this checkout")
    return read_page(SAMPLE)


def test_the_head_of_the_article_is_read(document: Document) -> None:
    assert document.title.startswith("Annonce de la création de Meta Superintelligence Labs")
    assert document.title.endswith("recherche IA fondamentale")
    assert document.subtitle == "Lisez la note interne complète qui a fuité"
    assert document.byline == "Jade Emy"
    assert [b.text for b in document.article.blocks if b.label is Label.BYLINE] == ["Jade Emy"]


def test_a_missing_date_stays_missing(document: Document) -> None:
    assert document.published is None


def test_the_memo_is_whole(document: Document) -> None:
    (memo,) = document.memos
    part = document.parts[memo.part]
    assert memo.author == "Mark Zuckerberg"
    assert part.text.startswith("À mesure que le rythme")
    assert part.text.endswith("de me mettre au travail.")
    items = [block for block in part.blocks if block.kind is Kind.ITEM]
    assert len(items) == 11
    assert {item.marker for item in items} == {"•"}


def test_the_article_has_no_memo_in_it(document: Document) -> None:
    assert "Trapit Bansal" not in document.article.text
    assert "Voici le mémo interne complet" in document.article.text


def test_source_questions_and_related_links_are_told_apart(document: Document) -> None:
    by_label = {b.label: b.text for b in document.article.blocks if b.label}
    assert by_label[Label.SOURCE] == "Source : Le mémo interne complet de Mark Zuckerberg"
    assert "Quel est votre avis sur le sujet ?" in by_label[Label.QUESTION]
    assert len(document.related) == 3
    assert all(link.text not in document.article.text for link in document.related)


def test_the_comments_are_data(document: Document) -> None:
    authors = [comment.author for comment in document.comments]
    assert authors == ["calvaire", "Anselme45", "Ryu2000"]
    assert [comment.rank for comment in document.comments] == [
        "Expert éminent",
        "Membre extrêmement actif",
        "Membre extrêmement actif",
    ]
    stamps = [c.published.iso for c in document.comments if c.published]
    assert stamps == ["2025-07-03T08:02", "2025-07-03T08:53", "2025-07-03T09:49"]
    assert {comment.votes for comment in document.comments} == {Votes(up=0, down=0)}


def test_a_quotation_of_the_author_leads_to_the_question(document: Document) -> None:
    comment = document.comments[2]
    (quote,) = comment.quotes
    assert quote.by == "Jade Emy"
    assert quote.span.of(document.parts[comment.part].text) == "Quel est votre avis sur le sujet ?"
    assert quote.source is not None
    assert quote.source.part == ARTICLE
    assert quote.source.span is not None
    assert quote.source.span.of(document.article.text) == "Quel est votre avis sur le sujet ?"


def test_headers_are_outside_the_comments_words(document: Document) -> None:
    for comment in document.comments:
        text = document.parts[comment.part].text
        assert comment.author not in text
        assert "0\u00a0 0" not in text


def test_furniture_is_left_out_and_kept(document: Document) -> None:
    left = "\n".join(block.text for block in document.left_out)
    for words in ("Mot de passe oublié", "5PARTAGES", "104 articles", "Signalez-nous-la", "5\u00a0 0"):
        assert words in left
        assert all(words not in part.text for part in document.parts.values())
    assert left.count("lisez la note interne complète qui a fuité") == 1
