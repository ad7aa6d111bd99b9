"""The words of resources/languages, one table for each language."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import Any

from reader import shelf

Tables = tuple[dict[str, dict[str, Any]], ...]


@cache
def languages() -> Tables:
    """Every language's file, in the order of their names."""
    files = sorted(shelf.find("languages").glob("*.toml"))
    return tuple(tomllib.loads(file.read_text("utf-8")) for file in files)


def gather(section: str, key: str) -> tuple[str, ...]:
    """The words of all languages; a language may know only some of them."""
    return tuple(word for table in languages() for word in table.get(section, {}).get(key, ()))


def anywhere(section: str, key: str) -> str:
    """A pattern for the words of all languages: whole words, where a script parts its words."""
    return "|".join(map(_whole, sorted(set(gather(section, key)), key=len, reverse=True)))


def _whole(word: str) -> str:
    start = r"(?<!\w)" if _is_parted(word[0]) else ""
    return start + re.escape(word) + (r"(?!\w)" if _is_parted(word[-1]) else "")


def _is_parted(letter: str) -> bool:
    return (
        letter.isalpha() and letter < "\u3000" and not "\u0590" < letter < "\u0600"
    )  # Hebrew joins its words
