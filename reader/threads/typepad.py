"""TypePad and Movable Type: name and date in a line below the words, or in a byline above them."""

from __future__ import annotations

import re

from reader.regex import regex
from reader.threads.engine import Engine
from reader.threads.found import Found

_POSTED = regex(r"^(?:posted by|rédigé par|écrit par|geschrieben von|publicado por)\s*:?\s*", re.I)


def _named(found: list[Found]) -> None:
    for one in found:
        one.author = _POSTED.sub("", one.author).strip(" |")


ENGINE = Engine(
    name="typepad",
    mark="asset-meta|comment-6a",
    item="div.comment[id^=comment-]",
    body=".comment-content",
    author=".comment-footer a[rel] || .byline .author || .comment-footer a[title] || .comment-footer@:own",
    date='.comment-footer a[href*="#comment"] || abbr.published',
    parent=".byline a + a@href",
    permalink='.comment-footer a[href*="#comment"]@href || .byline a[href*="#comment"]@href',
    relate=_named,
)
