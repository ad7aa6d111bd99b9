"""Links that stay inside their page: where they lead, and the words there."""

from __future__ import annotations

from urllib.parse import unquote

from reader.model import ARTICLE, LEFT_OUT, Block, Document, Part, Place, Span, part_of

_BACK = " \n\t\N{NO-BREAK SPACE}^↑↩↵⏎⤴⤶⬆\ufe0e\ufe0f"  # what leads from a note back to its mark
TOPS = ("", "top")  # what the web calls the beginning of a page


def place_of(document: Document, address: str) -> Place | None:
    """Where a link's address leads inside this page; None where it leads elsewhere or to nothing."""
    page, sign, fragment = address.partition("#")
    if not sign or page not in ("", document.name, document.address.partition("#")[0]):
        return None
    name = unquote(fragment)
    target = next((block for block in document.blocks if name in block.names), None)
    if target is not None:
        return _start(document, target)
    return Place(ARTICLE, Span(0, 0)) if not page and name.lower() in TOPS else None


def _start(document: Document, target: Block) -> Place | None:
    """The first letter of a block; of a comment's header, the whole comment."""
    part = part_of(LEFT_OUT, document.left_out) if target.role == LEFT_OUT else document.find(target.role)
    if part is None:
        return None
    at = next((index for index, block in enumerate(part.blocks) if block is target), None)
    return Place(part.key, Span(part.starts[at], part.starts[at]) if at is not None else None)


def words_at(document: Document, place: Place, most: int = 400) -> str:
    """What stands at a place: its block, or the beginning of its part; cut after so many code points."""
    part = part_of(LEFT_OUT, document.left_out) if place.part == LEFT_OUT else document.find(place.part)
    if part is None:
        return ""
    text = _block(part, place).strip(_BACK)
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + "…"


def _block(part: Part, place: Place) -> str:
    return part.blocks[part.block_at(place.span.start)].text if place.span is not None else part.text
