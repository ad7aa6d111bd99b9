"""wpDiscuz, a comment plug-in for WordPress."""

from __future__ import annotations

from reader.threads.engine import Engine

NEW = Engine(
    name="wpdiscuz",
    mark="wpd-comment",
    item=".wpd-comment",
    body=".wpd-comment-text",
    author=".wpd-comment-author",
    date=".wpd-comment-date",
    stamp=".wpd-comment-date@title",
    rank=".wpd-comment-label",
    up=".wpd-vote-result-like",
    down=".wpd-vote-result-dislike",
    score=".wpd-vote-result",
    permalink=".wpd-comment-right@:fragment",
    id=".wpd-comment-right@id || @id",
    parent=".wpd-reply-to a@href",
    noise=".wpd-comment-footer, .wpd-reply-to, .wpd-comment-last-edited",
    nested=True,
)
OLD = Engine(
    name="wpdiscuz-old",
    mark="wc-comment-text",
    item=".wc-comment",
    body=".wc-comment-text",
    author=".wc-comment-author",
    date=".wc-comment-date",
    rank=".wc-comment-label",
    score=".wc-vote-result",
    permalink=".wc-comment-right@:fragment",
    id=".wc-comment-right@id || @id",
    noise=".wc-comment-footer",
    nested=True,
    loose=True,
)
