"""Where the reader has been: the panes as they stood before each jump, to go back to and forth again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from reader.model import Place
from reader.qt.holding import top_of
from reader.qt.surface.surface import Surface
from reader.qt.surface.thread_order import Arrangement


@dataclass(frozen=True, slots=True)
class Stand:
    """A pane and the first words on it; `above` are the pixels of them over its edge, None at its beginning.

    `thread` is how the comments are arranged; None for the other panes. Where a filter leaves none of them there are
    no first words. `folded` is a memo of which only the header is seen.
    """

    surface: Surface
    place: Place | None
    above: float | None
    thread: Arrangement | None = None
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Stop:
    """The panes that a jump moved, the one with the keyboard, and the comment with the ring."""

    stands: tuple[Stand, ...]
    keyboard: Surface
    comment: str

    def and_also(self, other: Stop) -> Stop:
        """With the panes of another stop that this one does not know."""
        known = {stand.surface for stand in self.stands}
        new = tuple(stand for stand in other.stands if stand.surface not in known)
        return replace(self, stands=self.stands + new)

    def among(self, other: Mapping[Surface, Surface]) -> Stop:
        """The same on the surfaces of another window."""
        moved = tuple(replace(stand, surface=other[stand.surface]) for stand in self.stands)
        return replace(self, stands=moved, keyboard=other[self.keyboard])


def stands(surfaces: Iterable[Surface]) -> tuple[Stand, ...]:
    """Where these panes stand; what shows nothing stands nowhere."""
    found = ((surface, surface.place(), top_of(surface)) for surface in dict.fromkeys(surfaces))
    return tuple(
        Stand(
            surface,
            place,
            top.above if top is not None else None,
            surface.arrangement,
            folded=place is not None and surface.isHidden(),
        )
        for surface, place, top in found
        if place is not None or surface.arrangement is not None
    )


@dataclass(frozen=True, slots=True)
class Left:
    """A stop, and the kind of jump that lies between it and the next one."""

    stop: Stop
    kind: str


@dataclass(frozen=True, slots=True)
class _Run:
    """Steps of one kind that follow each other: they are one jump."""

    kind: str
    landed: tuple[Stand, ...]
    comment: str  # the one that has the ring there
    noted: bool  # whether one can go back to where it began


_NONE = _Run("", (), "", noted=False)


class Trace:
    """Two stacks of stops. A step that goes on from exactly where one of its kind arrived is no new jump."""

    def __init__(self) -> None:
        self._back: list[Left] = []
        self._forward: list[Left] = []
        self._run = _NONE

    def among(self, other: Mapping[Surface, Surface]) -> Trace:
        """The same stops on the surfaces of another window."""
        moved = Trace()
        moved._back = [replace(left, stop=left.stop.among(other)) for left in self._back]
        moved._forward = [replace(left, stop=left.stop.among(other)) for left in self._forward]
        return moved

    def goes_on(self, kind: str, comment: str) -> bool:
        """Whether a step of this kind, with the ring around this comment, belongs to the one before it."""
        run = self._run
        if not kind or (run.kind, run.comment) != (kind, comment):
            return False
        return stands(one.surface for one in run.landed) == run.landed

    def jumped(self, kind: str, goes_on: bool, before: Stop, after: Stop) -> None:
        """A jump that changed nothing is none."""
        noted = goes_on and self._run.noted
        if noted:
            self._back[-1] = replace(self._back[-1], stop=self._back[-1].stop.and_also(before))
        elif before != after:
            self._back.append(Left(before, kind))
            self._forward, noted = [], True
        self._run = _Run(kind, after.stands, after.comment, noted)

    def back(self) -> Left | None:
        return self._taken(self._back)

    def forward(self) -> Left | None:
        return self._taken(self._forward)

    def _taken(self, stack: list[Left]) -> Left | None:
        self._run = _NONE
        return stack.pop() if stack else None

    def went_back(self, source: Left) -> None:
        """`source` is where the reader was when he went back."""
        self._forward.append(source)

    def went_forward(self, source: Left) -> None:
        self._back.append(source)
