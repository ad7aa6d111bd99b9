"""Words that a page sets side by side by its style alone: a blank between two elements that nothing else parts."""

from __future__ import annotations

from lxml import etree

from reader.threads.select import text_of

_INLINE = frozenset(("a", "span", "time"))
_SHORTEST = 3  # code points: of "H" and "ello" the first may be an initial letter set large


def part(root: etree._Element) -> None:
    """Parts them where the one before ends as a word does and the next begins as another one: "20 min", "Baking"."""
    for node in root.iter(*_INLINE):
        if node.tail:
            continue
        after = node.getnext()
        if after is None or after.tag not in _INLINE:
            continue
        parent = node.getparent()
        if (
            parent is not None
            and not (parent.text or "").strip()
            and _are_words(text_of(node), text_of(after))
        ):
            node.tail = " "


def _are_words(one: str, other: str) -> bool:
    if len(one) < _SHORTEST or len(other) < _SHORTEST:
        return False
    ends = one[-1].islower() or one[-1].isdigit()
    return ends and (other[0].isupper() or (other[0].isdigit() and not one[-1].isdigit()))
