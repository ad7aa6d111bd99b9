"""A report that goes on while something happens: its entries, found in the tree before comments are looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import islice

from lxml import etree

from reader.derived import derived
from reader.ingest.language import any_of
from reader.regex import regex
from reader.threads import buttons, dates
from reader.threads.live import CALLED, SPOKEN, called
from reader.threads.select import every, one_line, text_of
from reader.threads.tongues import gather

MARK = "live-entry"  # a class that each entry is given: what is made of the tree knows them by it

_DECLARED = b"LiveBlogPosting"
_WORD = b"live"
_LIVE = regex(
    rb"live[-_]{0,2}(?:blog|posts?|entr|events?|updates?|feed|stream|item|report|center|list)", re.I
)
_SEVERAL = 3  # entries
_MOST = 0.8  # of neighbours that are entries
_DEEP = 12  # elements about a moment in which its entry lies
_AROUND = 3  # elements about an entry that say what it is
_SAMPLE = 12  # entries that are looked at closely
_OWN = 200  # elements of an entry that are looked at
_SHORTEST = 30  # code points of what an entry says
_LINKED = 0.5  # share of linked text from which it only leads to another page
_SHARE = 0.4  # of the page's words: a box beside the article may be called live, too
_LARGE = 0.5  # of the words of the largest group
_LONGEST = 60  # code points of a line that says when
_TIMES = regex(
    r"(?:\A|[\s_-])(?:date|datetime|time|timestamp|hour|heure|uhr(?:zeit)?|zeit|hora|ora|min(?:ute)?)s?(?:\Z|[\s_-])"
)
_CLOCK = regex(r"\D{0,24}\d{1,2}\s?[:.hH]\s?\d\d(?!\d)\D{0,24}|\d{1,3}(?:\s?\+\s?\d{1,2})?\s?['’′.]")
_TIME = regex(r"(?<![\d.:])[0-2]?\d\s?[:.hH]\s?[0-5]\d(?!\d)")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_DIGITS = regex(r"\d+")

_Place = tuple[int, str, str, etree._Element | None]


def mark(root: etree._Element, markup: bytes) -> list[etree._Element]:
    """The entries in page order, marked as such; none where the page is no such report."""
    known = _is_announced(root, markup)
    if not known and not (_may_be_called(markup) and _holds_called(root)):
        return []
    found = _largest(root)
    if not found or not (known or (_is_called(found) and _is_most(root, found))):
        return []
    for entry in found:
        entry.set("class", f"{entry.get('class') or ''} {MARK}".strip())
        _part(entry)
    return found


def _may_be_called(markup: bytes) -> bool:
    """Whether a name such as "live-blog" is anywhere; many times as fast as to look for the expression."""
    at = markup.find(_WORD)
    while at >= 0:
        if _LIVE.match(markup, at):
            return True
        at = markup.find(_WORD, at + 1)
    return False


def _holds_called(root: etree._Element) -> bool:
    """Whether an element is called so: scripts speak of such things on many pages."""
    return any(CALLED.search(called(node)) for node in every(root, "[class*=live], [id*=live]"))


@contextmanager
def apart(entries: list[etree._Element]) -> Iterator[None]:
    """Takes the entries out of the tree while comments are looked for: all that is left may be one."""
    places = []
    for entry in entries:
        parent, place = entry.getparent(), etree.Element("wbr")
        assert parent is not None
        parent.replace(entry, place)
        places.append(place)
    yield
    for entry, place in zip(entries, places, strict=True):
        parent = place.getparent()
        assert parent is not None
        parent.replace(place, entry)


def says_when(text: str) -> bool:
    """Whether a line says a time of day, or how long ago something was."""
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return False
    return _CLOCK.fullmatch(text) is not None or _TIME.search(text) is not None or dates.looks_dated(text)


def _part(entry: etree._Element) -> None:
    """Puts a blank between a moment and what the page's style sets beside it."""
    for moment in list(_moments(entry)):
        before = moment.getprevious()
        if moment.getnext() is not None and not moment.tail:
            moment.tail = " "
        if before is not None and not before.tail:
            before.tail = " "


def _is_announced(root: etree._Element, markup: bytes) -> bool:
    """Whether the page's code or its title says that it is such a report."""
    if _DECLARED in markup:
        return True
    titles = (*islice(root.iter("title"), 1), *islice(root.iter("h1"), 1))
    return any(_titles().search(one_line(text_of(node)).lower()) for node in titles)


@cache
def _titles() -> re.Pattern[str]:
    return regex(_titles_source())


@derived
def _titles_source() -> str:
    """Phrases anywhere; words that a title begins with, or that a sign follows."""
    begun, phrases = any_of(gather("live", "begun")), any_of(gather("live", "phrases"))
    return rf"(?:{phrases})|\A\W*(?:{begun})\s*[:.–—|\-•,!]|\b(?:{begun})\s*:"


def _largest(root: etree._Element) -> list[etree._Element]:
    """Of all neighbours that say when and what, those that are the most, among those that say the most."""
    groups = [(group, sum(len(text_of(one)) for one in group)) for group in _groups(root)]
    most = max((size for _, size in groups), default=0)
    large = [group for group, size in groups if size >= _LARGE * most]
    return max(large, key=len, default=[])


def _groups(root: etree._Element) -> Iterator[list[etree._Element]]:
    """Elements of one tag, side by side or in boxes that are, each with a moment, and most of them entries."""
    held: dict[_Place, dict[etree._Element, None]] = {}
    for moment in _moments(root):
        node = moment
        for depth, outer in enumerate(islice(moment.iterancestors(), _DEEP)):
            if outer.tag in ("body", "html"):
                held.setdefault((0, node.tag, "body", outer), {})[node] = None
                break
            around = outer.getparent()
            name = _DIGITS.sub("", outer.get("class") or "")
            held.setdefault((depth, f"{node.tag} {outer.tag}", name, around), {})[node] = None
            node = outer
    wide = [list(nodes) for nodes in held.values() if len(nodes) >= _SEVERAL]
    spoken = {node for nodes in wide if _are_spoken(nodes) for node in nodes}
    for nodes in wide:
        if nodes[0] not in spoken and spoken.isdisjoint(nodes[0].iterancestors()):
            entries = [node for node in nodes if _is_entry(node)]
            if len(entries) >= max(_SEVERAL, _MOST * len(nodes)):
                yield entries


def _moments(root: etree._Element) -> Iterator[etree._Element]:
    """What says when, by its tag, its name, or all that it says."""
    for node in root.iter(etree.Element):
        if node.tag == "time" or (node.text and len(node.text) <= _LONGEST and _says_when(node)):
            yield node


def _says_when(node: etree._Element) -> bool:
    text = node.text or ""
    if not any(map(str.isdigit, text)):
        return False
    return (
        _CLOCK.fullmatch(text.strip()) is not None
        or _TIMES.search((node.get("class") or "").lower()) is not None
    )


def _are_spoken(nodes: list[etree._Element]) -> bool:
    """Whether somebody can answer them, or something about them says that somebody speaks."""
    return any(map(SPOKEN.search, _called(nodes[0]))) or any(map(_has_reply, nodes[:_SAMPLE]))


def _called(node: etree._Element) -> list[str]:
    return [called(one) for one in (node, *islice(node.iterancestors(), _AROUND))]


def _has_reply(node: etree._Element) -> bool:
    return any(buttons.has_reply(one.text) for one in islice(node.iter(), _OWN) if one.text)


def _is_entry(node: etree._Element) -> bool:
    """Whether an element tells something, more than where it is told."""
    said = len(one_line(text_of(node)))
    if said < _SHORTEST or node.tag in ("a", *_HEADINGS):
        return False
    linked = sum(len(one_line(text_of(link))) for link in node.iter("a"))
    return linked < _LINKED * said and not any(map(_leads_away, islice(node.iter(*_HEADINGS), 1)))


def _leads_away(heading: etree._Element) -> bool:
    """Whether a heading is nothing but a link to another page."""
    links = [*heading.iter("a"), *islice(heading.iterancestors("a"), 1)]
    return any("#" not in (link.get("href") or "#") and _covers(link, heading) for link in links)


def _covers(link: etree._Element, heading: etree._Element) -> bool:
    return len(text_of(link).strip()) >= _MOST * len(text_of(heading).strip())


def _is_called(entries: list[etree._Element]) -> bool:
    return all(any(map(CALLED.search, _called(entry))) for entry in entries[:_SAMPLE])


def _is_most(root: etree._Element, entries: list[etree._Element]) -> bool:
    """Whether they are a good part of what the page says besides its links."""
    own = sum(map(_unlinked, entries))
    whole = sum(_unlinked(body) for body in root.iter("body"))
    return own >= _SHARE * whole


def _unlinked(node: etree._Element) -> int:
    return len(text_of(node)) - sum(len(text_of(link)) for link in node.iter("a", "script", "style"))
