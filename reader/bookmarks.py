"""Where a reader left each page: the line at the top of the article, found again by its place in the text."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.errors import ReaderError
from reader.folders import user_state_path
from reader.notes.jsontext import BadJson, parse

if TYPE_CHECKING:
    from reader.model import Place  # a window is painted before it knows what a page is

MOST = 500  # pages; the ones left longest ago are forgotten


def bookmarks_file() -> Path:
    return user_state_path("postil", appauthor=False) / "bookmarks.json"


class Bookmark(NamedTuple):
    """The first words on the screen; `above` is how much of their line is over the top, in its heights."""

    place: Place
    above: float = 0.0


class Bookmarks:
    """One file, and the places that are still to be written into it. Any thread may ask and write."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or bookmarks_file()
        self._writing = Lock()
        self._unwritten: dict[str, Bookmark] = {}

    def find(self, sha256: str) -> Bookmark | None:
        """Where the page with these bytes was left; None if it never was, or if nobody knows any longer."""
        return self._unwritten.get(sha256) or _bookmark(_read(self._file).get(sha256))

    def keep(self, sha256: str, bookmark: Bookmark) -> None:
        """Remembers a place and takes no time over it: `write` does."""
        self._unwritten[sha256] = bookmark

    def write(self) -> None:
        """Writes what is not; a state folder that cannot be written is no reason to disturb a reader."""
        from reader.notes import store  # who only looks waits for nothing of it

        with self._writing:
            new = dict(self._unwritten)
            kept = _read(self._file)
            for sha256, (place, above) in new.items():
                kept.pop(sha256, None)
                start = place.span.start if place.span is not None else 0
                kept[sha256] = [place.part, start, round(above, 6)]
            newest = dict(list(kept.items())[-MOST:])
            with suppress(ReaderError, OSError):
                self._file.parent.mkdir(parents=True, exist_ok=True)
                store.write(self._file, json.dumps(newest, indent=0).encode())
            for sha256, bookmark in new.items():
                if self._unwritten.get(sha256) is bookmark:
                    del self._unwritten[sha256]


def _bookmark(kept: object) -> Bookmark | None:
    """Older programs kept no part of a line."""
    from reader.model import Place, Span

    match kept:
        case [str(part), int(at)] if at >= 0 and not isinstance(at, bool):
            return Bookmark(Place(part, Span(at, at)))
        case [str(part), int(at), int() | float() as above] if at >= 0 and not isinstance(at, bool):
            return Bookmark(Place(part, Span(at, at)), float(above))
    return None


def _read(file: Path) -> dict[str, Any]:
    try:
        kept = parse(file.read_bytes())
    except (OSError, BadJson):
        return {}
    return kept if isinstance(kept, dict) else {}
