"""One open page: its document, its notebook, what can be undone, and the saving of it all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import ReaderError
from reader.model import Document
from reader.notes import sidecar
from reader.notes.annotation import Annotation, Change, Placed
from reader.notes.correction import Correction
from reader.notes.correction_merge import merge as merge_corrections
from reader.notes.corrections import Split
from reader.notes.digest import Digest
from reader.notes.notebook import Notebook
from reader.notes.paced import Steps, finished
from reader.notes.sidecar import KeptApart, KeptElsewhere, Sidecar
from reader.notes.standing import Standing
from reader.notes.trail import Trail
from reader.qt import catching_up
from reader.qt.casting import Casting
from reader.qt.catching_up import CatchingUp, followed, standing_anew
from reader.qt.history import Done, History, Recast, Step
from reader.qt.opened import Opened, Parked
from reader.qt.prepared import Prepared
from reader.qt.rereading import Rereading
from reader.qt.saving import Saved, Saving, as_newer, taken
from reader.qt.tasks import Tasks
from reader.qt.watch import Watch
from reader.qt.wording import Wording

QUIET = 300  # milliseconds from a change until it is saved, with all that came meanwhile
RETRY = 5000  # milliseconds until a save that failed is tried again


class Session(QObject):
    """The core says what changes; this announces it, remembers it for undo, and saves it after a quiet."""

    opened = Signal()
    completed = Signal(object)  # the Document of the beginning; the page that was partial is whole
    shut = Signal()  # there is no page any longer
    recast = Signal(object)  # a Trail: the page is split in another way; `changed` comes after it
    awaited = Signal(object)  # the same Trail, where annotations still follow: `changed` comes when they have
    changed = Signal(object)  # a Done
    saving = Signal()
    saved = Signal()
    refused = Signal()  # nothing can be written on this page, or not yet: what was to be done is not done
    taken_in = Signal()  # the file was read or written: `base` is what it holds now
    put_aside = Signal(object)  # str: the new name of a sidecar that nobody can read
    noticed = Signal(object)  # a ReaderError: nothing failed, but a person should know
    failed = Signal(object)  # a ReaderError: the save did not work, the changes are still here

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.page: Path | None = None
        self.partial = False
        self._cast: Casting | None = None
        self._notebook = Notebook()
        self._catching_up = CatchingUp(self)
        self._catching_up.caught_up.connect(self._announce)
        self._done = Done(())  # last
        self.history = History()
        self._base = Sidecar()
        self._placing: Standing | None = None
        self._prepared: Prepared | None = None
        self._saving: Saving | None = None
        self._running = 0
        self._rereading = Rereading(tasks, self)
        self._rereading.found.connect(self._on_reread)
        self._unsaved = False
        self._watch = Watch(self)
        self._watch.changed.connect(self._on_file_changed)
        self._timer = QTimer(self, singleShot=True, interval=QUIET)
        self._timer.timeout.connect(self.save)
        self._retry = QTimer(self, singleShot=True, interval=RETRY)
        self._retry.timeout.connect(self.save)

    @property
    def read_only(self) -> bool:
        return self.partial or self._base.read_only

    @property
    def unsaved(self) -> bool:
        """Whether the file beside the page does not hold everything yet."""
        return self._unsaved or bool(self._running) or self.catching_up

    def open(self, opened: Opened) -> None:
        """Shows another page; the one before must be closed."""
        self._take_up(opened)
        self.opened.emit()

    def complete(self, opened: Opened) -> None:
        """The whole of the page whose beginning is open."""
        beginning = self.document
        self._take_up(opened)
        self.completed.emit(beginning)

    def park(self) -> Parked | None:
        """What `resume` needs to have the page open again; it must be closed. None if there is none."""
        if self.page is None or self.document is None:
            return None
        opened = Opened(self.page, self.document, self._base, split=self.cast.split, standing=self._standing)
        return Parked(opened, self.cast, self.notebook, self.history, self._unsaved)

    def resume(self, parked: Parked | None) -> None:
        """The page that gave way is open again; without one there is none."""
        if parked is None:
            self.page = self._cast = None
            self.partial = False
            self.shut.emit()
            return
        self._take_up(parked.opened)
        self._cast, self._notebook, self.history = parked.cast, parked.notebook, parked.history
        self._unsaved = parked.unsaved
        if self._unsaved:  # it was left although it could not be saved
            self._timer.start()
        self.opened.emit()
        self._on_file_changed()  # somebody may have written meanwhile

    def _take_up(self, opened: Opened) -> None:
        self.page, self.partial = opened.page, opened.partial
        split = opened.split or Split(opened.document)
        self._cast = Casting(split, opened.document, opened.sidecar.corrections)
        self._base, self._placing, self._prepared = opened.sidecar, opened.standing, opened.prepared
        self._notebook = opened.prepared.notebook if opened.prepared else Notebook(opened.sidecar.annotations)
        self.history = History()
        self._unsaved = False
        self._rereading.stop()
        self._watch.watch(sidecar.beside(opened.page))

    @property
    def cast(self) -> Casting:
        """How the page that is open is split."""
        assert self._cast is not None
        return self._cast

    @property
    def document(self) -> Document | None:
        """The page as it is corrected now; None where none is open."""
        return self._cast.document if self._cast is not None else None

    @property
    def original(self) -> Document | None:
        """The page as it was read, before the corrections."""
        return self._cast.split.page if self._cast is not None else None

    @property
    def corrections(self) -> tuple[Correction, ...]:
        return self._cast.corrections if self._cast is not None else ()

    @property
    def empty(self) -> bool:
        """Whether nothing was written on this page, and nothing corrected in it."""
        return not len(self.notebook) and not self.corrections

    def digest(self) -> Digest:
        """All annotations with the places where their words stand, in document order."""
        return self._standing.digest_of(self.notebook)

    @property
    def notebook(self) -> Notebook:
        """All annotations; they have followed their words by now."""
        self._catching_up.finish()
        return self._notebook

    @property
    def catching_up(self) -> bool:
        """Whether annotations still follow their words: whoever asks for them waits for all."""
        return self._catching_up.active

    @property
    def _standing(self) -> Standing:
        """What it learnt serves until the page is split in another way."""
        self._catching_up.finish()
        document = self.cast.document
        if self._placing is None:
            self._placing = Standing(document, self._base.texts, self.cast.gone)
        elif not self._placing.serves(document):
            self._placing = self._placing.renewed(document, self.cast.gone)
        return self._placing

    def prepared(self) -> Prepared | None:
        """What was made ready of the annotations as they are, once."""
        made, self._prepared = self._prepared, None
        return made if made is not None and made.placed is self.digest().placed else None

    def placed(self, id: str) -> Placed | None:
        """One annotation and where it stands; None if it is gone."""
        if self.document is None or id not in self.notebook:
            return None
        return self._standing.place(self.notebook[id])

    @property
    def base(self) -> Sidecar:
        """What was read or written last."""
        return self._base

    def _hold(self, base: Sidecar) -> None:
        """The file holds this now; there may be other old texts in it."""
        self._catching_up.finish()
        self._base = base
        if self._placing is not None:
            self._placing.keep(base.texts)

    def take_along(self, held: Sidecar, changes: tuple[Change, ...], label: Wording) -> None:
        """Takes the corrections of another sidecar, and these changes with them; one step that can be undone."""
        if self.read_only:
            self.refused.emit()
            return
        self._hold(sidecar.along(self._base, held))
        self.cast.learn(self._base.texts)
        more = merge_corrections((), self.corrections, held.corrections)
        recast = Recast(self.corrections, more) if more != self.corrections else None
        self.history.push(Step(changes, label, recast))
        self._apply(Done(changes, label, recast=recast))

    def do(self, changes: Iterable[Change], label: Wording) -> None:
        """Makes changes as one step that can be undone."""
        step = Step(tuple(change for change in changes if change.before != change.after), label)
        if not step.changes:
            return
        if self.read_only:
            self.refused.emit()
            return
        self.history.push(step)
        self._apply(Done(step.changes, label))

    def undo(self) -> None:
        self._catching_up.finish()
        step = self.history.undo()
        if step is not None:
            back = step.recast.inverse if step.recast is not None else None
            changes = as_newer(step.inverse, self._base, self._saving)
            self._apply(Done(changes, step.label, undone=True, recast=back))

    def redo(self) -> None:
        self._catching_up.finish()
        step = self.history.redo()
        if step is not None:
            changes = as_newer(step.changes, self._base, self._saving)
            self._apply(Done(changes, step.label, again=True, recast=step.recast))

    def correct(self, made: Iterable[Correction], label: Wording) -> bool:
        """Splits the page as these corrections say too, as one step that can be undone; annotations follow.

        Whether it made a difference: corrections that make none are not kept.
        """
        if self.read_only:
            self.refused.emit()
            return False
        self._catching_up.finish()
        after = (*self.corrections, *made)
        trail = self.cast.trail(after)
        if trail is None:
            return False
        step = Step((), label, Recast(self.corrections, after))
        self.history.push(step)
        self._recast(Done((), label, recast=step.recast), trail, after, step)
        return True

    def _apply(self, done: Done) -> None:
        self._catching_up.finish()
        if done.recast is not None:
            after = done.recast.on(self.corrections)
            trail = self.cast.trail(after) or Trail(self.cast.document, self.cast.document)
            self._recast(done, trail, after)
        else:
            self._done = replace(done, changes=tuple(map(self._notebook.apply, done.changes)))
            self._announce()

    def _recast(
        self, done: Done, trail: Trail, after: tuple[Correction, ...], step: Step | None = None
    ) -> None:
        """Splits the page anew and makes these changes; all others follow, where they are many once it is shown."""
        known = {change.id for change in done.changes}
        held = tuple(self._notebook)
        others = (one for one in held if one.id not in known)  # asked when they follow
        following = self.cast.follow(trail, others, self._base.texts)
        self.cast.recast(trail, after)
        if len(self._notebook) > catching_up.FEW:
            self.recast.emit(trail)
            self._catching_up.begin(self._catch_up(done, following, step))
            self.awaited.emit(trail)
        else:
            self._done = finished(self._followed(done, following, step))
            self.recast.emit(trail)  # the annotations stand where they are to be shown
            self._announce()

    def _followed(self, done: Done, following: Iterator[Change | None], step: Step | None) -> Steps[Done]:
        return followed(self._notebook, self.history, done, following, step, self._base.annotations)

    def _catch_up(self, done: Done, following: Iterator[Change | None], step: Step | None) -> Iterator[None]:
        self._done = yield from self._followed(done, following, step)
        self._placing = yield from standing_anew(
            self._placing, self.cast.document, self._base.texts, self.cast.gone, self._notebook
        )

    def _announce(self) -> None:
        self._unsaved = True
        if not self._timer.isActive():  # a quiet that never comes must not put the save off for ever
            self._timer.start()
        self.changed.emit(self._done)

    def save(self) -> None:
        """Saves on another thread; while one save runs the next one waits."""
        if self._catching_up.active:
            self._timer.start()
            return
        self._timer.stop()
        self._retry.stop()
        if self._running or self.page is None or self.document is None or not self._unsaved:
            return
        self._rereading.stop()
        self._unsaved = False
        given = tuple(self.notebook)
        self.cast.tell()
        self._saving = Saving(given, partial(self._saver(), given, self._base))
        self._running = self._tasks.run(self._saving, self._on_saved, self._on_failed)
        self.saving.emit()

    def _saver(self) -> Callable[[Iterable[Annotation], Sidecar], Sidecar]:
        """Saves annotations of the page as it is split now."""
        assert self.page is not None and self.document is not None
        return partial(
            sidecar.save, self.page, self.document, corrections=self.corrections, original=self.original
        )

    def _on_saved(self, result: object) -> None:
        assert isinstance(result, Saved)
        self._running, self._saving = 0, None
        self._take(result)
        if result.sidecar.set_aside:
            self.put_aside.emit(result.sidecar.set_aside)
        if self._unsaved:
            self._timer.start()
        else:
            self.saved.emit()

    def _take(self, result: Saved) -> None:
        """Somebody else wrote too: what they did is shown, and is not ours to undo."""
        self._catching_up.finish()
        if result.sidecar.elsewhere and not self._base.elsewhere and self.page is not None:
            self.noticed.emit(KeptElsewhere(self.page.name))
        self._hold(result.sidecar)
        theirs = self.cast.theirs(result.sidecar.corrections)
        if theirs is not None:
            self._apply(Done((), recast=theirs))
        made = [taken(self.notebook.get(change.id), change) for change in result.foreign]
        changes = tuple(change for change in made if change.before != change.after)
        for change in changes:
            self.notebook.apply(change)
        if changes:
            self.changed.emit(Done(changes))
        self.taken_in.emit()

    def _on_file_changed(self) -> None:
        """Reads what somebody else wrote; a save that runs or is due reads it anyway."""
        if self.page is not None and not self.partial and not self._running:
            self._rereading.read(self.page, self._base)

    def _on_reread(self, result: object) -> None:
        if isinstance(result, Saved) and not self._running:
            self._take(result)

    def _on_failed(self, error: ReaderError) -> None:
        self._running, self._saving = 0, None
        self._unsaved = True
        if isinstance(error, KeptApart):
            self._hold(error.base)
        self._retry.start()
        self.failed.emit(error)

    def close(self) -> ReaderError | None:
        """Saves what is not saved yet, at once; the error if that does not work."""
        self._catching_up.finish()
        self._timer.stop()
        self._retry.stop()
        self._rereading.stop()
        if self._running:
            self._tasks.drop(self._running)
            result = self._saving.settle() if self._saving is not None else None
            if result is not None:
                self._take(result)
            else:
                self._unsaved = True
            self._running, self._saving = 0, None
        if self.page is None or self.document is None or not self._unsaved:
            return None
        try:
            self._hold(self._saver()(tuple(self.notebook), self._base))
        except ReaderError as error:
            return error
        self._unsaved = False
        return None
