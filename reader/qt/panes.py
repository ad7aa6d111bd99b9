"""The panes beside the article: the memo under its header, the comments under theirs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.model import Document
from reader.notes.annotation import Placed
from reader.qt.controls.emptiness import Emptiness
from reader.qt.controls.header import MemoHead, MemoHeader
from reader.qt.controls.pane_header import HEIGHT, CommentsHeader
from reader.qt.controls.thread_tools import ThreadTools
from reader.qt.look import Look
from reader.qt.marks import word_count
from reader.qt.reordering import Reordering
from reader.qt.surface.furniture import kind_name
from reader.qt.surface.laid import Deed, Hot
from reader.qt.surface.manner import COMMENTS, MEMO
from reader.qt.surface.rows import comment_rows, memo_rows
from reader.qt.surface.settling import When
from reader.qt.surface.sifted import Sifted
from reader.qt.surface.surface import Surface
from reader.qt.surface.thread_order import Arrangement, Entry, Order, arranged, over, sensible

FOLDING = 160  # milliseconds
TALLEST = 16_777_215  # Qt's "no limit" for a widget's height
ENOUGH = 1_200  # pixels; a memo that is taller may be as tall as its column, and is not laid out to its end


class MemoPane(QWidget):
    """A memo that folds to its header; never taller than what it holds, unless nothing stands under it."""

    resized = Signal()
    memo_shown = Signal()  # another of the page's memos

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._document: Document | None = None
        self._number = 1
        self._alone = False
        self.header = MemoHeader(look, self)
        self.surface = Surface(look, MEMO, self)
        self.surface.setAccessibleName(self.tr("Memo"))
        self._folding = QPropertyAnimation(self, b"maximumHeight", self)
        self._folding.setDuration(FOLDING)
        self._folding.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._folding.finished.connect(self._on_folded)
        _stack(self, self.header, self.surface).addStretch()
        self.setMinimumHeight(HEIGHT)
        self.header.toggled.connect(self._on_toggled)
        self.header.memo_wanted.connect(self._on_memo_wanted)
        self.surface.moved.connect(self._on_moved)
        look.changed.connect(self._on_look_changed)

    def show_document(self, document: Document) -> None:
        self._document = document
        self.show_memo(1)
        self.show_counts(())
        if document.memos:
            self.set_open(True, moving=False)

    def show_again(self, document: Document) -> None:
        """The same page split in another way: the memo that was shown stays if it is still there."""
        shown, had = self.shown, bool(self._document and self._document.memos)
        self._document = document
        numbers = {memo.part: number for number, memo in enumerate(document.memos, 1)}
        self.show_memo(numbers.get(shown, 1))
        if document.memos and not had:
            self.set_open(True, moving=False)

    def show_memo(self, number: int) -> None:
        """Shows one of the page's memos, counted from 1."""
        self._number = number
        if self._document is not None and self._document.memos:
            self.surface.show_rows(memo_rows(self._document, number))
            self.limit()

    @property
    def shown(self) -> str:
        """The key of the memo that is shown; empty if the page has none."""
        memos = self._document.memos if self._document is not None else ()
        return memos[self._number - 1].part if memos else ""

    def show_part(self, key: str) -> None:
        """Opens the pane at the memo with this key."""
        memos = self._document.memos if self._document is not None else ()
        numbers = {memo.part: number for number, memo in enumerate(memos, 1)}
        if key in numbers and numbers[key] != self._number:
            self._on_memo_wanted(numbers[key] - 1)
        self.set_open(True)

    def show_counts(self, placed: Sequence[Placed]) -> None:
        """What the header tells of the memo's annotations."""
        if self._document is None or not self.shown:
            return
        memo = self._document.memos[self._number - 1]
        own = [p.annotation for p in placed if any(a.part == memo.part for a in p.annotation.anchors)]
        part = self._document.find(memo.part)
        highlights = sum(any(anchor.span for anchor in one.anchors) for one in own)
        tags = len({tag for one in own for tag in one.tags})
        words = word_count(part) if part is not None else 0
        total = len(self._document.memos)
        kind = kind_name(memo.kind)
        self.header.show_head(MemoHead(kind, memo.author, words, highlights, tags, self._number - 1, total))

    @property
    def is_open(self) -> bool:
        return self.header.is_open

    def set_alone(self, alone: bool) -> None:
        """Where there is nothing under it, it has the column to itself: its limit would be the whole window's."""
        self._alone = alone
        self._folding.stop()
        self.setMaximumHeight(self._tallest() if self.is_open or alone else HEIGHT)
        self._on_folded()

    def set_open(self, opened: bool, moving: bool = True) -> None:
        """Unfolds or folds; at once where the desktop asks for no animation, or nothing would make room."""
        self.header.set_open(opened)
        self._folding.stop()
        goal = self._tallest() if opened or self._alone else HEIGHT
        moves = moving and not self._alone and self.isVisible() and self.maximumHeight() != goal
        if not moves or self._look.reduced_motion():
            self.setMaximumHeight(goal)
            self._on_folded()
            return
        self.surface.show()
        self.header.set_lined(True)
        self._folding.setStartValue(self.height())
        self._folding.setEndValue(goal)
        self._folding.start()

    def _tallest(self) -> int:
        if self._alone:
            return TALLEST
        column = self.parentWidget()
        limit = max(ENOUGH, column.height() if column is not None else 0)
        return HEIGHT + self.surface.content_height(limit) if self.surface.height() else TALLEST

    def limit(self) -> None:
        """Never taller than its content at this width."""
        if self.is_open and self._folding.state() != QPropertyAnimation.State.Running:
            self.setMaximumHeight(max(self._tallest(), HEIGHT + 60))

    def _on_folded(self) -> None:
        self.surface.setVisible(self.is_open)
        self.header.set_lined(self.is_open or self._alone)
        self.limit()
        self.resized.emit()

    def _on_moved(self) -> None:
        """The header shares the text's edge, also while the text is folded away and is not given its width."""
        self.header.set_edge(round(self.surface.view.column(self.width())[0]))

    def _on_look_changed(self) -> None:
        self.limit()
        self._on_moved()

    def _on_toggled(self, opened: object) -> None:
        self.set_open(bool(opened))

    def _on_memo_wanted(self, index: object) -> None:
        assert isinstance(index, int)
        self.show_memo(index + 1)
        self.memo_shown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.limit()
            self._on_moved()


class CommentsPane(QWidget):
    """The thread under its header; where the file holds none, why."""

    reordered = Signal()  # other rows are shown

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._told: tuple[Document | None, tuple[Order, ...]] = (None, ())
        self._partial = False
        self._folded: frozenset[str] = frozenset()
        self._order = Order.THREAD
        self._entries: list[Entry] | None = None  # what is shown; None: the whole thread
        self._wanted = TALLEST  # the height of the whole thread, as far as it is known
        self.header = CommentsHeader(look, self)
        self.tools = ThreadTools(look, self)
        self.header.row.addWidget(self.tools)
        self.surface = Surface(look, COMMENTS, self)
        self.surface.setAccessibleName(self.tr("Reader comments"))
        self._reordering = Reordering(self.surface)
        self.surface.acted.connect(self._on_acted)
        self.surface.moved.connect(self._on_moved)
        self._why = Emptiness(look, (24, 20, 24), self)
        _stack(self, self.header, self.tools.field_row, self.surface, self._why)
        self.setMinimumHeight(HEIGHT + 60)
        self.tools.opening.connect(self._on_opening)
        self.tools.sorted.connect(self._on_sorted)
        self.tools.filtered.connect(self._on_filtered)
        self.tools.left.connect(self._on_left)

    def show_document(self, document: Document, why: str, partial: bool = False) -> None:
        self._document, self._folded, self._order = document, frozenset(), Order.THREAD
        self._partial, self._entries, self._wanted = partial, None, TALLEST
        self.surface.sifted = Sifted()
        self._reordering.forget()
        self.tools.reset(len(document.comments) > 1 and not partial)
        self.surface.arrangement = self.arrangement if document.comments else None
        self.header.set_counts(len(document.comments), document.stated_comments, partial)
        self.surface.show_rows(comment_rows(document), when=When.THEN)
        self.surface.setVisible(bool(document.comments))
        self._why.setVisible(not document.comments)
        self._why.set_text(why)

    def show_again(self, document: Document, why: str) -> None:
        """The same page split in another way, or the whole of it: the order and what is folded stay."""
        before = len(self._document.comments) if self._document is not None and not self._partial else 0
        same = (
            self._document is not None and not self._partial and has_same_comments(self._document, document)
        )
        self._document, self._partial = document, False
        if (before > 1) != (len(document.comments) > 1):
            self._order = Order.THREAD
            self.tools.reset(len(document.comments) > 1)
        self.header.set_counts(len(document.comments), document.stated_comments)
        self.surface.setVisible(bool(document.comments))
        self._why.setVisible(not document.comments)
        self._why.set_text(why)
        if not same:
            self._reordering.forget()
            self._fill(When.THEN)

    def wanted(self, limit: int) -> int:
        """How many pixels would show all of it, counted up to `limit`; what is folded or filtered away counts."""
        if self.is_whole and not self.surface.isHidden() and not self.surface.filling.active:
            above = HEIGHT + (0 if self.tools.field_row.isHidden() else self.tools.field_row.height())
            self._wanted = above + self.surface.content_height(max(0, limit - above))
        return min(limit, self._wanted)

    def show_part(self, key: str, words: bool = True) -> None:
        """Makes sure that a comment is shown, or its `words`: unfolds, and forgets a filter that hides it."""
        if self._document is None or self._shows(key, words):
            return
        self.surface.complete()
        if self._shows(key, words):
            return
        self._folded -= {key, *over(self._document.comments, key)}
        if not any(entry.comment.part == key for entry in self._arranged() or ()):
            self.tools.clear()
        self._show()

    def _shows(self, key: str, words: bool) -> bool:
        flow = self.surface.setter.flow
        return flow.row_of(key, 0) is not None or (not words and flow.head_of(key) is not None)

    def beside(self, key: str, step: int) -> str:
        """The comment shown before or after one; where that is not shown, beside the place; empty for none."""
        keys = self.keys
        if key in keys:
            return keys[max(0, min(keys.index(key) + step, len(keys) - 1))]
        heads = [head for head, top in self.surface.view.heads() if top >= 0]
        place = self.surface.place()
        at = heads[0] if heads else place.part if place is not None else ""
        if at not in keys:
            return ""
        wanted = keys.index(at) + (step if step < 0 or not heads else 0)
        return keys[max(0, min(wanted, len(keys) - 1))]

    def thread_beside(self, key: str, step: int) -> str:
        """The comment that begins the next thread, or this one, or the one before; where there is none, the same."""
        keys, starts = self.keys, self._starts
        if key not in keys:
            near = self.beside(key, step)
            return next((keys[at] for at in reversed(starts) if near and at <= keys.index(near)), near)
        here = keys.index(key)
        if step > 0:
            return next((keys[at] for at in starts if at > here), key)
        return next((keys[at] for at in reversed(starts) if at < here), key)

    @property
    def _starts(self) -> list[int]:
        """Which of the comments shown begin a thread."""
        comments = self._document.comments if self._document is not None else ()
        depths = [one.depth for one in (comments if self._entries is None else self._entries)]
        return [at for at, depth in enumerate(depths) if depth == 0]

    @property
    def is_whole(self) -> bool:
        """Whether all comments are shown, in page order."""
        return self._entries is None

    @property
    def keys(self) -> list[str]:
        """The comments shown, in the order shown."""
        if self._entries is not None:
            return [entry.comment.part for entry in self._entries]
        return [comment.part for comment in self._document.comments] if self._document is not None else []

    def _on_moved(self) -> None:
        edge = round(self.surface.view.left)
        self.header.set_edge(edge)
        self.tools.set_edge(edge)
        self._why.set_edge(edge)

    def _on_acted(self, hot: object) -> None:
        if isinstance(hot, Hot) and hot.deed is Deed.BRANCH:
            self._folded ^= {hot.value}
            self._show(hot.value)

    @property
    def orders(self) -> tuple[Order, ...]:
        """Those that tell the comments apart; of one document they are looked for once."""
        if self._told[0] is not self._document:
            self._told = self._document, sensible(self._document.comments) if self._document else ()
        return self._told[1]

    def _on_opening(self) -> None:
        self.tools.offer(self.orders)

    def _on_sorted(self, order: object) -> None:
        assert isinstance(order, Order)
        self._order = order
        self._show()

    def _on_filtered(self, words: object) -> None:
        self._show(sifting=bool(self.tools.words.strip()))

    @property
    def arrangement(self) -> Arrangement:
        return Arrangement(self._order, self.tools.words, self._folded)

    def arrange(self, wanted: Arrangement) -> None:
        """Shows the thread in this way."""
        if wanted != self.arrangement:
            self._order, self._folded = wanted.order, wanted.folded
            self.tools.take(wanted.order, wanted.words)
            self._show()

    def _on_left(self) -> None:
        """From the field on to what it found."""
        self.surface.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self, head: str = "", sifting: bool = False) -> None:
        """Other rows; the comment with this key stays where it is, else the one that the reader is at.

        What is looked for in the thread begins at the first that holds it.
        """
        self.surface.pressed.emit()
        self._reordering.around(self._fill, head, sifting)
        self.reordered.emit()

    def _fill(self, when: When = When.NOW) -> None:
        if self._document is None:
            return
        self._entries = self._arranged()
        total = len(self._document.comments)
        shown = total if self._entries is None else len(self._entries)
        self.tools.set_count(shown, total)
        self.surface.sifted = Sifted(self.tools.words.strip())
        self.surface.arrangement = self.arrangement if total else None
        self.surface.show_rows(comment_rows(self._document, self._entries), when=when)
        self.surface.setVisible(shown > 0)
        if total:
            self._why.setVisible(not shown)
            self._why.set_text(self.tr("No comment holds these words"))

    def _arranged(self) -> list[Entry] | None:
        """What is to be shown; None for the whole thread, which is never listed at once."""
        if not (self._folded or self.tools.words.strip()) and self._order is Order.THREAD:
            return None
        assert self._document is not None
        return arranged(self._document, self._order, self.tools.words, self._folded)


def has_same_comments(one: Document, other: Document) -> bool:
    """Whether the comments of two splits of a page are the very same, with the very same words."""
    if one.comments != other.comments:
        return False
    return all(one.parts[each.part] is other.parts[each.part] for each in one.comments)


def _stack(pane: QWidget, *widgets: QWidget) -> QVBoxLayout:
    """One over the other on the ground of the side, the last one as tall as it can be."""
    pane.setProperty("ground", "side")
    pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets[:-1]:
        column.addWidget(widget)
    column.addWidget(widgets[-1], 1)
    return column
