"""Comments that a page prints twice: set above the others as the best of them, and in their own place."""

from __future__ import annotations

from collections import Counter

from reader.threads.found import Found
from reader.threads.select import Element, words

_Said = tuple[str, ...]
_HEADED = 3  # parts of what is said that tell who, and when
_SHORTEST = 20  # code points that two do not say alike in the same minute
_TWINS = 2  # comments in a box that holds one, as it unfolds and as it does not
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
    company = Counter(map(_box, found)) if alike else Counter[Element | None]()
    copies: set[Found] = set()
    for one in alike:
        for other in alike:
            if other is one or other in copies:
                continue
            if _repeats(one, other, found) or (company[_box(one)] == _TWINS and _is_twin(one, other)):
                copies.add(one)
                other.noise.extend(node for node in (one.item, *one.others) if node is not None)
                break
    return [one for one in found if one not in copies]


def _repeats(one: Found, other: Found, found: list[Found]) -> bool:
    """Whether one has no number and says the same as the other, which has one, or stands in a list of its own."""
    if one.id or _head(one) != _head(other) or (said := _said(one)) != _said(other):
        return False
    return bool(other.id) or (sum(map(len, said[_HEADED:])) >= _SHORTEST and _is_apart(one, other, found))


def _is_twin(one: Found, other: Found) -> bool:
    """Whether the two stand alone in one box, and say the same, one of them in short or with a word before it."""
    if _box(one) is not _box(other) or _head(one) != _head(other):
        return False
    own, others = _letters(one), _letters(other)
    return bool(others) and own.endswith(others) and (own != others or _comes_after(one, other))


def _letters(one: Found) -> str:
    return "".join(filter(str.isalnum, "".join(_said(one)[_HEADED:]).lower()))


def _comes_after(one: Found, other: Found) -> bool:
    before = one.item.itersiblings(preceding=True) if one.item is not None else ()
    return any(node is other.item for node in before)


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
