"""Drupal 6 to 10: div.comment, its id on the anchor before it; indentation wraps the answers."""

from __future__ import annotations

from reader.threads.engine import Engine
from reader.threads.found import Found
from reader.threads.tree import by_depth


def _relate(found: list[Found]) -> None:
    for one in found:
        assert one.item is not None
        outer = one.item.iterancestors("div")
        one.depth = sum("indented" in (node.get("class") or "").split() for node in outer)
        if not one.id:
            one.id = _anchor_before(one)
    by_depth(found)


def _anchor_before(one: Found) -> str:
    assert one.item is not None
    before = one.item.getprevious()
    anchor = (before.get("id") or "") if before is not None and before.tag == "a" else ""
    return anchor.removeprefix("comment-")


ENGINE = Engine(
    name="drupal",
    mark="submitted|comment__|comment-item|comment-submitted|field-name-comment",
    item="div.comment, article.comment, div.comment-item",
    body=".content, .field-name-comment-body, .field--name-comment-body, .comment__content .field, .comment-body",
    author=".submitted .username || .comment__author .username || .username || .author || .submitted a"
    " || .comment-submitted strong",
    date=".submitted time || .comment__time || time || .submitted .date || .submitted || .comment-date || .date",
    id="@id || @data-comment-id || a[id^=comment-]@id",
    permalink=".permalink@href || .comment-permalink@href",
    noise=".links, .user-signature, .submitted, .comment-submitted, h3, ul.links",
    loose=True,
    relate=_relate,
)
