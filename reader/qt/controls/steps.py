"""The fewest removals and insertions from one list of rows to another, so that views keep their place."""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import eq, lt
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex


class Step(NamedTuple):
    """Rows `first` to `last` (both in) go or come, counted in the list as it is when the step is taken."""

    inserts: bool
    first: int
    last: int


def steps(old: Sequence[str], new: Sequence[str]) -> list[Step]:
    """Removals from the bottom up, then insertions from the top down. Ids are unique in each list."""
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    changed, wanted = old[head : len(old) - tail], new[head : len(new) - tail]
    places = {row: at for at, row in enumerate(wanted)}
    common = [row for row in changed if row in places]
    order = [places[row] for row in common]
    rises = all(map(lt, order, order[1:]))  # as where a filter lets more or fewer through
    kept = set(common) if rises else {common[i] for i in _longest_rise(order)}
    gone = [at for at, row in enumerate(changed, head) if row not in kept]
    come = [at for at, row in enumerate(wanted, head) if row not in kept]
    return [Step(False, *run) for run in reversed(_runs(gone))] + [Step(True, *run) for run in _runs(come)]


def become(
    model: QAbstractListModel, shown: list[str], wanted: Sequence[str], most: int = sys.maxsize
) -> None:
    """Turns the rows that `model` shows into `wanted`, and says each step as a model has to; all at once
    where there are more than `most`: a view may need longer for a thousand steps than for beginning anew."""
    found = steps(shown, wanted)
    if len(found) > most:
        model.beginResetModel()
        shown[:] = wanted
        model.endResetModel()
        return
    nowhere = QModelIndex()
    for step in found:
        if step.inserts:
            model.beginInsertRows(nowhere, step.first, step.last)
            shown[step.first : step.first] = wanted[step.first : step.last + 1]
            model.endInsertRows()
        else:
            model.beginRemoveRows(nowhere, step.first, step.last)
            del shown[step.first : step.last + 1]
            model.endRemoveRows()


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many rows both begin with."""
    same = list(map(eq, one, other))
    return same.index(False) if False in same else len(same)


def _runs(rows: Iterable[int]) -> list[tuple[int, int]]:
    """Neighbours joined: 1 2 3 7 are (1, 3) and (7, 7)."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs


def _longest_rise(numbers: Sequence[int]) -> list[int]:
    """The indices of a longest rising subsequence: patience sorting."""
    tops: list[int] = []  # the smallest last number of a rise of each length
    at_top: list[int] = []  # and its index
    before: list[int] = []
    for index, number in enumerate(numbers):
        length = bisect_left(tops, number)
        tops[length : length + 1] = [number]
        at_top[length : length + 1] = [index]
        before.append(at_top[length - 1] if length else -1)
    rise: list[int] = []
    index = at_top[-1] if at_top else -1
    while index >= 0:
        rise.append(index)
        index = before[index]
    return rise[::-1]
