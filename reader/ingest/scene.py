"""The blocks of a page that no comment holds, counted once: their sizes, looks and groups, and what containers hold."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterable
from itertools import accumulate

from reader.breadth import breadth
from reader.ingest.draft import Box, Draft
from reader.model import Kind

_LONG = 80  # code points from which a block with few links is prose
_SIBLINGS = frozenset(("p", "li", "h2", "h3", "h4", "blockquote", "dd"))


def is_prose(draft: Draft) -> bool:
    size = len(draft.text)
    return (
        draft.links * 3 < size
        and (size > _LONG or breadth(draft.text) > _LONG)
        and draft.kind is not Kind.HEADING
    )


class Scene:
    """For each block its size in code points, whether it is prose, and the numbers of its look and of its group."""

    __slots__ = ("drafts", "groups", "looks", "prose", "sizes")

    def __init__(self, drafts: list[Draft]) -> None:
        boxes = list(map(_box, drafts))
        self.drafts = drafts
        self.sizes = [breadth(draft.text) for draft in drafts]
        self.prose = list(map(is_prose, drafts))
        self.looks = _numbered(map(_look, boxes))
        self.groups = _numbered(map(_group, boxes))


def _box(draft: Draft) -> Box:
    assert draft.box is not None
    return draft.box


def _look(box: Box) -> tuple[str, str, str, str]:
    """Blocks of one look are printed by one template."""
    outer = box.parent or box
    return box.tag, box.words, outer.tag, outer.words


def _group(box: Box) -> tuple[Box, str]:
    """Paragraphs of one container belong together, list items of one list too."""
    return (box.parent or box, box.tag) if box.tag in _SIBLINGS else (box, "")


def _numbered(keys: Iterable[Hashable]) -> list[int]:
    """A number for each key, the same for the same keys."""
    known: dict[Hashable, int] = {}
    return [known.setdefault(key, len(known)) for key in keys]


def sums(numbers: list[int], weights: Iterable[float]) -> list[float]:
    """What the blocks of each number weigh together."""
    found = [0.0] * (max(numbers, default=-1) + 1)
    for number, weight in zip(numbers, weights, strict=True):
        found[number] += weight
    return found


class Mass:
    """How much of something each container holds; `upto` is what stands before a block, for each block and the end."""

    __slots__ = ("_drafts", "total", "upto")

    def __init__(self, drafts: list[Draft], weights: Iterable[float]) -> None:
        self._drafts = drafts
        self.upto = [0.0, *accumulate(weights)]
        self.total = self.upto[-1]

    def inside(self, box: Box) -> float:
        # the blocks of a container stand together
        return self.upto[box.after] - self.upto[box.first]

    def core(self, share: float) -> Box | None:
        """The deepest container that holds this share, which is half of all or more."""
        if self.total <= 0:
            return None
        middle = bisect_left(self.upto, self.total / 2) - 1  # a block that any such container holds
        box = self._drafts[middle].box
        while box is not None and self.inside(box) < share * self.total:
            box = box.parent
        return box
