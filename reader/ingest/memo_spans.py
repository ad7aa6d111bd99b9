"""The stretches of an article that may be a document: containers, blockquotes, and from one sign to another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import NamedTuple

from reader.ingest import memo_signs as signs
from reader.ingest.draft import Box, Draft
from reader.ingest.memo_lines import SHORT, Line
from reader.model import Kind

_ENDS = 8  # that are tried for a beginning
_REACH = 200  # blocks
_ABOVE = 3  # blocks in which a document may be announced
_GREETED = 5  # blocks over which a letterhead may be spread
_NEAR = 6  # blocks in which the next paragraphs are looked for
_PARAGRAPHS = frozenset(("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption"))
_LEGENDS = 2  # lines at the head of a container that say what it holds


class Span(NamedTuple):
    """Blocks from `start` to before `after`; `frame`: "box", "quote", "code", "" in the article's flow."""

    start: int
    after: int
    frame: str = ""


def spans(lines: list[Line], offset: int) -> Iterator[Span]:
    """Each once; `offset` is the place of the first block among those of the page."""
    held = [at for at, line in enumerate(lines) if line.held]
    seen: set[tuple[int, int]] = set()
    for span in _all(lines, offset):
        low, high = bisect_left(held, span.start), bisect_left(held, span.after)
        if low < high and (low, high) not in seen:
            seen.add((low, high))
            yield Span(held[low], held[high - 1] + 1, span.frame)


def _all(lines: list[Line], offset: int) -> Iterator[Span]:
    yield from _boxes(lines, offset)
    yield from _alike(lines, "quote", lambda draft: bool(draft.quoted))
    yield from _alike(lines, "code", lambda draft: draft.kind is Kind.CODE)
    yield from _flows(lines)


# --- set apart ---


def _boxes(lines: list[Line], offset: int) -> Iterator[Span]:
    for box in _each_box(lines):
        start, after = box.first - offset, min(box.after - offset, len(lines))
        if start <= 0 or box.after - offset > len(lines) or after <= start or box.tag in _PARAGRAPHS:
            continue
        yield Span(start, after, "box")
        for low in range(start, min(after, start + _LEGENDS)):
            if not (lines[low].titles or len(lines[low].draft.text) < SHORT):
                break
            yield Span(low + 1, after, "box")


def _each_box(lines: list[Line]) -> Iterator[Box]:
    done: set[int] = set()
    for line in lines:
        box = line.draft.box
        while box is not None and id(box) not in done:
            done.add(id(box))
            yield box
            box = box.parent


def _alike(lines: list[Line], frame: str, is_one: Callable[[Draft], bool]) -> Iterator[Span]:
    start = -1
    for at, line in enumerate(lines):
        if not is_one(line.draft):
            if start >= 0:
                yield Span(start, at, frame)
            start = -1
        elif start < 0:
            start = at
    if start >= 0:
        yield Span(start, len(lines), frame)


# --- in the flow ---


def _flows(lines: list[Line]) -> Iterator[Span]:
    ends = [at for at in range(1, len(lines)) if _ends_before(lines, at)] + [len(lines)]
    place = 0
    for start in range(len(lines)):
        while ends[place] <= start:
            place += 1
        if _starts(lines, start):
            for after in {*ends[place : place + _ENDS], ends[-1]}:
                if after - start <= _REACH:
                    yield Span(start, after)


def _starts(lines: list[Line], at: int) -> bool:
    line, above = lines[at], lines[max(0, at - _ABOVE) : at]
    if not line.held or line.draft.quoted or line.draft.kind is Kind.CODE:
        return False
    if any(one.announced or one.spoken for one in above[-2:]) or (above and above[0].announced):
        return True
    if line.opens or line.heads or line.formal or line.draft.ruled or (above and above[-1].wall):
        return True
    heads_letter = any(one.greets for one in lines[at : at + _GREETED]) and len(line.draft.text) <= SHORT
    return heads_letter or _changes(lines, at)


def _changes(lines: list[Line], at: int) -> bool:
    """Whether somebody speaks from here on, who did not before."""
    below = [one for one in lines[at : at + _NEAR - 2] if one.prose][:2]
    before = [one for one in lines[max(0, at - _NEAR) : at] if one.prose][-2:]
    heard = bool(below and before) and all(one.speaks for one in below)
    return heard and not any(one.voiced for one in before)


def _ends_before(lines: list[Line], at: int) -> bool:
    line, before = lines[at], lines[at - 1]
    draft = line.draft
    if line.wall or draft.ruled or draft.kind is Kind.HEADING or draft.label:
        return True
    if before.closes or before.named or before.contact or (not before.prose and line.prose):
        return True
    if line.announced or (line.opens and before.prose) or (line.reporting and not before.reporting):
        return True
    unquoted = signs.closes_quote(before.draft.text) and not signs.opens_quote(draft.text)
    return unquoted or _falls_silent(lines, at)


def _falls_silent(lines: list[Line], at: int) -> bool:
    last = [one for one in lines[max(0, at - _NEAR + 2) : at] if one.prose][-1:]
    later = [one for one in lines[at : at + _NEAR - 2] if one.prose][:2]
    return bool(last and later) and last[0].speaks and not any(one.speaks for one in later)
