"""Vanilla Forums."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="vanilla",
    mark="ItemComment",
    item=".ItemDiscussion, .ItemComment",
    body=".Message",
    author=".Author .Username || a.Username || .Author a[title]@title",
    date="time || .DateCreated",
    up=".ReactButton-Like .Count",
    rank=".RoleTitle || .Roles || .AuthorInfo .Rank",
    permalink=".Permalink@href",
    noise=".Signature, .UserSignature",
    forum=True,
)
