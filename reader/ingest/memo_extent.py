"""How far a document reaches, from where it begins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from reader.ingest import memo_signs as signs
from reader.ingest.draft import Box, Draft
from reader.model import ARTICLE, Kind, Label

_SIGNED_LINES = 4  # blocks of a signature: name, office, firm, place
_BEFORE_SIGNED = 120  # code points: a formula comes after something
_NEXT = 300  # code points of a document before another one's salutation ends it
_POSTSCRIPT = re.compile(r"p\.?[-\s]?s\.?\b\s*[.:–—-]", re.I)
_OWN_TAGS = frozenset(("aside", "details", "fieldset"))
_OWN_WORDS = re.compile(
    r"letter(?!s)\b|lettre|memo|e-?mail-(?:body|text)|transcript|communique|verbatim|encadre"
)
_GAP = 3  # blocks between the pieces of one quoted document


class End(Enum):
    """What showed that a document is over."""

    PAGE = auto()  # nothing: it goes on to the end of the article
    STOP = auto()  # a label, a credit, a separator, another document
    HEADING = auto()  # a heading of the article
    REPORT = auto()  # the article's own voice
    BOX = auto()  # the end of a container that is called after a document
    SIGNED = auto()
    MARKS = auto()  # a closing quotation mark, or the end of its italics
    QUOTE = auto()  # the end of the blockquote


@dataclass(frozen=True, slots=True)
class Extent:
    """The blocks of a document, the place after the last of them, and what ended it."""

    blocks: tuple[Draft, ...]
    after: int
    end: End


def extent(run: list[Draft], start: int, heading: int = 0) -> Extent:
    """From `start` on; `heading` is the level of the heading that announced the document, 0 for a sentence."""
    if run[start].quoted:
        return _quoted(run, start)
    if run[start].kind is Kind.CODE:
        return _preformatted(run, start)
    after, end = _Flow(run, start, heading).end()
    held = [draft for draft in run[start:after] if _held(draft, run[start])]
    while held and (
        signs.is_furniture(held[-1]) or signs.is_separator(held[-1]) or held[-1].kind is Kind.HEADING
    ):
        held.pop()
    if end is End.REPORT and len(held) > 1 and signs.is_bold(held[-1]):
        held.pop()  # the article's own heading, printed as a bold line
    return Extent(tuple(held), after, end)


def _held(draft: Draft, first: Draft) -> bool:
    """What the article's choice left out is taken if it stands among the document's own lines."""
    if draft.label or draft.kind in (Kind.FIGURE, Kind.CAPTION):
        return False
    if draft.role == ARTICLE:
        return True
    if draft.box is None or first.box is None:
        return signs.is_signature(draft)  # a text file: nothing tells what stands together
    near = draft.box.parent is first.box.parent
    return near and draft.links * 2 <= len(draft.text) and not signs.is_furniture(draft)


# --- in the article's own flow ---


class _Flow:
    """Follows a document through the article's own blocks, until something shows that it is over."""

    def __init__(self, run: list[Draft], start: int, heading: int) -> None:
        self._run = run
        self._first = run[start]
        self._start = start
        self._heading = heading
        self._box = _own_box(run, start)
        self._marks = signs.opens_quote(run[start].text)
        self._italic = signs.is_italic(run[start])
        held = [draft for draft in run[start : start + 12] if _held(draft, run[start])]
        self._voiced = sum(signs.has_voice(draft.text) for draft in held) * 2 >= len(held)
        self._turns = sum(signs.is_turn(draft.text) for draft in held) >= 3
        self._size = 0

    def end(self) -> tuple[int, End]:
        """The place after the last block, and what showed it."""
        for at in range(self._start, len(self._run)):
            draft = self._run[at]
            if self._box is not None and not _within(draft.box, self._box):
                return at, End.BOX
            if not _held(draft, self._first):
                if draft.label and draft.label is not Label.BYLINE and at > self._start:
                    return at, End.STOP
                continue
            if at > self._start and (end := self._stop(at)):
                return at, end
            self._size += len(draft.text)
            if signs.closes(draft) and self._size > _BEFORE_SIGNED:
                return _signature(self._run, at + 1), End.SIGNED
            if self._marks and signs.closes_quote(draft.text) and not _goes_on(self._run, at + 1):
                return at + 1, End.MARKS
        return len(self._run), End.PAGE

    def _stop(self, at: int) -> End | None:
        """What shows that a block is no more of the document."""
        draft = self._run[at]
        if signs.is_separator(draft) or signs.is_furniture(draft):
            return End.STOP
        if self._italic and not signs.is_italic(draft):
            return End.MARKS
        if self._size > _NEXT and _begins_another(self._run, at):
            return End.STOP
        if draft.kind is Kind.HEADING:
            same = self._heading and draft.level <= self._heading
            lost = self._voiced and not self._turns and not _voiced_after(self._run, at + 1)
            return End.HEADING if same or lost else None
        if (
            not (self._marks or self._italic or self._turns)
            and signs.is_reporting(draft.text)
            and self._is_left(at)
        ):
            return End.REPORT
        return None

    def _is_left(self, at: int) -> bool:
        """Whether nobody speaks or signs after a reporter's word."""
        later = self._run[at + 1 : at + 30]
        return not _voiced_after(self._run, at + 1, 2) and not any(map(signs.closes, later))


def _own_box(run: list[Draft], start: int) -> Box | None:
    """A container that is called after what it holds: "letter", "memo-text"; not one that holds the article too."""
    before = run[start - 1].box if start else None
    outer: Box | None = None
    box = run[start].box
    while box is not None and not _within(before, box):
        if box.tag in _OWN_TAGS or _OWN_WORDS.search(box.words):
            outer = box
        box = box.parent
    held = sum(_within(draft.box, outer) for draft in run[start:]) if outer is not None else 0
    return outer if 3 <= held < len(run) - start else None


def _within(box: Box | None, outer: Box) -> bool:
    while box is not None:
        if box is outer:
            return True
        box = box.parent
    return False


def _begins_another(run: list[Draft], at: int) -> bool:
    """Whether the next document begins here; a speaker greets more than once, but not after a signature."""
    draft, before = run[at], run[at - 1]
    found = signs.announcement(draft)
    if (found and found.strength > 1) or "author" in signs.fields(draft):
        return True
    over = before.kind is Kind.HEADING or signs.is_separator(before) or signs.is_signature(before)
    return over and bool(signs.salutation(draft))


def _voiced_after(run: list[Draft], at: int, most: int = 6) -> bool:
    """Whether somebody speaks in the next paragraphs, up to a heading."""
    for draft in run[at:]:
        if draft.kind is Kind.HEADING or most == 0:
            return False
        if draft.role == ARTICLE and draft.kind in (Kind.PARAGRAPH, Kind.ITEM):
            if signs.has_voice(draft.text) and not signs.is_reporting(draft.text):
                return True
            most -= 1
    return False


def _goes_on(run: list[Draft], at: int) -> bool:
    """Whether the next paragraph opens with a quotation mark again."""
    following = next((d for d in run[at:] if d.role == ARTICLE and d.kind is Kind.PARAGRAPH), None)
    return following is not None and signs.opens_quote(following.text)


def _signature(run: list[Draft], at: int) -> int:
    """The short lines after a closing formula, and a postscript."""
    end = at
    while end < len(run) and end < at + _SIGNED_LINES and (_signs(run[end]) or signs.closes(run[end])):
        end += 1
    while end < len(run) and _POSTSCRIPT.match(run[end].text):
        end += 1
    return end


def _signs(draft: Draft) -> bool:
    return not draft.quoted and signs.is_signature(draft) and draft.links * 2 <= len(draft.text)


def _preformatted(run: list[Draft], start: int) -> Extent:
    """A message printed as it came: it ends with its own kind of block, or with the next message."""
    at = start + 1
    while at < len(run) and run[at].kind is Kind.CODE and not signs.fields(run[at]):
        at += 1
    return Extent(tuple(run[start:at]), at, End.QUOTE)


# --- in blockquotes ---


def _quoted(run: list[Draft], start: int) -> Extent:
    """One blockquote, those that follow at once, and those further down that end the letter it begins."""
    blocks, at = _one_quote(run, start)
    while following := _next_quote(run, at, blocks):
        more, at = _one_quote(run, following)
        blocks += more
    return Extent(tuple(blocks), at, End.QUOTE)


def _one_quote(run: list[Draft], start: int) -> tuple[list[Draft], int]:
    depth = run[start].quoted
    at = start
    while at < len(run) and run[at].quoted >= depth:
        at += 1
    return [draft for draft in run[start:at] if _of_quote(draft)], at


def _of_quote(draft: Draft) -> bool:
    if draft.role == ARTICLE:
        return True
    return not (_hidden(draft.box) or signs.is_furniture(draft) or draft.links * 2 > len(draft.text))


def _hidden(box: Box | None) -> bool:
    while box is not None:
        if box.hidden:
            return True
        box = box.parent
    return False


def _next_quote(run: list[Draft], at: int, blocks: list[Draft]) -> int:
    """Where the document goes on after something that is not of it; 0 if it does not."""
    between = 0
    for place in range(at, len(run)):
        draft = run[place]
        if draft.quoted:
            begun = not between or (_begins_letter(blocks) and _ends_letter(run, place))
            return place if begun and not _finished(blocks) else 0
        between += draft.role == ARTICLE and draft.kind not in (Kind.FIGURE, Kind.CAPTION)
        if between > _GAP:
            return 0
    return 0


def _begins_letter(blocks: list[Draft]) -> bool:
    return any(signs.salutation(draft) or signs.fields(draft) for draft in blocks[:4])


def _finished(blocks: list[Draft]) -> bool:
    return any(signs.closes(draft) for draft in blocks[-5:])


def _ends_letter(run: list[Draft], at: int) -> bool:
    return any(draft.quoted and signs.closes(draft) for draft in run[at : at + 40])
