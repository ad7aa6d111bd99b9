"""Words are broken where their language breaks them, in the view alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from reader import shelf
from reader.model import Block, Document, Kind, Mark, Span, Style, parts_of
from reader.qt.copying import Copying
from reader.qt.look import Look, Typography
from reader.qt.session import Session
from reader.qt.surface.cursor import Unit
from reader.qt.surface.hyphens import breaks, hyphenated
from reader.qt.surface.manner import ARTICLE
from reader.qt.surface.paragraph import Paragraph, Type
from reader.qt.surface.positions import SOFT_HYPHEN, Positions
from reader.qt.surface.rows import article_rows
from reader.qt.surface.surface import Surface
from reader.qt.surface.tongue import tongue
from reader.qt.tasks import Tasks

FRENCH = (
    "Les développements extraordinaires de l’intelligence artificielle transforment profondément "
    "les administrations internationales, et les gouvernements correspondants s’interrogent."
)
ENGLISH = "The extraordinary developments of artificial intelligence are transforming the administrations."


def shown(word: str, language: str) -> str:
    cuts = [0, *hyphenated(word, language), len(word)]
    return "-".join(word[a:b] for a, b in pairwise(cuts))


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("fr", "mon-tagne"),
        ("fr", "dé-ve-lop-pe-ment"),
        ("en", "al-go-rithm"),
        ("en", "as-so-ciate"),  # an exception to the patterns
        ("de", "Sil-ben-tren-nung"),
        ("es", "cons-ti-tu-ción"),
    ],
)
def test_each_language_breaks_its_words_in_its_own_places(language: str, word: str) -> None:
    assert shown(word.replace("-", ""), language) == word


@pytest.mark.parametrize("word", ["UNESCO", "JavaScript", "ORGANISATION"])
def test_acronyms_and_names_with_inner_capitals_stay_whole(word: str) -> None:
    assert hyphenated(word, "en") == ()


def test_every_language_names_the_licence_of_its_patterns() -> None:
    for language in ("en", "fr", "de", "es"):
        text = shelf.find(f"hyphens/{language}.txt").read_text("utf-8").lower()
        assert "permission is hereby granted" in text or "distribution of this file" in text


def test_a_passage_is_broken_as_its_own_language_does() -> None:
    assert tongue(FRENCH, "en") == "fr"
    assert tongue(ENGLISH, "fr-FR") == "en"
    assert tongue("Développement", "fr") == "fr"
    assert tongue(ENGLISH, "") == "en"
    assert tongue("Développement", "") == ""
    assert tongue("Il testo continua e nessuno la legge per una volta", "it") == ""


def test_addresses_code_and_compounds_stay_whole() -> None:
    text = "developments.example.com/documentation well-understanding documentation_generator"
    assert breaks(text, (), "en") == ()
    code = Mark(Span(0, 13), Style.CODE)
    assert breaks("documentation of documentation", (code,), "en")[0] > 13
    address = Mark(Span(0, 21), Style.LINK, "https://documentation.example")
    assert breaks("documentation.example", (address,), "en") == ()


def narrow(qtbot: QtBot, look: Look, *blocks: Block) -> Surface:
    """A justified article in a narrow column."""
    document = Document(blocks, parts_of(blocks, ["article"]), language="fr")
    look.set_typography(Typography(justified=True, measure="narrow"))
    surface = Surface(look, ARTICLE)
    qtbot.addWidget(surface)
    surface.setter.document = document
    surface.resize(300, 600)
    surface.show_rows(article_rows(document))
    surface.show()
    return surface


def test_only_justified_running_text_is_broken(qtbot: QtBot, look: Look) -> None:
    surface = narrow(
        qtbot,
        look,
        Block(FRENCH, Kind.HEADING, "article", level=2),
        Block(FRENCH, Kind.PARAGRAPH, "article"),
        Block(FRENCH, Kind.CODE, "article"),
    )

    def broken() -> list[bool]:
        rows = [i for i, row in enumerate(surface.setter.flow.rows) if row.readable]
        laid = [surface.setter[i].laid for i in rows]
        return [isinstance(one, Paragraph) and SOFT_HYPHEN in one._positions.view for one in laid]

    assert broken() == [False, True, False]
    look.set_typography(Typography())
    assert broken() == [False, False, False]


def test_what_is_selected_and_copied_has_no_hyphens(qtbot: QtBot, look: Look) -> None:
    surface = narrow(qtbot, look, Block(FRENCH, role="article"))
    surface.select_all()
    Copying(Session(Tasks()), surface).words(surface)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == FRENCH
    assert SOFT_HYPHEN not in data.html()


def test_the_caret_goes_letter_by_letter_over_a_place_to_break(qtbot: QtBot, look: Look) -> None:
    surface = narrow(qtbot, look, Block(FRENCH, role="article"))
    cursor = surface.view.cursor
    cursor.start()
    there = []
    for _ in FRENCH:
        cursor.move(Unit.CHARACTER, forward=True, extend=False)
        there.append(cursor.focus.at if cursor.focus else -1)
    assert there == list(range(1, len(FRENCH) + 1))
    for _ in FRENCH:
        cursor.move(Unit.CHARACTER, forward=False, extend=False)
        there.append(cursor.focus.at if cursor.focus else -1)
    assert there[len(FRENCH) :] == list(range(len(FRENCH)))[::-1]


def test_a_word_step_takes_a_whole_word(qtbot: QtBot, look: Look) -> None:
    surface = narrow(qtbot, look, Block(FRENCH, role="article"))
    cursor = surface.view.cursor
    cursor.start()
    cursor.move(Unit.WORD, forward=True, extend=False)
    cursor.move(Unit.WORD, forward=True, extend=True)
    assert surface.selected_text() == "développements "


@given(st.lists(st.sampled_from([*FRENCH.split(), "😀", "e\u0301tranger", "a\nb"]), max_size=12), st.data())
def test_positions_hold_with_the_breaks_of_a_real_text(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    positions = Positions(text, breaks(text, (), "fr"))
    assert all(positions.from_qt(positions.to_qt(at)) == at for at in range(len(text) + 1))
    assert positions.view.replace(SOFT_HYPHEN, "").replace("\u2028", "\n") == text


def test_a_click_beside_a_broken_word_keeps_to_its_line(look: Look) -> None:
    kind = Type(look.font("article"), 28, look.colour("ink"), look.colour("accent"), look.font("code"))
    laid = Paragraph(FRENCH, (), kind, 200, breaks=breaks(FRENCH, (), "fr"))
    ends = [laid.line_span(laid.hit(0, y)).end for y in range(14, int(laid.height), 28)]
    cuts = breaks(FRENCH, (), "fr")
    broken = [number for number, end in enumerate(ends) if end in cuts]
    assert broken  # some line does end inside a word
    for number in broken:
        right = laid.hit(10_000, 14 + 28 * number)
        assert right == ends[number]


@pytest.mark.parametrize(
    "text", ["un titre long : la suite", "dit-il « oui » alors", "vraiment ? Certes ! non ; si"]
)
def test_no_line_begins_with_french_punctuation(look: Look, text: str) -> None:
    kind = Type(look.font("article"), 28, look.colour("ink"), look.colour("accent"), look.font("code"))
    for width in range(120, 300, 6):
        laid = Paragraph(text, (), kind, width)
        lines = {laid.line_span(at).of(text).strip() for at in range(len(text))}
        assert not any(line.startswith((":", "?", "!", ";", "»")) or line.endswith("«") for line in lines)
