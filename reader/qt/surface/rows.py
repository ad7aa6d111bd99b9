"""What a surface shows, row after row: blocks of the page, and the furniture around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum, auto
from typing import NamedTuple

from reader.model import (
    ARTICLE,
    LEFT_OUT,
    Block,
    Comment,
    Document,
    Kind,
    Label,
    Memo,
    Part,
    Quote,
    Span,
    part_of,
)
from reader.qt.surface.thread_order import Entry, threaded

NOWHERE = Span(0, 0)
HEAD = (Label.TITLE, Label.SUBTITLE, Label.BYLINE)  # no piece of furniture comes between these
PIECE = (
    5_000  # code points; a longer block is laid out in pieces, for one layout of it all would stall a frame
)


class Shape(Enum):
    """How a row is laid out and drawn."""

    TEXT = auto()
    TABLE = auto()
    PICTURE = auto()
    CREDIT = auto()  # under the title: site and date, outside the article's text
    MISSING = auto()  # that the page has no article
    CARD = auto()  # where a memo stood in the article
    COMMENT = auto()  # a comment's header: author, rank, number, date
    WROTE = auto()  # above a quotation: who wrote it
    FOOT = auto()  # under a comment: votes, tags, what can be done
    FOLD = auto()  # the closed section of what was left out


class Row(NamedTuple):
    """One row. `span` counts code points of its part's text; a long block makes several rows.

    `of` is what a piece of furniture speaks of: a comment, a memo, a quote, or the number of blocks left out.
    """

    shape: Shape
    part: Part | None = None
    block: Block | None = None
    span: Span = NOWHERE
    first: bool = True  # the first piece of its block, the first comment shown
    depth: int = 0  # a comment's depth in its thread
    of: Comment | Entry | Memo | Quote | Document | int | None = None
    number: int = 0  # a comment's place in page order, from 1; a memo's, from 1

    @property
    def readable(self) -> bool:
        """Whether words of the page stand in it that can be selected."""
        return self.shape in (Shape.TEXT, Shape.TABLE, Shape.PICTURE)

    @property
    def text(self) -> str:
        return self.span.of(self.part.text) if self.part is not None else ""


def article_rows(document: Document, unfolded: bool = False, partial: bool = False) -> Iterator[Row]:
    """The article with a card where each memo stood; at its end, unless it is not there yet, what was left out."""
    cards = _cards(document)
    article = document.article
    if not article.blocks and not partial:
        yield Row(Shape.MISSING, of=document)
    credited = any(block.label is Label.BYLINE for block in article.blocks)
    for index, block in enumerate(article.blocks):
        if not credited and block.label not in HEAD:
            credited = True
            yield Row(Shape.CREDIT, of=document)
        for number in cards.pop(index, ()):
            yield Row(Shape.CARD, of=document.memos[number - 1], number=number)
        yield from block_rows(article, index)
    for numbers in cards.values():
        for number in numbers:
            yield Row(Shape.CARD, of=document.memos[number - 1], number=number)
    if not partial:
        yield from _left_out_rows(document, unfolded)


def _cards(document: Document) -> dict[int, list[int]]:
    """The article's block before which each memo's card stands, by index; past the end: after the last."""
    if not document.memos:
        return {}
    order = {id(block): index for index, block in enumerate(document.article.blocks)}
    memos = {memo.part: number for number, memo in enumerate(document.memos, 1)}
    cards: dict[int, list[int]] = {}
    waiting: list[int] = []
    for block in document.blocks:
        if block.role in memos and (number := memos.pop(block.role)):
            waiting.append(number)
        elif block.role == ARTICLE and waiting and block.label not in HEAD:
            cards.setdefault(order[id(block)], []).extend(waiting)
            waiting = []
            if not memos:  # there may be a hundred thousand comments behind the last
                break
    if waiting:
        cards[len(order)] = waiting
    return cards


def _left_out_rows(document: Document, unfolded: bool) -> Iterator[Row]:
    left_out = document.left_out
    if not left_out:
        return
    yield Row(Shape.FOLD, of=len(left_out))
    if unfolded:
        yield from part_rows(part_of(LEFT_OUT, left_out))


def memo_rows(document: Document, number: int) -> Iterator[Row]:
    """The blocks of one memo."""
    part = document.find(document.memos[number - 1].part)
    if part is not None:
        yield from unquoted_rows(part)


def unquoted_rows(part: Part) -> Iterator[Row]:
    """The blocks of a part that stands by itself: a quotation that holds all of it but headings is not drawn."""
    around = min((block.quoted for block in part.blocks if block.kind is not Kind.HEADING), default=0)
    for index, block in enumerate(part.blocks):
        bare = block._replace(quoted=max(0, block.quoted - around)) if around else block
        yield from (row._replace(block=bare) for row in block_rows(part, index))


def comment_rows(document: Document, entries: Iterable[Entry] | None = None) -> Iterator[Row]:
    """The thread: each comment's header, its blocks with who is quoted, its footer; of a folded one its header."""
    for place, entry in enumerate(threaded(document.comments) if entries is None else entries):
        part = document.find(entry.comment.part)
        if part is None:
            continue
        depth, number = entry.depth, entry.number
        yield Row(Shape.COMMENT, part=part, first=place == 0, depth=depth, of=entry, number=number)
        if entry.folded:
            continue
        quotes = {quote.span.start: quote for quote in entry.comment.quotes}
        for index in range(len(part.blocks)):
            quote = quotes.get(part.starts[index])
            if quote is not None:
                yield Row(Shape.WROTE, part=part, depth=depth, of=quote, number=number)
            yield from block_rows(part, index, depth)
        yield Row(Shape.FOOT, part=part, depth=depth, of=entry.comment, number=number)


def part_rows(part: Part) -> Iterator[Row]:
    for index in range(len(part.blocks)):
        yield from block_rows(part, index)


_SHAPES: Mapping[Kind, Shape] = {Kind.TABLE: Shape.TABLE, Kind.FIGURE: Shape.PICTURE}


def block_rows(part: Part, index: int, depth: int = 0) -> Iterator[Row]:
    """One row, or several where the block is very long."""
    block, whole = part.blocks[index], part.span(index)
    shape = _SHAPES.get(block.kind, Shape.TEXT)
    pieces = [whole] if shape is not Shape.TEXT or len(whole) <= PIECE else _pieces(part.text, whole)
    for piece in pieces:
        yield Row(shape, part, block, piece, piece.start == whole.start, depth)


def _pieces(text: str, whole: Span) -> list[Span]:
    """A long block cut after spaces, none longer than PIECE."""
    pieces, start = [], whole.start
    while whole.end - start > PIECE:
        space = max(text.rfind(" ", start, start + PIECE), text.rfind("\n", start, start + PIECE))
        cut = space + 1 if space > start else start + PIECE
        pieces.append(Span(start, cut))
        start = cut
    return [*pieces, Span(start, whole.end)]
