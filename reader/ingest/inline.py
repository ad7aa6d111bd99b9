"""The text of one block while it grows: white space collapses, marks keep their places."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.model import GAP, LINE, ROW, Mark, Span, Style
from reader.regex import regex

_RUN = regex(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")  # ASCII only: no-break spaces are the author's
_BLANK = frozenset(("", " ", "\n", "\t", LINE, ROW, GAP))  # after these a space is one too many
_BEGUN = frozenset(("", "\n", "\t", LINE, ROW, GAP))  # after these a line has only begun
_PARTS = f" \n{LINE}"  # what no text ends with
_MARKED = f"{_PARTS}{ROW}{GAP}\t"  # and no mark
_INVISIBLE = " \t\n\u00a0\u200b\u200c\u200d\ufeff\u2060\u202f"  # a block of these alone has nothing to read
Reach = tuple[int, int, Style, str]  # a mark in the making: start, end, style, target


@dataclass(slots=True)
class Inline:
    """Pieces of text and the marks over them; `open` holds what is not ended yet: style, start, target."""

    pieces: list[str] = field(default_factory=list)
    size: int = 0
    last: str = ""
    linked: int = 0
    links: int = 0
    marks: list[Reach] = field(default_factory=list)
    open: list[tuple[Style, int, str]] = field(default_factory=list)
    lead: str = ""  # what is set before the next words: the marker of an item in a cell

    def add(self, text: str) -> None:
        """Text as it stands in the page, with its white space collapsed."""
        if text.isspace() and text.isascii():  # between two tags; most pieces of a page are
            if self.last in _BLANK:
                return
            text = " "
        else:
            if "\u00ad" in text:  # first: white space on both sides of one is one run
                text = text.replace("\u00ad", "")
            if "\n" in text or "  " in text or "\t" in text or "\r" in text or "\f" in text:
                text = _RUN.sub(" ", text)
            if text[:1] == " " and self.last in _BLANK:
                text = text[1:]
            if not text:
                return
        self._append(text)

    def add_as_is(self, text: str) -> None:
        text = text.replace("\u00ad", "")
        if text:
            self._append(text)

    def _append(self, text: str) -> None:
        if self.lead:
            self.set_lead()
        self.pieces.append(text)
        self.size += len(text)
        self.last = text[-1]
        if self.links:
            self.linked += len(text)

    def set_lead(self) -> None:
        if self.lead:
            self.pieces.append(self.lead)
            self.size, self.last, self.lead = self.size + len(self.lead), self.lead[-1], ""

    def begin(self, style: Style, target: str = "") -> None:
        self.set_lead()
        self.open.append((style, self.size, target))
        self.links += style is Style.LINK

    def end(self, style: Style) -> None:
        for at in range(len(self.open) - 1, -1, -1):
            if self.open[at][0] is style:
                _, start, target = self.open.pop(at)
                self.links -= style is Style.LINK
                if self.size > start:
                    self.marks.append((start, self.size, style, target))
                return

    def end_line(self) -> None:
        """In a cell of a table; an empty line is none."""
        self.trim()
        lead, self.lead = self.lead, ""  # which the words to come have
        if self.last not in _BEGUN:
            self._append(LINE)
        self.lead = lead

    def trim(self) -> None:
        """Takes back a trailing space, before a line break or a tab, and the end of a cell's last line."""
        while self.pieces and self.last in (" ", LINE):
            piece = self.pieces.pop()
            kept = piece.rstrip(f" {LINE}")
            if kept:
                self.pieces.append(kept)
            self.size -= len(piece) - len(kept)
            self.last = self.pieces[-1][-1] if self.pieces else ""

    def take(self) -> tuple[str, tuple[Mark, ...], int] | None:
        """Text, marks, linked code points; None if there is nothing to read. Starts afresh."""
        text, marks, linked = "".join(self.pieces), self.marks, self.linked
        if self.open:
            marks += [(start, self.size, style, target) for style, start, target in self.open]
            self.open = [(style, 0, target) for style, _, target in self.open]
        self.pieces, self.size, self.last, self.linked, self.marks = [], 0, "", 0, []
        text = text.rstrip(_PARTS)
        if not text or (text[0] in _INVISIBLE and not text.strip(_INVISIBLE)):
            return None
        return text, fit(marks, text) if marks else (), linked


def fit(marks: list[Reach], text: str) -> tuple[Mark, ...]:
    """The marks that still cover something, cut to the text, outer ones first."""
    size = len(text)
    kept = []
    for start, end, style, target in marks:
        if style is Style.LINK and not target:
            continue  # a place that links lead to
        end = min(end, size)
        while start < end and text[start] in _PARTS:
            start += 1
        while start < end and text[end - 1] in _MARKED:
            end -= 1
        if start < end:
            kept.append(Mark(Span(start, end), style, target))
    if len(kept) > 1:
        kept.sort(key=_outer_first)
    return tuple(kept)


def _outer_first(mark: Mark) -> tuple[int, int]:
    return mark.span.start, -mark.span.end
