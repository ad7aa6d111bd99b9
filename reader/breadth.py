"""How much a text says, in code points as Latin script needs them: an ideograph or a kana says what three letters do.

So what was learned on pages of one script holds for the other. Translations of one text into Chinese and Japanese
have a third to a half of the code points of the English.
"""

from __future__ import annotations

from reader.regex import regex

_WIDE = regex(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_FIRST = "\u3000"  # of the code points of such scripts
_TIMES = 3
_WORD = 6  # code points, with the blank after them
_COMMAS = ",，、،"


def breadth(text: str) -> int:
    """The code points of a text; those of wide scripts are counted three times."""
    size = len(text)
    if not is_wide(text):
        return size
    return size + (_TIMES - 1) * len(_WIDE.findall(text))


def is_wide(text: str) -> bool:
    """Whether a text is written without blanks between its words: three of its code points tell, most need one look."""
    size = len(text)
    if text.isascii():
        return False
    return text[size // 2] >= _FIRST or text[size // 3] >= _FIRST or text[size * 2 // 3] >= _FIRST


def word_count(text: str) -> int:
    """How many words a text has, or would have."""
    return text.count(" ") + 1 if not is_wide(text) else breadth(text) // _WORD + 1


def comma_count(text: str) -> int:
    return text.count(",") if text.isascii() else sum(map(text.count, _COMMAS))
