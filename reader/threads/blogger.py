"""Blogger: nested lists, and the definition list of its old templates."""

from __future__ import annotations

from reader.threads.engine import Engine
from reader.threads.found import Found

ENGINE = Engine(
    name="blogger",
    mark="comment-block|comment-header",
    item="li.comment[id^=c]:not([id^=comment])",
    body=".comment-content",
    author=".comment-header .user || cite.user",
    date=".datetime || .comment-timestamp",
    permalink=".datetime a@href",
    noise=".comment-actions",
    nested=True,
)


def _named(found: list[Found]) -> None:
    for one in found:
        one.author = one.author.removesuffix("said...").removesuffix("a dit…").strip()


LEGACY = Engine(
    name="blogger-legacy",
    mark="comments-block|comment-timestamp",
    item="#comments-block > dt.comment-author, dt.comment-author[id^=c]",
    body="dd.comment-body",
    author="a[rel] || @:own",
    date=".comment-timestamp a@:text || .comment-timestamp",
    permalink=".comment-timestamp a@href",
    beside="dd",
    relate=_named,
)
