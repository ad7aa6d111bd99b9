"""Hacker News: a table whose indentation is the width of an empty image."""

from __future__ import annotations

from reader.threads.engine import Engine
from reader.threads.found import Found
from reader.threads.select import first
from reader.threads.tree import by_depth

_STEP = 40  # pixels of the empty image for one level


def _relate(found: list[Found]) -> None:
    for one in found:
        assert one.item is not None
        image = first(one.item, "td.ind img")
        width = (image.get("width") or "0") if image is not None else "0"
        one.depth = int(width) // _STEP if width.isdecimal() else 0
    by_depth(found)


ENGINE = Engine(
    name="hackernews",
    mark="comtr",
    item="tr.comtr",
    body=".comment, .commtext",
    author="a.hnuser",
    date=".age",
    stamp=".age@title",
    permalink=".age a@href",
    noise=".reply",
    relate=_relate,
)
