"""Work that is done step by step in turns of the event loop, or at once for who cannot wait."""

from __future__ import annotations

from collections.abc import Iterator


class Stepwise:
    """One such work at a time; it has no step while one of its steps is being done."""

    def __init__(self) -> None:
        self._steps: Iterator[None] | None = None

    def begin(self, steps: Iterator[None] | None) -> None:
        """This instead of what was to be done; None for nothing."""
        self._steps = steps

    def step(self) -> bool:
        """One step; whether there are more."""
        steps, self._steps = self._steps, None  # what a step asks for is not the next step
        for _ in steps or ():
            self._steps = steps
            return True
        return False

    def finish(self) -> None:
        """All that is left of it."""
        while self.step():
            pass
