"""Words that no pane shows and no field holds: they stay all the same, as blocks that were left out."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from reader.ingest.draft import Draft, Sketch
from reader.threads.select import names

Placed = tuple[Draft | None, Draft]  # the block that it stands behind, None at the beginning; and it
_UNSEEN = names("script style template iframe")


def unscripted(before: Draft | None, node: etree._Element) -> Iterable[Placed]:
    """What a page says to readers without scripts, as one block."""
    if next(node.iter(*_UNSEEN), None) is None:
        text = " ".join(" ".join(map(str, node.itertext())).split())
        if text and not text.startswith("<"):  # pictures, escaped
            yield before, Draft(text)


def weave(sketch: Sketch) -> None:
    """Puts what was set aside where it stood in the page."""
    behind: dict[int, list[Draft]] = {}
    for before, draft in sketch.aside:
        behind.setdefault(id(before) if before is not None else 0, []).append(draft)
    if behind:
        found = sketch.drafts
        sketch.drafts = [*behind.pop(0, ())]
        for draft in found:
            sketch.drafts += draft, *behind.get(id(draft), ())
