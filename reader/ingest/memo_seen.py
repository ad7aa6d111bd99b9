"""Documents known by all that speaks for them together: learned weights tell their ends, whether rules found them or not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.ingest import memo_signs as signs
from reader.ingest.draft import Draft
from reader.ingest.memo_announced import Announcement, is_sample
from reader.ingest.memo_evidence import Found
from reader.ingest.memo_lines import Line, lines, read_last
from reader.ingest.memo_reach import End, Extent, Told
from reader.ingest.memo_traits import Row, view
from reader.ingest.memo_weighed import chosen, weights

_READ = 60  # blocks that tell whether it is a form
_ABOVE = 3  # blocks in which it may be announced
_HEAD = 4  # blocks of a letterhead


def seen(run: list[Draft], offset: int, title: str, ruled: Sequence[Found]) -> list[Found]:
    """The documents of an article; `ruled` are those that rules find: kept, unless the weights give them other ends."""
    shown = lines(run)
    if not shows_any(shown):
        return list(ruled)
    for line in shown:
        read_last(line)
    page = view(shown, offset, title)
    found = []
    for one in chosen(page, weights(), _ends(page.rows, ruled)):
        rows = page.rows[one.start : one.after]
        if not _is_sample(shown, rows):
            found.append(_found(shown, rows, ruled))
    return sorted([*found, *_apart(ruled, found)], key=lambda one: one.start)


def shows_any(shown: list[Line]) -> bool:
    """Whether somebody speaks on a page, or anything is greeted, headed or signed."""
    return any((line.prose and line.voiced) or line.formed for line in shown) or _has_head(shown)


def _has_head(shown: list[Line]) -> bool:
    """Whether two lines near each other are dated or in capitals, as those of a letterhead are."""
    heads = [at for at, line in enumerate(shown) if line.heads]
    return any(after - at < _HEAD for at, after in pairwise(heads))


def _ends(rows: list[Row], ruled: Sequence[Found]) -> set[tuple[int, int]]:
    """The rows that the documents found by rules begin and end with."""
    places = {id(row.draft): at for at, row in enumerate(rows)} if ruled else {}
    ends = [(places.get(id(one.blocks[0]), -1), places.get(id(one.blocks[-1]), -1)) for one in ruled]
    return {(first, last + 1) for first, last in ends}


def _is_sample(shown: list[Line], rows: list[Row]) -> bool:
    """Whether it shows how one might write: it is introduced so, or has blanks to be filled in."""
    start = rows[0].at
    above = shown[max(0, start - _ABOVE) : start]
    blocks = [line.draft for line in shown[max(0, start - _ABOVE + 1) : start]]  # its greeting may be there
    return any(is_sample(line.last) for line in above) or signs.is_form(
        [*blocks, *(row.draft for row in rows[:_READ])]
    )


def _found(shown: list[Line], rows: list[Row], ruled: Sequence[Found]) -> Found:
    start, after = rows[0].at, rows[-1].at + 1
    blocks = [row.draft for row in rows if row.line.held]
    known = next((one for one in ruled if {*map(id, one.blocks)} & {*map(id, blocks)}), None)
    if known is not None:
        own = _without_inserts(blocks, known.blocks)
        return replace(known, start=start, extent=replace(known.extent, blocks=own, after=after))
    announced = _announcement(shown, start)
    told = Told(announced.kind if announced else "")
    return Found(start, announced, Extent(tuple(blocks), after, End.BOX), told)


def _without_inserts(blocks: list[Draft], known: Sequence[Draft]) -> tuple[Draft, ...]:
    """Without what stands between two blocks that rules know, and is not of them: the page's own words."""
    own, places = {*map(id, known)}, {id(draft): at for at, draft in enumerate(blocks)}
    inner = sorted(places[one] for one in own if one in places)
    return tuple(
        draft for at, draft in enumerate(blocks) if id(draft) in own or not inner[0] < at < inner[-1]
    )


def _announcement(shown: list[Line], start: int) -> Announcement | None:
    above = reversed(shown[max(0, start - _ABOVE) : start])
    return next((line.announced for line in above if line.announced), None)


def _apart(ruled: Sequence[Found], found: Sequence[Found]) -> Iterator[Found]:
    """What rules find beside all that the weights do."""
    taken = {id(draft) for one in found for draft in one.blocks}
    return (one for one in ruled if taken.isdisjoint(map(id, one.blocks)))
