"""Where a reader left each page: the words at the top of the article, found again by their place in its text."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from platformdirs import user_state_path

from reader.errors import ReaderError
from reader.model import Place, Span
from reader.notes.jsontext import BadJson, parse

MOST = 500  # pages; the ones left longest ago are forgotten


def bookmarks_file() -> Path:
    return user_state_path("postil", appauthor=False) / "bookmarks.json"


def find(sha256: str, path: Path | None = None) -> Place | None:
    """Where the page with these bytes was left; None if it never was, or if nobody knows any longer."""
    kept = _read(path or bookmarks_file()).get(sha256)
    match kept:
        case [str(part), int(at)] if at >= 0 and not isinstance(at, bool):
            return Place(part, Span(at, at))
    return None


def keep(sha256: str, place: Place, path: Path | None = None) -> None:
    """Remembers a place; a state folder that cannot be written is no reason to disturb a reader."""
    from reader.notes import store  # who only looks waits for nothing of it

    file = path or bookmarks_file()
    kept = _read(file)
    kept.pop(sha256, None)
    kept[sha256] = [place.part, place.span.start if place.span is not None else 0]
    newest = dict(list(kept.items())[-MOST:])
    with suppress(ReaderError, OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        store.write(file, json.dumps(newest, indent=0).encode())


def _read(file: Path) -> dict[str, Any]:
    try:
        kept = parse(file.read_bytes())
    except (OSError, BadJson):
        return {}
    return kept if isinstance(kept, dict) else {}
