"""NodeBB, whose quotations are named in the paragraph before the blockquote."""

from __future__ import annotations

from reader.regex import regex
from reader.threads.engine import Engine
from reader.threads.found import Found
from reader.threads.numbers import identity
from reader.threads.select import Element, every, words

_SAID_IN = regex(r"@?(?P<name>[^\s].{0,60}?)\s+(?:said in|said|wrote|a dit dans|sagte in|escribió en)\b")


def _relate(found: list[Found]) -> None:
    for one in found:
        for body in one.bodies:
            for quote in every(body, "blockquote"):
                before = quote.getprevious()
                named = _SAID_IN.match(words(before)) if before is not None and before.tag == "p" else None
                one.quotes[quote] = named["name"] if named else ""
                if named and before is not None:
                    one.noise.append(before)
                    one.sources[quote] = _linked(before)


def _linked(line: Element) -> str:
    links = every(line, 'a[href*="/post/"]')
    return identity(links[-1].get("href") or "") if links else ""


ENGINE = Engine(
    name="nodebb",
    mark="post/content",
    item='[component="post"]',
    body='[component="post/content"], .content[itemprop=text]',
    author="@data-username || [itemprop=author] || .username",
    date=".timeago",
    stamp="meta[itemprop=datePublished]@content || .timeago@title || .timeago@datetime || @data-timestamp",
    rank=".group-label",
    up="meta[itemprop=upvoteCount]@content",
    down="meta[itemprop=downvoteCount]@content",
    permalink=".permalink@href || .post-index@href",
    score='[component="post/vote-count"]',
    id="@data-pid || @id",
    noise='.post-signature, [component="post/signature"]',
    relate=_relate,
    forum=True,
)
