"""A correction by hand: whole blocks of a page that belong elsewhere, and how they are found again."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from reader.model import ARTICLE, LEFT_OUT, Block, Document

BEGINNING = 64  # code points of a block: it is known again by them where its end was edited
_ROLE = re.compile(r"(?:article|memo:.+|comment:.+)?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Foot:
    """One end of a run: where its block stood in the page, the fingerprint of its text, and how that begins."""

    at: int
    text: str
    begins: str


@dataclass(frozen=True, slots=True)
class Run:
    """Blocks of the page, first to last, both of them included."""

    first: Foot
    last: Foot


@dataclass(frozen=True, slots=True)
class Correction:
    """The role that some blocks get: the key of a part, LEFT_OUT for none.

    `kind`, `title` and `author` are what the user said of that memo or comment, empty where nothing was said.
    `created` is xsd:dateTime with a zone: it tells two equal corrections apart. `record` is what another
    program wrote, where we would have written it otherwise; without runs it is kept and does nothing.
    """

    role: str
    runs: tuple[Run, ...] = ()
    kind: str = ""
    title: str = ""
    author: str = ""
    created: str = ""
    record: object = field(default=None, hash=False)


def correct(
    document: Document,
    blocks: Iterable[int],
    role: str,
    created: str,
    *,
    kind: str = "",
    title: str = "",
    author: str = "",
) -> Correction:
    """The correction that gives these blocks, by their places in the page, a role."""
    runs = tuple(_run(document.blocks, *ends) for ends in _runs(sorted(set(blocks))))
    return Correction(role, runs, kind, title, author, created)


def new_role(document: Document, kind: str, blocks: Iterable[int]) -> str:
    """A key for a memo or a comment made of these blocks: like others' made from its words, and free."""
    first = document.blocks[min(blocks)].text
    key = f"{kind}:{_print(first[:BEGINNING])[:12]}"
    taken = {block.role for block in document.blocks} | set(document.parts)
    return next(name for name in _numbered(key) if name not in taken)


def is_role(role: str) -> bool:
    return _ROLE.fullmatch(role) is not None


def is_kept(role: str) -> bool:
    """Whether blocks with this role stand in a memo or a comment, which come and go with them."""
    return role not in (ARTICLE, LEFT_OUT)


def located(blocks: Sequence[Block], run: Run) -> range | None:
    """Where a run stands now; None if its blocks are gone."""
    first, last = run.first, run.last
    if _stands(blocks, first) and _stands(blocks, last) and first.at <= last.at:
        return range(first.at, last.at + 1)
    return _nearest(run, _copies(blocks, first), _copies(blocks, last), len(blocks))


def merge(
    base: Collection[Correction], ours: Collection[Correction], theirs: Collection[Correction]
) -> tuple[Correction, ...]:
    """Theirs less what we took back, then what is new of ours: nobody's correction is lost."""
    kept = [one for one in theirs if one in ours or one not in base]
    return (*kept, *(one for one in ours if one not in base and one not in theirs))


# ---- making


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of every row of neighbours."""
    start = 0
    for at in range(1, len(places) + 1):
        if at == len(places) or places[at] != places[at - 1] + 1:
            yield places[start], places[at - 1]
            start = at


def _run(blocks: Sequence[Block], first: int, last: int) -> Run:
    return Run(_foot(blocks, first), _foot(blocks, last))


def _foot(blocks: Sequence[Block], at: int) -> Foot:
    text = blocks[at].text
    return Foot(at, _print(text), text[:BEGINNING])


def _print(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _numbered(key: str) -> Iterator[str]:
    yield key
    number = 2
    while True:
        yield f"{key}-{number}"
        number += 1


# ---- finding again


_GROWTH = 16  # blocks: more than twice as long and this much is no longer the same run


def _stands(blocks: Sequence[Block], foot: Foot) -> bool:
    """Whether the very block stands where it stood."""
    return (
        0 <= foot.at < len(blocks)
        and _is(blocks[foot.at], foot)
        and _print(blocks[foot.at].text) == foot.text
    )


def _is(block: Block, foot: Foot) -> bool:
    return block.text[:BEGINNING] == foot.begins


def _copies(blocks: Sequence[Block], foot: Foot) -> list[int]:
    """The blocks with this text, else those that begin like it."""
    alike = [at for at, block in enumerate(blocks) if _is(block, foot)]
    same = [at for at in alike if _print(blocks[at].text) == foot.text]
    return same or alike


def _nearest(run: Run, firsts: list[int], lasts: list[int], count: int) -> range | None:
    """The pair that is as far apart as it was, nearest to where it was.

    Where one end is gone, as many blocks as there were, counted from the other one.
    """
    length = run.last.at - run.first.at
    pairs = [
        (abs(last - first - length), abs(first - run.first.at), first, last)
        for first in firsts
        if (last := _partner(first + length, lasts)) is not None and 0 <= last - first <= 2 * length + _GROWTH
    ]
    if pairs:
        *_, first, last = min(pairs)
        return range(first, last + 1)
    if firsts:
        first = min(firsts, key=lambda at: abs(at - run.first.at))
        return range(first, min(first + length + 1, count))
    if lasts:
        last = min(lasts, key=lambda at: abs(at - run.last.at))
        return range(max(0, last - length), last + 1)
    return None


def _partner(wanted: int, lasts: list[int]) -> int | None:
    at = bisect_left(lasts, wanted)
    near = lasts[max(0, at - 1) : at + 1]
    return min(near, key=lambda last: abs(last - wanted), default=None)
