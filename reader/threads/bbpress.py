"""bbPress, the forum for WordPress: each reply's date stands in a header before it."""

from __future__ import annotations

from reader.threads.engine import Engine, value
from reader.threads.found import Found


def _relate(found: list[Found]) -> None:
    for one in found:
        before = one.item.getprevious() if one.item is not None else None
        if not one.date and before is not None and "header" in (before.get("class") or ""):
            one.date = value(before, ".bbp-reply-post-date || .bbp-topic-post-date")
            one.permalink = value(before, ".bbp-reply-permalink@href")


ENGINE = Engine(
    name="bbpress",
    mark="bbp-reply-content",
    item=".bbp-body div.reply, .bbp-body div.topic, .bbp-replies div.hentry, div.type-reply, div.type-topic",
    body=".bbp-reply-content, .bbp-topic-content",
    author=".bbp-author-name",
    date=".bbp-reply-post-date || .bbp-topic-post-date",
    rank=".bbp-author-role",
    noise=".bbp-reply-revision-log, .bbp-topic-revision-log, .bbp-signature",
    relate=_relate,
    forum=True,
)
