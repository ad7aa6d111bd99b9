"""What a correction says of a newer save's own words: an edge that was moved is an edge there, a whole part whole."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from reader.model import BLANK_LINE, LEFT_OUT
from reader.notes.correction import Correction, Edge, Run, Stand
from reader.notes.correction_canvas import Canvas, Place, before, behind
from reader.notes.correction_place import Finder, Reach

_GAP = 16  # blocks: with so many and twice the words that moved in between, an edge has lost its part
_MOSTLY = 0.5  # of 1: so much of a part is among the words by which it is known


@dataclass(frozen=True, slots=True)
class Moved:
    """Words of a correction, and the roles that they had before it."""

    reach: Reach
    came: Collection[str]


@dataclass(frozen=True, slots=True)
class Held:
    """Where an edge stands in a newer save, and the key that its part has there.

    `inside` is what stood on the part's side of it, `others` all that the page said, block by block, less the words
    that moved. `outermost` are those of them beside the edge, where they came to the part: they are there, though
    all others may be gone.
    """

    part: str
    at: Place
    inside: Collection[str]
    others: Collection[str]
    outermost: Moved | None = None


def hold(one: Correction, canvas: Canvas, finder: Finder, role: str) -> Held | None:
    """Where its edge stands, before its words get their `role`: beside the first words of its stands that are there.

    None in the page on which it was made, where its words say all, and where those beside the edge are gone.
    """
    for stand in one.edge.stands if one.edge is not None else ():
        old, reach = finder.told(stand.words), finder.find(stand.words).reach
        if one.edge is None or old is None or reach is None:
            continue
        part = role if one.role == one.edge.part else _part(one.edge, canvas, stand, reach)
        if part:
            at = behind(reach, canvas.blocks) if stand.behind else before(reach)
            came = one.role == one.edge.part and stand.behind != one.edge.at_start
            outermost = Moved(reach, {*canvas.letters(reach)}) if came else None
            others = _blocks(old) - _moved(one, finder)
            return Held(part, at, _blocks(_inside(one.edge, stand, old)), others, outermost)
    return None


def spread(one: Correction, held: Held, canvas: Canvas, role: str, moved: Sequence[Moved]) -> None:
    """Gives what is new of the page, beside the words that moved, to the side of the edge on which it stands."""
    assert one.edge is not None
    beyond = one.edge.beyond if one.role == one.edge.part else role
    start, end = ((0, 0), held.at) if one.edge.at_start else (held.at, canvas.end)
    if beyond != held.part:
        canvas.repaint(held.part, start, end, beyond, held.inside)
    gap = _gap(held, canvas, moved, at_start=one.edge.at_start) if one.role == one.edge.part else None
    if gap is not None:
        for came in {came for one in moved for came in one.came} - {held.part, LEFT_OUT}:
            canvas.repaint(came, *gap, held.part, held.others)


def whole(one: Correction, canvas: Canvas, finder: Finder, moved: Sequence[Moved]) -> str:
    """The key in a newer save of the part that was given away whole, before it is; empty where it is gone."""
    if not one.whole or not any(finder.told(run) for run in one.runs):
        return ""
    kind = one.whole.partition(":")[0]
    if (kind != "memo" or one.whole in one.on) and canvas.count(one.whole):
        return one.whole  # a comment's key is its engine's, a memo's only its number
    for each in moved:
        for part, letters in canvas.letters(each.reach).most_common(1):
            if part.startswith(f"{kind}:") and letters >= _MOSTLY * canvas.count(part):
                return part
    return ""


def strewn(run: Run, reach: Reach, canvas: Canvas, finder: Finder) -> frozenset[int]:
    """What is new and left out among the words of a run in a newer save, an advertisement say: it is none of them.

    Nothing where these were left out themselves.
    """
    blocks = range(reach.first, reach.last + 1)
    out = [at for at in blocks if canvas.blocks[at].role == LEFT_OUT]
    old = finder.told(run) if out and len(out) < len(blocks) else None
    known = _blocks(old) if old is not None else frozenset()
    new = [at for at in out if old is not None and canvas.blocks[at].text.strip() not in known]
    return frozenset(new) if len(new) == len(out) else frozenset()


# ---- where


def _part(edge: Edge, canvas: Canvas, stand: Stand, reach: Reach) -> str:
    """The part of this kind that the words beside the edge are in; empty where they are in another one now."""
    last, letters = behind(reach, canvas.blocks)
    part = canvas.role_at((last, letters - 1) if stand.behind else before(reach))
    is_there = part != edge.part and edge.part.startswith("comment:") and canvas.count(edge.part)
    return part if part.partition(":")[0] == edge.part.partition(":")[0] and not is_there else ""


def _inside(edge: Edge, stand: Stand, old: str) -> str:
    """What the page said then on the part's side of the edge."""
    span = stand.words.span
    assert span is not None
    at = span.end if stand.behind else span.start
    return old[at:] if edge.at_start else old[:at]


def _moved(one: Correction, finder: Finder) -> frozenset[str]:
    told = ((run.span, finder.told(run)) for run in one.runs)
    texts = (_blocks(span.of(old)) for span, old in told if span is not None and old is not None)
    return frozenset().union(*texts)


def _blocks(text: str) -> frozenset[str]:
    return frozenset(block.strip() for block in text.split(BLANK_LINE))


def _gap(held: Held, canvas: Canvas, moved: Sequence[Moved], *, at_start: bool) -> tuple[Place, Place] | None:
    """From the words that the part has on its own to the edge; None where there are none so near."""
    if not moved:
        return None
    first = min((one.reach for one in moved), key=before)
    last = max((one.reach for one in moved), key=lambda reach: behind(reach, canvas.blocks))
    most = 2 * (last.last - first.first + 1) + _GAP
    if at_start:
        own = next(canvas.words(held.part, behind(last, canvas.blocks), canvas.end), None)
        near = own is not None and own[0] - last.last <= most
        return (held.at, (own[0], own[1][0])) if own is not None and near else None
    words = list(canvas.words(held.part, (max(0, first.first - most), 0), before(first)))
    return ((words[-1][0], words[-1][1][1]), held.at) if words else None
