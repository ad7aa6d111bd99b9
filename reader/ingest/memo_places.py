"""How well a document may begin, end or go on at each block: which traits stand where, for the weights to add up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from reader.ingest.memo_traits import View

Names = list[list[str]]

# where a trait stands, seen from a document's first block (0), or from the first block after its last
_OPENING, _CLOSING = range(-3, 3), range(-3, 2)
_FAR = 3
_VOICES = frozenset(
    (
        *("voiced", "addressed", "reporting", "third", "quoting", "spoken", "whole"),
        *("look:main", "look:rare", "names whom it is about"),
    )
)
_NEAR, _BOTH = 6, 2  # blocks in which the next paragraphs are looked for; how many
_GREETED, _CLOSED = 5, 4  # blocks of a head, of a tail


class Places:
    """An article's rows as places at which a document may begin or end; there is one more place than rows."""

    def __init__(self, view: View) -> None:
        self._rows = [row.traits for row in view.rows]
        self._seams = view.seams
        self._prose = [at for at, traits in enumerate(self._rows) if "prose" in traits]

    # --- by name, for learning ---

    def openings(self) -> Names:
        """For each row, what would show that a document begins there."""
        return [
            [
                *(f"above:{trait}" for trait in self._seams[at]),
                *(name for offset in _OPENING for name in self._standing(at, offset)),
                *self._voices(*self._paragraphs(at)),
                *(["greets below"] if self._is_greeted(at) else []),
            ]
            for at in range(len(self._rows))
        ]

    def closings(self) -> Names:
        """For each place, what would show that a document ends before it."""
        return [
            [
                *(f"between:{trait}" for trait in self._seams[at]),
                *(f"end {name}" for offset in _CLOSING for name in self._standing(at, offset)),
                *(f"end {voice}" for voice in self._voices(*self._paragraphs(at))),
                *(["closes above"] if self._is_closed(at) else []),
            ]
            for at in range(len(self._seams))
        ]

    def insides(self) -> Names:
        """For each row, what it would be inside a document."""
        return [
            [*(f"in {trait}" for trait in traits), *(f"in between:{trait}" for trait in seam)]
            for traits, seam in zip(self._rows, self._seams, strict=False)
        ]

    def _standing(self, at: int, offset: int) -> Iterable[str]:
        held = 0 <= at + offset < len(self._rows)
        return (f"{offset}:{trait}" for trait in (self._rows[at + offset] if held else ("none",)))

    def _is_greeted(self, at: int) -> bool:
        return any("greets" in traits for traits in self._rows[at : at + _GREETED])

    def _is_closed(self, at: int) -> bool:
        return any("closes" in traits for traits in self._rows[max(0, at - _CLOSED) : at])

    def _paragraphs(self, at: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The two nearest paragraphs below a place, and the two above."""
        middle = bisect_left(self._prose, at)
        below = tuple(one for one in self._prose[middle : middle + _BOTH] if one < at + _NEAR)
        above = tuple(one for one in self._prose[max(0, middle - _BOTH) : middle] if one >= at - _NEAR)
        return below, above

    def _voices(self, below: tuple[int, ...], above: tuple[int, ...]) -> Iterator[str]:
        """How many of the paragraphs have each voice."""
        for name, places in (("below", below), ("above", above)):
            heard = [self._rows[place] & _VOICES for place in places]
            for voice in set().union(*heard):
                yield f"{sum(voice in one for one in heard)} {name}:{voice}"

    # --- weighed ---

    def begins(self, weights: PlaceWeights) -> list[float]:
        """What the names of `openings` weigh together."""
        sums = self._sums(weights, weights.opening, len(self._rows), "", "above")
        form = weights.known.get("greets below", 0.0)
        return [total + form * self._is_greeted(at) for at, total in enumerate(sums)]

    def ends(self, weights: PlaceWeights) -> list[float]:
        """What the names of `closings` weigh together."""
        sums = self._sums(weights, weights.closing, len(self._seams), "end ", "between")
        form = weights.known.get("closes above", 0.0)
        return [total + form * self._is_closed(at) for at, total in enumerate(sums)]

    def _sums(
        self, weights: PlaceWeights, table: Mapping[str, Near], size: int, side: str, seam: str
    ) -> list[float]:
        """What the traits near each place, the voices about it and its seam weigh."""
        known, heard = weights.known, self._heard(weights.known, side)
        return [
            near
            + heard[self._paragraphs(at)]
            + sum(known.get(f"{seam}:{trait}", 0.0) for trait in self._seams[at])
            for at, near in enumerate(self._spread(table, size))
        ]

    def inner(self, weights: PlaceWeights) -> list[float]:
        """What the names of `insides` weigh together."""
        known, inside = weights.known, weights.inside
        return [
            sum(inside.get(trait, 0.0) for trait in traits)
            + sum(known.get(f"in between:{trait}", 0.0) for trait in seam)
            for traits, seam in zip(self._rows, self._seams, strict=False)
        ]

    def _spread(self, table: Mapping[str, Near], size: int) -> list[float]:
        """Gives what each trait of each row weighs to the places that it stands near to."""
        sums = [0.0] * (size + 2 * _FAR)
        nothing = frozenset(("none",))
        for at, traits in enumerate([nothing] * _FAR + self._rows + [nothing] * (_FAR + 1)):
            for trait in traits:
                for offset, weight in table.get(trait, ()):
                    place = at - offset
                    if _FAR <= place < size + _FAR:
                        sums[place] += weight
        return sums[_FAR : size + _FAR]

    def _heard(self, known: Mapping[str, float], side: str) -> _Heard:
        return _Heard(lambda near: sum(known.get(f"{side}{name}", 0.0) for name in self._voices(*near)))


class _Heard(dict[tuple[tuple[int, ...], tuple[int, ...]], float]):
    """What the voices of paragraphs weigh: the same ones are near to several places."""

    def __init__(self, weigh: Callable[[tuple[tuple[int, ...], tuple[int, ...]]], float]) -> None:
        super().__init__()
        self._weigh = weigh

    def __missing__(self, near: tuple[tuple[int, ...], tuple[int, ...]]) -> float:
        return self.setdefault(near, self._weigh(near))


Near = tuple[tuple[int, float], ...]


@dataclass(frozen=True)
class PlaceWeights:
    """What each name weighs, and the same by trait: how far it stands from a place, and what it weighs there."""

    known: Mapping[str, float]

    @cached_property
    def opening(self) -> dict[str, Near]:
        return self._by_trait("", _OPENING)

    @cached_property
    def closing(self) -> dict[str, Near]:
        return self._by_trait("end ", _CLOSING)

    @cached_property
    def inside(self) -> dict[str, float]:
        start = "in "
        return {
            name.removeprefix(start): weight for name, weight in self.known.items() if name.startswith(start)
        }

    def _by_trait(self, side: str, offsets: range) -> dict[str, Near]:
        found: dict[str, list[tuple[int, float]]] = {}
        for offset in offsets:
            start = f"{side}{offset}:"
            for name, weight in self.known.items():
                if name.startswith(start):
                    found.setdefault(name.removeprefix(start), []).append((offset, weight))
        return {trait: tuple(near) for trait, near in found.items()}
