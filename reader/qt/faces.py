"""The faces and sizes of every kind of text in the window, by role."""

from __future__ import annotations

from typing import NamedTuple

REGULAR, SEMIBOLD, BOLD = 400, 600, 700


class Face(NamedTuple):
    """One kind of text: `size` and `pitch` (from line to line) in pixels, before zoom.

    `family` is serif, sans or code. Text that `zooms` is the page's own; the rest is the window's.
    """

    family: str
    size: int
    pitch: int
    weight: int = REGULAR
    italic: bool = False
    zooms: bool = True


FACES: dict[str, Face] = {
    "title": Face("serif", 30, 36, SEMIBOLD),
    "subtitle": Face("serif", 18, 28),
    "byline": Face("sans", 13, 20),
    "h2": Face("serif", 22, 28, SEMIBOLD),
    "h3": Face("serif", 19, 28, SEMIBOLD),
    "h4": Face("serif", 18, 28, SEMIBOLD),
    "h5": Face("serif", 18, 28, SEMIBOLD, italic=True),
    "h6": Face("serif", 18, 28, italic=True),
    "article": Face("serif", 18, 28),
    "code": Face("code", 15, 24),
    "caption": Face("sans", 13, 20),
    "memo-title": Face("serif", 20, 26, SEMIBOLD),
    "memo-h2": Face("serif", 18, 26, SEMIBOLD),
    "memo-h3": Face("serif", 16, 25, SEMIBOLD),
    "memo": Face("serif", 16, 25),
    "memo-code": Face("code", 14, 22),
    "comment-h2": Face("serif", 16, 23, SEMIBOLD),
    "comment": Face("serif", 15, 23),
    "comment-code": Face("code", 13, 20),
    "comment-author": Face("sans", 13, 20, BOLD),
    "comment-meta": Face("sans", 12, 20),
    "quote": Face("serif", 15, 20, zooms=False),
    "heading": Face("serif", 30, 36, SEMIBOLD, zooms=False),
    "tagline": Face("serif", 18, 28, zooms=False),
    "lead": Face("serif", 18, 24, SEMIBOLD, zooms=False),
    "card-title": Face("serif", 16, 22, SEMIBOLD, zooms=False),
    "page-title": Face("serif", 16, 22, zooms=False),
    "aa": Face("serif", 18, 24, zooms=False),
    "interface": Face("sans", 13, 20, zooms=False),
    "interface-strong": Face("sans", 13, 20, BOLD, zooms=False),
    "small": Face("sans", 12, 16, zooms=False),
    "small-strong": Face("sans", 12, 16, BOLD, zooms=False),
    "fixed": Face("code", 12, 18, zooms=False),
}
