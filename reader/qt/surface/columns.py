"""How wide the columns of a table get: what each wants, or what there is, shared out."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reader.qt.surface.cells import Cell

READABLE = 96.0  # pixels; a column that wants more gets no less than this where the table scrolls
WORD = 200.0  # nor less than its longest word up to this: a longer one is broken
SMALLEST = 0.62  # of the usual size: on paper words are set smaller before one is broken


def wanted(
    cells: Iterable[Cell], count: int, measure: Callable[[Cell], float], between: float = 0.0
) -> list[float]:
    """How much each column needs for what `measure` says of its cells, those that take several columns too.

    `between` is what lies between two columns and is not counted in either.
    """
    found, larger = [0.0] * count, []
    for cell in cells:
        if cell.across > 1:
            larger.append(cell)
        elif not cell.is_empty:
            found[cell.column] = max(found[cell.column], measure(cell))
    for cell in sorted(larger, key=_across):
        own = range(cell.column, cell.column + cell.across)
        more = measure(cell) - sum(found[at] for at in own) - between * (cell.across - 1)
        if more > 0:
            for at in own:
                found[at] += more / cell.across
    return found


def _across(cell: Cell) -> int:
    return cell.across


def groups(widths: list[float], most: float) -> list[list[int]]:
    """Columns that fit beside each other in `most` pixels, each group headed by the first column; about alike wide."""
    count, low, high = len(_filled(widths, most)), 0.0, most
    while high - low > 1:
        level = (low + high) / 2
        if len(_filled(widths, level)) > count:
            low = level
        else:
            high = level
    return _filled(widths, high)


def _filled(widths: list[float], most: float) -> list[list[int]]:
    made, room = [[0]], most - widths[0]
    for column, width in enumerate(widths[1:], 1):
        if width > room and len(made[-1]) > 1:
            made.append([0])
            room = most - widths[0]
        made[-1].append(column)
        room -= width
    return made


def share(words: float, around: float, width: float) -> float:
    """Of the usual size, how large words and the room around them fit beside each other; never too small to be read."""
    return max(SMALLEST, min(1.0, width / (words + around)))


def fitted(natural: list[float], least: list[float], width: float) -> list[float]:
    """As wide as the width in all: no column below its least if that is possible, and the wide ones alike."""
    if sum(least) >= width:
        return [one * width / sum(least) for one in least]
    low, high = 0.0, width
    while high - low > 0.25:
        level = (low + high) / 2
        if sum(_between(natural, least, level)) > width:
            high = level
        else:
            low = level
    return _between(natural, least, low)


def _between(natural: list[float], least: list[float], level: float) -> list[float]:
    return [max(small, min(wanted, level)) for small, wanted in zip(least, natural, strict=True)]


def shared(natural: list[float], least: list[float], held: list[float], width: float) -> list[float]:
    """Narrow columns keep what they want; the wide ones share the rest evenly, and none is too narrow to be read.

    None gets less than the tables in it hold.
    """
    left, columns = width, dict(enumerate(natural))
    given: dict[int, float] = {}
    while columns:
        fair = left / len(columns)
        small = {column: wide for column, wide in columns.items() if max(wide, held[column]) <= fair}
        if not small:
            for column, wide in columns.items():
                legible = min(max(READABLE, min(WORD, least[column])), wide)
                given[column] = max(legible, held[column], fair)
            break
        for column, wide in small.items():
            given[column] = wide
            left -= wide
            del columns[column]
    return [given[column] for column in range(len(natural))]
