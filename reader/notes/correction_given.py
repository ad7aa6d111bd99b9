"""What was given, as a correction of the page as it was read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reader.notes.correction import NOTHING, Correction, Edge, Said, correct, edge_of, is_kept
from reader.notes.correction_deeds import Given, Side
from reader.notes.correction_page import Whole, whole_page
from reader.notes.trail import Piece, Trail


def made(
    given: Given,
    trail: Trail,
    created: str,
    said: Said = NOTHING,
    header: Iterable[Piece] = (),
    whole: Whole | None = None,
) -> Correction:
    """The correction; `trail` leads from the page as it is split now to the page as it was read.

    `header` heads the comment; `whole` is all that the page says, where somebody knows it already.
    """
    page = trail.new
    whole = whole or whole_page(page.blocks)
    own, heads = trail.all_carried(given.pieces), trail.all_carried(header)
    one = correct(page, own, given.role, created, said, heads, whole)
    basis = (given.role, given.part) if is_kept(given.role) else ()  # what is left out is so in any case
    on = tuple(key for key in dict.fromkeys(basis) if _is_by_hand(trail, key))
    one = replace(one, on=on, of=given.part if given.of_part else "")
    if given.side is None:
        return replace(one, whole=given.part)
    return replace(one, edge=_edge(given.part, given.side, trail, whole))


def _edge(part: str, side: Side, trail: Trail, whole: Whole) -> Edge:
    beside = [
        (piece, behind) for one, behind in side.beside for piece in _nearest(trail.carried(one), behind)
    ]
    return edge_of(whole, part, beside, side.beyond, at_start=side.at_start)


def _nearest(pieces: list[Piece], behind: bool) -> list[Piece]:
    """Of words that several blocks say together, those beside the edge."""
    return pieces[-1:] if behind else pieces[:1]


def _is_by_hand(trail: Trail, key: str) -> bool:
    """Whether there is such a memo or comment by the hand of somebody alone."""
    return is_kept(key) and key in trail.old.parts and key not in trail.new.parts
