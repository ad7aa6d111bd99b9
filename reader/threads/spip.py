"""SPIP's forums."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="spip",
    mark="forum-fil",
    item="li.forum-fil, li.comment-item, .forum-message",
    body=".comment-texte, .forum-texte, .comment-content",
    author=".comment-author .fn || .comment-meta .fn || .forum-auteur || .fn",
    date="abbr.date || .comment-meta .date || .forum-date || time",
    stamp="abbr.date@title",
    id="@id || a[id^=forum]@id || a[id^=comment]@id",
    noise=".comment-liens, .forum-repondre",
    nested=True,
)
