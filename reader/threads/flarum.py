"""Flarum, as a script draws it and as it is printed for readers without scripts."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="flarum",
    mark="Post-body",
    item="#flarum-content article, .PostStream-item[data-id]",
    body=".Post-body",
    author=".PostUser .username || .PostUser-name || .PostUser",
    date=".PostMeta time || time",
    id="@data-id || @id",
    parent=".PostMention@data-id",
    permalink=".PostMeta-permalink@href",
    forum=True,
)
