"""The notebook on disk: one readable JSON file beside the page, a W3C Web Annotation collection."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from reader.errors import ReaderError, Unreadable, noop
from reader.model import Document
from reader.notes import collection, store
from reader.notes.annotation import Annotation
from reader.notes.digest import digest
from reader.notes.jsontext import BadJson, JsonObject
from reader.notes.merge import merge
from reader.notes.stamp import now

SUFFIX = ".annotations.json"
_LARGEST = 256 * 1024 * 1024  # bytes; ten thousand annotations take about eight million


class BrokenSidecar(ReaderError):
    template = noop("errors", "The annotations in {0} cannot be read: {1}. The file was left as it is.")


class NewerSidecar(ReaderError):
    template = noop("errors", "{0} was written by a newer Postil: its annotations can be read, not changed.")


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A record that is not one of ours: written back as it was read, shown with the reason."""

    record: object
    reason: str


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What was read or written last: the base of the next save.

    `annotations` are in the file's order. `read_only` means that a newer Postil wrote the file. `set_aside`
    is the new name of a broken file that this save found in its way. `tree` is the whole file; `seen` is the
    fingerprint of its bytes, empty where there was no file.
    """

    annotations: tuple[Annotation, ...] = ()
    quarantined: tuple[Quarantined, ...] = ()
    read_only: bool = False
    set_aside: str = ""
    tree: JsonObject = field(default_factory=dict)
    seen: str = ""

    @property
    def title(self) -> str:
        """The page's title when this was written; empty if nothing was."""
        return collection.title(self.tree)


def beside(page: Path) -> Path:
    """Where the annotations of a page lie; the name of a page with a long name is shortened."""
    return page.with_name(store.shortened(page.name, SUFFIX))


def load(page: Path) -> Sidecar:
    """The annotations of a page; none if it has no sidecar. Nothing is written.

    Raises BrokenSidecar if the file is there and cannot be understood, Unreadable if it may not be read.
    """
    return _understood(beside(page), _read(beside(page)))


def save(page: Path, document: Document, annotations: Iterable[Annotation], base: Sidecar) -> Sidecar:
    """Writes the annotations; what the file holds now, another program's edits since `base` included.

    Compare its `annotations` with those given (`notebook.difference`): they differ where somebody else wrote.
    Writes nothing where nothing changed. Raises NewerSidecar, store.CannotSave, store.Busy, Unreadable.
    """
    path = beside(page)
    with store.locked(path):
        theirs = _now(path, base)
        if theirs.read_only:
            raise NewerSidecar(path.name)
        merged = tuple(annotations)
        if theirs.seen != base.seen and not theirs.set_aside:
            merged = merge(base.annotations, merged, theirs.annotations)
        return _written(path, page, document, merged, theirs)


def set_aside(page: Path) -> Path:
    """Renames the sidecar of a page, because it cannot be read; its new path. Raises store.CannotSave."""
    return store.set_aside(beside(page), now())


def _now(path: Path, base: Sidecar) -> Sidecar:
    """The file as it is now: `base` if nobody touched or somebody deleted it, else what it says."""
    data = _read(path)
    if data is None:
        return replace(base, seen="", set_aside="")
    if sha256(data).hexdigest() == base.seen:
        return replace(base, set_aside="")
    try:
        return _understood(path, data)
    except BrokenSidecar:
        return Sidecar(set_aside=store.set_aside(path, now()).name)


def _written(
    path: Path, page: Path, document: Document, annotations: tuple[Annotation, ...], base: Sidecar
) -> Sidecar:
    ordered = tuple(placed.annotation for placed in digest(document, annotations).placed)
    records = [one.record for one in base.quarantined]
    tree = collection.encode(document, ordered, base.tree, records)
    nothing = not ordered and not base.tree
    if nothing or (base.seen and tree == base.tree):
        return replace(base, annotations=ordered)
    data = collection.to_bytes(tree)
    store.write(path, data, like=page)
    return replace(base, annotations=ordered, tree=tree, seen=sha256(data).hexdigest())


def _read(path: Path) -> bytes | None:
    try:
        if path.stat().st_size > _LARGEST:
            raise BrokenSidecar(path.name, "it is too large")
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Unreadable(path.name, error.strerror or type(error).__name__) from error


def _understood(path: Path, data: bytes | None) -> Sidecar:
    if data is None:
        return Sidecar()
    seen = sha256(data).hexdigest()
    try:
        tree = collection.from_bytes(data)
        return _decoded(tree, seen)
    except BadJson as error:
        raise BrokenSidecar(path.name, str(error)) from error


def _decoded(tree: JsonObject, seen: str) -> Sidecar:
    annotations: dict[str, Annotation] = {}
    quarantined = []
    for record, read in collection.decode(tree):
        if isinstance(read, Annotation) and read.id not in annotations:
            annotations[read.id] = read
        else:
            reason = "its id stands twice" if isinstance(read, Annotation) else read
            quarantined.append(Quarantined(record, reason))
    return Sidecar(
        tuple(annotations.values()), tuple(quarantined), collection.is_newer(tree), tree=tree, seen=seen
    )
