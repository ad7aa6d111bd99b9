"""Comments of engines that nobody listed: the repeated records that hold a date, a name and words.

Dates are the way in: whatever the markup, a comment prints one. Elements that look alike and hold about one date each
are a group; the group whose members read most like comments wins.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.threads import dates, record
from reader.threads.found import Found
from reader.threads.select import Element, names, text_of, words
from reader.threads.tree import indent, nest

_CUE = re.compile(
    r"comment|kommentar|coment|reply|replies|r[eé]ponse|respuesta|antwort|message|posting|\bpost(?:s|bit|body|row|box)?\b"
    r"|post[_-]?\d|thread|topic|answer|review|opinion|feedback|guestbook|reaction|\bavis\b|respon[sd]|discuss|forum|reactie"
    r"|beitrag|opini|talk|chat|note\b|\bmsg",
    re.I,
)
_STRONG = re.compile(
    r"comment|kommentar|coment[aá]r|reactie|guestbook|\bavis\b|discussion|forum|\bthread|posting", re.I
)
_AWAY = re.compile(
    r"related|recommend|teaser|promo|sidebar|widget|recent|latest|popular|\bnav|footer|menu|product|gallery|event-"
    r"|archive|carousel|slider|breadcrumb|trending|sponsor|newsletter|similar|more-|hentry|type-post|posts?-(?:grid|item|list)|last-?comments|share|toc\b",
    re.I,
)
_STATE = re.compile(
    r"\d|^(?:odd|even|first|last|alt|active|parent|even|thread-|depth|level|by|role|user|status|new|op)"
)
_SKIP = names("script style noscript select option textarea template svg head nav")
_CLIMB = 14  # levels above a date in which its record lies
_LONGEST = 90  # code points of a line that prints a date
_MANY = 4000  # dates: enough to know the group by
_ITEM = re.compile(
    r"(?:^|\s)(?:comment|kommentar|commentaire|comentario)(?:[-_]?(?:item|entry|box|single))?(?:$|\s)"
)
_SHORTEST = 20  # code points that the mean comment has at the least
_UNCUED = 3  # records that a group needs where no class or id says "comment"


@dataclass(slots=True)
class _Group:
    """Elements that look alike, each with the dates in it."""

    members: dict[Element, list[Element]] = field(default_factory=dict)


def read(root: Element) -> list[Found]:
    """The comments of the best group, or none where no group reads like comments."""
    best: list[Found] = []
    most = 0.0
    for group in _groups(root):
        found = _read(group, root)
        worth = _worth(found) if found else 0.0
        if worth > most or (worth > most * 0.97 and _holds(found, best)):
            best, most = found, max(worth, most)
    return best or _undated(root)


def _undated(root: Element) -> list[Found]:
    """Comments without dates, where the page's own classes call them comments."""
    looks: dict[str, list[Element]] = {}
    for node in root.iter("div", "li", "article", "section", "tr"):
        if _ITEM.search(node.get("class") or ""):
            looks.setdefault(_look(node), []).append(node)
    best: list[Found] = []
    for members in looks.values():
        found = [one for one in record.read(members) if one.author] if _may_be_comments(members) else []
        if len(found) > max(1, len(best)) and len(found) * 2 > len(members) and _worth(found) > 0:
            best = found
    nest(best)
    return best


def _holds(outer: list[Found], inner: list[Found]) -> bool:
    """Whether these records lie around those: the outer ones show which answers which."""
    if len(outer) != len(inner) or len(outer) < 2:
        return False
    items = {one.item for one in outer}
    return all(
        any(node in items for node in one.item.iterancestors()) for one in inner[:5] if one.item is not None
    )


def _groups(root: Element) -> list[_Group]:
    """Groups of records, outermost likeness first."""
    groups: dict[str, _Group] = {}
    looks: dict[Element, str] = {}
    for date in _dated(root):
        for height, node in enumerate(date.iterancestors()):
            if height > _CLIMB or node.tag in ("body", "html"):
                break
            look = looks.get(node)
            if look is None:
                look = looks[node] = _look(node)
            groups.setdefault(look, _Group()).members.setdefault(node, []).append(date)
    return [group for group in groups.values() if _is_plausible(group)]


def _dated(root: Element) -> Iterator[Element]:
    """Elements that print a date and little else."""
    count = 0
    for node in root.iter():
        if node.tag in _SKIP or not isinstance(node.tag, str):
            continue
        if node.tag == "time" or node.get("datetime") or _prints_date(node):
            yield node
            count += 1
            if count >= _MANY:
                return


def _prints_date(node: Element) -> bool:
    if _is_date(node.text or "") or any(record.is_stamp(node.get(name) or "") for name in record.STAMPS):
        return True
    return any(_is_date(child.tail or "") for child in node) if 0 < len(node) < 8 else False


def _is_date(text: str) -> bool:
    text = text.strip()
    if not 4 <= len(text) <= _LONGEST:
        return False
    return bool(dates.read(text)) or dates.looks_dated(text)


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
    inner = Counter(_nearest(date, members) for dates_in in members.values() for date in dates_in)
    counts = sorted(inner[node] // max(1, _shared(node, members)) for node in members)
    if counts[len(counts) // 2] > 3:
        return False
    return len(members) >= 2 or bool(_STRONG.search(_named(next(iter(members)))))


def _shared(node: Element, members: dict[Element, list[Element]]) -> int:
    """How often a date of this member was counted: once for each member around it."""
    return 1 + sum(outer in members for outer in node.iterancestors())


def _nearest(date: Element, members: dict[Element, list[Element]]) -> Element:
    return next(node for node in date.iterancestors() if node in members)


def _named(node: Element, levels: int = 1) -> str:
    """Class and id of a node and of some levels above it."""
    text = ""
    for _ in range(levels):
        text += f" {node.get('class') or ''} {node.get('id') or ''} {node.get('itemprop') or ''}"
        parent = node.getparent()
        if parent is None or parent.tag in ("body", "html"):
            break
        node = parent
    return text


def _read(group: _Group, root: Element) -> list[Found]:
    """The group's members as comments, if they read like that."""
    members = list(group.members)
    if not _may_be_comments(members):
        return []
    members = _alike(members[0], root) or members
    found = record.read(members)
    if len(found) < max(1, len(members) * 0.5):
        return []
    nest(found)
    if not any(one.parent for one in found):
        indent(found)
    return found


def _may_be_comments(members: list[Element]) -> bool:
    about = _named(members[0], 5)
    here = _named(members[0], 2)
    if _AWAY.search(here) and not _STRONG.search(_named(members[0])):
        return False
    if _AWAY.search(about) and not _CUE.search(about):
        return False
    if not _CUE.search(about) and len(members) < _UNCUED:
        return False
    looked = members[:30]
    heads = [head for node in looked if (head := _headline(node))]
    if len(heads) * 2 > len(looked) and len(set(heads)) * 2 > len(heads):
        return False
    return sum(map(_is_linked, looked)) * 2 <= len(looked)


def _headline(node: Element) -> str:
    """A linked headline; a forum repeats the same one over every post, a list of articles does not."""
    for head in node.iter("h1", "h2", "h3", "h4"):
        for link in head.iter("a"):
            if len(text := words(link)) > 25:
                return text.lower().removeprefix("re:").strip()
    return ""


def _is_linked(node: Element) -> bool:
    """More link than text."""
    return sum(len(words(link)) for link in node.iter("a")) * 2 > len(text_of(node).strip())


def _worth(found: list[Found]) -> float:
    """How much a group reads like comments."""
    first = found[0].item
    assert first is not None
    cue = 2.0 if _STRONG.search(_named(first, 3)) else 1.4 if _CUE.search(_named(first, 3)) else 1.0
    named = sum(bool(one.author) for one in found) / len(found)
    if named < 0.5:
        return 0.0
    sizes = [
        0 if all(map(_is_linked, one.bodies)) else sum(len(text_of(b)) for b in one.bodies) for one in found
    ]
    if sum(sizes) < _SHORTEST * len(found):
        return 0.0
    dated = sum(bool(one.date or one.stamp) for one in found) / len(found)
    shape = (1.0 if _classes(first) else 0.75) * (0.7 + 0.3 * dated)
    return cue * shape * (0.2 + named) * sum(min(1.0, (size + 20) / 150) if size else 0 for size in sizes)
