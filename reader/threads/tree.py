"""Which comment answers which: from nesting, or from how far each is indented."""

from __future__ import annotations

import re

from reader.threads.found import Found

_INDENT = re.compile(
    r"(?:depth|level|indent|lvl|nesting)[-_]?(\d{1,3})\b|(?:margin|padding)-left:\s*(\d{1,4})"
)


def nest(found: list[Found]) -> None:
    """Parents and depths from answers that lie inside what they answer."""
    by_item = {one.item: one for one in found}
    for one in found:
        assert one.item is not None
        outer = next((by_item[node] for node in one.item.iterancestors() if node in by_item), None)
        if outer is not None:
            one.depth = outer.depth + 1
            one.parent = one.parent or outer.id
            one.above = outer


def indent(found: list[Found]) -> None:
    """Depths that are printed as a class, a margin or the width of an empty image; then parents."""
    steps = [_step(one) for one in found]
    levels = sorted({step for step in steps if step is not None})
    if len(levels) < 2 or None in steps:
        return
    for one, step in zip(found, steps, strict=True):
        one.depth = levels.index(step or 0)
    by_depth(found)


def _step(one: Found) -> int | None:
    assert one.item is not None
    for node in (one.item, *list(one.item.iterdescendants())[:8]):
        text = f"{node.get('class') or ''} {node.get('style') or ''} depth-{node.get('data-depth') or ''}"
        step = _INDENT.search(text)
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
