"""Drupal 6 to 10: div.comment, its id on the anchor before it; indentation wraps the answers."""

from __future__ import annotations

import re

from reader.regex import regex
from reader.threads.engine import Engine
from reader.threads.found import Found
from reader.threads.tree import by_depth

_BY = regex(
    r"\b(?:by|par|von|por|da|door|av|af)\s+(.{1,60}?)\s*(?:\b(?:on|le|am|el|il|op|em|den)\s|[—|,]|$)", re.I
)
_UNVERIFIED = regex(r"\s*\([^()]*\)$")  # "(not verified)", in the page's language


def _relate(found: list[Found]) -> None:
    for one in found:
        assert one.item is not None
        outer = one.item.iterancestors("div")
        one.depth = sum("indented" in (node.get("class") or "").split() for node in outer)
        if not one.id:
            one.id = _anchor_before(one)
        one.author = _UNVERIFIED.sub("", one.author or _named(one.date))
    by_depth(found)


def _named(line: str) -> str:
    """ "par Anne le 7 mai 2020 - 12:38" names Anne."""
    found = _BY.search(line)
    return found[1] if found else ""


def _anchor_before(one: Found) -> str:
    assert one.item is not None
    before = one.item.getprevious()
    anchor = (before.get("id") or "") if before is not None and before.tag == "a" else ""
    return anchor.removeprefix("comment-")


ENGINE = Engine(
    name="drupal",
    mark="region-|field-name-|field--name-|node-type|page-node|comment-by-anonymous|\nindented",
    item="div.comment, article.comment, div.comment-item",
    body=".content, .field-name-comment-body, .field--name-comment-body, .comment__content .field, .comment-body",
    author=".submitted .username || .comment__author .username || .username || .author || .submitted a"
    " || .comment-submitted strong",
    date=".submitted time || .comment__time || time || .submitted .date || .submitted || .comment-date || .date",
    id="@id || @data-comment-id || a[id^=comment-]@id",
    permalink=".comment__permalink a@href || .permalink@href || .comment-permalink@href"
    ' || h3 a[href*="#comment"]@href',
    noise=".links, .user-signature, .submitted, .comment-submitted, h3, ul.links",
    loose=True,
    relate=_relate,
)
