"""Going from place to place: to a highlight, a comment, a quoted passage, back and forth."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, QRectF, Qt, Signal

from reader.model import LEFT_OUT, Comment, Place
from reader.qt import entries, words
from reader.qt.beginning import main_pane
from reader.qt.body import Body
from reader.qt.session import Session
from reader.qt.surface.laid import Deed, Hot
from reader.qt.surface.rows import Shape
from reader.qt.surface.surface import Surface
from reader.qt.surface.thread_order import Entry
from reader.qt.trace import Left, Stand, Stop, Trace, stands
from reader.qt.walking import beside, here, shows

COMMENTS, HIGHLIGHTS, FIND = "comments", "highlights", "find"  # steps of a kind are one jump

AIR = 12.0  # pixels above words that are gone to


class Navigation(QObject):
    """Knows where the reader is, and was."""

    arrived = Signal(object)  # str: the id of the annotation gone to
    said = Signal(object)  # str: where one is again, or why one goes nowhere
    told = Signal(object)  # str: what one has come to, for screen readers
    meant_changed = Signal(object)  # the ids of the annotations that keys act on

    def __init__(self, session: Session, body: Body) -> None:
        super().__init__(body)
        self._session = session
        self._body = body
        self.trace = Trace()
        self._meant: tuple[str, ...] = ()
        self.lent: Surface | None = None  # the keyboard is in the field of a search, and comes back here
        session.opened.connect(self._on_opened)
        session.completed.connect(self._on_opened)
        for surface in body.surfaces:
            surface.let_go.connect(self._on_let_go)
            surface.selected.connect(self._on_selected)
        session.recast.connect(self._on_opened)  # the places in its memory count in other texts now

    @property
    def meant(self) -> tuple[str, ...]:
        """The ids of the annotations made together, or of the one gone to, last."""
        return self._meant

    @meant.setter
    def meant(self, ids: tuple[str, ...]) -> None:
        if ids != self._meant:
            self._meant = ids
            self.meant_changed.emit(ids)

    @property
    def current(self) -> str:
        """The id of the first of those that are meant; empty for none."""
        return next(iter(self.meant), "")

    @current.setter
    def current(self, id: str) -> None:
        self.meant = (id,) if id else ()

    def made(self, ids: object) -> None:
        """Keys act on the highlights that were just made, in one gesture."""
        assert isinstance(ids, tuple)
        self.meant = ids
        self.arrived.emit(self.current)

    def _on_let_go(self) -> None:
        self.current = ""

    def _on_selected(self) -> None:
        """The caret has moved: keys act on the highlight that it is in, and on the comment."""
        surface = self.surface
        if surface.caret_mode:
            self.current = next(iter(surface.lit_at_caret()), "")
            if surface.hasFocus() and (focus := surface.view.cursor.focus) is not None:
                part = surface.setter.flow.rows[focus.row].part
                self._body.focus_part(part.key if part is not None else "")

    def _on_opened(self) -> None:
        self.trace, self.current = Trace(), ""

    @property
    def surface(self) -> Surface:
        """The surface that the keyboard is in; where it is elsewhere the one that gets it back, or the main one."""
        lent = self.lent or main_pane(self._body)
        return next((surface for surface in self._body.surfaces if surface.hasFocus()), lent)

    @property
    def surfaces(self) -> tuple[Surface, ...]:
        """All panes of the page."""
        return self._body.surfaces

    def go(self, place: Place, run: str = "", keyboard: bool = True, at_top: bool = False) -> None:
        """A jump: one can go back from it. Steps of one `run` that follow each other are one jump.

        The keyboard follows, unless it has something else to do.
        """
        self.current = ""  # keys act on nothing that is no longer looked at
        self._jump(place, run, keyboard, at_top)

    def _jump(self, place: Place, run: str, keyboard: bool = True, at_top: bool = False) -> None:
        goes_on = self.trace.goes_on(run, self._body.focused_comment)
        before = self._stop(self._body.surface_of(place.part))
        surface = self.reveal(place)
        if at_top:
            surface.go_to(place, at_top=True, above=-_air(surface, place))
        surface.land(place)
        if keyboard:
            self._body.focus_part(place.part)
            surface.setFocus(Qt.FocusReason.OtherFocusReason)
        self.trace.jumped(run, goes_on, before, self._stop(surface))

    def _stop(self, *moved: Surface) -> Stop:
        """Where the reader is, in the pane with the keyboard and in those that move."""
        return Stop(stands((*moved, self.surface)), self.surface, self._body.focused_comment)

    def reveal(self, place: Place) -> Surface:
        """Brings words onto the screen, out of whatever is folded; the keyboard stays where it is."""
        if place.part == LEFT_OUT and not self._body.unfolded:
            self._body.fold_left_out()
        if place.part.startswith("memo:"):
            self._body.side.memo.show_part(place.part)
        if place.part.startswith("comment:"):
            self._body.side.comments.show_part(place.part, words=place.span is not None)
        surface = self._body.surface_of(place.part)
        if self._body.side.isHidden() and surface is not self._body.article:
            self._body.show_list(False)
        surface.go_to(place)
        return surface

    def back(self) -> None:
        left = self.trace.back()
        if left is None:
            self.said.emit(self.tr("There is no place before this one to go back to"))
            return
        self.trace.went_back(Left(self._return_to(left.stop), left.kind))
        before = {
            COMMENTS: self.tr("Back where you were before you went through the comments"),
            HIGHLIGHTS: self.tr("Back where you were before you went through the highlights"),
            FIND: self.tr("Back where you were before the search"),
        }
        self.said.emit(before.get(left.kind) or self.tr("Back where you were before the jump"))

    def forward(self) -> None:
        left = self.trace.forward()
        if left is None:
            self.said.emit(self.tr("There is no place after this one to go forward to"))
            return
        self.trace.went_forward(Left(self._return_to(left.stop), left.kind))
        self.said.emit(self.tr("Forward again, where you were before you went back"))

    def _return_to(self, stop: Stop) -> Stop:
        """Everything that the jump moved stands exactly as it was left. Returns where the reader was till now."""
        here = self._stop(*(stand.surface for stand in stop.stands))
        self.stand_again(stop.stands)
        self._body.focus_part(stop.comment)
        stop.keyboard.pressed.emit()  # what floats was about words that may be elsewhere now
        if any(surface.hasFocus() for surface in self._body.surfaces):
            stop.keyboard.setFocus(Qt.FocusReason.OtherFocusReason)  # who types elsewhere goes on there
        return here

    def stand_again(self, stands: Iterable[Stand]) -> None:
        """Panes stand again as they stood, the thread and the memo folded as they were."""
        for stand in stands:
            if stand.thread is not None:
                self._body.side.comments.arrange(stand.thread)
            if stand.place is not None:
                self.reveal(stand.place)
            if stand.above is None:
                stand.surface.to_top()
            elif stand.place is not None:
                stand.surface.go_to(stand.place, at_top=True, above=stand.above)
            if stand.folded:
                self._body.side.memo.set_open(False)
            if stand.surface.caret_mode:
                stand.surface.landing.begin()

    def to_annotation(self, id: str, run: str = "") -> bool:
        """Goes to an annotation's words; whether they are on the page."""
        placed = self._session.placed(id)
        standing = entries.places(placed) if placed is not None and not placed.lost else []
        if not standing:
            return False
        self.current = id
        self._jump(standing[0], run)
        self.arrived.emit(id)
        return True

    def next_highlight(self) -> None:
        self._to_neighbour(1)

    def previous_highlight(self) -> None:
        self._to_neighbour(-1)

    def _to_neighbour(self, step: int) -> None:
        digest = self._session.digest()
        standing = [placed for placed in digest.placed if not placed.lost and placed.annotation.anchors]
        if not standing:
            self.said.emit(self.tr("Nothing is highlighted in this page"))
            return
        ids = [placed.annotation.id for placed in standing]
        if self.current in ids and self.in_view(self.current):
            at = ids.index(self.current) + step
        else:
            at = beside(digest.document, standing, here(self.surface), step)
        at %= len(ids)
        self.to_annotation(ids[at], HIGHLIGHTS)
        self.said.emit(self.tr("Highlight {0} of {1}").format(words.number(at + 1), words.number(len(ids))))

    def in_view(self, id: str) -> bool:
        """Whether any of an annotation's words, or of the part that it is on, are on the screen."""
        placed = self._session.placed(id)
        standing = entries.places(placed) if placed is not None else []
        return any(shows(self._body.surface_of(place.part), place) for place in standing)

    def next_comment(self) -> None:
        self._to_comment(self._body.side.comments.beside, 1, self.tr("This is the last comment"))

    def previous_comment(self) -> None:
        self._to_comment(self._body.side.comments.beside, -1, self.tr("This is the first comment"))

    def next_thread(self) -> None:
        self._to_comment(self._body.side.comments.thread_beside, 1, self.tr("This is the last thread"))

    def previous_thread(self) -> None:
        self._to_comment(self._body.side.comments.thread_beside, -1, self.tr("This is the first comment"))

    def _to_comment(self, beside: Callable[[str, int], str], step: int, end: str) -> None:
        """Through what is shown, as it is sorted: a folded reply is passed over."""
        before = self._body.focused_comment
        key = beside(before, step)
        if not key:
            self.said.emit(self.tr("No comment in this page"))
            return
        self.go(Place(key), COMMENTS)
        if key == before:
            self.said.emit(end)
        elif self._comment is not None:
            self.told.emit(self.tr("Comment by {0}").format(self._comment.author or self.tr("Unnamed")))

    @property
    def _comment(self) -> Comment | None:
        """The one that has the focus."""
        document = self._session.document
        comments = document.comments if document is not None else ()
        return next((comment for comment in comments if comment.part == self._body.focused_comment), None)

    def to_parent(self) -> None:
        """The comment that the focused one answers."""
        if self._comment is not None and self._comment.parent:
            self.go(Place(self._comment.parent))
        else:
            self._say(self.tr("This comment answers no other one"))

    def to_quoted(self) -> None:
        """The first passage that the focused comment quotes."""
        quotes = self._comment.quotes if self._comment is not None else ()
        source = next((quote.source for quote in quotes if quote.source is not None), None)
        if source is not None:
            self.to_passage(source)
        else:
            self._say(self.tr("This comment quotes no passage of this page"))

    def to_passage(self, place: Place) -> None:
        """A jump to words that are meant: they are selected, so that one sees which, and can mark them."""
        self.go(place)
        surface = self._body.surface_of(place.part)
        surface.select(place)
        surface.selected.emit()
        self.told.emit(surface.selected_text())

    def _say(self, why: str) -> None:
        """Why the focused comment leads nowhere; if none has the focus, that."""
        self.said.emit(why if self._comment is not None else self.tr("Go to a comment first"))

    def fold_replies(self) -> None:
        """Hides the replies to the focused comment, or shows them."""
        surface, key = self._body.side.comments.surface, self._body.focused_comment
        entries = (row.of for row in surface.setter.flow.rows if row.shape is Shape.COMMENT)
        held = next((one for one in entries if isinstance(one, Entry) and one.comment.part == key), None)
        if held is not None and (held.replies or held.folded):
            surface.acted.emit(Hot(Deed.BRANCH, QRectF(), "", key))
        else:
            self._say(self.tr("This comment has no replies"))

    def next_pane(self) -> None:
        """The keyboard goes to the next column that is to be seen and can have it."""
        stops: list[tuple[QObject, Callable[[], None]]] = [
            (surface, partial(surface.setFocus, Qt.FocusReason.ShortcutFocusReason))
            for surface in self._body.showing()
        ]
        if self._body.list.isVisible() and self._body.list.takes_keyboard:
            stops.append((self._body.list, self._body.list.focus_list))
        focused = self._body.window().focusWidget()
        at = next(
            (i for i, (stop, _) in enumerate(stops) if stop is focused or _holds(stop, focused)),
            len(stops) - 1,
        )
        if stops:
            stops[(at + 1) % len(stops)][1]()


def _air(surface: Surface, place: Place) -> float:
    """Pixels of the space above a paragraph that stay above it where it comes to the top."""
    index = surface.reach(place.part, place.span.start) if place.span is not None else None
    if index is None or place.span is None or surface.setter.flow.rows[index].span.start != place.span.start:
        return 0.0
    return min(AIR, surface.setter[index].gap)


def _holds(stop: QObject, widget: QObject | None) -> bool:
    while widget is not None:
        if widget is stop:
            return True
        widget = widget.parent()
    return False
