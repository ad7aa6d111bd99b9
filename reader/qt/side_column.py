"""The column beside the article: the memo over the comments."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from reader.model import Document
from reader.qt.controls.pane_header import HEIGHT
from reader.qt.look import Look
from reader.qt.panes import ENOUGH, CommentsPane, MemoPane

NEARLY = 48  # pixels: a memo that lacks no more to be seen whole gets them from the comments


class SideColumn(QSplitter):
    """Memo over comments, 55 to 45; the comments get what the memo does not need."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.memo = MemoPane(look, self)
        self.comments = CommentsPane(look, self)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setStretchFactor(0, 55)
        self.setStretchFactor(1, 45)
        self.setSizes([550, 450])
        in_reading_order(self)
        self.memo.resized.connect(self._share)

    def show_document(self, document: Document, why: str, partial: bool = False) -> None:
        """`why` says why there are no comments, where the page would have some."""
        self.memo.show_document(document)
        self.comments.show_document(document, why, partial)
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
        self.memo.set_alone(self.comments.isHidden())
        self.setVisible(bool(document.memos or document.comments or why))
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if max(event.size().height(), event.oldSize().height()) > ENOUGH:
            self.memo.limit()  # it was laid out no further
        super().resizeEvent(event)

    def _share(self) -> None:
        height = self.height()
        if self.comments.isHidden():
            return
        wanted, share = self.memo.maximumHeight(), round(height * 0.55)
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
