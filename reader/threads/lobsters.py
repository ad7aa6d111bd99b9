"""Lobsters."""

from __future__ import annotations

from reader.threads.engine import Engine
from reader.threads.found import Found
from reader.threads.tree import nest


def _relate(found: list[Found]) -> None:
    """The tree lies in the list items around the comments."""
    items = {one.item: one for one in found}
    for one in found:
        assert one.item is not None
        one.item = next((li for li in one.item.iterancestors("li")), one.item)
    if len({one.item for one in found}) == len(items):
        nest(found)


ENGINE = Engine(
    name="lobsters",
    mark="comments_subtree",
    item="div.comment[id^=c_]",
    body=".comment_text",
    author='.byline a[href^="/~"] || .byline a[href^="/u/"]',
    date=".byline time || .byline span[title]",
    score=".upvoter || .score",
    id="@data-shortid || @id",
    permalink='.byline a[href*="#c_"]@href',
    relate=_relate,
)
