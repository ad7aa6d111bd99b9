"""The card behind "Aa": size of the text, theme of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from reader.errors import noop
from reader.qt import theme
from reader.qt.controls.card import Card
from reader.qt.controls.segments import Segments
from reader.qt.look import Look, Typography
from reader.qt.theme import SYSTEM

TILE = QSize(56, 40)
BESIDE = 4  # pixels of room for the word below that a tile has at either side
CELL = TILE.width() + 2 * BESIDE
INSET = 16  # of lines and tiles from the edge
WIDTH = 5 * CELL + 2 * (INSET - BESIDE)
CHOICES = {
    SYSTEM: noop("TextOptions", "System"),
    "light": noop("TextOptions", "Light"),
    "sepia": noop("TextOptions", "Sepia"),
    "dark": noop("TextOptions", "Dark"),
    "contrast": noop("TextOptions", "Contrast"),
}


class ThemeTile(QAbstractButton):
    """A theme in its own colours, half light and half dark for the system's."""

    def __init__(self, look: Look, choice: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.choice = choice
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        name = QCoreApplication.translate("TextOptions", CHOICES[choice])
        self.setText(name)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedSize(CELL, TILE.height() + 20)

    def nextCheckState(self) -> None:
        """Only the look says which theme is on."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tile = QRect(QPoint(BESIDE, 0), TILE)
        self._paint_tile(painter, tile)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        marked = self.isChecked() or self.hasFocus()
        painter.setPen(QPen(self._look.colour("accent" if marked else "edge"), 2 if marked else 1))
        inset = 1 if marked else 0.5
        painter.drawRoundedRect(QRectF(tile).adjusted(inset, inset, -inset, -inset), 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(self._look.colour("accent"), 1))
            painter.drawRoundedRect(QRectF(tile).adjusted(4.5, 4.5, -4.5, -4.5), 3, 3)
        painter.setFont(self._look.font("small-strong" if self.isChecked() else "small"))
        painter.setPen(self._look.colour("ink" if self.isChecked() else "muted"))
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        name = QRect(0, TILE.height() + 2, self.width(), 18)
        painter.drawText(name, int(Qt.AlignmentFlag.AlignCenter), words)

    def _paint_tile(self, painter: QPainter, tile: QRect) -> None:
        names = ("light", "dark") if self.choice == SYSTEM else (self.choice,)
        painter.setFont(self._look.font("aa"))
        for number, name in enumerate(names):
            ours = theme.load(name)
            half = QRect(
                tile.left() + number * tile.width() // 2, 0, tile.width() // len(names), tile.height()
            )
            painter.setClipRect(half)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ours["paper"]))
            painter.drawRoundedRect(QRectF(tile), 6, 6)
            painter.setPen(QColor(ours["ink"]))
            painter.drawText(tile, int(Qt.AlignmentFlag.AlignCenter), self.tr("Aa"))
        painter.setClipping(False)


class TextOptions(Card):
    """Asks for what was picked; shows what the look says."""

    zoom_wanted = Signal(object)  # int: steps larger or smaller; 0 for the size it was made in
    typography_wanted = Signal(object)  # a Typography
    theme_wanted = Signal(object)  # str: the name of a theme, or "system"

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Text and theme"))
        self._size = QLabel(self)
        self._size.setFont(look.font("interface"))
        self._size.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._size.setFixedWidth(52)
        self._smaller = self._tool("minus", self.tr("Smaller text (Ctrl+-)"))
        self._larger = self._tool("plus", self.tr("Larger text (Ctrl++)"))
        self._faces = Segments(
            self.tr("Typeface"), {"serif": self.tr("Serif"), "sans": self.tr("Sans")}, look, self
        )
        self._measures = Segments(
            self.tr("Lines"),
            {"narrow": self.tr("Short"), "usual": self.tr("Medium"), "wide": self.tr("Long")},
            look,
            self,
        )
        self._leadings = Segments(
            self.tr("Spacing"),
            {"close": self.tr("Tight"), "usual": self.tr("Usual"), "open": self.tr("Loose")},
            look,
            self,
        )
        self._edges = Segments(
            self.tr("Right edge"), {"": self.tr("Ragged"), "justified": self.tr("Even")}, look, self
        )
        self._tiles = [ThemeTile(look, choice, self) for choice in CHOICES]
        self._lay_out()
        self._connect()
        self._show_look()

    def show_under(self, button: QRect, bounds: QRect) -> None:
        """Opens under the button, right edges aligned; both in coordinates of the parent."""
        size = self.sizeHint()
        left = min(
            max(button.right() + 1 - size.width(), bounds.left() + 8), bounds.right() - 7 - size.width()
        )
        self.setGeometry(QRect(QPoint(left, button.bottom() + 5), size))
        self.show()
        self.raise_()
        self.take_focus(self._larger)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        here = next((at for at, tile in enumerate(self._tiles) if tile.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        self._tiles[(here + step) % len(self._tiles)].setFocus(Qt.FocusReason.TabFocusReason)

    def _tool(self, icon: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFixedSize(32, 32)
        self.look.icons.put(button, icon, "ink")
        return button

    def _lay_out(self) -> None:
        label = QLabel(self.tr("Text size"), self)
        label.setFont(self.look.font("interface"))
        sizes = QHBoxLayout()
        sizes.setContentsMargins(BESIDE, 0, BESIDE, 0)
        sizes.addWidget(label, 1)
        sizes.addWidget(self._smaller)
        sizes.addWidget(self._size)
        sizes.addWidget(self._larger)
        tiles = QHBoxLayout()
        tiles.setContentsMargins(0, 8, 0, 0)
        tiles.setSpacing(0)
        for tile in self._tiles:
            tiles.addWidget(tile)
        column = QVBoxLayout(self)
        column.setContentsMargins(INSET - BESIDE, 8, INSET - BESIDE, 12)
        column.setSpacing(8)
        column.addLayout(sizes)
        for segments in (self._faces, self._measures, self._leadings, self._edges):
            segments.setContentsMargins(BESIDE, 0, BESIDE, 0)
            column.addWidget(segments)
        column.addLayout(tiles)

    def _connect(self) -> None:
        self._smaller.clicked.connect(self._on_smaller)
        self._larger.clicked.connect(self._on_larger)
        for segments in (self._faces, self._measures, self._leadings, self._edges):
            segments.chosen.connect(self._on_segment)
        for tile in self._tiles:
            tile.clicked.connect(self._on_tile)
        self.look.changed.connect(self._show_look)

    def _show_look(self) -> None:
        self._size.setText(self.tr("{0} %").format(round(self.look.zoom * 100)))
        own = self.look.typography
        self._faces.choose(own.face)
        self._measures.choose(own.measure)
        self._leadings.choose(own.leading)
        self._edges.choose("justified" if own.justified else "")
        for tile in self._tiles:
            tile.setChecked(tile.choice == self.look.choice)

    def _on_segment(self) -> None:
        chosen = (self._faces.choice, self._measures.choice, self._leadings.choice)
        self.typography_wanted.emit(Typography(*chosen, self._edges.choice == "justified"))

    def _on_smaller(self) -> None:
        self.zoom_wanted.emit(-1)

    def _on_larger(self) -> None:
        self.zoom_wanted.emit(1)

    def _on_tile(self) -> None:
        tile = self.sender()
        assert isinstance(tile, ThemeTile)
        self.theme_wanted.emit(tile.choice)
