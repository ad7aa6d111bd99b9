"""What can be done to a memo or a comment: its ends moved, cut in two, joined with the one before it, put back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.model import ARTICLE, LEFT_OUT, Block, Document, Label
from reader.notes.correction import is_kept, new_role
from reader.notes.trail import Index, Piece, Trail, entire


@dataclass(frozen=True, slots=True)
class Given:
    """Words of the page as it is split now, and the role that they are to have."""

    pieces: tuple[Piece, ...]
    role: str


@dataclass(frozen=True, slots=True)
class Point:
    """So many letters into a block of the page."""

    block: int
    letters: int = 0


def begin(document: Document, key: str, at: Point) -> Given | None:
    """The part begins at this point: what stands between goes into it, or out of it to what stands before.

    None where nothing would be left of it, where it begins there already, and where the point is behind it.
    """
    blocks, own = document.blocks, sorted(Index(document).blocks(key))
    if not own or at.block > own[-1]:
        return None
    if at.block in own:
        return _given(_up_to(blocks, own, at), _neighbour(blocks, key, range(own[0] - 1, -1, -1)))
    between = (one for one in range(at.block, own[0]) if _is_like(blocks, one, at.block))
    return _given(_from(blocks, between, at), key)


def end(document: Document, key: str, at: Point) -> Given | None:
    """The part ends at this point; None as for `begin`."""
    blocks, own = document.blocks, sorted(Index(document).blocks(key))
    if not own or at.block < own[0]:
        return None
    if at.block in own:
        return _given(_from(blocks, own, at), _neighbour(blocks, key, range(own[-1] + 1, len(blocks))))
    between = (one for one in range(own[-1] + 1, at.block + 1) if _is_like(blocks, one, at.block))
    return _given(_up_to(blocks, [*between], at), key)


def step(document: Document, key: str, *, start: bool, outward: bool) -> Given | None:
    """One paragraph more, or less, at the beginning or the end; None where there is none."""
    blocks, own = document.blocks, sorted(Index(document).blocks(key))
    if not own or (not outward and len(own) < 2):
        return None
    if not outward:
        return begin(document, key, Point(own[1])) if start else end(document, key, Point(own[-1]))
    beyond = range(own[0] - 1, -1, -1) if start else range(own[-1] + 1, len(blocks))
    near = next(
        (at for at in beyond if blocks[at].role not in (LEFT_OUT, key) and _has_text(blocks[at])), None
    )
    return None if near is None else Given(tuple(entire(document, [near])), key)


def split(document: Document, key: str, at: Point) -> Given | None:
    """From this point on a part of its own; None where nothing would be left of the first."""
    own = sorted(Index(document).blocks(key))
    rest = _from(document.blocks, own, at) if at.block in own else ()
    if not rest or not _up_to(document.blocks, own, at):
        return None
    kind = key.partition(":")[0]
    words = document.blocks[rest[0].block].text[rest[0].start :]
    return Given(rest, new_role(document, kind, words))


def join(document: Document, key: str) -> Given | None:
    """The part becomes the end of the one before it; None where there is none before it."""
    before = before_it(document, key)
    return _given(tuple(entire(document, sorted(Index(document).blocks(key)))), before) if before else None


def before_it(document: Document, key: str) -> str:
    """The memo before this memo, the comment before this comment; empty where it is the first."""
    records = document.memos if key.startswith("memo:") else document.comments
    keys = [one.part for one in records]
    at = keys.index(key) if key in keys else 0
    return keys[at - 1] if at else ""


def put_back(original: Document, document: Document, blocks: Iterable[int]) -> list[Given]:
    """What was left out goes where it was read, else into the article; the head of a comment takes it along.

    `blocks` are those that were left out, by their places in `document`; the pieces are those of `original`. The head
    of a comment whose words stand elsewhere now, joined to another, stays out: there is nothing for it to head.
    """
    trail = Trail(document, original)
    homes: dict[str, set[Piece]] = {}
    for piece in trail.all_carried(entire(document, blocks)):
        block = original.blocks[piece.block]
        homes.setdefault(block.role or ARTICLE, set()).add(piece)
        if block.label is Label.HEADER:
            homes[block.role] |= set(_left(trail, block.role))
    return [
        Given(tuple(sorted(pieces)), role)
        for role, pieces in homes.items()
        if role in document.parts
        or any(original.blocks[one.block].label is not Label.HEADER for one in pieces)
    ]


def _left(trail: Trail, role: str) -> Iterator[Piece]:
    """What is left out now of a part as it was read."""
    left = [at for at, block in enumerate(trail.old.blocks) if block.role == LEFT_OUT]
    for piece in trail.all_carried(entire(trail.old, left)):
        if trail.new.blocks[piece.block].role == role:
            yield piece


# ---- pieces of blocks


def _given(pieces: tuple[Piece, ...], role: str) -> Given | None:
    return Given(pieces, role) if pieces else None


def _from(blocks: Sequence[Block], chosen: Iterable[int], at: Point) -> tuple[Piece, ...]:
    pieces = [
        Piece(one, at.letters if one == at.block else 0, len(blocks[one].text))
        for one in chosen
        if one >= at.block
    ]
    return tuple(piece for piece in pieces if piece.start < piece.end or not blocks[piece.block].text)


def _up_to(blocks: Sequence[Block], chosen: Iterable[int], at: Point) -> tuple[Piece, ...]:
    pieces = [
        Piece(one, 0, at.letters if one == at.block else len(blocks[one].text))
        for one in chosen
        if one <= at.block
    ]
    return tuple(piece for piece in pieces if piece.start < piece.end or not blocks[piece.block].text)


def _is_like(blocks: Sequence[Block], one: int, other: int) -> bool:
    """Whether a block is of the same part as the one that was pointed at."""
    return blocks[one].role == blocks[other].role and blocks[one].label is not Label.HEADER


def _has_text(block: Block) -> bool:
    return block.label is not Label.HEADER


def _neighbour(blocks: Sequence[Block], key: str, beyond: Iterable[int]) -> str:
    """The part beside this one, to which its words go; a comment beside nothing loses them."""
    found = next((role for at in beyond if (role := blocks[at].role) not in (LEFT_OUT, key)), "")
    if key.startswith("memo:"):
        return found if found.startswith("memo:") else ARTICLE
    return found if is_kept(found) else LEFT_OUT
