"""The copies of a sidecar that sync programs leave beside it when two machines wrote at once."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

from reader.errors import ReaderError
from reader.notes import backup, collection, sidecar, store
from reader.notes.annotation import Annotation
from reader.notes.merge import merge
from reader.notes.sidecar import Sidecar
from reader.notes.stamp import now

# Syncthing: NAME.sync-conflict-20260301-101500-ABCDEFG.json. Dropbox: NAME (Ada's conflicted copy 2026-03-01).json,
# "(copie en conflit …)". Nextcloud: NAME (conflicted copy 2026-03-01 101500).json. Others: NAME (conflict).json.
# "(In Konflikt stehende Kopie …)", "(konfliktbehaftete Kopie …)" say it too. iCloud and OneDrive do not: their
# copies are NAME 2.json and NAME-MACHINE.json, which are believed where they hold annotations of the same page.
_CONFLICT = re.compile(
    r"[ ._(-].*(conflict|conflit|konflikt|conflitto|conflicto|conflito).*", re.IGNORECASE | re.DOTALL
)
_NUMBERED = re.compile(r" \d{1,3}|-[\w-]{1,63}")


def conflicts(page: Path) -> tuple[Path, ...]:
    """The conflicting copies of a page's sidecar; offer to merge them, they are no documents of their own."""
    own = sidecar.beside(page)
    found = []
    with suppress(OSError):
        for path in page.parent.iterdir():
            middle = path.name.removeprefix(own.stem).removesuffix(".json")
            alike = path.name.startswith(own.stem) and path.suffix == ".json"
            if alike and (
                _CONFLICT.fullmatch(middle) or (_NUMBERED.fullmatch(middle) and _is_twin(own, path))
            ):
                found.append(path)
    return tuple(sorted(found))


def _is_twin(own: Path, copy: Path) -> bool:
    """Whether two files say that they are about one page."""
    with suppress(ReaderError):
        pages = [collection.identity(sidecar.read(path).head) for path in (own, copy)]
        return any(
            pages[0].get(key) == pages[1].get(key) != "" for key in ("sha256", "text") if pages[0].get(key)
        )
    return False


def taken_in(held: tuple[Annotation, ...], base: Sidecar, copy: Sidecar) -> tuple[Annotation, ...]:
    """The annotations held, with those of a conflicting copy merged in; `base` knows what was deleted here."""
    return merge((), held, copy.annotations, {**copy.deleted, **base.deleted})


def resolve(page: Path, conflict: Path) -> None:
    """Puts a copy that was merged and saved among the backups, out of the folder. Raises store.CannotSave."""
    own = sidecar.beside(page)
    with store.locked(own):
        try:
            data, held = conflict.read_bytes(), sidecar.read(conflict)
            backup.put(own, data, held.count, now())
            conflict.unlink()
        except OSError as error:
            raise store.CannotSave(conflict.name, error.strerror or type(error).__name__) from error


def merge_all(page: Path) -> tuple[int, tuple[Path, ...]]:
    """Merges every conflicting copy into the sidecar without opening the page: how many, and those left alone.

    A copy that cannot be understood stays where it is. Raises what reading and writing the sidecar raises.
    """
    from reader.notes.reunion import reunite

    own, merged, left = sidecar.beside(page), [], []
    with store.locked(own):
        for copy in conflicts(page):
            try:
                theirs = copy.read_bytes()
                ours = own.read_bytes() if own.exists() else theirs
                data = reunite(b"", ours, theirs, now())
            except (OSError, ValueError):
                left.append(copy)
                continue
            store.write(own, data, like=page)
            merged.append(copy)
    for copy in merged:
        with suppress(ReaderError):
            resolve(page, copy)
    return len(merged), tuple(left)
