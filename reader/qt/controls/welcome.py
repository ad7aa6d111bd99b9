"""The first thing a person sees: open a page, drop one, take a recent one, or try the sample."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reader.qt.controls.keycap import Keycap
from reader.qt.controls.recent import AROUND, RecentPage, RecentRow
from reader.qt.look import Look

WIDTH = 640
SHOWN = 8  # recent pages
TOP = 74


class DropArea(QWidget):
    """The dashed field; lit while a page hangs over the window."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._lit = False
        self.setFixedHeight(156)
        look.changed.connect(self.update)

    def light(self, lit: bool) -> None:
        self._lit = lit
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._look.colour("accent" if self._lit else "edge"), 2 if self._lit else 1.3)
        pen.setDashPattern([6, 3])
        painter.setPen(pen)
        painter.setBrush(self._look.colour("selection" if self._lit else "side"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)


class Welcome(QScrollArea):
    """A page may be dropped anywhere on it."""

    open_wanted = Signal()
    sample_wanted = Signal()
    recent_wanted = Signal(object)  # str: a path
    forget_wanted = Signal()  # all of the recent pages
    dropped = Signal(object)  # str: a path

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setWidgetResizable(True)
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Welcome"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget()
        self._inside.setProperty("ground", "paper")
        self.setWidget(self._inside)
        self._drop = DropArea(look, self._inside)
        self._open = QPushButton(self.tr("Open a page…"), self._drop)
        self._open.setProperty("primary", True)
        self._open.setAutoDefault(True)
        self._sample = QPushButton(self.tr("Try the sample page"), self._drop)
        self._recent_title = self._words(self.tr("Recent pages"), "small-strong", "muted")
        self._forget = QPushButton(self.tr("Forget them"), self._inside)
        self._forget.setToolTip(self.tr("Empties this list; pages and annotations stay"))
        self._forget.setProperty("flat", True)
        self._forget.setProperty("link", True)
        self._rule = QFrame(self._inside)
        self._rule.setProperty("rule", True)
        self._rule.setFixedHeight(1)
        self._rows = [RecentRow(look, self._inside) for _ in range(SHOWN)]
        self._lay_out()
        self._connect()
        self.set_recent(())

    def set_recent(self, pages: Sequence[RecentPage]) -> None:
        """The pages opened last, newest first."""
        self._recent_title.setVisible(bool(pages))
        self._rule.setVisible(bool(pages))
        self._forget.setVisible(bool(pages))
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(pages))
            if number < len(pages):
                row.show_page(pages[number])

    def focus_first(self) -> None:
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _words(self, words: str, face: str, tone: str) -> QLabel:
        label = QLabel(words, self._inside)
        label.setFont(self._look.font(face))
        label.setProperty("tone", tone)
        label.setWordWrap(True)
        return label

    def _lay_out(self) -> None:
        self._fill_drop_area()
        body = QWidget(self._inside)
        body.setMaximumWidth(WIDTH + 2 * AROUND)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._above_rows())
        for row in self._rows:
            column.addWidget(row)
        column.addSpacing(20)
        column.addLayout(self._keys())
        column.addSpacing(32)
        column.addStretch()
        across = QHBoxLayout(self._inside)
        across.setContentsMargins(32 - AROUND, 0, 32 - AROUND, 0)
        across.addStretch(1)
        across.addWidget(body, 1000)
        across.addStretch(1)

    def _above_rows(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(AROUND, 0, AROUND, 0)
        column.setSpacing(0)
        column.addSpacing(TOP)
        column.addWidget(self._words(self.tr("Postil"), "heading", "ink"))
        column.addSpacing(2)
        tagline = self.tr("Read a saved page, highlight its words, find them again.")
        column.addWidget(self._words(tagline, "tagline", "muted"))
        column.addSpacing(24)
        column.addWidget(self._drop)
        column.addSpacing(32)
        column.addLayout(self._recent_head())
        column.addSpacing(4)
        column.addWidget(self._rule)
        return column

    def _fill_drop_area(self) -> None:
        column = QVBoxLayout(self._drop)
        column.setContentsMargins(16, 24, 16, 24)
        column.setSpacing(2)
        for words, face, tone in (
            (self.tr("Drop a page here"), "lead", "ink"),
            (self.tr("HTML, MHTML, text or Markdown"), "interface", "muted"),
        ):
            label = self._words(words, face, tone)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addStretch()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch()
        row.addWidget(self._open)
        row.addWidget(self._sample)
        row.addStretch()
        column.addLayout(row)

    def _recent_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._recent_title, 1)
        row.addWidget(self._forget)
        return row

    def _keys(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(AROUND, 0, AROUND, 0)
        row.setSpacing(8)
        for key, words in (
            (self.tr("Ctrl+O"), self.tr("open")),
            (self.tr("Ctrl+K"), self.tr("all commands")),
            (self.tr("F1"), self.tr("the keys")),
        ):
            label = self._words(words, "interface", "muted")
            label.setWordWrap(False)
            row.addWidget(Keycap(self._look, key, self._inside))
            row.addWidget(label)
            row.addSpacing(16)
        row.addStretch()
        return row

    def _connect(self) -> None:
        self._open.clicked.connect(self._on_open)
        self._sample.clicked.connect(self._on_sample)
        self._forget.clicked.connect(self._on_forget)
        for row in self._rows:
            row.wanted.connect(self.recent_wanted)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_path(event):
            event.acceptProposedAction()
            self._drop.light(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop.light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop.light(False)
        if path := _dropped_path(event):
            event.acceptProposedAction()
            self.dropped.emit(path)

    def _on_open(self) -> None:
        self.open_wanted.emit()

    def _on_sample(self) -> None:
        self.sample_wanted.emit()

    def _on_forget(self) -> None:
        self.forget_wanted.emit()


def _dropped_path(event: QDropEvent) -> str:
    """The first file that is dropped; empty where there is none."""
    files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return str(Path(files[0])) if files else ""
