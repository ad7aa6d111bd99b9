"""Every stretch of an article that may be a document, with what its two ends, its inside and its shape weigh."""

from __future__ import annotations

import json
import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from operator import attrgetter
from typing import Any, NamedTuple

from reader import shelf
from reader.derived import derived
from reader.ingest.memo_places import Places, PlaceWeights
from reader.ingest.memo_shapes import Ends, Shape, Shapes
from reader.ingest.memo_traits import Row, View

SMALLEST = 150  # code points
REACH = 160  # blocks
BESIDE = 2  # blocks that the average of a stretch's inside is taken with, so that a short one counts for less
_WORTH = -4.0  # less weighs nothing beside what is found
_RULED = 1.5  # that sure rules add: those who learn see rules made for the pages they learn from
_MOST = 0.75  # of an article: of an embedded document that long is told
_SURE = 4.0  # that a quotation, as short as that, must weigh more
_START = attrgetter("start")
_SHAPED = 6.0  # that a shape may add to what the ends and the inside weigh


@dataclass(frozen=True, slots=True)
class Weights:
    """What each trait at its place, and each measure of a shape, adds to the logarithm of the odds."""

    start: float
    enough: float
    places: PlaceWeights
    shape: dict[str, float]
    glance: dict[str, float]

    def of(self, shape: Shape) -> float:
        return sum(weight * shape[name] for name, weight in self.shape.items())


@cache
def weights() -> Weights:
    table = _table()
    places = PlaceWeights(table["places"])
    return Weights(table["start"], table["enough"], places, table["shape"], table["glance"])


@derived
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(shelf.find("models").joinpath("memos.json").read_text("utf-8"))
    return table


class Stretch(NamedTuple):
    """Rows from `start` to before `after`, and how much speaks for them being one document."""

    start: int
    after: int
    total: float


def chosen(view: View, own: Weights, ruled: Mapping[Ends, int]) -> list[Stretch]:
    """The stretches that are documents; `ruled` are the points of those that rules found."""
    found = list(_weighed(view, own, Shapes(view, ruled)))
    return [one for one in _best(found) if _together(found, one) > own.enough]


def _weighed(view: View, own: Weights, shapes: Shapes) -> Iterator[Stretch]:
    places = Places(view)
    begins, ends, rows = places.begins(own.places), places.ends(own.places), places.inner(own.places)
    inside = [0.0, *accumulate(rows)]
    least = _WORTH - _SHAPED - own.start - max(0.0, *rows, 0.0)
    for start, after in _pairs(view, shapes, begins, ends, least):
        total = own.start + begins[start] + ends[after]
        total += (inside[after] - inside[start]) / (after - start + BESIDE)
        if total > _WORTH - _SHAPED:
            shape = shapes.of(start, after)
            total += own.of(shape) + _RULED * (shape["surely ruled"] - shape["against rules"])
            total -= 0.0 if shape["ruled"] else _doubt(shapes, shape, start)
            if total > _WORTH:
                yield Stretch(start, after, total)


def _doubt(shapes: Shapes, shape: Shape, start: int) -> float:
    """How much more it must weigh: it is most of the article and nothing tells of it, or short."""
    if shape["share"] > _MOST and not shapes.told(start):
        return math.inf
    return _SURE * shape["small"]


def pairs(view: View, shapes: Shapes) -> Iterator[Ends]:
    """Every stretch that might be one."""
    nothing = [0.0] * (len(view.rows) + 1)
    return _pairs(view, shapes, nothing, nothing, -1.0)


def _pairs(
    view: View, shapes: Shapes, begins: list[float], ends: list[float], least: float
) -> Iterator[Ends]:
    """Where a document may begin, and the place after its last row, if both weigh enough together."""
    held = [at for at, row in enumerate(view.rows) if row.line.held]
    top = max((ends[at + 1] for at in held), default=0.0)
    best = max((begins[at] for at in held), default=0.0)
    last = [at + 1 for at in held if best + ends[at + 1] > least and not _is_bare_header(view.rows[at])]
    for start in held:
        if begins[start] + top > least:
            for after in last[bisect_right(last, start) :]:
                if after - start > REACH:
                    break
                if shapes.size[after] - shapes.size[start] >= SMALLEST:
                    yield start, after


def _is_bare_header(row: Row) -> bool:
    """ "From: …", "To: …" and nothing else: a document begins so, and none ends so."""
    if "fields" not in row.traits or "headed" not in row.traits:
        return False
    return all(":" in line for line in row.draft.text.split("\n"))


def _best(found: Sequence[Stretch]) -> list[Stretch]:
    """Those that do not overlap and weigh most together; even one that speaks against itself may stand alone."""
    by_end: dict[int, list[Stretch]] = {}
    for one in found:
        by_end.setdefault(one.after, []).append(one)
    most, back = [0.0], list[Stretch | None]([None])
    for after in range(1, max(by_end, default=0) + 1):
        ways = [(most[one.start] + one.total - _WORTH, one) for one in by_end.get(after, ())]
        total, best = max(ways, key=lambda way: way[0], default=(0.0, None))
        better = best is not None and total > most[-1]
        back.append(best if better else None)
        most.append(total if better else most[-1])
    return list(_followed(back))


def _followed(back: list[Stretch | None]) -> Iterator[Stretch]:
    at = len(back) - 1
    while at > 0:
        one = back[at]
        if one is not None:
            yield one
        at = one.start if one is not None else at - 1


def _together(found: Sequence[Stretch], one: Stretch) -> float:
    """How much speaks for a document there, whichever its ends are; all are in the order of their beginnings."""
    low = bisect_left(found, one.start - REACH, key=_START)
    near = found[low : bisect_left(found, one.after, low, key=_START)]
    return math.log(sum(math.exp(other.total) for other in near if one.start < other.after))
