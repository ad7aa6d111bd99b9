"""The furniture of a comment: its header, who is quoted in it, its footer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRect, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from reader.model import Comment, Place, Quote, Span, Votes, When
from reader.qt import words
from reader.qt.controls import chip
from reader.qt.look import Look
from reader.qt.surface.furniture import RIGHT, Furniture, tr
from reader.qt.surface.laid import Deed, Hot
from reader.qt.surface.manner import BELOW_WROTE, INDENT, QUOTE_BAR
from reader.qt.surface.sifted import places
from reader.qt.surface.thread_order import DEEPEST, Entry

BREATH = 16.0  # above and below the line between two comments
_TIGHT = 8.0  # above it, after a footer that holds nothing


class Adornment(NamedTuple):
    """What the user put on a whole part: tags with their colours, a note."""

    tags: tuple[tuple[str, str], ...] = ()
    note: str = ""


NOTHING = Adornment()


class Tucked(NamedTuple):
    """What the user put on comments that are folded: how many annotations, and their tags with their colours."""

    annotations: int = 0
    tags: tuple[tuple[str, str], ...] = ()


_APART = 10.0  # pixels between two things in a header
_BEYOND = 20.0  # from a header out to the far edge of its chevron
_ICON = 18  # of an icon beside text of the usual size
_BESIDE = 4.0  # from it to its number
_READ = 3  # pitches; a rank that has less says nothing: "H…"
_CHIP = 96.0  # a chip that is to be read needs no more
_REST = 28.0  # "+2" after a chip


class CommentHead(Furniture):
    """Author, rank (without its address), number and date; a chevron where there are replies to fold.

    Of a folded one it also tells what the user put on the words that are folded.
    """

    def __init__(
        self,
        look: Look,
        entry: Entry,
        first: bool,
        width: float,
        tight: bool = False,
        tucked: Tucked | None = None,
        mirrored: bool = False,
        turned: bool = False,
    ) -> None:
        """`mirrored` where its comment is read from the right; its chevron is so where the thread is `turned`."""
        self._breath = _TIGHT if tight else BREATH
        self._top = 0.0 if first else self._breath + 1 + BREATH
        below = 4.0 if entry.folded else 0.0
        self.above = self._top  # the pixels above its words
        told = float(look.pitch("comment-meta")) if entry.answers is not None else 0.0
        super().__init__(
            look, width, self._top + look.pitch("comment-author") + told + below, mirrored=mirrored
        )
        self._turned = turned
        comment = entry.comment
        self._entry = entry
        self._tucked = tucked or Tucked()
        self._author = comment.author or tr("Unnamed")
        hidden = replies_folded(entry.replies) if entry.folded else ""
        self._level = level_told(entry)
        self._aside = " · ".join(piece for piece in (comment.rank, self._level, hidden) if piece)
        self._fit(comment.published, hidden)
        if entry.replies or entry.folded:
            name = (
                tr("Unfold the comment and its replies")
                if entry.folded
                else tr("Fold the comment and its replies")
            )
            branch = Hot(Deed.BRANCH, self._chevron, name, comment.part)
            self.hots = (branch,)  # at the side of the thread's lines
        self._answers = ""
        if entry.answers is not None:
            self._tell_answered(*entry.answers)

    def _tell_answered(self, parent: Comment, number: int) -> None:
        """Under the name, whom it answers, and the way there."""
        whom = chip.isolated(parent.author) if parent.author else f"#{number}"
        self._answers = tr("in reply to {0}").format(whom)
        wide = self.width_of(self._answers, "comment-meta") + _BESIDE + self._side
        below = self._top + self.look.pitch("comment-author")
        self._parent = QRectF(0, below, min(wide, self.width), self.look.pitch("comment-meta"))
        name = tr("Go to the comment that this one answers")
        hot = Hot(Deed.JUMP, self.sided(self._parent), name, place=Place(parent.part))
        self.hots = (*self.hots, hot)

    def _fit(self, published: When | None, hidden: str) -> None:
        """What says least goes first: the time; of a folded one the date and the rank; what presses on the name.

        How deep it stands is told nowhere else: that stays before rank and date.
        """
        self._right = self._numbered(words.moment(published))
        if self._wanted > self.width:
            self._right = self._numbered(words.moment(published, timed=False))
        if self._wanted > self.width and hidden:
            self._right = self._numbered("")
        if self._wanted > self.width and (hidden or self._level):
            self._aside = hidden or self._level
        if self._wanted > self.width and self._level:
            self._right = self._numbered("")
        if self._pressed > self.width:
            self._right = self._numbered("")

    def _numbered(self, date: str) -> str:
        return " · ".join(piece for piece in (f"#{self._entry.number}", date) if piece)

    @property
    def _wanted(self) -> float:
        """How wide everything in it would be, in pixels."""
        own = (
            self.width_of(self._author, "comment-author")
            + _APART
            + self.width_of(self._aside, "comment-meta")
        )
        told = self._told(self._tucked.annotations) + self._chips
        return own + told + 12 + self.width_of(self._right, "comment-meta")

    def _told(self, count: int) -> float:
        """How wide a number is with its icon and the space before them."""
        if not count:
            return 0.0
        return _APART + self._side + _BESIDE + self.width_of(words.number(count), "comment-meta")

    @property
    def _side(self) -> int:
        """Of an icon, as large as the text."""
        return round(_ICON * self.look.zoom)

    @property
    def _chips(self) -> float:
        """The room in which the tags can be read: the first one, and how many more there are."""
        tags = self._tucked.tags
        if not tags:
            return 0.0
        first = min(_CHIP, chip.size(self.look, tags[0][0]).width())
        return _APART + first + (_REST if len(tags) > 1 else 0.0)

    @property
    def _pressed(self) -> float:
        """How wide the author and what stands at the right would be, with nothing between them."""
        return self.width_of(self._author, "comment-author") + 12 + self.width_of(self._right, "comment-meta")

    @property
    def _chevron(self) -> QRectF:
        left = self.width + _BEYOND - _ICON if self._turned else -_BEYOND
        return QRectF(left, self._top + (self.look.pitch("comment-author") - 18) / 2, 18, 18)

    def paint(self, painter: QPainter) -> None:
        if self._top:
            rule = QRect(0, round(self._breath), round(self.width), 1)
            painter.fillRect(rule, self.look.colour("line"))  # a line drawn smooth takes ten times as long
        if self._entry.replies or self._entry.folded:
            folded = "caret-left" if self._turned else "caret-right"
            role = folded if self._entry.folded else "caret-down"
            painter.fillRect(self._chevron, self.look.colour("side"))  # the guide passes behind it
            self.look.icons.paint(painter, self._chevron.toRect(), role, self.look.colour("muted"))
        rect = QRectF(0, self._top, self.width, float(self.look.pitch("comment-author")))
        taken = self.write(painter, rect, self._right, "comment-meta", "muted", RIGHT)
        self._draw_who(painter, rect.adjusted(0, 0, -taken - 12, 0))
        if self._answers:
            self._draw_answered(painter)

    def _draw_answered(self, painter: QPainter) -> None:
        words = self._parent.adjusted(0, 0, -self._side - _BESIDE, 0)
        self.write(painter, words, self._answers, "comment-meta", "muted")
        above = (self._parent.height() - self._side) / 2
        square = QRectF(words.right() + _BESIDE, words.top() + above, self._side, self._side)
        self.icon(painter, "jump", square, "accent")

    def _draw_who(self, painter: QPainter, room: QRectF) -> None:
        """From the left: author, rank, what is folded, what the user put on that."""
        found = self._found(self._entry.comment.author)
        beside = _APART + self.width_of(self._level, "comment-meta") if self._level else 0.0
        name = room.adjusted(0, 0, -beside, 0)
        author = self.write(painter, name, self._author, "comment-author", "ink", found=found)
        room = room.adjusted(min(author, name.width()) + _APART, 0, 0, 0)
        aside = room.adjusted(0, 0, -self._told(self._tucked.annotations), 0)
        if aside.width() >= min(
            self.width_of(self._aside, "comment-meta"), _READ * self.look.pitch("comment-meta")
        ):
            found = self._found(self._entry.comment.rank)
            said = self.write(painter, aside, self._aside, "comment-meta", "muted", found=found)
            room.setLeft(room.left() + min(said, aside.width()))
        if self._tucked.annotations:
            self._tell(painter, room)

    def _tell(self, painter: QPainter, room: QRectF) -> None:
        """How many annotations are folded away, and their tags: how many, where there is no room for names."""
        count, tags = self._tucked
        if room.width() < self._told(count):
            return
        self._tell_number(painter, room, "annotations", count)
        room = room.adjusted(self._told(count), 0, 0, 0)
        if tags and room.width() >= self._chips:
            above = round((room.height() - chip.HEIGHT) / 2)
            chips = self.sided(room.adjusted(_APART, above, 0, 0)).toRect()
            chips.setHeight(chip.HEIGHT)
            chip.paint_row(painter, self.look, chips, tags, self.mirrored)
        elif tags and room.width() >= self._told(len(tags)):
            self._tell_number(painter, room, "tag", len(tags))

    def _tell_number(self, painter: QPainter, room: QRectF, icon: str, number: int) -> None:
        above = (room.height() - self._side) / 2
        self.icon(
            painter, icon, QRectF(room.left() + _APART, room.top() + above, self._side, self._side), "muted"
        )
        beside = room.adjusted(_APART + self._side + _BESIDE, 0, 0, 0)
        self.write(painter, beside, words.number(number), "comment-meta", "muted")

    def _found(self, words: str) -> list[Span]:
        """What the thread is filtered by, in the name or the rank."""
        return places(words, self._entry.wanted) if self._entry.wanted else []


def replies_folded(replies: int) -> str:
    return QCoreApplication.translate("Surface", "%Ln reply(s) folded", "", replies)


class Wrote(Furniture):
    """Over a quotation: who wrote it, and the way to the passage; the bar beside the words begins here."""

    def __init__(
        self, look: Look, quote: Quote, width: float, barred: bool = True, mirrored: bool = False
    ) -> None:
        self._barred = barred
        height = float(look.pitch("comment-meta"))
        self._text = tr("{0} wrote").format(quote.by) if quote.by else tr("Quoted")
        self._source = quote.source
        self._end = QFontMetricsF(look.font("comment-meta")).horizontalAdvance(self._text) + 6
        self._side = round(16 * look.zoom)
        rect = QRectF(0, 0, self._end + self._side + 2, height)
        hots = (
            [Hot(Deed.JUMP, rect, tr("Go to the quoted passage"), place=quote.source)] if quote.source else []
        )
        super().__init__(look, width, height, hots, mirrored)

    def paint(self, painter: QPainter) -> None:
        rect = QRectF(0, 0, self.width, self.height)
        if self._barred:
            bar = self.sided(QRectF(-INDENT, 0, QUOTE_BAR, self.height + BELOW_WROTE))
            painter.fillRect(bar, self.look.colour("edge"))
        self.write(painter, rect, self._text, "comment-meta", "muted")
        if self._source is not None:
            above = (self.height - self._side) / 2
            icon = QRectF(self._end, above, self._side, self._side)
            self.icon(painter, "jump", icon, "accent")


_ROW = 24.0
_ABOVE = 6.0
_SMALL = 16  # of an icon beside small text
_BUTTON = 24.0  # of an icon that is clicked
_DEEDS_APART = 16.0  # from word to word
_READABLE = 64.0  # a long name that has less is but its first letter
_EMPTY = 20.0  # where only what can be done will stand, so that nothing moves when it appears


class CommentFoot(Furniture):
    """Votes, the tags of the whole comment, its note; what can be done with it where it has the focus."""

    def __init__(
        self,
        look: Look,
        comment: Comment,
        adornment: Adornment,
        focused: bool,
        width: float,
        mirrored: bool = False,
    ) -> None:
        self._votes = tuple(_tallies(comment.votes))
        self._adornment = adornment
        note = _ROW if adornment.note else 0.0
        self._row = _EMPTY if is_empty(comment, adornment) else _ROW
        self._above = _ABOVE if self._row > _EMPTY else 0.0
        super().__init__(look, width, self._above + self._row + note, mirrored=mirrored)
        self._spelled = True  # what can be done is told in words; where they press on the rest, by icons
        self._deeds = self._actions(Place(comment.part)) if focused else []
        self.set_hots(self._deeds)
        self._end = self._deeds[0].rect.left() - 12 if self._deeds else self.width
        if self._tallied > self._end:
            self._votes = self._votes[:1]

    def _actions(self, place: Place) -> list[Hot]:
        deeds = ((Deed.TAG, tr("Tag")), (Deed.NOTE, tr("Note")), (Deed.COPY, tr("Copy")))
        spelled = sum(self.width_of(name, "small") + _DEEDS_APART for _, name in deeds)
        self._spelled = self._tallied + self._chips + spelled <= self.width
        hots, right = [], self.width + (0.0 if self._spelled else (_BUTTON - _SMALL) / 2)
        for deed, name in reversed(deeds):
            wide = self.width_of(name, "small") if self._spelled else _BUTTON
            rect = QRectF(right - wide, self._above, wide, self._row)
            hots.append(Hot(deed, rect, name, "" if self._spelled else name, place))
            right -= wide + (_DEEDS_APART if self._spelled else 0.0)
        return hots[::-1]

    @property
    def _tallied(self) -> float:
        """How many pixels the votes take."""
        return sum(18 + self.width_of(number, "small") + 12 for _, number in self._votes)

    @property
    def _chips(self) -> float:
        """The room in which the tags are read with ease: the first one, and how many more there are."""
        return self._room_for_tags(_CHIP)

    def _room_for_tags(self, first: float) -> float:
        """The pixels they take where the first gets no more than these."""
        tags = self._adornment.tags
        if not tags:
            return 0.0
        return min(first, chip.size(self.look, tags[0][0]).width()) + (_REST if len(tags) > 1 else 0.0)

    def paint(self, painter: QPainter) -> None:
        row = QRectF(0, self._above, self.width, self._row)
        x = 0.0
        for icon, number in self._votes:
            self.icon(painter, icon, QRectF(x - 2, row.top() + 4, _SMALL, _SMALL), "muted")
            x += 18 + self.write(painter, row.adjusted(x + 18, 0, 0, 0), number, "small", "muted") + 12
        self._draw_tags(painter, QRectF(round(x), round(row.top()) + 2, round(self._end - x), 20))
        for hot in self._deeds:
            if self._spelled:
                self.write(painter, hot.rect.adjusted(0, 0, 1, 0), hot.name, "small", "accent")
            else:
                square = QRectF(0, 0, _SMALL, _SMALL)
                square.moveCenter(hot.rect.center())
                self.icon(painter, hot.deed, square, "accent")
        if self._adornment.note:
            below = row.translated(0, _ROW)
            self.icon(painter, "note", QRectF(-1, below.top() + 4, _SMALL, _SMALL), "muted")
            self.write(painter, below.adjusted(20, 0, 0, 0), self._adornment.note, "small", "muted")

    def _draw_tags(self, painter: QPainter, room: QRectF) -> None:
        """The tags, or how many they are, if there is room for that."""
        tags, number = self._adornment.tags, words.number(len(self._adornment.tags))
        if room.width() >= self._room_for_tags(_READABLE):
            chip.paint_row(painter, self.look, self.sided(room).toRect(), tags, self.mirrored)
        elif room.width() >= 18 + self.width_of(number, "small"):
            self.icon(painter, "tag", QRectF(room.left() - 2, room.top() + 2, _SMALL, _SMALL), "muted")
            self.write(painter, room.adjusted(18, 0, 0, 0), number, "small", "muted")


def level_told(entry: Entry) -> str:
    """How deep a comment stands where its place no longer tells; one that answers nobody is at level 1."""
    return level(entry) if entry.depth > DEEPEST else ""


def level(entry: Entry) -> str:
    """ "level 2" for an answer to a comment that answers nobody."""
    return tr("level {0}").format(words.number(entry.depth + 1))


def is_empty(comment: Comment, adornment: Adornment) -> bool:
    """Whether there is nothing to show under a comment."""
    return comment.votes.net is None and not (adornment.tags or adornment.note)


def _tallies(votes: Votes) -> Iterator[tuple[str, str]]:
    """Icons with numbers: those for it and those against, where the page tells them apart."""
    if votes.up is not None and votes.down:
        yield "vote", words.number(votes.up)
        yield "against", words.number(votes.down)
    elif votes.net is not None:
        yield "vote" if votes.net >= 0 else "against", words.number(votes.net)


def votes_text(votes: Votes) -> str:
    """ "12", or "12 for, 3 against" where votes against are shown; empty where the page shows none."""
    if votes.up is not None and votes.down:
        return tr("{0} for, {1} against").format(words.number(votes.up), words.number(votes.down))
    return words.number(votes.net) if votes.net is not None else ""
