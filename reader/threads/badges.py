"""What stands behind a name in its element and is said of its person: "Author", "me", "[staff]"."""

from __future__ import annotations

from functools import cache

from reader.regex import regex
from reader.threads import moments
from reader.threads.looks import AUTHOR, says
from reader.threads.select import Element, names
from reader.threads.tongues import are_in, gather
from reader.threads.view import View

_TAGS = names("span mark small sup abbr label img svg div")  # in which such things are said
_EMPHASIS = names("em i b strong u font")  # in which a part of a name may stand, too
_ONESELF = names("you me")  # who looks at the page
_ROLE = 32  # code points that name a role …
_WORDS = 4  # … and words
_ASKED = regex(
    r"\d|\b(?:joined|since|seit|depuis|desde|sinds|view|all|more|report|contact|ask|inscrit|inscrite|iscritt[oa])\b"
)
_LONGEST = 24  # code points
_CALLED = regex(r"badge|rank|\brole|tag\b|label|flair|\bstatus|[-_]status|\bstaff\b|[-_]staff\b")
_INNER = 3  # boxes in boxes that hold a name
BRACKETED = regex(r"\[[^\[\]]+\]|\([^()]+\)")


def name(view: View, node: Element) -> str:
    """The name before the badges in its element; an empty string where there are none, or no name."""
    return _name(view, node, _INNER)


def _name(view: View, node: Element, deep: int) -> str:
    own = " ".join((node.text or "").split())
    return own if own and follow(view, node) else _in_a_piece(view, node, deep)


def follow(view: View, node: Element) -> bool:
    """Whether all that follows the text of an element is said of its person."""
    return bool(node.text and not node.text.isspace()) and all(
        (child.tag in _TAGS or "-" in child.tag or (child.tag in _EMPHASIS and _is_role(view, child)))
        and len(view.text(child)) <= _LONGEST
        and not (child.tail or "").strip()
        and not says(AUTHOR, child.get("class") or "")
        and not moments.is_date(view.text(child))
        for child in node
    )


def _is_role(view: View, node: Element) -> bool:
    """Whether emphasised words behind a name are none of it."""
    return is_role(view.text(node), alone=True) or _is_badge(view, node)


def is_role(text: str, alone: bool = False) -> bool:
    """Whether a short text says what somebody is: "Times Reporter"; `alone` in words that say nothing else."""
    low = text.lower().strip(" .:()[]")
    if low in _roles() or low in _ONESELF:
        return True
    return (
        not alone
        and 0 < len(low) <= _ROLE
        and len(low.split()) <= _WORDS
        and not _ASKED.search(low)
        and are_in(low, "comments", "roles")
        and not are_in(low, "comments", "badged")
    )


@cache
def _roles() -> frozenset[str]:
    return frozenset(gather("comments", "roles"))


def _in_a_piece(view: View, node: Element, deep: int) -> str:
    """The name in an element of its own, where each other one is a badge, stands in brackets, or counts something."""
    said = [child for child in node if view.text(child)]
    if len(said) < 2 or (node.text or "").strip() or any((child.tail or "").strip() for child in said):
        return ""
    bare = [child for child in said if not (_is_badge(view, child) or is_role(view.text(child)))]
    if not bare and not _is_badge(view, said[0]):
        return view.text(said[0])  # somebody goes by a role
    if len(bare) != 1:
        return ""
    return (_name(view, bare[0], deep - 1) if deep and len(bare[0]) else "") or view.text(bare[0])


def _is_badge(view: View, node: Element) -> bool:
    text = view.text(node)
    if len(text) > _LONGEST or moments.is_date(text):
        return False
    is_count = not any(map(str.isalpha, text))  # of followers, of what somebody wrote
    return is_count or says(_CALLED, node.get("class") or "") or BRACKETED.fullmatch(text) is not None
