"""A mail as it was sent: lines of a fixed width, quoted lines behind ">", a signature behind "-- "."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from lxml import etree

from reader.threads.select import Element, text_of

_QUOTED = ">"
_SIGNATURE = "--"


def unfolded(body: Element) -> Iterator[Element]:
    """Makes paragraphs and quotations of the lines of a mail; what comes out is its signature."""
    for pre in list(body.iter("pre")):
        signed = False
        text = text_of(pre)
        for child in list(pre):
            pre.remove(child)
        pre.text, pre.tag = None, "div"
        for kind, lines in _stretches(text):
            signed = signed or kind == _SIGNATURE
            made = etree.SubElement(pre, "blockquote" if kind == _QUOTED else "p")
            made.text = " ".join(lines)
            if signed:
                yield made


def _stretches(text: str) -> Iterator[tuple[str, list[str]]]:
    """Paragraphs: quoted, of the signature's first line, or of words."""
    for kind, lines in groupby(text.split("\n"), _kind):
        if kind != "blank":
            yield kind, [line.lstrip("> ").rstrip() if kind == _QUOTED else line.strip() for line in lines]


def _kind(line: str) -> str:
    if not line.strip():
        return "blank"
    if line.startswith(_QUOTED):
        return _QUOTED
    return _SIGNATURE if line.rstrip() == _SIGNATURE else "words"
