"""Pages that lack something, and pages that have too much of it: the window stays whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.qt.window import Window
from tests.qt.hands import opened

SENTENCE = "Le port de Kerdrin a vu passer trois navires, et le gardien les a comptés depuis la lanterne."
LETTER = (
    "<p>Voici la lettre complète du directeur du port :</p><blockquote><p>À tous les gardiens,</p>{0}"
    "<p>Merci de votre attention.</p><p>Le directeur</p></blockquote>"
)


def paragraphs(count: int) -> str:
    return "".join(f"<p>{SENTENCE} {number}</p>" for number in range(count))


def page(folder: Path, body: str, title: str = "Le port") -> Path:
    made = folder / "port.html"
    made.write_text(
        f"<!doctype html><html lang=fr><meta charset=utf-8><title>{title}</title>"
        f"<main><article><h1>{title}</h1>{body}</article></main></html>",
        "utf-8",
    )
    return made


@pytest.mark.parametrize("letter", [3, 40])
def test_a_memo_without_comments_leaves_the_window_its_height(
    qtbot: QtBot, window: Window, tmp_path: Path, letter: int
) -> None:
    opened(qtbot, window, page(tmp_path, paragraphs(3) + LETTER.format(paragraphs(letter))))
    body, memo = window.body, window.body.side.memo
    assert memo.isVisible() and not body.side.comments.isVisible()
    for _ in range(3):
        room = window.stack.height()
        assert body.height() == body.article.height() == body.list.height() == body.side.height() == room
        assert memo.header.y() == 0
        opening = not memo.is_open
        window.run("toggle_memo")
        qtbot.waitUntil(lambda wanted=opening: memo.surface.isVisible() == wanted)  # type: ignore[misc]
