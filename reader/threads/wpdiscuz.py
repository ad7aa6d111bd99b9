"""wpDiscuz, a comment plug-in for WordPress."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="wpdiscuz",
    mark="wpd-comment",
    item=".wpd-comment",
    body=".wpd-comment-text",
    author=".wpd-comment-author",
    date=".wpd-comment-date",
    stamp=".wpd-comment-date@title",
    rank=".wpd-comment-label",
    score=".wpd-vote-result",
    id=".wpd-comment-right@id || @id",
    parent=".wpd-reply-to a@href",
    noise=".wpd-comment-footer, .wpd-reply-to",
    nested=True,
)
