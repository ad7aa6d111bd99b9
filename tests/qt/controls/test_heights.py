"""Rows that are not seen count as high as some are; those that are seen, as high as they are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.qt.controls.heights import SAMPLE, Heights


def test_few_rows_are_measured_and_all_have_a_place():
    asked: list[int] = []
    heights = Heights(10_000, lambda row: asked.append(row) or 40 + row % 3)
    assert len(asked) <= 2 * SAMPLE
    assert abs(heights.total - 410_000) < 10_000
    heights.see(5_000, 600, 600)
    assert len(asked) <= 2 * SAMPLE + 32


def test_what_is_measured_shifts_what_stands_below():
    heights = Heights(100, lambda row: 50 if row == 51 else 20)
    before = heights.top(60)
    heights.see(50, 100)
    assert heights.top(60) == before + 30 and heights.top(50) == 1_000


def test_a_row_that_changed_counts_as_before_until_it_is_seen():
    tall = {3}
    heights = Heights(10, lambda row: 50 if row in tall else 20)
    tall.add(4)
    heights.forget(4, 4)
    assert heights.total == 230
    heights.see(4, 10)
    assert heights.total == 260


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 40), st.integers(1, 5)), max_size=20))
def test_rows_come_and_go_at_their_places(changes):
    rows = [10 + 3 * n for n in range(30)]
    heights = Heights(len(rows), lambda row: rows[row])
    for comes, at, many in changes:
        first = min(at, len(rows))
        if comes:
            rows[first:first] = [70 + n for n in range(many)]
            heights.insert(first, first + many - 1)
        elif rows[first : first + many]:
            last = min(first + many, len(rows)) - 1
            del rows[first : last + 1]
            heights.remove(first, last)
    heights.see(0, 10**6)
    assert [heights.height(row) for row in range(len(heights))] == rows
    assert heights.total == sum(rows)
    assert all(heights.at(heights.top(row)) == row for row in range(len(rows)))
    assert heights.at(-1) == 0 and heights.at(heights.total + 1) == max(0, len(rows) - 1)
