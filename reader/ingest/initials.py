"""A first letter that is printed large, and said once more for those who listen: it is read once."""

from __future__ import annotations

from lxml import etree

from reader.regex import regex
from reader.threads.select import every, text_of

_CALLED = regex(rb"drop-?_?cap|lettrine")
_PLACES = "[class*=drop], [class*=lettrine]"
_LONGEST = 3  # code points: a quotation mark and its letter


def settle(root: etree._Element, markup: bytes) -> None:
    """Empties the second of two elements beside each other that say the same letter."""
    if not (b"drop" in markup or b"lettrine" in markup) or not _CALLED.search(markup):
        return
    for letter in every(root, _PLACES):
        again = letter.getnext()
        said = text_of(letter).strip()
        if again is None or (letter.tail or "").strip() or not 0 < len(said) <= _LONGEST:
            continue
        if text_of(again).strip() == said:
            for node in list(again):
                again.remove(node)
            again.text = None
