"""What looking for words in one text comes to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.model import Place, Span
from reader.notes.annotation import Outcome
from reader.notes.likeness import enough, likeness_of_words, nearest_copy


@dataclass(frozen=True, slots=True)
class Found:
    """Code points of a part's text, and how sure that is, from 0 to 1.

    A whole part that is there holds without a span. What does not hold may have a best guess, `nearest`, and
    `others` that are nearly as good.
    """

    span: Span | None
    confidence: float = 1.0
    outcome: Outcome = Outcome.KEPT
    nearest: Span | None = None
    others: tuple[Place, ...] = ()

    @property
    def holds(self) -> bool:
        return self.outcome not in (Outcome.AMBIGUOUS, Outcome.LOST)


def lost(nearest: Span | None = None, others: Iterable[Place] = (), *, ambiguous: bool = False) -> Found:
    return Found(None, 0.0, Outcome.AMBIGUOUS if ambiguous else Outcome.LOST, nearest, tuple(others))


def verified(text: str, words: str, place: Span) -> Found | None:
    """The words at this place or a comma off; None if what stands there is too little like them to be an edit."""
    here = nearest_copy(text, words, place)
    alike = likeness_of_words(words, here.of(text))
    if not enough(words, alike):
        return None
    return Found(here, alike, Outcome.MOVED if alike == 1.0 else Outcome.EDITED)
