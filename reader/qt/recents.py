"""The pages opened last, as the welcome lists them: what their sidecars tell, without reading the pages."""

from __future__ import annotations

from collections.abc import Iterable
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
    count: int


def read(paths: Iterable[Path]) -> tuple[Recent, ...]:
    """The first of these pages that exist; slow where they lie on a network."""
    found: list[Recent] = []
    for path in paths:
        if len(found) == MOST:
            break
        if path.is_file():
            found.append(_recent(path))
    return tuple(found)


def _recent(path: Path) -> Recent:
    try:
        held = sidecar.load(path)
    except ReaderError:
        return Recent(path, path.stem, 0)
    return Recent(path, held.title or path.stem, len(held.annotations))


def row(recent: Recent) -> RecentPage:
    """In words, for the welcome."""
    if recent.count:
        count = QCoreApplication.translate("Recents", "%Ln annotation(s)", "", recent.count)
    else:
        count = QCoreApplication.translate("Recents", "no annotation")
    return RecentPage(str(recent.path), recent.title, recent.path.parent.name, count)
