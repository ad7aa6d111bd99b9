"""The tags of one annotation as chips with a cross each, and the button that adds one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QPushButton, QScrollArea, QWidget

from reader.qt.controls import chip
from reader.qt.look import Look

LINE = chip.TALL + 8  # pixels from one line of chips to the next
MOST = (
    4 * LINE + chip.TALL
)  # pixels of chips to be seen at once: five lines, with the longest note in the smallest window


class TagChip(QAbstractButton):
    """One tag; its cross, Delete and Backspace take it off."""

    removed = Signal(object)  # str: the tag
    reached = Signal(object)  # itself: the keyboard came to it

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._colour = ""
        self.tag = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        look.changed.connect(self.update)

    def show_tag(self, name: str, colour: str) -> None:
        self.tag, self._colour = name, colour
        self.setAccessibleName(self.tr("Tag {0}: take off").format(name))
        self.setToolTip(name)
        self.resize(self.sizeHint())
        self.show()
        self.update()

    def sizeHint(self) -> QSize:
        return chip.size(self._look, self.tag, tall=True, cross=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setDown(False)
        if chip.cross_of(self.rect()).contains(event.position().toPoint()):
            self.removed.emit(self.tag)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _TAKES_OFF:
            self.removed.emit(self.tag)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit(self)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        chip.paint(painter, self._look, self.rect(), self.tag, self._colour, cross=True)
        cross = chip.cross_of(self.rect())
        tone = self._look.colour("ink" if self.underMouse() else "muted")
        self._look.icons.paint(painter, cross.adjusted(2, 2, -2, -2), "close", tone)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 11, 11)


_TAKES_OFF = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Chips(QWidget):
    """Chips in as many lines as they need, then "+ Tag". Chips are kept and used again, never destroyed."""

    tag_wanted = Signal()
    removed = Signal(object)  # str: the tag to take off
    reached = Signal(object)  # the chip that the keyboard came to
    grown = Signal()  # it is higher, or lower

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pool: list[TagChip] = []
        self._count = 0
        self._add = QPushButton(self.tr("Tag"), self)
        self._add.setProperty("link", True)
        self._add.setProperty("flat", True)
        self._add.setFont(look.font("small"))
        self._add.setAccessibleName(self.tr("Add a tag"))
        self._add.setToolTip(self.tr("Add a tag (T)"))
        look.icons.put(self._add, "plus", "accent", "accent")
        self._add.setIconSize(QSize(16, 16))
        self._add.clicked.connect(self._on_add)
        self.setFocusProxy(self._add)

    def set_tags(self, tags: Sequence[tuple[str, str]]) -> None:
        """Names with their colours, in order."""
        while len(self._pool) < len(tags):
            one = TagChip(self._look, self)
            one.removed.connect(self.removed)
            one.reached.connect(self.reached)
            self._pool.append(one)
        self._count = len(tags)
        for one, (name, colour) in zip(self._pool, tags, strict=False):
            one.show_tag(name, colour)
        self._hide_rest()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self._place())
        self.grown.emit()

    def _hide_rest(self) -> None:
        for one in self._pool[self._count :]:
            if one.hasFocus():
                self._add.setFocus(Qt.FocusReason.OtherFocusReason)
            one.hide()

    def _place(self) -> int:
        """Puts the chips side by side, in lines; how high they stand."""
        at = QPoint(0, 0)
        self._add.adjustSize()
        for one in [*self._pool[: self._count], self._add]:
            size = QSize(one.sizeHint().width(), chip.TALL)
            if at.x() and at.x() + size.width() > self.width():
                at = QPoint(0, at.y() + LINE)
            one.setGeometry(QRect(at, size))
            at.setX(at.x() + size.width() + chip.BETWEEN)
        return at.y() + chip.TALL

    def _on_add(self) -> None:
        self.tag_wanted.emit()


class Shelf(QScrollArea):
    """Chips that are scrolled where there are many, line by line; what stands under them keeps its place."""

    def __init__(self, chips: Chips, parent: QWidget) -> None:
        super().__init__(parent)
        self._chips = chips
        self.setWidget(chips)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for each in (self.viewport(), chips):
            each.setAutoFillBackground(False)
        chips.grown.connect(self._on_grown)
        chips.reached.connect(self._on_reached)

    def _on_grown(self) -> None:
        self.setFixedHeight(min(self._chips.height(), MOST))
        self.verticalScrollBar().setSingleStep(LINE)

    def _on_reached(self, one: object) -> None:
        assert isinstance(one, TagChip)
        self.ensureWidgetVisible(one, 0, LINE)
