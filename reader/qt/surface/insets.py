"""The pictures in the cells of a table: as large as the page states, if it does, and no wider than their column."""

from __future__ import annotations

from functools import partial

from reader.model import Inset, bounded
from reader.qt.look import Look
from reader.qt.surface.picture import Picture, Pictures

UNSTATED = (240, 320)  # pixels; what a picture is no larger than where the page states nothing
TALLEST = (0, 600)  # pixels; no picture makes a row taller


class Insets:
    """What is known of each before it is drawn is its size; only then it is fetched."""

    def __init__(self, look: Look, source: Pictures) -> None:
        self._look = look
        self._source = source

    def size(self, inset: Inset) -> tuple[float, float] | None:
        """The width and height that it wants, in pixels; None: it cannot be shown."""
        coming, zoom = self._source.coming(inset.image), self._look.zoom
        if coming is None:
            return None
        size = bounded((float(coming.wide), float(coming.tall)), inset.stated or UNSTATED, zoom)
        return bounded(size, TALLEST, zoom)

    def picture(self, inset: Inset, name: str, width: float, start: int) -> Picture:
        """In the place of its alternative text."""
        look, zoom, wants = self._look, self._look.zoom, self.size(inset)
        return Picture(
            self._source.coming(inset.image),
            name,
            look.font("small"),
            (look.colour("muted"), look.colour("edge")),
            min(width, wants[0]) if wants is not None else width,
            start,
            inset.image,
            inset.stated,
            zoom,
            len(inset.span),
            partial(self._source.get, inset.image),
        )
