"""Where a paragraph may be cut: at the end of a sentence or a line, behind a colon, before a quotation."""

from __future__ import annotations

import re

from reader.model import Block
from reader.notes.abbreviations import goes_on
from reader.notes.correction import UNCUT
from reader.notes.note_marks import noted_ends
from reader.notes.trail import Piece

# Before white space: a sentence's end with what closes after it, a colon. A line's end. Before a quotation.
_EDGE = re.compile(r"""(?:[.!?…:]["”»’')\]]*\s+)|\n\s*|(?<=\s)(?=["“«])""")
_ENDS = re.compile(r"""[.!?…:]["”»’')\]]*\s*\Z|["”»]\s*\Z|\n\s*\Z""")


def widened(block: Block, piece: Piece) -> Piece:
    """The words, where they are cut at such a place, to the paragraph's end where they are not.

    Whoever selects a sentence exactly means the sentence; whoever selects from somewhere to somewhere means the
    paragraphs.
    """
    text, size = block.text, len(block.text)
    if block.kind in UNCUT:
        return Piece(piece.block, 0, size)
    start = piece.start if _is_start(text, piece.start) else 0
    end = piece.end if _is_end(text, piece.end) else size
    return Piece(piece.block, start, end)


def sentence_start(block: Block, at: int) -> int:
    """Where the sentence begins that a position is in."""
    if block.kind in UNCUT:
        return 0
    return max((end for end in _starts(block.text) if end <= at), default=0)


def sentence_end(block: Block, at: int) -> int:
    """Where the sentence ends that the letter before a position is in, the white space behind it included."""
    size = len(block.text)
    if block.kind in UNCUT:
        return size
    return min((start for start in _starts(block.text) if start >= at), default=size)


def cuts(block: Block) -> list[int]:
    """Where it may be cut: before each sentence but the first."""
    if block.kind in UNCUT:
        return []
    return [start for start in _starts(block.text) if 0 < start < len(block.text)]


def _starts(text: str) -> list[int]:
    plain = [found.end() for found in _EDGE.finditer(text) if not goes_on(text, found.end())]
    noted = [_past_blanks(text, end.end) for end in noted_ends(text)]
    return sorted({*plain, *noted})


def _past_blanks(text: str, at: int) -> int:
    return at + len(text[at:]) - len(text[at:].lstrip())


def _is_start(text: str, at: int) -> bool:
    past = _past_blanks(text, at)
    return not text[:past].strip() or past in _starts(text)


def _is_end(text: str, at: int) -> bool:
    past = _past_blanks(text, at)
    if past == len(text) or "\n" in text[at:past]:
        return True
    if any(end.end <= at <= past for end in noted_ends(text)):
        return True
    return bool(_ENDS.search(text[:at])) and not goes_on(text, past)
