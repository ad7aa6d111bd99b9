"""YouTube's comments, as a browser saves them: of today, and of the years before 2018."""

from __future__ import annotations

from reader.threads.engine import Engine
from reader.threads.found import Found


def _relate(found: list[Found]) -> None:
    """The first comment of a thread is what the others in it answer."""
    heads: dict[object, Found] = {}
    for one in found:
        assert one.item is not None
        thread = next(one.item.iterancestors("ytd-comment-thread-renderer", "section"), None)
        head = heads.setdefault(thread, one) if thread is not None else one
        if head is not one:
            one.above, one.depth = head, 1


ENGINE = Engine(
    name="youtube",
    mark="content-text",
    item="ytd-comment-renderer, ytd-comment-view-model",
    body="#content-text",
    author="#author-text || #author-comment-badge #text || #author-comment-badge #name@aria-label",
    date=".published-time-text || #published-time-text",
    score="#vote-count-middle || #vote-count-left",
    permalink=".published-time-text a@href || #published-time-text a@href",
    id=".published-time-text a@href || #published-time-text a@href",
    relate=_relate,
)
BEFORE = Engine(
    name="youtube-2015",
    mark="comment-thread-renderer",
    item=".comment-renderer",
    body=".comment-renderer-text-content",
    author=".comment-author-text",
    date=".comment-renderer-time a || .comment-renderer-time",
    score=".comment-renderer-like-count.off",  # "on" is what it would be with one's own
    permalink=".comment-renderer-time a@href",
    id="@data-cid",
    relate=_relate,
)
