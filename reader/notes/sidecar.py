"""The notebook on disk: one readable JSON file beside the page, a W3C Web Annotation collection."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from reader.errors import ReaderError, Unreadable, noop
from reader.model import Document
from reader.notes import collection, layout, store
from reader.notes.annotation import Annotation
from reader.notes.jsontext import BadJson, JsonObject
from reader.notes.layout import Quarantined, Written
from reader.notes.merge import merge
from reader.notes.notebook import same
from reader.notes.order import in_order
from reader.notes.stamp import now
from reader.notes.tombstones import dated, deletions

SUFFIX = ".annotations.json"
_LARGEST = 256 * 1024 * 1024  # bytes; ten thousand annotations take about eight million


class BrokenSidecar(ReaderError):
    template = noop("errors", "The annotations in {0} cannot be read: {1}. The file was left as it is.")


class NewerSidecar(ReaderError):
    template = noop("errors", "{0} was written by a newer Postil: its annotations can be read, not changed.")


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What was read or written last: the base of the next save.

    `annotations` are in the file's order. `read_only` means that a newer Postil wrote the file. `set_aside`
    is the new name of a broken file that this save found in its way. `head` is the file less its records;
    `seen` is the fingerprint of its bytes, empty where there was no file. `merged` means that this save took
    in what somebody else wrote.
    """

    annotations: tuple[Annotation, ...] = ()
    quarantined: tuple[Quarantined, ...] = ()
    read_only: bool = False
    set_aside: str = ""
    head: JsonObject = field(default_factory=dict)
    seen: str = ""
    merged: bool = field(default=False, compare=False)
    written: Mapping[str, Written] = field(default_factory=dict, compare=False, repr=False)
    known: tuple[Document, JsonObject] | None = field(default=None, compare=False, repr=False)

    @property
    def title(self) -> str:
        """The page's title when this was written; empty if nothing was."""
        return collection.title(self.head)

    @property
    def deleted(self) -> dict[str, str]:
        """When annotations were deleted, by their ids."""
        return collection.deleted(self.head)


def beside(page: Path) -> Path:
    """Where the annotations of a page lie; the name of a page with a long name is shortened."""
    return page.with_name(store.shortened(page.name, SUFFIX))


def load(page: Path) -> Sidecar:
    """The annotations of a page; none if it has no sidecar. Nothing is written.

    Raises BrokenSidecar if the file is there and cannot be understood, Unreadable if it may not be read.
    """
    return read(beside(page))


def read(path: Path) -> Sidecar:
    """What a sidecar holds; raises as `load` does."""
    return _understood(path, _bytes(path))


def save(page: Path, document: Document, annotations: Iterable[Annotation], base: Sidecar) -> Sidecar:
    """Writes the annotations; what the file holds now, another program's edits since `base` included.

    Compare its `annotations` with those given (`notebook.difference`): they differ where somebody else wrote,
    and in `modified` where an older state came back, by an undo for one.
    Writes nothing where nothing changed. Raises NewerSidecar, store.CannotSave, store.Busy, Unreadable.
    """
    path, moment = beside(page), now()
    with store.locked(path):
        theirs = _now(path, base)
        if theirs.read_only:
            raise NewerSidecar(path.name)
        kept = tuple(dated(annotations, base.annotations, base.deleted, moment))
        if theirs.merged:
            kept = merge(base.annotations, kept, theirs.annotations, theirs.deleted)
        return _written(path, page, document, kept, base, theirs, moment)


def set_aside(page: Path) -> Path:
    """Renames the sidecar of a page, because it cannot be read; its new path. Raises store.CannotSave."""
    return store.set_aside(beside(page), now())


def _now(path: Path, base: Sidecar) -> Sidecar:
    """The file as it is now: `base` if nobody touched or somebody deleted it, else what it says."""
    data = _bytes(path)
    if data is None:
        return replace(base, seen="", set_aside="", merged=False)
    if sha256(data).hexdigest() == base.seen:
        return replace(base, set_aside="", merged=False)
    try:
        return replace(_understood(path, data), merged=True)
    except BrokenSidecar:
        return replace(base, seen="", set_aside=store.set_aside(path, now()).name, merged=False)


def _written(
    path: Path,
    page: Path,
    document: Document,
    annotations: Iterable[Annotation],
    base: Sidecar,
    theirs: Sidecar,
    moment: str,
) -> Sidecar:
    ordered = in_order(annotations, document.parts)
    if not ordered and not theirs.head:
        return theirs
    deleted = deletions(ordered, (base.annotations, theirs.annotations), theirs.deleted, moment)
    known = base.known if base.known and base.known[0] is document else _identity(document)
    before = collection.with_texts(theirs.head, base.head)
    head = collection.head(document, ordered, before, len(theirs.quarantined), deleted, known[1])
    if theirs.seen and head == theirs.head and same(ordered, theirs.annotations):
        return replace(theirs, annotations=ordered, known=known)
    head = collection.upgraded(head)
    records = [
        side.written for side in (theirs, base) if collection.source(side.head) == collection.source(head)
    ]
    data, written = layout.pieces(head, ordered, theirs.quarantined, records)
    store.write(path, data, like=page)
    return replace(
        theirs, annotations=ordered, head=head, seen=_fingerprint(data), written=written, known=known
    )


def _identity(document: Document) -> tuple[Document, JsonObject]:
    return document, collection.identity_of(document)


def _fingerprint(data: Iterable[bytes]) -> str:
    hashed = sha256()
    for piece in data:
        hashed.update(piece)
    return hashed.hexdigest()


def _bytes(path: Path) -> bytes | None:
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
    try:
        held = layout.read(data)
    except BadJson as error:
        raise BrokenSidecar(path.name, str(error)) from error
    return Sidecar(
        tuple(one for one, _ in held.written.values()),
        held.quarantined,
        collection.is_newer(held.head),
        head=held.head,
        seen=sha256(data).hexdigest(),
        written=held.written,
    )
