"""How each pane sets its rows: fonts, colours and spaces by the role of a row. Everything is in pixels."""

from __future__ import annotations

from typing import NamedTuple

from reader.model import Block, Kind, Label
from reader.qt.surface import another_list
from reader.qt.surface.rows import Row, Shape
from reader.qt.surface.thread_order import DEEPEST

INDENT = 24  # a list level, a quotation
QUOTE_BAR = 3.0  # pixels wide, at the left of quoted words
BELOW_WROTE = 2  # pixels from the line that says who is quoted to the words
RULE = 1  # pixels
FOUND = 0.3  # of a strong tone laid on paper under words that were found: ink stays readable
THREAD_STEP = 16  # a reply under its comment


class Manner(NamedTuple):
    """The typographic manner of one pane: `text` is the font role of its running text."""

    text: str
    paper: str = "side"
    title: str = "h2"
    padding: int = 24
    above: int = 24
    below: int = 32
    measure: str = "memo"  # the text that its lines are counted in: panes over one another share their edges
    gap: int = 12  # between paragraphs
    bars: int = 12  # from the text to the first margin bar
    code: str = "code"
    table: str = "byline"
    heading: tuple[str, ...] = ("h2", "h2", "h3", "h4", "h5", "h6")  # by rank, from 1


ARTICLE = Manner(
    "article", paper="paper", title="title", padding=40, above=32, measure="article", gap=16, bars=14
)
MEMO = Manner(
    "memo", title="memo-title", above=18, code="memo-code", heading=("memo-title", "memo-h2", "memo-h3")
)
COMMENTS = Manner(
    "comment", title="comment-h2", above=16, gap=8, code="comment-code", heading=("comment-h2",)
)


class Setting(NamedTuple):
    """How one row is set: roles of the Look, and pixels."""

    font: str
    colour: str = "ink"
    gap: int = 0  # above the row
    indent: float = 0
    balanced: bool = False
    italic: bool = False
    boxed: bool = False  # code stands on a ground of its own
    strong: bool = False  # the term of a definition
    ruled: bool = False  # a rule in the middle of the gap


def setting(manner: Manner, row: Row, above: Row | None) -> Setting:
    """How a row of words is set under the row above it."""
    own = _setting(manner, row, above)
    ruled = row.first and above is not None and above.block is not None and above.part is row.part
    if ruled and row.block is not None and row.block.ruled:
        return own._replace(ruled=True, gap=2 * max(own.gap, manner.gap) + RULE)
    return own


def _setting(manner: Manner, row: Row, above: Row | None) -> Setting:
    block = row.block
    assert block is not None
    indent = (
        thread_indent(row) + INDENT * block.quoted + (INDENT * block.level if block.kind is Kind.ITEM else 0)
    )
    if block.kind is Kind.DEFINITION:
        indent += INDENT
    gap = _gap(manner, row, above)
    if block.label in _LABELLED:
        font, colour, balanced = _LABELLED[block.label]
        return Setting(manner.title if font == "title" else font, colour, gap, indent, balanced)
    if block.kind is Kind.HEADING:
        return Setting(_heading(manner, block), "ink", gap, indent, balanced=True)
    if block.kind is Kind.CODE:
        return Setting(manner.code, "ink", gap, indent, boxed=True)
    if block.kind is Kind.CAPTION:
        return Setting("caption", "muted", gap, indent)
    muted = block.quoted > 0 and manner is COMMENTS
    return Setting(
        manner.text,
        "muted" if muted or block.label is Label.SOURCE else "ink",
        gap,
        indent,
        italic=block.label is Label.SOURCE,
        strong=block.kind is Kind.TERM,
    )


_LABELLED: dict[Label, tuple[str, str, bool]] = {
    Label.TITLE: ("title", "ink", True),
    Label.SUBTITLE: ("subtitle", "muted", True),
    Label.BYLINE: ("byline", "muted", False),
}


def _heading(manner: Manner, block: Block) -> str:
    return manner.heading[min(max(block.level, 1), len(manner.heading)) - 1]


def thread_indent(row: Row) -> int:
    """How far a comment is moved right under the one that it answers."""
    return THREAD_STEP * min(row.depth, DEEPEST)


def furniture_indent(row: Row) -> int:
    """How far a comment's header or footer, or the line over a quotation, is moved right."""
    return thread_indent(row) + (INDENT if row.shape is Shape.WROTE else 0)


def quoted_together(row: Row, above: Row | None) -> int:
    """How many quotations hold both a row and the one above it."""
    if above is None or row.block is None or above.block is None or row.part is not above.part:
        return 0
    return min(row.block.quoted, above.block.quoted)


def _gap(manner: Manner, row: Row, above: Row | None) -> int:
    """The space above a row of words; a piece of a long block has none."""
    if not row.first or above is None:
        return 0
    block, before = row.block, above.block
    assert block is not None
    if above.shape is Shape.WROTE:
        return BELOW_WROTE
    if above.shape is Shape.COMMENT:
        return 8
    if before is None:
        return 24
    if block.label in (Label.SUBTITLE, Label.BYLINE):
        return 4 if block.label is Label.SUBTITLE else 12
    if block.kind is Kind.HEADING:
        return 24 if manner is ARTICLE else 16
    if before.kind is Kind.HEADING or before.label is Label.TITLE:
        return 8
    if before.label is Label.BYLINE:
        return 24
    if block.kind is Kind.ITEM and before.kind is Kind.ITEM:
        return manner.gap if _begins_list(row) else 4
    if block.kind is Kind.CAPTION:
        return 8 if before.kind in (Kind.FIGURE, Kind.TABLE) else manner.gap
    if block.kind is Kind.TABLE and before.kind is Kind.CAPTION:
        return manner.gap if _under_figure(row) else 8
    if before.kind is Kind.TERM and block.kind in _DEFINED:
        return 2
    if before.kind is Kind.DEFINITION and block.kind is Kind.DEFINITION:
        return 4
    return manner.gap


def foot_gap(above: Row) -> int:
    """The space above a comment's footer: only what has a ground or an edge of its own needs any."""
    return 8 if above.block is not None and above.block.kind in _EDGED else 0


def _begins_list(row: Row) -> bool:
    """Whether an item is the first of a list that follows another."""
    return row.part is not None and another_list.begins(row.part, row.part.block_at(row.span.start))


def _under_figure(row: Row) -> bool:
    """Whether the caption above a row is that of a figure above it."""
    if row.part is None:
        return False
    two_above = row.part.block_at(row.span.start) - 2
    return two_above >= 0 and row.part.blocks[two_above].kind is Kind.FIGURE


_EDGED = (Kind.CODE, Kind.TABLE, Kind.FIGURE)
_DEFINED = (Kind.TERM, Kind.DEFINITION)
