"""SPIP's forums, as its templates have printed them since 2007."""

from __future__ import annotations

import re

from reader.regex import regex
from reader.threads.engine import Engine
from reader.threads.found import Found
from reader.threads.tree import nest

_BY = regex(r"\A(?:par|by|por|von|di|da|de|per|av|od)\s+", re.I)
_BETWEEN = (",", *(f", {word}" for word in ("par", "by", "por", "von", "di", "da", "de", "per", "av", "od")))


def _relate(found: list[Found]) -> None:
    """The tree lies in the list items around the messages; a comma parts the moment from who wrote."""
    for one in found:
        assert one.item is not None
        if not one.stamp and one.date.endswith(_BETWEEN):
            one.date = one.date.rpartition(",")[0]
        one.author = _BY.sub("", one.author)
        if one.item.tag != "li":
            one.item = next(one.item.iterancestors("li"), one.item)
    nest(found)


ENGINE = Engine(
    name="spip",
    mark="forum-fil|comment-fil",
    item="li.comment-item, .forum-message, li.forum-fil",
    body=".comment-texte, .forum-texte, .comment-content",
    author=".comment-author .fn || .comment-meta .fn || .forum-auteur || .fn || .forum-chapo small > span"
    " || .comment-meta small > span:not(.sep)",
    date="abbr.date || abbr.dtreviewed || .comment-meta .date || .forum-date || time || .forum-chapo small@:text",
    stamp="abbr.date@title || abbr.dtreviewed@title",
    id="@id || a[id^=forum]@id || a[id^=comment]@id",
    permalink="a[id^=forum]@href || a[id^=comment]@href",
    noise=".comment-liens, .forum-repondre, .forum-repondre-message",
    relate=_relate,
)
