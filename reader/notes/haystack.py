"""A folded text that passages are looked for in: where in it something stands that is much like a needle."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property

from reader.model import Span
from reader.notes.tokens import Tokens

_PROBE = 64  # letters: as many as are compared in one step
_DIM = 45  # of 100: what is less alike is no candidate
_WIDE = 20_000  # letters: in a longer text, its words first say where it is worth comparing
_COMMON = 40  # places: a word that stands at more of them says nothing
_RARE = 16  # words: the rarest of the needle vote
_SHARE = 0.2  # of the needle's letters: so many must vote for one place


class Haystack:
    """What is learnt of the text serves every needle."""

    def __init__(self, text: str) -> None:
        self.text = text

    def window(self, needle: str) -> Span | None:
        """The stretch, with a margin, that is most like the needle; None if nothing is."""
        where = Span(0, len(self.text))
        if len(where) <= len(needle):
            return where
        margin = 20 + len(needle) // 4
        if len(where) > _WIDE:
            voted = self._voted(needle)
            if voted is None:
                return None
            where = self._grown(voted, margin)
        found = _most_alike(where.of(self.text), needle)
        return self._grown(found.shift(where.start), margin) if found else None

    def may_hold(self, words: str) -> bool:
        """False where these words are not in the text for sure, which in a long text is told sooner than by looking."""
        if len(self.text) <= _WIDE:
            return True
        tokens = Tokens(words).words[1:-1]  # the first and the last may be cut out of longer ones
        return all(word in self._places for word in tokens)

    def _grown(self, span: Span, margin: int) -> Span:
        return Span(max(0, span.start - margin), min(len(self.text), span.end + margin))

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        tokens, places = Tokens(self.text), defaultdict(list)
        for word, start in zip(tokens.words, tokens.starts, strict=True):
            places[word].append(start)
        return dict(places)

    def _voted(self, needle: str) -> Span | None:
        """Where the needle would lie if its rarest words were those of the text."""
        tokens = Tokens(needle)
        known = [
            (len(self._places[word]), word, start)
            for word, start in zip(tokens.words, tokens.starts, strict=True)
            if word in self._places and len(self._places[word]) <= _COMMON
        ]
        votes: Counter[int] = Counter()
        step = max(40, len(needle) // 2)
        for _, word, start in sorted(known)[:_RARE]:
            for bucket in {(place - start) // step for place in self._places[word]}:
                votes[bucket] += len(word)
                votes[bucket - 1] += len(word)
        if not votes:
            return None
        bucket, letters = votes.most_common(1)[0]
        if letters < _SHARE * min(len(needle), _RARE * 5):
            return None
        return Span(bucket * step, (bucket + 2) * step + len(needle))


def _most_alike(text: str, needle: str) -> Span | None:
    """Of a long needle, the beginning and the end are looked for."""
    if len(needle) <= 2 * _PROBE:
        return _alignment(text, needle)
    head, tail = _alignment(text, needle[:_PROBE]), _alignment(text, needle[-_PROBE:])
    if head and tail and 0 < tail.end - head.start <= 2 * len(needle):
        return Span(head.start, tail.end)
    if head:
        return Span(head.start, head.start + len(needle))
    return tail and Span(tail.end - len(needle), tail.end)


def _alignment(text: str, needle: str) -> Span | None:
    if len(text) < len(needle):
        return Span(0, len(text))
    from rapidfuzz.fuzz import partial_ratio_alignment  # only for words that are looked for

    found = partial_ratio_alignment(needle, text, score_cutoff=_DIM)
    return Span(found.dest_start, found.dest_end) if found else None
