"""The tickets of Trac: what was said under each, without the changes at which nothing was."""

from __future__ import annotations

from reader.threads.engine import Engine
from reader.threads.found import Found
from reader.threads.select import first, words

_AUTHOR = "h3.change [class^=trac-author]"


def _relate(found: list[Found]) -> None:
    """Older versions name who wrote behind "by", and link to answers as to what is answered."""
    for one in found:
        assert one.item is not None
        if first(one.item, _AUTHOR) is None:
            one.author = one.author.rpartition(" by ")[2]
        if not one.id.isdecimal() or not one.parent.isdecimal() or int(one.parent) >= int(one.id):
            one.parent = ""
        name = ""  # all of a comment's quotations are of the one that it answers
        for quote in one.quotes:
            line = quote.getprevious()
            link = first(line, "a.ticket") if line is not None and words(line).endswith(":") else None
            if line is not None and link is not None:
                name = words(link)
                one.noise.append(line)
            one.quotes[quote] = one.quotes[quote] or name


ENGINE = Engine(
    name="trac",
    mark="changelog",
    item="#changelog > div.change",
    body="div.comment",
    author=f"{_AUTHOR} || h3.change@:own",
    date="h3.change a.timeline",
    id="h3.change@id || .cnum@id || .cnum a@href",
    parent=".in-reply-to@href || .threading > a@href",
    permalink=".cnum a@href",
    relate=_relate,
)
