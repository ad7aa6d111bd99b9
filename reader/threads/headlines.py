"""The title that a comment has of its own is the first of its words; "Re: …" and what others have as well is none."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from reader.regex import regex
from reader.threads import answers, buttons, moments, tally, titles
from reader.threads.found import Found
from reader.threads.looks import AUTHOR, RANK, SKIP, VOTES, says
from reader.threads.select import Element, names, one_line, text_of

_HEADINGS = names("h1 h2 h3 h4 h5 h6")
_TITLED = regex(
    r"(?:^|[\s_-])(?:[a-z]{0,3}|comment|post|message|reply|review|posting)[_-]{0,2}"
    r"(?:title|titre|titel|titulo|titolo|subject|sujet|betreff|asunto|headline)(?:[_-](?:text|line))?(?:$|\s)"
)
_BARS = regex(r"\s*[|•·«»]\s*|\s[-–—:]+\s")
_BRACKETS = regex(r"[(\[<].*[)\]>]")  # "(no subject)"
_OF_A_PERSON = regex(
    r"user-?title|job-?title|thread-?title|topic-?title|forum-?title|page-?title|group-?title"
)
_READ_OUT = regex(r"sr-only|visually-?hidden|screen-reader")  # labels for those who do not see the page
_NAMED = ("class", "itemprop", "data-hook", "data-testid")
_ANSWERS = regex(
    r"(?:re|aw|antw|sv|vs|vá|odp|ynt|res|rv|rif|r|fwd?|wg|tr|回复|回覆|返信)\s?(?:\[\d+\]|\^\d+|\d)?\s?[:：]",
    re.I,
)
_LIST = regex(r"\A\s*\[[^\[\]]*\]\s*(?=\S)")  # before the subject of a mail: where it was sent
_SAMPLE = 40  # comments that show whether there is such a place
_SHARE = 4  # one of so many at least has it
_HEAD = 40  # elements of a comment, among which is what stands above its words
_SHORTEST = 2  # code points
_LONGEST = 160
_MADE = 20  # code points of a title that is made of the first words, where there are more
_WHOLE = 12  # code points of a title that stands beside the site's name in the page's
_DEEP = 4  # boxes in boxes
_STEPS = 50  # answers to answers that are followed
_EDGE = " .,:;>›»«|#-–—*"
_DIGITS = regex(r"\d+")


class _Title(NamedTuple):
    """The element that says it, what it says, in small letters and without numbers, and whether behind "Re:"."""

    node: Element
    said: str
    answers: bool


def add(found: list[Found], root: Element) -> None:
    """Puts such titles before the words of the comments."""
    some = [next(_places(one), None) is not None for one in found[:_SAMPLE]]
    if len(found) < 2 or sum(some) * _SHARE < len(some):
        return
    heads = [(one, title) for one in found if (title := _title(one)) is not None]
    others = [_folded(part) for node in root.iter("title", "h1") for part in _parts(one_line(text_of(node)))]
    again: dict[str, list[Found]] = defaultdict(list)  # by the title that others have as well, or answer to
    first: dict[str, tuple[Found, _Title]] = {}
    for one, title in heads:
        if title.said in first:
            again[title.said].append(one)
        elif not title.answers:
            first[title.said] = one, title
    replies = Counter(title.said for _, title in heads if title.answers)
    by_id = {one.id: one for one in found if one.id}
    for said, (one, title) in first.items():
        beside = sum(not _answers(other, one, by_id) for other in again[said])
        are_few = beside <= replies[said] and replies[said] * 2 < len(found)  # else they are a whole topic
        if not _is_the_page(said, others) and (not beside or are_few):
            _say(title.node, one)


def _say(title: Element, one: Found) -> None:
    for link in title.iter("a"):
        link.tag = "span"  # it leads to where it stands
    about = {title, *title.iterancestors()}
    one.noise[:] = [node for node in one.noise if node not in about]
    if about.isdisjoint(one.bodies):
        one.bodies.insert(0, title)


def _answers(one: Found, other: Found, by_id: Mapping[str, Found]) -> bool:
    """Whether it answers the other, or what answers that."""
    above: Found | None = one
    for _ in range(_STEPS):
        above = (
            (above.above or by_id.get(above.parent)) if above is not None and above is not other else above
        )
    return above is other


def _parts(title: str) -> Iterator[str]:
    """What a page is called, and what of that its bars part from the name of its site."""
    yield title
    yield from _BARS.split(title)


def _is_the_page(title: str, others: list[str]) -> bool:
    """Whether it is what the page is called, be it beside the name of the site."""
    return any(title == other or (len(title) >= _WHOLE and title in other) for other in others)


def _title(one: Found) -> _Title | None:
    """The first place of a title that holds one."""
    for place in _places(one):
        node = _core(place)
        text = one_line(text_of(node))
        said = _LIST.sub("", text).lstrip(_EDGE)
        lead = _ANSWERS.match(said)
        said = _folded(_LIST.sub("", said[lead.end() if lead else 0 :].lstrip(_EDGE)))
        return _Title(node, said, lead is not None) if _may_be(text, one) else None
    return None


def _places(one: Found) -> Iterator[Element]:
    """The elements above a comment's words that are headings, or called titles."""
    if one.item is None or not one.bodies:
        return
    around = {one.item, *islice(one.bodies[0].iterancestors(), _HEAD)}
    for node in islice(one.item.iter(), _HEAD):
        if node is one.bodies[0]:
            yield from (inner for inner in one.noise if _begins_with(node, inner) and _is_place(inner, node))
            return
        if node not in around and node.tag not in SKIP and _is_place(node, one.item):
            yield node


def _begins_with(body: Element, inner: Element) -> bool:
    return inner.getparent() is body and inner.getprevious() is None and not (body.text or "").strip()


def _is_place(node: Element, item: Element) -> bool:
    own = tuple(node.get(name) or "" for name in _NAMED)
    if node.tag not in _HEADINGS and not says(_TITLED, *own):
        return False
    about = [node]
    for outer in islice(node.iterancestors(), _HEAD):
        if outer is item:
            break
        about.append(outer)
    return not any(map(_is_beside, about))


def _is_beside(node: Element) -> bool:
    own = node.get("class") or ""
    if node.tag == "blockquote" or says(_READ_OUT, own):
        return True
    return says(AUTHOR, own) or says(RANK, own) or says(_OF_A_PERSON, own)


def _core(node: Element) -> Element:
    """What says it in an element, without the votes and buttons beside it."""
    for _ in range(_DEEP):
        if (node.text or "").strip() or not len(node):
            break
        said = [child for child in node if _says(child)]
        if len(said) != 1 or any((child.tail or "").strip() for child in node):
            break
        node = said[0]
    return node


def _says(node: Element) -> bool:
    text = one_line(text_of(node))
    return (
        any(map(str.isalpha, text))
        and not says(VOTES, node.get("class") or "")
        and tally.read(text) is None
        and not buttons.is_label(text)
    )


def _may_be(text: str, one: Found) -> bool:
    """Whether it says something of its own: neither who nor when, nor how the words begin."""
    low = text.lower()
    if not _SHORTEST <= len(text) <= _LONGEST or not any(map(str.isalpha, text)):
        return False
    if one.author and (one.author.lower() in low or low in one.author.lower()):
        return False
    return not (
        text in (one.rank, one.date)
        or _BRACKETS.fullmatch(text) is not None
        or _begins(one_line(text_of(one.bodies[0])).lower(), low.rstrip(" .…"))
        or moments.is_date(text)
        or moments.find(text) is not None
        or titles.says(text)
        or titles.says(_folded(text))
        or buttons.is_label(text)
        or tally.read(text) is not None
        or answers.is_answering(text)
    )


def _begins(said: str, title: str) -> bool:
    """Whether a title was made of the first words, as software does where none was given."""
    return said == title or (len(title) >= _MADE and said.startswith(title))


def _folded(text: str) -> str:
    return " ".join(_DIGITS.sub("", text.lower()).split()).strip(_EDGE)
