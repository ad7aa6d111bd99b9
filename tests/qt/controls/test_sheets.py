"""Find, text options and the sheets: what they ask for, how they close."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPlainTextEdit, QPushButton, QToolButton

from reader.notes.seek import Query
from reader.qt import translation
from reader.qt.controls.commands import Command, CommandRows
from reader.qt.controls.elided import Elided
from reader.qt.controls.export_dialog import SHOWN, ExportDialog, FormatRow
from reader.qt.controls.find_bar import FindBar, Search
from reader.qt.controls.keycap import Keycap
from reader.qt.controls.keys_sheet import KeyGroup, KeysSheet
from reader.qt.controls.palette import Palette
from reader.qt.controls.sheet import Veil
from reader.qt.controls.text_options import BESIDE, TextOptions, ThemeTile

COMMANDS = (
    Command("open", "Open a page", "Ctrl+O"),
    Command("undo", "Undo"),
    Command("keys", "Show the keys", "F1"),
)
FORMATS = (FormatRow("markdown", "Markdown", "Readable text"), FormatRow("csv", "Table"))


@pytest.fixture
def find(look, over):
    find = FindBar(look, over)
    find.open_with()
    return find


@pytest.fixture
def palette(look, over):
    palette = Palette(look, over)
    palette.open_with(COMMANDS)
    return palette


@pytest.fixture
def export(look, over):
    return ExportDialog(look, FORMATS, over)


def field(widget) -> QLineEdit:
    return widget.findChild(QLineEdit)


def button(widget, name: str):
    buttons = [*widget.findChildren(QPushButton), *widget.findChildren(QToolButton)]
    return next(one for one in buttons if name in (one.text(), one.accessibleName()))


def test_find_says_each_word_as_it_is_typed(find, qtbot):
    with qtbot.waitSignal(find.searched) as said:
        qtbot.keyClicks(field(find), "b")
    assert said.args == [Search(Query("b"))]
    assert find.words == "b"


def test_how_words_are_meant_is_chosen_by_key_and_by_mouse(find, qtbot):
    for key in "cwrp":
        qtbot.keyClick(field(find), key, Qt.KeyboardModifier.AltModifier)
    assert find.search == Search(Query("", exact=True, whole=True, expression=True), only_pane=True)
    with qtbot.waitSignal(find.searched):
        qtbot.mouseClick(button(find, "Whole words (Alt+W)"), Qt.MouseButton.LeftButton)
    assert find.search == Search(Query("", exact=True, expression=True), only_pane=True)
    assert field(find).text() == ""


def counts(find) -> list[str]:
    return [label.text() for label in field(find).findChildren(QLabel) if label.isVisible()]


def test_nothing_is_called_not_found_before_it_was_looked_for(find, qtbot):
    qtbot.keyClicks(field(find), "bras")
    assert counts(find) == [""]
    find.set_count(2, 7)
    assert counts(find) == ["2 of 7"]
    find.set_count(0, 0)
    assert counts(find) == ["Nothing found"]


def test_a_search_that_takes_its_time_says_that_it_goes_on(find, qtbot):
    qtbot.keyClicks(field(find), "bras")
    find.set_count(2, 7)
    qtbot.keyClicks(field(find), "s")
    qtbot.waitUntil(lambda: counts(find) == ["Searching…"])
    assert not button(find, "Next hit (F3)").isEnabled(), "what was found before is not what is looked for"
    find.set_count(1, 3)
    assert counts(find) == ["1 of 3"] and button(find, "Next hit (F3)").isEnabled()


def test_find_says_what_is_wrong_until_something_else_is_typed(find, qtbot):
    find.say("This expression takes too long.")
    assert field(find).accessibleDescription() == find._said.text == "This expression takes too long."
    qtbot.keyClicks(field(find), "b")
    assert find._said.text == ""


def test_enter_goes_on_and_shift_enter_back(find, qtbot):
    with qtbot.waitSignal(find.next):
        qtbot.keyClick(field(find), Qt.Key.Key_Return)
    with qtbot.waitSignal(find.previous):
        qtbot.keyClick(field(find), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)


def test_find_counts_its_hits(find, qtbot):
    qtbot.keyClicks(field(find), "bras")
    find.set_count(3, 17)
    assert "3 of 17" in [label.text() for label in find.findChildren(QLabel)]
    find.set_count(0, 0)
    assert field(find).accessibleDescription() == "Nothing found"
    assert not button(find, "Next hit (F3)").isEnabled()


def test_escape_closes_find_and_keeps_the_words(find, qtbot, over):
    qtbot.keyClicks(field(find), "bras")
    with qtbot.waitSignal(find.closed):
        qtbot.keyClick(field(find), Qt.Key.Key_Escape)
    find.open_with()
    assert field(find).selectedText() == "bras"


def test_text_options_ask_and_show_what_the_look_says(look, over, qtbot):
    options = TextOptions(look, over)
    options.show_under(QRect(700, 0, 32, 32), over.rect())
    with qtbot.waitSignal(options.zoom_wanted) as said:
        qtbot.mouseClick(button(options, "Larger text (Ctrl++)"), Qt.MouseButton.LeftButton)
    assert said.args == [1]
    sepia = next(tile for tile in options.findChildren(ThemeTile) if tile.choice == "sepia")
    with qtbot.waitSignal(options.theme_wanted) as said:
        qtbot.mouseClick(sepia, Qt.MouseButton.LeftButton)
    assert said.args == ["sepia"] and not sepia.isChecked()
    look.set_theme("sepia")
    look.set_zoom(1.25)
    assert sepia.isChecked()
    assert "125 %" in [label.text() for label in options.findChildren(QLabel)]


def test_the_palette_says_that_nothing_is_called_so(palette, qtbot):
    qtbot.keyClicks(field(palette), "zzz")
    assert field(palette).accessibleDescription() == "Nothing found"
    field(palette).clear()
    assert field(palette).accessibleDescription() == ""


def test_themes_begin_and_end_where_the_lines_above_them_do(look, over):
    options = TextOptions(look, over)
    options.show_under(QRect(300, 0, 40, 40), over.rect())
    tiles = options.findChildren(ThemeTile)
    labels = options.findChildren(QLabel)
    lines = {
        label.mapTo(options, QPoint(0, 0)).x() for label in labels if label.text() in ("Text size", "Lines")
    }
    assert lines == {tiles[0].x() + BESIDE}
    larger = next(each for each in options.findChildren(QToolButton) if "Larger" in each.accessibleName())
    assert larger.geometry().right() == tiles[-1].geometry().right() - BESIDE


def test_the_palette_is_as_high_as_what_it_found_and_stays_where_it_is(palette, qtbot):
    before = palette.geometry()
    qtbot.keyClicks(field(palette), "undo")
    assert before.height() - palette.height() == 2 * 34
    qtbot.keyClicks(field(palette), "zzz")
    assert palette.height() == 2 * 8 + field(palette).height()
    field(palette).clear()
    assert palette.geometry() == before


def test_the_palette_runs_the_best_command(palette, qtbot):
    qtbot.keyClicks(field(palette), "key")
    with qtbot.waitSignal(palette.chosen) as said:
        qtbot.keyClick(field(palette), Qt.Key.Key_Return)
    assert said.args == ["keys"]
    assert not palette.isVisible()


def test_the_palette_is_walked_with_arrows(palette, qtbot):
    qtbot.keyClick(field(palette), Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.chosen) as said:
        qtbot.keyClick(field(palette), Qt.Key.Key_Return)
    assert said.args == ["undo"]


def test_the_palette_without_a_match_runs_nothing(palette, qtbot):
    qtbot.keyClicks(field(palette), "zzz")
    with qtbot.assertNotEmitted(palette.chosen):
        qtbot.keyClick(field(palette), Qt.Key.Key_Return)
    assert palette.isVisible()


def test_a_click_in_the_palette_runs_its_row(palette, qtbot):
    view = palette.findChild(QListView)
    place = view.visualRect(view.model().index(0)).center()
    with qtbot.waitSignal(palette.chosen) as said:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert said.args == ["open"]


def test_one_escape_closes_the_palette_even_while_typing(palette, qtbot):
    qtbot.keyClicks(field(palette), "x")
    qtbot.keyClick(field(palette), Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_a_click_beside_a_sheet_closes_it(palette, over, qtbot):
    veil = over.findChild(Veil)
    qtbot.mouseClick(veil, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert not palette.isVisible()
    assert not veil.isVisible()


def test_a_sheet_follows_the_window(palette, over):
    over.resize(500, 300)
    assert over.rect().contains(palette.geometry())


def test_the_command_rows_are_a_sound_model(qapp):
    rows = CommandRows(qapp)
    QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal, rows)
    rows.set_commands(COMMANDS)
    for typed in ("o", "un", "zzz", ""):
        rows.set_typed(typed)
    rows.set_commands(COMMANDS[:1])
    assert rows.rowCount() == 1


def test_the_sheet_of_keys_shows_every_key(look, over, qtbot):
    sheet = KeysSheet(look, [KeyGroup("Anywhere", (("Ctrl+O", "Open"), ("F1", "Keys")))], over)
    sheet.open()
    assert [cap.accessibleName() for cap in sheet.findChildren(Keycap)] == ["Ctrl+O", "F1"]
    with qtbot.waitSignal(sheet.closed):
        qtbot.mouseClick(button(sheet, "Close"), Qt.MouseButton.LeftButton)


def test_export_asks_for_the_preview_of_the_first_format(export, qtbot):
    with qtbot.waitSignal(export.format_changed) as said:
        export.open()
    assert said.args == ["markdown"]
    assert not button(export, "Save as…").isEnabled()


def test_export_saves_and_copies_in_the_format_chosen(export, qtbot):
    export.open()
    with qtbot.waitSignal(export.format_changed) as said:
        qtbot.mouseClick(button(export, "Table"), Qt.MouseButton.LeftButton)
    assert said.args == [export.format] == ["csv"]
    export.set_preview("quote,note\n")
    assert export.findChild(QPlainTextEdit).toPlainText() == "quote,note\n"
    with qtbot.waitSignal(export.save_wanted) as said:
        qtbot.mouseClick(button(export, "Save as…"), Qt.MouseButton.LeftButton)
    assert said.args == ["csv"]
    with qtbot.waitSignal(export.copy_wanted):
        qtbot.mouseClick(button(export, "Copy"), Qt.MouseButton.LeftButton)


def test_a_long_preview_is_cut_and_a_failure_cannot_be_saved(export):
    export.open()
    export.set_preview("x" * (SHOWN + 1))
    assert export.findChild(QPlainTextEdit).toPlainText().endswith("…")
    export.set_failure("Nothing to export.")
    assert not button(export, "Copy").isEnabled()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_word_of_the_text_options_is_cut(look, over, qapp, language):
    translation.install(qapp, language)
    options = TextOptions(look, over)
    options.show_under(QRect(500, 4, 40, 32), over.rect())
    translation.install(qapp, "en")
    for one in options.findChildren(QPushButton):
        assert one.fontMetrics().horizontalAdvance(one.text()) <= one.width() - 2 * 9, one.text()


@pytest.mark.parametrize("theme", ["light", "sepia", "dark", "contrast"])
def test_a_button_that_cannot_be_pressed_yet_can_be_read(export, look, theme):
    look.set_theme(theme)
    export.open()
    picture = button(export, "Save as…").grab().toImage()
    shades = {picture.pixelColor(x, picture.height() // 2).lightness() for x in range(6, picture.width() - 6)}
    assert max(shades) - min(shades) >= 60


def test_a_short_list_of_commands_has_a_short_sheet(palette, look, over):
    assert palette.height() < 200
    palette.open_with([Command(str(number), f"Command {number}") for number in range(40)])
    assert palette.height() == 400  # ten whole rows


def test_words_on_the_sheet_of_keys_get_what_the_keys_leave(look, over):
    keys = (("R", "Highlight with all of the last tags again"), ("Ctrl+Shift+Page down", "Next"))
    sheet = KeysSheet(look, [KeyGroup("Words", keys)], over)
    sheet.open()
    long = next(one for one in sheet.findChildren(Elided) if one.text.startswith("Highlight"))
    assert long.width() >= long.sizeHint().width()
