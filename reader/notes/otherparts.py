"""Finds words in another part than the one that an anchor names: a part's key may change from save to save."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from itertools import accumulate

from reader.model import BLANK_LINE, Document, Part, Place, Span
from reader.notes.annotation import Anchor, Outcome
from reader.notes.found import Found, lost, verified
from reader.notes.haystack import Haystack
from reader.notes.partfinder import selector
from reader.notes.plain import Plain
from reader.notes.prints import fingerprint
from reader.notes.search import Selector, search
from reader.notes.tokens import BREAK

_TELLING = 30  # letters of words and context: "+1" may stand in any comment, and be another reader's
_ALIKE = 0.8  # of 1: less, and a part is another one
_GAP = 0.1  # of 1: two parts that are nearer to each other than this are not decided
_TOO_LONG = 3_000_000  # letters: in so many comments only the unchanged ones are looked for

Elsewhere = tuple[str, Found]


class OtherParts:
    """Parts of the same kind first, then any; nothing is read before the first anchor asks."""

    def __init__(self, document: Document) -> None:
        self._parts = document.parts
        self._pools: dict[tuple[str, ...], _Pool] = {}

    def find(self, anchor: Anchor, old_text: str | None) -> Elsewhere | None:
        """The key of another part and where in it the words stand; None if none is like them."""
        twins = [part for part in self._twins.get(anchor.text, ()) if part.key != anchor.part]
        if twins:
            return _twin(anchor, twins)
        if anchor.span is None:
            return self._most_alike(anchor, old_text)
        for pool in self._around(anchor.part):
            found = pool.find(anchor)
            if found is not None and found[0] != anchor.part:
                return found
        return None

    @cached_property
    def _twins(self) -> dict[str, list[Part]]:
        """The parts by their text."""
        twins: dict[str, list[Part]] = defaultdict(list)
        for part in self._parts.values():
            twins[fingerprint(part.text)].append(part)
        return twins

    def _around(self, key: str) -> Iterator[_Pool]:
        kind = key.partition(":")[0]
        same = tuple(one for one, part in self._parts.items() if part.kind == kind)
        other = tuple(one for one, part in self._parts.items() if part.kind != kind)
        for keys in same, other:
            if not keys or keys == (key,):
                continue
            if keys not in self._pools:
                self._pools[keys] = _Pool([self._parts[one] for one in keys])
            yield self._pools[keys]

    def _most_alike(self, anchor: Anchor, old_text: str | None) -> Elsewhere | None:
        """For a whole part: the one of its kind that says nearly the same."""
        kind = anchor.part.partition(":")[0]
        texts = {
            key: part.text for key, part in self._parts.items() if part.kind == kind and key != anchor.part
        }
        if old_text is None or len(old_text) < _TELLING or sum(map(len, texts.values())) > _TOO_LONG:
            return None
        from rapidfuzz import process  # not before a part is lost
        from rapidfuzz.distance import Indel

        best = process.extract(
            old_text, texts, scorer=Indel.normalized_similarity, limit=2, score_cutoff=_ALIKE - _GAP
        )
        if not best or best[0][1] < _ALIKE:
            return None
        if len(best) > 1 and best[0][1] - best[1][1] < _GAP:
            return best[0][2], lost(ambiguous=True)
        return best[0][2], Found(None, best[0][1], Outcome.EDITED)


def _twin(anchor: Anchor, twins: list[Part]) -> Elsewhere:
    """The part that says exactly what the annotated one said, unless several do or it says next to nothing."""
    part = twins[0]
    verified = anchor.span is None or anchor.span.of(part.text) == anchor.exact
    if len(twins) > 1 or len(part.text) < _TELLING or not verified:
        others = (Place(twin.key, anchor.span) for twin in twins[1:])
        return part.key, lost(anchor.span, others, ambiguous=True)
    return part.key, Found(anchor.span, 1.0, Outcome.MOVED)


class _Pool:
    """Several parts as one text to look in."""

    def __init__(self, parts: list[Part]) -> None:
        self._parts = parts
        self._starts = list(accumulate((len(part.text) + len(BLANK_LINE) for part in parts), initial=0))

    def find(self, anchor: Anchor) -> Elsewhere | None:
        if self._starts[-1] > _TOO_LONG:
            return None
        wanted = selector(anchor)
        # Where a part begins or ends there is no context, which is one: that of the break.
        wanted = replace(wanted, prefix=wanted.prefix or BREAK, suffix=wanted.suffix or BREAK)
        result = search(self._hay, wanted)
        if result.nearest is None:
            return None
        found = verified(self._plain.source, anchor.exact, self._plain.outside(result.nearest.span))
        if found is None or found.span is None:
            return None
        place = self._place(found.span)
        if place is None or place.span is None:
            return None
        if result.found is None or not _tells(wanted):
            others = [self._place(self._plain.outside(one.span)) for one in result.others]
            asked = lost(place.span, filter(None, others), ambiguous=True)
            return (place.part, asked) if result.ambiguous or result.found else None
        return place.part, replace(found, span=place.span, confidence=min(1.0, result.found.score))

    def _place(self, span: Span) -> Place | None:
        """Words of the joined text in their part; None where they reach out of it."""
        at = bisect_right(self._starts, span.start) - 1
        inside = span.shift(-self._starts[at])
        return Place(self._parts[at].key, inside) if inside.end <= len(self._parts[at].text) else None

    @cached_property
    def _plain(self) -> Plain:
        return Plain(BLANK_LINE.join(part.text for part in self._parts))

    @cached_property
    def _hay(self) -> Haystack:
        return Haystack(self._plain.text)


def _tells(wanted: Selector) -> bool:
    """Whether words and context are enough to know a passage again in any comment."""
    return len((wanted.prefix + wanted.exact + wanted.suffix).replace(BREAK, "")) >= _TELLING
