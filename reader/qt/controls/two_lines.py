"""Breaks words into at most two lines, the second cut with an ellipsis where more follows."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

ELLIPSIS = "…"
MOSTLY = 0.6  # of a line
ENOUGH = 400  # code points: more than two lines of a list ever hold


def two_lines(text: str, font: QFont, width: int) -> tuple[str, ...]:
    """`text` on one line or two of `width` pixels."""
    return _broken(text[:ENOUGH], font.toString(), width)


@lru_cache(maxsize=500)  # the rows in view and around it
def _broken(text: str, font_name: str, width: int) -> tuple[str, ...]:
    font = QFont()
    font.fromString(font_name)
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(text) <= width:
        return (text,)
    first = _first_line(text, font, width)
    rest = text[len(first) :].lstrip()
    return first.rstrip(), _cut(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width), rest)


def _cut(shown: str, words: str) -> str:
    """Between two words, if the last one that is cut is not most of the line."""
    kept = shown.removesuffix(ELLIPSIS)
    if shown == words or words[len(kept) : len(kept) + 1].isspace():
        return shown
    whole = kept.rpartition(" ")[0].rstrip()
    return whole + ELLIPSIS if len(whole) >= MOSTLY * len(kept) else shown


def _first_line(text: str, font: QFont, width: int) -> str:
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption())
    option = layout.textOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    length = line.textLength()
    layout.endLayout()
    return text.encode("utf-16-le")[: 2 * length].decode("utf-16-le", "ignore")
