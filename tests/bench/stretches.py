"""All ways to pick stretches of a page that do not overlap, added up at once for many pages."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np


@dataclass
class _Step:
    """The stretches that meet one place: which, of which page, where each page's begin, and which page is whose."""

    at: np.ndarray
    page: np.ndarray
    first: np.ndarray
    pages: np.ndarray
    group: np.ndarray


class Lattice:
    """Stretches from `start` to before `after` on each `page`; forward and backward sums over all ways."""

    def __init__(self, start: np.ndarray, after: np.ndarray, page: np.ndarray, pages: int) -> None:
        self._start, self._after, self._page = start, after, page
        self._pages, self._last = pages, int(after.max(initial=0))
        self._ends, self._starts = self._steps(after), self._steps(start)

    def _steps(self, key: np.ndarray) -> list[_Step | None]:
        order = np.lexsort((self._page, key))
        cuts = np.searchsorted(key[order], np.arange(self._last + 2))
        return [_step(order[low:high], self._page) for low, high in pairwise(cuts)]

    def chances(self, totals: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Of each page, the logarithm of the sum over all ways; of each stretch, how likely it is picked."""
        size = (self._last + 1, self._pages)
        forward, backward = np.zeros(size), np.zeros(size)
        for at in range(1, self._last + 1):
            forward[at] = forward[at - 1]
            _add(forward, at, self._ends[at], self._start, totals)
        for at in range(self._last - 1, -1, -1):
            backward[at] = backward[at + 1]
            _add(backward, at, self._starts[at], self._after, totals)
        whole = forward[self._last]
        inner = forward[self._start, self._page] + totals + backward[self._after, self._page]
        return whole, np.exp(inner - whole[self._page])


def _step(at: np.ndarray, of: np.ndarray) -> _Step | None:
    if not len(at):
        return None
    page = of[at]
    first = np.flatnonzero(np.concatenate([[True], page[1:] != page[:-1]]))
    return _Step(at, page, first, page[first], np.cumsum(np.isin(np.arange(len(at)), first)) - 1)


def _add(sums: np.ndarray, place: int, step: _Step | None, other: np.ndarray, totals: np.ndarray) -> None:
    """To the sums at a place, those at the other ends of the stretches that meet it, and what these weigh."""
    if step is not None:
        own = sums[other[step.at], step.page] + totals[step.at]
        most = np.maximum.reduceat(own, step.first)
        added = most + np.log(np.add.reduceat(np.exp(own - most[step.group]), step.first))
        sums[place, step.pages] = np.logaddexp(sums[place, step.pages], added)
