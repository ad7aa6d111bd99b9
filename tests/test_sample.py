"""The bundled page comes out whole: all that the window can show is in it, and nothing else."""

from __future__ import annotations

import pytest

from reader import shelf
from reader.ingest import images, read_page
from reader.model import Comment, Document, Kind, Label, Part, Quote, Span, Style, Votes

FOLDER = shelf.find("samples")
NAME = "lumen-robotique.html"


@pytest.fixture(scope="module")
def page() -> Document:
    return read_page(FOLDER / NAME)


def test_what_the_page_says_of_itself(page: Document) -> None:
    assert page.title == "Lumen Robotique apprend à ralentir"
    assert page.subtitle == "Une note interne demande de livrer moins, et de laisser les machines apprendre."
    assert page.byline == "Colette Aubrun"
    assert page.published is None, "no comment's date is borrowed"
    assert page.site == "La Gazette des ateliers"
    assert page.address == "https://gazette-des-ateliers.example/enquetes/lumen-robotique-apprend-a-ralentir"
    assert page.language.startswith("fr")
    assert page.notices == ()


def test_the_article_is_read_from_title_to_questions(page: Document) -> None:
    first = [block.label for block in page.article.blocks[:3]]
    assert first == [Label.TITLE, Label.SUBTITLE, Label.BYLINE]
    headings = [block.text for block in page.article.blocks if block.kind is Kind.HEADING]
    assert headings[1:4] == [
        "Un hiver à corriger un bras",
        "Moins vite, mais côte à côte",
        "À qui est le geste\u202f?",
    ]
    assert _labelled(page.article, Label.QUESTION)[-3:] == [
        "Accepteriez-vous d’apprendre votre métier à une machine\u202f?",
        "À qui appartient, selon vous, un geste qu’elle a appris\u202f?",
        "Quel est votre avis sur cette note\u202f?",
    ]
    [source] = _labelled(page.article, Label.SOURCE)
    assert source.endswith("note interne de Lumen Robotique, transmise à la rédaction.")


def test_every_kind_of_block_is_there(page: Document) -> None:
    assert set(Kind) <= {block.kind for block in page.article.blocks}
    [table] = [block for block in page.article.blocks if block.kind is Kind.TABLE]
    assert table.header_rows == 1
    assert table.text.splitlines()[1] == "Arrêts d’urgence\t36\t24"
    assert any(block.quoted and block.by.startswith("Nadia Berthier") for block in page.article.blocks)
    styles = {mark.style for block in page.blocks for mark in block.marks if block.role}
    assert {Style.BOLD, Style.ITALIC, Style.LINK} <= styles


def test_both_pictures_come_from_the_page_itself(page: Document) -> None:
    figures = [block for block in page.article.blocks if block.kind is Kind.FIGURE]
    assert len(figures) == 2
    for figure in figures:
        assert figure.alt
        drawn = images.load(page, figure.image, FOLDER)
        assert drawn is not None
        assert drawn.startswith(b"\x89PNG")


def test_the_memo_is_whole_and_apart(page: Document) -> None:
    [memo] = page.memos
    part = page.parts[memo.part]
    assert memo.kind == "memo"
    assert memo.title == "Ralentir pour apprendre"
    assert memo.author.casefold().removeprefix("la ") == "directrice de l’apprentissage"
    assert "À l’ensemble des équipes," in part.text
    assert part.text.endswith("La directrice de l’apprentissage")
    rules = [block for block in part.blocks if block.kind is Kind.ITEM]
    assert [rule.marker for rule in rules] == ["1.", "2.", "3."]
    assert "Nous avons longtemps confondu" not in page.article.text
    assert "Nadia Berthier" not in part.text


def test_seven_readers_with_name_rank_date_and_votes(page: Document) -> None:
    assert [(one.author, one.rank) for one in page.comments] == [
        ("PetitBoulon", "Habitué"),
        ("Ariane L.", "Membre fidèle"),
        ("PetitBoulon", "Habitué"),
        ("clé_de_douze", "Nouveau membre"),
        ("Tournevis", "Membre fidèle"),
        ("Samira B.", "Habituée"),
        ("Le Compagnon", "Membre fidèle"),
    ]
    assert [one.depth for one in page.comments] == [0, 1, 2, 0, 1, 0, 0]
    assert page.comments[1].parent == page.comments[0].part
    assert page.comments[0].published is not None
    assert page.comments[0].published.iso.startswith("2026-03-14T08:12")
    assert page.comments[0].votes == Votes(up=12, down=1)
    assert page.stated_comments in {None, 7}


def test_a_comment_holds_its_words_and_nothing_of_its_frame(page: Document) -> None:
    assert _text(page, page.comments[2]) == "Alors je veux bien venir voir. 🦾🙂"
    assert _text(page, page.comments[3]) == "Et qui paie les heures d’apprentissage\u202f?"
    assert "في التأني السلامة" in _text(page, page.comments[5])


def test_quotes_lead_to_what_they_quote(page: Document) -> None:
    other, memo, article = (_quote(page.comments[number]) for number in (1, 4, 6))
    assert (other.by, _source(page, other)) == (
        "PetitBoulon",
        "Un bras qui demande pourquoi, je n’y crois pas encore",
    )
    assert other.source is not None
    assert other.source.part == page.comments[0].part
    assert (
        _source(page, memo) == "les heures passées à corriger sont des heures de travail, payées comme telles"
    )
    assert article.by == "Colette Aubrun"
    assert article.source is not None
    assert article.source.part == "article"
    assert _source(page, article) == "Accepteriez-vous d’apprendre votre métier à une machine\u202f?"


def test_the_page_s_own_furniture_is_left_out_and_kept(page: Document) -> None:
    out = "\n".join(block.text for block in page.left_out)
    read = "\n".join(part.text for part in page.parts.values())
    furniture = (
        "Mot de passe",
        "PARTAGES",
        "Abonnez-vous",
        "témoins",
        "Signalez-la-nous",
        "Les plus lus",
        "La lettre du vendredi",
        "Laisser un commentaire",
        "Tous droits réservés",
    )
    for words in furniture:
        assert words in out
        assert words not in read
    assert [link.text.partition(",")[0] for link in page.related] == [
        "L’établi partagé",
        "Un tournevis qui compte les tours",
        "La main de Madame Rahal",
    ]


def _labelled(part: Part, label: Label) -> list[str]:
    return [block.text for block in part.blocks if block.label is label]


def _text(page: Document, comment: Comment) -> str:
    return page.parts[comment.part].text


def _quote(comment: Comment) -> Quote:
    [quote] = comment.quotes
    return quote


def _source(page: Document, quote: Quote) -> str:
    assert quote.source is not None
    span = quote.source.span
    assert isinstance(span, Span)
    return span.of(page.parts[quote.source.part].text).rstrip(".")
