"""How many comments a page says that its article has, where none is in the file."""

from __future__ import annotations

from reader.ingest.draft import Draft, Sketch
from reader.model import ABSENT, ARTICLE
from reader.threads.stated import stated_beside

_LONGEST = 80  # code points of such a line
_NEAR = 8  # blocks about those of the article in which the page says so of it


def tell(sketch: Sketch) -> None:
    """Lines that count differently speak of several articles: then nothing is said."""
    body = [at for at, draft in enumerate(sketch.drafts) if draft.role == ARTICLE and not draft.label]
    if not body:
        return
    first, last = body[0], body[-1]
    near = [*sketch.drafts[max(0, first - _NEAR) : first], *sketch.drafts[last + 1 :][:_NEAR]]
    counts = {count for draft in near if _may_count(draft) if (count := stated_beside([draft.text], [], 0))}
    if len(counts) == 1:
        sketch.stated_comments = counts.pop()
        sketch.notices.append(ABSENT)


def _may_count(draft: Draft) -> bool:
    """Whether a short line that is seen holds a number."""
    seen = draft.box is None or not draft.box.hidden
    return seen and len(draft.text) <= _LONGEST and any(map(str.isdigit, draft.text))
