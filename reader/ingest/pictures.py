"""An image in the tree: which address is the real one, and whether it is a picture at all."""

from __future__ import annotations

import re
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
_PLACEHOLDER = re.compile(
    r"postil-data:|data:|blank|placeholder|spacer|transparent|1x1|pixel\.(?:gif|png)", re.I
)


class Picture(NamedTuple):
    """`inline` pictures are read as their alternative text (an emoji)."""

    address: str
    alt: str
    inline: bool


def read(node: etree._Element) -> Picture | None:
    """The picture that this img shows; None for spacers and trackers."""
    alt = " ".join((node.get("alt") or "").split())
    width, height = _pixels(node.get("width")), _pixels(node.get("height"))
    if _EMOJI.search(f"{node.get('class') or ''} {node.get('src') or ''}") and len(alt) <= 40:
        return Picture("", alt, inline=True)
    if (width is not None and width <= _SMALL) or (height is not None and height <= _SMALL):
        return Picture("", alt, inline=True) if alt and len(alt) <= 8 and not alt.isascii() else None
    address = _address(node)
    return Picture(address, alt, inline=False) if address else None


def _address(node: etree._Element) -> str:
    source = (node.get("src") or "").strip()
    lazy = next((node.get(name) for name in _LAZY if node.get(name)), "") or ""
    if lazy and (not source or _PLACEHOLDER.search(source)):
        return _first_of_set(lazy)
    return source or _first_of_set(node.get("srcset") or "")


def _first_of_set(text: str) -> str:
    return text.strip().split(None, 1)[0].rstrip(",") if text.strip() else ""


def _pixels(text: str | None) -> int | None:
    text = (text or "").strip().removesuffix("px")
    return int(text) if text.isdecimal() and len(text) < 6 else None
