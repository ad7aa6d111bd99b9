"""What there is to say about the page that is open, one line at a time, the most urgent first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from weakref import ref

from PySide6.QtCore import QObject

from reader.errors import ReaderError
from reader.qt.body import Body
from reader.qt.controls.hint import Hint
from reader.qt.holding import unmoved
from reader.qt.session import Session
from reader.qt.translation import translate_error


class Rank(IntEnum):
    """What a notice is about; there is one of each at most, and the first is shown first."""

    WRONG = 1  # something failed, or is not as it should be
    UNREAD = 2  # annotations that are not understood
    COPIES = 3  # of a sync program
    CHANGED = 4  # the page is another save than the annotations were made on
    TAKING = 5  # another save has annotations
    TIP = 6


def _nothing() -> None:
    """Nobody waits for it."""


@dataclass(frozen=True, slots=True)
class Notice:
    """`action` names what can be done, `later` the button that puts it off; both may be empty."""

    words: str
    action: str = ""
    done: Callable[[], None] = _nothing
    later: str = ""
    left: Callable[[], None] = _nothing
    warns: bool = False


class Notices(QObject):
    """The hint over the page belongs to it."""

    def __init__(self, session: Session, hint: Hint, body: Body) -> None:
        super().__init__(hint)
        self._hint = hint
        self._body = ref(body)  # what is still looked for when a window is closed must not keep all of it
        self._further = 0  # pixels that the article is scrolled further for the notice that is shown
        self._waiting: dict[Rank, Notice] = {}
        session.opened.connect(self._on_opened)
        hint.acted.connect(self._on_acted)
        hint.dismissed.connect(self._on_dismissed)
        session.noticed.connect(self._on_noticed)
        session.put_aside.connect(self._on_put_aside)
        session.changed.connect(self._on_changed)

    def offer(self, rank: Rank, notice: Notice) -> None:
        self._waiting[rank] = notice
        self._show()

    def withdraw(self, rank: Rank) -> None:
        """It no longer matters."""
        if self._waiting.pop(rank, None) is not None:
            self._show()

    def warn(self, words: str) -> None:
        """One sentence; an empty one takes back what was said before."""
        if words:
            self.offer(Rank.WRONG, Notice(words, warns=True))
        else:
            self.withdraw(Rank.WRONG)

    def step_aside(self) -> None:
        """The article stands as it would without a notice: so it is to be found when it is opened again."""
        body = self._body()
        if self._further and body is not None:
            body.article.view.scroll_by(-self._further)
        self._further = 0

    def _show(self) -> None:
        body = self._body()
        if body is None:
            return
        with unmoved(body.surfaces) as scrolled:
            self._show_first()
        self._further = max(0, self._further + scrolled.get(body.article, 0))

    def _show_first(self) -> None:
        if self._waiting:
            first = self._waiting[min(self._waiting)]
            self._hint.show_words(first.words, first.action, first.warns, first.later)
        else:
            self._hint.hide()
        page = self._hint.parentWidget()
        column = page.layout() if page is not None else None
        if column is not None:
            column.activate()  # at once: who asks now where words are is told where they will be

    def _on_opened(self) -> None:
        self._further = 0

    def _take_first(self) -> Notice | None:
        return self._waiting.pop(min(self._waiting)) if self._waiting else None

    def _on_acted(self) -> None:
        first = self._take_first()
        self._show()
        if first is not None:
            first.done()

    def _on_dismissed(self) -> None:
        first = self._take_first()
        self._show()
        if first is not None:
            first.left()

    def _on_changed(self, _done: object) -> None:
        """Who has marked something knows how: the tip has done its work."""
        tip = self._waiting.pop(Rank.TIP, None)
        if tip is not None:
            self._show()
            tip.left()

    def _on_noticed(self, error: object) -> None:
        assert isinstance(error, ReaderError)
        self.warn(translate_error(error))

    def _on_put_aside(self, name: object) -> None:
        self.warn(self.tr("The annotations that could not be read were set aside as {0}.").format(name))
