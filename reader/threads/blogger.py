"""Blogger."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="blogger",
    mark="comment-block|comments-block|comment-timestamp|comment-header",
    item="li.comment[id^=c]:not([id^=comment]), dl#comments-block > dt.comment-author, li.comment .comment-block",
    body=".comment-content",
    author=".comment-header .user || cite.user || .comment-author a || .comment-author",
    date=".datetime || .comment-timestamp",
    id="@id || .comment-header@id",
    permalink=".datetime a@href",
    noise=".comment-actions",
    nested=True,
)
