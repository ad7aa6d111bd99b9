"""The head of the memo pane: folds it, tells whose memo it is and what is in it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from reader.qt import words
from reader.qt.controls.elided import Elided, base_line
from reader.qt.controls.pane_header import HEIGHT
from reader.qt.look import Look

EDGE = 24  # pixels free at both sides
CHEVRON = 20  # hangs in the margin, so that the words share the pane's left edge


@dataclass(frozen=True, slots=True)
class MemoHead:
    """What the header tells of the memo shown: `index` counts from 0 among the `total` memos of the page."""

    kind: str  # a word in the window's language: memo, letter, speech
    author: str = ""
    words: int = 0
    highlights: int = 0
    tags: int = 0
    index: int = 0
    total: int = 1


class Counts(QWidget):
    """ "856 words · 2 highlights · 1 tag", icons with numbers where that does not fit, as many as there is room for."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._words = ""
        self._numbers: tuple[tuple[str, str], ...] = ()
        self.shown: tuple[tuple[str, str], ...] = ()  # icons with numbers
        self.brief = False
        look.changed.connect(self.update)

    def show_counts(self, head: MemoHead) -> None:
        parts = [self.tr("%Ln word(s)", "", head.words)]
        parts += [self.tr("%Ln highlight(s)", "", head.highlights)] if head.highlights else []
        parts += [self.tr("%Ln tag(s)", "", head.tags)] if head.tags else []
        self._words = " · ".join(parts)
        numbers = ("annotations", head.highlights), ("tag", head.tags)
        self._numbers = tuple((icon, words.number(number)) for icon, number in numbers if number)
        self.setAccessibleName(self._words)
        self.setToolTip(self._words)

    def fit(self, room: int) -> None:
        """What can be told in so many pixels."""
        self.brief = self._full_width() > room
        self.shown = self._numbers if self.brief else ()
        while self.shown and sum(self._advances()) > room:
            self.shown = self.shown[:-1]
        self.setFixedWidth(sum(self._advances()) if self.brief else self._full_width())
        self.update()

    def _full_width(self) -> int:
        return QFontMetrics(self._look.font("interface")).horizontalAdvance(self._words) + 2

    def _advances(self) -> list[int]:
        metrics = QFontMetrics(self._look.font("interface"))
        return [18 + 6 + metrics.horizontalAdvance(number) + 8 for _, number in self.shown]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._look.font("interface"))
        painter.setPen(self._look.colour("muted"))
        if not self.brief:
            self._write(painter, self.width(), self._words)
            return
        right = self.width()
        for (icon, number), advance in reversed(list(zip(self.shown, self._advances(), strict=True))):
            self._write(painter, right, number)
            square = QRect(right - advance + 8, (self.height() - 18) // 2, 18, 18)
            self._look.icons.paint(painter, square, icon, self._look.colour("muted"))
            right -= advance

    def _write(self, painter: QPainter, right: int, words: str) -> None:
        """On the line on which kind and author stand."""
        metrics = painter.fontMetrics()
        base = base_line(metrics, self.height())
        painter.drawText(QPoint(right - metrics.horizontalAdvance(words), base), words)


class MemoHeader(QWidget):
    """The whole header folds and unfolds with a click; its chevron does with the keyboard."""

    toggled = Signal(object)  # bool: whether the memo is to be open
    memo_wanted = Signal(object)  # int: the index of the memo to show

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._open = True
        self._lined = True  # nothing draws a line under it
        self._edge = EDGE
        self._head = MemoHead("")
        self.setFixedHeight(HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._chevron = self._tool("caret-down")
        self._kind = Elided(look, "interface-strong", "ink", self)
        self._author = Elided(look, "interface", "muted", self)
        self._counts = Counts(look, self)
        self._pager = QLabel(self)
        self._pager.setFont(look.font("small"))
        self._back = self._tool("caret-left", self.tr("Memo before"))
        self._forth = self._tool("caret-right", self.tr("Next memo"))
        self._lay_out()
        self._chevron.clicked.connect(self._on_chevron)
        self._back.clicked.connect(self._on_back)
        self._forth.clicked.connect(self._on_forth)
        look.changed.connect(self.update)

    def show_head(self, head: MemoHead) -> None:
        self._head = head
        self._kind.set_text(head.kind[:1].upper() + head.kind[1:])
        self._author.set_text(f"· {head.author}" if head.author else "")
        self._counts.show_counts(head)
        self._pager.setText(self.tr("{0} of {1}").format(head.index + 1, head.total))
        for pager in (self._pager, self._back, self._forth):
            pager.setVisible(head.total > 1)
        self._back.setEnabled(head.index > 0)
        self._forth.setEnabled(head.index < head.total - 1)
        self.set_open(self._open)
        self._fit()

    def set_edge(self, edge: int) -> None:
        """The pixels free at both sides: as many as beside the words under it."""
        if edge != self._edge:
            self._edge = edge
            self._row.setContentsMargins(edge - CHEVRON - 2, 0, edge, 1)
            self._fit()

    def set_open(self, opened: bool) -> None:
        """Turns the chevron; emits nothing."""
        self._open = opened
        self._look.icons.put(self._chevron, "caret-down" if opened else "caret-right")
        words = self.tr("Fold the {0}") if opened else self.tr("Unfold the {0}")
        self._chevron.setAccessibleName(words.format(self._head.kind))
        self._chevron.setToolTip(words.format(self._head.kind) + " (F8)")

    def set_lined(self, lined: bool) -> None:
        """Whether it draws a line under itself: under a folded memo there is that of the pane below."""
        self._lined = lined
        self.update()

    @property
    def is_open(self) -> bool:
        return self._open

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._on_chevron()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("side"))
        if self._lined:
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.colour("line"))

    def _tool(self, icon: str, name: str = "") -> QToolButton:
        button = QToolButton(self)
        button.setProperty("tight", True)
        button.setFixedSize(CHEVRON, 24)
        button.setAccessibleName(name)
        button.setToolTip(name)
        self._look.icons.put(button, icon)
        return button

    def _lay_out(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(EDGE - CHEVRON - 2, 0, EDGE, 1)
        row.setSpacing(0)
        row.addWidget(self._chevron)
        row.addSpacing(2)
        row.addWidget(self._kind)
        row.addSpacing(4)
        row.addWidget(self._author, 1)
        row.addSpacing(8)
        row.addWidget(self._back)
        row.addWidget(self._pager)
        row.addWidget(self._forth)
        row.addStretch()
        row.addWidget(self._counts)

    def _fit(self) -> None:
        """The counts are told as far as they leave the author whole."""
        taken = 2 * self._edge + self._kind.sizeHint().width() + self._author.sizeHint().width() + 24
        taken += 2 * CHEVRON + self._pager.sizeHint().width() if self._head.total > 1 else 0
        self._counts.fit(self.width() - taken)
        self._row.activate()  # at once: what is painted first is to stay where it is

    def _on_chevron(self) -> None:
        self.set_open(not self._open)
        self.toggled.emit(self._open)

    def _on_back(self) -> None:
        self.memo_wanted.emit(self._head.index - 1)

    def _on_forth(self) -> None:
        self.memo_wanted.emit(self._head.index + 1)
