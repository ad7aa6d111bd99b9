"""YouTube's comments, as a browser saves them."""

from __future__ import annotations

from reader.threads.engine import Engine
from reader.threads.found import Found


def _relate(found: list[Found]) -> None:
    """The first comment of a thread is what the others in it answer."""
    heads: dict[object, Found] = {}
    for one in found:
        assert one.item is not None
        thread = next(one.item.iterancestors("ytd-comment-thread-renderer"), None)
        head = heads.setdefault(thread, one) if thread is not None else one
        if head is not one:
            one.above, one.depth = head, 1


ENGINE = Engine(
    name="youtube",
    mark="content-text",
    item="ytd-comment-renderer, ytd-comment-view-model",
    body="#content-text",
    author="#author-text",
    date=".published-time-text || #published-time-text",
    score="#vote-count-middle",
    permalink=".published-time-text a@href || #published-time-text a@href",
    id=".published-time-text a@href || #published-time-text a@href",
    relate=_relate,
)
