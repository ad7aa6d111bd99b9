"""The one converter between our text and Qt's: code points, the view (with the signs where lines may end), UTF-16."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from reader.model import Span
from reader.qt.surface.lexicon import speaks

LINE = "\u2028"  # QTextLayout breaks a line here and not at a line feed
SOFT_HYPHEN = "\u00ad"
NO_WIDTH = "\u200b"  # a space that is not seen: a line may end there


class Positions:
    """Maps one block's text to what Qt is given.

    `breaks` are the code points before which the view carries a soft hyphen, ascending; where words stand without
    spaces, a space of no width. A position inside a surrogate pair, or between such a sign and its neighbour, counts
    as the code point after it.
    """

    __slots__ = ("_offsets", "view")

    def __init__(self, text: str, breaks: Sequence[int] = ()) -> None:
        self._offsets = None if not breaks and _plain(text) else _offsets(text, breaks)
        self.view = _view(text, breaks).replace("\n", LINE)

    def to_qt(self, position: int) -> int:
        """The UTF-16 offset in the view of a code point in the text."""
        return position if self._offsets is None else self._offsets[position]

    def from_qt(self, offset: int) -> int:
        """The code point in the text at a UTF-16 offset of the view."""
        if self._offsets is None:
            return offset
        return min(bisect_left(self._offsets, offset), len(self._offsets) - 1)

    def span_to_qt(self, span: Span) -> tuple[int, int]:
        """UTF-16 start and length in the view."""
        start = self.to_qt(span.start)
        return start, self.to_qt(span.end) - start


def _plain(text: str) -> bool:
    return text.isascii() or max(text) <= "\uffff"


def _view(text: str, breaks: Sequence[int]) -> str:
    cuts = [0, *breaks, len(text)]
    return "".join(text[a:b] + _sign(text, b) for a, b in pairwise(cuts))


def _sign(text: str, cut: int) -> str:
    if cut >= len(text):
        return ""
    return NO_WIDTH if speaks(text[cut]) else SOFT_HYPHEN


def _offsets(text: str, breaks: Sequence[int]) -> array[int]:
    offsets = array("I", [0])
    hyphens = set(breaks)
    at = 0
    for index, character in enumerate(text):
        if index in hyphens:
            at += 1
            offsets[-1] = at
        at += 2 if character > "\uffff" else 1
        offsets.append(at)
    return offsets
