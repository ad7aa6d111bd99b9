"""Where the panes of a page stand, to be kept; and those beside the article put back there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.bookmarks import Bookmark, Line
from reader.qt.holding import line_height, top_of
from reader.qt.surface.surface import Surface

if TYPE_CHECKING:
    from reader.qt.body import Body
    from reader.qt.side_column import SideColumn


def bookmark_of(body: Body) -> Bookmark | None:
    """None where no pane shows words of a part. A pane beside the article says nothing while it is at its beginning."""
    lines = [line for surface in body.surfaces if (line := _line(surface)) is not None and line.place.part]
    told = [line for line in lines if _tells(body, line)]
    if not told:
        return None
    first, *beside = told
    return Bookmark(*first, tuple(beside), tuple(sorted(body.side.comments.arrangement.folded)))


def stand_at(surface: Surface, line: Line) -> None:
    """The pane from this line on, to the pixel if its lines break as they did."""
    above = line.above * line_height(surface, line.place) if line.above else 0.0
    surface.go_to(line.place, at_top=True, above=above)


def resume_beside(side: SideColumn, left_at: Bookmark) -> None:
    """The memo that was read and the thread, folded as it was, from where they were left on."""
    fold_as(side, left_at)
    for line in _lines(left_at):
        kind = line.place.part.partition(":")[0]
        if kind == "memo":
            stand_at(side.memo.surface, line)
        elif kind == "comment":
            stand_at(side.comments.surface, line)


def fold_as(side: SideColumn, left_at: Bookmark) -> None:
    """The memo that was read, and the same comments folded; where they stand is for others to say."""
    for line in _lines(left_at):
        if line.place.part.startswith("memo:") and line.place.part != side.memo.shown:
            side.memo.show_part(line.place.part)
    if left_at.folded:
        side.comments.arrange(side.comments.arrangement._replace(folded=frozenset(left_at.folded)))


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
    return surface is body.article or is_other_memo or not surface.at_start
