"""The column beside the article: the memo over the comments."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from reader.model import Document
from reader.qt.controls.pane_header import HEIGHT
from reader.qt.look import Look
from reader.qt.panes import ENOUGH, CommentsPane, MemoPane

SHARE = 0.55  # of the height is the memo's
NEARLY = 48  # pixels: a memo that lacks no more to be seen whole gets them from the comments


class SideColumn(QSplitter):
    """Memo over comments, 55 to 45, until they are drawn otherwise; each gets what the other one does not need."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.memo = MemoPane(look, self)
        self.comments = CommentsPane(look, self)
        self.portion = 0.0  # of the height, drawn for the memo; 0 while nobody has drawn it
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setStretchFactor(0, 55)
        self.setStretchFactor(1, 45)
        self.setSizes([550, 450])
        in_reading_order(self)
        self.memo.resized.connect(self._share)
        self.splitterMoved.connect(self._on_drawn)
        self._waits = False  # it is not known yet how much room the thread needs
        self.comments.surface.filled.connect(self._on_filled)

    def show_document(self, document: Document, why: str, partial: bool = False) -> None:
        """`why` says why there are no comments, where the page would have some."""
        for _ in self.showing(document, why, partial):
            pass

    def showing(self, document: Document, why: str, partial: bool = False) -> Iterator[None]:
        """The same in steps: first the memo is filled, then the thread, then each gets its room."""
        self.memo.show_document(document)
        yield
        self.comments.show_document(document, why, partial)
        yield
        self.make_room(document, why)

    def show_again(self, document: Document, why: str) -> None:
        """The same page split in another way."""
        self.memo.show_again(document)
        self.comments.show_again(document, why)
        self.make_room(document, why)

    def make_room(self, document: Document, why: str) -> None:
        """For the panes that have something to show."""
        self.memo.setVisible(bool(document.memos))
        self.comments.setVisible(bool(document.comments or why))
        if document.memos:
            self.memo.set_alone(self.comments.isHidden())
        self.setVisible(bool(document.memos or document.comments or why))
        self._waits = self.comments.surface.filling.active
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if max(event.size().height(), event.oldSize().height()) > ENOUGH:
            self.memo.limit()  # it was laid out no further
        super().resizeEvent(event)
        self._share()

    def take_portion(self, portion: float) -> None:
        """Gives the memo this share of the height, or 0 for the usual one."""
        self.portion = portion
        self._share()

    def _on_filled(self) -> None:
        if self._waits:
            self._waits = False
            self._share()

    def _on_drawn(self) -> None:
        if self.memo.is_open and self.height():
            self.portion = self.memo.height() / self.height()

    def _share(self) -> None:
        height = self.height()
        if self.comments.isHidden():
            return
        wanted, share = self.memo.maximumHeight(), round(height * (self.portion or SHARE))
        if not self.portion:  # a short thread leaves the rest of its room to the memo
            share = height - self.handleWidth() - self.comments.wanted(height - share)
        open_ = wanted if wanted <= share + NEARLY else share
        memo = open_ if self.memo.is_open else HEIGHT
        self.setSizes([memo, max(0, height - memo - self.handleWidth())])  # all of it, or all are scaled


def in_reading_order(splitter: QSplitter) -> None:
    """A splitter stacks its panes the wrong way round, and a screen reader follows the stack."""
    for index in range(splitter.count()):
        pane = splitter.widget(index)
        if pane is not None:
            pane.raise_()
    for index in range(splitter.count()):
        splitter.handle(index).raise_()  # they reach over the panes, to be caught more easily
