"""Sets rows into galleys: each row laid out at the surface's width, a few hundred of them remembered."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from math import ceil
from typing import NamedTuple

from PySide6.QtGui import QFont

from reader.model import LEFT_OUT, Comment, Document, Kind, Label, Memo, Quote, Span
from reader.qt.eastern import tongue
from reader.qt.look import Look
from reader.qt.surface.cells import marks_in
from reader.qt.surface.direction import page_reads_left, part_reads_left, reads_left
from reader.qt.surface.flow import Flow
from reader.qt.surface.furniture import Card, Credit, Fold, Missing, credit
from reader.qt.surface.hyphens import breaks
from reader.qt.surface.insets import Insets
from reader.qt.surface.laid import Hot, Laid, reach
from reader.qt.surface.lexicon import line_ends
from reader.qt.surface.manner import (
    Manner,
    Setting,
    foot_gap,
    furniture_indent,
    quoted_together,
    setting,
    thread_indent,
)
from reader.qt.surface.markers import Markers
from reader.qt.surface.paragraph import Paragraph, Type
from reader.qt.surface.picture import Picture, Pictures
from reader.qt.surface.putback import PutBack, margin
from reader.qt.surface.rows import Row, Shape
from reader.qt.surface.table import Table
from reader.qt.surface.thread import NOTHING, Adornment, CommentFoot, CommentHead, Tucked, Wrote, is_empty
from reader.qt.surface.thread_order import Entry
from reader.qt.surface.tucked import Over, heads, tucked

REMEMBERED = 400  # galleys; several screens of short comments
WITHOUT_WRAP = 1_000_000.0  # pixels; code keeps its lines and scrolls
CODE_PAD = 12.0  # pixels around code, inside its ground
BAR_ROOM = 8.0  # pixels under a table that is wider than the column: the bar that says so lies there


Shifts = dict[tuple[str, int], float]  # by the row's part and where it begins in it


class Galley(NamedTuple):
    """A row as it is set: `gap` pixels above it, `left` pixels from the column's edge.

    Code and tables may be wider than the column: then `room` is what can be seen of them, from `edge` on, and `left`
    lies further left by what they were scrolled.
    """

    row: Row
    laid: Laid
    gap: float
    left: float
    pad: float = 0.0  # inside a boxed row, above and below its text
    edge: float = 0.0
    room: float = 0.0  # 0: all of it can be seen
    aside: PutBack | None = None  # at the far side of the column, from its own left edge
    rule: float = 0.0  # the middle of a rule half way up the gap, from the column's edge; 0: there is none
    joined: int = 0  # the quotations that the row above stands in too: their bars run on
    near: float = 0.0  # the left edge of its part, from the column's edge
    far: float = 0.0  # its right edge
    mirror: bool = False  # indents, bars and markers are at its right
    turned: bool = False  # the thread that it is in is set in from the right
    below: float = 0.0  # pixels under it that are its own

    @property
    def overflow(self) -> float:
        """How many pixels of it do not fit; less than one is the error of a sum."""
        excess = self.laid.extent - self.room if self.room else 0.0
        return excess if excess >= 1 else 0.0

    @property
    def at_right(self) -> bool:
        """Whether what the margin tells of it stands at its right."""
        return self.mirror or self.turned

    @property
    def height(self) -> float:
        return self.gap + self.laid.height + 2 * self.pad + self.below

    @property
    def top(self) -> float:
        """Where the laid row begins, from the galley's top."""
        return self.gap + self.pad

    @property
    def hots(self) -> tuple[Hot, ...]:
        """What can be clicked, from the galley's top and the column's left edge."""
        own = tuple(h._replace(rect=h.rect.translated(self.left, self.top)) for h in self.laid.hots)
        beside = self.aside.hots if self.aside is not None else ()
        return own + tuple(hot._replace(rect=hot.rect.translated(0, self.top)) for hot in beside)


class Setter:
    """Lays rows out when they are asked for. Everything that changes their look empties what it remembers."""

    def __init__(self, look: Look, manner: Manner) -> None:
        self.look = look
        self.manner = manner
        self.flow = Flow()
        self.width = 0.0
        self.unfolded = False
        self.wraps = False  # code that is wider than the column is wrapped: paper cannot be scrolled
        self.leads: Callable[[str], str] | None = None  # where links lead from paper
        self.document: Document | None = None  # whose site and date stand behind the byline
        self.focused = ""  # the key of the comment that has the focus
        self.pictures: Pictures | None = None
        self.adornments: Mapping[str, Adornment] = {}
        self.over: Over | None = None  # the highlights, to tell of those in folded comments
        self.counts: Mapping[str, int] = {}  # words of each memo, by the key of its part
        self.shifts: Shifts = {}  # pixels that wide rows are scrolled
        self._shifted: Document | None = None  # in which document
        self._met: Document | None = None  # the one whose eastern letters are known
        self._remembered: OrderedDict[int, Galley] = OrderedDict()
        self._markers: dict[str, Markers] = {}  # by the role of the font

    def show(self, flow: Flow) -> None:
        self.flow = flow
        if self._shifted is not self.document:
            self.shifts, self._shifted = {}, self.document
        self.forget()

    def forget(self) -> None:
        self._remembered.clear()
        self._markers.clear()

    def forget_pictures(self) -> None:
        """The rows that are pictures: they keep what they have of theirs."""
        for at in [at for at, one in self._remembered.items() if one.row.shape is Shape.PICTURE]:
            del self._remembered[at]

    def forget_folded(self, parts: Iterable[str] = ("",)) -> list[int]:
        """Words of these parts are highlighted otherwise, maybe folded ones: the rows that tell of them."""
        if all(self.flow.row_of(part, 0) is not None for part in parts):
            return []
        told = [
            at for at, one in self._remembered.items() if isinstance(one.row.of, Entry) and one.row.of.folded
        ]
        for at in told:
            del self._remembered[at]
        return told

    def set_width(self, width: float) -> bool:
        """Whether the width is another one; then everything is laid out anew."""
        if width == self.width:
            return False
        self.width = width
        self._remembered.clear()
        return True

    def __getitem__(self, index: int) -> Galley:
        galley = self._remembered.get(index)
        if galley is None:
            galley = self._remembered[index] = self._set(index)
            if len(self._remembered) > REMEMBERED:
                self._remembered.popitem(last=False)
        else:
            self._remembered.move_to_end(index)
        return galley

    def reach(self, index: int, span: Span) -> tuple[float, float]:
        """From where to where down a row the words of a span stand."""
        return reach(self[index].laid.boxes(span))

    def _set(self, index: int) -> Galley:
        row = self.flow.rows[index]
        self._meet(row)
        if not row.readable:
            return self._furniture(index, row)
        if row.part is not None and row.part.key == LEFT_OUT and row.first:
            aside = PutBack(self.look, row, self.width, self.leftwards)
            return self._words(index, row)._replace(aside=aside)
        return self._words(index, row)

    def _meet(self, row: Row) -> None:
        """Fonts get letters of Chinese, Japanese or Korean as soon as a row of the page has some."""
        if self._met is self.document and self._met is not None:
            return
        said = row.of.comment.author if isinstance(row.of, Entry) else row.text
        if not said.isascii() and (spoken := tongue(said, self._language)):
            self._met = self.document
            self.look.meet(spoken)

    def _column(self, row: Row) -> float:
        """The width for a row's words."""
        return self.width - margin(self.look) if _left_out(row) else self.width

    @property
    def leftwards(self) -> bool:
        """Whether the page is read from the right to the left: its thread is set in from there."""
        return self.document is not None and page_reads_left(self.document)

    def sides(self, row: Row) -> tuple[float, float]:
        """The left and the right edge of the part that a row is of, from the column's edge."""
        turned, indent = self.leftwards, thread_indent(row)
        left = margin(self.look) if turned and _left_out(row) else 0.0
        width = self._column(row)
        return (left, left + width - indent) if turned else (left + indent, left + width)

    def _words(self, index: int, row: Row) -> Galley:
        above = self.flow.rows[index - 1] if index else None
        own = self._with_marker(row, setting(self.manner, row, above))
        galley = self._set_words(row, above, own)
        return galley._replace(rule=(galley.near + galley.far) / 2) if own.ruled else galley

    def _with_marker(self, row: Row, own: Setting) -> Setting:
        """An item is moved right as far as the numbers of its list need."""
        if row.block is None or row.part is None or row.block.kind is not Kind.ITEM:
            return own
        if own.font not in self._markers:
            self._markers[own.font] = Markers(partial(self.look.advance, own.font))
        room = self._markers[own.font].room(row.part, row.part.block_at(row.span.start))
        return own._replace(indent=own.indent + room)

    def _set_words(self, row: Row, above: Row | None, own: Setting) -> Galley:
        if row.shape is Shape.PICTURE:
            return self._sided(Galley(row, self._picture(row, own), own.gap, own.indent))
        if row.shape is Shape.TABLE:
            return self._wide(Galley(row, self._table(row, own), own.gap, own.indent))
        pad = CODE_PAD if own.boxed else 0.0
        joined = quoted_together(row, above)
        galley = Galley(row, self._paragraph(row, own, pad), own.gap, own.indent + pad, pad, joined=joined)
        if own.boxed:
            return self._wide(galley)
        placed = self._sided(galley)
        short = self._column(row) - own.indent - galley.laid.width
        return placed._replace(left=placed.left + short) if placed.mirror else placed

    def _sided(self, galley: Galley) -> Galley:
        """A row that is read from the right to the left is indented from the right."""
        near, far = self.sides(galley.row)
        mirror = reads_left(galley.row.text)
        left = near + (galley.pad if mirror else galley.left - thread_indent(galley.row))
        return galley._replace(left=left, near=near, far=far, mirror=mirror, turned=self.leftwards)

    def _wide(self, galley: Galley) -> Galley:
        """A row that may be wider than its column, where it was scrolled to."""
        room = self._column(galley.row) - galley.left - galley.pad
        placed = self._sided(galley)
        wide = placed._replace(edge=placed.left, room=room)
        if wide.overflow and not wide.pad:
            wide = wide._replace(below=BAR_ROOM)
        if wide.mirror and not wide.overflow:
            return wide._replace(left=wide.edge + max(0.0, room - wide.laid.width))
        shift = min(self.shifts.get(_where(wide.row), wide.overflow if wide.mirror else 0.0), wide.overflow)
        return wide._replace(left=wide.edge - shift)

    def shift(self, index: int, pixels: float) -> bool:
        """Scrolls a wide row to the right; whether there was something to scroll."""
        galley = self[index]
        if not galley.overflow:
            return False
        self.shifts[_where(galley.row)] = shift = min(
            max(0.0, galley.edge - galley.left + pixels), galley.overflow
        )
        self._remembered[index] = galley._replace(left=galley.edge - shift)  # its words are set already
        return True

    def _paragraph(self, row: Row, own: Setting, pad: float) -> Paragraph:
        assert row.block is not None and row.part is not None
        offset = row.span.start - row.part.span(row.part.block_at(row.span.start)).start
        marks = row.block.marks
        if offset or len(row.span) < len(row.block.text):
            marks = tuple(marks_in(marks, Span(offset, offset + len(row.span))))
        scrolls = own.boxed and not self.wraps
        width = WITHOUT_WRAP if scrolls else self._column(row) - own.indent - 2 * pad
        if own.font == self.manner.text:  # its lines may be counted in a larger type, that of the pane above
            width = min(width, self.look.measure(own.font))
        tail = credit(self.document, row.text) if self.document and row.block.label is Label.BYLINE else ""
        kind = self._type(own)
        if row.block.label is Label.TITLE:  # many a title links to the page that it stands on
            kind = kind._replace(link=kind.ink)
        hyphens = breaks(row.text, marks, self._language) if kind.justified else ()
        cuts = sorted({*hyphens, *line_ends(row.text)}) if row.block.kind is not Kind.CODE else ()
        laid = Paragraph(row.text, marks, kind, width, row.span.start, tail, cuts)
        if scrolls and reads_left(row.text):  # its lines end at one edge
            room = max(self._column(row) - own.indent - 2 * pad, ceil(laid.natural_width) + 1)
            return Paragraph(row.text, marks, kind, room, row.span.start)
        return laid

    @property
    def _language(self) -> str:
        """What the page says it is written in."""
        return self.document.language if self.document is not None else ""

    def _type(self, own: Setting) -> Type:
        font = self.look.font(own.font)
        if own.italic:
            font.setItalic(True)
        if own.strong:
            font.setWeight(QFont.Weight.DemiBold)
        return Type(
            font,
            self.look.pitch(own.font),
            self.look.colour(own.colour),
            self.look.colour("accent"),
            self.look.font("code"),
            own.balanced,
            self.look.typography.justified and own.font == self.manner.text,
            self.look.colour("ink"),
            leads=self.leads,
        )

    def _table(self, row: Row, own: Setting) -> Table:
        assert row.block is not None
        kind = self._type(own._replace(font=self.manner.table))
        width = self._column(row) - own.indent
        line, scrolls = self.look.colour("line"), not self.wraps
        insets = Insets(self.look, self.pictures) if row.block.insets and self.pictures is not None else None
        return Table(row.block, kind, line, width, row.span.start, scrolls, insets=insets)

    def _picture(self, row: Row, own: Setting) -> Picture:
        assert row.block is not None
        width = (self._column(row) - own.indent) * (row.block.share or 100) / 100
        key, stated, zoom = row.block.image, row.block.stated, self.look.zoom
        seen = min(width, stated[0] * zoom) if stated and stated[0] else width
        decoded = self.pictures.get(key, int(seen)) if self.pictures is not None else None
        colours, font = (self.look.colour("muted"), self.look.colour("edge")), self.look.font("small")
        return Picture(decoded, row.block.alt, font, colours, width, row.span.start, key, stated, zoom)

    def _ends_empty(self, index: int) -> bool:
        """Whether this row is the footer of a comment that shows nothing in it."""
        comment = self.flow.rows[index].of if index >= 0 else None
        return isinstance(comment, Comment) and is_empty(comment, self.adornments.get(comment.part, NOTHING))

    def tucked(self, entry: Entry) -> Tucked:
        """What the user put on a comment that is folded, and on the replies below it."""
        if not entry.folded or self.document is None or self.over is None:
            return Tucked()
        return tucked(self.document, entry, self.adornments, self.over)

    @property
    def stand_ins(self) -> dict[str, int]:
        """For each comment that is folded away, by its key, the row that stands for it."""
        return heads(self.document, self.flow) if self.document is not None else {}

    def _furniture(self, index: int, row: Row) -> Galley:
        near, far = self.sides(row)
        mirror = self._mirrors(index, row)
        left = near + (0 if mirror else furniture_indent(row) - thread_indent(row))
        laid, gap = self._lay(index, row, self.width - furniture_indent(row), mirror)
        return Galley(row, laid, gap, left, near=near, far=far, mirror=mirror, turned=self.leftwards)

    def _mirrors(self, index: int, row: Row) -> bool:
        """Whether furniture is read from the right: who is quoted as the words are, a comment's as its own words."""
        if row.shape is Shape.WROTE and index + 1 < len(self.flow.rows):
            return reads_left(self.flow.rows[index + 1].text)
        return self.leftwards or (row.part is not None and part_reads_left(row.part))

    def _lay(self, index: int, row: Row, width: float, mirror: bool) -> tuple[Laid, float]:
        """What furniture is, and the pixels above it."""
        match row.shape, row.of:
            case Shape.COMMENT, Entry() as entry:
                tight, told = self._ends_empty(index - 1), self.tucked(entry)
                return CommentHead(self.look, entry, row.first, width, tight, told, mirror, self.leftwards), 0
            case Shape.FOOT, Comment() as comment:
                adorned = self.adornments.get(comment.part, NOTHING)
                focused, gap = comment.part == self.focused, foot_gap(self.flow.rows[index - 1])
                return CommentFoot(self.look, comment, adorned, focused, width, mirror), gap
            case Shape.WROTE, Quote() as quote:
                block = self.flow.rows[index + 1].block if index + 1 < len(self.flow.rows) else None
                return Wrote(self.look, quote, width, block is not None and bool(block.quoted), mirror), 8
            case Shape.CARD, Memo() as memo:
                return Card(self.look, memo, row.number, self.counts.get(memo.part, 0), width, mirror), 24
            case Shape.CREDIT, Document() as document:
                return Credit(self.look, document, width, mirror), 12
            case Shape.MISSING, Document() as document:
                return Missing(self.look, document, width), 0
        assert isinstance(row.of, int)
        return Fold(self.look, row.of, self.unfolded, width, mirror), 40


def _left_out(row: Row) -> bool:
    return row.part is not None and row.part.key == LEFT_OUT


def _where(row: Row) -> tuple[str, int]:
    """What a row is known by while others come and go."""
    return row.part.key if row.part is not None else "", row.span.start
