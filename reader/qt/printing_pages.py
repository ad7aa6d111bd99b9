"""Breaks what is printed into pages: between lines, never through one, and a heading stays with what follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Generic, TypeAlias, TypeVar

EMPTY = 0.25  # of a page; less than that may stay empty above a page on its side

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Piece(Generic[T]):
    """Something to be printed, `height` tall. All lengths are pixels of the page.

    `gap` stands above it, but not at the top of a page. It may be cut at `cuts`, ascending, measured from its
    top. `keeps`: it stays on the page of the piece below. `whole`: it is cut only if one page does not hold it and
    what stays with it. `turned`: it stands on a page that lies on its side, with what stays with it. `floats`: what
    follows may stand before that page, to fill the one above, but nothing that `opens` something new. `head` of its
    top is printed again on every page where it goes on.
    """

    what: T
    height: float
    gap: float = 0.0
    cuts: tuple[float, ...] = ()
    keeps: bool = False
    whole: bool = False
    turned: bool = False
    floats: bool = False
    opens: bool = False
    head: float = 0.0

    @property
    def least(self) -> float:
        """How much of it must stand together at its top."""
        return self.cuts[0] if self.cuts else self.height


@dataclass(frozen=True, slots=True)
class Slice(Generic[T]):
    """From `start` to `end` of a piece, `y` below the top of the page; its head above that where it goes on."""

    piece: Piece[T]
    y: float
    start: float
    end: float

    @property
    def whole(self) -> bool:
        return self.start == 0 and self.end >= self.piece.height


Page: TypeAlias = list[Slice[T]]  # all turned, or none


def paginate(pieces: Iterable[Piece[T]], height: float, turned: float | None = None) -> Iterator[Page[T]]:
    """Page after page, as the pieces come; `height` is what a page holds, `turned` what one on its side does."""
    sheet = _Sheet[T](height, height if turned is None else turned)
    kept: list[Piece[T]] = []
    for piece in pieces:
        kept.append(piece)
        if not piece.keeps:
            yield from sheet.take(kept)
            kept = []
    yield from sheet.take(kept)
    yield from sheet.finish()


class _Sheet(Generic[T]):
    """The page that is being filled."""

    def __init__(self, upright: float, turned: float) -> None:
        self._heights = {False: upright, True: turned}
        self._height = upright
        self._y = 0.0
        self.slices: list[Slice[T]] = []
        self._late: list[list[Piece[T]]] = []  # for pages on their side, behind this one
        self._heads: list[
            Piece[T]
        ] = []  # the headings above them, if something below these fits on this page
        self._filling = False  # it did

    def take(self, group: list[Piece[T]]) -> Iterator[Page[T]]:
        """Puts pieces that belong together on this page or the next; gives the pages that are full."""
        if not group:
            return
        if self._late and group[-1].turned and group[-1].floats and not group[0].opens:
            self._late.append(group)
            return
        if self._late and not self._filling and self._has_room([*self._heads, *group], group[0].opens):
            group, self._heads, self._filling = [*self._heads, *group], [], True
        elif self._late and not self._filling:
            yield from self._release()
        elif self._late and group[0].opens:
            yield from self._turn()
        if group[-1].turned and group[-1].floats and self._is_rather_empty:
            heads = next((at for at, piece in enumerate(group) if not piece.opens), len(group) - 1)
            self._heads, self._late, self._filling = group[:heads], [group[heads:]], False
        else:
            yield from self._place(group)

    def finish(self) -> Iterator[Page[T]]:
        if self._late and not self._filling:
            yield from self._release()
        if self.slices:
            yield from self._turn()

    def _release(self) -> Iterator[Page[T]]:
        """Nothing fits before them: the headings go with the first."""
        self._late[0][:0] = self._heads
        late, self._late, self._heads = self._late, [], []
        for group in late:
            yield from self._place(group)

    @property
    def _is_rather_empty(self) -> bool:
        upright = bool(self.slices) and not self.slices[-1].piece.turned
        return upright and self._y < (1 - EMPTY) * self._heights[False]

    def _has_room(self, group: list[Piece[T]], opens: bool) -> bool:
        """Whether it may fill the page, and can."""
        upright = not opens and not group[-1].turned
        return upright and self._y + self._need(group, self._heights[False]) <= self._heights[False]

    def _need(self, group: list[Piece[T]], height: float) -> float:
        """How much of a page of this height pieces that belong together take at least."""
        last = group[-1]
        above = sum(piece.gap + piece.height for piece in group[:-1]) + last.gap
        uncut = last.whole and above + last.height <= height
        return above + (last.height if uncut else last.least)

    def _place(self, group: list[Piece[T]]) -> Iterator[Page[T]]:
        last = group[-1]
        if self.slices and self.slices[-1].piece.turned is not last.turned:
            yield from self._turn()
        self._height = self._heights[last.turned]
        if self.slices and self._y + self._need(group, self._height) > self._height:
            yield from self._turn()
        for piece in group:
            alike = piece.turned is last.turned
            yield from self._put(piece if alike else replace(piece, turned=last.turned))

    def _put(self, piece: Piece[T]) -> Iterator[Page[T]]:
        start = 0.0
        while start < piece.height:
            if self.slices and start == 0:
                self._y += piece.gap
            elif start > 0:
                self._y = piece.head
            end = self._end(piece, start)
            if end <= start:
                yield from self._turn()
                continue
            self.slices.append(Slice(piece, self._y, start, end))
            self._y += end - start
            start = end
            if start < piece.height:
                yield from self._turn()

    def _end(self, piece: Piece[T], start: float) -> float:
        """How far down the piece this page reaches; `start` where nothing more fits."""
        room = start + self._height - self._y
        if piece.height <= room:
            return piece.height
        fitting = [cut for cut in piece.cuts if start < cut <= room]
        if fitting:
            return fitting[-1]
        return start if self.slices else room  # taller than a page and nowhere to cut

    def _turn(self) -> Iterator[Page[T]]:
        """This page is full; those on their side that were to stand behind it."""
        full, self.slices, self._y = self.slices, [], 0.0
        yield full
        late, self._late, self._filling = self._late, [], False
        behind = _Sheet[T](self._heights[False], self._heights[True])
        for group in late:
            yield from behind.take(group)
        if behind.slices:
            yield behind.slices
