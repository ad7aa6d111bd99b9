"""Two people's corrections of one page made into one list: the same whichever side is ours."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from reader.notes.correction import Correction
from reader.notes.correction_record import encode
from reader.notes.stamp import instant


def merge(
    base: Collection[Correction], ours: Collection[Correction], theirs: Collection[Correction]
) -> tuple[Correction, ...]:
    """All that either side has, less what one of them took back since `base`.

    Either side's stand in their own order; between what only one side has, who spoke first comes first, for the
    last of two that contradict counts.
    """
    kept = [one for one in ours if one not in base or one in theirs]
    others = [one for one in theirs if one not in base or one in ours]
    return tuple(_woven(kept, others))


def _woven(ours: Sequence[Correction], theirs: Sequence[Correction]) -> Iterator[Correction]:
    """What both have comes once, and parts what comes before it from what comes behind it."""
    while ours and theirs:
        mine, other = ours[0], theirs[0]
        if mine == other or (mine in theirs) == (other in ours):
            first = min(mine, other, key=_moment)
        else:  # the one that both have waits for all that stands before it
            first = other if mine in theirs else mine
        yield first
        ours, theirs = _without(ours, first), _without(theirs, first)
    yield from ours or theirs


def _without(corrections: Sequence[Correction], one: Correction) -> Sequence[Correction]:
    return [each for each in corrections if each != one]


def _moment(one: Correction) -> tuple[datetime, str]:
    """The same order on both machines, whatever is equal."""
    return instant(one.created), json.dumps(encode([one]), sort_keys=True)
