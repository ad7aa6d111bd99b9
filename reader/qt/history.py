"""What can be undone, and done again."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.notes.annotation import Change
from reader.notes.correction import Correction
from reader.notes.correction_merge import merge
from reader.qt.wording import Wording


@dataclass(frozen=True, slots=True)
class Recast:
    """All corrections of the page's split before and after a step."""

    before: tuple[Correction, ...]
    after: tuple[Correction, ...]

    @property
    def inverse(self) -> Recast:
        return Recast(self.after, self.before)

    def on(self, now: tuple[Correction, ...]) -> tuple[Correction, ...]:
        """The corrections after it, with those that somebody else made meanwhile."""
        return merge(self.before, self.after, now)


@dataclass(frozen=True, slots=True)
class Step:
    """One gesture of the user: its changes, and what it is called in a menu.

    The changes of a recast step are those of the annotations that followed their words.
    """

    changes: tuple[Change, ...]
    label: Wording
    recast: Recast | None = None

    @property
    def inverse(self) -> tuple[Change, ...]:
        return tuple(change.inverse for change in reversed(self.changes))


@dataclass(frozen=True, slots=True)
class Done:
    """A step that was done, undone or done again: what the user sees in the status bar; nothing of what others did."""

    changes: tuple[Change, ...]
    label: Wording | None = None
    undone: bool = False
    again: bool = False
    recast: Recast | None = None


class History:
    """Two stacks of steps; a new step empties the one of what was undone."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def push(self, step: Step) -> None:
        self._done.append(step)
        self._undone.clear()

    def undo(self) -> Step | None:
        """The step to take back; None if there is none."""
        if not self._done:
            return None
        self._undone.append(self._done.pop())
        return self._undone[-1]

    def redo(self) -> Step | None:
        if not self._undone:
            return None
        self._done.append(self._undone.pop())
        return self._done[-1]

    def amend(self, step: Step, changes: tuple[Change, ...]) -> None:
        """It is known by now what a step that was pushed has changed."""
        self._done = [replace(one, changes=changes) if one is step else one for one in self._done]

    @property
    def undo_label(self) -> str:
        """What would be undone; empty if nothing can be."""
        return str(self._done[-1].label) if self._done else ""

    @property
    def redo_label(self) -> str:
        return str(self._undone[-1].label) if self._undone else ""
