"""What a correction is about: the words that are selected, the place of the caret, the memo or comment there."""

from __future__ import annotations

from collections.abc import Iterable

from reader.model import ARTICLE, LEFT_OUT, Block, Document, Label, Place, Span
from reader.notes.correction_deeds import Point
from reader.notes.correction_words import sentence_end, sentence_start, widened
from reader.notes.trail import Piece, entire
from reader.qt.body import Body
from reader.qt.session import Session
from reader.qt.surface.surface import Surface


class Picked:
    """The surface that has the keyboard comes first, then any that has a selection."""

    def __init__(self, session: Session, body: Body) -> None:
        self._session = session
        self._body = body

    @property
    def pieces(self) -> list[Piece]:
        """The selected words by block; an end that is no sentence's end is moved to that of its paragraph."""
        pieces = self._pieces(self._places())
        if pieces:
            blocks = self._document.blocks
            pieces[0] = _start(pieces[0], widened(blocks[pieces[0].block], pieces[0]))
            pieces[-1] = _end(pieces[-1], widened(blocks[pieces[-1].block], pieces[-1]))
        return self._with_empty(pieces)

    @property
    def is_widened(self) -> bool:
        """Whether an end of the selection was moved to that of its paragraph."""
        own, wide = self._pieces(self._places()), self.pieces
        return bool(own) and (own[0].start, own[-1].end) != (wide[0].start, wide[-1].end)

    @property
    def whole(self) -> list[Piece]:
        """All of the memo that the keyboard is in, or of the comment with the ring while it is among the comments."""
        side = self._body.side
        held = {side.memo.surface: side.memo.shown, side.comments.surface: self._body.focused_comment}
        key = next((key for surface, key in held.items() if surface.hasFocus()), "")
        return list(entire(self._document, self._session.cast.index.blocks(key))) if key else []

    @property
    def left_out(self) -> list[Piece]:
        """The blocks selected, or the one at the caret, of what was left out."""
        places = self._places() or [place for place in (self._caret(),) if place is not None]
        return self._pieces([place for place in places if place.part == LEFT_OUT])

    @property
    def part(self) -> str:
        """The memo or comment that is meant: the one selected, the one with the keyboard, the nearest; or empty."""
        return next(iter(self.parts), "")

    @property
    def selected(self) -> str:
        """The memo or comment in which the selection begins; empty where it is in neither."""
        return next((place.part for place in self._places() if place.part not in (ARTICLE, LEFT_OUT)), "")

    @property
    def parts(self) -> list[str]:
        kept = [place.part for place in self._places() if place.part not in (ARTICLE, LEFT_OUT)]
        if kept:
            return kept
        caret = self._caret()
        if caret is not None and caret.part not in (ARTICLE, LEFT_OUT):
            return [caret.part]
        near = self.nearest("memo", self.pieces) or self.nearest("comment", self.pieces)
        return [near] if near else []

    def start(self) -> Point | None:
        """Where the sentence begins in which the selection does, or the caret is; None without either."""
        place = next(iter(self._places()), None) or self._caret()
        piece = next(iter(self._pieces([place])), None) if place is not None else None
        if piece is None:
            return None
        return Point(piece.block, sentence_start(self._document.blocks[piece.block], piece.start))

    def end(self) -> Point | None:
        """Where the sentence ends in which the selection does, or the caret is."""
        places = self._places()
        place = places[-1] if places else self._caret()
        piece = next(iter(reversed(self._pieces([place]))), None) if place is not None else None
        if piece is None:
            return None
        return Point(
            piece.block, sentence_end(self._document.blocks[piece.block], max(piece.end, piece.start + 1))
        )

    def nearest(self, kind: str, pieces: list[Piece]) -> str:
        """The memo, or the comment, nearest on the page to these words and not around them; the one above first."""
        if not pieces:
            return self._shown(kind)
        blocks = self._document.blocks
        mine = {blocks[piece.block].role for piece in pieces}
        first, last = pieces[0].block, pieces[-1].block
        for far in range(len(blocks)):
            for at in (first - far, last - far, first + far, last + far):
                if 0 <= at < len(blocks) and _is_other(blocks[at], kind, mine):
                    return blocks[at].role
        return ""

    def _shown(self, kind: str) -> str:
        return self._body.side.memo.shown if kind == "memo" else self._body.focused_comment

    @property
    def _document(self) -> Document:
        assert self._session.document is not None
        return self._session.document

    @property
    def _surfaces(self) -> list[Surface]:
        return sorted(self._body.surfaces, key=Surface.hasFocus, reverse=True)

    def _places(self) -> list[Place]:
        return next((found for one in self._surfaces if (found := one.selected_places())), [])

    def _caret(self) -> Place | None:
        """The place of the caret in the surface with the keyboard; the whole comment or memo where there is none."""
        surface = self._surfaces[0]
        if not surface.hasFocus():
            return None
        focus = surface.view.cursor.focus
        part = surface.setter.flow.rows[focus.row].part if focus is not None else None
        if part is not None and focus is not None:
            return Place(part.key, Span(focus.at, focus.at))
        if surface is self._body.side.memo.surface:
            return Place(self._body.side.memo.shown)
        if surface is self._body.side.comments.surface and self._body.focused_comment:
            return Place(self._body.focused_comment)
        return None

    def _pieces(self, places: Iterable[Place]) -> list[Piece]:
        index = self._session.cast.index
        pieces = [piece for place in places for piece in index.pieces(place)]
        return [piece for piece in pieces if piece.end > piece.start] or pieces[:1]

    def _with_empty(self, pieces: list[Piece]) -> list[Piece]:
        """A block without words goes with its neighbours."""
        if not pieces:
            return []
        blocks = self._document.blocks
        roles = {blocks[piece.block].role for piece in pieces}
        between = range(min(pieces).block, max(pieces).block + 1)
        empty = [Piece(at, 0, 0) for at in between if not blocks[at].text and blocks[at].role in roles]
        return sorted({*pieces, *empty})


def _is_other(block: Block, kind: str, mine: set[str]) -> bool:
    words = block.role.startswith(f"{kind}:") and block.label is not Label.HEADER
    return words and block.role not in mine


def _start(piece: Piece, wide: Piece) -> Piece:
    return Piece(piece.block, wide.start, piece.end)


def _end(piece: Piece, wide: Piece) -> Piece:
    return Piece(piece.block, piece.start, wide.end)
