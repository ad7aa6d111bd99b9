"""Breaks what is printed into pages: between lines, never through one, and a heading stays with what follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Piece(Generic[T]):
    """Something to be printed, `height` tall. All lengths are pixels of the page.

    `gap` stands above it, but not at the top of a page. It may be cut at `cuts`, ascending, measured from its
    top. `keeps`: it stays on the page of the piece below. `whole`: it is cut only if one page does not hold it and
    what stays with it. `turned`: it stands on a page that lies on its side, with what stays with it.
    """

    what: T
    height: float
    gap: float = 0.0
    cuts: tuple[float, ...] = ()
    keeps: bool = False
    whole: bool = False
    turned: bool = False

    @property
    def least(self) -> float:
        """How much of it must stand together at its top."""
        return self.cuts[0] if self.cuts else self.height


@dataclass(frozen=True, slots=True)
class Slice(Generic[T]):
    """From `start` to `end` of a piece, `y` below the top of the page."""

    piece: Piece[T]
    y: float
    start: float
    end: float

    @property
    def whole(self) -> bool:
        return self.start == 0 and self.end >= self.piece.height


Page = list[Slice[T]]  # all turned, or none


def paginate(
    pieces: Iterable[Piece[T]], height: float, turned: float | None = None
) -> Iterator[list[Slice[T]]]:
    """Page after page, as the pieces come; `height` is what a page holds, `turned` what one on its side does."""
    sheet = _Sheet[T](height, height if turned is None else turned)
    kept: list[Piece[T]] = []
    for piece in pieces:
        kept.append(piece)
        if not piece.keeps:
            yield from sheet.take(kept)
            kept = []
    yield from sheet.take(kept)
    if sheet.slices:
        yield sheet.slices


class _Sheet(Generic[T]):
    """The page that is being filled."""

    def __init__(self, upright: float, turned: float) -> None:
        self._heights = {False: upright, True: turned}
        self._height = upright
        self._y = 0.0
        self.slices: list[Slice[T]] = []

    def take(self, group: list[Piece[T]]) -> Iterator[list[Slice[T]]]:
        """Puts pieces that belong together on this page or the next; gives the pages that are full."""
        if not group:
            return
        last = group[-1]
        if self.slices and self.slices[-1].piece.turned is not last.turned:
            yield self._turn()
        self._height = self._heights[last.turned]
        above = sum(piece.gap + piece.height for piece in group[:-1]) + last.gap
        uncut = last.whole and above + last.height <= self._height
        if self.slices and self._y + above + (last.height if uncut else last.least) > self._height:
            yield self._turn()
        for piece in group:
            alike = piece.turned is last.turned
            yield from self._put(piece if alike else replace(piece, turned=last.turned))

    def _put(self, piece: Piece[T]) -> Iterator[list[Slice[T]]]:
        start = 0.0
        while start < piece.height:
            self._y += piece.gap if self.slices and start == 0 else 0.0
            end = self._end(piece, start)
            if end <= start:
                yield self._turn()
                continue
            self.slices.append(Slice(piece, self._y, start, end))
            self._y += end - start
            start = end
            if start < piece.height:
                yield self._turn()

    def _end(self, piece: Piece[T], start: float) -> float:
        """How far down the piece this page reaches; `start` where nothing more fits."""
        room = start + self._height - self._y
        if piece.height <= room:
            return piece.height
        fitting = [cut for cut in piece.cuts if start < cut <= room]
        if fitting:
            return fitting[-1]
        return start if self.slices else room  # taller than a page and nowhere to cut

    def _turn(self) -> list[Slice[T]]:
        full, self.slices, self._y = self.slices, [], 0.0
        return full
