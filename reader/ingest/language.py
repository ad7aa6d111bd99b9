"""The cue words of each language: what tells a byline, a source line, a memo's beginning."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from reader import shelf

_NAME = r"(?P<name>[^\W\d_][^\n:;!?|]{0,78}?)"
_DATE = r"(?P<date>[^\n]{0,60}?)"


@dataclass(frozen=True, slots=True)
class Cues:
    """Every language's words together: a page may quote one language in another."""

    labels: dict[str, frozenset[str]]
    changed: tuple[str, ...]
    bylines: tuple[re.Pattern[str], ...]
    boilerplate_starts: tuple[str, ...]
    boilerplate_lines: frozenset[str]
    avatars: tuple[re.Pattern[str], ...]
    quoted: tuple[re.Pattern[str], ...]
    kinds: dict[str, str]
    whole: tuple[str, ...]
    salutations: tuple[str, ...]
    greetings: tuple[str, ...]
    closings: tuple[str, ...]
    signed: tuple[str, ...]
    headers: dict[str, str]
    voice: tuple[str, ...]
    reporting: tuple[str, ...]
    credits: tuple[str, ...]
    authors: tuple[str, ...]
    sent: tuple[str, ...]
    pointing: tuple[str, ...]
    own: tuple[str, ...]
    readers: tuple[str, ...]


@cache
def cues() -> Cues:
    """The words of resources/languages, read once."""
    files = sorted(shelf.find("languages").glob("*.toml"))
    tables = [tomllib.loads(file.read_text("utf-8")) for file in files]
    return Cues(
        labels={
            label: frozenset(_gather(tables, "labels", label)) for label in ("question", "source", "related")
        },
        changed=_gather(tables, "byline", "changed"),
        bylines=_patterns(tables, "byline", "patterns"),
        boilerplate_starts=_gather(tables, "boilerplate", "starts"),
        boilerplate_lines=frozenset(_gather(tables, "boilerplate", "exact")),
        avatars=_patterns(tables, "comments", "avatar"),
        quoted=_patterns(tables, "comments", "quoted"),
        kinds=_turned(tables, "kinds"),
        whole=_gather(tables, "memo", "whole"),
        salutations=_gather(tables, "memo", "salutations"),
        greetings=_gather(tables, "memo", "greetings"),
        closings=_gather(tables, "memo", "closings"),
        signed=_gather(tables, "memo", "signed"),
        headers=_turned(tables, "headers"),
        voice=_gather(tables, "memo", "voice"),
        reporting=_gather(tables, "memo", "reporting"),
        credits=_gather(tables, "memo", "credits"),
        authors=_gather(tables, "memo", "authors"),
        pointing=_gather(tables, "memo", "pointing"),
        sent=_gather(tables, "memo", "sent"),
        own=_gather(tables, "memo", "own"),
        readers=_gather(tables, "memo", "readers"),
    )


def _turned(tables: list[dict[str, dict[str, Any]]], key: str) -> dict[str, str]:
    """From lists of words by meaning to the meaning of each word."""
    return {
        word: meaning
        for table in tables
        for meaning, words in table.get("memo", {}).get(key, {}).items()
        for word in words
    }


def _gather(tables: list[dict[str, dict[str, Any]]], section: str, key: str) -> tuple[str, ...]:
    """A language may know only some of the words."""
    return tuple(word for table in tables for word in table.get(section, {}).get(key, ()))


def _patterns(tables: list[dict[str, dict[str, Any]]], section: str, key: str) -> tuple[re.Pattern[str], ...]:
    """Longest first, so that the pattern that explains most of the line is tried first."""
    lines = sorted(_gather(tables, section, key), key=len, reverse=True)
    return tuple(re.compile(_regex(line), re.I) for line in lines)


def _regex(line: str) -> str:
    text = re.escape(line).replace(r"\ ", r"\s+")
    text = text.replace(r"\{name\}", _NAME).replace(r"\{date\}", _DATE)
    return rf"\s*{text}\s*"
