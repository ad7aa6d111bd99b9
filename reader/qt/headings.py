"""The headings of article and memos, and where the comments begin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.model import Document, Kind, Label, Memo, Part, Place, Span
from reader.qt.surface.furniture import kind_name, tr
from reader.qt.words import number

_HEADINGS = (Label.NONE, Label.TITLE)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading's words, how deep it stands (0 is a part's title), and where."""

    label: str
    level: int
    place: Place


def headings(document: Document) -> list[Heading]:
    """Those of the article, those of each memo under its title, or under what it is; then the comments."""
    found = list(_of(document.article))
    for memo in document.memos:
        part = document.find(memo.part)
        found += _of_memo(memo, list(_of(part)) if part is not None else [])
    if document.comments:
        words = tr("Reader comments ({0})").format(number(len(document.comments)))
        found.append(Heading(words, 0, Place(document.comments[0].part)))
    return found


def _of_memo(memo: Memo, own: list[Heading]) -> list[Heading]:
    """The heading that it begins with is its title; without one it is listed by what it is."""
    start = Place(memo.part, Span(0, 0))
    if own and own[0].place == start:
        up = own[0].level
        return [replace(one, level=max(one.level - up, min(at, 1))) for at, one in enumerate(own)]
    named = " · ".join(piece for piece in (kind_name(memo.kind), memo.title or memo.author) if piece)
    return [Heading(named, 0, start), *own]


def _of(part: Part) -> Iterator[Heading]:
    """The title is no deeper than it must be: the ranks that a part uses are counted from 1."""
    found = [
        (index, block)
        for index, block in enumerate(part.blocks)
        if (block.kind is Kind.HEADING and block.label in _HEADINGS) or block.label is Label.TITLE
    ]
    ranks = sorted({block.level for _, block in found if block.label is not Label.TITLE})
    for index, block in found:
        level = 0 if block.label is Label.TITLE else ranks.index(block.level) + 1
        span = part.span(index)
        yield Heading(" ".join(block.text.split()), level, Place(part.key, Span(span.start, span.start)))
