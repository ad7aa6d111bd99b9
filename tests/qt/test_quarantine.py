"""Annotations that nobody here understands are told of, shown, copied, and written back as they were."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from reader.ingest import read_page
from reader.notes import sidecar
from reader.notes.annotation import Annotation
from reader.notes.layout import INDENT
from reader.notes.sidecar import Sidecar, beside
from reader.qt import translation
from reader.qt.window import Window
from tests.qt.hands import opened, saved

ODD = (
    '{\n        "id":   "urn:x:1",\n        "type": "Note", "size": 1.50e3\n      }',
    '{"id": "urn:x:2", "type": "Annotation", "target": [], "says": "caf\\u00e9"}',
)


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> None:
    """With its plurals."""
    translation.install(qapp, "en")


@pytest.fixture
def spoiled(sample: Path) -> Path:
    """The sample with one note of the page, and two records that are none of ours."""
    sidecar.save(sample, read_page(sample), [Annotation("urn:uuid:ours", note="ici")], Sidecar())
    spoil(sample)
    return sample


def spoil(page: Path) -> None:
    text = beside(page).read_text("utf-8")
    more = "".join(f",\n{INDENT}{one}" for one in ODD)
    beside(page).write_text(text.replace("\n    ]", f"{more}\n    ]", 1), "utf-8")


def shown(window: Window) -> str:
    return window.quarantine.sheet.findChild(QTextEdit).toPlainText()


def test_how_many_there_are_is_said_when_the_page_opens(qtbot: QtBot, window: Window, spoiled: Path) -> None:
    opened(qtbot, window, spoiled)
    assert window.hint.accessibleName() == (
        "2 annotations of this page cannot be understood; they are kept as they are."
    )
    assert [one.note for one in window.session.notebook] == ["ici"]


def test_each_is_shown_with_what_is_wrong_and_its_very_text(
    qtbot: QtBot, window: Window, spoiled: Path
) -> None:
    opened(qtbot, window, spoiled)
    window.hint.acted.emit()
    assert window.quarantine.sheet.isVisible() and not window.hint.isVisible()
    assert "An annotation: its type is not Annotation." in shown(window)
    assert "An annotation: it has no target." in shown(window)
    assert '  "id":   "urn:x:1",\n  "type": "Note", "size": 1.50e3\n}' in shown(window)
    assert ODD[1] in shown(window)
    window.quarantine.sheet.findChild(QPushButton).click()
    assert ODD[1] in QApplication.clipboard().text()
    window.quarantine.sheet.dismiss()
    window.run("show_unread")
    assert window.quarantine.sheet.isVisible()


def test_they_are_written_back_byte_for_byte_after_a_change(
    qtbot: QtBot, window: Window, spoiled: Path
) -> None:
    opened(qtbot, window, spoiled)
    window.annotating.note(["urn:uuid:ours"], "là")
    saved(qtbot, window)
    text = beside(spoiled).read_text("utf-8")
    assert "là" in text and all(one in text for one in ODD)
    assert not window.session.unsaved


def test_those_that_another_program_writes_meanwhile_are_told_of_too(
    qtbot: QtBot, window: Window, sample: Path
) -> None:
    sidecar.save(sample, read_page(sample), [Annotation("urn:uuid:ours", note="ici")], Sidecar())
    opened(qtbot, window, sample)
    assert not window.hint.isVisible()
    spoil(sample)
    qtbot.waitUntil(window.hint.isVisible)
    assert window.hint.accessibleName().startswith("2 annotations")


def test_a_correction_that_is_not_understood_is_shown_too(qtbot: QtBot, window: Window, sample: Path) -> None:
    sidecar.save(sample, read_page(sample), [Annotation("urn:uuid:ours", note="ici")], Sidecar())
    tree = json.loads(beside(sample).read_bytes())
    tree["postil"]["corrections"] = [{"role": "video:1", "runs": []}]
    beside(sample).write_text(json.dumps(tree), "utf-8")
    opened(qtbot, window, sample)
    window.hint.acted.emit()
    assert "A correction: it moves nothing." in shown(window) and "video:1" in shown(window)


def test_a_page_without_any_says_so(qtbot: QtBot, reading: Window) -> None:
    reading.run("show_unread")
    assert not reading.quarantine.sheet.isVisible()
    assert "were understood" in reading.status._message.text
