"""Whether a group of records reads like comments, and how much: false comments would eat the article."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import chain, islice, pairwise
from typing import Any

from reader import shelf
from reader.breadth import breadth
from reader.derived import derived
from reader.regex import regex
from reader.threads import buttons, glimpses, moments
from reader.threads.answers import are_counted, id_of
from reader.threads.found import Found
from reader.threads.looks import FLOW, look
from reader.threads.select import Element, text_of, words
from reader.threads.signs import (
    AWAY,
    CUE,
    HERE,
    NAMES,
    SAMPLE,
    STRONG,
    are_silent,
    is_called,
    looked,
    named,
    signs,
)
from reader.threads.speech import converse
from reader.threads.view import View

_ARTICLE = 3_000  # code points
_TIMES = 5
_SENTENCE = 3  # words of a headline
_FULL = 4  # code points of a word that is none between parts of a name
_UNCUED = 3  # records that a group needs where no class or id says "comment"
_ALL = 0.8  # share of the records
_OTHERS = 2  # records that lead to another page than most do
_TO_COMMENT = regex(r"(?:[^?#]*/)?([^/?#]+)/?(?:comment-page-\d+/?)?(?:\?[^#]*)?#[a-z-]*comment-?(\d+)\Z")
_SURE = 0.5  # chance from which on a group is taken for comments
_TOLD = 0.4  # the same, where every record of several has a name and a date
_NEVER = 1.1
_TALKED = 0.25  # the same, where they speak to each other
_BOXED = 0.15  # the same, where they stand in a box that is called so
_SHORTEST = 15  # code points that the mean comment has at the least …
_CALLED = 4  # … and where the page calls it a comment, and says whose and when
_LINE = 90  # code points of a line that says less than prose
_SPOKEN = 0.9  # of records have a line that says that somebody wrote them
# no seconds, nor how far a zone is from Greenwich
_ROUND = regex(r"(?<![\d:.+-])[0-2]?\d[:.h](?:00|15|30|45)(?!\d|:\d)")
_RETURN = 0.8  # of the names that differ: from there on down somebody speaks again
_BETWEEN = 8  # neighbours between two records that are looked at
_PROSE = 0.25  # of what records hold stands between them, where they stand in prose
_SAID = {"Comment", "UserComments", "Answer", "Review"}
_AWAY_SIGNS = ("own_away", "near_away", "about_away")
_POSTS = regex(
    r"forum|board|topic|question|answer|\bthread|message|\bmsg|post-?body|post-?item|\btalk\b|viewtopic"
)


def may_be_comments(members: list[Element]) -> bool:
    """A cheap look at a group before its records are read: one alone must be called a comment."""
    cued = len(members) > 1 and is_called(CUE, members[0], 2)
    if len(members) < _UNCUED and not (cued or is_called(STRONG, members[0], 4)):
        return False
    some = members[:30]
    return sum(map(is_linked, some)) * 2 <= len(some)


def may_speak(views: list[View]) -> bool:
    """A second look: where nothing calls them comments, they have buttons, persons or numbers."""
    if len(views) > SAMPLE or any(is_called(CUE, view.item, 7) or _is_near(view) for view in views):
        return True
    shown = [looked(view.item, view.pieces[1:]) for view in views]
    most = max(
        sum(one.answers for one in shown),
        sum(one.person for one in shown),
        sum(bool(id_of(view)) for view in views),
    )
    # more than half of those that say something: of half of them at the least
    return (
        most * 4 > len(views)
        or are_counted(views)
        or glimpses.are_timed(views)
        or glimpses.are_said(views)
        or glimpses.are_voted(views)
    )


def may_be_told(views: list[View], names: int) -> bool:
    """A third look: enough of them have a name (see may_be), whichever turn out to say nothing."""
    return names * 20 >= len(views) * 3 or any(map(_is_near, views))


def _is_near(view: View) -> bool:
    return is_called(STRONG, view.item, 4)


def is_named(look: str) -> bool:
    return STRONG.search(look.lower()) is not None


def is_linked(node: Element) -> bool:
    """More link than text."""
    return _linked(node) * 2 > len(text_of(node).strip())


def are_headlines(found: list[Found]) -> bool:
    """Whether what stands where names do are the headlines of a running report, and not told to be of comments."""
    told = {(one.item.get("itemtype") or "").rpartition("/")[2] for one in found if one.item is not None}
    return not told & _SAID and _are_headlines([one.author for one in found if one.author])


def speak(names: list[str], sizes: list[int]) -> bool:
    """Whether what its own labels, or signatures, show to be said by somebody says enough: no more is asked of it."""
    return sum(sizes) >= _SHORTEST * len(sizes) and not _are_headlines(names)


def _are_headlines(heads: list[str]) -> bool:
    """Whether most are sentences, and all differ."""
    return (
        len(heads) >= _UNCUED
        and len(set(heads)) == len(heads)
        and sum(map(_is_headline, heads)) * 2 > len(heads)
    )


def lead_elsewhere(found: list[Found], root: Element) -> bool:
    """Whether they lead to comments on another page, or on several: a list of the latest."""
    pages = Counter(_page_of(one.item) for one in found if one.item is not None)
    led = sum(count for page, count in pages.items() if page)
    if led <= _ALL * len(found):
        return False
    own = next((link.get("href") or "" for link in root.iter("link") if link.get("rel") == "canonical"), "")
    if own:
        return own.split("?")[0].rstrip("/").rpartition("/")[2] not in pages
    return led - max(pages.values()) >= _OTHERS


def _page_of(item: Element) -> str:
    """What the page is called on which the comment stands that is linked first, unless as the comment is."""
    for link in item.iter("a"):
        led = _TO_COMMENT.match(link.get("href") or "")
        if led and led[2] not in led[1]:
            return led[1]
    return ""


def _linked(node: Element) -> int:
    """Code points of linked words that are neither a button's nor a moment."""
    said = map(words, node.iter("a"))
    return sum(len(text) for text in said if not (buttons.is_label(text) or moments.is_date(text)))


def _is_headline(name: str) -> bool:
    said = name.split()
    return len(said) >= _SENTENCE and any(word[0].islower() and len(word) >= _FULL for word in said[1:])


def are_posts(found: list[Found]) -> bool:
    """Whether these records are a forum's posts, not comments under something."""
    item = found[0].item
    if item is None or len(found) < _UNCUED:
        return False
    about = f"{named(item, 6)} {named(found[0].bodies[0])}".lower()
    return bool(_POSTS.search(about)) and "comment" not in named(item, 3).lower()


def begins_with_article(found: list[Found]) -> bool:
    """Whether the first tells several times more than any other and lies in no forum: an article marked as they are."""
    item = found[0].item if len(found) >= _UNCUED else None
    if item is None or _POSTS.search(named(item, 6).lower()):
        return False
    first, *others = (sum(len(text_of(body)) for body in one.bodies) for one in found)
    return first >= _ARTICLE and first >= _TIMES * max(others)


def chance(found: list[Found], page: int) -> float:
    """How likely these are comments; `page` counts the code points of the whole page's text."""
    shown = dict(zip(NAMES, signs(found, page), strict=True))
    if _is_something_else(shown, found):
        return 0.0
    if len(found) >= _UNCUED and (
        (shown["replies"] == 1 and _are_answered(found)) or (not shown["own_strong"] and _are_called(found))
    ):
        # they may be called cards: who answers a card to a story?
        shown.update(dict.fromkeys(_AWAY_SIGNS, 0.0))
    speak = shown["talk"] > 0 or shown["spoken"] > _SPOKEN
    start, weights = _models()[are_silent(found, speak)]
    total = start + sum(weights[name] * value for name, value in shown.items())
    return 1 / (1 + math.exp(-total))


@cache
def _models() -> tuple[tuple[float, dict[str, float]], tuple[float, dict[str, float]]]:
    """What each sign adds to the logarithm of the odds, where classes speak and where they are silent.

    tests/bench/train_threads.py learns it.
    """
    tables = _tables()
    if any(table["weights"].keys() != set(NAMES) for table in tables):
        raise ValueError("resources/models/threads.json was trained on other signs; train it again")
    told, silent = ((table["start"], table["weights"]) for table in tables)
    return told, silent


@derived
def _tables() -> list[dict[str, Any]]:
    told = json.loads((shelf.find("models") / "threads.json").read_text("utf-8"))
    return [told[name] for name in ("told", "silent")]


def _is_something_else(shown: dict[str, float], found: list[Found]) -> bool:
    """A list of events, where nothing says that anybody speaks; the beginnings of articles."""
    if shown["near_strong"] or shown["own_strong"] or shown["replies"] > 0.5:
        return False
    speaks = any(
        shown[name] > 0.5 for name in ("own_cue", "about_cue", "in_cue", "ids", "people", "titled", "spoken")
    )
    return not (speaks or _converse(shown, found)) or shown["teasers"] > 0.6


def _converse(shown: dict[str, float], found: list[Found]) -> bool:
    """Whether these speak to each other: at times of the day, some again, by name, or one in the other."""
    return (
        shown["timed"] > 0.5
        and shown["linked"] < 0.5
        and (shown["talk"] > 0 or 0 < shown["distinct"] <= _RETURN or _are_nested(found))
    )


def _are_nested(found: list[Found]) -> bool:
    """Whether some of several records lie in others, and all have names."""
    items = {one.item for one in found if one.item is not None}
    return (
        len(found) >= _UNCUED
        and all(one.author for one in found)
        and any(not items.isdisjoint(item.iterancestors()) for item in items)
    )


def worth(found: list[Found], page: int) -> float:
    """How much a group reads like comments: of several that do, the one that says most; 0 if it does not."""
    sizes = [sum(breadth(words(body)) for body in one.bodies) for one in found]
    authored, dated = _told(found)
    shortest = _CALLED if authored == dated == 1 and is_called_so(found) else _SHORTEST
    if sum(sizes) < shortest * len(found):
        return 0.0
    if not may_be(found) or _are_apart(found) or _are_appointed(found):
        return 0.0
    likely = chance(found, page)
    if likely < _needed(found, min(authored, dated)):
        return 0.0
    told = sum(min(1.0, (size + 20) / 150) if size else 0.0 for size in sizes)
    return likely * (0.3 + 0.7 * authored) * (0.7 + 0.3 * dated) * (0.5 + 0.5 * _alike(found)) * told


def _are_appointed(found: list[Found]) -> bool:
    """Whether all are at a full hour or its quarters: events, where nothing calls them comments, and nobody votes."""
    first = found[0].item
    if len(found) < _UNCUED or first is None or is_called(STRONG, first, 4):
        return False
    if sum(one.votes.net is not None for one in found) * 2 > len(found):
        return False
    return all(_ROUND.search(one.date or one.stamp) for one in found)


def _alike(found: list[Found]) -> float:
    """The share of records whose words stand where those of most do: events between comments have no such place."""
    places = Counter(_place(one.bodies[0]) for one in found)
    return places.most_common(1)[0][1] / len(found)


def _place(body: Element) -> str:
    outer = body.getparent() if body.tag in FLOW else body
    return look(outer) if outer is not None else ""


def _needed(found: list[Found], told: float) -> float:
    """The chance from which on a group is taken for comments; `told` of them have a name and a date."""
    first = found[0].item
    answered = len(found) >= _UNCUED and _are_answered(found)
    if answered and all(one.author for one in found):
        told = 1.0
    if len(found) < _UNCUED or told <= 0.9 or first is None:
        return _SURE
    if answered or _are_called(found):
        return _BOXED
    if is_called(AWAY, first, 4):
        return _TOLD
    if is_called(STRONG, first, 4):
        return _BOXED
    return _NEVER if _report(found, first) else _TALKED if converse(found) else _TOLD


def _report(found: list[Found], first: Element) -> bool:
    """Whether nearly all who wrote these are named above them: who report of one day, entry by entry."""
    names = {one.author for one in found}
    above: set[str] = set()
    for node in first.getroottree().iter():
        if node is first:
            break
        above.add((node.text or "").strip())
    return len(names) > 1 and len(names & above) * 3 >= 2 * len(names)


def _are_answered(found: list[Found]) -> bool:
    """Whether each record has a button for answers, that says so."""
    items = [(one.item, *one.others) for one in found[:SAMPLE] if one.item is not None]
    return all(any(map(_says_reply, islice(nodes, HERE))) for nodes in map(_nodes, items))


def _nodes(pieces: tuple[Element, ...]) -> Iterator[Element]:
    return chain.from_iterable(piece.iter() for piece in pieces)


def _says_reply(node: Element) -> bool:
    return any(
        buttons.is_reply(text.strip())
        for text in (node.text, node.get("title"), node.get("aria-label"))
        if text
    )


def _are_apart(found: list[Found]) -> bool:
    """Whether prose stands between these: documents in an article, each with what is told of it."""
    items = {one.item for one in found}
    if all(items.isdisjoint((body, *body.iterancestors())) for body in found[0].bodies):
        return False  # the words stand beside what leads them
    between = said = gaps = 0
    for one, after in pairwise(one.item for one in found):
        if one is None or after is None or one.getparent() is not after.getparent():
            continue
        gaps += 1
        node = one.getnext()
        for _ in range(_BETWEEN):
            if node is None or node is after:
                break
            size = len(text_of(node).strip())
            between += size if size > _LINE else 0
            node = node.getnext()
        said += len(text_of(one).strip())
    return gaps * 2 >= len(found) - 1 and gaps > 0 and between > _PROSE * said


def may_be(found: list[Found]) -> bool:
    """What prints no dates is comments only where the page calls it so, or numbers them, and most name somebody."""
    authored, dated = _told(found)
    first = found[0].item
    if first is None:
        return False
    if dated >= 0.5:
        return authored >= 0.3 or is_called(STRONG, first, 3)
    numbered = sum(bool(one.id) for one in found) / len(found)
    called = is_called(STRONG, first, 4)
    if called or len(found) < 4:
        return called and authored >= 0.6
    return authored > 0.8 and (numbered > 0.8 or (authored > 0.9 and _are_people(found)))


def _are_people(found: list[Found]) -> bool:
    """Whether each record shows a person, and something that is called a comment, an answer or a post."""
    shown = [looked(one.item, one.others) for one in found[:SAMPLE] if one.item is not None]
    return all(one.person and one.cue for one in shown)


def _are_called(found: list[Found]) -> bool:
    """Whether half of them or more are called comments themselves: the others are what is commented on."""
    items = [one.item for one in found[:SAMPLE] if one.item is not None]
    return sum(is_called(STRONG, item) for item in items) * 2 >= len(items)


def is_called_so(found: list[Found]) -> bool:
    """Whether the page's own classes call the records comments."""
    return found[0].item is not None and is_called(STRONG, found[0].item)


def _told(found: list[Found]) -> tuple[float, float]:
    """The shares of records that have a name, and a date."""
    said = [one for one in found if one.author or one.date or one.stamp]
    if len(said) * 4 < len(found) * 3:  # the others are places of comments that were removed
        said = found
    authored = sum(bool(one.author) for one in said) / len(said)
    return authored, sum(bool(one.date or one.stamp) for one in said) / len(said)
