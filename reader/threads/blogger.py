"""Blogger: nested lists, and the definition list of its old templates."""

from __future__ import annotations

from reader.regex import regex
from reader.threads.engine import Engine
from reader.threads.found import Found
from reader.threads.select import words

ENGINE = Engine(
    name="blogger",
    mark="comment-block",
    item="li.comment[id^=c]:not([id^=comment])",
    body=".comment-content",
    author=".comment-header .user || cite.user",
    date=".datetime || .comment-timestamp",
    permalink=".datetime a@href",
    noise=".comment-actions",
    nested=True,
)


# What its old templates put behind a name, in the languages they were used in most
_SAID = regex(
    r"\s+(?:said|a dit|hat gesagt|dijo|ha detto|disse|zei|sa|napisał\(a\)|сказал\(а\))\s*(?:\.{3}|…)$"
)


def _named(found: list[Found]) -> None:
    """By all of the term: the name is a link in it, or plain."""
    for one in found:
        one.author = _SAID.sub("", f" {words(one.item)}").strip()


LEGACY = Engine(
    name="blogger-legacy",
    mark="comments-block|comment-timestamp",
    item="#comments-block > dt.comment-author, dt.comment-author[id^=c]",
    body="dd.comment-body",
    author="a[rel] || @:own",
    date=".comment-timestamp a@:text || .comment-timestamp",
    permalink=".comment-timestamp a@href",
    beside="dd",
    relate=_named,
)
