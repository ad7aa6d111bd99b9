"""Chinese, Japanese and Korean letters are of one family, the one that draws them as the page's language does."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontInfo
from pytestqt.qtbot import QtBot

from reader.model import Block, Document, parts_of
from reader.qt import eastern
from reader.qt.eastern import ranked, tongue
from reader.qt.look import Look
from reader.qt.surface.manner import ARTICLE
from reader.qt.surface.rows import article_rows
from reader.qt.surface.surface import Surface


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The keeper counts.", "ja", ""),
        ("Le gardien compte « tout ».", "", ""),
        ("灯台守は毎晩、船を数えた。", "", "ja"),
        ("灯台守日記", "ja-JP", "ja"),
        ("守塔人每天晚上都要数船。", "", "zh"),
        ("守塔人每天晚上都要數船。", "zh-TW", "zh-hant"),
        ("守塔人每天晚上都要數船。", "zh-Hant-HK", "zh-hant"),
        ("등대지기는 매일 밤 배를 세었다.", "", "ko"),
        ("He wrote 船 on the wall.", "en", "zh"),
    ],
)
def test_the_language_of_letters(text: str, language: str, expected: str) -> None:
    assert tongue(text, language) == expected


NOTO = ["Noto Sans CJK JP", "Noto Sans CJK SC", "Noto Serif CJK JP", "Noto Serif CJK KR", "Noto Serif CJK SC"]


@pytest.mark.parametrize(
    ("names", "language", "serif", "best"),
    [
        (NOTO, "ja", True, "Noto Serif CJK JP"),
        (NOTO, "zh", True, "Noto Serif CJK SC"),
        (NOTO, "zh", False, "Noto Sans CJK SC"),
        (["Noto Sans CJK JP", "Droid Sans Fallback"], "zh", True, "Droid Sans Fallback"),
        (["MS Gothic", "MS Mincho", "Meiryo"], "ja", True, "MS Mincho"),
        (["KaiTi", "Microsoft YaHei", "SimSun"], "zh", True, "SimSun"),
        ([".PingFang SC", "PingFang SC", "Songti SC"], "zh", False, "PingFang SC"),
    ],
)
def test_the_best_family(names: list[str], language: str, serif: bool, best: str) -> None:
    assert ranked(names, language, serif)[0] == best


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        eastern, "families", lambda tongue, serif: (f"{tongue} serif" if serif else f"{tongue} sans",)
    )


def shown(qtbot: QtBot, look: Look, text: str, language: str) -> Surface:
    blocks = (Block(text, role="article"),)
    surface = Surface(look, ARTICLE)
    qtbot.addWidget(surface)
    surface.setter.document = document = Document(blocks, parts_of(blocks, ["article"]), language=language)
    surface.show_rows(article_rows(document))
    surface.setter[1]
    return surface


def test_a_page_with_such_letters_brings_their_family(qtbot: QtBot, look: Look, known: None) -> None:
    before = look.font("article").families()
    shown(qtbot, look, "Le gardien compte.", "fr")
    assert look.font("article").families() == before
    shown(qtbot, look, "灯台守は毎晩、船を数えた。", "ja")
    assert look.font("article").families() == [*before, "ja serif"]
    shown(qtbot, look, "守塔人每天晚上都要数船。", "zh")
    assert look.font("article").families() == [*before, "zh serif"]


def test_the_window_s_own_letters_stay_what_they_were(look: Look, known: None) -> None:
    before = QFontInfo(look.font("interface")).family()
    look.meet("ja")
    assert look.font("interface").families() == [before, "ja sans"]
