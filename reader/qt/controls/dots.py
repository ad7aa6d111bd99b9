"""Six dots to pick a highlight's colour from; each also says its name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from reader.errors import noop
from reader.notes.annotation import COLOURS
from reader.qt.look import Look

_WORDS = {
    "yellow": noop("Dots", "Yellow"),
    "orange": noop("Dots", "Orange"),
    "pink": noop("Dots", "Pink"),
    "purple": noop("Dots", "Purple"),
    "blue": noop("Dots", "Blue"),
    "green": noop("Dots", "Green"),
}
RING = 3  # pixels from the dot to the ring of the chosen one


def colour_word(colour: str) -> str:
    """The colour's name in the language of the window."""
    return QCoreApplication.translate("Dots", _WORDS[colour])


class Dot(QAbstractButton):
    """One colour."""

    def __init__(self, look: Look, colour: str, across: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._across = across
        self.colour = colour
        self.setCheckable(True)
        self.setFixedSize(self.sizeHint())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(colour_word(colour))
        self.setToolTip(colour_word(colour))
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        side = self._across + 2 * (RING + 1)
        return QSize(side, side)

    def nextCheckState(self) -> None:
        """Only the owner says which colour is chosen."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self._look.colour(f"strong.{self.colour}")
        inset = RING + 1 + 0.75
        disc = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(strong, 1.5))
        painter.setBrush(self._look.colour(f"ground.{self.colour}"))
        painter.drawEllipse(disc)
        if self.isChecked():
            self._paint_chosen(painter, disc)
        if self.hasFocus() or self.underMouse():
            self._paint_ring(painter, "accent" if self.hasFocus() else "edge")

    def _paint_chosen(self, painter: QPainter, disc: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.colour(f"strong.{self.colour}"), 1.5))
        painter.drawEllipse(disc.adjusted(-RING, -RING, RING, RING))
        self._look.icons.paint(
            painter, disc.toAlignedRect().adjusted(3, 3, -3, -3), "check", self._look.colour("ink")
        )

    def _paint_ring(self, painter: QPainter, role: str) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.colour(role), 1.5))
        painter.drawEllipse(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75))


class Dots(QWidget):
    """The row of dots: Tab reaches it, the arrows walk it."""

    coloured = Signal(object)  # str: the colour that was picked

    def __init__(self, look: Look, across: int = 18, gap: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(gap)
        self._dots = [Dot(look, colour, across, self) for colour in COLOURS]
        for dot in self._dots:
            row.addWidget(dot)
            dot.clicked.connect(self._on_clicked)
        self.setAccessibleName(self.tr("Colour"))
        self.choose("")

    def set_gap(self, gap: int) -> None:
        """The pixels from dot to dot."""
        self._row.setSpacing(gap)

    def choose(self, colour: str) -> None:
        """Rings the colour of the highlight; none with an empty string. Emits nothing."""
        for dot in self._dots:
            dot.setChecked(dot.colour == colour)

    @property
    def chosen(self) -> str:
        return next((dot.colour for dot in self._dots if dot.isChecked()), "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        here = next((i for i, dot in enumerate(self._dots) if dot.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        self._dots[(here + step) % len(self._dots)].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_clicked(self) -> None:
        dot = self.sender()
        assert isinstance(dot, Dot)
        self.coloured.emit(dot.colour)
