"""Prints pages in slices of a frame, so that the window lives; can be stopped at any page."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, QMarginsF, QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from reader.model import Document
from reader.notes.digest import Digest
from reader.notes.store import CannotSave
from reader.qt import words
from reader.qt.look import Look
from reader.qt.pictures import coming, decode
from reader.qt.printing_links import anchor
from reader.qt.printing_outline import Bookmark
from reader.qt.printing_pages import Slice, paginate
from reader.qt.printing_pieces import Leaf, Manuscript, Paper
from reader.qt.surface import paint
from reader.qt.surface.furniture import tr
from reader.qt.surface.galley import Galley
from reader.qt.surface.paint import Marked
from reader.qt.surface.picture import Decoded

TYPE = 0.8  # of the screen's size: the article's 18 pixels come to 11 points
DOTS = 96  # a pixel of the screen is a 96th of an inch
POINTS = 72 / DOTS  # of such a pixel
MARGINS = QMarginsF(28, 20, 28, 16)  # millimetres
FOOT = 52.0  # pixels below the text, for two lines of the footer
ON_ITS_SIDE = QPageLayout.Orientation.Landscape
BLEED = 24.0  # pixels beside the column, for margin bars
FRAME = 0.012  # seconds of printing until the window has its turn
SHARP = 2.5  # pixels of an image for one of the page
IMAGES = 1_600  # pixels; no column is wider on paper


class Images:
    """The page's images, sharp enough for paper."""

    def __init__(self, document: Document, folder: Path | None) -> None:
        self._document = document
        self._folder = folder

    def get(self, key: str, width: int) -> Decoded:
        return decode(self._document, key, self._folder, min(IMAGES, round(width * SHARP)))

    def coming(self, key: str) -> Decoded | None:
        return coming(self._document, key)


@dataclass(frozen=True, slots=True)
class Order:
    """What is printed; `first` and `last` are pages from 1, 0 for all of them."""

    digest: Digest
    folder: Path | None
    first: int = 0
    last: int = 0


def layout() -> QPageLayout:
    """A4, or Letter where that is what printers hold; upright."""
    american = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize(QPageSize.PageSizeId.Letter if american else QPageSize.PageSizeId.A4)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, MARGINS, QPageLayout.Unit.Millimeter)


class PrintJob(QObject):
    """One printing: `progressed` tells the share that is done, `finished` the end; a failure is an error."""

    progressed = Signal(object)  # float, 0 to 1
    finished = Signal()
    failed = Signal(object)  # a ReaderError

    def __init__(
        self, order: Order, device: QPagedPaintDevice, name: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._order = order
        self._device = device
        self._name = name
        self._look = Look(self, paper=True)
        self._painter = QPainter()
        self._number = 0
        self.bookmarks: list[Bookmark] = []  # what was printed, for the outline of a file
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_turn)
        self._manuscript: Manuscript | None = None
        self._upright = device.pageLayout().orientation()
        self._scale = device.logicalDpiX() / DOTS * TYPE
        self._width, self._height = self._room(self._upright)  # what the page that is printed holds
        self._pages: Iterator[list[Slice[Leaf]]] = iter(())

    def start(self) -> None:
        """Begins; pages are made while the window has nothing better to do."""
        self._begin()
        self._timer.start()

    def run(self) -> bool:
        """Prints all at once, where no window waits; whether it worked."""
        self._begin()
        return all(map(self._print, self._pages)) and self._end()

    def cancel(self) -> None:
        """Stops; what was printed so far is of no use."""
        self._timer.stop()
        if self._painter.isActive():
            self._painter.end()

    def _begin(self) -> None:
        order, upright, turned = self._order, self._room(self._upright), self._room(ON_ITS_SIDE)
        images = Images(order.digest.document, order.folder)
        self._manuscript = Manuscript(self._look, order.digest, images, upright, turned)
        self._pages = paginate(self._manuscript.pieces(), upright[1], turned[1])

    def _room(self, orientation: QPageLayout.Orientation) -> Paper:
        """What a page holds that is laid so."""
        paper = self._device.pageLayout()
        paper.setOrientation(orientation)
        size = paper.paintRectPixels(self._device.logicalDpiX()).size()
        return size.width() / self._scale, size.height() / self._scale - FOOT

    def _on_turn(self) -> None:
        assert self._manuscript is not None
        until = time.perf_counter() + FRAME
        while time.perf_counter() < until:
            page = next(self._pages, None)
            if page is None or 0 < self._order.last <= self._number:
                self._timer.stop()
                if self._end():
                    self.finished.emit()
                return
            if not self._print(page):
                self._timer.stop()
                return
        self.progressed.emit(self._manuscript.share)

    def _end(self) -> bool:
        if not self._painter.isActive() and not self._turn_to(turned=False):  # a page of nothing
            return False
        if self._painter.end():
            return True
        self.failed.emit(CannotSave(self._name, "not everything was written"))
        return False

    # pages

    def _print(self, page: list[Slice[Leaf]]) -> bool:
        """Whether there was paper for it; that there is none is told."""
        self._number += 1
        if self._number < self._order.first:
            return True
        if not self._turn_to(page[0].piece.turned):
            return False
        self._painter.save()
        self._lay_across()
        for one in page:
            self._note(one)
            self._draw(one)
        self._foot()
        self._painter.restore()
        return True

    def _turn_to(self, turned: bool) -> bool:
        """A new page, upright or on its side."""
        orientation = ON_ITS_SIDE if turned else self._upright
        self._width, self._height = self._room(orientation)
        if self._device.pageLayout().orientation() is not orientation:
            self._device.setPageOrientation(orientation)
        if self._painter.isActive():
            return self._device.newPage()
        if not self._painter.begin(self._device):
            self.failed.emit(CannotSave(self._name, "the printer does not answer"))
            return False
        self._painter.scale(self._scale, self._scale)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return True

    def _lay_across(self) -> None:
        """Some printers turn no page once they print: what would lie on its side is drawn on its side."""
        wide, tall = self._device.width() / self._scale, self._device.height() / self._scale
        if self._width > wide + 1:
            self._painter.translate(wide, 0)
            self._painter.rotate(90)
            fits = min(1.0, tall / self._width, wide / (self._height + FOOT))
            self._painter.scale(fits, fits)

    def _note(self, one: Slice[Leaf]) -> None:
        """Remembers a heading for the outline, and gives links a place to lead to."""
        leaf = one.piece.what
        if one.start > 0:
            return
        if leaf.target:
            anchor(self._painter, QPointF(leaf.galley.left, one.y), leaf.target)
        if leaf.heading is not None:
            paper, down = self._device.pageLayout(), one.y * POINTS * TYPE
            height = paper.fullRectPoints().height() - paper.paintRectPoints().top() - down
            page = self._number - max(1, self._order.first)
            self.bookmarks.append(Bookmark(leaf.heading.level, leaf.heading.label, page, height))

    def _draw(self, one: Slice[Leaf]) -> None:
        leaf, galley = one.piece.what, one.piece.what.galley
        if one.y < galley.gap:
            galley = galley._replace(rule=0.0)  # at the top of a page nothing stands above the rule
        if one.start > 0 and (head := one.piece.head):
            self._paint(leaf, galley, one.y - head, 0.0, head)
        self._paint(leaf, galley, one.y, one.start, one.end)

    def _paint(self, leaf: Leaf, galley: Galley, y: float, start: float, end: float) -> None:
        """So much of a row, `y` below the top of the page."""
        self._painter.save()
        if start > 0 or end < galley.height - galley.gap:
            seen = QRectF(-BLEED, y, self._width + 2 * BLEED, end - start)
            self._painter.setClipRect(seen)
        at = QPointF(0, y - start - galley.gap)
        paint.row(self._painter, self._look, leaf.manner, galley, at, Marked(leaf.layers))
        self._painter.restore()

    def _foot(self) -> None:
        """Title, site and date; the page's number; under them the address."""
        document = self._order.digest.document
        date = words.day(document.published) or tr("undated")
        source = " · ".join(
            piece for piece in (document.title or document.name, document.site, date) if piece
        )
        font = self._look.font("small")
        self._painter.setFont(font)
        self._painter.setPen(self._look.colour("muted"))
        metrics = QFontMetricsF(font)
        number = words.number(self._number)
        wide = self._width - metrics.horizontalAdvance(number) - 16
        base = self._height + FOOT - 20
        self._painter.drawText(QPointF(self._width - metrics.horizontalAdvance(number), base), number)
        shown = metrics.elidedText(source, Qt.TextElideMode.ElideMiddle, wide)
        self._painter.drawText(QPointF(0, base), shown)
        address = metrics.elidedText(document.address, Qt.TextElideMode.ElideMiddle, wide)
        self._painter.drawText(QPointF(0, base + 16), address)
