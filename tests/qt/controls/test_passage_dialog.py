"""The question about a passage that is a memo or a comment."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.notes.correction import Said
from reader.qt.controls.passage_dialog import PassageDialog
from reader.qt.look import Look

FOUND = Said("", "Notice", "Ada", "3 May 2026", "2026-05-03T08:00")


@pytest.mark.parametrize("of_memo", [True, False])
def test_what_was_found_may_be_left_as_it_is(qtbot: QtBot, look: Look, of_memo: bool) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = PassageDialog(look, of_memo, FOUND, "Mark", parent)
    dialog.accept()
    assert dialog.said == (Said("memo", *_rest(FOUND)) if of_memo else FOUND)
    fields = [field for field in dialog.findChildren(QLineEdit) if not field.isHidden()]
    assert len(fields) == (3 if of_memo else 2)


def test_a_date_that_is_typed_is_read(qtbot: QtBot, look: Look) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = PassageDialog(look, False, FOUND, "Mark", parent)
    dialog.date.setText(" 4 mai  2026 ")
    dialog.author.setText("")
    assert dialog.said == Said("", "Notice", "", "4 mai 2026", "2026-05-04")


@pytest.mark.parametrize(
    ("typed", "language", "told"),
    [("soon", "fr", "“soon” is not a date"), ("03/05/2026", "en", "2026-05-03 or 2026-03-05")],
)
def test_a_date_that_nobody_could_look_up_is_not_taken(
    qtbot: QtBot, look: Look, typed: str, language: str, told: str
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = PassageDialog(look, False, FOUND, "Mark", parent, language)
    dialog.date.setText(typed)
    dialog.accept()
    (words,) = [label.text() for label in dialog.findChildren(QLabel) if told in label.text()]
    assert dialog.result() == QDialog.DialogCode.Rejected and words.count(".") <= 1
    assert dialog.date.selectedText() == typed
    (label,) = [one for one in dialog.findChildren(QLabel) if told in one.text()]
    assert label.height() >= label.heightForWidth(label.width())
    assert dialog.rect().contains(dialog.findChildren(QDialogButtonBox)[0].geometry())
    dialog.date.setText("")
    QTest.keyClicks(dialog.date, "3 May 2026")
    assert not any(told in label.text() for label in dialog.findChildren(QLabel) if not label.isHidden())
    dialog.accept()
    assert (
        dialog.result() == QDialog.DialogCode.Accepted and dialog.said.iso == "2026-05-03T08:00"
    )  # as it was found


def _rest(said: Said) -> tuple[str | None, ...]:
    return said.title, said.author, said.published, said.iso
