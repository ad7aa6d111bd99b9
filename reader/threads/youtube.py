"""YouTube's comments, as a browser saves them."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="youtube",
    mark="content-text",
    item="ytd-comment-renderer, ytd-comment-view-model",
    body="#content-text",
    author="#author-text",
    date=".published-time-text || #published-time-text",
    score="#vote-count-middle",
    permalink=".published-time-text a@href || #published-time-text a@href",
    nested=True,
)
