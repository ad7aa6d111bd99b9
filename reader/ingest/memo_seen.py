"""Documents known by all that speaks for them together: learned weights tell their ends, found by rules or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from reader.ingest import memo_signs as signs
from reader.ingest.draft import Draft
from reader.ingest.memo_announced import Announcement, is_sample
from reader.ingest.memo_answered import is_answered
from reader.ingest.memo_evidence import Found, points
from reader.ingest.memo_glance import may_carry
from reader.ingest.memo_lines import Line, lines, read_last
from reader.ingest.memo_own_text import is_own_text
from reader.ingest.memo_reach import End, Extent, Told
from reader.ingest.memo_shapes import Ends, meeting
from reader.ingest.memo_signs import fields
from reader.ingest.memo_traits import Row, view
from reader.ingest.memo_weighed import chosen, weights
from reader.model import ARTICLE

_READ = 60  # blocks that tell whether it is a form
_ABOVE = 3  # blocks in which it may be announced
_HEADS = frozenset(("greets", "addresses", "headed", "heads", "fields"))
_TAILS = frozenset(("closes", "named", "ends"))
_TELLS = frozenset(("announces", "last::"))
_BESIDE = frozenset(("left out", "label", "look:rare", "furniture"))
_BETWEEN = 4  # blocks
_OWN = 80  # code points of a sentence of the page's own


def seen(run: list[Draft], offset: int, title: str, ruled: Sequence[Found]) -> list[Found]:
    """The documents of an article; `ruled` are those that rules find: kept, unless the weights give them other ends."""
    shown = lines(run)
    for at, line in enumerate(shown):
        read_last(line)
        if line.announced and ((line.titles and is_own_text(run, at)) or is_answered(run, at)):
            line.announced = None
    if not (ruled or may_carry(shown, weights().glance)):
        return []
    page = view(shown, offset, title)
    same = known(page.rows, ruled)
    points_of = {ends: points(one) for ends, one in same.items()}
    picked = sorted((one.start, one.after) for one in chosen(page, weights(), points_of))
    ends = _parted(_whole(page.rows, picked, sorted(same)), same)
    owners = {id(draft): one for one in ruled for draft in one.blocks}
    found = []
    for pieces in _joined(page.rows, sorted(ends)):
        rows = [row for start, after in pieces for row in page.rows[start:after]]
        if pieces[0] in same and len(pieces) == 1:
            found.append(same[pieces[0]])
        elif _stands_in(shown, rows) and not _is_sample(shown, rows):
            found.append(_found(shown, rows, owners))
    return sorted([*found, *_apart(ruled, found)], key=lambda one: one.start)


def _whole(rows: list[Row], found: list[Ends], ruled: Iterable[Ends]) -> list[Ends]:
    """Pieces of what rules find whole are no documents of their own: the page's own words interrupt it.

    Both lie one after another.
    """
    broken = [ends for ends in ruled if any(not _has_head(rows, one[0]) for one in meeting(found, ends)[1:])]
    return broken + [one for one in found if not meeting(broken, one)]


def _parted(found: list[Ends], ruled: Mapping[Ends, Found]) -> list[Ends]:
    """Mails in containers of their own, and quotations that are each announced, are as many documents, not one."""
    apart = sorted(ends for ends, one in ruled.items() if _stands_apart(one))
    parts = {one: meeting(apart, one) for one in found}
    return [piece for one in found for piece in (parts[one] if len(parts[one]) > 1 else [one])]


def _stands_apart(one: Found) -> bool:
    said = one.announced is not None and one.announced_near and one.announced.strength > 2
    return bool((one.extent.boxed and fields(one.blocks[0])) or (one.blocks[0].quoted and said))


def _has_head(rows: list[Row], start: int) -> bool:
    """Whether something greets or is headed there, or is told of just above."""
    above = rows[start - 1].traits if start else set()
    return not (_HEADS.isdisjoint(rows[start].traits) and _TELLS.isdisjoint(above))


def _has_tail(rows: list[Row], after: int) -> bool:
    """Whether it is signed there, or takes its leave."""
    return not _TAILS.isdisjoint(rows[after - 1].traits)


def _joined(rows: list[Row], found: list[Ends]) -> list[list[Ends]]:
    """Pieces between which nothing stands but what the page says elsewhere too are one document."""
    joined: list[list[Ends]] = []
    for one in found:
        before = joined[-1][-1][1] if joined else 0
        between = rows[before : one[0]]
        beside = 0 < len(between) <= _BETWEEN and all(map(_is_beside, between))
        if joined and beside and not (_has_head(rows, one[0]) or _has_tail(rows, before)):
            joined[-1].append(one)
        else:
            joined.append([one])
    return joined


def _is_beside(row: Row) -> bool:
    """Whether it is no paragraph and no heading of the article: left out, a label, in a look that is rare."""
    if "titles" in row.traits:
        return not row.traits.isdisjoint(("left out", "label"))
    return not row.traits.isdisjoint(_BESIDE) or "prose" not in row.traits


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


def _found(shown: list[Line], rows: list[Row], owners: Mapping[int, Found]) -> Found:
    start, after = rows[0].at, rows[-1].at + 1
    blocks = [row.draft for row in _of_one_depth(rows) if row.line.held]
    same = next((owners[id(draft)] for draft in blocks if id(draft) in owners), None)
    if same is not None:
        own = _without_inserts(blocks, same.blocks)
        return replace(same, start=start, extent=replace(same.extent, blocks=own, after=after))
    announced = _announcement(shown, start)
    told = Told(announced.kind if announced else "")
    return Found(start, announced, Extent(tuple(blocks), after, End.BOX), told)


def _of_one_depth(rows: list[Row]) -> list[Row]:
    """Of what begins and ends as a quotation, the quotations: the page's own words stand between them."""
    return (
        [row for row in rows if row.draft.quoted] if rows[0].draft.quoted and rows[-1].draft.quoted else rows
    )


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
