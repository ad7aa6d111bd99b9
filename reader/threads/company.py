"""Groups that belong together: comments below each answer, and the post that a topic begins with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Set
from typing import NamedTuple

from reader.threads import judge, record
from reader.threads.found import Found
from reader.threads.looks import called, classes, look
from reader.threads.quotations import is_quote
from reader.threads.select import Element
from reader.threads.speech import is_asked

Runs = list[list[Element]]

_LIKELY = 0.3  # chance from which on a group about a thread is part of it
_NESTED = 0.05  # the same of a group in a thread: there the article is not
_KEPT = 0.9  # of its names and dates the outer group has without the inner
_DEEP = 8  # levels about a first post's words


class Group(NamedTuple):
    """Records, each of one or of several neighbours, and what they read as."""

    runs: Runs
    found: list[Found]


def joined(best: Group, groups: Iterable[Runs], page: int) -> list[Found]:
    """The comments of a group with those of the likeliest group whose records lie in its own, or hold them."""
    pairs = [pair for runs in groups if (pair := _pair(best, runs, page)) is not None]
    if not pairs:
        return best.found
    _, outer, inner = max(pairs, key=lambda pair: pair[0] * min(len(pair[1].found), len(pair[2].found)))
    return _in_order([*outer.found, *inner.found])


def _pair(best: Group, runs: Runs, page: int) -> tuple[float, Group, Group] | None:
    """The outer and the inner one of two groups, the outer read without the inner; how likely the new one is right."""
    own, other = {run[0] for run in best.runs}, {run[0] for run in runs}
    if len(other) < 2 or own & other:
        return None
    if _lie_in(other, own) and not any(map(is_quote, other)):
        inner = new = Group(runs, _read(runs, frozenset()))
        outer = Group(best.runs, _read(best.runs, _pieces(runs)))
    elif _lie_in(own, other):
        inner = best
        outer = new = Group(runs, _read(runs, _pieces(best.runs)))
    else:
        return None
    if len(new.found) * 10 < len(runs) * 9 or not judge.may_be(new.found):
        return None
    chance = judge.chance(new.found, page)
    kept = outer is new or _told(outer.found) >= _KEPT * _told(best.found)
    likely = chance >= (_LIKELY if outer is new else _NESTED) and _told(new.found) >= _KEPT * 2 * len(
        new.found
    )
    return (chance, outer, inner) if likely and kept and _are_apart(outer, inner) else None


def _read(runs: Runs, others: Set[Element]) -> list[Found]:
    views = record.views(runs, others)
    return record.read_views(views, judge.may_be_told) if judge.may_speak(views) else []


def _pieces(runs: Runs) -> set[Element]:
    return {node for run in runs for node in run}


def _told(found: list[Found]) -> int:
    """How much they say of who wrote and when: less, if their heads are taken from them."""
    return sum(bool(one.author) + bool(one.date or one.stamp) for one in found)


def _are_apart(outer: Group, inner: Group) -> bool:
    """Whether the inner records are others than the outer, and no quotations in their words."""
    items, around = {run[0] for run in inner.runs}, {run[0] for run in outer.runs}
    bodies = {body for one in outer.found for body in one.bodies}
    if any(_is_in(item, bodies) for item in items) or any(_is_in(body, items) for body in bodies):
        return False
    holders = Counter(next(one for one in item.iterancestors() if one in around) for item in items)
    if max(holders.values()) == 1 and len(holders) * 2 > len(around):
        return False  # one in each: a part of the same record
    said = {(one.author, one.stamp or one.date) for one in outer.found}
    return sum((one.author, one.stamp or one.date) in said for one in inner.found) * 4 < len(inner.found)


def _lie_in(nodes: set[Element], outer: set[Element]) -> bool:
    return all(_is_in(node, outer) for node in nodes)


def _is_in(node: Element, outer: set[Element]) -> bool:
    return any(one in outer for one in node.iterancestors())


def _in_order(found: list[Found]) -> list[Found]:
    """As they stand on the page."""
    by_item = {one.item: one for one in found if one.item is not None}
    root = next(iter(by_item)).getroottree().getroot()
    return [by_item[node] for node in root.iter() if node in by_item]


def led(found: list[Found]) -> list[Found]:
    """A topic's comments with its first post, where a theme sets that apart: its words look like theirs."""
    looks = {look(body) for one in found for body in one.bodies if classes(body)}
    items = {one.item for one in found if one.item is not None}
    first = found[0].item
    if len(looks) != 1 or first is None:
        return found
    name, tag = next(iter(looks)), found[0].bodies[0].tag
    taken = items.union(*(one.noise for one in found))  # copies of a comment are of it
    alike = [node for node in first.getroottree().iter(tag) if look(node) == name and not _is_in(node, taken)]
    whole = _whole(alike[0], items) if len(alike) == 1 else None
    if whole is None or not _precedes(whole, first):
        return found
    lead = record.read_pieces([[whole], *([one.item] for one in found if one.item is not None)])[:1]
    return [*lead, *found] if lead and lead[0].item is whole and _told(lead) == 2 else found


def answer(found: list[Found]) -> None:
    """What is called an answer answers the one question before it; so does all beside what somebody is said to ask."""
    first, *others = found
    if is_asked(first) and not any(map(is_asked, others)):
        _answer(first, [one for one in others if not one.depth])
        return
    questions = [one for one in found if _is_called("question", one)]
    if len(questions) == 1 and questions[0] is first:
        _answer(first, [one for one in others if _is_called("answer", one)])


def _answer(question: Found, answers: list[Found]) -> None:
    for one in answers:
        if not (one.parent or one.above):
            one.above, one.parent = question, question.id


def _is_called(word: str, one: Found) -> bool:
    return one.item is not None and word in called(one.item).lower()


def _whole(body: Element, items: set[Element]) -> Element | None:
    """The outermost element about a post's words that holds no other post."""
    holders = {outer for item in items for outer in item.iterancestors()}
    whole: Element | None = None
    for level, node in enumerate(body.iterancestors()):
        if node in holders or level > _DEEP:
            break
        whole = node
    return whole


def _precedes(node: Element, other: Element) -> bool:
    both = {node, other}
    return next(one for one in node.getroottree().iter() if one in both) is node
