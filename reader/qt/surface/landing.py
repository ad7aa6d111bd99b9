"""Where a caret begins that was not looked at: where a jump led to, else where it stood, always on the screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF

from reader.model import Place, Span
from reader.qt.surface.cursor import Point
from reader.qt.surface.view import View


class Landing:
    """The last jump on a surface, until the caret is put elsewhere."""

    def __init__(self, view: View, point_of: Callable[[Place], Point | None]) -> None:
        self._view = view
        self._point_of = point_of
        self._place: Place | None = None
        self._cursor: tuple[Point | None, Point | None] = (None, None)  # anchor and focus at the jump

    def at(self, place: Place) -> None:
        """A jump led to these words, or to the first ones of a part."""
        self._place = place if place.span is not None else Place(place.part, Span(0, 0))
        self._cursor = self._ends

    def begin(self) -> None:
        """Puts the caret on the screen. Selected words stay selected, unless a jump led away from them."""
        point = self._landed()
        if point is None and self._view.cursor.selected is None and not self._shows(self._view.cursor.focus):
            point = self._view.point_at(self._view.first_line(""))
        if point is not None:
            self._view.cursor.put(point)

    @property
    def _ends(self) -> tuple[Point | None, Point | None]:
        return self._view.cursor.anchor, self._view.cursor.focus

    def _landed(self) -> Point | None:
        if self._place is None or self._ends != self._cursor:
            return None
        point = self._point_of(self._place)
        return point if self._shows(point) else None

    def _shows(self, point: Point | None) -> bool:
        rect = self._view.caret_at(point) if point is not None else None
        if rect is None:
            return False
        return QRectF(0, 0, self._view.width, self._view.height).intersects(rect.adjusted(0, 0, 1, 0))
