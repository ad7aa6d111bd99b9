"""Documents known by all that speaks for them together: learned weights tell their ends, found by rules or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reader.ingest import memo_signs as signs
from reader.ingest.draft import Draft
from reader.ingest.memo_announced import Announcement, is_sample
from reader.ingest.memo_evidence import Found, points
from reader.ingest.memo_glance import may_carry
from reader.ingest.memo_lines import Line, lines, read_last
from reader.ingest.memo_reach import End, Extent, Told
from reader.ingest.memo_shapes import Ends
from reader.ingest.memo_traits import Row, view
from reader.ingest.memo_weighed import Stretch, chosen, weights
from reader.model import ARTICLE

_READ = 60  # blocks that tell whether it is a form
_ABOVE = 3  # blocks in which it may be announced
_OF_ITS_OWN = 6.0  # that each of two documents weighs which rules find as one
_OWN = 80  # code points of a sentence of the page's own


def seen(run: list[Draft], offset: int, title: str, ruled: Sequence[Found]) -> list[Found]:
    """The documents of an article; `ruled` are those that rules find: kept, unless the weights give them other ends."""
    shown = lines(run)
    for line in shown:
        read_last(line)
    if not (ruled or may_carry(shown, weights().glance)):
        return []
    page = view(shown, offset, title)
    same = known(page.rows, ruled)
    points_of = {ends: points(one) for ends, one in same.items()}
    found = []
    for ends in _whole(chosen(page, weights(), points_of), same):
        rows = page.rows[ends[0] : ends[1]]
        if ends in same:
            found.append(same[ends])
        elif _stands_in(shown, rows) and not _is_sample(shown, rows):
            found.append(_found(shown, rows, ruled))
    return sorted([*found, *_apart(ruled, found)], key=lambda one: one.start)


def _whole(found: Sequence[Stretch], ruled: Iterable[Ends]) -> list[Ends]:
    """Pieces of what rules find whole are no documents of their own: the page's own words interrupt it."""
    ends = [(one.start, one.after) for one in found]
    broken = []
    for start, after in ruled:
        pieces = [one.total for one in found if start <= one.start and one.after <= after]
        if len(pieces) > 1 and min(pieces) < _OF_ITS_OWN:
            broken.append((start, after))
    return broken + [
        one for one in ends if not any(one[0] < after and start < one[1] for start, after in broken)
    ]


def known(rows: list[Row], ruled: Sequence[Found]) -> dict[Ends, Found]:
    """The documents found by rules, by the rows that they begin with and end before."""
    places = {id(row.draft): at for at, row in enumerate(rows)} if ruled else {}
    held = [[places[id(draft)] for draft in one.blocks if id(draft) in places] for one in ruled]
    return {(own[0], own[-1] + 1): one for own, one in zip(held, ruled, strict=True) if own}


def _stands_in(shown: list[Line], rows: list[Row]) -> bool:
    """Whether the page has words of its own beside it: else it is a post in the first person, and no document."""
    rest = (*shown[: rows[0].at], *shown[rows[-1].at + 1 :])
    own = any(line.prose and line.draft.role == ARTICLE and len(line.draft.text) >= _OWN for line in rest)
    announced = _announcement(shown, rows[0].at)
    return own or (announced is not None and announced.kind != "post")


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
    same = next((one for one in ruled if {*map(id, one.blocks)} & {*map(id, blocks)}), None)
    if same is not None:
        own = _without_inserts(blocks, same.blocks)
        return replace(same, start=start, extent=replace(same.extent, blocks=own, after=after))
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
