"""Disqus, where its frame itself was saved."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="disqus",
    mark="post-message",
    item="li.post[id^=post-]",
    body=".post-message",
    author=".post-byline .author || .author",
    date="a.time-ago || .time-ago",
    stamp="a.time-ago@title",
    up="a.vote-up .count || .vote-up .count",
    down="a.vote-down .count || .vote-down .count",
    permalink="a.time-ago@href",
    nested=True,
)
