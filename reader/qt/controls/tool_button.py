"""A button of the toolbar: an icon, beside it a word where there is room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolButton, QWidget

from reader.qt.icons import SIZE
from reader.qt.look import Look

HEIGHT = 32
PAD = 9  # at both sides of icon and word
GAP = 6  # between them
RADIUS = 6


class ToolButton(QToolButton):
    """Shows its default action. A `face` is a font role for a button that is a word and has no icon."""

    def __init__(self, look: Look, parent: QWidget, face: str = "") -> None:
        super().__init__(parent)
        self._look = look
        self._face = face
        self.said = False
        self.setFixedHeight(HEIGHT)
        self.setIconSize(QSize(SIZE, SIZE))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        look.changed.connect(self.update)

    def say(self, said: bool) -> None:
        """Whether the word stands beside the icon."""
        self.said = said
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self._face:
            return QSize(self._word_width() + 2 * PAD, HEIGHT)
        if not self.said:
            return QSize(HEIGHT, HEIGHT)
        return QSize(PAD + SIZE + GAP + self._word_width() + PAD + 2, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.isEnabled() and (self.underMouse() or self.isDown() or self.isChecked())
        self._paint_ground(painter, lit)
        if not self._face:
            self._paint_icon(painter)
        if self._face or self.said:
            self._paint_word(painter, lit)

    def _paint_ground(self, painter: QPainter, lit: bool) -> None:
        outline = self._look.theme.outline
        ringed = self.hasFocus()
        edge = self._look.colour("accent" if ringed else "edge")
        drawn = ringed or (lit and outline > 1)
        painter.setPen(QPen(edge, outline if not ringed else 1.5) if drawn else Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("hover") if lit else Qt.BrushStyle.NoBrush)
        inset = 1 if drawn else 0
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)

    def _paint_icon(self, painter: QPainter) -> None:
        left = PAD if self.said else (self.width() - SIZE) // 2
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        state = QIcon.State.On if self.isChecked() else QIcon.State.Off
        square = QRect(left, (HEIGHT - SIZE) // 2, SIZE, SIZE)
        self.icon().paint(painter, square, Qt.AlignmentFlag.AlignCenter, mode, state)

    def _paint_word(self, painter: QPainter, lit: bool) -> None:
        font = self._look.font(self._face or "interface")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self._look.colour("ink" if lit else "muted"))
        left = PAD if self._face else PAD + SIZE + GAP
        base = round((HEIGHT - metrics.ascent() - metrics.descent()) / 2) + metrics.ascent()
        painter.drawText(QPoint(left, base), self._word)

    @property
    def _word(self) -> str:
        action = self.defaultAction()
        return action.iconText() if action is not None else self.text()

    def _word_width(self) -> int:
        return QFontMetrics(self._look.font(self._face or "interface")).horizontalAdvance(self._word)
