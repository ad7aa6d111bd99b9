"""Highlights on rows: which is the innermost, which margin lane each has."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, islice

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Block, Span, parts_of
from reader.qt.surface.flow import Flow
from reader.qt.surface.layers import Highlight, Layer, Layers
from reader.qt.surface.rows import part_rows

BLOCKS = tuple(Block("x" * 50, role="article") for _ in range(6))
PART = parts_of(BLOCKS, ["article"])["article"]
END = len(PART.text)
SPANS = st.tuples(st.integers(0, END - 1), st.integers(1, END)).filter(lambda pair: pair[0] < pair[1])


def layers(spans: list[tuple[int, int]]) -> Layers:
    made = Layers()
    made.show(Flow(part_rows(PART)))
    made.set(Highlight(str(i), "article", Span(*pair)) for i, pair in enumerate(spans))
    return made


@given(st.lists(SPANS, max_size=8))
def test_two_highlights_that_overlap_never_share_a_lane(spans: list[tuple[int, int]]) -> None:
    made = layers(spans)
    for row in range(len(BLOCKS)):
        for one, other in combinations(made.on(row), 2):
            assert not one.highlight.span.overlaps(other.highlight.span) or one.lane != other.lane


@given(st.lists(SPANS, max_size=8), SPANS)
def test_adding_and_removing_one_leaves_the_others_as_they_were(
    spans: list[tuple[int, int]], extra: tuple[int, int]
) -> None:
    made, plain = layers(spans), layers(spans)
    made.replace("new", [Highlight("new", "article", Span(*extra))])
    made.replace("new", [])
    for row in range(len(BLOCKS)):
        assert [x.highlight for x in made.on(row)] == [x.highlight for x in plain.on(row)]


STEPS = st.tuples(st.integers(0, 9), st.lists(SPANS, max_size=2), st.sets(st.integers(0, len(BLOCKS) - 1)))


def _others(found: Sequence[Layer], id: str) -> list[Layer]:
    """How the highlights of all annotations but one lie."""
    return [layer for layer in found if layer.highlight.id != id]


@given(st.lists(SPANS, max_size=8), st.lists(STEPS, max_size=6))
def test_one_that_is_put_down_or_taken_away_leaves_what_laying_all_anew_would(
    spans: list[tuple[int, int]], steps: list[tuple[int, list[tuple[int, int]], set[int]]]
) -> None:
    made = layers(spans)
    held = {str(i): [Highlight(str(i), "article", Span(*pair))] for i, pair in enumerate(spans)}
    for number, pairs, asked in steps:
        id = str(number)
        before = {row: _others(made.on(row), id) for row in asked}
        held[id] = [Highlight(id, "article", Span(*pair)) for pair in pairs]
        moved = made.replace(id, held[id])
        anew = layers([])
        anew.set(one for several in held.values() for one in several)
        assert {row for row in asked if before[row] != _others(made.on(row), id)} <= {
            row for one in moved for row in made._rows(one)
        }
        assert {row: made.on(row) for row in asked} == {row: anew.on(row) for row in asked}


def test_the_innermost_highlight_stands_nearest_to_the_text() -> None:
    made = layers([(0, 40), (10, 20), (5, 30)])
    assert [(layer.highlight.id, layer.lane) for layer in made.on(0)] == [("1", 0), ("2", 1), ("0", 2)]


def test_a_place_is_under_every_highlight_that_holds_it() -> None:
    made = layers([(0, 40), (10, 20), (60, 70)])
    assert [one.id for one in made.at(0, 15)] == ["1", "0"]
    assert [one.id for one in made.at(0, 20)] == ["0"]


@given(
    st.lists(SPANS, max_size=12),
    st.lists(st.tuples(st.integers(1, 3), st.integers(0, 5)), min_size=1, max_size=6),
)
def test_rows_that_come_later_leave_every_highlight_where_it_would_be_if_they_had_been_there(
    spans: list[tuple[int, int]], slices: list[tuple[int, int]]
) -> None:
    rows = iter(part_rows(PART))
    flow = Flow(islice(rows, 1))
    made = Layers(halves)
    made.show(flow)
    made.set(Highlight(str(i), "article", Span(*pair)) for i, pair in enumerate(spans))
    for count, asked in slices:
        made.on(min(asked, len(flow) - 1))
        flow.extend(islice(rows, count))
        made.grow()
        whole = Layers(halves)
        whole.show(flow)
        whole.set(Highlight(str(i), "article", Span(*pair)) for i, pair in enumerate(spans))
        assert [made.on(row) for row in range(len(flow))] == [whole.on(row) for row in range(len(flow))]


def halves(row: int, span: Span) -> tuple[float, float]:
    """Every row has two lines of 25 code points."""
    start = span.start - row * 52
    return float(start >= 25), float(span.end - row * 52 > 25) + 1.0
