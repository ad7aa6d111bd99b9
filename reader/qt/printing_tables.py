"""A table on paper: what of it goes on which page, and what is printed again above that."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from reader.model import Span
from reader.qt.surface.rows import Row
from reader.qt.surface.table import Table

SHARE = 1 / 3  # of a page; heading rows that take more are printed once
_CELL = re.compile(r"[^\t\n]*[^\t\n\s][^\t\n]*")


def head_of(laid: Table, rows: int, page: float) -> float:
    """How tall its heading rows are, in pixels; 0 where they are not to be printed again."""
    if not rows:
        return 0.0
    under = next(laid.cuts(rows - 1, math.inf), 0.0)
    below = next(laid.cuts(rows, math.inf), 0.0)  # the same where a cell of the heading reaches further down
    return under if under < below and under <= SHARE * page else 0.0


def parts(laid: Table, row: Row, scale: float) -> list[Table]:
    """Itself, or several with some of its columns each; none that only repeats words of those before it."""
    made: list[Table] = []
    for part in laid.parts(scale):
        if not made or any(
            _shows(part, at) and not any(_shows(one, at) for one in made) for at in _cells(row)
        ):
            made.append(part)
    return made


def _cells(row: Row) -> Iterator[int]:
    """The first code point of each cell that is not empty."""
    return (row.span.start + found.start() for found in _CELL.finditer(row.text))


def _shows(table: Table, at: int) -> bool:
    return bool(table.boxes(Span(at, at + 1)))
