"""The words of resources/languages, one table for each language."""

from __future__ import annotations

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
