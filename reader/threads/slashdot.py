"""Slashdot."""

from __future__ import annotations

from reader.threads.engine import Engine
from reader.threads.found import Found
from reader.threads.tree import nest


def _relate(found: list[Found]) -> None:
    """A name without a link stands behind "by"."""
    for one in found:
        one.author = one.author.removeprefix("by ")
    nest(found)


ENGINE = Engine(
    name="slashdot",
    mark="comment_body_",
    item="li.comment[id^=tree_]",
    body="[id^=comment_body_]",
    author=".by a || .by",
    date=".otherdetails",
    score=".score",
    permalink="[id^=comment_link_]@href || .title a@href",
    quote=".quote",
    relate=_relate,
)
