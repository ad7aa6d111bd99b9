"""What the blocks around a block are taken for, as numbers for the second look; and the final choice.

Neighbours, the container and blocks of the same look decide together: an article is a place in the page, not a
scatter of paragraphs.
"""

from __future__ import annotations

from reader.ingest.draft import Box, Draft, climb
from reader.ingest.features import is_prose, look_of

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
_SIBLINGS = frozenset(("p", "li", "h2", "h3", "h4", "blockquote", "dd"))
_MIX = 0.4  # how much a paragraph's group weighs against its own chance
_CORE = 0.6  # share of the page's mass that the article's container holds
_ACCEPT = 0.5  # chance from which a block is article, in its container
_OUTSIDE = 0.6  # the same, elsewhere
_NOTHING = 20.0  # mass (code points by chance): a page with less has no article that the model knows
_RELATIVE = 0.7  # of the container's mean chance, where the whole page is doubtful


def rows(drafts: list[Draft], chances: list[float], chosen: list[int]) -> list[list[float]]:
    """One row for each chosen draft, from the first look's chances for all."""
    return _Page(drafts, chances).rows(chosen)


class _Page:
    def __init__(self, drafts: list[Draft], chances: list[float]) -> None:
        self.drafts, self.chances = drafts, chances
        self.mass: list[float] = []
        self.held: dict[Box, float] = {}
        self.size: dict[Box, float] = {}
        self.look: dict[str, float] = {}
        self.look_size: dict[str, float] = {}
        self._looks: dict[Box, str] = {}
        for draft, chance in zip(drafts, chances, strict=True):
            self._count(draft, chance)
        climb(self.held)
        climb(self.size)
        self.total = sum(self.mass) + 1e-6
        self.group, self.group_size = _groups(drafts, chances, _HEAVY)

    def _count(self, draft: Draft, chance: float) -> None:
        weight = float(min(len(draft.text), _HEAVY))
        mass = max(0.0, chance - _DOUBT) * weight
        self.mass.append(mass)
        box = draft.box
        assert box is not None
        look = self.look_of(box)
        self.look[look] = self.look.get(look, 0.0) + weight * chance
        self.look_size[look] = self.look_size.get(look, 0.0) + weight
        self.held[box] = self.held.get(box, 0.0) + mass
        self.size[box] = self.size.get(box, 0.0) + weight

    def look_of(self, box: Box) -> str:
        look = self._looks.get(box)
        if look is None:
            look = self._looks[box] = look_of(box)
        return look

    def rows(self, chosen: list[int]) -> list[list[float]]:
        before, at_mass = 0.0, []
        for mass in self.mass:
            at_mass.append(before / self.total)
            before += mass
        cores = [core(self.held, self.total, share) for share in (0.5, 0.8)]
        paths = [_path(one) for one in cores]
        best = max(self.chances, default=0.0)
        padded = [0.0] * 6 + self.chances + [0.0] * 6
        rows = []
        for at in chosen:
            row = self._row(at, padded[at : at + 13], at_mass[at], best)
            box = self.drafts[at].box
            for one, path in zip(cores, paths, strict=True):
                steps, inside = _steps(box, one, path)
                row += [steps, inside]
            rows.append(row)
        return rows

    def _row(self, at: int, near: list[float], before: float, best: float) -> list[float]:
        """`near` holds six chances before the block, its own, and six after."""
        box = self.drafts[at].box
        assert box is not None
        outer = box.parent or box
        outer2 = outer.parent or outer
        look = self.look_of(box)
        group = _group(self.drafts[at])
        return [
            near[6],
            near[5],
            near[4],
            near[7],
            near[8],
            max(near[:6]),
            max(near[7:]),
            sum(near[2:11]) / 9,
            self.held[box] / self.total,
            self.held[outer] / self.total,
            self.held[outer2] / self.total,
            self.held[box] / (self.size[box] + 1),
            self.held[outer] / (self.size[outer] + 1),
            self.held[outer2] / (self.size[outer2] + 1),
            self.look[look] / (self.look_size[look] + 1),
            self.look[look] / self.total,
            before,
            best,
            min(self.total, 5000.0),
            self.group[group] / (self.group_size[group] + 1),
            self.group_size[group],
        ]


def _steps(box: Box | None, one: Box | None, path: set[Box]) -> tuple[float, float]:
    steps, inside = 0, 0.0
    outer = box
    while outer is not None:
        inside = inside or float(outer is one)
        if outer in path:
            break
        steps += 1
        outer = outer.parent
    return float(steps), inside


def core(held: dict[Box, float], total: float, share: float) -> Box | None:
    """The deepest container that holds this share of the page's mass."""
    good = [box for box, mass in held.items() if mass >= share * total]
    return max(good, key=_depth, default=None)


def _depth(box: Box) -> int:
    return box.depth


def _path(box: Box | None) -> set[Box]:
    found = set()
    while box is not None:
        found.add(box)
        box = box.parent
    return found


def _group(draft: Draft) -> tuple[Box, str]:
    """Paragraphs of one container belong together, list items of one list too."""
    box = draft.box
    assert box is not None
    return (box.parent or box, box.tag) if box.tag in _SIBLINGS else (box, "")


def _groups(
    drafts: list[Draft], chances: list[float], most: int
) -> tuple[dict[tuple[Box, str], float], dict[tuple[Box, str], float]]:
    sums: dict[tuple[Box, str], float] = {}
    sizes: dict[tuple[Box, str], float] = {}
    for draft, chance in zip(drafts, chances, strict=True):
        group, weight = _group(draft), float(min(len(draft.text), most))
        sums[group] = sums.get(group, 0.0) + weight * chance
        sizes[group] = sizes.get(group, 0.0) + weight
    return sums, sizes


def choose(drafts: list[Draft], chances: list[float]) -> list[bool]:
    """Which blocks are the article: likely ones in its container, very likely ones elsewhere."""
    smooth = _smooth(drafts, chances)
    weights = [max(0.0, c - 0.25) * min(len(d.text), 800) for d, c in zip(drafts, smooth, strict=True)]
    total = sum(weights)
    if total < _NOTHING:
        return _least_unlikely(drafts, smooth)
    held: dict[Box, float] = {}
    for draft, mass in zip(drafts, weights, strict=True):
        if mass and draft.box is not None:
            held[draft.box] = held.get(draft.box, 0.0) + mass
    climb(held)
    place = core(held, total, _CORE)
    known: dict[Box, bool] = {}
    inside = [place is None or _is_in(draft.box, place, known) for draft in drafts]
    within = sum(mass for mass, here in zip(weights, inside, strict=True) if here) or 1.0
    mean = sum(m * c for m, c, here in zip(weights, smooth, inside, strict=True) if here) / within
    least = min(_ACCEPT, _RELATIVE * mean)
    return [
        chance >= (least if here else max(_OUTSIDE, least))
        for chance, here in zip(smooth, inside, strict=True)
    ]


def _least_unlikely(drafts: list[Draft], chances: list[float]) -> list[bool]:
    """Where nothing looks like an article: the group of prose that does so the most."""
    prose = [
        at
        for at, draft in enumerate(drafts)
        if is_prose(draft) and chances[at] > 0 and not _is_foot(draft.box)
    ]
    sums, _ = _groups([drafts[at] for at in prose], [chances[at] for at in prose], _HEAVY)
    best = max(sums, key=sums.__getitem__, default=None)
    inside = {at for at in prose if _group(drafts[at]) == best}
    return [at in inside for at in range(len(drafts))]


def _is_foot(box: Box | None) -> bool:
    while box is not None:
        if box.tag == "footer" or "footer" in box.words:
            return True
        box = box.parent
    return False


def _is_in(box: Box | None, place: Box, known: dict[Box, bool]) -> bool:
    path = []
    while box is not None and box not in known and box is not place:
        path.append(box)
        box = box.parent
    found = box is place or (box is not None and known[box])
    known.update(dict.fromkeys(path, found))
    return found


def _smooth(drafts: list[Draft], chances: list[float]) -> list[float]:
    sums, sizes = _groups(drafts, chances, 500)
    return [
        (1 - _MIX) * chance + _MIX * sums[_group(draft)] / (sizes[_group(draft)] or 1.0)
        if is_prose(draft)
        else chance
        for draft, chance in zip(drafts, chances, strict=True)
    ]
