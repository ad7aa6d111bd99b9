"""What the blocks around a block are taken for, as numbers for the second look; and the final choice.

Neighbours, the container and blocks of the same look decide together: an article is a place in the page, not a
scatter of paragraphs.
"""

from __future__ import annotations

import operator

from reader.ingest.draft import Box
from reader.ingest.scene import Mass, Scene, sums

NAMES = (
    "chance",
    "before1",
    "before2",
    "after1",
    "after2",
    "best_before",
    "best_after",
    "around",
    "mass_box",
    "mass_outer",
    "mass_outer2",
    "purity_box",
    "purity_outer",
    "purity_outer2",
    "purity_look",
    "mass_look",
    "mass_before",
    "page_best",
    "page_mass",
    "group",
    "group_chars",
    "to_core50",
    "in_core50",
    "to_core80",
    "in_core80",
)
_HEAVY = 600  # code points from which a longer block counts no more
_DOUBT = 0.3  # chances up to this add nothing to a container
_MIX = 0.4  # how much a paragraph's group weighs against its own chance
_CORE = 0.6  # share of the page's mass that the article's container holds
_ACCEPT = 0.5  # chance from which a block is article, in its container
_OUTSIDE = 0.6  # the same, elsewhere
_NOTHING = 20.0  # mass (code points by chance): a page with less has no article that the model knows
_RELATIVE = 0.7  # of the container's mean chance, where the whole page is doubtful


_TINY = 1e-6  # lets one divide by the mass of a page that has none


def rows(scene: Scene, chances: list[float], chosen: list[int]) -> list[list[float]]:
    """One row for each chosen draft, from the first look's chances for all."""
    return _Page(scene, chances).rows(chosen)


class _Page:
    def __init__(self, scene: Scene, chances: list[float]) -> None:
        weights = [float(min(size, _HEAVY)) for size in scene.sizes]
        likely = list(map(operator.mul, weights, chances))
        doubted = [max(0.0, chance - _DOUBT) for chance in chances]
        self._scene, self._chances = scene, chances
        self._held = Mass(scene.drafts, map(operator.mul, weights, doubted))
        self._size = Mass(scene.drafts, weights)
        self._looks, self._look_sizes = sums(scene.looks, likely), sums(scene.looks, weights)
        self._groups, self._group_sizes = sums(scene.groups, likely), sums(scene.groups, weights)
        self._total = self._held.total + _TINY

    def rows(self, chosen: list[int]) -> list[list[float]]:
        cores = [_Core(self._held.core(share)) for share in (0.5, 0.8)]
        best = max(self._chances, default=0.0)
        page = (best, min(self._total, 5000.0))
        padded = [0.0] * 6 + self._chances + [0.0] * 6
        rows = []
        for at in chosen:
            box = self._scene.drafts[at].box
            assert box is not None
            rows.append([*_near(padded[at : at + 13]), *self._masses(at, box), *page, *self._group(at)])
            for core in cores:
                rows[-1] += core.way(box)
        return rows

    def _masses(self, at: int, box: Box) -> tuple[float, ...]:
        """How much article the containers around a block hold, and what shares of them that is."""
        outer = box.parent or box
        outer2 = outer.parent or outer
        held, size, total = self._held.inside, self._size.inside, self._total
        one, two, three = held(box), held(outer), held(outer2)
        look = self._scene.looks[at]
        return (
            one / total,
            two / total,
            three / total,
            one / (size(box) + 1),
            two / (size(outer) + 1),
            three / (size(outer2) + 1),
            self._looks[look] / (self._look_sizes[look] + 1),
            self._looks[look] / total,
            self._held.upto[at] / total,
        )

    def _group(self, at: int) -> tuple[float, float]:
        group = self._scene.groups[at]
        size = self._group_sizes[group]
        return self._groups[group] / (size + 1), size


def _near(near: list[float]) -> tuple[float, ...]:
    """Of six chances before a block, its own, and six after."""
    return near[6], near[5], near[4], near[7], near[8], max(near[:6]), max(near[7:]), sum(near[2:11]) / 9


class _Core:
    """The container that holds most of the article."""

    def __init__(self, core: Box | None) -> None:
        self._known = {outer: (0.0, float(outer is core)) for outer in _path(core)}

    def way(self, box: Box | None) -> tuple[float, float]:
        """How many steps up a container is around the core, and whether the block is in the core."""
        climbed: list[Box] = []
        while box is not None and box not in self._known:
            climbed.append(box)
            box = box.parent
        steps, inside = self._known[box] if box is not None else (0.0, 0.0)
        for one in reversed(climbed):
            steps += 1
            self._known[one] = steps, inside
        return steps, inside


def _path(box: Box | None) -> set[Box]:
    found = set()
    while box is not None:
        found.add(box)
        box = box.parent
    return found


def choose(scene: Scene, chances: list[float]) -> list[bool]:
    """Which blocks are the article: likely ones in its container, very likely ones elsewhere."""
    smooth = _smooth(scene, chances)
    masses = [max(0.0, c - 0.25) * min(size, 800) for c, size in zip(smooth, scene.sizes, strict=True)]
    held = Mass(scene.drafts, masses)
    if held.total < _NOTHING:
        return _least_unlikely(scene, smooth)
    place = held.core(_CORE)
    first, after = (place.first, place.after) if place else (0, len(smooth))
    within = sum(masses[first:after]) or 1.0
    mean = sum(map(operator.mul, masses[first:after], smooth[first:after])) / within
    least = min(_ACCEPT, _RELATIVE * mean)
    outside = max(_OUTSIDE, least)
    return [chance >= (least if first <= at < after else outside) for at, chance in enumerate(smooth)]


def _least_unlikely(scene: Scene, chances: list[float]) -> list[bool]:
    """Where nothing looks like an article: the group of prose that does so the most."""
    prose = [
        is_long and chance > 0 and not _is_foot(draft.box)
        for draft, is_long, chance in zip(scene.drafts, scene.prose, chances, strict=True)
    ]
    weights = [
        min(size, _HEAVY) * chance if here else 0.0
        for size, chance, here in zip(scene.sizes, chances, prose, strict=True)
    ]
    groups = sums(scene.groups, weights)
    best = max(range(len(groups)), key=groups.__getitem__, default=-1)
    return [here and group == best for here, group in zip(prose, scene.groups, strict=True)]


def _is_foot(box: Box | None) -> bool:
    while box is not None:
        if box.tag == "footer" or "footer" in box.words:
            return True
        box = box.parent
    return False


def _smooth(scene: Scene, chances: list[float]) -> list[float]:
    """A paragraph is taken for what its group is, in part."""
    weights = [float(min(size, 500)) for size in scene.sizes]
    likely, sizes = sums(scene.groups, map(operator.mul, weights, chances)), sums(scene.groups, weights)
    return [
        (1 - _MIX) * chance + _MIX * likely[group] / (sizes[group] or 1.0) if is_long else chance
        for chance, group, is_long in zip(chances, scene.groups, scene.prose, strict=True)
    ]
