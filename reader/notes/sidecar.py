"""The notebook on disk: one readable JSON file beside the page, a W3C Web Annotation collection."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from reader.errors import ReaderError, Unreadable, noop
from reader.model import Document
from reader.notes import backup, collection, elsewhere, identity, layout, store
from reader.notes.annotation import Annotation
from reader.notes.correction import Correction
from reader.notes.correction_merge import merge as merge_corrections
from reader.notes.identity import SUFFIX
from reader.notes.jsontext import BadJson, JsonObject
from reader.notes.layout import Contents, Quarantined, Written
from reader.notes.merge import merge
from reader.notes.notebook import same
from reader.notes.oldtexts import OldTexts
from reader.notes.order import in_order
from reader.notes.stamp import now
from reader.notes.tombstones import dated, deletions

_LARGEST = 256 * 1024 * 1024  # bytes; ten thousand annotations take about eight million


class BrokenSidecar(ReaderError):
    """`rescued` is what could be read of it all the same, else of its newest backup: a base to go on from."""

    template = noop("errors", "The annotations in {0} cannot be read: {1}. The file was left as it is.")

    def __init__(self, name: object, reason: object, rescued: Sidecar | None = None) -> None:
        super().__init__(name, reason)
        self.rescued = rescued or Sidecar()


class NewerSidecar(ReaderError):
    template = noop("errors", "{0} was written by a newer Postil: its annotations can be read, not changed.")


class KeptElsewhere(ReaderError):
    """No failure: something that a person should know."""

    template = noop(
        "errors", "Nothing can be written beside {0}: its annotations are kept in the data folder."
    )


class KeptApart(store.CannotSave):
    """The save failed, but nothing is lost; `base` is what the next one starts from."""

    template = noop("errors", "{0} could not be saved: {1}. What you wrote is kept apart until it can be.")

    def __init__(self, name: object, reason: object, base: Sidecar) -> None:
        super().__init__(name, reason)
        self.base = base


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What was read or written last: the base of the next save.

    `annotations` are in the file's order. `read_only` means that a newer Postil wrote the file. `set_aside`
    is the new name of a broken file that this save found in its way. `head` is the file less its records;
    `seen` is the fingerprint of its bytes, empty where there was no file. `merged` means that this save took
    in what somebody else wrote. `elsewhere` means that nothing may be written beside the page and the
    annotations are in the data folder. `moved_from` is where they were found because the page had moved.
    """

    annotations: tuple[Annotation, ...] = ()
    quarantined: tuple[Quarantined, ...] = ()
    read_only: bool = False
    set_aside: str = ""
    head: JsonObject = field(default_factory=dict)
    seen: str = ""
    elsewhere: bool = False
    moved_from: Path | None = None
    merged: bool = field(default=False, compare=False)
    written: Mapping[str, Written] = field(default_factory=dict, compare=False, repr=False)
    known: tuple[Document, JsonObject] | None = field(default=None, compare=False, repr=False)

    @property
    def title(self) -> str:
        """The page's title when this was written; empty if nothing was."""
        return collection.title(self.head)

    @property
    def count(self) -> int:
        return len(self.annotations) + len(self.quarantined)

    @property
    def deleted(self) -> dict[str, str]:
        """When annotations were deleted, by their ids."""
        return collection.deleted(self.head)

    @property
    def texts(self) -> OldTexts:
        """The canonical texts that positions count in, by fingerprint, those of older saves of the page too."""
        return OldTexts(collection.texts(self.head))

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """What the user corrected in the split of the page, in order."""
        return collection.corrections(self.head)


def beside(page: Path) -> Path:
    """Where the annotations of a page lie; the name of a page with a long name is shortened."""
    return page.with_name(store.shortened(page.name, SUFFIX))


def load(page: Path) -> Sidecar:
    """The annotations of a page; none if it has no sidecar. Nothing is written.

    They may lie elsewhere: in the data folder where the page's own cannot be written, or where the page was
    before it moved. Raises BrokenSidecar if a file is there and cannot be understood, Unreadable if it may not
    be read.
    """
    path, far = beside(page), elsewhere.found(page)
    held = _both(path, _bytes(path), far, _bytes(far) if far else None)
    left = None if held.seen else identity.left_behind(page)
    return held if left is None else replace(read(left), seen="", moved_from=left)


def read(path: Path) -> Sidecar:
    """What a sidecar holds; raises as `load` does."""
    return _understood(path, _bytes(path))


def save(
    page: Path,
    document: Document,
    annotations: Iterable[Annotation],
    base: Sidecar,
    corrections: Iterable[Correction] | None = None,
    original: Document | None = None,
) -> Sidecar:
    """Writes the annotations; what the file holds now, another program's edits since `base` included.

    `corrections` are those that made `document` of the page as it was read, `original`; None leaves them as
    they are.

    Compare its `annotations` with those given (`notebook.difference`): they differ where somebody else wrote,
    and in `modified` where an older state came back, by an undo for one.
    Writes nothing where nothing changed. Raises NewerSidecar, store.CannotSave, store.Busy, Unreadable, and
    KeptApart where the save failed and the data folder took what there was to save.
    """
    path, far, moment = beside(page), _far(page, document), now()
    with store.locked(path), store.locked(far):
        near, apart = _bytes(path), _bytes(far)
        theirs = _now(path, near, far, apart, base)
        if theirs.read_only:
            raise NewerSidecar(path.name)
        kept = tuple(dated(annotations, base.annotations, base.deleted, moment))
        if theirs.merged:
            kept = merge(base.annotations, kept, theirs.annotations, theirs.deleted)
        split = _Split(document, original or document, _corrections(base, corrections, theirs))
        new = _composed(split, kept, base, theirs, moment)
        if new is None:
            return theirs if not kept else replace(theirs, annotations=in_order(kept, document.parts))
        if near and not theirs.set_aside:
            backup.keep(path, near, theirs.count, len(kept), moment)
        return _written(
            path, page, far, near if not theirs.set_aside else None, new, first=base.known is None
        )


def reread(page: Path, base: Sidecar) -> Sidecar | None:
    """What somebody else has written since `base`; None if nobody has. Raises as `load` does."""
    path, far = beside(page), _far(page, base.known[0]) if base.known else elsewhere.found(page)
    near, apart = _bytes(path), _bytes(far) if far else None
    if (near is None and apart is None) or _seen(near, apart) == base.seen:
        return None
    return replace(_both(path, near, far, apart), known=base.known)


def along(base: Sidecar, other: Sidecar) -> Sidecar:
    """`base`, ready to take the annotations of `other` along: the texts that their positions count in are there."""
    return replace(base, head=collection.with_texts(base.head, other.head))


def set_aside(page: Path) -> Path:
    """Renames the sidecar of a page, because it cannot be read; its new path. Raises store.CannotSave."""
    return store.set_aside(beside(page), now())


def _far(page: Path, document: Document) -> Path:
    return elsewhere.place(document.sha256 or store.key(page))


def _now(path: Path, near: bytes | None, far: Path, apart: bytes | None, base: Sidecar) -> Sidecar:
    """What is on the disk now: `base` if nobody touched or somebody deleted it, else what it says."""
    untouched = replace(base, set_aside="", merged=False)
    if near is None and apart is None:
        return replace(untouched, seen="")
    if _seen(near, apart) == base.seen:
        return untouched
    try:
        return replace(_both(path, near, far, apart), merged=True)
    except BrokenSidecar:
        return replace(untouched, seen="", set_aside=store.set_aside(path, now()).name)


@dataclass(frozen=True, slots=True)
class _Split:
    """The page as it is shown and as it was read, and the corrections between them; None for those of the file."""

    document: Document
    original: Document
    corrections: tuple[Correction, ...] | None


def _corrections(
    base: Sidecar, ours: Iterable[Correction] | None, theirs: Sidecar
) -> tuple[Correction, ...] | None:
    """Ours, with what somebody else corrected meanwhile."""
    if ours is None:
        return None
    own = tuple(ours)
    return merge_corrections(base.corrections, own, theirs.corrections) if theirs.merged else own


def _composed(
    split: _Split, annotations: Iterable[Annotation], base: Sidecar, theirs: Sidecar, moment: str
) -> tuple[Sidecar, list[bytes]] | None:
    """The file as it is to be; None where it says that already."""
    document = split.document
    ordered = in_order(annotations, document.parts)
    if not ordered and not theirs.head and not split.corrections:
        return None
    deleted = deletions(ordered, (base.annotations, theirs.annotations), theirs.deleted, moment)
    original = split.original  # by its text a newer save of the page is known again
    known = base.known if base.known and base.known[0] is original else _identity(original)
    before = collection.with_texts(theirs.head, base.head)
    if split.corrections is not None:
        before = collection.with_corrections(before, split.corrections)
    head = collection.head(document, ordered, before, len(theirs.quarantined), deleted, known[1], original)
    says_it = theirs.seen and not theirs.elsewhere and collection.alike(head, theirs.head)
    if says_it and same(ordered, theirs.annotations):
        return None
    head = collection.upgraded(head)
    source = collection.source(head)
    records = [side.written for side in (theirs, base) if collection.source(side.head) == source]
    data, written = layout.pieces(elsewhere.following(head, None), ordered, theirs.quarantined, records)
    return replace(theirs, annotations=ordered, head=head, written=written, known=known), data


def _written(
    path: Path, page: Path, far: Path, near: bytes | None, new: tuple[Sidecar, list[bytes]], first: bool
) -> Sidecar:
    """Writes beside the page, else into the data folder; then sees to what the sidecar leaves behind."""
    made, data = new
    made = replace(made, head=elsewhere.following(made.head, None))
    try:
        store.write(path, data, like=page)
    except store.CannotSave as error:
        apart = _apart(far, made, near)
        if apart is None:
            raise
        if isinstance(error, store.MayNotWrite):
            return apart
        raise KeptApart(path.name, error.values[1], apart) from error
    if first or made.moved_from:
        store.sweep(path.parent)
        identity.remember(path, page, collection.identity(made.head))
    _drop(far)
    if made.moved_from:
        _retire(made.moved_from, path)
    return replace(made, seen=_fingerprint(data), elsewhere=False, moved_from=None)


def _apart(far: Path, made: Sidecar, near: bytes | None) -> Sidecar | None:
    """Writes into the data folder; None where that does not work either."""
    head = elsewhere.following(made.head, _seen(near, None))
    data, written = layout.pieces(head, made.annotations, made.quarantined, [made.written])
    try:
        far.parent.mkdir(parents=True, exist_ok=True)
        store.write(far, data)
    except (store.CannotSave, OSError):
        return None
    return replace(made, head=head, written=written, seen=_seen(near, b"".join(data)), elsewhere=True)


def _drop(far: Path) -> None:
    """What was kept apart is beside the page now. A file that cannot be read holds something else, and stays."""
    if far.exists():
        with suppress(OSError, ReaderError):
            read(far)
            far.unlink()


def _retire(old: Path, path: Path) -> None:
    """Takes the sidecar of a page that has moved out of the way, so that nobody takes it for the newer one."""
    with suppress(OSError, ReaderError), store.locked(old):
        held = read(old)
        if not identity.is_alone(old):
            return
        backup.put(path, old.read_bytes(), held.count, now())
        old.unlink()


def _identity(document: Document) -> tuple[Document, JsonObject]:
    return document, collection.identity_of(document)


def _fingerprint(data: Iterable[bytes]) -> str:
    hashed = sha256()
    for piece in data:
        hashed.update(piece)
    return hashed.hexdigest()


def _seen(near: bytes | None, apart: bytes | None) -> str:
    """The fingerprint of what is on the disk, in one place or in two; empty where nothing is."""
    if apart is None:
        return "" if near is None else sha256(near).hexdigest()
    return f"{_seen(near, None)}+{sha256(apart).hexdigest()}"


def _bytes(path: Path) -> bytes | None:
    try:
        if path.stat().st_size > _LARGEST:
            raise BrokenSidecar(path.name, "it is too large")
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Unreadable(path.name, error.strerror or type(error).__name__) from error


def _both(path: Path, near: bytes | None, far: Path | None, apart: bytes | None) -> Sidecar:
    """What lies beside the page and in the data folder, as one."""
    if far is None or apart is None:
        return _understood(path, near)
    try:
        there = replace(_understood(far, apart), elsewhere=True, seen=_seen(near, apart))
    except BrokenSidecar:
        return replace(_understood(path, near), seen=_seen(near, apart))
    if near is None or elsewhere.follows(there.head, _seen(near, None)):
        return there
    return _joined(_understood(path, near), there)


def _joined(near: Sidecar, there: Sidecar) -> Sidecar:
    """Two states of one page's annotations that do not know of each other."""
    deleted = {**near.deleted, **there.deleted}
    annotations = merge((), near.annotations, there.annotations, deleted)
    quarantined = (*there.quarantined, *(one for one in near.quarantined if one not in there.quarantined))
    return replace(
        there,
        annotations=annotations,
        quarantined=quarantined,
        read_only=near.read_only or there.read_only,
        head=collection.with_texts(there.head, near.head),
    )


def _understood(path: Path, data: bytes | None) -> Sidecar:
    if data is None:
        return Sidecar()
    try:
        held = layout.read(data)
    except BadJson as error:
        raise BrokenSidecar(path.name, str(error), _rescued(path, data)) from error
    return _made(held, sha256(data).hexdigest())


def _made(held: Contents, seen: str) -> Sidecar:
    annotations = tuple(one for one, _ in held.written.values())
    newer = collection.is_newer(held.head)
    return Sidecar(annotations, held.quarantined, newer, head=held.head, seen=seen, written=held.written)


def _rescued(path: Path, data: bytes) -> Sidecar:
    """What is whole in a broken file; if that is nothing, the newest backup that can be read."""
    held = layout.rescued(data)
    if held.written:
        return _made(held, "")
    for one in backup.backups(path):
        with suppress(OSError, BadJson):
            return _made(layout.read(one.path.read_bytes()), "")
    return Sidecar()
