"""One comment alone under a line that counts or names comments: there is no other that it could look like."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, takewhile

from reader.threads import buttons, heading, quotations, record, signs, titled, titles
from reader.threads.found import Found
from reader.threads.looks import FLOW
from reader.threads.select import Element, names, one_line, text_of, words

_TITLES = 4  # lines that are followed
_NEAR = 120  # code points between such a line and the comment
_LONGEST = 6_000  # code points of a comment with all that stands about it
_LEAST = 2  # words that are said
_TAGS = frozenset(("div", "article", "section", "li", "p", "table", "tr", "dl", "dd", "figure", "blockquote"))
_HEADINGS = ("h1", "h2", "h3", "h4")
_BESIDE = 20  # code points beside a name and a date: "says", "wrote on"
_BEGUN = 40  # code points by which the words are found again
_TITLED = names("h2 h3 h4 h5 h6")
_SENTENCE = 60  # code points: shorter, a paragraph may be a line of buttons
_SEVERAL = 2  # paragraphs of an article
_HEAD = 5  # of them in which who and when are looked for
_MOST = 60  # paragraphs of a comment
_BETWEEN = 200  # elements between a title and the comment


def read(places: list[Element]) -> list[Found]:
    """The comment; none where there is none, or where it might as well be something else."""
    for title in places[:_TITLES]:
        stated = titles.count(title)
        if stated not in (None, 1) or (stated is None and titles.may_be_section(title)):
            continue
        if (one := _in_paragraphs(title, stated)) is not None:
            return [one]
        for item in _boxes(title, set(places)):
            found = record.read_views(record.views([[item]]))
            if len(found) == 1 and _is_comment(found[0], [item], stated):
                return found
    return []


def _in_paragraphs(title: Element, stated: int | None) -> Found | None:
    """The comment that no element holds: a line or two say who wrote it, and when, and its words follow.

    Where no number says that this is it, a button for answers or a field for one more must stand below it.
    """
    run = _paragraphs(title)
    after = run[-1].getnext() if run else None
    is_answered = after is not None and next(after.iter("textarea"), None) is not None
    while run and buttons.has_reply(text_of(run[-1]).strip()):
        run.pop()
        is_answered = True
    head = heading.read(list(map(words, run[:_HEAD])))
    if not head.author or head.published is None or not (stated or is_answered):
        return None
    body = run[head.lines :]
    one = Found(run[0], body, head.author, date=head.published.raw, others=run[1:])
    if not _is_comment(one, run, 1):
        return None
    for part in body:
        quotations.find(part, one)
    return one


def _paragraphs(title: Element) -> list[Element]:
    """The neighbours of a heading that follow it up to the next, or to what is no paragraph; none at a page's head."""
    if title.tag not in _TITLED or not _has_story_above(title):
        return []
    after = takewhile(lambda node: node.tag in FLOW and node.tag not in _TITLED, title.itersiblings())
    run = list(islice(after, _MOST))
    return run if sum(len(text_of(node)) for node in run) <= _LONGEST else []


def _has_story_above(title: Element) -> bool:
    """Whether several paragraphs of an article stand above."""
    before = takewhile(lambda node: node is not title, title.getroottree().iter())
    said = (node for node in before if node.tag == "p" and len(text_of(node)) > _SENTENCE)
    return sum(1 for _ in islice(said, _SEVERAL)) == _SEVERAL


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


def _is_comment(one: Found, pieces: list[Element], stated: int | None) -> bool:
    """Whether somebody says something; where no number says that this is it, nothing else may be said of it."""
    if not one.author or not titled.is_dated(one) or signs.are_links([one]):
        return False
    if any(
        signs.is_called(signs.AWAY, item) or next(item.iter("form", "nav"), None) is not None
        for item in pieces
    ):
        return False
    said = sum(len(words(body, one.noise).split()) for body in one.bodies if body not in one.noise)
    return said >= _LEAST and (stated == 1 or _is_headed(one, pieces[0]))


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
