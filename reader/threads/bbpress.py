"""bbPress, the forum for WordPress: each reply's date stands in a header before it."""

from __future__ import annotations

from reader.threads.engine import Engine, value
from reader.threads.found import Found
from reader.threads.numbers import identity


def _relate(found: list[Found]) -> None:
    """Date, address and number stand in a header before the post."""
    for one in found:
        head = one.item.getprevious() if one.item is not None else None
        if head is None or "header" not in (head.get("class") or ""):
            continue
        one.date = one.date or value(head, ".bbp-reply-post-date || .bbp-topic-post-date")
        one.permalink = value(head, ".bbp-reply-permalink@href || .bbp-topic-permalink@href") or one.permalink
        one.id = one.id or identity(head.get("id") or "")


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
