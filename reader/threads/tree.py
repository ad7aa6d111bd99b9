"""Which comment answers which: from nesting, or from how deep each is."""

from __future__ import annotations

from collections import defaultdict

from reader.threads.found import Found
from reader.threads.frames import middle
from reader.threads.looks import look
from reader.threads.select import Element

_DEEP = 8  # elements above a record that may be its frame


def nest(found: list[Found]) -> bool:
    """Parents and depths from answers that lie inside what they answer; whether there are any."""
    return _nest(found, {one.item: one for one in found})


def nest_in(name: str, found: list[Found]) -> None:
    """The same where answers stand beside what they answer, both in one box of this class."""
    for one in found:
        assert one.item is not None
        boxes = (box for box in one.item.iterancestors() if name in (box.get("class") or "").split())
        one.item = next(boxes, one.item)
    nest(found)


def _nest(found: list[Found], by_frame: dict[Element | None, Found]) -> bool:
    """Whether any of them lies in another."""
    nested = False
    frames = {one: frame for frame, one in by_frame.items()}
    for one in found:
        frame = frames[one]
        assert frame is not None
        outer = next((by_frame[node] for node in frame.iterancestors() if node in by_frame), None)
        if outer is not None:
            one.depth = outer.depth + 1
            one.parent = one.parent or outer.id
            one.above = one.above or outer
            nested = True
    return nested


def framed(found: list[Found]) -> bool:
    """Parents from the frames around records: answers often lie beside a record, in what is around it.

    Says whether there are any.
    """
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
    return _nest(found, _frames(found, chains))


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
    best = max(fit, key=lambda name: middle(levels[name]))
    usual = middle(levels[best])
    return {
        chain[min(here[best], key=lambda level: abs(level - usual)) if best in here else 0]: one
        for one, chain, here in zip(found, chains, looks, strict=True)
    }


def by_depth(found: list[Found]) -> None:
    """Parents where only the indentation tells: the last comment before that stands one step further out."""
    above: list[Found] = []
    for one in found:
        while above and above[-1].depth >= one.depth:
            above.pop()
        one.parent = above[-1].id if above else ""
        one.above = above[-1] if above else None
        above.append(one)
