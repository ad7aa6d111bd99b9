"""One comment alone under a line that counts or names comments: there is no other that it could look like."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, takewhile

from reader.threads import record, signs, titled, titles
from reader.threads.found import Found
from reader.threads.select import Element, one_line, text_of

_TITLES = 4  # lines that are followed
_NEAR = 120  # code points between such a line and the comment
_LONGEST = 6_000  # code points of a comment with all that stands about it
_LEAST = 2  # words that are said
_TAGS = frozenset(("div", "article", "section", "li", "p", "table", "tr", "dl", "dd", "figure", "blockquote"))
_HEADINGS = ("h1", "h2", "h3", "h4")
_BESIDE = 20  # code points beside a name and a date: "says", "wrote on"
_BEGUN = 40  # code points by which the words are found again
_BETWEEN = 200  # elements between a title and the comment


def read(places: list[Element]) -> list[Found]:
    """The comment; none where there is none, or where it might as well be something else."""
    for title in places[:_TITLES]:
        stated = titles.count(title)
        if stated not in (None, 1) or (stated is None and titles.may_be_section(title)):
            continue
        for item in _boxes(title, set(places)):
            found = record.read_views(record.views([[item]]))
            if len(found) == 1 and _is_comment(found[0], item, stated):
                return found
    return []


def _boxes(title: Element, stops: set[Element]) -> Iterator[Element]:
    """What holds the only moment after a title, from the outside in as long as nothing stands beside it."""
    marks = titled.marks(title, stops)
    first = next((nodes[0] for nodes in marks.values()), None)
    if first is None or not titled.is_near(title, first, _NEAR):
        return
    above = set(title.iterancestors())
    item = next((node for node in (first, *first.iterancestors()) if node.getparent() in above), first)
    if item is first or item.tag not in (*_TAGS, "ul", "ol") or len(text_of(item)) > _LONGEST:
        return
    if _are_several(item, marks) or _is_parted(title, item):
        return
    while len(item) == 1 and not (item.text or "").strip() and not (item[0].tail or "").strip():
        if item.tag in _TAGS:
            yield item
        item = item[0]
    if item.tag in _TAGS:
        yield item


def _are_several(item: Element, marks: dict[str, list[Element]]) -> bool:
    """Whether two marks of one look stand in what would be one comment."""
    inside = set(islice(item.iter(), titled.AFTER))
    return any(len(inside.intersection(nodes)) > 1 for nodes in marks.values())


def _is_comment(one: Found, item: Element, stated: int | None) -> bool:
    """Whether somebody says something; where no number says that this is it, nothing else may be said of it."""
    if not one.author or not titled.is_dated(one) or signs.are_links([one]):
        return False
    if signs.is_called(signs.AWAY, item) or next(item.iter("form", "nav"), None) is not None:
        return False
    said = sum(len(text_of(body).split()) for body in one.bodies)
    return said >= _LEAST and (stated == 1 or _is_headed(one, item))


def _is_headed(one: Found, item: Element) -> bool:
    """Whether little more than a name and a date stands above the words."""
    text = one_line(text_of(item))
    above = text.partition(one_line(text_of(one.bodies[0]))[:_BEGUN])[0]
    return len(above) <= len(one.author) + len(one.date) + _BESIDE and not any(
        node.find(".//a") is not None for node in item.iter(*_HEADINGS)
    )


def _is_parted(title: Element, item: Element) -> bool:
    """Whether another heading stands between a title and what follows it."""
    between = takewhile(lambda node: node is not item, titled.following(title))
    return any(node.tag in _HEADINGS for node in islice(between, _BETWEEN))
