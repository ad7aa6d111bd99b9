"""Where words end that no space parts: Chinese and Japanese by their letters, Thai to Khmer by dictionaries."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QTextBoundaryFinder

from reader.notes import scripts
from reader.qt.surface import lexicon

_THAI = "\u0e01", "\u0e5b"  # the first and the last of its letters
_LANGUAGE = "ภาษาไทย"  # two words: "language", "Thai"


def changes(text: str) -> list[int]:
    """The code points before which a word begins though no white space is there.

    Without ICU, Qt parts Thai by the words of libthai, where that is installed; of Khmer, Lao and Burmese it knows
    syllables only: these are left in their runs then.
    """
    found = scripts.changes(text)
    if not lexicon.speaks(text):
        return found
    if (words := lexicon.words(text)) is not None:
        return sorted({*found, *words})
    if not any(map(_is_thai, text)) or not _knows_thai():
        return found
    return sorted({*found, *_thai(text)})


@cache
def _knows_thai() -> bool:
    return _thai(_LANGUAGE) == [4]


def _thai(text: str) -> list[int]:
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, text)
    units = list(range(len(text) + 1)) if max(text) < "\U00010000" else _units(text)
    found = []
    while (unit := finder.toNextBoundary()) >= 0:
        at = units[unit]
        if 0 < at < len(text) and (_is_thai(text[at]) or (_is_thai(text[at - 1]) and text[at].isalnum())):
            found.append(at)
    return found


def _is_thai(char: str) -> bool:
    return _THAI[0] <= char <= _THAI[1]


def _units(text: str) -> list[int]:
    """For each UTF-16 unit the code point that it is of."""
    units: list[int] = []
    for at, char in enumerate(text):
        units += [at] * (1 + (char > "\uffff"))
    return [*units, len(text)]
