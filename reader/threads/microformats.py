"""Microformats 2: replies marked up as cited entries."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="microformats",
    mark="h-cite",
    item=".h-cite.u-comment, .h-cite.p-comment, .u-comment.h-cite, .p-comment.h-entry, .u-comment.h-entry",
    body=".e-content, .p-content",
    author=".p-author .p-name || .p-author || .u-author",
    date=".dt-published",
    permalink="a.u-url:not(.h-card)@href",
    nested=True,
    vocabulary=True,
)
