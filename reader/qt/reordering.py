"""Keeps the reader where he is in a thread while it is folded, sorted or filtered."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from reader.model import Place
from reader.qt.holding import Held, hold, put_back
from reader.qt.surface.surface import Surface


class Stay(NamedTuple):
    """What is to stay: the header of one comment at its height, else the words at the top; and the selection."""

    held: Held
    head: str  # the key of the comment; empty where none is told from the others
    top: float  # of its header, in pixels from the top of the viewport
    selected: tuple[Place, ...]


class Reordering:
    """Asks where the reader is once, and again only after he has gone on: what a filter hid comes back in place."""

    def __init__(self, surface: Surface) -> None:
        self._surface = surface
        self._stay: Stay | None = None
        self._put: object = None  # where everything was put last

    def forget(self) -> None:
        """Another thread."""
        self._stay = self._put = None

    def around(self, show: Callable[[], None], head: str = "", sifting: bool = False) -> None:
        """Shows other rows; the comment with this key stays, else the one that the reader is at.

        `sifting` shows what was found from its beginning; where the reader was is kept for when all is back.
        """
        if self._stay is None or self._here != self._put:
            self._stay = _stay(self._surface, head)
        elif head:
            self._stay = self._stay._replace(head=head, top=dict(self._surface.view.heads()).get(head, 0.0))
        show()
        _put_back(self._surface, self._stay)
        if sifting:
            self._surface.view.scroll.to(0, 0.0)
            self._surface.view.scroll_by(0)
        self._put = self._here

    @property
    def _here(self) -> object:
        view = self._surface.view
        where = (view.scroll.row, view.scroll.offset, view.setter.focused)
        return view.setter.flow, where, view.cursor.anchor, view.cursor.focus


def _stay(surface: Surface, head: str) -> Stay:
    (held,) = hold([surface])
    tops = dict(surface.view.heads())
    selected = tuple(surface.selected_places())
    told = [head, surface.setter.focused, *(place.part for place in selected)]
    seen = next((key for key in told if key in tops), "")
    if not seen and held.top is not None:
        seen = next((key for key, top in tops.items() if top >= 0), "")
    return Stay(held, seen, tops.get(seen, 0.0), selected)


def _put_back(surface: Surface, stay: Stay) -> None:
    put_back([stay.held], _same)
    if stay.head:
        put_head(surface, stay.head, stay.top)
    if tuple(surface.selected_places()) != stay.selected:
        surface.view.cursor.forget()  # other comments stand between them now, or one of them is away
        for place in stay.selected:
            surface.select(place)
            if surface.selected_places():
                return


def _same(_surface: Surface, place: Place) -> Place:
    return place


def put_head(surface: Surface, key: str, top: float) -> None:
    """Scrolls until a comment's header stands there, if the comment is shown."""
    flow, scroll = surface.setter.flow, surface.view.scroll
    if flow.head_of(key) is None:
        surface.complete()
    index = flow.head_of(key)
    if index is not None:
        scroll.to(index, scroll.top_margin(index) - top)
        surface.view.scroll_by(0)  # and the scroll bar is told
