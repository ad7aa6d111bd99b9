"""How many comments a page says that its article has, where none is in the file."""

from __future__ import annotations

from reader.ingest.draft import Draft, Sketch
from reader.model import ABSENT, ARTICLE
from reader.threads.stated import stated_beside

_NEAR = 8  # blocks about those of the article in which the page says so of it


def tell(sketch: Sketch) -> None:
    """Lines that count differently speak of several articles: then nothing is said."""
    body = [at for at, draft in enumerate(sketch.drafts) if draft.role == ARTICLE and not draft.label]
    if not body:
        return
    first, last = body[0], body[-1]
    near = [*sketch.drafts[max(0, first - _NEAR) : first], *sketch.drafts[last + 1 :][:_NEAR]]
    counts = {count for draft in near if _is_seen(draft) if (count := stated_beside([draft.text], [], 0))}
    if len(counts) == 1:
        sketch.stated_comments = counts.pop()
        sketch.notices.append(ABSENT)


def _is_seen(draft: Draft) -> bool:
    return draft.box is None or not draft.box.hidden
