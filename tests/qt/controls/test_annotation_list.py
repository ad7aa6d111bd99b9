"""The list keeps its order and its place, and says which annotation was meant."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QLineEdit, QListView

from reader.qt.controls import annotation_list
from reader.qt.controls.annotation_list import AnnotationList
from reader.qt.controls.annotation_painter import PAD, RIGHT
from reader.qt.controls.annotation_rows import AnnotationRows, Row
from reader.qt.words import initialled

ROWS = (
    Row("p", "page", "", (("à relire", "blue"),), "Vérifier le titre"),
    Row(
        "a1",
        "article",
        "les heures pendant lesquelles une personne travaille",
        (("mesure", "orange"),),
        "",
        "Ada",
    ),
    Row("a2", "article", "ont baissé", (), "", "Ada", "green"),
    Row("m", "memo", "vitesse et maîtrise", (("règle", "blue"), ("mesure", "orange")), "Même promesse", "Bo"),
    Row("c", "comments", "je n’y crois pas", (), "", "PetitBoulon"),
    Row("l", "lost", "des mots perdus", (), "", "", "pink", True),
)


@pytest.fixture
def notes(look, over):
    notes = AnnotationList(look, over)
    notes.resize(300, 600)
    notes.set_rows(ROWS, reset=True)
    notes.show()
    return notes


def view(notes: AnnotationList) -> QListView:
    return notes.findChild(QListView)


def field(notes: AnnotationList) -> QLineEdit:
    return notes.findChild(QLineEdit)


def words(notes: AnnotationList) -> list[str]:
    model = view(notes).model()
    return [model.data(model.index(row)).split(" · ")[0] for row in range(model.rowCount())]


def click(notes: AnnotationList, qtbot, id: str) -> None:
    place = view(notes).visualRect(notes.place_of(id)).center()
    qtbot.mouseClick(view(notes).viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_rows_stand_in_order_under_their_headings(notes):
    assert words(notes) == [
        "Page", "The whole page",
        "Article", "les heures pendant lesquelles une personne travaille", "ont baissé",
        "Memo", "vitesse et maîtrise",
        "Comments", "je n’y crois pas",
        "Lost words", "des mots perdus",
    ]  # fmt: skip


def test_a_click_goes_to_the_annotation(notes, qtbot):
    with qtbot.waitSignal(notes.current_changed) as came, qtbot.waitSignal(notes.activated) as went:
        click(notes, qtbot, "m")
    assert came.args == went.args == ["m"]


def test_the_arrows_pass_over_headings(notes, qtbot):
    notes.set_current("p")
    notes.focus_list()
    with qtbot.waitSignal(notes.current_changed) as said:
        qtbot.keyClick(view(notes), Qt.Key.Key_Down)
    assert said.args == ["a1"]


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_Return, "activated"),
        (Qt.Key.Key_Delete, "delete_wanted"),
        (Qt.Key.Key_T, "tag_wanted"),
        (Qt.Key.Key_N, "note_wanted"),
    ],
)
def test_keys_mean_the_current_row(notes, qtbot, key, signal):
    notes.set_current("a2")
    notes.focus_list()
    with qtbot.waitSignal(getattr(notes, signal)) as said:
        qtbot.keyClick(view(notes), key)
    assert said.args == ["a2"]


def test_without_a_current_row_no_key_means_anything(notes, qtbot):
    with qtbot.assertNotEmitted(notes.delete_wanted):
        qtbot.keyClick(view(notes), Qt.Key.Key_Delete)


def test_letters_do_not_search_the_list(notes, qtbot):
    notes.set_current("a1")
    qtbot.keyClick(view(notes), Qt.Key.Key_V)
    assert notes.current == "a1"


def test_marking_from_the_text_says_nothing(notes, qtbot):
    with qtbot.assertNotEmitted(notes.current_changed):
        notes.set_current("c")
    assert notes.current == "c"


def test_what_the_text_came_to_is_marked_when_its_row_comes(notes, qtbot):
    notes.set_current("a1")
    with qtbot.assertNotEmitted(notes.current_changed):
        notes.set_current("new")
        assert notes.current == "a1"  # nothing is painted anew for a row that is still to come
        notes.set_rows((*ROWS[:2], Row("new", "article", "tout juste"), *ROWS[2:]))
    assert notes.current == "new"
    notes.set_current("")
    assert notes.current == ""


def test_the_filter_finds_quote_note_tag_and_speaker(notes, qtbot):
    for typed, found in (
        ("meme prom", ["m"]),
        ("MESURE", ["a1", "m"]),
        ("boulon", ["c"]),
        ("baisse", ["a2"]),
    ):
        field(notes).clear()
        with qtbot.waitSignal(notes.filtered) as said:
            qtbot.keyClicks(field(notes), typed)
        qtbot.wait(0)
        assert [row.id for row in ROWS if notes.place_of(row.id).isValid()] == found
        assert said.args


def test_the_filter_counts_and_its_cross_clears_it(notes, qtbot):
    qtbot.keyClicks(field(notes), "mesure")
    assert "2 of 6" in [label.text() for label in notes.findChildren(QLabel)]
    assert field(notes).accessibleDescription() == "2 of 6"
    qtbot.keyClick(field(notes), Qt.Key.Key_Escape)
    assert field(notes).text() == ""
    assert len(words(notes)) == 11


def test_a_filter_keeps_the_current_row_if_it_can(notes, qtbot):
    notes.set_current("m")
    qtbot.keyClicks(field(notes), "mesure")
    assert notes.current == "m"


def test_what_is_found_is_shown_from_its_first_row(notes, qtbot):
    notes.set_rows(tuple(Row(f"n{n}", "article", f"quote {n % 9} " * 9) for n in range(400)), reset=True)
    qtbot.keyClick(view(notes), Qt.Key.Key_End)
    qtbot.keyClicks(field(notes), "quote 4")
    assert view(notes).verticalScrollBar().value() == 0 and view(notes).verticalScrollBar().maximum() > 0


def test_a_row_that_the_filter_hides_is_current_again_afterwards(notes, qtbot):
    notes.set_current("c")
    qtbot.keyClicks(field(notes), "mesure")
    assert notes.current == ""
    field(notes).clear()
    assert notes.current == "c"


def test_home_and_end_go_to_the_first_and_the_last_of_all(notes, qtbot):
    notes.set_rows(tuple(Row(f"n{n}", "article", f"quote {n} " * 9) for n in range(400)), reset=True)
    notes.set_current("n7")
    for key, id in ((Qt.Key.Key_End, "n399"), (Qt.Key.Key_Home, "n0")):
        with qtbot.waitSignal(notes.current_changed) as told:
            qtbot.keyClick(view(notes), key)
        assert notes.current == told.args[0] == id
    assert view(notes).verticalScrollBar().value() == 0


def test_a_new_row_moves_neither_the_current_one_nor_the_view(notes, qtbot):
    many = tuple(Row(f"n{n}", "article", f"quote {n} " * 9) for n in range(40))
    notes.set_rows(many)
    notes.set_current("n30")
    bar = view(notes).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    before = bar.value()
    notes.set_rows((*many, Row("new", "comments", "later")))
    qtbot.waitUntil(lambda: view(notes).model().rowCount() == 43)
    assert notes.current == "n30"
    assert bar.value() == before


def test_a_note_makes_its_row_higher(notes, qtbot):
    before = view(notes).visualRect(notes.place_of("c")).top()
    notes.set_rows([replace(row, note="now with a note") if row.id == "a2" else row for row in ROWS])
    qtbot.waitUntil(lambda: view(notes).visualRect(notes.place_of("c")).top() > before)


def test_removing_the_last_row_of_a_group_removes_its_heading(notes):
    notes.set_rows([row for row in ROWS if row.id != "m"])
    assert "Memo" not in words(notes)


def test_an_empty_list_says_how_to_begin(notes):
    notes.set_rows((), reset=True)
    shown = [label.text() for label in notes.findChildren(QLabel) if label.isVisible()]
    assert "Select words to highlight them" in shown
    assert not field(notes).isVisible()


def test_a_filter_without_a_hit_says_so(notes, qtbot):
    qtbot.keyClicks(field(notes), "zzz")
    shown = [label.text() for label in notes.findChildren(QLabel) if label.isVisible()]
    assert "No annotation holds these words" in shown


def test_the_rows_are_a_sound_model(qapp):
    rows = AnnotationRows(qapp)
    QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal, rows)
    rows.set_rows(ROWS, reset=True)
    rows.set_filter("mesure")
    rows.set_rows(ROWS[:3])
    rows.set_filter("")
    rows.set_rows(ROWS[::-1])
    rows.set_rows((), reset=True)
    assert rows.total == 0


def test_ten_thousand_rows_are_laid_out_and_found(notes, qtbot):
    many = [Row(f"n{n}", "article", f"quote {n} " * (n % 9 + 1), (("t", "blue"),)) for n in range(10_000)]
    notes.set_rows(many, reset=True)
    qtbot.keyClicks(field(notes), "9999")
    assert notes.place_of("n9999").isValid()


def thousands(of: str = "n") -> tuple[Row, ...]:
    """Rows of many heights."""
    return tuple(
        Row(f"{of}{n}", "article", f"quote {n} " * (n * n % 13 + 1), (), "note" * (n % 5 == 0))
        for n in range(3_000)
    )


def test_the_scroll_bar_shows_how_many_there_are_and_ends_at_the_last(notes, qtbot):
    notes.set_rows(thousands(), reset=True)
    bar = view(notes).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    most = bar.maximum()
    assert most > 3_000 * 40
    for share in range(1, 11):
        bar.setValue(bar.maximum() * share // 10)
        assert abs(bar.maximum() - most) < most / 100
    last = view(notes).visualRect(notes.place_of("n2999"))
    assert last.bottom() == view(notes).viewport().height() - 1


def test_words_move_as_far_as_the_scroll_bar_does(notes, qtbot):
    notes.set_rows(thousands(), reset=True)
    bar = view(notes).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    bar.setValue(bar.maximum() // 2)
    for step in (-60, -400, -60, 300, -500, -500, 60):
        one = view(notes).indexAt(view(notes).viewport().rect().center())
        before = view(notes).visualRect(one).top()
        bar.setValue(bar.value() + step)
        assert view(notes).visualRect(one).top() == before - step


def test_what_becomes_higher_above_moves_nothing_on_the_screen(notes, qtbot):
    rows = thousands()
    notes.set_rows(rows, reset=True)
    notes.set_current("n1500")
    before = view(notes).visualRect(notes.place_of("n1500"))
    assert before.height() > 0
    added = Row("new", "article", "tout juste")
    noted = [replace(row, note="a note") if row.id in ("n1480", "n1497") else row for row in rows]
    notes.set_rows((*noted[:900], added, *noted[900:]))
    after = view(notes).visualRect(notes.place_of("n1500"))
    assert after.top() in (before.top(), before.top() + 22)  # n1497 is on the screen or is not
    assert notes.current == "n1500"


def test_keys_walk_through_thousands(notes, qtbot):
    notes.set_rows(thousands(), reset=True)
    notes.set_current("n1500")
    for key, id in ((Qt.Key.Key_Down, "n1501"), (Qt.Key.Key_Up, "n1500")):
        qtbot.keyClick(view(notes), key)
        assert notes.current == id
    qtbot.keyClick(view(notes), Qt.Key.Key_PageDown)
    down = int(notes.current[1:])
    assert 1503 < down < 1515 and view(notes).viewport().rect().contains(
        view(notes).visualRect(notes.place_of(notes.current)).center()
    )
    qtbot.keyClick(view(notes), Qt.Key.Key_PageUp)
    assert abs(int(notes.current[1:]) - 1500) < 3


def test_another_document_begins_at_its_first_row(notes, qtbot):
    notes.set_rows(thousands(), reset=True)
    notes.set_current("n2000")
    notes.set_rows(thousands(), reset=True)
    assert view(notes).visualRect(notes.place_of("n0")).top() == 28  # under its heading


def test_a_filter_of_thousands_keeps_the_place_and_the_current_row(notes, qtbot):
    notes.set_rows(thousands(), reset=True)
    notes.set_current("n1500")
    field(notes).setText("quote")
    field(notes).setText("note")
    qtbot.waitUntil(lambda: notes.place_of("n1501").row() < 0)
    assert notes.current == "n1500"
    field(notes).clear()
    qtbot.waitUntil(lambda: notes.place_of("n1501").row() > 0)
    assert notes.current == "n1500"
    assert view(notes).viewport().rect().contains(view(notes).visualRect(notes.place_of("n1500")).center())


def test_rows_that_come_while_thousands_are_filtered_are_filtered_too(notes, qtbot):
    many = thousands()
    notes.set_rows(many, reset=True)
    field(notes).setText("promise")
    assert words(notes)[1:2] != ["a promise"]
    notes.set_rows((*many, Row("new", "comments", "a promise")))
    qtbot.waitUntil(lambda: words(notes)[1:] == ["a promise"])
    notes.set_rows((*many, Row("new", "comments", "a promise"), Row("other", "comments", "a quote")))
    assert words(notes)[1:] == ["a promise"]


def test_who_goes_from_the_filter_into_the_list_finds_what_was_typed(notes, qtbot):
    notes.set_rows(thousands(), reset=True)
    field(notes).setText("note")
    qtbot.keyClick(field(notes), Qt.Key.Key_Down)
    assert notes.place_of("n1501").row() < 0


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Colette Aubrun", "C. Aubrun"),
        ("Anne-Marie Le Bras", "A. Le Bras"),
        ("La directrice de l’apprentissage", "La directrice de l’apprentissage"),
        ("Reader 7", "Reader 7"),
        ("PetitBoulon", "PetitBoulon"),
        ("", ""),
    ],
)
def test_a_speaker_without_room_keeps_the_family_name(name, short):
    assert initialled(name) == short


def test_what_an_empty_list_says_begins_at_the_edge_of_its_header(notes):
    notes.set_rows((), reset=True)
    said = next(one for one in notes.findChildren(QLabel) if one.isVisible() and one.text())
    assert said.mapTo(notes, said.rect().topLeft()).x() == 16


@pytest.mark.parametrize(
    ("quote", "lines"), [("تقرير الميناء", 1), ("تقرير الميناء السنوي وحجارة الرصيف abc def", 2)]
)
def test_a_quote_that_is_read_from_the_right_stands_at_the_right_on_every_line(notes, look, quote, lines):
    notes.set_rows((Row("r", "article", quote),), reset=True)
    place, pitch = view(notes).visualRect(notes.place_of("r")), look.pitch("quote")
    image = view(notes).viewport().grab(place).toImage()
    ground, right = image.pixelColor(image.width() - 10, 1), view(notes).width() - RIGHT
    assert place.height() > lines * pitch
    for line in range(lines):
        ys = range(PAD + 1 + line * pitch, PAD + 1 + (line + 1) * pitch)
        inked = [x for x in range(30, right + 2) if any(image.pixelColor(x, y) != ground for y in ys)]
        assert abs(max(inked) - right) < 6
        assert line == 0 or min(inked) > 100


def test_thousands_of_rows_are_painted_in_the_turn_after_they_are_shown(notes, qtbot):
    def coloured() -> bool:
        picture = view(notes).viewport().grab().toImage()
        return len({picture.pixel(x, y) for x in range(picture.width()) for y in range(100)}) > 3

    notes.set_rows((), reset=True)
    notes.set_rows(thousands(), reset=True)
    assert not coloured()
    qtbot.waitUntil(coloured)


def test_a_great_count_is_written_as_numbers_are(notes, monkeypatch):
    monkeypatch.setattr(annotation_list, "number", "{:,}".format)
    notes.set_rows(tuple(Row(f"n{number}", "article", "quote") for number in range(1_850)), reset=True)
    assert "1,850 of 1,850" in {label.text() for label in notes.findChildren(QLabel)}
