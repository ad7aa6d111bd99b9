"""The comments of Joomla: JComments and K2."""

from __future__ import annotations

import re

from reader.regex import regex
from reader.threads.engine import Engine
from reader.threads.found import Found
from reader.threads.select import words
from reader.threads.tree import nest

_POSTED = regex(r"(?:posted|postado|publié|geschrieben|publicado|scritto|опубликовано)\s+\w+\s+", re.I)


def _relate(found: list[Found]) -> None:
    """ "Quoting X:" stands before a quotation, in the language of the page."""
    nest(found)
    for one in found:
        for quote in one.quotes:
            line = words(quote.getprevious())
            one.quotes[quote] = line.partition(" ")[2].rstrip(" :")


def _named(found: list[Found]) -> None:
    for one in found:
        one.author = _POSTED.sub("", one.author)


JCOMMENTS = Engine(
    name="jcomments",
    mark="comment-item-",
    item="[id^=comment-item-]",
    body=".comment-body",
    author=".comment-author || .author-homepage",
    date=".comment-date",
    score=".comments-vote span span",
    permalink=".comment-anchor@href",
    quote="blockquote",
    before=".quote",
    relate=_relate,
)
K2 = Engine(
    name="k2",
    mark="itemCommentsList",
    item=".itemCommentsList > li",
    body=".commentBody, p",
    author=".commentAuthorName a || .commentAuthorName",
    date=".commentDate",
    id=".commentLink a@id",
    permalink=".commentLink a@href",
    noise=".commentToolbar",
    relate=_named,
)
