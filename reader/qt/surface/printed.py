"""The furniture of paper: a comment's head, where a memo stands, the titles of what comes next, notes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from reader.model import Memo
from reader.qt import words
from reader.qt.look import Look
from reader.qt.surface.furniture import RIGHT, Furniture, kind_name, tr, words_counted
from reader.qt.surface.thread import level_told, votes_text
from reader.qt.surface.thread_order import Entry

_RULE = 12.0  # from a line to the words under it


class Ruled(Furniture):
    """A thin line over one line of words, `text` at the left and `more` at the right."""

    def __init__(
        self,
        look: Look,
        width: float,
        font: str,
        text: str,
        more: str = "",
        aside: str = "",
        below: float = 0,
        mirrored: bool = False,
    ) -> None:
        super().__init__(look, width, _RULE + look.pitch(font) + below, mirrored=mirrored)
        self._line = float(look.pitch(font))
        self._font = font
        self._text = text
        self._more = more
        self._aside = aside

    def paint(self, painter: QPainter) -> None:
        painter.setPen(QPen(self.look.colour("line"), 1))
        painter.drawLine(QPointF(0, 0), QPointF(self.width, 0))
        rect = QRectF(0, _RULE, self.width, self._line)
        taken = self.write(painter, rect, self._more, "comment-meta", "muted", RIGHT) if self._more else 0.0
        room = rect.adjusted(0, 0, -taken - 12, 0)
        wide = self.write(painter, room, self._text, self._font, "ink")
        if self._aside:
            self.write(painter, room.adjusted(wide + 10, 0, 0, 0), self._aside, "comment-meta", "muted")


def comment_head(look: Look, entry: Entry, width: float, mirrored: bool = False) -> Ruled:
    """Author, rank, how deep it is where its place does not tell, number, date and votes."""
    comment = entry.comment
    votes = votes_text(comment.votes)
    pieces = (
        f"#{entry.number}",
        words.moment(comment.published),
        tr("votes: {0}").format(votes) if votes else "",
    )
    more = " · ".join(piece for piece in pieces if piece)
    author = comment.author or unnamed()
    aside = " · ".join(piece for piece in (comment.rank, level_told(entry)) if piece)
    return Ruled(look, width, "comment-author", author, more, aside, mirrored=mirrored)


def unnamed() -> str:
    """A comment's author whom the page does not name."""
    return tr("Unnamed")


def memo_head(look: Look, memo: Memo, width: float) -> Ruled:
    """Over a memo: its kind and who wrote it."""
    return Ruled(look, width, "h2", kind_name(memo.kind), "", memo.author, below=12)


def comments_head(look: Look, count: int, width: float) -> Ruled:
    return Ruled(look, width, "h2", tr("Reader comments ({0})").format(words.number(count)))


class Mention(Furniture):
    """Where a memo stood in the article: paper has it further down."""

    def __init__(self, look: Look, memo: Memo, count: int, width: float, mirrored: bool = False) -> None:
        super().__init__(look, width, 36.0, mirrored=mirrored)
        title = memo.title or memo.author or kind_name(memo.kind)
        self._text = tr("{0}: {1} ({2}, printed after the article)").format(
            kind_name(memo.kind), title, words_counted(count)
        )

    def paint(self, painter: QPainter) -> None:
        box = QRectF(0, 0, self.width, self.height)
        painter.setPen(QPen(self.look.colour("line"), 1))
        painter.setBrush(self.look.colour("side"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        self.write(painter, box.adjusted(14, 0, -14, 0), self._text, "interface", "ink")
