"""The panes show a page that is split in another way, without losing the reader's place."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.notes.trail import Piece, Trail, entire
from reader.qt.body import Body
from reader.qt.curtain import Curtain
from reader.qt.holding import Top, top_of
from reader.qt.session import Session
from reader.qt.words import tr


class Recasting(QObject):
    """The words at the tops of the panes stay there."""

    def __init__(self, session: Session, body: Body) -> None:
        super().__init__(body)
        self._body = body
        session.recast.connect(self._on_recast)

    def _on_recast(self, trail: object) -> None:
        """The panes show the new split; the words that were at their tops stay there."""
        assert isinstance(trail, Trail)
        tops = [top for surface in self._body.surfaces if (top := top_of(surface)) is not None]
        document = trail.new
        why = "" if document.comments else " ".join(tr("notices", notice) for notice in document.notices)
        Curtain(self._body.window())
        self._body.show_again(document, why)
        for top in tops:
            self._go_back(trail, top)

    def _go_back(self, trail: Trail, top: Top) -> None:
        """To the same words, else to the first ones after them that the surface still shows."""
        pieces = trail.here.pieces(top.place)
        if not pieces:
            return
        at = pieces[0].block
        found = self._still_shown(trail, top, at)
        if found is not None and found[0] == at:
            start = trail.carried(Piece(at, pieces[0].start, pieces[0].start + 1))[0]
            place = trail.there.start(start.block, start.start)
            top.surface.go_to(place, at_top=True, above=top.above)
        elif found is not None:
            top.surface.go_to(trail.there.start(found[1].block, found[1].start), at_top=True)

    def _still_shown(self, trail: Trail, top: Top, at: int) -> tuple[int, Piece] | None:
        blocks = trail.here.blocks(top.place.part)
        for block in (*blocks[blocks.index(at) :], *reversed(blocks[: blocks.index(at)])):
            for piece in trail.all_carried(entire(trail.old, [block])):
                if self._body.shows(top.surface, trail.new.blocks[piece.block].role):
                    return block, piece
        return None
