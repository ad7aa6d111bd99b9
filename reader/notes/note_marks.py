"""Marks of notes behind the end of a sentence, "so.1", "so.[2]", "so.*": they belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.model import Span
from reader.notes.abbreviations import is_before_numbers

_SURE = r"\[[^\[\]\n]{1,30}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[*†‡§¶]{1,3}"
_NOTED = re.compile(
    r"""(?P<stop>[.!?…。！？])(?P<closed>["”»’')]*)"""
    rf"""(?:(?P<sure>(?:{_SURE})+)|(?P<digits>\d{{1,3}}(?:,\d{{1,3}})*))(?=\s|\Z)"""
)
_WORD = re.compile(r"[^\W\d_]+\Z")
_LONGEST = 24  # code points of the word before a full stop that are looked at


def noted_ends(text: str) -> Iterator[Span]:
    """The ends of sentences that have such marks, from the full stop to behind the last mark; "Fig.3" is none."""
    for found in _NOTED.finditer(text):
        if found["sure"] or found["stop"] != "." or found["closed"] or _ends_a_sentence(text, found):
            yield Span(found.start(), found.end())


def _ends_a_sentence(text: str, found: re.Match[str]) -> bool:
    """Whether the full stop before these digits parts no number, nor an abbreviation from its number."""
    at = found.start()
    word = _WORD.search(text, max(0, at - _LONGEST), at)
    if word is None:
        return text[at - 1 : at] in (")", "]", "%")
    following = text[found.end() :].lstrip()[:1]
    return len(word[0]) > 1 and not is_before_numbers(word[0]) and not following.islower()
