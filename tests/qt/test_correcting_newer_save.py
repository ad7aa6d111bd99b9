"""Corrections and a newer save of the page in the real window: what is new stands on its side of a moved edge."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.ingest import read_page
from reader.model import Document
from reader.notes import sidecar
from reader.notes.correction import Said
from reader.notes.correction_deeds import give
from reader.notes.correction_given import made
from reader.notes.corrections import Split
from reader.notes.trail import Trail, entire
from reader.qt import dialogs
from reader.qt.window import Window
from tests.qt.hands import opened, saved, select

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The lamp</title></head><body>
<article><h1>The lamp goes out</h1>{0}</article></body></html>"""
WORDS = (
    "The keeper said that the sea takes everything back, in the end. He had kept the lamp for thirty years.",
    "Dear colleagues, the lighthouse closes in March, to save on oil, and all of you will be told in time.",
    "We thank every keeper who has served on this coast, in good weather and in bad, for so many years.",
    "The ministry speaks of savings; the keeper speaks of ships, and of the sea. It is a long story indeed.",
    "Nobody on the coast has heard all of it, and the last night was a quiet one for everybody there.",
)
NEW = "An entirely different remark, added by somebody on a later afternoon in May, when it rained at last."


def write(page: Path, *words: str) -> None:
    page.write_text(PAGE.format("".join(f"<p>{each}</p>" for each in words)), "utf-8")


def shown(window: Window) -> Document:
    assert window.session.document is not None
    return window.session.document


def memo(window: Window) -> list[str]:
    [one] = shown(window).memos
    return [block.text for block in shown(window).parts[one.part].blocks]


@pytest.fixture
def lamp(qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Window:
    """Three paragraphs are a memo; the first of them is marked."""

    def ask(_parent: object, _look: object, _of_memo: bool, said: Said, *_: object) -> Said:
        return said

    monkeypatch.setattr(dialogs, "ask_about_passage", ask)
    path = tmp_path / "lamp.html"
    write(path, *WORDS)
    opened(qtbot, window, path)
    for nth, words in enumerate(WORDS[1:4]):
        select(window, words)
        window.run("into_memo" if nth else "mark_memo")
    QTest.keyClick(select(window, "to save on oil", shown(window).memos[0].part), Qt.Key.Key_H)
    return window


def test_what_is_new_behind_a_moved_edge_is_the_article_s(qtbot: QtBot, lamp: Window) -> None:
    page = lamp.session.page
    assert page is not None and memo(lamp) == [*WORDS[1:4]]
    select(lamp, "every keeper", shown(lamp).memos[0].part)
    lamp.run("end_here")
    assert memo(lamp) == [*WORDS[1:3]]
    saved(qtbot, lamp)
    write(page, *WORDS[:2], "A line in between, which is as new as the other one, and just as long.", *WORDS[2:3],
          NEW, *WORDS[3:])  # fmt: skip
    opened(qtbot, lamp, page)
    assert len(memo(lamp)) == 3 and NEW in shown(lamp).article.text and not lamp.hint.isVisible()
    [placed] = lamp.session.digest().placed
    assert not placed.lost and placed.annotation.anchors[0].exact == "to save on oil"


def test_what_was_corrected_in_a_newer_save_meanwhile_is_taken_in(qtbot: QtBot, lamp: Window) -> None:
    page = lamp.session.page
    assert page is not None
    saved(qtbot, lamp)
    write(page, NEW, *WORDS)
    newer, base = read_page(page), sidecar.load(page)
    split = Split(newer, base.texts)
    now = split.apply(base.corrections)
    last = next(at for at, block in enumerate(now.blocks) if block.text == WORDS[4])
    given = give(now, entire(now, [last]), now.memos[0].part)
    more = (*base.corrections, made(given, Trail(now, newer), "2099-01-01T00:00:00.000Z"))
    sidecar.save(page, split.apply(more), base.annotations, base, more, newer)
    qtbot.waitUntil(lambda: len(lamp.session.corrections) == len(more))
    assert memo(lamp) == [*WORDS[1:5]]
