"""What can be done to a memo or a comment: its ends moved, cut in two, joined with the one before it, put back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from reader.model import ARTICLE, LEFT_OUT, Block, Document, Label
from reader.notes.correction import is_kept, new_role
from reader.notes.trail import Index, Piece, Trail, entire


@dataclass(frozen=True, slots=True)
class Side:
    """The edge of a part that is moved, and words beside it, those first that it goes with; whether it is behind them.

    What is read beyond it as the part's has the role `beyond`.
    """

    at_start: bool
    beside: tuple[tuple[Piece, bool], ...]
    beyond: str


@dataclass(frozen=True, slots=True)
class Given:
    """Words of the page as it is split now, and the role that they are to have.

    `part` is the memo or the comment that it was done to: all of it is given away where no `side` of it is moved.
    `of_part`: only what is the part's is meant, should less of it be that one day.
    """

    pieces: tuple[Piece, ...]
    role: str
    part: str = ""
    side: Side | None = None
    of_part: bool = False


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
        role = _neighbour(blocks, key, range(own[0] - 1, -1, -1))
        return _cut_off(_up_to(blocks, own, at), _from(blocks, own, at), role, key, at_start=True)
    between = (one for one in range(at.block, own[0]) if _is_like(blocks, one, at.block))
    return _taken_in(document, _from(blocks, between, at), key, at_start=True)


def end(document: Document, key: str, at: Point) -> Given | None:
    """The part ends at this point; None as for `begin`."""
    blocks, own = document.blocks, sorted(Index(document).blocks(key))
    if not own or at.block < own[0]:
        return None
    if at.block in own:
        role = _neighbour(blocks, key, range(own[-1] + 1, len(blocks)))
        return _cut_off(_from(blocks, own, at), _up_to(blocks, own, at), role, key, at_start=False)
    between = (one for one in range(own[-1] + 1, at.block + 1) if _is_like(blocks, one, at.block))
    return _taken_in(document, _up_to(blocks, [*between], at), key, at_start=False)


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
    return None if near is None else _taken_in(document, tuple(entire(document, [near])), key, at_start=start)


def split(document: Document, key: str, at: Point) -> Given | None:
    """From this point on a part of its own; None where nothing would be left of the first."""
    own = sorted(Index(document).blocks(key))
    rest = _from(document.blocks, own, at) if at.block in own else ()
    first = _up_to(document.blocks, own, at)
    if not rest or not first:
        return None
    words = document.blocks[rest[0].block].text[rest[0].start :]
    role = new_role(document, key.partition(":")[0], words)
    return Given(rest, role, key, Side(False, ((rest[0], False), (first[-1], True)), role), of_part=True)


def join(document: Document, key: str) -> Given | None:
    """The part becomes the end of the one before it; None where there is none before it."""
    before = before_it(document, key)
    return entrust(document, key, before) if before else None


def entrust(document: Document, key: str, role: str) -> Given | None:
    """All of a part gets another role; None where there is nothing of it."""
    return _given(tuple(entire(document, sorted(Index(document).blocks(key)))), role, key)


def give(document: Document, pieces: Sequence[Piece], role: str) -> Given:
    """These words get a role. Where an edge moves by that, or a part goes whole, it is meant so."""
    pieces = sorted(pieces)
    plain = Given(tuple(pieces), role)
    came = {document.blocks[piece.block].role for piece in pieces}
    if len(came) != 1 or came == {role}:
        return plain
    part, alike = came.pop(), {*pieces}
    first, last = Point(pieces[0].block, pieces[0].start), Point(pieces[-1].block, pieces[-1].end)
    if is_kept(part):
        if {*entire(document, Index(document).blocks(part))} == alike:
            return Given(plain.pieces, role, part)
        cut_off = (end(document, part, first), begin(document, part, last)) if role != LEFT_OUT else ()
        for side in (one.side for one in cut_off if one is not None and {*one.pieces} == alike):
            assert side is not None
            return Given(plain.pieces, role, part, Side(side.at_start, side.beside[::-1], role))
    taken_in = (begin(document, role, first), end(document, role, last)) if role in document.parts else ()
    return next((one for one in taken_in if one is not None and {*one.pieces} == alike), plain)


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


def _given(pieces: tuple[Piece, ...], role: str, part: str, side: Side | None = None) -> Given | None:
    return Given(pieces, role, part, side, of_part=True) if pieces else None


def _cut_off(
    out: tuple[Piece, ...], rest: tuple[Piece, ...], role: str, key: str, *, at_start: bool
) -> Given | None:
    """The part has lost words at one end, to this role; the edge goes with those that it keeps."""
    beside = ((rest[:1], False), (out[-1:], True)) if at_start else ((rest[-1:], True), (out[:1], False))
    stands = tuple((piece, behind) for pieces, behind in beside for piece in pieces)
    return _given(out, role, key, Side(at_start, stands, role))


def _taken_in(document: Document, pieces: tuple[Piece, ...], key: str, *, at_start: bool) -> Given | None:
    """The part has got words at one end; the edge goes with the outermost of them."""
    if not pieces:
        return None
    blocks, outermost = document.blocks, pieces[0 if at_start else -1]
    stands = [(outermost, not at_start), *((one, at_start) for one in _next_to(blocks, outermost, at_start))]
    came = blocks[outermost.block].role
    ahead = range(outermost.block - 1, -1, -1) if at_start else range(outermost.block + 1, len(blocks))
    beyond = came if came != LEFT_OUT else _neighbour(blocks, key, ahead)
    return Given(pieces, key, key, Side(at_start, tuple(stands), beyond))


def _next_to(blocks: Sequence[Block], piece: Piece, at_start: bool) -> Iterator[Piece]:
    """The words that the page says right before a piece, or right behind it."""
    size = len(blocks[piece.block].text)
    if at_start and piece.start > 0:
        yield Piece(piece.block, 0, piece.start)
    elif not at_start and piece.end < size:
        yield Piece(piece.block, piece.end, size)
    else:
        ahead = range(piece.block - 1, -1, -1) if at_start else range(piece.block + 1, len(blocks))
        said = (
            at for at in ahead if blocks[at].text and blocks[at].role != LEFT_OUT and _has_text(blocks[at])
        )
        yield from (Piece(at, 0, len(blocks[at].text)) for at in islice(said, 1))


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
