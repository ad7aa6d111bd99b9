"""A page that was open before, as a row of the welcome."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader.qt.look import Look

HEIGHT = 57
AROUND = 8  # pixels that the ground under the mouse, and the ring, reach beyond the words at either side
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


@dataclass(frozen=True, slots=True)
class RecentPage:
    """`count` says in words how many annotations it has."""

    path: str
    title: str
    site: str = ""
    count: str = ""


class RecentRow(QAbstractButton):
    """Title over site, the count at the right, a line below."""

    wanted = Signal(object)  # str: the path

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._page = RecentPage("", "")
        self.setFixedHeight(HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._on_clicked)

    def show_page(self, page: RecentPage) -> None:
        self._page = page
        self.setAccessibleName(" · ".join(part for part in (page.title, page.site, page.count) if part))
        self.setToolTip(page.path)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        count = self._paint_count(painter)
        room = QRect(AROUND, 9 if self._page.site else 17, count - 16 - AROUND, 22)
        self._paint_words(painter, room, "page-title", "ink", self._page.title)
        self._paint_words(painter, room.translated(0, 21), "interface", "muted", self._page.site)
        line = QRect(AROUND, self.height() - 1, self.width() - 2 * AROUND, 1)
        painter.fillRect(line, self._look.colour("line"))

    def _paint_ground(self, painter: QPainter) -> None:
        if not (self.underMouse() or self.hasFocus()):
            return
        ringed = self.hasFocus()
        drawn = ringed or self._look.theme.outline > 1
        painter.setPen(
            QPen(self._look.colour("accent" if ringed else "edge"), 2) if drawn else Qt.PenStyle.NoPen
        )
        painter.setBrush(self._look.colour("hover", 0.6))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 2, -1, -3), 6, 6)

    def _paint_count(self, painter: QPainter) -> int:
        """Where the count begins."""
        painter.setFont(self._look.font("interface"))
        painter.setPen(self._look.colour("muted"))
        painter.drawText(self.rect().adjusted(0, 0, -AROUND, -1), _RIGHT, self._page.count)
        return self.width() - AROUND - painter.fontMetrics().horizontalAdvance(self._page.count)

    def _paint_words(self, painter: QPainter, room: QRect, face: str, tone: str, words: str) -> None:
        painter.setFont(self._look.font(face))
        painter.setPen(self._look.colour(tone))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, shown)

    def _on_clicked(self) -> None:
        self.wanted.emit(self._page.path)
