"""What the page's code repeats is what the page is about: a recipe's ingredients and steps, what is said of goods."""

from __future__ import annotations

from reader.ingest.draft import Draft
from reader.ingest.features import squeezed
from reader.model import ARTICLE, Kind

_LEAST = 3  # letters and digits of a line that is looked for
_MOST = 0.6  # share of a block that the code repeats
_KINDS = (Kind.PARAGRAPH, Kind.ITEM, Kind.TABLE)


def keep(free: list[Draft], parts: list[str]) -> None:
    """Takes the blocks that the code repeats into the article, each of them once."""
    said = squeezed(" ".join(parts)).lower()
    if not said:
        return
    known = {draft.text for draft in free if draft.role == ARTICLE}
    for draft in free:
        if draft.role != ARTICLE and draft.kind in _KINDS and draft.text not in known and _may_be(draft):
            lines = [squeezed(line).lower() for line in draft.text.split("\n")]
            found = sum(len(line) for line in lines if len(line) >= _LEAST and line in said)
            if found >= _MOST * max(1, sum(map(len, lines))):
                draft.role = ARTICLE
                known.add(draft.text)


def _may_be(draft: Draft) -> bool:
    return draft.links * 2 <= len(draft.text) and not (draft.box is not None and draft.box.hidden)
