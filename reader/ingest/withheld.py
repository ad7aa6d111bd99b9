"""An article that its page shows the beginning of: the rest is for those who pay or sign in."""

from __future__ import annotations

from reader.errors import noop
from reader.ingest.draft import Draft, Sketch
from reader.model import ARTICLE
from reader.threads.tongues import are_in

TOLD = noop("notices", "The page says that the rest of this article is for subscribers.")
_BEHIND = 8  # blocks behind the article's last one in which that is said
_WITHIN = 3  # of the article's last blocks, where it is taken for one of them
_LONGEST = 300  # code points


def tell(sketch: Sketch) -> None:
    """Nobody sees words that a style hides, where whoever saved the page could read all of it."""
    last = max((at for at, draft in enumerate(sketch.drafts) if _is_body(draft)), default=-1)
    if last >= 0 and any(map(_says_so, sketch.drafts[max(0, last + 1 - _WITHIN) : last + 1 + _BEHIND])):
        sketch.notices.append(TOLD)


def _is_body(draft: Draft) -> bool:
    return draft.role == ARTICLE and not draft.label


def _says_so(draft: Draft) -> bool:
    seen = (
        draft.owner < 0 and len(draft.text) <= _LONGEST and not (draft.box is not None and draft.box.hidden)
    )
    return seen and are_in(draft.text.lower().replace("’", "'"), "page", "withheld")
