"""What the welcome calls the pages that were open before."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from reader import settings
from reader.qt.program import Program
from tests.qt.hands import opened


def test_a_page_without_annotations_is_called_by_its_title_and_its_site(
    qtbot: QtBot, program: Program, sample: Path
) -> None:
    window = program.new_window()
    opened(qtbot, window, sample)
    document = window.session.document
    assert document is not None and document.title and document.site
    other = program.new_window()
    qtbot.waitUntil(lambda: other.welcome._rows[0].isVisibleTo(other))
    name = other.welcome._rows[0].accessibleName()
    assert name.startswith(f"{document.title} · {document.site}") and sample.stem not in name
    program.tasks.wait()
    assert settings.load().called == {str(window.session.page): (document.title, document.site)}
    other.run("forget_recent")
    qtbot.waitUntil(lambda: not settings.load().called)
