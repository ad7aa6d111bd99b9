"""The lines that may head a comment: cut from its first paragraphs, and kept in its text where they are annotated."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.model import Document, Place
from reader.notes.annotation import Placed
from reader.notes.correction import UNCUT
from reader.notes.trail import Index, Piece

_MOST = 6  # lines that are looked at


def lines(document: Document, pieces: Sequence[Piece]) -> list[tuple[str, Piece]]:
    """The words line by line, the first lines of the passage at least; each with the white space behind it."""
    found: list[tuple[str, Piece]] = []
    for piece in pieces:
        block = document.blocks[piece.block]
        text = block.text[piece.start : piece.end]
        if len(found) >= _MOST or block.kind in UNCUT:
            found.append((text, piece))
            continue
        at = piece.start
        for line in text.splitlines(keepends=True):
            found.append((line.strip(), Piece(piece.block, at, at + len(line))))
            at += len(line)
    return [(text, piece) for text, piece in found if text or piece.start == piece.end]


def is_annotated(document: Document, placed: Iterable[Placed], pieces: Iterable[Piece]) -> bool:
    """Whether a highlight stands on one of these words."""
    wanted = {piece.block: piece for piece in pieces}
    roles = {document.blocks[at].role for at in wanted}
    index = Index(document)
    for one in placed:
        for anchor, span in zip(one.annotation.anchors, one.spans, strict=False):
            if span is None or anchor.part not in roles:
                continue
            for piece in index.pieces(Place(anchor.part, span)):
                other = wanted.get(piece.block)
                if other is not None and piece.start < other.end and other.start < piece.end:
                    return True
    return False
