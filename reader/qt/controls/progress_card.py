"""What takes a while, how far it is, and a button that stops it; the window stays usable meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reader.qt import words
from reader.qt.controls.card import RADIUS, Card
from reader.qt.controls.elided import Elided
from reader.qt.look import Look

WIDTH, HEIGHT = 360, 52
ABOVE = 16  # pixels from the page's lower edge
QUIET = 500  # milliseconds; what is done sooner shows nothing
LINE = 3  # pixels; how far it is, along the lower edge


class ProgressCard(Card):
    """Comes after a moment, in the middle of the page's lower edge; takes no keyboard focus by itself."""

    cancelled = Signal()
    appeared = Signal(object)  # str: what it says

    def __init__(self, look: Look, page: QWidget) -> None:
        """`page` is what it lies on: not on the bars below that."""
        over = page.parentWidget()
        assert over is not None
        super().__init__(look, over)
        self._page = page
        self._name = ""
        self._share = 0.0
        self._said = Elided(look, "interface", "ink", self)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setProperty("bar", True)
        self._cancel.setToolTip(self.tr("Stop it (Esc)"))
        self._cancel.clicked.connect(self._on_cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 10, 0)
        row.setSpacing(12)
        row.addWidget(self._said)
        row.addStretch(1)
        row.addWidget(self._cancel)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET)
        self._timer.timeout.connect(self._appear)
        page.installEventFilter(self)

    def begin(self, name: str) -> None:
        """`name` says what is done; it may have a place for the percentage: "Printing… {0} %"."""
        self.say(name)
        self._timer.start()

    def say(self, name: str) -> None:
        """Something else is done now, from its beginning."""
        self._name = name
        self.show_share(0.0)

    def show_share(self, share: object) -> None:
        """How much is done, from 0.0 to 1.0."""
        assert isinstance(share, float)
        self._share = share
        said = self._name.replace("{0}", words.number(round(100 * share)))
        self._said.set_text(said)
        self.setAccessibleName(said)
        self.update()

    @property
    def words(self) -> str:
        return self.accessibleName()

    def end(self) -> None:
        self._timer.stop()
        self.dismiss()

    def _appear(self) -> None:
        self._place()
        self.show()
        self.raise_()
        self.appeared.emit(self.words)

    def _place(self) -> None:
        place = self._page.geometry()
        self.setGeometry(place.center().x() - WIDTH // 2, place.bottom() + 1 - ABOVE - HEIGHT, WIDTH, HEIGHT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
        painter.setClipPath(shape)
        done = QRectF(0, self.height() - LINE - 1, self.width() * self._share, LINE)
        painter.fillRect(done, self.look.colour("accent"))

    def _on_cancel(self) -> None:
        self.cancelled.emit()
