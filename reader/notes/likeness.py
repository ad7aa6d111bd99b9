"""How alike two passages are, and whether that is enough to be the same one."""

from __future__ import annotations

from reader.model import Span
from reader.notes.plain import Plain
from reader.notes.tokens import Tokens

# (letters, the least likeness): in a short passage a few letters are most of what it says
_ENOUGH = ((10, 0.78), (20, 0.6))
_ELSE = 0.5
_SLACK = 8  # code points


def likeness(one: str, other: str) -> float:
    """1 for the same letters, 0 for none in common."""
    from rapidfuzz.distance import Levenshtein  # words that stand where they stood need none of it

    return float(Levenshtein.normalized_similarity(one, other))


def likeness_of_words(one: str, other: str) -> float:
    """The likeness of what two passages say, their spaces, accents and typography aside."""
    return 1.0 if one == other else likeness(_said(one), _said(other))


def enough(words: str, alike: float) -> bool:
    """Whether something so much alike can be these words after an edit."""
    need = next((need for letters, need in _ENOUGH if len(words) < letters), _ELSE)
    return alike >= need


def nearest_copy(text: str, words: str, place: Span) -> Span:
    """The unchanged words where they overlap with this place, else the place: a map may be a comma off."""
    if place.of(text) == words:
        return place
    margin = len(words) // 2 + _SLACK
    best, overlap = place, 0
    at = text.find(words, max(0, place.start - margin), place.end + margin)
    while at >= 0:
        shared = min(place.end, at + len(words)) - max(place.start, at)
        if shared > overlap:
            best, overlap = Span(at, at + len(words)), shared
        at = text.find(words, at + 1, place.end + margin)
    return best


def _said(text: str) -> str:
    return " ".join(Tokens(Plain(text).text).words)
