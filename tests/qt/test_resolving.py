"""Copies that a sync program left beside a page are offered for merging, and kept as backups afterwards."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.errors import ReaderError
from reader.ingest import read_page
from reader.notes import backup, sidecar
from reader.notes.annotation import Annotation
from reader.notes.conflicts import conflicts
from reader.notes.sidecar import Sidecar, beside, load
from reader.qt import translation
from reader.qt.window import Window
from tests.qt.hands import opened

OURS = Annotation("urn:uuid:ours", note="ici", modified="2026-03-01T10:00:00Z")
THEIRS = Annotation("urn:uuid:theirs", note="là-bas", modified="2026-03-02T10:00:00Z")
NAMES = (
    "{0}.sync-conflict-20260302-101500-ABCDEFG.json",
    "{0} (copie en conflit de Zoé 2026-03-02).json",
    "{0} (In Konflikt stehende Kopie von Zoé 2026-03-02).json",
    "{0} 2.json",
    "{0}-PORTABLE.json",
)


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> None:
    """With its plurals."""
    translation.install(qapp, "en")


@pytest.fixture
def synced(sample: Path) -> Path:
    """The sample with one annotation, and a folder in which another machine wrote one too."""
    document = read_page(sample)
    sidecar.save(sample, document, [OURS, THEIRS], Sidecar())
    return sample


def copied(page: Path, name: str) -> Path:
    """What the other machine wrote lies beside the page under the name that a sync program gave it."""
    copy = beside(page).rename(page.with_name(name.format(beside(page).stem)))
    sidecar.save(page, read_page(page), [OURS], Sidecar())
    return copy


@pytest.mark.parametrize("name", NAMES)
def test_a_copy_is_offered_and_merged_when_the_person_agrees(
    qtbot: QtBot, window: Window, synced: Path, name: str
) -> None:
    copy = copied(synced, name)
    theirs = copy.read_bytes()
    opened(qtbot, window, synced)
    qtbot.waitUntil(window.hint.isVisible)
    assert window.hint.accessibleName() == "1 conflicting copy of these annotations lies beside the page."
    assert len(window.session.notebook) == 1 and copy.exists(), "nothing is merged unasked"
    window.hint.acted.emit()
    qtbot.waitUntil(lambda: not copy.exists())
    assert {one.note for one in load(synced).annotations} == {"ici", "là-bas"}
    assert theirs in [one.path.read_bytes() for one in backup.backups(beside(synced))]
    window.run("undo")
    assert {one.note for one in window.session.notebook} == {"ici"}


def test_later_means_not_now(qtbot: QtBot, window: Window, synced: Path) -> None:
    copy = copied(synced, NAMES[0])
    opened(qtbot, window, synced)
    qtbot.waitUntil(window.hint.isVisible)
    window.hint.dismissed.emit()
    window.resolving._look()
    window.session._tasks.wait()
    QTest.qWait(50)
    assert not window.hint.isVisible() and copy.exists()


def test_a_copy_that_comes_while_the_page_is_open_is_offered_too(
    qtbot: QtBot, window: Window, synced: Path
) -> None:
    opened(qtbot, window, synced)
    copy = synced.with_name(NAMES[0].format(beside(synced).stem))
    copy.write_bytes(beside(synced).read_bytes())
    qtbot.waitUntil(window.hint.isVisible)
    window.hint.acted.emit()
    qtbot.waitUntil(lambda: not copy.exists())


def test_a_copy_that_cannot_be_understood_is_left_and_said(
    qtbot: QtBot, window: Window, synced: Path
) -> None:
    copy = copied(synced, NAMES[0])
    copy.write_bytes(b"{")
    opened(qtbot, window, synced)
    qtbot.waitUntil(window.hint.isVisible)
    window.hint.acted.emit()
    qtbot.waitUntil(lambda: copy.name in window.hint.accessibleName())
    assert copy.read_bytes() == b"{" and "left where it is" in window.hint.accessibleName()


def test_an_edit_of_the_same_annotation_keeps_both_notes(qtbot: QtBot, window: Window, synced: Path) -> None:
    copied(synced, NAMES[0])
    document, base = read_page(synced), load(synced)
    edited = replace(THEIRS, note="autrement", modified="2026-03-03T10:00:00Z")
    sidecar.save(synced, document, [OURS, edited], base)
    opened(qtbot, window, synced)
    qtbot.waitUntil(window.hint.isVisible)
    window.hint.acted.emit()
    qtbot.waitUntil(lambda: not conflicts(synced))
    note = window.session.notebook[THEIRS.id].note
    assert "autrement" in note and "là-bas" in note


@pytest.mark.parametrize("name", NAMES)
def test_a_copy_is_no_page(synced: Path, name: str) -> None:
    copy = copied(synced, name)
    with pytest.raises(ReaderError):
        read_page(copy)
    assert conflicts(synced) == (copy,)
