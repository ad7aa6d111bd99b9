"""Names that are none: in brackets, or above words that are gone as well, stands that somebody is gone."""

from __future__ import annotations

from functools import cache

from reader.threads.found import Found
from reader.threads.select import words
from reader.threads.tongues import are_in, gather

_LONGEST = 120  # code points of what is said in the place of words
_OPENING, _CLOSING = tuple("[(<"), tuple("])>")


def unname(found: list[Found]) -> None:
    """Nobody wrote what "[deleted]" wrote; nor what "DELETED" did, whose words were deleted."""
    for one in found:
        if is_gone(one.author) or (one.author.lower() in _gone() and _are_words_gone(one)):
            one.author = ""


def _are_words_gone(one: Found) -> bool:
    """Whether a comment says no more than that it is gone."""
    said = " ".join(map(words, one.bodies))
    return len(said) <= _LONGEST and are_in(said.lower(), "comments", "gone")


def is_gone(name: str) -> bool:
    """Whether a name says in brackets that there is none any more."""
    return name[:1] in _OPENING and name[-1:] in _CLOSING and name[1:-1].strip().lower() in _gone()


@cache
def _gone() -> frozenset[str]:
    return frozenset(gather("comments", "gone"))
