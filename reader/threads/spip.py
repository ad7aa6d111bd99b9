"""SPIP's forums."""

from __future__ import annotations

from reader.threads.engine import Engine
from reader.threads.found import Found
from reader.threads.tree import nest


def _relate(found: list[Found]) -> None:
    """The tree lies in the list items around the messages."""
    for one in found:
        assert one.item is not None
        lists = (node for node in one.item.iterancestors("li") if "forum-fil" in (node.get("class") or ""))
        one.item = next(lists, one.item)
    nest(found)


ENGINE = Engine(
    name="spip",
    mark="forum-fil",
    item="li.comment-item, .forum-message, li.forum-fil",
    body=".comment-texte, .forum-texte, .comment-content",
    author=".comment-author .fn || .comment-meta .fn || .forum-auteur || .fn",
    date="abbr.date || .comment-meta .date || .forum-date || time",
    stamp="abbr.date@title",
    id="@id || a[id^=forum]@id || a[id^=comment]@id",
    noise=".comment-liens, .forum-repondre",
    relate=_relate,
)
