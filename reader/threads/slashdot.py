"""Slashdot."""

from __future__ import annotations

from reader.threads.engine import Engine

ENGINE = Engine(
    name="slashdot",
    mark="comment_body_",
    item="li.comment[id^=tree_]",
    body="[id^=comment_body_]",
    author=".by a || .by",
    date=".otherdetails",
    score=".score",
    quote=".quote",
    nested=True,
)
