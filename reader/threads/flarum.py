"""Flarum, as it prints itself for readers without scripts."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="flarum",
    mark="Post-body",
    item="#flarum-content article, article.Post",
    body=".Post-body",
    author=".PostUser-name || .PostUser .username || .PostUser",
    date=".PostMeta time || time",
    id="@data-id || @id",
    forum=True,
)
