"""The reading surface: one widget for article, memo and comments, under the user's hands."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QNativeGestureEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.model import Place
from reader.qt import inside
from reader.qt.look import Look
from reader.qt.surface.autoscroll import Autoscroll
from reader.qt.surface.canvas import Canvas
from reader.qt.surface.cursor import Point, Unit
from reader.qt.surface.keys import SCREEN, motion, scroll_step, sideways
from reader.qt.surface.laid import Deed, Hot
from reader.qt.surface.landing import Landing
from reader.qt.surface.manner import Manner
from reader.qt.surface.mouse import Mouse
from reader.qt.surface.thread_order import Arrangement
from reader.qt.surface.wheel import PINCH, Notches

# The keyboard brought the focus here: then it is shown, and not after a click.
KEYED = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_EXPLAINED = (Deed.LINK, Deed.TAG, Deed.NOTE, Deed.COPY)


class Hit(NamedTuple):
    """A click on highlighted words: the annotations there, the shortest first."""

    ids: tuple[str, ...]
    part: str


class Surface(Canvas):
    """Selects words, and says what was clicked."""

    selected = Signal()  # the user has finished a selection, or let go of it
    highlight_clicked = Signal(object)  # a Hit
    let_go = Signal()  # a click on no highlight
    acted = Signal(object)  # a Hot
    part_clicked = Signal(object)  # the key of the part clicked
    menu_wanted = Signal(object)  # QPointF: where in the viewport, by the right button or by a key

    def __init__(self, look: Look, manner: Manner, parent: QWidget | None = None) -> None:
        super().__init__(look, manner, parent)
        self.arrangement: Arrangement | None = None  # of the thread that it shows
        self.exact = False  # the selection was made with Alt held: its ends are meant as they are
        self._mouse = Mouse(self.view, self)
        self.landing = Landing(self.view, self.point_of)
        self._autoscroll = Autoscroll(self.view, self._drag, self)
        self._to_the_letter = False  # what is dragged: Alt is held
        self._pinch = Notches(PINCH)
        self._explained = ""  # the address of the link under the mouse
        program = QApplication.instance()
        if isinstance(program, QApplication):
            program.focusChanged.connect(self._on_focus_moved)

    # what is selected

    def selected_places(self) -> list[Place]:
        return self.view.cursor.places()

    def selected_text(self) -> str:
        return self.view.cursor.text()

    def selection_rects(self) -> list[QRect]:
        """The selected words on the screen, in the viewport's pixels."""
        return [rect for place in self.selected_places() for rect in self.view.rects(place)]

    def highlight_rects(self, id: str) -> list[QRect]:
        """One annotation's words on the screen."""
        return [rect for one in self.layers.of(id) for rect in self.view.rects(Place(one.part, one.span))]

    def only_left_out_selected(self) -> bool:
        """Whether the selected words belong to no part, so that they can be copied and nothing else."""
        return self.view.cursor.only_left_out()

    def select(self, place: Place) -> None:
        """Selects words of a part without telling anybody."""
        if place.span is None:
            return
        first = self.setter.flow.row_of(place.part, place.span.start)
        last = self.setter.flow.row_of(place.part, max(place.span.start, place.span.end - 1))
        if first is not None and last is not None:
            self.view.cursor.select(Point(first, place.span.start), Point(last, place.span.end))
            self.viewport().update()

    def link_at_caret(self) -> Hot | None:
        """The link that the caret stands in, while there is a caret to be seen."""
        caret = self.view.caret_rect() if self.caret_mode and self.hasFocus() else None
        hot = self.view.hot_at(caret.center() + QPointF(1, 0)) if caret is not None else None
        return hot if hot is not None and hot.deed is Deed.LINK else None

    def lit_at_caret(self) -> tuple[str, ...]:
        """The highlights that the caret stands in or touches, the shortest first; while there is a caret."""
        focus = self.view.cursor.focus if self.caret_mode and self.hasFocus() else None
        if focus is None:
            return ()
        lit = [*self.layers.at(focus.row, focus.at), *self.layers.at(focus.row, max(0, focus.at - 1))]
        return tuple(dict.fromkeys(one.id for one in lit))

    def point_of(self, place: Place) -> Point | None:
        """The point at the start of a place; None where its part is not shown here."""
        index = self.reach(place.part, place.span.start) if place.span is not None else None
        return Point(index, place.span.start) if index is not None and place.span is not None else None

    def stand_at(self, at: QPointF) -> None:
        """What the keyboard does next is about the words there, if there are any."""
        point = self.view.over_text(at)
        if point is not None:
            self.view.cursor.put(point)
            self.viewport().update()

    def clear_selection(self) -> None:
        words = self.selected_places()
        self.view.cursor.clear()
        self.paint_anew(words)
        self.selected.emit()

    def select_all(self) -> None:
        self.view.cursor.move(Unit.ALL, forward=False, extend=False)
        self.view.cursor.move(Unit.ALL, forward=True, extend=True)
        self.viewport().update()
        self.selected.emit()

    def set_caret_mode(self, on: bool) -> None:
        begins = on and not (self.caret_mode and self.view.cursor.focus is not None)
        self.caret_mode = on
        if begins:
            self.landing.begin()
        self.viewport().update()

    def land(self, place: Place) -> None:
        """A jump has led here: the caret is here, or begins here as soon as there is one."""
        self.landing.at(place)
        if self.caret_mode:
            self.landing.begin()

    def select_sentence(self) -> None:
        """The sentence at the caret; where one is selected already, up to the end of the next one."""
        self._grow(self.view.sentence_at)

    def select_paragraph(self) -> None:
        """The paragraph at the caret; where one is selected already, the next one too."""
        self._grow(self.view.paragraph_at)

    def _grow(self, unit: Callable[[Point], tuple[Point, Point]]) -> None:
        self.set_caret_mode(self.caret_mode or self.view.cursor.focus is None)
        focus, held = self.view.cursor.focus, self.view.cursor.selected
        if focus is None:
            return
        start, end = unit(held[1] if held is not None else focus)
        self.view.cursor.select(held[0] if held is not None else start, end)
        self.view.reveal(end)
        self.viewport().update()
        self.selected.emit()

    def begin_ends(self, id: str) -> None:
        """The keyboard moves the ends of a highlight, the last one first."""
        held = next(iter(self.layers.of(id)), None)
        if held is not None:
            self.setFocus()
            self.ends.begin(held)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.ends.key(event):
            self._autoscroll.stop()
            return
        if self.edges.moving and event.key() == Qt.Key.Key_Escape:
            self._autoscroll.stop()
            self.edges.cancel()
            return
        moved, step = motion(event), scroll_step(event)
        if moved is not None and (self.caret_mode or moved[2]):
            unit, forward, extend = moved
            forward = self.view.cursor.turn(forward) if sideways(event) else forward
            self.onward.go(partial(self._move_caret, unit, forward, extend), forward and unit is Unit.ALL)
        elif step is not None:
            lines, screens = step
            self._scroll(lines * self.look.pitch(self.manner.text) + screens * self.viewport().height())
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and moved is not None:
            self.onward.go(partial(self._to_end, moved[1]), moved[1])
        else:
            event.ignore()

    def _to_end(self, forward: bool) -> None:
        self.view.scroll.to(*(self.view.scroll.end() if forward else (0, 0.0)))
        self._on_scrolled()
        self.pressed.emit()

    def _move_caret(self, unit: Unit, forward: bool, extend: bool) -> None:
        self.pressed.emit()  # what was opened is about other words
        if not self.caret_mode:
            self.landing.begin()
        if unit is Unit.PAGE:
            self._turn_page(forward, extend)
        else:
            self.view.cursor.move(unit, forward, extend)
        if self.view.cursor.focus is not None:
            self.view.reveal(self.view.cursor.focus)
        self.viewport().update()
        self.selected.emit()

    def _turn_page(self, forward: bool, extend: bool) -> None:
        """The caret stays where it is on the screen while the page moves under it; at an end it goes there."""
        cursor, scroll = self.view.cursor, self.view.scroll
        cursor.start()
        if cursor.focus is not None:
            self.view.reveal(cursor.focus)
        caret, before = self.view.caret_rect(), (scroll.row, scroll.offset)
        if caret is None:
            return
        self._scroll(SCREEN * self.viewport().height() * (1 if forward else -1))
        point = self.view.point_at(caret.center())
        if point is None or (scroll.row, scroll.offset) == before:
            cursor.move(Unit.ALL, forward, extend)
        else:
            cursor.put(point, extend)

    # mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.ends.grab(self._handled, event.position()):
            self.pressed.emit()  # the popover would lie over where the end goes
            return
        self.ends.cancel()
        self.pressed.emit()
        if event.button() == Qt.MouseButton.LeftButton and self.edges.grab(event.position()):
            self.edge_held.emit()
            return
        if event.button() == Qt.MouseButton.LeftButton:
            self._mouse.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._to_the_letter = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            self._drag(event.position())
            if self.edges.elsewhere:
                self._autoscroll.stop()
            elif self.edges.moving or self.ends.moving or self._mouse.dragging:
                self._autoscroll.mouse_at(event.position())
        else:
            self._point(event.position())

    def _drag(self, at: QPointF) -> None:
        """What is held follows the mouse."""
        if self.edges.moving:
            self.edges.drag(at, self._to_the_letter)
        elif self.ends.moving:
            self.ends.drag(at, self._to_the_letter)
        else:
            self._mouse.drag(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._autoscroll.stop()
        if self.edges.moving:
            self.edges.keep()
            return
        if self.ends.moving:
            self.ends.keep()
            return
        self.exact = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if not self._mouse.release():
            self.selected.emit()
            return
        self.selected.emit()
        self._clicked(event.position())

    def _clicked(self, at: QPointF) -> None:
        found = self.view.row_at(at.y())
        part = self.setter[found[0]].row.part if found is not None else None
        if part is not None:
            self.part_clicked.emit(part.key)
        hot = self.view.hot_at(at)
        point = self.view.over_text(at)
        hits = self.layers.at(point.row, point.at) if point is not None else []
        if hot is None and not hits:
            self.let_go.emit()
        if hot is not None:
            self.acted.emit(hot)
        elif hits and part is not None:
            self.highlight_clicked.emit(Hit(tuple(one.id for one in hits), part.key))

    def _point(self, at: QPointF) -> None:
        """The shape of the mouse pointer tells what is under it."""
        if self.edges.hover(at):
            self.viewport().setCursor(Qt.CursorShape.SplitVCursor)
            return
        if self.ends.over(self._handled, at) is not None:
            self.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
            return
        hot = self.view.hot_at(at)
        self._hover(self.view.over_text(at) if hot is None else None)
        if hot is not None:
            shape = Qt.CursorShape.PointingHandCursor
        elif self.view.over_text(at) is not None:
            shape = Qt.CursorShape.IBeamCursor
        else:
            shape = Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self._explain(hot)

    def _explain(self, hot: Hot | None) -> None:
        """Where the link under the mouse leads, an address or the words of a footnote; what an icon does."""
        told = hot.value if hot is not None and hot.deed in _EXPLAINED else ""
        if told == self._explained:
            return
        self._explained = told
        document, links = self.setter.document, hot is not None and hot.deed is Deed.LINK
        place = inside.place_of(document, told) if document is not None and links else None
        if document is not None and place is not None:
            from html import escape

            self.viewport().setToolTip(f"<p>{escape(inside.words_at(document, place))}</p>")
        else:
            self.viewport().setToolTip(told if told.startswith("http") or not links else "")

    def _hover(self, point: Point | None) -> None:
        """The innermost highlight under the mouse is outlined."""
        hits = self.layers.at(point.row, point.at) if point is not None else []
        hovered = hits[0].id if hits else ""
        if hovered != self.hovered:
            self.hovered = hovered
            self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        self.menu_wanted.emit(QPointF(event.pos()) if by_mouse else self._key_spot())

    def _key_spot(self) -> QPointF:
        """Where a menu opens that a key asks for: at the caret, else under words; never over those it is about."""
        caret = self.view.caret_rect() if self.caret_mode else None
        if caret is not None:
            return caret.center()
        rects = self.selection_rects()
        return QPointF(rects[-1].bottomLeft()) if rects else self.view.first_line(self.setter.focused)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)
        self.edges.hover(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.keyed = event.reason() in KEYED
        self.viewport().update()
        self.moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keyed = False
        self.viewport().update()

    def _on_focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        """What is selected rests while another pane has the keyboard; in a card it is about these words."""
        resting = self.idle if not isinstance(now, Canvas) else now is not self
        if resting != self.idle:
            self.idle = resting
            if words := self.selected_places():
                self.paint_anew(words)

    def viewportSizeHint(self) -> QSize:
        return QSize(400, 400)

    def focusNextPrevChild(self, next: bool) -> bool:
        """While ends are moved, Tab takes the other one."""
        return False if self.ends.moving else super().focusNextPrevChild(next)

    def event(self, event: QEvent) -> bool:
        if (self.ends.moving or self.edges.moving) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # Enter and Escape are about the ends now
            return True
        if event.type() == QEvent.Type.LanguageChange:
            self._relay()
        if isinstance(event, QNativeGestureEvent) and self._pinched(event):
            return True
        return super().event(event)

    def _pinched(self, event: QNativeGestureEvent) -> bool:
        """Two fingers on a touchpad, spread or brought together, change the size of the text."""
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self.look.zoom_by(self._pinch.turn(event.value()))
        return True
