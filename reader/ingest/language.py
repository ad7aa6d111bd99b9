"""The cue words of each language: what tells a byline, a source line, a memo's beginning."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from reader.derived import derived
from reader.regex import regex
from reader.threads.tongues import gather as _gather

_NAME = r"(?P<name>[^\W\d_][^\n:;!?|]{0,78}?)"
_DATE = r"(?P<date>[^\n]{0,60}?)"


@dataclass(frozen=True, slots=True)
class Cues:
    """Every language's words together: a page may quote one language in another."""

    labels: dict[str, frozenset[str]]
    elsewhere: tuple[str, ...]
    announcing: tuple[str, ...]
    changed: tuple[str, ...]
    bylines: tuple[re.Pattern[str], ...]
    boilerplate_starts: tuple[str, ...]
    boilerplate_lines: frozenset[str]
    calls: re.Pattern[str]
    avatars: tuple[re.Pattern[str], ...]
    quoted: tuple[re.Pattern[str], ...]
    posted: tuple[re.Pattern[str], ...]


@cache
def cues() -> Cues:
    """The words of resources/languages, read once."""
    return Cues(
        labels={label: frozenset(_gather("labels", label)) for label in ("question", "source", "related")},
        elsewhere=(*_gather("labels", "related"), *_gather("labels", "elsewhere")),
        announcing=(*_gather("labels", "related"), *_gather("labels", "announcing")),
        changed=_gather("byline", "changed"),
        bylines=_patterns("byline", "patterns"),
        boilerplate_starts=_gather("boilerplate", "starts"),
        boilerplate_lines=frozenset(_gather("boilerplate", "exact")),
        calls=regex(_calls()),
        avatars=_patterns("comments", "avatar"),
        quoted=_patterns("comments", "quoted"),
        posted=_patterns("posts", "posted"),
    )


def _patterns(section: str, key: str) -> tuple[re.Pattern[str], ...]:
    return tuple(regex(source, re.I) for source in _sources(section, key))


@derived
def _sources(section: str, key: str) -> tuple[str, ...]:
    """Longest first, so that the pattern that explains most of the line is tried first."""
    return tuple(map(_regex, sorted(_gather(section, key), key=len, reverse=True)))


@derived
def _calls() -> str:
    return any_of(_gather("boilerplate", "calls"))


def _regex(line: str) -> str:
    text = re.escape(line).replace(r"\ ", r"\s+")
    text = text.replace(r"\{name\}", _NAME).replace(r"\{date\}", _DATE)
    return rf"\s*{text}\s*"


def any_of(words: tuple[str, ...]) -> str:
    """All these words in one pattern that reads each letter once: four times as fast as one word after another."""
    if "" in words:
        return ""
    firsts = dict.fromkeys(word[0] for word in words)
    tails = {first: tuple(word[1:] for word in words if word[0] == first) for first in firsts}
    branches = [re.escape(first) + any_of(rest) for first, rest in tails.items()]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
