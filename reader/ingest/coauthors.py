"""All who wrote a page, where its code names only some of them and its byline joins their names by "and"."""

from __future__ import annotations

import re

from reader.ingest.byline_words import is_eastern
from reader.ingest.bylines import CUE, is_name
from reader.model import Span
from reader.regex import regex

_AND = r"(?:\s*,)?(?:\s+(?:and|et|und|y|e|en|och|og|ja|i|a|și|ve|и|та|with|avec|mit|con|com|και)\s+|\s*&\s*)"
_JOINT = regex(rf"(?P<and>{_AND}|\s*、\s*)|\s*[,،;]\s*", re.I)  # "、" parts nothing but what is listed
_END = regex(r"\s*[|•·\n(]|\s[–—-]\s|\s(?=\d)|\s(?:in|on|at|à|le|am|um|el)\s")
_PARTED = regex(r"[|•·\n]\s*")
_FEWEST, _MOST = 2, 4  # words of a name
_MANY = 3  # names, one of which could else be a place or a paper
_LONGEST = 10  # code points of a name in a script that does not part words
# what people are, and houses that send news
_TRADE = regex(
    r"\b(?:editors?|officer|analyst|(?:senior|staff|chief|lead|master|head)|(?:co-)?founder|president|educator|fellow"
    r"|reporters?|correspondents?|director|writers?|author|professor|manager|experts?|specialist|consultant|engineer"
    r"|\w*(?:redakteur|korrespondent|reporter|journalist|leiter)(?:in|en)?|journalistes?|correspondante?s?|rédact\w+"
    r"|direct(?:eur|rice)|chef\w*|redactora?|periodistas?|editora?|giornalista|direttore|news|press|agency|agence"
    r"|agentur|times|bbc|afp|dpa|cnn|npr|reuters)\b",
    re.I,
)
_COLONS = (":", "：")
_BRACKETS = regex(r"[(（][^()（）]{1,30}[)）]")


def beside(line: str, span: Span) -> tuple[str, Span] | None:
    """All the names of a line, parted by commas, and where they stand; `span` is where those known already do.

    None without others, or where more than names is said. The last of several stands behind an "and", unless a word
    with a colon leads them, or a word leads many. What stands in brackets is where one of them is.
    """
    led = 2 if line[: span.start].rstrip().endswith(_COLONS) else _MANY
    line = _BRACKETS.sub(_blank, line)
    if line[span.end : span.end + 1].isalnum():  # "Ada WinterEditor and writer"
        return None
    cut = _END.search(line, span.end)
    end = cut.start() if cut is not None else len(line)
    for start, stop in ((_first(line, span.start), end), (span.start, end), (span.start, span.end)):
        whole = line[start:stop].rstrip(" .,،;")
        if names := _joined(whole, led if start == span.start > 0 else 0):
            return ", ".join(names), Span(start, start + len(whole))
    return None


def _first(line: str, start: int) -> int:
    """Where names may begin that are joined to one which begins at `start`: behind "by", or what parts the line."""
    cues = (found.end() for part in (CUE, _PARTED) for found in part.finditer(line))
    return max((end for end in cues if end <= start), default=0)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _joined(text: str, led: int) -> list[str]:
    """The names that make up a text; none where there are not several, or other words.

    As many as `led`, if that is any number, need no "and" before the last of them.
    """
    joints = list(_JOINT.finditer(text))
    edges = [0, *(edge for joint in joints for edge in joint.span()), len(text)]
    pieces = [text[one:other] for one, other in zip(edges[::2], edges[1::2], strict=True)]
    names = [piece.strip() for piece in pieces if piece.strip()]  # "Ada, Bo, and Cy"
    whole = (
        len(names) > 1
        and (0 < led <= len(names) or bool(joints[-1]["and"]))
        and all(map(_is_whole_name, names))
    )
    return names if whole else []


def _is_whole_name(text: str) -> bool:
    words = text.split()
    if is_eastern(text) and len(words) == 1:
        return 1 < len(text) <= _LONGEST and not any(sign in text for sign in _COLONS)
    is_led = words[:1] != [] and not words[0][0].islower()  # "the Gazette"
    return is_led and _FEWEST <= len(words) <= _MOST and is_name(text) and not _TRADE.search(text)
