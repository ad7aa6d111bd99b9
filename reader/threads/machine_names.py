"""The name that a page tells machines of a comment's author: in microdata, or an attribute of the comment."""

from __future__ import annotations

from functools import cache
from itertools import islice

from reader.threads.select import Element, names
from reader.threads.tongues import gather
from reader.threads.view import View

_NAMED_BY = names("author author-name user username user-name nick nickname poster display-name by commenter")
_STANDARD = names("name from user title")  # attributes that mean something else
_NEAR = 8  # elements between a name and the person that has it
_HERE = 60  # elements: a header that has more is looked at no further
_LONGEST = 60  # code points


def told(view: View, several: bool) -> tuple[str, Element | None] | None:
    """The name that the page tells machines: schema.org's microdata, an attribute of one of several records."""
    for node in view.nodes:
        if node.get("itemprop") == "name" and any(map(_is_person, islice(node.iterancestors(), _NEAR))):
            name = " ".join((node.get("content") or view.text(node)).split())
            if 1 < len(name) <= _LONGEST:
                return name, node
    named = view.item.keys()
    if several and named and not _attributes().isdisjoint(named):
        for key in named:
            name = " ".join((view.item.get(key) or "").split()) if key in _attributes() else ""
            if (
                1 < len(name) <= _LONGEST
                and any(map(str.isalpha, name))
                and not name.startswith(("/", "http"))
            ):
                return name, next((node for node in view.nodes[:_HERE] if view.text(node) == name), None)
    return None


@cache
def _attributes() -> frozenset[str]:
    """Attributes of the page's own in which a name may stand, in many languages."""
    words = {*gather("comments", "by"), *_NAMED_BY} - _STANDARD
    return frozenset(words | {f"data-{word}" for word in words})


def _is_person(node: Element) -> bool:
    return node.get("itemprop") in ("author", "creator")
