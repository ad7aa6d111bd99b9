"""An image in the tree: which address is the real one, and whether it is a picture at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from lxml import etree

from reader.ingest.draft import Draft
from reader.ingest.icons import Icons
from reader.model import OBJECT, Kind, Mark, Span, Stated, Style
from reader.regex import regex

_SMALL = 32  # pixels: up to here an image is an emoji, an icon or a tracker
_DOT = 4  # pixels: a tracker, or a rule
_EMOJI = ("emoji", "emoticon", "smiley", "smilie")
_LAZY = (
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-hi-res-src",
    "data-full-src",
    "data-url",
    "data-srcset",
)
_NOTHING = frozenset(("null", "undefined", "None", "[object Object]"))  # what scripts print for it
_COMMA = regex(r",(?:\s+|(?<=[wx],))")  # an address may hold a comma, but no blank
_MOST = 12  # sizes of one picture
_PLACEHOLDER = regex(r"postil-data:|data:|blank|placeholder|spacer|transparent|1x1|pixel\.(?:gif|png)")


# a formula: by what it is called, or by what its alternative text is written in
_CALLED_FORMULA = regex(r"(?<![a-z])(?:math|la?tex|tex|formula|equation)(?![a-z])")
_TEX = regex(r"[\\^_=][^\s/?&]|\\\w")
_FILE = regex(r"\.(?:png|jpe?g|gif|webp|svg|bmp)\Z", re.I)
_DISPLAYED = regex(r"\{\\(?:display|text)style\s+(.*)\}")


_PER_CENT = regex(r"\s*(\d{1,3})(?:\.\d{1,9})?%\s*(?:!\s*important\s*)?")
_SIDE = regex(r"(?:^|[;\s])((?:max-)?(?:width|height))\s*:([^;]*)")
_LENGTH = regex(r"\s*(\d{1,5}(?:\.\d{1,9})?)(px|pt|pc|in|cm|mm|r?em)\s*(?:!\s*important\s*)?")
_UNITS = {"px": 1, "pt": 4 / 3, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "em": 16, "rem": 16}
_HUGE = 100_000  # pixels: no picture is as large


class Picture(NamedTuple):
    """`inline` pictures are read as their alternative text (an emoji, a formula)."""

    address: str
    alt: str
    inline: bool
    others: tuple[str, ...] = ()  # where the same picture may be, too
    stated: Stated | None = None
    share: int = 0

    def figure(self, target: str) -> Draft:
        """A block of its own, which leads where the link around it does."""
        marks = (Mark(Span(0, 1), Style.LINK, target),) if target else ()
        return Draft(
            OBJECT,
            Kind.FIGURE,
            marks=marks,
            image=self.address,
            sources=self.others,
            alt=self.alt,
            stated=self.stated,
            share=self.share,
        )


def read(node: etree._Element, icons: Icons, in_table: bool = False) -> Picture | None:
    """The picture that this img shows; None for spacers, trackers and icons."""
    attributes: list[tuple[str, str]] = node.items()  # type: ignore[assignment]  # never bytes
    get = dict(attributes).get
    alt = " ".join(get("alt", "").split())
    if alt in _NOTHING:
        alt = ""
    width, height = _pixels(get("width")), _pixels(get("height"))
    called = f"{get('class', '')} {get('src', '')}".lower()
    if ("emo" in called or "smil" in called) and len(alt) <= 40 and any(name in called for name in _EMOJI):
        return Picture("", alt, inline=True)
    is_small = (width is not None and width <= _SMALL) or (height is not None and height <= _SMALL)
    displayed = _DISPLAYED.fullmatch(alt)
    if alt and (displayed or _CALLED_FORMULA.search(get("class", "")) or (is_small and _is_tex(alt))):
        return Picture("", displayed[1].strip() if displayed else alt, inline=True)
    if is_small and (_is_dot(width, height) or not icons.says(node, alt, in_table)):
        is_sign = 0 < len(alt) <= 8 and not alt.isascii()
        is_read = is_sign or (not _is_dot(width, height) and icons.is_word(node, alt))
        return Picture("", alt, inline=True) if is_read else None
    addresses = list(dict.fromkeys(filter(None, _addresses(node, get))))
    if not addresses:
        return None
    return Picture(
        addresses[0], alt, inline=False, others=tuple(addresses[1:]), stated=_stated(get), share=_share(get)
    )


def _is_tex(alt: str) -> bool:
    """Whether an alternative text is written as a formula, and is no file's name."""
    return _TEX.search(alt) is not None and not _FILE.search(alt)


def _addresses(node: etree._Element, get: Callable[[str, str], str]) -> Iterator[str]:
    """Where the picture may be, the likeliest first; a placeholder is no picture where there is another."""
    source = get("src", "").strip()
    lazy = [address for name in _LAZY if (said := get(name, "")) for address in _set(said)]
    if not lazy or not source or not _PLACEHOLDER.search(source.lower()):
        yield source
        source = ""
    yield from lazy
    if said := get("srcset", ""):
        yield from _set(said)
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


def _stated(get: Callable[[str, str], str]) -> Stated | None:
    """How large the picture is to be shown: its own style over its attributes, as in a browser."""
    width, height = (_pixels(get(side, "")) for side in ("width", "height"))
    if style := get("style", ""):
        said = {name: _length(value) for name, value in _SIDE.findall(style.lower())}
        width = _least(said.get("width", width), said.get("max-width"))
        height = _least(said.get("height", height), said.get("max-height"))
    return (width or 0, height or 0) if width or height else None


def _share(get: Callable[[str, str], str]) -> int:
    """The per cent of the column's width that the page gives the picture; 0 where it states none, or all of it."""
    said = dict(_SIDE.findall(get("style", "").lower()))
    shares = (
        _PER_CENT.fullmatch(one) for one in (said.get("width", get("width", "")), said.get("max-width", ""))
    )
    share = min((int(one[1]) for one in shares if one is not None), default=0)
    return share if 0 < share < 100 else 0


def _is_dot(width: int | None, height: int | None) -> bool:
    return any(side is not None and side <= _DOT for side in (width, height))


def _least(*sides: int | None) -> int | None:
    return min(filter(None, sides), default=None)


def _length(text: str) -> int | None:
    """CSS pixels; None for what is measured by the window or the column, and for a place that scripts fill."""
    found = _LENGTH.fullmatch(text)
    pixels = round(float(found[1]) * _UNITS[found[2]]) if found else 0
    return pixels if 1 < pixels < _HUGE else None


def _pixels(text: str | None) -> int | None:
    if not text:
        return None
    text = text.strip().removesuffix("px")
    return int(text) if text.isdecimal() and len(text) < 6 else None
