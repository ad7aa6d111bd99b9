"""Comments that a page marks up for machines: schema.org microdata."""

from __future__ import annotations

from typing import cast

from lxml import etree

from reader.model import Votes
from reader.threads.engine import Engine
from reader.threads.found import Found
from reader.threads.numbers import number
from reader.threads.select import Element, every, text_of, words
from reader.threads.tree import nest
from reader.threads.votes import told

_AUTHOR = (
    "[itemprop=author] [itemprop=name] || [itemprop=creator] [itemprop=name] || [itemprop=author]@content"
    " || [itemprop=author] [itemprop=name]@content || [itemprop=creator] [itemprop=name]@content"
    " || [itemprop=author] || [itemprop=creator] || [itemprop=name]"
)


REFERRING = "[itemref]"
_PLACE = etree.XPath("descendant::*[@id = $place]")


def gather(root: Element, referring: list[Element]) -> None:
    """Puts what items say elsewhere on the page (itemref) at their heads, where readers look for it."""
    taken = set[str]()
    for item in (one for one in referring if "schema.org" in (one.get("itemtype") or "")):
        around = {item, *item.iterancestors()}
        for place in (item.get("itemref") or "").split():
            told = next(iter(cast(list[Element], _PLACE(root, place=place))), None)
            if told is not None and told not in around and place not in taken:
                taken.add(place)
                item.insert(0, told)


def _relate(found: list[Found]) -> None:
    """An answer lies in what it answers; a question's or posting's own words come first."""
    found[:] = [one for one in found if any(map(_is_shown, one.bodies))]
    reviews = [one for one in found if one.item is not None and _is_review(one.item)]
    if len(reviews) == 1:  # it is the article, and says what the page is about
        found.remove(reviews[0])
    nest(found)
    _flatten(found)
    _like(found)
    for one in found:
        for body in one.bodies:
            one.noise.extend(
                every(body, "[itemprop=author], [itemprop=dateCreated], [itemprop=datePublished]")
            )


def _flatten(found: list[Found]) -> None:
    """All that follows a topic's first post lies in it, and answers the topic."""
    for one in found:
        if one.above is not None and is_topic(one.above):
            one.above, one.parent, one.depth = None, "", 0


def is_forum(found: list[Found]) -> bool:
    """A topic's first post is marked as the posting or question that the others answer."""
    kind = (found[0].item.get("itemtype") or "") if found[0].item is not None else ""
    return kind.endswith(("DiscussionForumPosting", "/Question"))


def is_topic(one: Found) -> bool:
    """Whether this is a forum's first post: it holds the others, and is no comment that they answer."""
    return one.item is not None and (one.item.get("itemtype") or "").endswith("/DiscussionForumPosting")


def _like(found: list[Found]) -> None:
    """Likes stand in counters that also count answers and views."""
    by_item = {one.item: one for one in found if one.item is not None}
    if not by_item:
        return
    for node in next(iter(by_item)).getroottree().iter("meta", "span", "data"):
        if node.get("itemprop") == "userInteractionCount" and told(node):
            one = next((by_item[outer] for outer in node.iterancestors() if outer in by_item), None)
            if one is not None and one.votes == Votes():
                one.votes = Votes(score=number(node.get("content") or words(node)))


def _is_shown(body: Element) -> bool:
    """Whether there is something to read: what only machines are told stands elsewhere on the page."""
    return bool(text_of(body).strip()) or next(body.iter("img"), None) is not None


def _is_review(item: Element) -> bool:
    return (item.get("itemtype") or "").endswith("/Review")


ENGINE = Engine(
    name="schema.org",
    mark="schema.org/Comment|UserComments|DiscussionForumPosting|schema.org/Answer|schema.org/Question|schema.org/Review",
    item='[itemtype$="schema.org/Comment"], [itemtype$="/UserComments"], [itemtype$="/DiscussionForumPosting"],'
    ' [itemtype$="/Answer"], [itemtype$="/Question"], [itemtype$="schema.org/Review"]',
    body="[itemprop=text], [itemprop=commentText], [itemprop=articleBody], [itemprop=description],"
    " [itemprop=comment] .content, [itemprop=reviewBody]",
    author=_AUTHOR,
    date="time[itemprop=datePublished] || time[itemprop=dateCreated] || [itemprop=datePublished]"
    " || [itemprop=dateCreated] || [itemprop=commentTime] || time",
    stamp="[itemprop=datePublished]@datetime || [itemprop=datePublished]@content || [itemprop=dateCreated]@datetime"
    " || [itemprop=dateCreated]@content || [itemprop=commentTime]@datetime || [itemprop=commentTime]@content",
    up="[itemprop=upvoteCount]@content || [itemprop=upvoteCount]",
    down="[itemprop=downvoteCount]@content || [itemprop=downvoteCount]",
    permalink="[itemprop=url]@href || [itemprop=url]@content",
    relate=_relate,
    vocabulary=True,
)
