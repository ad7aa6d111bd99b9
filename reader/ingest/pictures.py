"""An image in the tree: which address is the real one, and whether it is a picture at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from lxml import etree

_SMALL = 32  # pixels: up to here an image is an emoji, an icon or a tracker
_EMOJI = re.compile(r"emoji|emoticon|smil(?:ey|ie)", re.I)
_LAZY = (
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-hi-res-src",
    "data-full-src",
    "data-url",
    "data-srcset",
)
_COMMA = re.compile(r",\s+|(?<=[wx]),\s*")  # an address may hold a comma, but no blank
_MOST = 12  # sizes of one picture
_PLACEHOLDER = re.compile(
    r"postil-data:|data:|blank|placeholder|spacer|transparent|1x1|pixel\.(?:gif|png)", re.I
)


class Picture(NamedTuple):
    """`inline` pictures are read as their alternative text (an emoji)."""

    address: str
    alt: str
    inline: bool
    others: tuple[str, ...] = ()  # where the same picture may be, too


def read(node: etree._Element) -> Picture | None:
    """The picture that this img shows; None for spacers and trackers."""
    alt = " ".join((node.get("alt") or "").split())
    width, height = _pixels(node.get("width")), _pixels(node.get("height"))
    if _EMOJI.search(f"{node.get('class') or ''} {node.get('src') or ''}") and len(alt) <= 40:
        return Picture("", alt, inline=True)
    if (width is not None and width <= _SMALL) or (height is not None and height <= _SMALL):
        return Picture("", alt, inline=True) if alt and len(alt) <= 8 and not alt.isascii() else None
    addresses = list(dict.fromkeys(filter(None, _addresses(node))))
    return Picture(addresses[0], alt, inline=False, others=tuple(addresses[1:])) if addresses else None


def _addresses(node: etree._Element) -> Iterator[str]:
    """Where the picture may be, the likeliest first; a placeholder is no picture where there is another."""
    source = (node.get("src") or "").strip()
    lazy = [address for name in _LAZY for address in _set(node.get(name) or "")]
    if not lazy or not source or not _PLACEHOLDER.search(source):
        yield source
        source = ""
    yield from lazy
    yield from _set(node.get("srcset") or "")
    outer = node.getparent()
    if outer is not None and outer.tag == "picture":
        for other in outer.iterchildren("source"):
            yield from _set(other.get("srcset") or other.get("data-srcset") or "")
    after = node.getnext() if outer is not None else None
    if after is not None and after.tag == "noscript":
        yield from (inner.get("src") or "" for inner in islice(after.iter("img"), 1))
    yield source


def _set(text: str) -> Iterator[str]:
    """The addresses of a srcset, or the one address that it is."""
    for piece in _COMMA.split(text.strip())[:_MOST]:
        if piece:
            yield piece.split(None, 1)[0]


def _pixels(text: str | None) -> int | None:
    text = (text or "").strip().removesuffix("px")
    return int(text) if text.isdecimal() and len(text) < 6 else None
