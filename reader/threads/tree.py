"""Which comment answers which: from nesting, or from how far each is indented."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice, pairwise
from statistics import median_low

from reader.threads.found import Found
from reader.threads.looks import look
from reader.threads.select import Element

_INDENT = re.compile(
    r"(?:depth|level|indent|lvl|nesting|thread)[-_]{0,2}:?\s?(\d{1,3})\b|(?:margin|padding)-left:\s*(\d{1,4})"
)
_DEEP = 8  # elements above a record that may be its frame
_LONG = 200  # code points of an attribute that are looked at
_LEVELS = (
    "data-depth",
    "data-level",
    "aria-level",
    "data-indent",
    "data-nesting",
    "data-nest-level",
    "depth",
)


def nest(found: list[Found]) -> None:
    """Parents and depths from answers that lie inside what they answer."""
    _nest(found, {one.item: one for one in found})


def _nest(found: list[Found], by_frame: dict[Element | None, Found]) -> None:
    frames = {one: frame for frame, one in by_frame.items()}
    for one in found:
        frame = frames[one]
        assert frame is not None
        outer = next((by_frame[node] for node in frame.iterancestors() if node in by_frame), None)
        if outer is not None:
            one.depth = outer.depth + 1
            one.parent = one.parent or outer.id
            one.above = one.above or outer


def framed(found: list[Found]) -> None:
    """Parents from the frames around records: answers often lie beside a record, in what is around it."""
    first: dict[Element, Found] = {}
    chains: list[list[Element]] = []
    for one in found:
        assert one.item is not None
        chain = [one.item]
        for node in one.item.iterancestors():
            if len(chain) > _DEEP or node.tag in ("body", "html"):
                break
            chain.append(node)
        for node in chain:
            first.setdefault(node, one)
        chains.append([node for node in chain if first[node] is one])
    _nest(found, _frames(found, chains))


def _frames(found: list[Found], chains: list[list[Element]]) -> dict[Element | None, Found]:
    """The outermost look that nearly every record has about it, and is the first record in."""
    looks: list[dict[str, list[int]]] = []
    levels: dict[str, list[int]] = defaultdict(list)
    for chain in chains:
        here: dict[str, list[int]] = defaultdict(list)
        for level, node in enumerate(chain):
            here[look(node)].append(level)
        for name, at in here.items():
            levels[name].append(at[-1])
        looks.append(here)
    fit = [name for name in levels if len(levels[name]) * 20 >= len(found) * 19]
    if not fit:
        return {one.item: one for one in found}
    best = max(fit, key=lambda name: median_low(levels[name]))
    usual = median_low(levels[best])
    return {
        chain[min(here[best], key=lambda level: abs(level - usual)) if best in here else 0]: one
        for one, chain, here in zip(found, chains, looks, strict=True)
    }


def indent(found: list[Found]) -> None:
    """Depths printed as a class, a margin, the width of an empty image, or as lists in lists; then parents."""
    for steps in ([_step(one) for one in found], [_height(one) for one in found]):
        levels = sorted({step for step in steps if step is not None})
        if len(levels) < 2 or sum(step is None for step in steps) * 5 > len(steps):
            continue
        depths = [levels.index(levels[0] if step is None else step) for step in steps]
        if depths[0] or any(b > a + 1 for a, b in pairwise(depths)):
            continue
        for one, depth in zip(found, depths, strict=True):
            one.depth = depth
        by_depth(found)
        return


def _height(one: Found) -> int | None:
    """How many elements lie around a record."""
    return None if one.item is None else sum(1 for _ in one.item.iterancestors())


def _step(one: Found) -> int | None:
    assert one.item is not None
    for node in islice(one.item.iter(), 9):
        for name in _LEVELS:
            if (node.get(name) or "").isdecimal():
                return int(node.get(name) or 0)
        step = _INDENT.search(f"{(node.get('class') or '')[:_LONG]} {(node.get('style') or '')[:_LONG]}")
        if step:
            return int(step[1] or step[2])
        if (
            node.tag == "img"
            and (node.get("width") or "").isdecimal()
            and not (node.get("alt") or node.get("class"))
        ):
            return int(node.get("width") or 0)
    return None


def by_depth(found: list[Found]) -> None:
    """Parents where only the indentation tells: the last comment before that stands one step further out."""
    above: list[Found] = []
    for one in found:
        while above and above[-1].depth >= one.depth:
            above.pop()
        one.parent = above[-1].id if above else ""
        one.above = above[-1] if above else None
        above.append(one)
