"""What holds for every small widget: names for screen readers, no leak, nothing cut in a wide face."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAction, QFont, QFontDatabase
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from reader.qt.controls.annotation_list import AnnotationList
from reader.qt.controls.annotation_rows import Row
from reader.qt.controls.card import Card
from reader.qt.controls.commands import Command
from reader.qt.controls.export_dialog import ExportDialog, FormatRow
from reader.qt.controls.find_bar import FindBar
from reader.qt.controls.header import MemoHead, MemoHeader
from reader.qt.controls.hint import Hint
from reader.qt.controls.keys_sheet import KeyGroup, KeysSheet
from reader.qt.controls.notice import Notice
from reader.qt.controls.palette import Palette
from reader.qt.controls.popover import HighlightPopover, PopoverState
from reader.qt.controls.recent import RecentPage
from reader.qt.controls.selection_bar import SelectionBar
from reader.qt.controls.status import StatusBar
from reader.qt.controls.tag_picker import TagPicker
from reader.qt.controls.tag_rows import TagRow
from reader.qt.controls.text_options import TextOptions
from reader.qt.controls.toolbar import LEFT, RIGHT, Toolbar
from reader.qt.controls.welcome import Welcome
from reader.qt.look import Look
from reader.qt.theme import NAMES

WORDS = [QRect(100, 40, 200, 24)]


def selection_bar(look: Look, over: QWidget) -> QWidget:
    bar = SelectionBar(look, over)
    bar.set_entries([QAction("Mark as memo", bar)])
    bar.show_near(WORDS, over.rect())
    return bar


def tag_picker(look: Look, over: QWidget) -> QWidget:
    picker = TagPicker(look, over)
    picker.set_tags([TagRow("méthode", "purple", 4, "5"), TagRow("règle")], frozenset({"règle"}))
    picker.show_near(WORDS, over.rect())
    picker.pending = "mé"
    return picker


def popover(look: Look, over: QWidget) -> QWidget:
    card = HighlightPopover(look, over)
    card.show_state(
        PopoverState("1", "Printed in the article", 0, 2, "Ada", (("règle", "blue"),), "Note", "pink")
    )
    card.show_near(WORDS, over.rect())
    return card


def annotation_list(look: Look, over: QWidget) -> QWidget:
    notes = AnnotationList(look, over)
    notes.resize(300, 400)
    lost = Row("2", "lost", "gone", (), "", "", "", True)
    notes.set_rows(
        [Row("1", "article", "a quote " * 20, (("règle", "blue"),), "a note", "Ada"), lost], reset=True
    )
    notes.set_current("1")
    notes.show()
    return notes


def toolbar(look: Look, over: QWidget) -> QWidget:
    bar = Toolbar(look, {role: QAction(role.capitalize(), over) for role in (*LEFT, *RIGHT)}, over)
    bar.resize(800, 44)
    bar.set_page("A title", "A site")
    bar.show()
    return bar


def memo_header(look: Look, over: QWidget) -> QWidget:
    header = MemoHeader(look, over)
    header.resize(500, 44)
    header.show_head(MemoHead("memo", "Ada", 412, 3, 2, 0, 2))
    header.show()
    return header


def status(look: Look, over: QWidget) -> QWidget:
    bar = StatusBar(look, over)
    bar.resize(800, 24)
    bar.say("Highlight deleted", undoable=True)
    bar.set_failed("The disk is full")
    bar.show()
    return bar


def notice(look: Look, over: QWidget) -> QWidget:
    panel = Notice(look, over)
    panel.resize(600, 400)
    panel.show_words(
        "page.html is empty.", "Nothing was changed.", "Open a page…", "Try the sample page", "warning"
    )
    panel.show()
    return panel


def hint(look: Look, over: QWidget) -> QWidget:
    line = Hint(look, over)
    line.resize(600, 40)
    line.show_words("Select words, then press a colour.", "Show the keys")
    return line


def welcome(look: Look, over: QWidget) -> QWidget:
    page = Welcome(look, over)
    page.resize(800, 600)
    page.set_recent([RecentPage("/a", "A page", "A site", "3 annotations")])
    page.show()
    return page


def find_bar(look: Look, over: QWidget) -> QWidget:
    bar = FindBar(look, over)
    bar.open_with("bras")
    bar.set_count(3, 17)
    return bar


def text_options(look: Look, over: QWidget) -> QWidget:
    card = TextOptions(look, over)
    card.show_under(QRect(700, 0, 32, 32), over.rect())
    return card


def palette(look: Look, over: QWidget) -> QWidget:
    sheet = Palette(look, over)
    sheet.open_with([Command("open", "Open a page", "Ctrl+O")])
    return sheet


def keys_sheet(look: Look, over: QWidget) -> QWidget:
    sheet = KeysSheet(look, [KeyGroup("Anywhere", (("Ctrl+O", "Open"),))], over)
    sheet.open()
    return sheet


def export_dialog(look: Look, over: QWidget) -> QWidget:
    sheet = ExportDialog(look, [FormatRow("markdown", "Markdown", "Readable text")], over)
    sheet.open()
    sheet.set_preview("# A page")
    return sheet


MAKERS = (
    selection_bar, tag_picker, popover, annotation_list, toolbar, memo_header, status, notice, hint, welcome,
    find_bar, text_options, palette, keys_sheet, export_dialog,
)  # fmt: skip

Maker = Callable[[Look, QWidget], QWidget]


@pytest.fixture(params=MAKERS, ids=[maker.__name__ for maker in MAKERS])
def make(request) -> Maker:
    return request.param


def named(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_whatever_takes_the_keyboard_has_a_name(make, look, over):
    made = make(look, over)
    stops = [one for one in (made, *made.findChildren(QWidget)) if one.focusPolicy() and one.isVisible()]
    assert [type(one).__name__ for one in stops if not named(one)] == []


def test_every_popup_has_a_name(make, look, over):
    made = make(look, over)
    assert named(made) or not isinstance(made, Card)


def test_it_is_freed_with_its_window(make, look, qtbot):
    gc.freeze()  # what was there before need not be walked
    window = QWidget()
    window.resize(800, 600)
    window.show()
    made = make(look, window)
    ghost = weakref.ref(made)
    del made
    window.close()
    del window
    gc.collect()
    gc.unfreeze()
    assert ghost() is None


def test_it_draws_in_every_theme(make, look, over, qtbot):
    made = make(look, over)
    for name in NAMES:
        look.set_theme(name)
        assert not made.grab().isNull()


def test_its_words_are_no_hidden_markup(make, look, over):
    for label in make(look, over).findChildren(QLabel):
        assert label.textFormat() != Qt.TextFormat.RichText


@pytest.fixture
def broad(qapp):
    """A look in DejaVu Sans, the widest face that a bare system offers."""
    if "DejaVu Sans" not in QFontDatabase.families():
        pytest.skip("DejaVu Sans is not installed here")
    before = QApplication.font()
    QApplication.setFont(QFont("DejaVu Sans"))
    look = Look()
    look.set_theme("light")
    yield look
    QApplication.setFont(before)


def test_nothing_is_cut_in_a_wide_face(make, broad, over, qtbot):
    made = make(broad, over)
    qtbot.waitUntil(made.isVisible)
    made.ensurePolished()
    for one in made.findChildren(QWidget):
        if not one.isVisible() or not isinstance(one, QLabel | QAbstractButton):
            continue
        if not one.text() or isinstance(one.parentWidget(), QLineEdit):
            continue  # an icon in a square
        wraps = isinstance(one, QLabel) and one.wordWrap()
        assert one.height() >= one.minimumSizeHint().height() or wraps, f"{one} is too low"
        assert wraps or one.width() >= one.minimumSizeHint().width(), f"{one} is too narrow"
