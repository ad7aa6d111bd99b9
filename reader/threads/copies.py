"""Comments that a page prints twice: set above the others as the best of them, and in their own place."""

from __future__ import annotations

from collections import Counter

from reader.threads.found import Found
from reader.threads.select import Element, words

_Said = tuple[str, ...]
_HEADED = 3  # parts of what is said that tell who, and when
_SHORTEST = 20  # code points that two do not say alike in the same minute
_FEWER = 3  # times as many stand with the others


def among(found: list[Found]) -> set[Found]:
    """Those of several with one number, author and words that do not stand among most others."""
    numbers = Counter(one.id for one in found if one.id)
    if len(numbers) == numbers.total():
        return set()
    company = Counter(map(_box, found))
    kept: dict[_Said, Found] = {}
    copies: set[Found] = set()
    for one in found:
        if numbers[one.id] > 1:
            key = (one.id, *_said(one))
            other = kept.get(key, one)
            kept[key] = one if company[_box(one)] >= company[_box(other)] else other
            copies |= {one, other} - {kept[key]}
    return copies


def without(found: list[Found]) -> list[Found]:
    """The comments without copies: each of these belongs to the one that it repeats, and is not said."""
    heads = Counter(map(_head, found))
    alike = [one for one in found if heads[_head(one)] > 1]
    copies: set[Found] = set()
    for one in alike:
        for other in alike:
            if other is not one and other not in copies and _repeats(one, other, found):
                copies.add(one)
                other.noise.extend(node for node in (one.item, *one.others) if node is not None)
                break
    return [one for one in found if one not in copies]


def _repeats(one: Found, other: Found, found: list[Found]) -> bool:
    """Whether one has no number and says the same as the other, which has one, or stands in a list of its own."""
    if one.id or _head(one) != _head(other) or (said := _said(one)) != _said(other):
        return False
    return bool(other.id) or (sum(map(len, said[_HEADED:])) >= _SHORTEST and _is_apart(one, other, found))


def _is_apart(one: Found, other: Found, found: list[Found]) -> bool:
    """Whether fewer comments stand with one than with the other, in the boxes that part them: the best, and all."""
    if one.item is None or other.item is None:
        return False
    own, others = ([item, *item.iterancestors()] for item in (one.item, other.item))
    both = set(own) & set(others)
    near, far = (
        next((node for node in reversed(about) if node not in both), None) for about in (own, others)
    )
    if near is None or far is None:
        return False
    around = Counter(
        node for each in found if each.item is not None for node in (each.item, *each.item.iterancestors())
    )
    return around[near] * _FEWER <= around[far]


def _head(one: Found) -> _Said:
    return (one.author, one.date, one.stamp)


def _said(one: Found) -> _Said:
    noise = set(one.noise)
    return (*_head(one), *(words(body, noise) for body in one.bodies))


def _box(one: Found) -> Element | None:
    return one.item.getparent() if one.item is not None else None
