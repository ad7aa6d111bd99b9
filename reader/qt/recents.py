"""The pages opened last, as the welcome lists them: by what was told of them and by their sidecars."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from reader.errors import ReaderError
from reader.notes import sidecar
from reader.qt.controls.recent import RecentPage

MOST = 5  # on the welcome


@dataclass(frozen=True, slots=True)
class Recent:
    """A page that is still there, and how many annotations lie beside it."""

    path: Path
    title: str
    site: str
    count: int


def read(paths: Iterable[Path], called: Mapping[str, tuple[str, str]]) -> tuple[Recent, ...]:
    """The first of these pages that exist; slow where they lie on a network. `called` are their titles and sites."""
    found: list[Recent] = []
    for path in paths:
        if len(found) == MOST:
            break
        if path.is_file():
            found.append(_recent(path, *called.get(str(path), ("", ""))))
    return tuple(found)


def _recent(path: Path, title: str, site: str) -> Recent:
    """Where the page has no title it is called as its file is, and where it names no site its folder stands there."""
    title, site = title or path.stem, site or path.parent.name
    try:
        held = sidecar.load(path)
    except ReaderError:
        return Recent(path, title, site, 0)
    return Recent(path, held.title or title, site, len(held.annotations))


def row(recent: Recent) -> RecentPage:
    """In words, for the welcome."""
    if recent.count:
        count = QCoreApplication.translate("Recents", "%Ln annotation(s)", "", recent.count)
    else:
        count = QCoreApplication.translate("Recents", "no annotation")
    return RecentPage(str(recent.path), recent.title, recent.site, count)
