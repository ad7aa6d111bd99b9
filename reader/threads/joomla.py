"""The comments of Joomla: JComments and K2."""

from __future__ import annotations

import re

from reader.regex import regex
from reader.threads import leads, quotations
from reader.threads.engine import Engine
from reader.threads.found import Found
from reader.threads.select import first, words
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
    """ "Posted by" leads each name, in the language of the page: a link holds the name, or a portrait has it."""
    told = [
        (words(first(one.item, ".commentAuthorName")), _known(one)) for one in found if one.item is not None
    ]
    lead = leads.leading([shown for shown, _ in told], told)
    for one, (shown, known) in zip(found, told, strict=True):
        one.author = known or (leads.cut(shown, lead) if lead else _POSTED.sub("", shown))
        for box in one.bodies[:-1]:
            if box.tag == "blockquote":
                quotations.mark(box, one)


def _known(one: Found) -> str:
    assert one.item is not None
    portrait = next((image.get("alt") for image in one.item.iterchildren("img")), "")
    return words(first(one.item, ".commentAuthorName a")) or portrait or ""


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
    body=".commentBody, p, blockquote, ul, ol, pre",
    author=".commentAuthorName",
    date=".commentDate",
    id=".commentLink a@id",
    permalink=".commentLink a@href",
    noise=".commentToolbar",
    relate=_named,
)
