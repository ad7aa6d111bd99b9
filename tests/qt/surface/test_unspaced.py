"""Words of Chinese and Japanese: what a double click takes, where the caret and the ends of a highlight go."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model import Block, Place, Span
from reader.notes.snap import snap
from reader.qt.look import Look
from reader.qt.surface import lexicon
from reader.qt.surface.layers import Highlight
from reader.qt.surface.surface import Surface
from reader.qt.surface.unspaced import _knows_thai, changes
from tests.qt.hands import shown_article

CONTROL, LEFT = Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.LeftButton
WORDS = {
    "港の報告書は、２０２４年に「発表」された。": ["港", "の", "報告書", "は", "、", "２０２４", "年", "に"],
    "港口委员会，周一发布。新abc版": ["港口委员会", "，", "周一发布", "。", "新", "abc", "版"],
    "らーめんとラーメンA4を　食べ Tokyo へ": [
        "らーめんと",
        "ラーメン",
        "A4",
        "を　",
        "食",
        "べ ",
        "Tokyo ",
        "へ",
    ],
    "𠮷野家 葛\U000e0100城": ["𠮷野家 ", "葛\U000e0100城"],
}
if _knows_thai() or lexicon._loaded():
    WORDS["😀 ภาษาไทยเป็น ภาษาabcไทย"] = ["😀 ", "ภาษา", "ไทย", "เป็น ", "ภาษา", "abc", "ไทย"]


def pressed(surface: Surface, key: Qt.Key) -> int:
    QTest.keyClick(surface, key, CONTROL)
    assert surface.view.cursor.focus is not None
    return surface.view.cursor.focus.at


@pytest.mark.parametrize(("text", "words"), WORDS.items())
def test_the_caret_goes_from_word_to_word_and_back(
    qtbot: QtBot, look: Look, text: str, words: list[str]
) -> None:
    surface = shown_article(qtbot, look, (Block(text, role="article"),))
    surface.set_caret_mode(True)
    ends = [0, *(pressed(surface, Qt.Key.Key_Right) for _ in words)]
    assert [text[a:b] for a, b in itertools.pairwise(ends)] == words
    assert [pressed(surface, Qt.Key.Key_Left) for _ in words] == ends[-2::-1]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("港の年次報告書は、月曜日に「発表」された。", "年次報告書"),
        ("港口委员会周一，发布了年度报告。", "发布了年度报告"),
        ("今日はラーメンAセット", "ラーメン"),
        *([("ภาษาไทยเป็นภาษาที่สวยงามมาก", "เป็น")] if _knows_thai() or lexicon._loaded() else []),
    ],
)
def test_two_clicks_take_a_word_which_a_highlight_keeps(
    qtbot: QtBot, look: Look, text: str, word: str
) -> None:
    surface = shown_article(qtbot, look, (Block(text, role="article"),))
    start = text.index(word)
    rect = surface.view.rects(Place("article", Span(start, start + len(word))))[0]
    for at in (
        rect.center(),
        rect.center() - QPoint(rect.width() // 2 - 3, 0),
        rect.center() + QPoint(rect.width() // 2 - 3, 0),
    ):
        QTest.mouseClick(surface.viewport(), LEFT, pos=at)
        QTest.mouseDClick(surface.viewport(), LEFT, pos=at)
        (place,) = surface.selected_places()
        assert place.span == Span(start, start + len(word))
        assert snap(text, place.span) == place.span
        surface._mouse._again.stop()


def test_an_end_of_a_highlight_goes_on_by_a_word(qtbot: QtBot, look: Look) -> None:
    surface = shown_article(qtbot, look, (Block("港の年次報告書は発表された。", role="article"),))
    surface.set_highlights([Highlight("one", "article", Span(0, 1))])
    surface.begin_ends("one")
    for end in (2, 7, 8):
        QTest.keyClick(surface, Qt.Key.Key_Right)
        assert surface.layers.of("one")[0].span == Span(0, end)


def test_other_scripts_have_the_words_that_they_had(qtbot: QtBot, look: Look) -> None:
    text = "de l'article, aujourd'hui « où » 12,5 한국어는"
    surface = shown_article(qtbot, look, (Block(text, role="article"),))
    surface.set_caret_mode(True)
    ends = [0, *(pressed(surface, Qt.Key.Key_Right) for _ in range(10))]
    assert [text[a:b] for a, b in itertools.pairwise(ends)] == [
        *("de ", "l'", "article", ", ", "aujourd'hui ", "« ", "où ", "» ", "12,5 ", "한국어는"),
    ]


RUNS = {
    "Thai": "ภาษา|ไทย|เป็น|ภาษา|ที่|สวยงาม|มาก",
    "Lao": "ພາສາ|ລາວ|ເປັນ|ພາສາ|ທີ່|ງາມ",
    "Khmer": "ភាសាខ្មែរ|ជា|ភាសា|ដែល|ស្រស់|ស្អាត",
    "Burmese": "မြန်မာဘာသာ|စကား|သည်|လှပ|သည်",
}


@pytest.mark.skipif(lexicon._loaded() is None, reason="this Qt does without ICU")
@pytest.mark.parametrize("parted", RUNS.values(), ids=RUNS)
def test_words_of_these_scripts_are_known_by_dictionaries(parted: str) -> None:
    text = "😀 " + parted.replace("|", "") + "abc"
    ends = [0, *changes(text), len(text)]
    assert "|".join(text[a:b] for a, b in itertools.pairwise(ends)) == f"😀 |{parted}|abc"


@pytest.mark.skipif(lexicon._loaded() is None, reason="this Qt does without ICU")
@pytest.mark.parametrize("parted", RUNS.values(), ids=RUNS)
def test_a_line_of_these_scripts_ends_between_two_words(qtbot: QtBot, look: Look, parted: str) -> None:
    text = parted.replace("|", "") * 8
    surface = shown_article(qtbot, look, (Block(text, role="article"),))
    laid = next(one.laid for one in map(surface.setter.__getitem__, range(2)) if one.row.text == text)
    ends = {laid.line_span(at).end for at in range(len(text))} - {len(text)}
    assert ends and ends <= set(changes(text))


BURMESE = "မည်|သူ|မျှ|မ|ဖတ်|သော|စာ|အုပ်|တစ်|အုပ်|တွင်|ရေး|မှတ်|ခဲ့|သည်။|သင်္ဘော|၁၂|ဘောင့်|က"


def test_without_icu_a_line_of_burmese_ends_between_two_syllables(
    qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lexicon, "_loaded", lambda: None)
    text = BURMESE.replace("|", "")
    ends = [0, *lexicon.line_ends(text), len(text)]
    assert "|".join(text[a:b] for a, b in itertools.pairwise(ends)) == BURMESE
    surface = shown_article(qtbot, look, (Block(text * 6, role="article"),))
    laid = next(one.laid for one in map(surface.setter.__getitem__, range(2)) if one.row.text == text * 6)
    lines = {laid.line_span(at).end for at in range(len(text) * 6)} - {len(text) * 6}
    assert len(lines) > 1 and lines <= set(lexicon.line_ends(text * 6))


def test_without_icu_khmer_is_left_in_its_runs_as_only_its_syllables_are_known(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lexicon, "_loaded", lambda: None)
    assert changes("ភាសាខ្មែរជាភាសាដែលស្រស់ស្អាត") == []


def test_where_the_words_of_thai_are_not_known_it_is_left_so_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicon, "_loaded", lambda: None)
    monkeypatch.setattr("reader.qt.surface.unspaced._knows_thai", bool)
    assert changes("ภาษาไทยเป็นภาษา") == []
