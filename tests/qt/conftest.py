"""A page with every kind of block, and the surfaces and windows that show it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader import shelf
from reader.cli.window_options import WindowOptions
from reader.ingest import child, read_page
from reader.model import (
    OBJECT,
    Block,
    Comment,
    Document,
    Kind,
    Label,
    Mark,
    Memo,
    Place,
    Quote,
    Span,
    Style,
    Votes,
    When,
    parts_of,
)
from reader.qt import translation
from reader.qt.collecting import Collecting
from reader.qt.icons import Icons
from reader.qt.look import Look
from reader.qt.program import Program
from reader.qt.start import DRAWN
from reader.qt.surface.manner import ARTICLE, COMMENTS
from reader.qt.surface.rows import article_rows, comment_rows
from reader.qt.surface.surface import Surface
from reader.qt.tasks import Tasks
from reader.qt.window import Window
from tests.qt.hands import opened

SAMPLE = shelf.find("samples") / "lumen-robotique.html"
Glyphs = dict[tuple[str, str, int, float], QPixmap]
SHORT = 100_000  # bytes; the sample has a third of that
ARABIC = "يستند هذا النص العربي إلى مثال قصير ثم يعود إلى البداية"
BLOCKS = (
    Block("Le phare de Kerdrin", Kind.HEADING, "article", Label.TITLE, 1),
    Block("Anne Le Bras", role="article", label=Label.BYLINE),
    Block(
        "Le gardien 😀 notait tout, même l’écume. Un lien mène ailleurs, et quelques mots sont gras.",
        role="article",
        marks=(Mark(Span(43, 50), Style.LINK, "https://example.org/phare"), Mark(Span(77, 81), Style.BOLD)),
    ),
    Block("Mer\tVent\nGrosse 🌊\tNord\nBelle\tSud", Kind.TABLE, "article", header_rows=1),
    Block("Carnet", Kind.HEADING, "memo:1", Label.TITLE, 1),
    Block("Ne jamais éteindre la lampe.", Kind.ITEM, "memo:1", level=1, marker="1."),
    Block("Compter les navires.", Kind.ITEM, "memo:1", level=1, marker="2."),
    Block(ARABIC, role="article"),
    Block("si nuit:\n    allumer()", Kind.CODE, "article"),
    Block(OBJECT, Kind.FIGURE, "article", image="phare.png", alt="Le phare"),
    Block("Le phare, vu du large.", Kind.CAPTION, "article"),
    Block("Que pensez-vous du phare ?", role="article", label=Label.QUESTION),
    Block("Abonnez-vous"),
    Block("J’y suis allé en mai.", role="comment:a"),
    Block("Que pensez-vous du phare ?", role="comment:b", quoted=1, by="Anne Le Bras"),
    Block("Il est beau.", role="comment:b"),
)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The style that the program has everywhere."""
    return ["postil", *DRAWN]


@pytest.fixture
def document() -> Document:
    parts = parts_of(BLOCKS, ["article", "memo:1", "comment:a", "comment:b"])
    question = parts["article"].text.index("Que pensez-vous")
    source = Place("article", Span(question, question + 26))
    quote = Quote("Anne Le Bras", Span(0, 26), source)
    return Document(
        BLOCKS,
        parts,
        title="Le phare de Kerdrin",
        byline="Anne Le Bras",
        site="Cahiers du littoral",
        memos=(Memo("memo:1", "memo", "Carnet", "Le gardien"),),
        comments=(
            Comment("comment:a", "Maëlle", "Habituée", When("3 mai", "2026-05-03T08:02"), Votes(2, 0)),
            Comment("comment:b", "Yann", depth=1, parent="comment:a", quotes=(quote,)),
        ),
    )  # fmt: skip


@pytest.fixture(scope="session", autouse=True)
def _no_copy_outlives_python(qapp: QApplication) -> Iterator[None]:
    """Without a display Qt keeps what was copied until after Python is gone, and frees it then."""
    yield
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def _garbage_is_collected_here(qapp: QApplication) -> Iterator[None]:
    """As in the program: on another thread the collector would end what Qt made on this one."""
    collecting = Collecting()
    yield
    collecting.turn()
    gc.enable()


@pytest.fixture(scope="module", autouse=True)
def _windows_of_a_file_are_freed(qapp: QApplication) -> Iterator[None]:
    """They are circles, and go for good: else whoever collects all walks through hundreds. What lasts is not looked at
    again."""
    yield
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _the_sample_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a thread, as a small page is; hundreds of windows show what came of it, which nothing changes.

    Other pages are read each time; longer ones by a process here too, and `tests/ingest/test_child.py` reads the
    smallest ones by one.
    """
    monkeypatch.setattr(child, "LARGE", SHORT)
    monkeypatch.setattr(child, "read_page", _read_page)


@pytest.fixture(scope="session")
def _glyphs(qapp: QApplication) -> Iterator[Glyphs]:
    drawn: Glyphs = {}
    yield drawn
    drawn.clear()  # before Qt is gone


@pytest.fixture(autouse=True)
def _a_glyph_is_drawn_once(_glyphs: Glyphs, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each window has a look of its own, whose icons would be the same hundred pictures again."""

    def glyph(icons: Icons, role: str, colour: QColor, size: int, ratio: float) -> QPixmap:
        key = (role, colour.name(QColor.NameFormat.HexArgb), size, ratio)
        if key not in _glyphs:
            _glyphs[key] = icons.pixmap(role, colour, size, ratio)
        return _glyphs[key]

    monkeypatch.setattr(Icons, "_glyph", glyph)


def _read_page(path: Path) -> Document:
    return (
        _sample()
        if path.name == SAMPLE.name and path.read_bytes() == SAMPLE.read_bytes()
        else read_page(path)
    )


@cache
def _sample() -> Document:
    return read_page(SAMPLE)


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    look = Look()
    look.set_theme("light")
    yield look


@pytest.fixture
def article(qtbot: QtBot, look: Look, document: Document) -> Surface:
    """The article in a column of 560 pixels."""
    surface = Surface(look, ARTICLE)
    qtbot.addWidget(surface)
    surface.setter.document = document
    surface.resize(640, 500)
    surface.show_rows(article_rows(document))
    surface.show()
    return surface


@pytest.fixture
def thread(qtbot: QtBot, look: Look, document: Document) -> Surface:
    """The comments."""
    surface = Surface(look, COMMENTS)
    qtbot.addWidget(surface)
    surface.resize(400, 500)
    surface.show_rows(comment_rows(document))
    surface.show()
    return surface


@pytest.fixture
def window(qapp: QApplication, look: Look) -> Iterator[Window]:
    tasks = Tasks()
    window = Window(look, tasks)
    window.resize(1280, 800)
    window.show()
    yield window
    window.close()
    tasks.close()
    shiboken6.delete(
        window
    )  # as the program ends a window: one that stayed would be dressed with every later one


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """The whole program, in English and light; its windows are closed behind it."""
    program = Program(WindowOptions(theme="light"))
    yield program
    for window in list(program.windows):
        window.close()
    program.close()
    translation.install(qapp, "en")


@pytest.fixture
def reading(qtbot: QtBot, window: Window, sample: Path) -> Window:
    """The window with the sample open."""
    return opened(qtbot, window, sample)
