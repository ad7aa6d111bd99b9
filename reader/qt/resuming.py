"""Where the panes of a page stand, to be kept; and those beside the article put back there."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from reader.bookmarks import Bookmark, Line
from reader.model import ARTICLE, Place, Span
from reader.qt.holding import line_height, top_of
from reader.qt.surface.surface import Surface
from reader.qt.surface.thread_order import Order

if TYPE_CHECKING:
    from reader.qt.body import Body
    from reader.qt.panes import CommentsPane, MemoPane
    from reader.qt.side_column import SideColumn

BEGINNING = Line(Place(ARTICLE, Span(0, 0)))  # of a page, also where it has no article


def bookmark_of(body: Body) -> Bookmark | None:
    """None where no pane shows words of a part. A pane beside the article says nothing while it is at its beginning.

    What a thread is filtered by is not kept: who opens the page again would miss comments and not know why.
    """
    lines = [line for surface in body.surfaces if (line := _line(surface)) is not None and line.place.part]
    if not lines:
        return None
    first, *beside = [line for line in lines if _tells(body, line)] or [BEGINNING]
    thread, memo = body.side.comments.arrangement, body.side.memo
    return Bookmark(
        *first,
        tuple(beside),
        tuple(sorted(thread.folded)),
        "" if thread.order is Order.THREAD else thread.order.value,
        bool(memo.shown) and not memo.is_open,
    )


def stand_at(surface: Surface, line: Line) -> None:
    """The pane from this line on, to the pixel if its lines break as they did."""
    above = line.above * line_height(surface, line.place) if line.above else 0.0
    surface.go_to(line.place, at_top=True, above=above)


def resume_beside(side: SideColumn, left_at: Bookmark, but: Container[Surface] = ()) -> None:
    """The memo that was read and the thread, folded and sorted as they were, from where they were left on.

    Of the panes that the reader has in hand already, `but`, the thread is arranged all the same: around his words.
    """
    memo, thread = side.memo.surface, side.comments.surface
    if memo not in but:
        _fold_memo(side.memo, left_at)
    _arrange(side.comments, left_at)
    for line in _lines(left_at):
        kind = line.place.part.partition(":")[0]
        if kind == "memo" and memo not in but:
            stand_at(memo, line)
        elif kind == "comment" and thread not in but:
            stand_at(thread, line)


def _fold_memo(pane: MemoPane, left_at: Bookmark) -> None:
    keys = [line.place.part for line in _lines(left_at) if line.place.part.startswith("memo:")]
    show_memo(pane, keys[-1] if keys else "", left_at.closed)


def show_memo(pane: MemoPane, key: str, closed: bool) -> None:
    """The memo with this key, if the page has it; `closed`: of that only the header."""
    if key and key != pane.shown:
        pane.show_part(key)
    if closed and pane.shown:
        pane.set_open(False, moving=False)


def _arrange(pane: CommentsPane, left_at: Bookmark) -> None:
    order = next((one for one in Order if one.value == left_at.order), Order.THREAD)
    if left_at.folded or order is not Order.THREAD:
        pane.arrange(pane.arrangement._replace(order=order, folded=frozenset(left_at.folded)))


def _lines(left_at: Bookmark) -> tuple[Line, ...]:
    return Line(left_at.place, left_at.above), *left_at.beside


def _line(surface: Surface) -> Line | None:
    place, top = surface.place(), top_of(surface)
    if place is None:
        return None
    return Line(place, top.above / max(1.0, line_height(surface, place)) if top is not None else 0.0)


def _tells(body: Body, line: Line) -> bool:
    surface = body.surface_of(line.place.part)
    is_other_memo = line.place.part.startswith("memo:") and line.place.part != "memo:1"
    is_found = surface is body.side.comments.surface and bool(body.side.comments.arrangement.words)
    return surface is body.article or is_other_memo or is_found or not surface.at_start
