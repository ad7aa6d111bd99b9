from __future__ import annotations

from dataclasses import replace

import pytest

from reader.export.citation import cited, quote_line
from reader.model import ARTICLE, Place, Span, When


def place(document, key: str, words: str) -> Place:
    at = document.parts[key].text.index(words)
    return Place(key, Span(at, at + len(words)))


def test_words_of_the_article_with_everything_known(document):
    dated = replace(document, published=When("1er mars", "2026-03-01T10:00"), title="Le phare")
    line = quote_line(dated, place(dated, ARTICLE, "avant de rendre"))
    assert line == "«\u00a0avant de rendre\u00a0» — Ada Morel, Le phare, La Côte, 2026-03-01"


@pytest.mark.parametrize(
    ("language", "quoted"),
    [
        ("en-GB", "“avant de rendre” — "),
        ("", "“avant de rendre” — "),
        ("fr-CA", "«\u00a0avant de rendre\u00a0» — "),
        ("de", "„avant de rendre“ — "),
        ("es", "«avant de rendre» — "),
    ],
)
def test_words_stand_between_the_marks_of_their_language(document, language, quoted):
    page = replace(document, language=language)
    assert quote_line(page, place(page, ARTICLE, "avant de rendre")).startswith(quoted)


def test_words_on_several_lines_keep_them_and_the_source_has_its_own(document):
    text = document.article.text
    second = document.article.starts[1]
    part = Place(ARTICLE, Span(second, len(text)))
    told = cited(document, part)
    assert told.splitlines()[-1] == "— " + quote_line(document, Place(ARTICLE))
    assert told.startswith("«\u00a0") and told.count("\n\n") and "\u00a0»\n— " in told
    one = place(document, ARTICLE, "avant de rendre")
    assert cited(document, one) == quote_line(document, one)


def test_a_page_without_a_date_is_undated_in_any_language(document):
    line = quote_line(document, place(document, ARTICLE, "avant de rendre"), undated="sans date")
    assert line.endswith("La Côte, sans date")


def test_a_comment_has_its_own_author_and_day(document):
    line = quote_line(document, place(document, "comment:a", "Personne, hélas."))
    assert line.startswith("«\u00a0Personne, hélas.\u00a0» — Bo, Le phare") and line.endswith(", 2026-03-03")


def test_the_user_knows_better_who_speaks(document):
    words = place(document, ARTICLE, "la mer reprend tout")
    assert "» — Le phare" in quote_line(document, words)
    assert "» — Le gardien, Le phare" in quote_line(document, words, speaker="Le gardien")


def test_a_line_is_one_line_and_an_image_is_its_words(document):
    line = quote_line(document, place(document, ARTICLE, "\ufffc\n\nLe phare en 1898"))
    assert line.startswith("«\u00a0[Le phare, la nuit] Le phare en 1898\u00a0» — ")


def test_a_whole_part_is_its_source(document):
    assert (
        quote_line(document, Place("comment:b")) == "Cy, Le phare de la Vieille s’éteint 🗼, La Côte, undated"
    )
