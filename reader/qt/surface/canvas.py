"""A surface as far as it shows: rows, highlights, the place. What it costs follows the viewport."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.model import Place, Span
from reader.notes.hits import Hits
from reader.qt.look import Look
from reader.qt.surface import paint
from reader.qt.surface.areas import BLEED, areas
from reader.qt.surface.edges import Dragged, Edges
from reader.qt.surface.ends import Ends, Moved
from reader.qt.surface.filling import FIRST, Filling
from reader.qt.surface.galley import Setter
from reader.qt.surface.gauge import Gauge
from reader.qt.surface.layers import Highlight, Layers, Shelves
from reader.qt.surface.lit import Lights
from reader.qt.surface.manner import Manner
from reader.qt.surface.mapped import marks
from reader.qt.surface.onward import Onward
from reader.qt.surface.picture import Pictures
from reader.qt.surface.rows import Row
from reader.qt.surface.settling import Settling, When
from reader.qt.surface.sifted import Sifted
from reader.qt.surface.standing import Standing
from reader.qt.surface.strip import Strip
from reader.qt.surface.thread import Adornment
from reader.qt.surface.view import View
from reader.qt.surface.viewport import Viewport
from reader.qt.surface.wheel import Fingers, is_zoom, moved, tells_pixels


class Canvas(QAbstractScrollArea):
    """Paints what its setter lays out. It knows nothing of annotations, files or the user's hands."""

    pressed = Signal()  # the page moved, or a mouse button went down: what floats over it goes away
    moved = Signal()  # the place changed
    lit = Signal()  # other highlights are painted
    filled = Signal()  # all rows are there
    ends_moved = Signal(object)  # a Moved; None where the ends stay where they were
    edge_held = Signal()
    edge_moved = Signal(object)  # a Dragged

    def __init__(self, look: Look, manner: Manner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.manner = manner
        self.setter = Setter(look, manner)
        self.view = View(self.setter, self._update, self._on_scrolled)
        self._standing = Standing(self.setter, self.view.scroll)
        self.layers = Layers(self.setter.reach)
        self.setter.over = self.layers.over
        self._lights = Lights(look)
        self.ends = Ends(self.view, self.layers, self._tell_ends)
        self.edges = Edges(self.view, self._tell_edge)
        self.found = Hits()
        self.hit: Place | None = None  # the one that the reader is at
        self.sifted = Sifted()
        self.active: tuple[str, ...] = ()  # the ids of the annotations that keys act on: they are outlined
        self._handles = False  # the popover of one is open: its ends can be dragged
        self.hovered = ""  # of the one under the mouse
        self.caret_mode = False
        self.keyed = False  # the keyboard brought the focus here
        self.idle = False  # it is in another pane
        self.painted: tuple[int, float] | None = None  # where it stood when it was painted last
        self._fingers = Fingers()
        self._settling = Settling(self.view.scroll.lay_out, self._on_scrolled, self)
        self.filling = Filling(self)
        self.filling.grown.connect(self.layers.grow)
        self.filling.filled.connect(self._on_filled)
        self.onward = Onward(self.view, self.filling, self)
        self.reach = self.filling.reach
        self.spoken: object | None = None  # what a screen reader was given
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # it lies in the margin
        self.setViewport(Viewport())
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self._strip = Strip(look, self._marks, self)
        self.setVerticalScrollBar(self._strip)
        self._gauge = Gauge(self, self.view, self.filling)
        self._gauge.told.connect(self.moved)
        self._gauge.dragged.connect(self._on_dragged)
        self.setAutoFillBackground(True)
        self._lay_paper()
        look.changed.connect(self.restyle)

    def _update(self) -> None:
        self.viewport().update()

    def _tell_ends(self, moved: Moved | None) -> None:
        self.ends_moved.emit(moved)

    def _tell_edge(self, dragged: Dragged) -> None:
        self.edge_moved.emit(dragged)

    # what it shows

    def show_rows(self, rows: Iterable[Row], keep_place: bool = False, when: When = When.NOW) -> None:
        """Other rows; the view starts at their top, or at the words that were there."""
        place = self.place() if keep_place else None
        self.onward.forget()
        flow = self.filling.begin(rows)
        self.view.show(flow)
        self.layers.show(flow)
        self.view.cursor.forget()
        self.view.scroll.to(0)
        if place is not None:
            self.go_to(place, at_top=True)
        self._settling.begin(when)

    def _on_filled(self) -> None:
        self._strip.changed()
        self._gauge.tell_soon()
        if any(seen.index >= FIRST for seen in self.view.scroll.seen()):
            self.viewport().update()
        self.filled.emit()

    def complete(self) -> None:
        """Takes all rows at once: somebody wants to go to one that is not there yet."""
        self.filling.complete()

    def _marks(self) -> Iterator[tuple[float, str]]:
        """For the map beside the text, where it is longer than the screen."""
        longer = self.setter.flow.weight and self.verticalScrollBar().maximum()
        return marks(self.setter, self.layers, self.found) if longer else iter(())

    def set_highlights(self, highlights: Iterable[Highlight] | Shelves, more: bool = False) -> None:
        """`more` will come: the map beside the text waits for them."""
        self.layers.set(highlights, more)
        self.show_highlights(more)

    def lay_highlights(self, highlights: Shelves) -> None:
        """The first half of it, for who has little time at once: how they lie on the rows in sight."""
        self.layers.set(highlights)
        for seen in [] if self._settling.active else self.view.scroll.seen():
            self._marked(seen.index)

    def show_highlights(self, more: bool = False) -> None:
        """The second half."""
        self.setter.forget_folded()
        self.lit.emit()
        self._strip.changed(waits=more)
        self.viewport().update()

    def replace_highlights(self, id: str, highlights: Iterable[Highlight]) -> None:
        """Other highlights for one annotation; only the rows that then look otherwise are painted anew."""
        gone, lit = self.layers.of(id), list(highlights)
        if not lit and not gone:
            return  # it is in another pane
        moved = self.layers.replace(id, lit)
        folded = self.setter.forget_folded(one.part for one in (*gone, *lit))
        self.paint_anew([Place(one.part, one.span) for one in (*gone, *lit, *moved)], folded)
        self.lit.emit()
        self._strip.changed()

    def paint_anew(self, words: Iterable[Place], rows: Iterable[int] = ()) -> None:
        """The lines of these words and these rows look otherwise."""
        for area in areas(self.view, words, rows) if self.isVisible() else ():
            self.viewport().update(area)

    def set_adornments(self, adornments: Mapping[str, Adornment]) -> None:
        """What is put on whole parts, by their keys."""
        if adornments != self.setter.adornments:
            self.setter.adornments = adornments
            self._relay()

    def set_pictures(self, pictures: Pictures | None) -> None:
        self.setter.pictures = pictures
        self._relay()

    def show_pictures(self) -> None:
        """Some have come: the words at the top stay there, and tables fetch theirs when they are painted."""
        self._standing.take()
        self.setter.forget_pictures()
        self._set_anew()

    def set_focused_part(self, key: str) -> None:
        if key != self.setter.focused:
            self.setter.focused = key
            self._relay()

    def set_active(self, *ids: str, handles: bool = False) -> None:
        self.active, self._handles = ids, handles and len(ids) == 1
        self.viewport().update()

    def _lay_paper(self) -> None:
        """The strip beside the scroll bar is paper too."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, self.look.colour(self.manner.paper))
        self.setPalette(palette)

    def restyle(self) -> None:
        """The theme, the fonts or the size of the text changed: the words at the top stay there."""
        self._lay_paper()
        self._standing.take()
        self.setter.forget()
        self._set_anew()

    def _relay(self) -> None:
        self.setter.forget()
        self.view.scroll.by(0)
        self._on_scrolled()

    def set_found(self, hits: Hits, hit: Place | None = None) -> None:
        """Marks what a search found, and the one of it that the reader is at."""
        if hits is not self.found:
            self._strip.changed()
        self.found, self.hit = hits, hit
        self.viewport().update()

    # where it stands

    def place(self) -> Place | None:
        """The first words on the screen."""
        for seen in self.view.scroll.seen():
            galley = self.setter[seen.index]
            row = galley.row
            if row.readable and row.part is not None and seen.y + galley.height > 0:
                y = max(0.0, -seen.y - galley.top)
                x = galley.laid.width if galley.laid.leftwards(row.span.start) else 0
                at = min(galley.laid.hit(x, y), row.span.end)
                return Place(row.part.key, Span(at, at))
        return None

    def go_to(self, place: Place, at_top: bool = False, above: float = 0.0) -> bool:
        """Brings words onto the screen; whether they are here. `above` pixels of them are over the top."""
        if place.span is None:
            return self._go_to_part(place.part)
        position = place.span.start
        index = self.reach(place.part, position)
        if index is None:
            return False
        top, bottom = self.view.line(index, position)
        if at_top and not above and index == 0 and position == self.setter.flow.rows[index].span.start:
            self.view.scroll.to(0)  # with the margin above the first line
        elif at_top:
            self.view.scroll.to(index, self.view.scroll.top_margin(index) + top + above)
        else:
            self.view.scroll.reveal(index, top, bottom)
        self.view.reveal_across(index, place.span)
        self._on_scrolled()
        return True

    def _go_to_part(self, key: str) -> bool:
        head = self.setter.flow.head_of(key)
        index = self.reach(key, 0) if head is None else head
        if index is not None:
            head = self.setter.flow.head_of(key)
            self.view.scroll.to(max(0, index - 1) if head is None else head)
            self._on_scrolled()
        return index is not None

    def to_top(self) -> None:
        self.view.scroll.to(0)
        self._on_scrolled()

    @property
    def at_start(self) -> bool:
        """Whether the very first words are where they were at the beginning."""
        return self.stands == (0, 0.0)

    @property
    def stands(self) -> tuple[int, float]:
        """The row at the top, and how many of its pixels are above it."""
        return self.view.scroll.row, self.view.scroll.offset

    def progress(self) -> float:
        """How far down the last words on the screen are, 0 to 1."""
        bar = self.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() else 1.0

    def content_height(self, limit: int) -> int:
        """How tall everything is at this width, counted up to `limit` pixels."""
        return int(self.view.scroll.content_height(limit))

    # what is on the screen

    def shown_rows(self) -> list[int]:
        """The rows on the screen that hold words, head a comment or can be clicked, in order."""
        rows = self.setter.flow.rows
        seen = [one.index for one in self.view.scroll.seen()]
        return [i for i in seen if rows[i].readable or rows[i].number or self.setter[i].hots]

    def row_rect(self, index: int) -> QRect:
        """Where a row is on the desktop, in pixels; empty if it is not to be seen."""
        for seen in self.view.scroll.seen():
            if seen.index == index:
                corner = self.viewport().mapToGlobal(QPointF(self.view.left, seen.y)).toPoint()
                return QRect(corner, QSize(int(self.setter.width), int(self.setter[index].height)))
        return QRect()

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self.look.colour(self.manner.paper))
        visible = [] if self._settling.active else list(self.view.scroll.seen())
        self._lights.keep(seen.index for seen in visible)
        ringed = paint.ring(painter, self.view, visible, self.hasFocus())
        asked = event.rect().adjusted(0, -BLEED, 0, BLEED)
        painter.setClipRect(asked)  # lines and cells outside it are not drawn
        for seen in visible:
            if seen.y > asked.bottom() or seen.y + self.setter[seen.index].height < asked.top():
                continue  # it is not asked for
            at = QPointF(self.view.left, round(seen.y))
            paint.row(painter, self.look, self.manner, self.setter[seen.index], at, self._marked(seen.index))
        self.edges.paint(painter)
        self.ends.paint(painter, self._handled)
        if self.keyed and not ringed:
            painter.fillRect(0, 0, self.viewport().width(), 2, self.look.colour("accent"))
        if self.caret_mode and self.hasFocus() and (caret := self.view.caret_rect()) is not None:
            painter.fillRect(caret, self.look.colour("accent"))
        painter.end()
        self.painted = self.stands

    @property
    def _handled(self) -> Highlight | None:
        """The highlight whose ends have handles: the one whose popover is open."""
        return next(iter(self.layers.of(*self.active)), None) if self._handles else None

    def _marked(self, index: int) -> paint.Marked:
        layers, selected = self.layers.on(index), self.view.cursor.span_on(index)
        lit = self._lights.on(index, self.setter[index], layers)
        row = self.setter.flow.rows[index]
        ringed = bool(self.setter.focused) and row.part is not None and row.part.key == self.setter.focused
        if row.part is None or not row.readable:
            return paint.Marked(layers, selected, (), self.active, self.hovered, None, ringed, lit)
        here = self.hit.span if self.hit is not None and self.hit.part == row.part.key else None
        found = [*self.sifted.within(row.part, row.span), *self.found.within(row.part.key, row.span)]
        return paint.Marked(layers, selected, found, self.active, self.hovered, here, ringed, lit, self.idle)

    # size and scrolling

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._settling.active:
            self._on_scrolled()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._standing.take()
        self._set_anew()

    def _set_anew(self) -> None:
        self.view.resize(self.width(), self.viewport().height())
        self.layers.forget()
        self._standing.put_back()
        self.viewport().update()
        if not self._settling.active:
            self._gauge.tell_soon()

    def _on_scrolled(self) -> None:
        self._settling.active = False
        self.viewport().update()
        self._gauge.tell()

    def _on_dragged(self) -> None:
        self.viewport().update()
        self.pressed.emit()
        self.moved.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Nothing: the place is ours, the scroll bar only shows it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if is_zoom(event):
            event.ignore()  # the window zooms
            return
        by = moved(event, self.look.pitch(self.manner.text), tells_pixels())
        row = self._fingers.row(event.phase(), by, partial(self.view.wide_row_at, event.position().y()))
        if row is None:
            self._scroll(by.y())
        elif row < len(self.setter.flow) and self.setter.shift(row, by.x()):
            self.viewport().update()

    def _scroll(self, pixels: float) -> None:
        before = self.stands
        self.view.scroll_by(pixels)
        if before != self.stands:
            self.pressed.emit()
