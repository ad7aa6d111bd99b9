"""Words that stand there twice, first cut short: "The pond freezes…", above all that unfolds from it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from reader.threads.select import Element, text_of, words

_CUT = ("…", "...", "。。。")
_EDGE = " .…。[]()\u00a0"
_SHORTEST = 5  # code points that the two have in common
_NEAR = 3  # neighbours among which the whole stands
_PRESSED = 16  # code points of what unfolds it
_BUTTONS = ("a", "button", "span", "label", "summary")


def find(body: Element) -> Iterator[Element]:
    """Each text that its whole follows, and what stands between the two to be pressed."""
    text = text_of(body)
    if not any(sign in text for sign in _CUT):
        return
    for node in body.iterdescendants():
        said = words(node)
        if not said.endswith(_CUT) or len(said := said.rstrip(_EDGE)) < _SHORTEST:
            continue
        between = list(islice(node.itersiblings(), _NEAR))
        at = next((at for at, one in enumerate(between) if _is_whole(words(one), said)), None)
        if at is not None and all(map(_is_pressed, between[:at])):
            yield from (node, *between[:at])


def _is_whole(text: str, said: str) -> bool:
    return len(text) > len(said) and text.startswith(said)


def _is_pressed(node: Element) -> bool:
    return node.tag in _BUTTONS and len(words(node)) <= _PRESSED
