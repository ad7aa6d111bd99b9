"""An old text beside the new one: where a passage of the old one stands now, how sure that is, or that it is gone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from operator import itemgetter

from reader.model import Place, Span
from reader.notes.annotation import Outcome
from reader.notes.docmap import document_map
from reader.notes.found import Found, lost, verified
from reader.notes.haystack import Haystack
from reader.notes.image import image
from reader.notes.mainline import main_runs
from reader.notes.pairing import NOWHERE, Pairing
from reader.notes.plain import Plain
from reader.notes.search import Search, Selector, search
from reader.notes.tokens import BREAK

_AROUND = 12  # words on either side: they tell whether a passage stands among its old neighbours
_WORD = 60  # letters: the most that one word of the surroundings counts, as a whole paragraph may be one
_FOREIGN = 0.2  # share of the old text that is found again; below it, what is alike is mostly a coincidence
_SURE = 60  # letters that are the same are no coincidence
_FAR = 200  # words
_CONTEXT = 32  # letters
_ALIKE = 0.4  # likeness: with less, the words before the gap are the better guess
_SUPPORT = 0.5  # share of the neighbours


class Versions:
    """The map is drawn when the first passage is asked for that lies in what was changed."""

    def __init__(self, old: str, new: Plain, part: str = "") -> None:
        self._before = old
        self._part = part
        self._now = new.source
        self._new = new
        self._head, self._tail = _common_ends(old, new.source)

    def find(self, span: Span) -> Found:
        """Where these code points of the old text stand in the new one."""
        return self._unchanged(span) or self._mapped(span) or self._put_elsewhere(span)

    def readying(self, span: Span) -> Iterator[object]:
        """What `find` is going to need, as it is made ready."""
        if self._unchanged(span) is None:
            yield self._old
            yield self._pairing

    def says(self, span: Span, words: str) -> bool:
        """Whether these words stand there in the old text."""
        return span.of(self._before) == words

    def _unchanged(self, span: Span) -> Found | None:
        """Before the paragraph of the first change and behind that of the last one, positions need only be counted."""
        if span.end <= self._head:
            return Found(span)
        if span.start >= len(self._before) - self._tail:
            return Found(span.shift(len(self._now) - len(self._before)))
        return None

    @cached_property
    def _old(self) -> Plain:
        return Plain(self._before)

    @cached_property
    def _pairing(self) -> Pairing:
        return document_map(self._old.text, self._new.text)

    @cached_property
    def _share(self) -> float:
        """How much of the old text is found again in the new one."""
        words = self._pairing.old.words
        kept = sum(len(word) for word, at in zip(words, self._pairing.forward, strict=True) if at != NOWHERE)
        return kept / max(1, sum(map(len, words)))

    def _letters(self, span: Span) -> Span:
        """The letters of a passage; of a lone accent or joiner, which is none, the two that it stands between."""
        letters = self._old.inside(span)
        if letters.start < letters.end:
            return letters
        return Span(max(0, letters.start - 1), min(len(self._old.text), letters.end + 1))

    def _mapped(self, span: Span) -> Found | None:
        letters = self._letters(span)
        to = image(self._pairing, letters)
        if to is None:
            return None
        found = verified(self._now, span.of(self._before), self._new.outside(to))
        if found is None or not self._supported(letters, to, found.confidence):
            return None
        stayed = found.outcome is Outcome.MOVED and self._in_order(letters)
        return replace(found, outcome=Outcome.KEPT) if stayed else found

    def _supported(self, letters: Span, to: Span, sure: float) -> bool:
        """Where little of the text is left, a passage must be long or stand among its neighbours."""
        if self._share >= _FOREIGN or (sure >= 0.9 and len(letters) >= _SURE):
            return True
        return self._support(letters, to) >= _SUPPORT

    def _support(self, letters: Span, to: Span) -> float:
        """The share of the neighbours, on the better side, that stand near the passage in the new text too."""
        pairing = self._pairing
        touched, there = pairing.old.touched(letters), pairing.new.touched(to)
        near = range(there.start - 2 * _AROUND, there.stop + 2 * _AROUND)
        before = range(max(0, touched.start - _AROUND), touched.start)
        after = range(touched.stop, min(len(pairing.old), touched.stop + _AROUND))
        return max(_near(pairing, before, near), _near(pairing, after, near))

    @cached_property
    def _main(self) -> list[Span]:
        return main_runs(self._pairing)

    def _in_order(self, letters: Span) -> bool:
        """Whether the passage stands in the order that most of the text has kept."""
        for at in self._pairing.old.touched(letters):
            if self._pairing.forward[at] != NOWHERE:
                index = bisect_left(self._main, Span(at + 1, at + 1)) - 1
                return index >= 0 and at < self._main[index].end
        return True

    # ---- the passage is not where it was

    @cached_property
    def _fresh(self) -> Haystack:
        """The new text with blanks for everything that some passage of the old one has become."""
        text, stretches, at = self._new.text, [], 0
        for _, b, count in sorted(self._pairing.runs(), key=itemgetter(1)):
            taken = self._pairing.new.span(b, b + count - 1)
            stretches += [text[at : taken.start], " " * len(taken)]
            at = taken.end
        return Haystack("".join([*stretches, text[at:]]))

    def _put_elsewhere(self, span: Span) -> Found:
        """Looks in what is new: a passage that was rewritten while it moved may be there, and nowhere else."""
        letters = self._old.inside(span)
        wanted = _selector(self._old.text, letters)
        result = search(self._fresh, wanted, self._new.text)
        best = result.found and verified(
            self._now, span.of(self._before), self._new.outside(result.found.span)
        )
        return best or self._gone(letters, result)

    def _gone(self, letters: Span, result: Search) -> Found:
        """With the places that a person may want to look at."""
        alike = [
            one for one in (result.nearest, *result.others) if one is not None and one.likeness >= _ALIKE
        ]
        if not alike:
            return lost(self._about(letters), ambiguous=result.ambiguous)
        first, *others = (self._new.outside(one.span) for one in alike)
        return lost(first, (Place(self._part, span) for span in others), ambiguous=result.ambiguous)

    def _about(self, letters: Span) -> Span | None:
        """The nearest word before a passage that is gone: it stood behind it."""
        forward = self._pairing.forward
        first = self._pairing.old.touched(letters).start
        for at in range(first - 1, max(NOWHERE, first - _FAR), -1):
            if forward[at] != NOWHERE:
                return self._new.outside(self._pairing.new.span(forward[at], forward[at]))
        return None


def _selector(text: str, letters: Span) -> Selector:
    before = text[max(0, letters.start - _CONTEXT) : letters.start]
    return Selector(letters.of(text), before, text[letters.end : letters.end + _CONTEXT])


def _near(pairing: Pairing, words: range, near: range) -> float:
    weights = [min(_WORD, len(pairing.old.words[at])) for at in words]
    kept = sum(weight for at, weight in zip(words, weights, strict=True) if pairing.forward[at] in near)
    return kept / sum(weights) if weights else 1.0


def _common_ends(old: str, new: str) -> tuple[int, int]:
    """How many code points both texts begin and end with, whole paragraphs of them.

    Of a paragraph that was changed, the map tells better which of its words were there before.
    """
    head = _common_head(old, new)
    if head < max(len(old), len(new)):
        head = max(0, old.rfind(BREAK, 0, head))
    tail = _common_tail(old, new, min(len(old), len(new)) - head)
    if tail < max(len(old), len(new)):
        at = old.find(BREAK, len(old) - tail)
        tail = len(old) - at - len(BREAK) if at >= 0 else 0
    return head, tail


def _common_head(one: str, other: str) -> int:
    """By halving: comparing slices is a hundred times faster than comparing letters."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one.startswith(other[low:middle], low):
            low = middle
        else:
            high = middle - 1
    return low


def _common_tail(one: str, other: str, longest: int) -> int:
    low, high = 0, longest
    while low < high:
        middle = (low + high + 1) // 2
        if one.endswith(other[len(other) - middle : len(other) - low], 0, len(one) - low):
            low = middle
        else:
            high = middle - 1
    return low
