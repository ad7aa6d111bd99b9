"""Chosen blocks as Markdown that CommonMark, GitHub and Obsidian read alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from reader.export.excerpt import Cell, rows
from reader.export.inline_markdown import inline
from reader.export.markdown_text import quotation
from reader.export.nesting import Listing, Node, Quote, nested
from reader.model import GAP, Block, Kind, Label, Span

_RULE = "---"
_BAR = r" \| "  # between the cells of a table that stands in a cell
_ENDS = re.compile("\r\n?")


def markdown(blocks: Iterable[Block]) -> str:
    return "\n\n".join(_siblings(nested(blocks)))


def _siblings(nodes: Iterable[Node]) -> Iterator[str]:
    before: Node | None = None
    other = False  # the list before this one has the first sign, this one another: else they would be one
    for node in nodes:
        if isinstance(node, Quote):
            yield quotation("\n\n".join(_siblings(node.inside)))
        elif isinstance(node, Listing):
            alike = isinstance(before, Listing) and bool(before.style) == bool(node.style)
            other = alike and not other
            yield _list(node, other)
        else:
            if node.ruled and before is not None:
                yield _RULE
            text = _block(node)
            if not text:
                continue
            yield text
        before = node


def _list(listing: Listing, other: bool) -> str:
    tight = all(_tight(item.inside) for item in listing.items)
    made = []
    for item in listing.items:
        sign = f"{item.value}{')' if other else '.'} " if listing.style else ("* " if other else "- ")
        text = ("\n" if tight else "\n\n").join(_siblings(item.inside))
        made.append(sign + _indented(text, len(sign)))
    return ("\n" if tight else "\n\n").join(made)


def _tight(inside: Sequence[Node]) -> bool:
    """One paragraph and lists under it need no blank lines, if the lists begin with 1 (CommonMark, 5.3)."""
    return not any(
        isinstance(node, Block) or (isinstance(node, Listing) and node.style and node.items[0].value != 1)
        for node in inside[1:]
    )


def _indented(text: str, by: int) -> str:
    first, *more = text.split("\n")
    return "\n".join([first, *(" " * by + one if one else one for one in more)])


def _block(block: Block) -> str:
    if block.kind is Kind.TABLE:
        return _table(block)
    if block.kind is Kind.FIGURE:
        alt = " ".join(block.alt.split())
        return inline(alt, [mark._replace(span=Span(0, len(alt))) for mark in block.marks])
    if block.kind is Kind.CODE:
        return _fenced(block.text)
    if block.label is Label.TITLE:
        return f"# {_heading(block)}"
    if block.kind is Kind.HEADING:
        return f"{'#' * min(max(block.level, 1), 6)} {_heading(block)}"
    return inline(block.text, block.marks)


def _heading(block: Block) -> str:
    return inline(block.text, block.marks, newline=" ")


def _fenced(text: str) -> str:
    """Code between fences longer than any in it."""
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    return f"{fence}\n{_ENDS.sub(chr(10), text)}\n{fence}"


def _table(block: Block) -> str:
    table = rows(block)
    width = max(map(len, table))
    head = [] if block.header_rows else [""] * width
    lines = [_row(row, width) for row in table]
    if head:
        lines.insert(0, _bars(head))
    lines.insert(1, _bars(["---"] * width))
    return "\n".join(lines)


def _row(row: list[Cell], width: int) -> str:
    made = [inline(cell.text, cell.marks, newline="<br>", cell=True) for cell in row]
    return _bars([one.replace(GAP, _BAR) for one in made] + [""] * (width - len(row)))


def _bars(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
