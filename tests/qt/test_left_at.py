"""A page opens again exactly where it was left."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.model import Place, Span
from reader.qt.holding import top_of
from reader.qt.window import Window
from tests.qt.hands import opened


def page(folder: Path, name: str) -> Path:
    path = folder / f"{name}.html"
    body = "".join(f"<p>Lanterne {n:02}, {name}. {'Le gardien notait tout. ' * 12}</p>" for n in range(40))
    path.write_text(f"<title>Le phare</title><article><h1>Le phare</h1>{body}</article>", "utf-8")
    return path


@pytest.mark.parametrize("pixels", [0, 12, 333, 1_007, 2_221, 100_000])
def test_a_page_opens_where_it_was_left_to_the_pixel(
    qtbot: QtBot, window: Window, tmp_path: Path, pixels: int
) -> None:
    first, second = page(tmp_path, "mer"), page(tmp_path, "vent")
    opened(qtbot, window, first)
    article = window.body.article
    article._scroll(float(pixels))
    row, offset = article.stands
    opened(qtbot, window, second)
    assert article.at_start
    opened(qtbot, window, first)
    assert article.stands == (row, pytest.approx(offset, abs=0.01))


def test_at_another_size_of_the_text_the_same_words_are_over_the_edge(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    first, second = page(tmp_path, "mer"), page(tmp_path, "vent")
    opened(qtbot, window, first)
    article = window.body.article
    article._scroll(1_007.0)
    while (top := top_of(article)) is None or top.above < 4:  # between two paragraphs
        article._scroll(5.0)
    there = top.place
    assert there.span is not None
    opened(qtbot, window, second)
    for _ in range(3):
        window.run("smaller")
    opened(qtbot, window, first)
    letter = article.view.rects(Place(there.part, Span(there.span.start, there.span.start + 1)))[0]
    assert letter.top() <= 0 <= letter.bottom()
