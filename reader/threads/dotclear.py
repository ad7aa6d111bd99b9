"""DotClear: a list, or names and words side by side in a definition list."""

from __future__ import annotations

import re

from reader.regex import regex
from reader.threads.engine import Engine
from reader.threads.found import Found

_BY = regex(r"\b(?:de|from|par|by|von|por)\s+(.{1,60}?)\s*(?:\s[-–](?:\s.*)?)?$", re.I)


def _named(found: list[Found]) -> None:
    """A name without a link stands in the line of the date."""
    for one in found:
        name = _BY.search(one.author)
        one.author = name[1] if name else one.author


ENGINE = Engine(
    name="dotclear",
    mark="comment-number",
    item="li.comment[id^=c]",
    body=".comment-content",
    author=".comment-info a[rel] || .comment-info@:own",
    date=".comment-info time || .comment-info@:own",
    permalink=".comment-number@href",
    relate=_named,
)
LIST = Engine(
    name="dotclear-list",
    mark="comment-number",
    item="#comments dt[id^=c]",
    body="dd",
    author="a[rel] || @:own",
    date="@:own",
    permalink=".comment-number@href",
    beside="dd",
    relate=_named,
)
