"""Pieces of a page that a server sent late: React hides them at the end, and a script puts them where they belong.

`<template id="B:0">` marks the place, `<div hidden id="S:0">` holds the piece (react-dom, server streaming).
"""

from __future__ import annotations

from lxml import etree

from reader.regex import regex

_PLACE = regex(r"[BP]:[0-9a-f]+")


def settle(root: etree._Element, markup: bytes) -> None:
    """Moves each late piece to its place; a piece whose place is not there is shown where it stands."""
    if b'id="S:' not in markup:
        return
    places = {name: node for node in root.iter("template") if _PLACE.fullmatch(name := node.get("id") or "")}
    for piece in [node for node in root.iter("div") if (node.get("id") or "").startswith("S:")]:
        name = (piece.get("id") or "")[2:]
        if "hidden" in piece.attrib:
            del piece.attrib["hidden"]
        place = places.get(f"B:{name}", places.get(f"P:{name}"))
        if place is not None and piece not in place.iterancestors():
            place.addprevious(piece)
