"""Lemmy."""

from __future__ import annotations

from reader.threads.engine import Engine, value
from reader.threads.found import Found
from reader.threads.tree import nest


def _relate(found: list[Found]) -> None:
    """The id is the article's inside the item; a name ends in its server."""
    for one in found:
        assert one.item is not None
        one.author = value(one.item, ".person-listing span") or one.author.partition("@")[0]
    nest(found)


ENGINE = Engine(
    name="lemmy",
    mark="comment-node",
    item="li.comment",
    body=".comment-content",
    author=".person-listing",
    date=".moment-time",
    stamp=".moment-time@data-tippy-content",
    up="button[aria-label=Upvote]",
    down="button[aria-label=Downvote]",
    score="[aria-label$=pvotes]@aria-label || [aria-label*=vote]@aria-label",
    id=".comment-node@id",
    permalink="a[title=link]@href",
    relate=_relate,
)
