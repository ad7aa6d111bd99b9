"""Families for Chinese, Japanese and Korean letters, which the text face lacks, by the language of the page.

Left alone, Qt takes each sign from the first font of the system that has it: commas of one, full stops of another.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtGui import QFontDatabase

_System = QFontDatabase.WritingSystem

_LETTERS = re.compile(
    "[\u3001-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uffee\U00020000-\U000323af]"
)
_KANA = re.compile("[\u3041-\u30ff\uff66-\uff9d]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_SYSTEMS = {
    "ja": _System.Japanese,
    "ko": _System.Korean,
    "zh": _System.SimplifiedChinese,
    "zh-hant": _System.TraditionalChinese,
}
# How a family that has the letters of all of them is called where it draws them as in this language.
_REGIONS = {
    "ja": re.compile(r"\b(JP|J)\b"),
    "ko": re.compile(r"\b(KR|K)\b"),
    "zh": re.compile(r"\b(SC|CN|GB)\b"),
    "zh-hant": re.compile(r"\b(TC|TW|HK)\b"),
}
_SERIF = re.compile(r"Serif|Min(g|cho)|S[ou]ng|Sun|Myeongjo|Myungjo|Batang|明|宋|명조|바탕", re.IGNORECASE)
_UNLIKE = re.compile(r"Mono|Kai|Fang|Hei.*Light|Rounded|Maru", re.IGNORECASE)


def tongue(text: str, language: str) -> str:
    """In which language such letters are to be drawn, by what the page says, else by themselves; empty for none."""
    if text.isascii() or not _LETTERS.search(text):
        return ""
    said = language.lower().replace("_", "-")
    if said.startswith("zh"):
        return "zh-hant" if re.search(r"hant|-tw|-hk|-mo", said) else "zh"
    if said[:2] in _SYSTEMS:
        return said[:2]
    if _KANA.search(text):
        return "ja"
    return "ko" if _HANGUL.search(text) else "zh"


@cache
def families(tongue: str, serif: bool) -> tuple[str, ...]:
    """The best family of the system for a language; none where it has none."""
    if tongue not in _SYSTEMS:
        return ()
    return tuple(ranked(QFontDatabase.families(_SYSTEMS[tongue]), tongue, serif)[:1])


def ranked(names: list[str], tongue: str, serif: bool) -> list[str]:
    """Families with the letters of a language, the best first: drawn as there, of the same kind, for running text."""
    others = [region for key, region in _REGIONS.items() if key != tongue]

    def worse(name: str) -> tuple[bool, bool, bool, bool]:
        foreign = any(region.search(name) for region in others)
        return (
            foreign,
            bool(_SERIF.search(name)) is not serif,
            bool(_UNLIKE.search(name)),
            not _REGIONS[tongue].search(name),
        )

    return sorted((name for name in names if not name.startswith((".", "@"))), key=worse)
