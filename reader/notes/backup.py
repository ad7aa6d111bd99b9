"""Older states of a sidecar in the state folder: the newest three, one for each of three days, and the fullest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from reader.errors import ReaderError
from reader.folders import user_state_path
from reader.notes import store
from reader.notes.stamp import instant

NEWEST = 3
DAYS = 3
HOUR = timedelta(hours=1)  # between two backups, unless what comes is emptier than all that is kept
_NAME = re.compile(r"(.*\.)?(\d{8}T\d{6}Z)-(\d{1,9})\.(json|bak)")


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """`moment` sorts by itself; `count` is the number of annotations in it."""

    moment: str
    count: int
    path: Path


def folder(path: Path) -> Path:
    """What is kept of a sidecar; the folder's name does not tell its path."""
    return user_state_path("postil", appauthor=False) / "pages" / store.key(path)


def backups(path: Path) -> tuple[Backup, ...]:
    """The newest first; in the state folder, and beside the sidecar where that could not be written."""
    return tuple(sorted((*_in(folder(path), ""), *_in(path.parent, path.name)), reverse=True))


def keep(path: Path, data: bytes, count: int, coming: int, moment: str) -> None:
    """Keeps what a sidecar holds, `count` annotations, before `coming` ones are written over it.

    The caller has read and understood `data`: what is broken must never take the place of a good backup.
    """
    held = backups(path)
    fullest = max((one.count for one in held), default=-1)
    late = not held or instant(moment) - instant(held[0].moment) >= HOUR
    if late or (coming < count and count > fullest):
        put(path, data, count, moment)


def put(path: Path, data: bytes, count: int, moment: str) -> None:
    """Keeps this state and drops those that are no longer wanted. Without a place for it nothing is kept."""
    stamp = "".join(char for char in moment[:19] if char.isalnum()) + "Z"
    with suppress(ReaderError):
        try:
            folder(path).mkdir(parents=True, exist_ok=True)
            store.write(folder(path) / f"{stamp}-{count}.json", data)
        except (store.CannotSave, OSError):
            store.write(path.with_name(store.shortened(path.name, f".{stamp}-{count}.bak")), data, like=path)
    held = backups(path)
    for one in set(held) - set(_wanted(held)):
        with suppress(OSError):
            one.path.unlink()


def _wanted(held: tuple[Backup, ...]) -> Iterator[Backup]:
    yield from held[:NEWEST]
    days = {one.moment[:8]: one for one in reversed(held)}  # the newest of each day
    yield from [days[day] for day in sorted(days, reverse=True)[:DAYS]]
    yield from sorted(held, key=_fullness)[-1:]


def _fullness(one: Backup) -> tuple[int, str]:
    return one.count, one.moment


def _in(place: Path, name: str) -> Iterator[Backup]:
    """The backups in a folder; with a name, those of this file."""
    with suppress(OSError):
        for path in place.iterdir():
            found = _NAME.fullmatch(path.name)
            if found and (found[1] or "") == (f"{name}." if name else ""):
                yield Backup(found[2], int(found[3]), path)
