"""Corrections that two people made at once: it does not matter whose side is ours, and nobody's is lost."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.model import ARTICLE, LEFT_OUT, Block, Comment, Document, parts_of
from reader.notes import collection, layout, sidecar
from reader.notes.correction import Correction, correct
from reader.notes.correction_merge import merge
from reader.notes.correction_page import whole_page
from reader.notes.corrections import Split, apply
from reader.notes.reunion import reunite
from reader.notes.trail import entire

NOW = "2026-03-05T00:00:00.000Z"
BLOCKS = (
    Block("The keeper said that the sea takes everything back.", role=ARTICLE),
    Block("Dear colleagues, the lighthouse closes in March.", role=ARTICLE),
    Block("We thank every keeper who has served on this coast.", role=ARTICLE),
    Block("Nobody on the coast has heard of it.", role="comment:a"),
    Block("It was a quiet night.", role="comment:a"),
)
PAGE = Document(
    BLOCKS,
    parts_of(BLOCKS, [ARTICLE, "comment:a"]),
    comments=(Comment("comment:a", "Bo"),),
    name="phare.html",
    sha256="ab" * 32,
)


def given_to(role: str, *blocks: int, at: int = 0) -> Correction:
    return correct(PAGE, entire(PAGE, blocks), role, f"2026-03-01T00:00:00.{at:03d}Z")


made = st.builds(
    lambda role, block, at: given_to(role, block, at=at),
    st.sampled_from([ARTICLE, LEFT_OUT, "memo:x", "comment:a"]),
    st.integers(0, 4),
    st.integers(0, 5),
)
odd = st.sampled_from([Correction("", record=7), Correction("", record={"role": "video:1", "x": [1]})])
some = st.lists(made | odd, max_size=4, unique_by=repr).map(tuple)


@st.composite
def sides(draw) -> tuple[tuple[Correction, ...], ...]:
    """What both had, and what either has made of it: some taken back, some added behind."""
    base = draw(some)

    def side() -> tuple[Correction, ...]:
        kept = [one for one in base if draw(st.booleans())]
        return (*kept, *(one for one in draw(some) if one not in base))

    return base, side(), side()


@given(sides())
def test_it_does_not_matter_whose_corrections_are_ours(given):
    base, ours, theirs = given
    assert merge(base, ours, theirs) == merge(base, theirs, ours)


@given(sides())
def test_nobody_s_correction_is_lost_and_what_was_taken_back_stays_away(given):
    base, ours, theirs = given
    merged = merge(base, ours, theirs)
    both = [*ours, *(one for one in theirs if one not in ours)]
    wanted = [one for one in both if one not in base or (one in ours and one in theirs)]
    assert sorted(map(repr, merged)) == sorted(map(repr, wanted))


@given(sides())
def test_either_side_s_corrections_stay_in_their_order_where_the_other_has_none_of_them(given):
    base, ours, theirs = given
    merged = merge(base, ours, theirs)
    own = [one for one in ours if one in merged and one not in theirs]
    assert [one for one in merged if one in own] == own


@given(sides())
def test_a_side_that_did_nothing_changes_nothing(given):
    base, ours, theirs = given
    merged = merge(base, ours, theirs)
    assert merge(base, ours, base) == ours
    assert merge(ours, merged, ours) == merged == merge(theirs, merged, theirs)


def test_what_contradicts_is_decided_by_who_spoke_last():
    early, late = given_to(ARTICLE, 3, at=1), given_to(LEFT_OUT, 3, at=2)
    assert merge((), (late,), (early,)) == (early, late) == merge((), (early,), (late,))


# ---- whole files


def file(made: tuple[Correction, ...], page: Document = PAGE, before: dict | None = None) -> bytes:
    head = collection.head(page, (), collection.with_corrections(before or {}, made), original=page)
    return b"".join(layout.pieces(head, (), (), ())[0])


def held(data: bytes) -> tuple[Correction, ...]:
    return collection.corrections(json.loads(data))


@given(sides())
def test_two_files_of_corrections_are_merged_as_two_lists_are(given):
    base, ours, theirs = given
    old, mine, other = map(file, given)
    one, two = reunite(old, mine, other, NOW), reunite(old, other, mine, NOW)
    assert json.loads(one) == json.loads(two)
    assert held(one) == merge(*map(held, (old, mine, other)))
    assert [*map(repr, held(one))] == [*map(repr, merge(base, ours, theirs))]


def test_the_text_that_a_correction_counts_in_stays_though_the_other_side_needs_it_no_more():
    """One takes the only correction back, the other makes a second one in the same text."""
    first, second = given_to("memo:x", 1, at=1), given_to(LEFT_OUT, 2, at=2)
    old = file((first,))
    mine, other = file((), before=json.loads(old)), file((first, second), before=json.loads(old))
    for merged in (reunite(old, mine, other, NOW), reunite(old, other, mine, NOW)):
        assert held(merged) == (second,)
        assert [*json.loads(merged)["postil"]["texts"]] == [whole_page(PAGE.blocks).print]


def test_a_save_and_a_merge_of_files_come_to_the_same(page):
    early, late = given_to(ARTICLE, 3, at=1), given_to(LEFT_OUT, 3, at=2)
    base = sidecar.load(page)
    sidecar.save(page, apply(PAGE, [late]), (), base, [late], PAGE)
    both = sidecar.save(page, apply(PAGE, [early]), (), base, [early], PAGE)
    assert both.corrections == (early, late)
    assert held(reunite(b"", file((early,)), file((late,)), NOW)) == (early, late)
    assert [one.role for one in Split(PAGE).apply(both.corrections).blocks][3] == LEFT_OUT


def test_equal_corrections_of_two_people_are_two():
    one, other = given_to(ARTICLE, 3, at=1), replace(given_to(ARTICLE, 3, at=1), created="")
    assert set(merge((), (one,), (other,))) == {one, other}
