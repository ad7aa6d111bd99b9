"""Numbers that count what a person has, not what a comment got: they are the same at every comment of one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reader.model import Votes

_MANY = 10  # as many votes twice are no chance
_SEVERAL = 2  # persons who have them


def without(counted: list[Votes], names: Sequence[str]) -> list[Votes]:
    """These votes, or none where all who wrote more than once have one number each, and several have many."""
    held: dict[str, list[int]] = defaultdict(list)
    for one, name in zip(counted, names, strict=True):
        if name and one.net is not None:
            held[name].append(one.net)
    several = [values for values in held.values() if len(values) > 1]
    many = {values[0] for values in several if values[0] >= _MANY}
    are_persons = len(many) >= _SEVERAL and all(len(set(values)) == 1 for values in several)
    return [Votes() for _ in counted] if are_persons else counted
