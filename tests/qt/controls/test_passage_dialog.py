"""What a person is asked of a passage that is to be a memo or a comment."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from reader.qt.controls.passage_dialog import PassageDialog, Said
from reader.qt.look import Look


@pytest.mark.parametrize(
    ("of_memo", "said"), [(True, Said("memo", "Notice", "Ada")), (False, Said(author="Ada"))]
)
def test_it_asks_what_there_is_to_say(qtbot: QtBot, look: Look, of_memo: bool, said: Said) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = PassageDialog(look, of_memo, "Notice", parent)
    QTest.keyClicks(dialog.author, "Ada")
    buttons = dialog.findChildren(QDialogButtonBox)[0].buttons()
    [accept] = [button for button in buttons if button.text() == dialog.windowTitle()]
    accept.click()
    assert dialog.result() == 1 and dialog.said == said
