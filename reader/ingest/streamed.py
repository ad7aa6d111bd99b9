"""Pieces of a page that a server sent late: React hides them at the end, and a script puts them where they belong.

`<template id="B:0">` marks the place, `<div hidden id="S:0">` holds the piece (react-dom, server streaming).
"""

from __future__ import annotations

from collections import defaultdict, deque
from itertools import islice

from lxml import etree

from reader.regex import regex

_PLACE = regex(r"[BP]:[0-9a-f]+")
_DEEP = 500  # elements about a place: a page that is deeper was made to hold its reader up


def settle(root: etree._Element, markup: bytes) -> None:
    """Moves each late piece to its place; a piece whose place is not there is shown where it stands."""
    if b'id="S:' not in markup:
        return
    places = {name: node for node in root.iter("template") if _PLACE.fullmatch(name := node.get("id") or "")}
    wanted: dict[etree._Element, etree._Element] = {}
    for piece in [node for node in root.iter("div") if (node.get("id") or "").startswith("S:")]:
        name = (piece.get("id") or "")[2:]
        if "hidden" in piece.attrib:
            del piece.attrib["hidden"]
        place = places.get(f"B:{name}", places.get(f"P:{name}"))
        if place is not None:
            wanted[piece] = place
    _move(wanted)


def _move(wanted: dict[etree._Element, etree._Element]) -> None:
    """The outer pieces first: so each is moved while the others are not in it yet. One in itself stays."""
    inside: dict[etree._Element | None, list[etree._Element]] = defaultdict(list)
    for piece, place in wanted.items():
        inside[next((outer for outer in place.iterancestors() if outer in wanted), None)].append(piece)
    waiting = deque(inside[None])
    while waiting:
        piece = waiting.popleft()
        place = wanted[piece]
        about = list(islice(place.iterancestors(), _DEEP))
        if len(about) < _DEEP and piece not in about:
            place.addprevious(piece)
        waiting.extend(inside[piece])
