"""Names that are none: in brackets stands that somebody is gone."""

from __future__ import annotations

from functools import cache

from reader.threads.found import Found
from reader.threads.tongues import gather

_OPENING, _CLOSING = tuple("[(<"), tuple("])>")


def unname(found: list[Found]) -> None:
    """Nobody wrote what "[deleted]" wrote."""
    for one in found:
        if is_gone(one.author):
            one.author = ""


def is_gone(name: str) -> bool:
    """Whether a name says in brackets that there is none any more."""
    return name[:1] in _OPENING and name[-1:] in _CLOSING and name[1:-1].strip().lower() in _gone()


@cache
def _gone() -> frozenset[str]:
    return frozenset(gather("comments", "gone"))
