"""What floats over the page: the selection bar, the popover of a highlight, the tag picker."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.model import Document, Place
from reader.notes.annotation import Annotation, Placed
from reader.notes.colours import colour_of
from reader.notes.speaker import author_of
from reader.qt import entries
from reader.qt.annotating import Annotating
from reader.qt.controls.placing import MARGIN
from reader.qt.controls.popover import HighlightPopover, PopoverState
from reader.qt.controls.selection_bar import SelectionBar
from reader.qt.controls.tag_picker import TagPicker
from reader.qt.look import Look
from reader.qt.marks import tags_of
from reader.qt.session import Session
from reader.qt.surface.surface import Surface

REST = 150  # milliseconds after the mouse is released until the bar comes


class Popups(QObject):
    """One of each, for the whole window. `copy_wanted` and `source_wanted` are the window's to do."""

    copy_wanted = Signal()
    source_wanted = Signal(object)  # str: the id of the annotation to copy with its source
    ends_wanted = Signal(object)  # str: the id of the annotation whose ends are to be moved
    marked = Signal(object)  # a tuple with the ids of the annotations just made
    active_changed = Signal(object)  # a tuple with the ids of those that the open popover is about

    def __init__(self, look: Look, session: Session, annotating: Annotating, over: QWidget) -> None:
        super().__init__(over)
        self._session = session
        self._annotating = annotating
        self._over = over
        self.bar = SelectionBar(look, over)
        self.popover = HighlightPopover(look, over)
        self.picker = TagPicker(look, over)
        self._surface: Surface | None = None  # whose selection the bar is about
        self._beside: Surface | None = None  # whose words the popover stands beside
        self._ids: tuple[str, ...] = ()  # at the place clicked, the shortest highlight first
        self._index = 0
        self._together = False  # the popover is about all of them: one gesture made them
        self._whole: str | None = None  # the key of the part whose annotation is not made yet
        self._targets: tuple[str, ...] = ()  # what the picker tags
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._show_bar)
        self._connect()

    def _connect(self) -> None:
        self.bar.coloured.connect(self._on_bar_coloured)
        self.bar.tag_wanted.connect(self.tag)
        self.bar.note_wanted.connect(self.note)
        self.bar.copy_wanted.connect(self.copy_wanted)
        self.picker.toggled.connect(self._on_tag)
        self.picker.created.connect(self._on_tag)
        self.picker.closed.connect(self._on_picker_closed)
        popover = self.popover
        popover.paged.connect(self._on_paged)
        popover.tag_wanted.connect(self._on_popover_tag)
        popover.tag_removed.connect(self._on_tag_removed)
        popover.noted.connect(self._on_noted)
        popover.coloured.connect(self._on_coloured)
        popover.speaker_changed.connect(self._on_speaker)
        popover.copied.connect(self._on_copied)
        popover.deleted.connect(self._on_deleted)
        popover.ends_wanted.connect(self._on_ends_wanted)
        popover.closed.connect(self._on_popover_closed)
        self._session.changed.connect(self._on_changed)
        self._session.opened.connect(self.dismiss)
        self._session.recast.connect(self.dismiss)
        self._session.completed.connect(self._on_completed)
        self._session.shut.connect(self.dismiss)

    @property
    def about(self) -> tuple[str, ...]:
        """The ids of the annotations that the open popover is about: one, or all of one gesture."""
        return self._shown if self.popover.isVisible() else ()

    @property
    def active(self) -> str:
        """The first of them; empty if the popover is closed."""
        return next(iter(self.about), "")

    @property
    def _shown(self) -> tuple[str, ...]:
        return self._ids if self._together else self._ids[self._index : self._index + 1]

    # the selection

    @property
    def selecting(self) -> bool:
        """Whether words are selected where it was selected last; what is selected elsewhere still waits."""
        return self._surface is not None

    def on_selected(self, surface: Surface) -> None:
        """A selection was made or let go in this surface."""
        self._surface = surface if surface.selected_places() else None
        if self._surface is None:
            self._rest.stop()
            self.bar.hide()
        else:
            self._rest.start()

    @property
    def _places(self) -> list[Place]:
        """Where the selected words are that can be highlighted, part by part."""
        return [one for one in self._surface.selected_places() if one.part] if self._surface else []

    def _show_bar(self) -> None:
        surface = self._surface
        if surface is None or surface.only_left_out_selected():
            return
        rects = self._mapped(surface, surface.selection_rects())
        self.bar.set_only_copy(self._why_only_copy())
        several = len(self._places) if len(self._places) > 1 else 0
        self.bar.set_scope(self.tr("Highlight in %Ln comment(s)", "", several) if several else "")
        if rects and not self.popover.isVisible():
            self.bar.show_near(rects, self._room(surface))

    def _scope(self, several: int) -> str:
        """Where highlights of one gesture are, if that is more than one place."""
        return self.tr("In %Ln comment(s)", "", several) if several > 1 else ""

    def _why_only_copy(self) -> str:
        if self._session.partial:
            return self.tr("Highlights wait for the whole page")
        return self.tr("A newer Postil wrote on this page") if self._session.read_only else ""

    def _room(self, surface: Surface) -> QRect:
        """The bar keeps to the column of its words where it is wide enough for it."""
        whole = self._over.rect()
        left = surface.mapTo(self._over, QPoint(0, 0)).x()
        if self.bar.fit(surface.width() - 2 * MARGIN):
            return QRect(left, whole.top(), surface.width(), whole.height())
        self.bar.fit(whole.width() - 2 * MARGIN)
        return whole

    def _on_completed(self) -> None:
        """What is selected can be highlighted now."""
        if self.bar.isVisible():
            self._rest.start()

    def dismiss(self) -> None:
        """Everything that floats goes away; what was typed is kept."""
        self._rest.stop()
        self.picker.dismiss()
        self.popover.dismiss()
        self.bar.hide()

    def escape(self) -> bool:
        """Closes one thing, in the order of the keys' table; whether there was one."""
        for card in (self.picker, self.popover, self.bar):
            if card.isVisible():
                card.dismiss()
                return True
        return False

    # gestures: on the selection, else on the highlight whose popover is open, else on a whole part

    def highlight(self, colour: str = "", tags: Sequence[str] = ()) -> tuple[str, ...]:
        """Highlights what is selected; the ids of the new annotations."""
        surface = self._surface
        if surface is None:
            return ()
        ids = self._annotating.highlight(surface.selected_places(), colour, tags, surface.exact)
        if ids:
            surface.clear_selection()
            self.bar.hide()
            self.marked.emit(ids)
        return ids

    def tag(self) -> None:
        """Opens the picker for the selection, or for the highlight that is open."""
        if self._surface is None:
            if self.popover.isVisible():
                self._on_popover_tag()
            return
        if not self.bar.isVisible():
            self._show_bar()
        self._targets = ()
        self._fill_picker()
        self.bar.press_tag(True)
        self.picker.show_under(self.bar.geometry(), self._words(), self._over.rect())

    def note(self) -> None:
        """Highlights the selection and opens its note; or the note of what is open."""
        surface = self._surface
        ids = self.highlight()
        if ids and surface is not None:
            self.open(ids, surface, together=len(ids) > 1)
        if self.popover.isVisible():
            self.popover.focus_note()

    def open(
        self,
        ids: Sequence[str],
        surface: Surface | None,
        near: Sequence[QRect] = (),
        first: int = 0,
        together: bool = False,
    ) -> None:
        """Opens one for all `together`, or for each at one place, the shortest first; by `near` or their words."""
        self.popover.commit()
        self.bar.hide()
        self.picker.dismiss()
        self._ids, self._index, self._whole, self._together = tuple(ids), first, None, together
        self._beside = None if near else surface
        self._refresh()
        self.popover.show_near(list(near) or self._lit(), self._over.rect())
        self.active_changed.emit(self.about)

    def open_whole(self, key: str, near: Sequence[QRect], tagging: bool = False) -> None:
        """Opens the popover, or the picker, of a whole part or of the page (empty key)."""
        self.popover.commit()
        held = self._annotating.on_whole(key)
        if tagging:
            self._whole, self._targets = (None, (held.id,)) if held else (key, ())
            self._fill_picker()
            self.picker.show_near(near, self._over.rect())
            return
        if held is not None:
            self.open((held.id,), None, near)
        else:
            self._ids, self._whole, self._together = (), key, False
            self._refresh()
            self.popover.show_near(near, self._over.rect())
        self.popover.focus_note()

    def page(self, step: int) -> None:
        """The next annotation at the same place."""
        if self._ids and self.popover.isVisible():
            self._on_paged(step)

    # what the cards ask for

    def _on_bar_coloured(self, colour: object) -> None:
        self.highlight(str(colour))

    def _on_popover_tag(self) -> None:
        self._targets = self._shown
        self._fill_picker()
        self.picker.show_under(self.popover.geometry(), self.popover.words, self._over.rect())

    def _on_tag(self, name: object) -> None:
        tag = str(name)
        if self._targets:
            self._annotating.toggle_tag(self._targets, tag)
        elif self._whole is not None:
            self._targets = (self._annotating.begin_whole(self._whole, tags=(tag,)),)
            self._made(self._targets)
        elif self._surface is not None:
            places, exact = self._surface.selected_places(), self._surface.exact
            self._targets = self._annotating.highlight(places, tags=(tag,), exact=exact)
            if self._targets:
                self.marked.emit(self._targets)
        self._fill_picker()

    def _on_picker_closed(self) -> None:
        self.bar.press_tag(False)
        if self._targets and self._surface is not None:
            self._surface.clear_selection()
            self.marked.emit(self._targets)  # where the caret is now may be in one of them
        self._targets = ()

    def _on_tag_removed(self, name: object) -> None:
        self._annotating.toggle_tag(self._shown, str(name))

    def _on_noted(self, text: object) -> None:
        if self._whole is not None:
            if str(text).strip():
                self._made((self._annotating.begin_whole(self._whole, note=str(text)),))
        else:
            self._annotating.note(self._shown, str(text))

    def _made(self, ids: tuple[str, ...]) -> None:
        """The annotation of a whole part exists now."""
        self._whole, self._ids, self._index, self._together = None, ids, 0, False
        self._refresh()

    def _on_coloured(self, colour: object) -> None:
        self._annotating.colour(self._shown, str(colour))

    def _on_speaker(self, name: object) -> None:
        self._annotating.speaker(self.active, str(name))

    def _on_copied(self) -> None:
        self.source_wanted.emit(self.active)

    def _on_ends_wanted(self) -> None:
        self.ends_wanted.emit(self.active)

    def _on_deleted(self) -> None:
        ids = self._shown
        self.popover.dismiss()
        self._annotating.delete(ids)

    def _on_paged(self, step: object) -> None:
        assert isinstance(step, int)
        self.popover.commit()
        self._index = (self._index + step) % len(self._ids)
        self._refresh()
        if self._beside is not None:
            self.popover.show_near(self._lit(), self._over.rect())
        self.active_changed.emit(self.about)

    def _on_popover_closed(self) -> None:
        self._ids, self._index, self._whole, self._together = (), 0, None, False
        self.active_changed.emit(())

    def _on_changed(self, done: object) -> None:
        self._ids = tuple(id for id in self._ids if id in self._session.notebook)
        self._index = min(self._index, max(0, len(self._ids) - 1))
        if self.popover.isVisible() and not self._ids and self._whole is None:
            self.popover.dismiss()
        elif self.popover.isVisible():
            self._refresh()
        if self.picker.isVisible():
            self._fill_picker()

    # what they show

    def _refresh(self) -> None:
        document = self._session.document
        if document is None:
            return
        shown = [placed for id in self._shown if (placed := self._session.placed(id)) is not None]
        if not shown:
            key = self._whole or ""
            name, author = entries.part_name(document, key), author_of(document, key)
            state = PopoverState("", name, speaker=author, whole=True, spoken=bool(key))
        elif len(shown) > 1:
            state = self._common([placed.annotation for placed in shown])
        else:
            state = self._state(document, shown[0])
        self.popover.show_state(state)

    def _state(self, document: Document, placed: Placed) -> PopoverState:
        one = placed.annotation
        return PopoverState(
            one.id,
            entries.printed_in(document, one),
            self._index,
            len(self._ids),
            entries.speaker(document, placed),
            tags_of(one),
            one.note,
            one.colour or colour_of(one),
            whole=not any(anchor.span for anchor in one.anchors),
            spoken=bool(one.anchors or one.speaker),
            locked=self._session.read_only,
        )

    def _common(self, several: Sequence[Annotation]) -> PopoverState:
        """What the highlights of one gesture have in common; each has a speaker of its own."""
        first, on = several[0], _on_all(several)
        colours = {one.colour or colour_of(one) for one in several}
        return PopoverState(
            first.id,
            self._scope(len(several)),
            tags=tuple(tag for tag in tags_of(first) if tag[0] in on),
            note=first.note,
            colour=colours.pop() if len(colours) == 1 else "",
            together=True,
            locked=self._session.read_only,
        )

    def _fill_picker(self) -> None:
        held = [self._session.notebook[id] for id in self._targets if id in self._session.notebook]
        self.picker.set_tags(self._annotating.tag_rows(), _on_all(held))
        self.picker.set_scope(self._scope(len(self._targets or self._places)))

    def _words(self) -> list[QRect]:
        surface = self._surface
        return self._mapped(surface, surface.selection_rects()) if surface is not None else []

    def _lit(self) -> list[QRect]:
        """The words that the popover is about and stands beside."""
        surface = self._beside
        lit = [rect for id in self._shown for rect in surface.highlight_rects(id)] if surface else []
        return self._mapped(surface, lit) if surface else []

    def _mapped(self, surface: Surface, rects: Sequence[QRect]) -> list[QRect]:
        """Rectangles of a surface's viewport, in the coordinates that the cards live in."""
        corner = surface.viewport().mapTo(self._over, QPoint(0, 0))
        seen = surface.viewport().rect()
        return [rect.intersected(seen).translated(corner) for rect in rects if rect.intersects(seen)]


def _on_all(several: Sequence[Annotation]) -> frozenset[str]:
    """The names of the tags that all of them carry."""
    return frozenset.intersection(*(frozenset(one.tags) for one in several)) if several else frozenset()
