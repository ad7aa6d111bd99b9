"""All who wrote a page, where its code names only some of them and its byline joins their names by "and"."""

from __future__ import annotations

import re

from reader.ingest.bylines import CUE, is_name
from reader.model import Span
from reader.regex import regex

_AND = r"(?:\s*,)?(?:\s+(?:and|et|und|y|e|en|och|og|ja|i|a|și|ve|и|та|with|avec|mit|con|com|και)\s+|\s*&\s*)"
_JOINT = regex(rf"(?P<and>{_AND})|\s*[,;]\s*", re.I)
_END = regex(r"\s*[|•·\n(]|\s[–—-]\s|\s(?=\d)|\s(?:in|on|at|à|le|am|um|el)\s")
_PARTED = regex(r"[|•·\n]\s*")
_FEWEST, _MOST = 2, 4  # words of a name


def beside(line: str, span: Span) -> tuple[str, Span] | None:
    """All the names of a line, parted by commas, and where they stand; `span` is where those known already do.

    None without others, or where more than names is said. The last of several stands behind an "and".
    """
    if line[span.end : span.end + 1].isalnum():  # "Ada WinterEditor and writer"
        return None
    for start in (_first(line, span.start), span.start):
        cut = _END.search(line, span.end)
        whole = line[start : cut.start() if cut is not None else len(line)].rstrip(" .,;")
        if names := _joined(whole):
            return ", ".join(names), Span(start, start + len(whole))
    return None


def _first(line: str, start: int) -> int:
    """Where names may begin that are joined to one which begins at `start`: behind "by", or what parts the line."""
    cues = (found.end() for part in (CUE, _PARTED) for found in part.finditer(line))
    return max((end for end in cues if end <= start), default=0)


def _joined(text: str) -> list[str]:
    """The names that make up a text; none where there are not several, or other words."""
    joints = list(_JOINT.finditer(text))
    edges = [0, *(edge for joint in joints for edge in joint.span()), len(text)]
    pieces = [text[one:other] for one, other in zip(edges[::2], edges[1::2], strict=True)]
    names = [piece for piece in pieces if piece]  # "Ada, Bo, and Cy"
    whole = len(names) > 1 and bool(joints[-1]["and"]) and all(map(_is_whole_name, names))
    return names if whole else []


def _is_whole_name(text: str) -> bool:
    words = text.split()
    is_led = words[:1] != [] and not words[0][0].islower()  # "the Gazette"
    return is_led and _FEWEST <= len(words) <= _MOST and is_name(text)
