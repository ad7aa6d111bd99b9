"""Comments of engines that nobody listed: the repeated records that hold a date, a name and words.

Dates are the way in: whatever the markup, a comment prints one. Elements that look alike and hold about one date each
are a group; the group whose members read most like comments wins.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from reader.threads import dates, judge, record, written
from reader.threads.found import Found
from reader.threads.select import Element, every, names
from reader.threads.tree import framed, indent

_STATE = re.compile(
    r"\d|^(?:odd|even|first|last|alt|active|parent|even|thread-|depth|level|by|role|user|status|new|op)"
)
_DIGIT = re.compile(r"\d")
_STAMPED = "time, " + ", ".join(f"[{name}]" for name in written.STAMPS)
_SKIP = names("script style noscript select option textarea template svg head nav")
_CLIMB = 14  # levels above a date in which its record lies
_LONGEST = 90  # code points of a line that prints a date
_MANY = 4000  # dates: enough to know the group by
_ITEM = re.compile(
    r"(?:^|\s)(?:comment|kommentar|commentaire|comentario)(?:[-_]?(?:item|entry|box|single))?(?:$|\s)"
)


@dataclass(slots=True)
class _Group:
    """Elements that look alike, each with the dates in it."""

    members: dict[Element, list[Element]] = field(default_factory=dict)


def read(root: Element) -> list[Found]:
    """The comments of the best group, or none where no group reads like comments."""
    dated, page = _survey(root)
    best: list[Found] = []
    most = 0.0
    for group in _groups(dated):
        found = _read(group, root, page)
        worth = judge.worth(found, page) if found else 0.0
        if worth > most or (worth > most * 0.97 and _holds(found, best)):
            best, most = found, max(worth, most)
    return best or _undated(root, page)


def _survey(root: Element) -> tuple[list[Element], int]:
    """The elements that print a date and little else, and the code points of the page's text."""
    found = dict.fromkeys(node for node in every(root, _STAMPED) if _is_stamped(node))
    page = 0
    for node in root.iter():
        text, tail = node.text, node.tail
        if text and node.tag not in _SKIP:
            text = text.strip()
            page += len(text)
            if 4 <= len(text) <= _LONGEST and _DIGIT.search(text) and dates.looks_dated(text):
                found[node] = None
        if tail:
            tail = tail.strip()
            page += len(tail)
            if 4 <= len(tail) <= _LONGEST and _DIGIT.search(tail) and dates.looks_dated(tail):
                parent = node.getparent()
                found[node if parent is None else parent] = None
    return list(found)[:_MANY], page


def _is_stamped(node: Element) -> bool:
    return node.tag == "time" or any(written.is_stamp(node.get(name) or "") for name in written.STAMPS)


def _undated(root: Element, page: int) -> list[Found]:
    """Comments without dates, where the page's own classes call them comments."""
    looks: dict[str, list[Element]] = {}
    for node in root.iter("div", "li", "article", "section", "tr"):
        if _ITEM.search(node.get("class") or ""):
            looks.setdefault(_look(node), []).append(node)
    best: list[Found] = []
    for members in looks.values():
        found = [one for one in record.read(members) if one.author] if judge.may_be_comments(members) else []
        if len(found) > max(1, len(best)) and len(found) * 2 > len(members) and judge.worth(found, page) > 0:
            best = found
    if best:
        relate(best)
    return best


def _holds(outer: list[Found], inner: list[Found]) -> bool:
    """Whether these records lie around those: the outer ones show which answers which."""
    if len(outer) != len(inner) or len(outer) < 2:
        return False
    items = {one.item for one in outer}
    return all(
        any(node in items for node in one.item.iterancestors()) for one in inner[:5] if one.item is not None
    )


def _groups(dated: list[Element]) -> list[_Group]:
    """Groups of records, outermost likeness first."""
    groups: dict[str, _Group] = {}
    looks: dict[Element, str] = {}
    for date in dated:
        for height, node in enumerate(date.iterancestors()):
            if height > _CLIMB or node.tag in ("body", "html"):
                break
            look = looks.get(node)
            if look is None:
                look = looks[node] = _look(node)
            groups.setdefault(look, _Group()).members.setdefault(node, []).append(date)
    return [group for group in groups.values() if _is_plausible(group)]


def _look(node: Element) -> str:
    """An element's tag and classes without numbers and states; without classes, its parent's as well."""
    own = _classes(node)
    parent = node.getparent()
    if own or parent is None:
        return f"{node.tag}.{own}"
    return f"{node.tag}<{parent.tag}.{_classes(parent)}"


def _classes(node: Element) -> str:
    return ".".join(sorted(word for word in (node.get("class") or "").split() if not _STATE.search(word)))


def _alike(node: Element, root: Element) -> list[Element]:
    """Every element of this tag that has this one's classes: those whose date could not be read, too."""
    own = set(_classes(node).split("."))
    if not _classes(node):
        return []
    return [one for one in root.iter(node.tag) if own <= set((one.get("class") or "").split())]


def _is_plausible(group: _Group) -> bool:
    """About one date a member (two with an edit), and words beside it."""
    members = group.members
    if len(members) == 1 and not judge.is_called_so(next(iter(members))):
        return False
    inner = Counter(_nearest(date, members) for dates_in in members.values() for date in dates_in)
    counts = sorted(inner[node] // max(1, _shared(node, members)) for node in members)
    return counts[len(counts) // 2] <= 3


def _shared(node: Element, members: dict[Element, list[Element]]) -> int:
    """How often a date of this member was counted: once for each member around it."""
    return 1 + sum(outer in members for outer in node.iterancestors())


def _nearest(date: Element, members: dict[Element, list[Element]]) -> Element:
    return next(node for node in date.iterancestors() if node in members)


def _read(group: _Group, root: Element, page: int) -> list[Found]:
    """The group's members as comments, if they read like that."""
    members = list(group.members)
    if not judge.may_be_comments(members) or not judge.may_fill(members, page):
        return []
    alike = _alike(members[0], root) or members
    if len(alike) > 2 * len(members) and not judge.is_cued(members[0]):
        return []
    members = alike
    found = record.read(members)
    if len(found) < max(1, len(members) * 0.5):
        return []
    relate(found)
    return found


def relate(found: list[Found]) -> None:
    """Parents that the markup shows, where the records do not name them."""
    if any(one.parent or one.above for one in found):
        return
    framed(found)
    if not any(one.parent or one.above for one in found):
        indent(found)
