"""LWN.net."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="lwn",
    mark="CommentBox",
    item="details.CommentBox, div.CommentBox",
    body=".FormattedComment",
    author="summary .CommentPoster b || .CommentPoster b",
    date=".CommentPoster@:text || .CommentPoster",
    id="a[name^=CommAnchor]@name || @id",
    permalink=".CommentPoster a[href*=Articles]@href",
    quote=".QuotedText",
    nested=True,
)
