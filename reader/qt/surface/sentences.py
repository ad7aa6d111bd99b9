"""Where sentences begin and end, by Qt's reading of Unicode Standard Annex 29, abbreviations, and marks of notes."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QTextBoundaryFinder

from reader.model import Span
from reader.notes.abbreviations import goes_on
from reader.notes.note_marks import noted_ends
from reader.qt.surface.positions import Positions


def sentences(text: str) -> list[Span]:
    """The sentences of a text one after the other, without the white space between them."""
    positions = Positions(text)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Sentence, positions.view)
    edges = [0]
    while (edge := finder.toNextBoundary()) != -1:
        if not goes_on(text, at := positions.from_qt(edge)):
            edges.append(at)
    edges = _with_marks(text, edges)
    spans = []
    for start, end in pairwise(edges):
        words = text[start:end]
        if words.strip():
            spans.append(Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip())))
    return spans


def _with_marks(text: str, edges: list[int]) -> list[int]:
    """A mark of a note goes with what ends before it: a sentence begins behind the mark."""
    for end in noted_ends(text):
        begins = end.end + len(text[end.end :]) - len(text[end.end :].lstrip())
        edges = [at for at in edges if not end.start < at <= begins]
        if not text[begins : begins + 1].islower():
            edges.append(begins)
    return sorted(edges)
