"""Records with neither a name nor a date, in which a line says that a comment is gone: answers to it hang on them."""

from __future__ import annotations

from collections.abc import Iterator, Set
from itertools import islice

from reader.regex import regex
from reader.threads import answers, moments
from reader.threads.found import Found
from reader.threads.looks import look, says
from reader.threads.numbers import identity
from reader.threads.select import Element
from reader.threads.tongues import are_in
from reader.threads.view import View

_CALLED = regex(r"delet|remov|moderat|withdraw|retract|hidden|gelöscht|supprim|masqu")
_PRESSED = ("a", "button")
_MOST = 3  # pieces in such a record
_SHARE = 2  # to each of these at the most one of the comments is added


def added(found: list[Found]) -> list[Found]:
    """The comments with what looks like them, stands among them and says no more than that it is gone."""
    items = {one.item for one in found if one.item is not None}
    others = _alike(found, items)
    if not others or len(others) * _SHARE > len(found):
        return found
    gone = [one for node in others if (one := _gone(View([node], items | set(others)))) is not None]
    by_item = {one.item: one for one in (*found, *gone)}
    root = others[0].getroottree().getroot()
    return [by_item[node] for node in root.iter() if node in by_item] if gone else found


def _alike(found: list[Found], items: Set[Element]) -> list[Element]:
    """The elements that look as all comments do, between the first and the last of these."""
    nodes = [one.item for one in found if one.item is not None]
    if not nodes or len(nodes) < len(found) or len({node.tag for node in nodes}) > 1:
        return []
    shared = set.intersection(*(set((node.get("class") or "").split()) for node in nodes))
    looks = {look(node) for node in nodes}
    if not shared and len(looks) > 1:
        return []
    alike = [
        node
        for node in nodes[0].getroottree().iter(nodes[0].tag)
        if (shared <= set((node.get("class") or "").split()) if shared else look(node) in looks)
    ]
    at = [place for place, node in enumerate(alike) if node in items]
    return [node for node in alike[at[0] : at[-1]] if node not in items]


def _gone(view: View) -> Found | None:
    """The record, if it has a number or holds answers, and says no more than that it is gone, and when it was made."""
    pieces = list(islice(_pieces(view), _MOST + 1))
    said = [one for one in pieces if not moments.is_date(view.text(one))]
    when = [view.text(one) for one in pieces if one not in said]
    number = answers.id_of(view) or _number_above(view.item)
    if not (number or view.around) or not said or len(pieces) > _MOST or not all(map(view.text, said)):
        return None
    is_called = len(said) == 1 and says(_CALLED, _classes(view, said[0]))
    if not is_called and not all(are_in(view.text(one).lower(), "comments", "gone") for one in said):
        return None
    return Found(view.item, said[-1:], date=" ".join(when[:1]), id=number)


def _pieces(view: View) -> Iterator[Element]:
    """The outermost elements of a record in which words stand, and not only others with words; no buttons."""
    within: set[Element] = set()
    for node in view.nodes:
        is_button = node.tag in _PRESSED
        if node.getparent() in within or is_button or view.loose(node):
            if not is_button and node.getparent() not in within:
                yield node
            within.add(node)


def _number_above(item: Element) -> str:
    """The number of the box that holds this record alone."""
    box = item.getparent()
    name = box.get("id") or "" if box is not None and len(box) == 1 else ""
    return identity(name) if any(map(str.isdigit, name)) else ""


def _classes(view: View, said: Element) -> str:
    """What the line, and all about it in its record, are called."""
    about = (said, *(box for box in said.iterancestors() if box in view.own))
    return " ".join(box.get("class") or "" for box in about).lower()
