"""Where a reader left each page: the line at the top of each pane, found again by its place in the text."""

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


class Line(NamedTuple):
    """The first words of a pane; `above` is how much of their line is over the top, in its heights."""

    place: Place
    above: float = 0.0


class Bookmark(NamedTuple):
    """The first words on the screen, as in a line; those of the panes beside; the keys of the comments folded.

    `order` names how the thread is sorted, empty for the page's order; `closed` says that the memo is folded.
    """

    place: Place
    above: float = 0.0
    beside: tuple[Line, ...] = ()
    folded: tuple[str, ...] = ()
    order: str = ""
    closed: bool = False


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
            for sha256, bookmark in new.items():
                kept.pop(sha256, None)
                kept[sha256] = _plain(bookmark)
            newest = dict(list(kept.items())[-MOST:])
            with suppress(ReaderError, OSError):
                self._file.parent.mkdir(parents=True, exist_ok=True)
                store.write(self._file, json.dumps(newest, indent=0).encode())
            for sha256, bookmark in new.items():
                if self._unwritten.get(sha256) is bookmark:
                    del self._unwritten[sha256]


def _plain(bookmark: Bookmark) -> list[Any]:
    """As JSON has it; the fourth value is there only where something is to be said of other panes."""
    line = _plain_line(Line(bookmark.place, bookmark.above))
    others = {
        "beside": [_plain_line(one) for one in bookmark.beside],
        "folded": [*bookmark.folded],
        "order": bookmark.order,
        "closed": bookmark.closed,
    }
    told = {name: value for name, value in others.items() if value}
    return [*line, told] if told else line


def _plain_line(line: Line) -> list[Any]:
    start = line.place.span.start if line.place.span is not None else 0
    return [line.place.part, start, round(line.above, 6)]


def _bookmark(kept: object) -> Bookmark | None:
    """Older programs kept nothing of the other panes."""
    others: dict[str, Any] = {}
    if isinstance(kept, list) and kept and isinstance(kept[-1], dict):
        kept, others = kept[:-1], kept[-1]
    line = _line(kept)
    if line is None:
        return None
    beside = [_line(one) for one in _listed(others.get("beside"))]
    folded = [key for key in _listed(others.get("folded")) if isinstance(key, str)]
    order = others.get("order")
    return Bookmark(
        *line,
        tuple(one for one in beside if one is not None),
        tuple(folded),
        order if isinstance(order, str) else "",
        others.get("closed") is True,
    )


def _line(kept: object) -> Line | None:
    """Older programs kept no part of a line."""
    from reader.model import Place, Span

    match kept:
        case [str(part), int(at)] if _counts(at):
            return Line(Place(part, Span(at, at)))
        case [str(part), int(at), int() | float() as above] if _counts(at):
            return Line(Place(part, Span(at, at)), float(above))
    return None


def _counts(at: int) -> bool:
    return at >= 0 and not isinstance(at, bool)


def _listed(kept: object) -> list[Any]:
    return kept if isinstance(kept, list) else []


def _read(file: Path) -> dict[str, Any]:
    try:
        kept = parse(file.read_bytes())
    except (OSError, BadJson):
        return {}
    return kept if isinstance(kept, dict) else {}
