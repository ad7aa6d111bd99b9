"""What a page is printed of, piece after piece: article, memos, comments, each with its notes behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.model import Document, Kind, Label, Memo, Part, Place, Quote, part_of
from reader.notes.digest import Digest
from reader.qt import marks
from reader.qt.headings import Heading, headings
from reader.qt.look import Look
from reader.qt.printing_links import Leads
from reader.qt.printing_notes import NOTES as NOTES_KEY
from reader.qt.printing_notes import Printed, apart, by_part, printed, tr
from reader.qt.printing_pages import Piece
from reader.qt.printing_tables import head_of, parts
from reader.qt.surface.flow import Flow
from reader.qt.surface.galley import Galley, Setter
from reader.qt.surface.laid import Laid
from reader.qt.surface.layers import Layer, Layers
from reader.qt.surface.manner import ARTICLE, COMMENTS, MEMO, Manner
from reader.qt.surface.paragraph import Paragraph
from reader.qt.surface.picture import Picture, Pictures
from reader.qt.surface.printed import Mention, Ruled, comment_head, comments_head, memo_head, unnamed
from reader.qt.surface.rows import Row, Shape, article_rows, block_rows, unquoted_rows
from reader.qt.surface.table import Table
from reader.qt.surface.thread import Wrote
from reader.qt.surface.thread_order import Entry, arranged

FEWEST = 2  # lines of a paragraph that stand alone at the foot or the top of a page
BRIEF = 240  # code points, three lines: a longer paragraph may stand at a page's foot whatever it announces
APART = 32.0  # pixels between the article, a memo and the comments
BETWEEN = 18.0  # pixels between two comments
LEGIBLE = (
    0.8  # of the usual size: a table that must be smaller to fit is turned, and parted if that is not enough
)
NOTES = COMMENTS._replace(bars=12, gap=4)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One row as it is drawn, with the highlights on it.

    `heading` is what the outline of a file calls it, `target` what links of the page call it; None and empty: nothing.
    """

    galley: Galley
    manner: Manner
    layers: Sequence[Layer] = ()
    heading: Heading | None = None
    target: str = ""


Pieces = Iterator[Piece[Leaf]]
Paper = tuple[float, float]  # width and height of what a page holds


class Manuscript:
    """Everything that is printed of a page, set at one width and made only as it is asked for.

    Tables that are too wide for `paper` are set for `turned`, which lies on its side; both as width and height.
    """

    def __init__(self, look: Look, digest: Digest, pictures: Pictures, paper: Paper, turned: Paper) -> None:
        self._look = look
        self._document = digest.document
        self._placed = by_part(digest.placed)
        self._pictures = pictures
        self._counts = marks.counts(digest.document)
        self._headings = _by_place(digest.document)
        self._leads = Leads(digest.document)
        self._width, self._height = paper
        self._turned = turned
        self._done = 0
        self._on_page, self._gone = apart(self._placed.get("", ()))

    @property
    def share(self) -> float:
        """How much of it was asked for, 0 to 1."""
        return self._done / max(1, len(self._document.parts))

    def pieces(self) -> Pieces:
        document = self._document
        yield from self._article(document.article)
        for memo in document.memos:
            part = document.find(memo.part)
            if part is not None:
                head = memo_head(self._look, memo, self._width)
                yield self._band(head, Row(Shape.CARD, of=memo), self._headings.pop((memo.part, 0), None))
                yield from self._part(part, MEMO)
        if document.comments:
            head = comments_head(self._look, len(document.comments), self._width)
            first = document.comments[0].part
            yield self._band(head, Row(Shape.COMMENT), self._headings.pop((first, 0), None))
        for entry in arranged(document):
            yield from self._comment(entry)
        yield from self._notes(self._gone, tr("Words that are gone"))

    def _article(self, part: Part) -> Pieces:
        shown = self._printed(part)
        document = _with_numbers(self._document, part, shown.part)
        unprinted = (Shape.FOLD, Shape.MISSING) if len(document.parts) > 1 else (Shape.FOLD,)
        rows = [row for row in article_rows(document) if row.shape not in unprinted]
        yield from self._set(rows, ARTICLE, shown)
        notes = part_of(NOTES_KEY, (*self._on_page.blocks, *shown.notes.blocks))
        yield from self._notes(notes, tr("My notes"))

    def _part(self, part: Part, manner: Manner) -> Pieces:
        shown = self._printed(part)
        yield from self._set(list(unquoted_rows(shown.part)), manner, shown)
        yield from self._notes(shown.notes, tr("My notes"))

    def _comment(self, entry: Entry) -> Pieces:
        part = self._document.find(entry.comment.part)
        if part is None:
            return
        shown = self._printed(part)
        yield from self._set(list(_comment_rows(entry, part, shown.part)), COMMENTS, shown)
        yield from self._notes(shown.notes, "", entry.depth)

    def _printed(self, part: Part) -> Printed:
        self._done += 1
        return printed(self._document, part, self._placed.get(part.key, ()))

    def _notes(self, notes: Part, title: str, depth: int = 0) -> Pieces:
        if not notes.blocks:
            return
        if title:
            head = Ruled(self._look, self._width, "interface-strong", title)
            told = Heading(title, 0 if notes is self._gone else 1, Place(NOTES_KEY))
            yield self._piece(
                Leaf(Galley(Row(Shape.FOLD), head, 20.0, 0.0), NOTES, (), told), keeps=True, opens=True
            )
        rows = [row for index in range(len(notes.blocks)) for row in block_rows(notes, index, depth)]
        yield from self._set(rows, NOTES, Printed(notes, (), notes))

    def _band(self, head: Laid, row: Row, heading: Heading | None) -> Piece[Leaf]:
        return self._piece(Leaf(Galley(row, head, APART, 0.0), COMMENTS, (), heading), keeps=True, opens=True)

    # setting rows

    def _set(self, rows: list[Row], manner: Manner, shown: Printed) -> Pieces:
        flow, setter = Flow(rows), Setter(self._look, manner)
        layers = Layers(setter.reach)
        setter.wraps, setter.pictures = True, self._pictures
        setter.document, setter.leads = self._document, self._leads
        setter.show(flow)
        setter.set_width(self._width)
        layers.show(flow)
        layers.set(shown.highlights)
        for index, row in enumerate(rows):
            below = rows[index + 1] if index + 1 < len(rows) else None
            own = row.readable or row.shape in (Shape.CREDIT, Shape.MISSING)
            galley = setter[index] if own else self._furniture(row, setter[index])
            leaf = Leaf(self._fitted(galley), manner, layers.on(index), *self._called(row))
            above = rows[index - 1] if index else None
            if isinstance(galley.laid, Table) and galley.laid.scale < LEGIBLE:
                yield from self._wide(setter, index, leaf, floats=above is None or not _announces(above, row))
            else:
                yield self._piece(leaf, _keeps(above, row, below), _opens(above, row))

    def _wide(self, setter: Setter, index: int, leaf: Leaf, floats: bool) -> Pieces:
        """A table that would be too small: on a page on its side, in parts if that is not enough."""
        turned = self._turned[0] > self._width
        if turned:
            setter.set_width(self._turned[0])
        galley = setter[index]
        assert isinstance(galley.laid, Table)
        for part in parts(galley.laid, galley.row, LEGIBLE):
            left = galley.edge + max(0.0, galley.room - part.width) if galley.mirror else galley.left
            own = replace(leaf, galley=galley._replace(laid=part, left=left))
            yield replace(self._piece(own, turned=turned), floats=floats)
            leaf = replace(leaf, heading=None, target="")
        setter.set_width(self._width)

    def _called(self, row: Row) -> tuple[Heading | None, str]:
        """What the outline and what links call a row."""
        if row.part is None or row.part.key not in self._document.parts:
            return None, ""
        if isinstance(row.of, Entry):
            return _in_outline(row.of), self._leads.target(row.part.key, None)
        if row.block is None or not row.first:
            return None, ""
        index = row.part.block_at(row.span.start)
        is_target = bool(row.block.names) or not index
        target = self._leads.target(row.part.key, index) if is_target else ""
        return self._headings.get((row.part.key, index)), target

    def _fitted(self, galley: Galley) -> Galley:
        """An image that is taller than a page is made smaller."""
        if isinstance(galley.laid, Picture) and galley.laid.height > self._height:
            galley.laid.shrink(self._height)
        return galley

    def _furniture(self, row: Row, shown: Galley) -> Galley:
        """What paper has in the place of what is `shown` on the screen."""
        width, mirrored = shown.laid.width, shown.mirror
        match row.of:
            case Entry() as entry:
                return shown._replace(laid=comment_head(self._look, entry, width, mirrored), gap=BETWEEN)
            case Quote() as quote:
                laid = Wrote(self._look, quote._replace(source=None), width, mirrored=mirrored)
                return shown._replace(laid=laid)
            case Memo() as memo:
                mention = Mention(self._look, memo, self._counts.get(memo.part, 0), width, mirrored)
                return shown._replace(laid=mention)
        raise AssertionError(row.shape)

    def _piece(
        self, leaf: Leaf, keeps: bool = False, opens: bool = False, turned: bool = False
    ) -> Piece[Leaf]:
        galley, laid, block = leaf.galley, leaf.galley.laid, leaf.galley.row.block
        height = galley.height - galley.gap
        page = self._turned[1] if turned else self._height
        cuts, head = tuple(_cuts(galley, page)), 0.0
        if isinstance(laid, Table) and block is not None:
            head = head_of(laid, block.header_rows, page)
        whole = isinstance(laid, Table)
        return Piece(leaf, height, galley.gap, cuts, keeps, whole, turned, opens=opens, head=head)


def _by_place(document: Document) -> dict[tuple[str, int], Heading]:
    """The headings by the key of their part and the index of their block."""
    found: dict[tuple[str, int], Heading] = {}
    for one in headings(document):
        part, span = document.find(one.place.part), one.place.span
        if part is not None:
            found[part.key, part.block_at(span.start) if span is not None else 0] = one
    return found


def _in_outline(entry: Entry) -> Heading:
    """A comment stands under the one that it answers, and all under the title of the comments."""
    comment = entry.comment
    words = f"{comment.author or unnamed()} · #{entry.number}"
    return Heading(words, 1 + entry.depth, Place(comment.part))


def _with_numbers(document: Document, part: Part, shown: Part) -> Document:
    """The document with another article: its blocks with numbers are other blocks than before."""
    if shown is part:
        return document
    new = {id(old): block for old, block in zip(part.blocks, shown.blocks, strict=True)}
    blocks = tuple(new.get(id(block), block) for block in document.blocks)
    return replace(document, blocks=blocks, parts={**document.parts, part.key: shown})


def _comment_rows(entry: Entry, part: Part, shown: Part) -> Iterator[Row]:
    depth, number = entry.depth, entry.number
    yield Row(Shape.COMMENT, part=shown, depth=depth, of=entry, number=number)
    quotes = {quote.span.start: quote for quote in entry.comment.quotes}
    for index in range(len(shown.blocks)):
        if (quote := quotes.get(part.starts[index])) is not None:
            yield Row(Shape.WROTE, part=shown, depth=depth, of=quote, number=number)
        yield from block_rows(shown, index, depth)


_ANNOUNCED = (Kind.ITEM, Kind.CODE, Kind.TABLE, Kind.FIGURE)
_KEPT = (Label.TITLE, Label.SUBTITLE, Label.BYLINE)


def _keeps(above: Row | None, row: Row, below: Row | None) -> bool:
    """Whether a row stays with the one below."""
    if below is None:
        return False
    if not row.readable or row.block is None:
        return row.shape in (Shape.COMMENT, Shape.WROTE, Shape.CREDIT)
    if row.block.kind is Kind.FIGURE:
        return below.block is not None and below.block.kind is Kind.CAPTION
    if row.block.kind is Kind.CAPTION:
        return _is(below, Kind.TABLE) and not _is(above, Kind.FIGURE)
    if row.block.kind is Kind.TERM:
        return True
    return row.block.kind is Kind.HEADING or row.block.label in _KEPT or _announces(row, below)


def _opens(above: Row | None, row: Row) -> bool:
    """Whether what stands before a row must not be printed behind it: it begins something, or is about that."""
    if row.block is None:
        return row.shape is Shape.COMMENT
    about = row.block.kind is Kind.CAPTION and _is(above, Kind.TABLE)
    return row.block.kind is Kind.HEADING or row.block.label in _KEPT or about


def _is(row: Row | None, kind: Kind) -> bool:
    return row is not None and row.block is not None and row.block.kind is kind


def _announces(row: Row, below: Row) -> bool:
    """Whether a short paragraph ends with a colon, before what it speaks of."""
    block, after = row.block, below.block
    brief = block is not None and len(block.text) <= BRIEF and block.text.rstrip().endswith(":")
    return brief and after is not None and after.kind in _ANNOUNCED and not _is(row, Kind.ITEM)


def _cuts(galley: Galley, page: float) -> Iterator[float]:
    """Where a page may end inside a galley: between lines, and between a long table's rows."""
    laid, block = galley.laid, galley.row.block
    if isinstance(laid, Paragraph) and block is not None:
        if block.kind is Kind.HEADING or block.label in _KEPT:
            return
        count = round(laid.height / laid.type.pitch)
        for line in range(FEWEST, count - FEWEST + 1):
            yield galley.pad + line * laid.type.pitch
    elif isinstance(laid, Table) and block is not None:
        yield from laid.cuts(block.header_rows, page)
