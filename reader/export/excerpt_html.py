"""Chosen blocks as the HTML that a browser would copy: no styles, nothing to load."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.export.excerpt import Cell, rows
from reader.export.html_text import escape, held_address, inline
from reader.export.nesting import Listing, Node, Quote, nested
from reader.export.spanned import Spanned
from reader.model import OBJECT, Block, Kind, Label, Mark, Span, Style, as_lines

_FAMILIES = {Kind.CAPTION: "figure", Kind.TERM: "dl", Kind.DEFINITION: "dl"}
_TAGS = {Kind.TERM: "dt", Kind.DEFINITION: "dd"}


def html(blocks: Iterable[Block]) -> str:
    return _siblings(nested(blocks))


def _siblings(nodes: Iterable[Node]) -> str:
    out: list[str] = []
    held = ""  # the element that captions and definitions go into, while one is open
    for node in nodes:
        family = _FAMILIES.get(node.kind, "") if isinstance(node, Block) else ""
        if held and family != held:
            out.append(f"</{held}>")
            held = ""
        if isinstance(node, Block):
            if node.ruled and out:
                out.append("<hr>")
            if family == "dl" and not held:
                out.append("<dl>")
                held = "dl"
            out.append(_block(node, held))
            held = "figure" if node.kind is Kind.FIGURE else held
        else:
            out.append(_quote(node) if isinstance(node, Quote) else _list(node))
    return "".join(out) + (f"</{held}>" if held else "")


def _quote(quote: Quote) -> str:
    return f"<blockquote>{_siblings(quote.inside)}</blockquote>"


def _list(listing: Listing) -> str:
    first = listing.items[0].value
    style = f' type="{listing.style}"' if listing.style not in ("", "1") else ""
    start = f' start="{first}"' if listing.style and first != 1 else ""
    tag = "ol" if listing.style else "ul"
    return f"<{tag}{style}{start}>{''.join(_items(listing))}</{tag}>"


def _items(listing: Listing) -> Iterator[str]:
    expected = listing.items[0].value
    for item in listing.items:
        value = f' value="{item.value}"' if listing.style and item.value != expected else ""
        yield f"<li{value}>{_inside(item.inside)}</li>"
        expected = item.value + 1


def _inside(nodes: Sequence[Node]) -> str:
    """One paragraph of an item stands in it as it is, lists after it; several are paragraphs."""
    first = nodes[0]
    if isinstance(first, Block) and not any(isinstance(node, Block) for node in nodes[1:]):
        return _inline(first.text, first.marks) + _siblings(nodes[1:])
    return _siblings(nodes)


def _block(block: Block, held: str) -> str:
    if block.kind is Kind.TABLE:
        return _table(block)
    if block.kind is Kind.FIGURE:
        return f"<figure>{_picture(block)}"
    if block.kind is Kind.CODE:
        marks = [mark for mark in block.marks if mark.style is not Style.CODE]
        return "<pre><code>" + _inline(block.text, marks, "\n") + "</code></pre>"
    tag = _TAGS.get(block.kind, "p")
    if block.label is Label.TITLE:
        tag = "h1"
    elif block.kind is Kind.HEADING:
        tag = f"h{min(max(block.level, 1), 6)}"
    elif block.kind is Kind.CAPTION and held:
        tag = "figcaption"
    return f"<{tag}>{_inline(block.text, block.marks)}</{tag}>"


def _picture(block: Block) -> str:
    image = f'<img alt="{escape(block.alt)}">'
    address = next((held_address(mark.target) for mark in block.marks if mark.target), "")
    return f'<a href="{escape(address)}">{image}</a>' if address else image


def _table(block: Block) -> str:
    spanned = Spanned(block, apart=True)
    made = [
        _row(row, at, "th" if at < block.header_rows else "td", spanned) for at, row in enumerate(rows(block))
    ]
    head, body = "".join(made[: block.header_rows]), "".join(made[block.header_rows :])
    return (
        f"<table>{f'<thead>{head}</thead>' if head else ''}{f'<tbody>{body}</tbody>' if body else ''}</table>"
    )


def _row(row: list[Cell], number: int, tag: str, spanned: Spanned) -> str:
    said = ((cell, spanned.attributes(number, column, cell.text)) for column, cell in enumerate(row))
    cells = (f"<{tag}{more}>{_cell(cell)}</{tag}>" for cell, more in said if more is not None)
    return f"<tr>{''.join(cells)}</tr>"


def _cell(cell: Cell) -> str:
    if not cell.inner:
        return _inline(cell.text, cell.marks)
    return "".join(_table(one) if isinstance(one, Block) else _cell(one) for one in cell.pieces)


def _inline(text: str, marks: Sequence[Mark], newline: str = "<br>") -> str:
    if not marks:
        made = escape(as_lines(text)).replace("\n", newline)
    else:
        made = inline(text, Span(0, len(text)), marks, (), newline, held_address)
    return made.replace(OBJECT, "")
