"""Which way words are read: a paragraph by its first letter, a comment by its own words, a page by its title."""

from __future__ import annotations

import re
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from reader.model import Document, Part

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")
_LANGUAGES = {
    "ar",
    "arc",
    "ckb",
    "dv",
    "fa",
    "he",
    "iw",
    "ks",
    "ps",
    "sd",
    "syr",
    "ug",
    "ur",
    "yi",
}  # ISO 639
_ENOUGH = 2_000  # code points of an article in which one letter of such a language must stand


def right_to_left(text: str) -> bool:
    """Whether any of its letters is read from the right to the left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def reads_left(text: str) -> bool:
    """Whether a paragraph is read from the right to the left."""
    return right_to_left(text) and bool(direction(text))


def direction(text: str) -> bool | None:
    """That of a paragraph is its first letter's (Unicode Standard Annex 9, rule P2): to the left? None: it has none."""
    return next((way != "L" for c in text if (way := bidirectional(c)) in ("L", "R", "AL")), None)


def part_reads_left(part: Part) -> bool:
    """Whether the words of a part are; what it quotes is of somebody else."""
    ways = (direction(block.text) for block in part.blocks if not block.quoted)
    return next((way for way in ways if way is not None), False)


def page_reads_left(document: Document) -> bool:
    """Whether a page is, by its title, or by the language that it names where it has letters of one like that."""
    if reads_left(document.title):
        return True
    named = document.language.replace("_", "-").partition("-")[0].lower()
    return named in _LANGUAGES and right_to_left(document.article.text[:_ENOUGH])


def from_the_right(line: str) -> str:
    """Facts parted by dots, the first at the right, each in its own direction: "5 March 2024" keeps its order."""
    facts = " · ".join(f"\u2068{fact}\u2069" for fact in line.split(" · "))
    return f"\u2067{facts}\u2069"


def write(painter: QPainter, at: QPointF, text: str, leftwards: bool) -> None:
    """One line whose marks and figures are ordered as a text of that direction has them."""
    before = painter.layoutDirection()
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if leftwards else before)
    painter.drawText(at, text)
    painter.setLayoutDirection(before)
