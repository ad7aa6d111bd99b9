"""What takes a while, how far it is, and a button that stops it; the window stays usable meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from reader.qt import words
from reader.qt.controls.card import Card
from reader.qt.look import Look

WIDTH, HEIGHT = 320, 52
ABOVE = 40  # pixels from the parent's lower edge: over the status bar
QUIET = 400  # milliseconds; what is done sooner shows nothing


class ProgressCard(Card):
    """Comes after a moment, in the middle of the lower edge; takes no keyboard focus by itself."""

    cancelled = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._name = ""
        self._said = QLabel(self)
        self._said.setFont(look.font("interface"))
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setProperty("bar", True)
        self._cancel.clicked.connect(self._on_cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 10, 0)
        row.addWidget(self._said, 1)
        row.addWidget(self._cancel)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET)
        self._timer.timeout.connect(self._appear)

    def begin(self, name: str) -> None:
        """`name` says what is done, with a place for the percentage: "Printing… {0} %"."""
        self._name = name
        self.show_share(0.0)
        self._timer.start()

    def show_share(self, share: object) -> None:
        """How much is done, from 0.0 to 1.0."""
        assert isinstance(share, float)
        said = self._name.format(words.number(round(100 * share)))
        self._said.setText(said)
        self.setAccessibleName(said)

    def end(self) -> None:
        self._timer.stop()
        self.dismiss()

    def _appear(self) -> None:
        over = self.parentWidget()
        assert over is not None
        self.setGeometry((over.width() - WIDTH) // 2, over.height() - ABOVE - HEIGHT, WIDTH, HEIGHT)
        self.show()
        self.raise_()

    def _on_cancel(self) -> None:
        self.cancelled.emit()
