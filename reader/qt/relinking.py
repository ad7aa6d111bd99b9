"""Lost words find their place again by hand: a guess is shown, the right words are selected, and that is it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from reader.model import Place
from reader.notes.annotation import Outcome, Placed
from reader.notes.colours import colour_of
from reader.qt import entries
from reader.qt.annotating import Annotating
from reader.qt.body import Body
from reader.qt.controls.annotation_rows import DRAGGED
from reader.qt.controls.lost_card import LostCard, LostState
from reader.qt.look import Look
from reader.qt.navigation import Navigation
from reader.qt.session import Session
from reader.qt.surface.surface import Surface


class Relinking(QObject):
    """Asks about one annotation at a time; what is selected when the person says yes is the answer."""

    said = Signal(object)  # str: why nothing was done
    relinked = Signal(object)  # str: what was done, and can be undone

    def __init__(
        self,
        look: Look,
        session: Session,
        body: Body,
        annotating: Annotating,
        navigation: Navigation,
        over: QWidget,
    ) -> None:
        super().__init__(body)
        self._session = session
        self._body = body
        self._annotating = annotating
        self._navigation = navigation
        self._over = over
        self._id = ""
        self._guesses: tuple[Place, ...] = ()
        self._index = 0
        self.card = LostCard(look, over)
        self.card.confirmed.connect(self.relink)
        self.card.paged.connect(self._on_paged)
        self.card.closed.connect(self._on_closed)
        session.changed.connect(self._on_changed)
        for signal in (session.opened, session.recast, session.completed, session.shut):
            signal.connect(self.card.dismiss)
        for surface in body.surfaces:
            surface.viewport().setAcceptDrops(True)
            surface.viewport().installEventFilter(self)
            surface.moved.connect(self._follow)

    @property
    def active(self) -> bool:
        """Whether a question is open: then a selection is its answer."""
        return self.card.isVisible()

    def begin(self, id: str) -> bool:
        """Asks where an annotation's words are now, and shows the best guess; False where they are not lost."""
        placed = self._session.placed(id)
        if placed is None or not placed.lost:
            return False
        self._take_up(placed)
        self._show_guess()
        return True

    def next_guess(self) -> None:
        """The next place where the words may be; the first one of the annotation that the list stands on."""
        if self.active and self._guesses:
            self._on_paged(1)
        elif not self.active:
            self._begin_with_list()

    def relink(self) -> None:
        """What is selected are the words of the annotation in question."""
        if not self._id and not self._named_in_list():
            self.said.emit(self.tr("Choose lost words in the list of annotations first"))
            return
        surface = self._selecting
        places = surface.selected_places() if surface is not None else []
        if not places:
            self.said.emit(self.tr("Select the words that are meant first"))
            return
        id = self._id
        if not self._annotating.relink(id, places):
            self.said.emit(self.tr("Nothing can be written on this page"))
            return
        self.card.dismiss()
        if surface is not None:
            surface.clear_selection()
        self._navigation.made((id,))
        self.relinked.emit(self.tr("The words are found again"))

    def on_selected(self, surface: Surface) -> None:
        """A selection was made or let go while the question is open."""
        selected = bool(surface.selected_places())
        for other in self._body.surfaces:
            if selected and other is not surface and other.selected_places():
                other.view.cursor.clear()
                other.viewport().update()
        self._follow()

    def escape(self) -> bool:
        """Closes the question; whether it was open."""
        was = self.active
        self.card.dismiss()
        return was

    # which annotation

    def _take_up(self, placed: Placed) -> None:
        self._id, self._index = placed.annotation.id, 0
        self._guesses = placed.guesses
        self._navigation.current = ""  # no key means another highlight meanwhile

    def _named_in_list(self) -> bool:
        """Takes up the lost annotation that the list stands on, with what is selected already."""
        placed = self._session.placed(self._body.list.current)
        if placed is None or not placed.lost:
            return False
        self._take_up(placed)
        return True

    def _begin_with_list(self) -> None:
        if not self.begin(self._body.list.current):
            lost = [one for one in self._session.digest().placed if one.lost]
            if lost:
                self._body.list.set_current(lost[0].annotation.id)
                self.begin(lost[0].annotation.id)
            else:
                self.said.emit(self.tr("No words are lost"))

    # showing

    def _show_guess(self) -> None:
        for surface in self._body.surfaces:
            surface.view.cursor.clear()
            surface.viewport().update()
        if self._guesses:
            guess = self._guesses[self._index]
            self._navigation.go(guess)
            if self._may_be(guess):
                self._body.surface_of(guess.part).select(guess)
        self._refresh()

    def _may_be(self, guess: Place) -> bool:
        """Whether these may be the words; else the guess is only what stood before them."""
        document, placed = self._session.document, self._session.placed(self._id)
        part = document.find(guess.part) if document is not None else None
        if part is None or placed is None or guess.span is None:
            return False
        return entries.is_alike(placed, guess.span.of(part.text))

    def _refresh(self) -> None:
        placed, document = self._session.placed(self._id), self._session.document
        if placed is None or document is None:
            return
        one = placed.annotation
        whole = bool(one.anchors) and not any(anchor.span for anchor in one.anchors)
        self.card.show_state(
            LostState(
                entries.quote(document, placed) or entries.part_name(document, one.anchors[0].part),
                one.note,
                colour_of(one),
                self._index,
                len(self._guesses),
                placed.outcome is Outcome.AMBIGUOUS and len(self._guesses) > 1,
                whole,
                self._hint(whole),
            )
        )
        self._follow(opening=True)

    def _hint(self, whole: bool) -> str:
        if whole:
            return self.tr("Select a word in the part that is meant.")
        if not self._guesses:
            return self.tr("Nothing like them stands in this page. Select the words that are meant.")
        if self._may_be(self._guesses[self._index]):
            return self.tr("Perhaps the selected words. Select others where these are not the right ones.")
        return self.tr("They stood about here. Select the words that are meant.")

    @property
    def _selecting(self) -> Surface | None:
        surfaces = (self._navigation.surface, *self._body.surfaces)
        return next((surface for surface in surfaces if surface.selected_places()), None)

    def _follow(self, opening: bool = False) -> None:
        """The card stays beside the words that are selected, else beside the place of the guess."""
        if not opening and not self.active:
            return
        self.card.set_answerable(self._selecting is not None)
        rects = self._words()
        if rects or opening:
            self.card.show_near(rects or self._at_foot(), self._over.rect())

    def _words(self) -> list[QRect]:
        surface = self._selecting
        if surface is not None:
            return _mapped(surface, surface.selection_rects(), self._over)
        if not self._guesses:
            return []
        guess = self._guesses[self._index]
        surface = self._body.surface_of(guess.part)
        return _mapped(surface, surface.view.rects(guess), self._over) if guess.span else []

    def _at_foot(self) -> list[QRect]:
        """Where nothing is selected and nothing guessed: at the foot of the article, out of the way."""
        article = self._body.article
        foot = article.viewport().mapTo(self._over, article.viewport().rect().bottomLeft())
        return [QRect(foot.x() + article.manner.padding, foot.y(), 10, 1)]

    def _on_paged(self, step: object) -> None:
        assert isinstance(step, int)
        self._index = (self._index + step) % len(self._guesses)
        self._show_guess()

    def _on_closed(self) -> None:
        self._id, self._guesses, self._index = "", (), 0

    def _on_changed(self, _done: object) -> None:
        """The words may have been found, or the annotation deleted, in another way."""
        placed = self._session.placed(self._id) if self._id else None
        if self.active and (placed is None or not placed.lost):
            self.card.dismiss()

    # a row of the list is dragged onto the page

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _DRAGS or not isinstance(event, QDropEvent):
            return False
        if not event.mimeData().hasFormat(DRAGGED):
            return False
        if event.type() == QEvent.Type.Drop:
            surface = next(one for one in self._body.surfaces if one.viewport() is watched)
            self._drop(bytes(event.mimeData().data(DRAGGED).data()).decode(), surface, event.position())
        event.setDropAction(Qt.DropAction.LinkAction)
        event.accept()
        return True

    def _drop(self, id: str, surface: Surface, at: QPointF) -> None:
        """On selected words: these are the words. On others: their sentence is the guess."""
        placed = self._session.placed(id)
        if placed is None or not placed.lost:
            return
        self._take_up(placed)
        if any(rect.contains(at.toPoint()) for rect in surface.selection_rects()):
            self.relink()
            return
        point = surface.view.point_at(at)
        if point is not None:
            surface.view.cursor.select(*surface.view.sentence_at(point))
            surface.setFocus(Qt.FocusReason.OtherFocusReason)
            surface.viewport().update()
        self._guesses = ()
        self._refresh()


_DRAGS = {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}


def _mapped(surface: Surface, rects: Sequence[QRect], over: QWidget) -> list[QRect]:
    """Rectangles of a surface's viewport, in the coordinates that the card lives in."""
    corner, seen = surface.viewport().mapTo(over, QPoint(0, 0)), surface.viewport().rect()
    return [rect.intersected(seen).translated(corner) for rect in rects if rect.intersects(seen)]
