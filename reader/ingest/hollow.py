"""A page whose words a script would have fetched: what its code tells of them is all that there is to read."""

from __future__ import annotations

from reader.errors import noop
from reader.ingest.draft import Box, Draft, Meta, Sketch
from reader.model import ARTICLE, Kind, Label

TOLD = noop("notices", "The words of this page are not in this file; these are what its code tells of them.")
_SHORTEST = 60  # code points: less describes no page


def fill(sketch: Sketch) -> None:
    """Puts what the page's code tells below the title, where the little that it shows is no article."""
    if sketch.comments or any(draft.role == ARTICLE and not draft.label for draft in sketch.drafts):
        return
    told = _told(sketch.meta)
    size = sum(map(len, told))
    if size < _SHORTEST or size <= sum(len(draft.text) for draft in sketch.drafts):
        return
    titled = (at + 1 for at, draft in enumerate(sketch.drafts) if draft.role == ARTICLE)
    below, box = max(titled, default=0), Box("body", "")
    lines = [Draft(text, role=ARTICLE, box=box) for text in told]
    if not below and sketch.meta.title:
        lines.insert(0, Draft(sketch.meta.title, Kind.HEADING, 1, role=ARTICLE, label=Label.TITLE, box=box))
    sketch.drafts[below:below] = lines
    sketch.notices.append(TOLD)


def _told(meta: Meta) -> list[str]:
    """The paragraphs of the article as the code repeats it, else what describes the page."""
    lines = (" ".join(line.split()) for line in (meta.body or meta.description).splitlines())
    return [line for line in lines if line]
