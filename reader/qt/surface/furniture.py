"""Rows that hold no words of the page: site and date, a memo's card, the fold of what was left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from reader.model import Document, Memo, Place, Span
from reader.qt import words
from reader.qt.look import Look
from reader.qt.surface.direction import from_the_right, reads_left
from reader.qt.surface.laid import Box, Deed, Hot
from reader.qt.surface.manner import FOUND

_WHERE = (
    Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
)  # not where the words' own letters want it
LEFT = int(Qt.AlignmentFlag.AlignLeft | _WHERE)
RIGHT = int(Qt.AlignmentFlag.AlignRight | _WHERE)
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
CENTRE = int(Qt.AlignmentFlag.AlignCenter)


def tr(text: str) -> str:
    return QCoreApplication.translate("Surface", text)


class Furniture:
    """The part of `Laid` that furniture has in common: there are no words of the page in it.

    It is laid out and painted from its own left top corner, as for words that are read from the left; where it is
    `mirrored`, all of that comes out with left and right changed.
    """

    def __init__(
        self, look: Look, width: float, height: float, hots: Iterable[Hot] = (), mirrored: bool = False
    ) -> None:
        self.look = look
        self.width = width
        self.height = height
        self.mirrored = mirrored
        self.set_hots(hots)

    def set_hots(self, hots: Iterable[Hot]) -> None:
        self.hots = tuple(hot._replace(rect=self.sided(hot.rect)) for hot in hots)

    def sided(self, rect: QRectF) -> QRectF:
        """Where a rectangle comes out."""
        return rect.translated(self.width - rect.right() - rect.left(), 0) if self.mirrored else rect

    def draw(self, painter: QPainter, at: QPointF, inked: Sequence[Span] = ()) -> None:
        painter.translate(at)
        self.paint(painter)
        painter.translate(-at)

    def paint(self, painter: QPainter) -> None:
        """Paints it from its own corner."""
        raise NotImplementedError

    @property
    def extent(self) -> float:
        return self.width

    def hit(self, x: float, y: float) -> int:
        return 0

    def on_text(self, x: float, y: float) -> bool:
        return False

    def boxes(self, span: Span) -> list[Box]:
        return []

    def caret(self, position: int) -> QRectF:
        return QRectF(0, 0, 0, self.height)

    def line_span(self, position: int) -> Span:
        return Span(position, position)

    def leftwards(self, position: int) -> bool:
        return False

    def next_position(self, position: int, forward: bool, words: bool) -> int:
        return position

    def write(
        self,
        painter: QPainter,
        rect: QRectF,
        text: str,
        font: str,
        colour: str,
        align: int = LEFT,
        found: Sequence[Span] = (),
    ) -> float:
        """Draws one elided line and gives its width in pixels; what was found in it has a ground."""
        own = self.look.font(font)
        rect, align = self.sided(rect), _MIRRORED.get(align, align) if self.mirrored else align
        for span in found:
            self._ground(painter, rect, font, text, span)
            colour = "ink"
        if self.look.advance(font, text) > rect.width():
            text = QFontMetricsF(own).elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, rect.width()))
        painter.setFont(own)
        painter.setPen(self.look.colour(colour))
        painter.drawText(rect, align, text)
        return self.look.advance(font, text)

    def _ground(self, painter: QPainter, rect: QRectF, font: str, text: str, span: Span) -> None:
        whole, before, wide = (
            self.look.advance(font, each) for each in (text, text[: span.start], span.of(text))
        )
        first = max(rect.left(), rect.right() - whole) if self.mirrored else rect.left()
        left = first + (whole - before - wide if reads_left(text) else before)
        ground = QRectF(left, rect.top() + 1, wide, rect.height() - 2).intersected(rect)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("strong.yellow", FOUND))
        painter.drawRoundedRect(ground, 3, 3)

    def icon(self, painter: QPainter, role: str, square: QRectF, colour: str) -> None:
        place, shown = self.sided(square).toRect(), _TURNED.get(role, role) if self.mirrored else role
        self.look.icons.paint(painter, place, shown, self.look.colour(colour))

    def width_of(self, text: str, font: str) -> float:
        return self.look.advance(font, text)


_MIRRORED = {LEFT: RIGHT, RIGHT: LEFT}
_TURNED = {"caret-right": "caret-left", "caret-left": "caret-right"}


def credit(document: Document, byline: str) -> str:
    """What stands behind a byline: the site, if that does not name it, and the date or that there is none."""
    date = words.day(document.published) or tr("undated")
    named = re.search(rf"\b{re.escape(document.site)}\b", byline, re.IGNORECASE)
    site = "" if named else document.site
    return " · ".join(piece for piece in (site, date) if piece)


class Credit(Furniture):
    """The authors that the page's code names, site and date where no line of the article tells them."""

    def __init__(self, look: Look, document: Document, width: float, mirrored: bool = False) -> None:
        super().__init__(look, width, look.pitch("byline"), mirrored=mirrored)
        facts = " · ".join(piece for piece in (document.byline, credit(document, document.byline)) if piece)
        self._text = from_the_right(facts) if mirrored else facts

    def paint(self, painter: QPainter) -> None:
        self.write(painter, QRectF(0, 0, self.width, self.height), self._text, "byline", "muted")


def no_article(document: Document) -> str:
    """What stands where the article would be, of a page that has none."""
    from reader.notes import no_article  # few pages ask

    return tr(no_article.no_article(document))


class Missing(Furniture):
    """Quiet words on as many lines as they need."""

    def __init__(self, look: Look, document: Document, width: float) -> None:
        self._text = no_article(document)
        metrics = QFontMetricsF(look.font("interface"))
        room = QRectF(0, 0, width, 1_000)
        super().__init__(look, width, metrics.boundingRect(room, _WRAPPED, self._text).height())

    def paint(self, painter: QPainter) -> None:
        painter.setFont(self.look.font("interface"))
        painter.setPen(self.look.colour("muted"))
        painter.drawText(QRectF(0, 0, self.width, self.height), _WRAPPED, self._text)


_PAD = 16.0
_ICON = 18.0
_CARD = 64.0
_BUTTON = 32.0
_BESIDE = 2 * _PAD + _ICON + 14 + 16  # pixels of a card that neither title nor button have


class Card(Furniture):
    """Where a memo stood in the article: its kind, its title, how long it is, and the way to it.

    Where the title needs the room, the button has no words.
    """

    def __init__(
        self, look: Look, memo: Memo, number: int, count: int, width: float, mirrored: bool = False
    ) -> None:
        self._title = memo.title or memo.author or kind_name(memo.kind)
        named = memo.title or memo.author
        self._detail = f"{kind_name(memo.kind)} · {words_counted(count)}" if named else words_counted(count)
        self._action = tr("Read the memo")
        wide = look.advance("interface", self._action) + 28
        self._slim = look.advance("card-title", self._title) > width - wide - _BESIDE
        button = _BUTTON if self._slim else wide
        self._button = QRectF(width - _PAD - button, (_CARD - _BUTTON) / 2, button, _BUTTON)
        place = Place(memo.part)
        hot = Hot(Deed.MEMO, QRectF(0, 0, width, _CARD), self._action, str(number), place)
        super().__init__(look, width, _CARD, [hot], mirrored)

    def paint(self, painter: QPainter) -> None:
        box = QRectF(0, 0, self.width, self.height).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(self.look.colour("line"), 1))
        painter.setBrush(self.look.colour("side"))
        painter.drawRoundedRect(box, 8, 8)
        icon = QRectF(_PAD, (_CARD - _ICON) / 2, _ICON, _ICON)
        self.icon(painter, "memo", icon, "accent")
        text = _PAD + _ICON + 14
        room = self._button.left() - text - 16
        self.write(painter, QRectF(text, 9, room, 24), self._title, "card-title", "ink")
        self.write(painter, QRectF(text, 33, room, 20), self._detail, "interface", "muted")
        button = self._button
        painter.setPen(QPen(self.look.colour("edge"), 1))
        painter.setBrush(self.look.colour("raised"))
        painter.drawRoundedRect(self.sided(button).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if self._slim:
            square = QRectF(0, 0, 16, 16)
            square.moveCenter(button.center())
            self.icon(painter, "caret-right", square, "ink")
        else:
            self.write(painter, button, self._action, "interface", "ink", CENTRE)


ALL = "all"  # what the deed that puts everything back is about


class Fold(Furniture):
    """The head of what was left out of the page, closed or open."""

    def __init__(self, look: Look, count: int, unfolded: bool, width: float, mirrored: bool = False) -> None:
        self._text = tr("Left out of this page ({0})").format(words.number(count))
        self._unfolded = unfolded
        height = 44.0
        self._all = tr("Put all back") if unfolded and count > 1 else ""
        self._right = QRectF(width, 0, 0, height)
        hots = [Hot(Deed.FOLD, QRectF(0, 0, width, height), self._text)]
        if self._all:
            wide = QFontMetricsF(look.font("small")).horizontalAdvance(self._all) + 8
            self._right = QRectF(width - wide, 0, wide, height)
            hots.insert(0, Hot(Deed.PUT_BACK, self._right, self._all, ALL))
        super().__init__(look, width, height, hots, mirrored)

    def paint(self, painter: QPainter) -> None:
        painter.setPen(QPen(self.look.colour("line"), 1))
        for y in (0, self.height - 1):
            painter.drawLine(QPointF(0, y + 0.5), QPointF(self.width, y + 0.5))
        caret = "caret-down" if self._unfolded else "caret-right"
        self.icon(painter, caret, QRectF(-2, 14, 16, 16), "muted")
        rect = QRectF(20, 0, self.width - 20 - self._right.width(), self.height)
        self.write(painter, rect, self._text, "interface", "muted")
        if self._all:
            right = self._right.adjusted(-1, 0, 0, 0)
            self.write(painter, right, self._all, "small", "accent", RIGHT)


def kind_name(kind: str) -> str:
    """What the embedded document is called to a person."""
    names = {
        "memo": tr("Memo"),
        "letter": tr("Letter"),
        "speech": tr("Speech"),
        "release": tr("Press release"),
        "transcript": tr("Transcript"),
        "email": tr("E-mail"),
        "statement": tr("Statement"),
        "post": tr("Post"),
        "message": tr("Message"),
        "order": tr("Order"),
        "will": tr("Will"),
    }
    return names.get(kind, tr("Document"))


def words_counted(count: int) -> str:
    return QCoreApplication.translate("Surface", "%Ln words", "", count)
