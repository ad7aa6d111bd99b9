"""A report that goes on while something happens: its entries have moments and headlines, and are no comments."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from reader.regex import regex
from reader.threads import buttons
from reader.threads.found import Found
from reader.threads.select import Element

CALLED = regex(
    r"(?<![a-z])live(?:-?_?(?:blog|post|entry|event|update|feed|stream|item))?(?![a-z])|liveticker|(?<![a-z])ticker"
)
SPOKEN = regex(r"comment|chat|repl(?:y|ies)|discuss|thread")
_DECLARED = "LiveBlogPosting"
_SEVERAL = 3
_AROUND = 3  # elements that an entry lies in
_OWN = 200  # elements of an entry that are looked at


def is_report(found: Sequence[Found]) -> bool:
    """Whether these are entries of one: nobody can answer them or vote on them."""
    items = [one.item for one in found if one.item is not None]
    if len(items) < _SEVERAL or any(one.votes.net is not None or one.parent for one in found):
        return False
    if not (all(map(_is_called_live, items)) or _is_declared(items[0])):
        return False
    return not any(map(_has_reply, items))


def _is_called_live(item: Element) -> bool:
    names = [called(node) for node in (item, *islice(item.iterancestors(), _AROUND))]
    return any(map(CALLED.search, names)) and not any(map(SPOKEN.search, names))


def called(node: Element) -> str:
    return f"{node.get('class') or ''} {node.get('id') or ''}".lower()


def _is_declared(item: Element) -> bool:
    if any(_DECLARED in (node.get("itemtype") or "") for node in item.iterancestors()):
        return True
    scripts = item.getroottree().getroot().iter("script")
    return any(_DECLARED in (node.text or "") for node in scripts if "json" in (node.get("type") or ""))


def _has_reply(item: Element) -> bool:
    return any(buttons.has_reply(node.text) for node in islice(item.iter(), _OWN) if node.text)
