"""Where words end in Chinese and Japanese: at a mark, and where kanji, kana and other letters change."""

from __future__ import annotations

from reader.regex import regex

_HAN = "\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_VARIANT = "\ufe00-\ufe0f\U000e0100-\U000e01ef"  # chooses the form of the kanji before it
_HIRAGANA = "\u3041-\u309f"
_KATAKANA = "\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"
_LONG = "\u30fc"  # prolongs a vowel in both kana
_VOICED = "\u3099\u309a"
_MARKS = (
    "\u3001-\u3004\u3008-\u3020\u3030\u303d\u30a0\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
)
_SPACE = "\u3000"
_KNOWN = _HAN + _HIRAGANA + _KATAKANA + _MARKS + _SPACE
_ANY = regex(f"[{_KNOWN}]")
_KANA = regex(f"[{_KATAKANA}{_VOICED}]")
_RUN = regex(
    f"[{_HAN}][{_HAN}{_VARIANT}]*|[{_HIRAGANA}][{_HIRAGANA}{_LONG}]*|[{_KATAKANA}][{_KATAKANA}{_VOICED}]*"
    f"|[{_MARKS}]+|{_SPACE}+|[^{_KNOWN}]+"
)


def changes(text: str) -> list[int]:
    """The code points before which a word begins though no white space is there; none in other scripts."""
    if text.isascii() or not _ANY.search(text):
        return []
    return [run.start() for run in _RUN.finditer(text) if run.start() and not run[0][0].isspace()]


def is_katakana(char: str) -> bool:
    """Whether a letter is of the one kana in which whole words are written."""
    return _KANA.match(char) is not None
