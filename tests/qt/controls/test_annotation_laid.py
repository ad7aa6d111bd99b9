"""A row of the annotation list is set once, and drawn as it was set."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QListView

from reader.qt.controls import annotation_painter
from reader.qt.controls.annotation_laid import LaidRow
from reader.qt.controls.annotation_list import AnnotationList
from reader.qt.controls.annotation_rows import Row

ROWS = (
    Row("a", "article", "les heures pendant lesquelles", (("mesure", "blue"), ("règle", "pink")), "À lire"),
    Row("m", "memo", "la vitesse", (), "", "Jane Roe"),
)


def test_a_row_is_set_once_as_long_as_it_is_the_same_and_looks_so(look, over, monkeypatch):
    def laid(look, title, row, width):
        rows.append(row.id)
        return LaidRow(look, title, row, width)

    def shown() -> list[str]:
        before = len(rows)
        notes.findChild(QListView).viewport().grab()
        return rows[before:]

    rows: list[str] = []
    monkeypatch.setattr(annotation_painter, "LaidRow", laid)
    notes = AnnotationList(look, over)
    notes.resize(300, 500)
    notes.set_rows(ROWS, reset=True)
    notes.show()
    assert shown() == ["a", "m"]
    assert shown() == []
    notes.set_rows((replace(ROWS[0], note="À relire"), ROWS[1]))
    assert shown() == ["a"]
    notes.resize(330, 500)
    assert shown() == ["a", "m"]
    look.set_theme("dark" if look.choice == "light" else "light")
    assert shown() == ["a", "m"]


def test_what_does_not_fit_in_a_line_is_counted(look):
    tags = tuple((f"étiquette {number}", "blue") for number in range(5))
    row = LaidRow(look, "Le phare.", replace(ROWS[0], tags=tags), 220)
    assert 0 < len(row.chips) < 5
    assert [line.layout.text() for line in row.lines if line.layout.text() == f"+{5 - len(row.chips)}"]
    assert all(place.left() >= 0 and place.right() < 220 for place, _ in row.chips)
