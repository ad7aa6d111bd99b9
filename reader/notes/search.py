"""Looks for words by what they say and by what stood around them, where the old text is not there to ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.model import Span
from reader.notes.docmap import document_map
from reader.notes.haystack import Haystack
from reader.notes.image import image
from reader.notes.likeness import likeness

_SHORT, _LONG = 20, 60  # letters: the fewer there are, the more the context has to say
_ALONE = 30  # letters: words that many are believed without context if no other copy is there
_CROWD = 300  # copies: of more, those are compared whose next letters agree
_HINT = 3  # letters
_GAP = 0.012  # of the score: look-alikes nearer than this to each other are not decided
_OFFERED = 8  # places that a person may be asked about besides the best one
_NEAR = 0.02  # of the score: the place in the text is the weakest of all hints


@dataclass(frozen=True, slots=True)
class Selector:
    """Folded words with their context; `start` is where they stood, a share of the text's length from 0 to 1."""

    exact: str
    prefix: str
    suffix: str
    start: float = 0.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """Letters that may be the words: how alike they are, and their context, from 0 to 1."""

    span: Span
    likeness: float
    context: float
    best_side: float
    score: float


@dataclass(frozen=True, slots=True)
class Search:
    """`found` is where the words stand; without it `nearest` is the best guess, `ambiguous` if there were several.

    `others` are the places next to the best one, in order.
    """

    found: Candidate | None = None
    nearest: Candidate | None = None
    ambiguous: bool = False
    others: tuple[Candidate, ...] = ()


def search(hay: Haystack, wanted: Selector, around: str = "") -> Search:
    """The one place that these words can stand at.

    `around` is the same text as the haystack where that one leaves out what the words cannot be.
    """
    text = around or hay.text
    if not wanted.exact.strip() or not text:
        return Search()
    copies = [_rated(text, span, wanted) for span in _copies(hay, wanted)]
    known = [one for one in copies if one.context >= 0.9]
    candidates = copies
    if not known:
        edited = _alike(hay, text, wanted, alone=not copies)
        candidates = [*copies, *(one for one in edited if not _overlap(one, copies))]
    if not candidates:
        return Search()
    ranked = sorted(candidates, key=lambda one: one.score, reverse=True)
    best = ranked[0]
    rivals = _apart(ranked)
    if rivals and best.score - rivals[0].score < _GAP:
        return Search(nearest=best, ambiguous=True, others=rivals)
    if not _believed(wanted, best, len(copies)):
        return Search(nearest=best, ambiguous=len(copies) > 1, others=rivals)
    return Search(found=best, nearest=best)


def _apart(ranked: list[Candidate]) -> tuple[Candidate, ...]:
    """Those that overlap neither with the best nor with each other."""
    best, *others = ranked
    apart: list[Candidate] = []
    for one in others:
        if len(apart) < _OFFERED and not _overlap(one, [best, *apart]):
            apart.append(one)
    return tuple(apart)


def _overlap(one: Candidate, others: list[Candidate]) -> bool:
    return any(one.span.overlaps(other.span) for other in others)


def _copies(hay: Haystack, wanted: Selector) -> list[Span]:
    """The same words, cut out of longer ones only where they were before."""
    if not hay.may_hold(wanted.exact):
        return []
    text = hay.text
    found = list(_occurrences(text, wanted))
    if len(found) <= _CROWD:
        return found
    before, after = wanted.prefix[-_HINT:], wanted.suffix[:_HINT]
    return [
        span for span in found if text.endswith(before, 0, span.start) or text.startswith(after, span.end)
    ][:_CROWD]


def _occurrences(text: str, wanted: Selector) -> Iterator[Span]:
    exact = wanted.exact
    cut_before = _inside(wanted.prefix + exact, len(wanted.prefix))
    cut_after = _inside(exact + wanted.suffix, len(exact))
    at = text.find(exact)
    while at >= 0:
        end = at + len(exact)
        if (cut_before or not _inside(text, at)) and (cut_after or not _inside(text, end)):
            yield Span(at, end)
        at = text.find(exact, at + 1)


def _inside(text: str, at: int) -> bool:
    """Whether a word goes on here."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def _alike(hay: Haystack, text: str, wanted: Selector, *, alone: bool) -> Iterator[Candidate]:
    """Words that were edited: where they and their context, or they alone, are most alike."""
    whole = wanted.prefix + wanted.exact + wanted.suffix
    needles = (whole, wanted.exact) if alone and len(wanted.exact) >= 12 else (whole,)
    place = Span(len(wanted.prefix), len(wanted.prefix) + len(wanted.exact))
    for needle in needles:
        window = hay.window(needle)
        if window is not None:
            found = image(document_map(whole, window.of(hay.text)), place)
            if found is not None:
                yield _rated(text, found.shift(window.start), wanted)


def _rated(text: str, span: Span, wanted: Selector) -> Candidate:
    words = span.of(text)
    alike = 1.0 if words == wanted.exact else likeness(wanted.exact, words)
    before = text[max(0, span.start - len(wanted.prefix)) : span.start]
    after = text[span.end : span.end + len(wanted.suffix)]
    left = likeness(wanted.prefix, before) if wanted.prefix else 1.0
    right = likeness(wanted.suffix, after) if wanted.suffix else 1.0
    context = 0.6 * max(left, right) + 0.4 * min(left, right)  # one side may have been edited
    weight = min(0.75, 0.35 + len(wanted.exact) / 200)  # long words speak for themselves
    near = 1 - abs(span.start / max(1, len(text)) - wanted.start)
    score = weight * alike + (1 - weight) * context + _NEAR * near
    return Candidate(span, alike, context, max(left, right), score)


def _believed(wanted: Selector, one: Candidate, copies: int) -> bool:
    length = len(wanted.exact)
    if one.likeness == 1.0:
        if one.best_side < 0.7:  # deleted, and a twin stayed; or moved, and there is no twin
            return (copies == 1 and length >= _ALONE) or one.context >= 0.6
        return one.context >= (0.42 if copies == 1 else 0.6 if length < _SHORT else 0.5)
    if one.likeness < 0.55 or one.best_side < 0.6:
        return False
    need = 0.8 if length < _SHORT else 0.68 if length < _LONG else 0.6
    return one.score >= need and one.context >= (0.62 if length < _SHORT else 0.45)
