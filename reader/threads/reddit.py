"""Reddit: the old markup, and the elements of the new one."""

from __future__ import annotations

from reader.threads.engine import Engine
from reader.threads.found import Found


def _below_title(found: list[Found]) -> None:
    """The title that stands in the first post's element is that of the page; where nobody answers, so are its words."""
    posts = [one for one in found if one.item is not None and one.item.tag == "shreddit-post"]
    if len(posts) == len(found):
        found.clear()
    for one in posts:
        one.item = one.bodies[0]


OLD = Engine(
    name="reddit-old",
    mark="usertext-body",
    item="div.thing.comment, div.thing.link",
    body=".usertext-body .md",
    author=".tagline .author || .tagline em",
    date=".tagline time",
    score=".score.unvoted@title || .score.unvoted || .score.likes",
    rank=".flair",
    id="@data-fullname || @id",
    permalink="a.bylink@href || a.title@href",
    nested=True,
)
NEW = Engine(
    name="reddit",
    mark="-comment-rtjson-content|shreddit|md",
    item="shreddit-comment, shreddit-post",
    body="[id$=-comment-rtjson-content], [slot=comment], [slot=text-body] .md",
    author="@author",
    date="time || faceplate-timeago",
    stamp="time@datetime || faceplate-timeago@ts || @created || @created-timestamp",
    rank="author-flair-event-handler || shreddit-comment-author-modifier-icon",
    score="@score",
    id="@thingid || @id",
    parent="@parentid",
    permalink="@permalink",
    nested=True,
    relate=_below_title,
)
