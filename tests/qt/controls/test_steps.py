"""Any list of rows becomes any other, with the rows that stay left alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.qt.controls.steps import steps

rows = st.lists(st.sampled_from("abcdefghij"), unique=True)


def taken(old: list[str], new: list[str]) -> list[str]:
    """`old` after every step."""
    now = list(old)
    for step in steps(old, new):
        if step.inserts:
            now[step.first : step.first] = new[step.first : step.last + 1]
        else:
            del now[step.first : step.last + 1]
    return now


@given(rows, rows)
def test_the_steps_lead_to_the_new_list(old, new):
    assert taken(old, new) == new


@given(rows)
def test_an_unchanged_list_needs_no_step(same):
    assert steps(same, same) == []


def test_one_row_more_is_one_step():
    assert len(steps(["a", "b", "c"], ["a", "x", "b", "c"])) == 1


def test_a_row_that_moves_goes_and_comes_alone():
    moved = steps(["a", "b", "c", "d"], ["d", "a", "b", "c"])
    assert [(step.inserts, step.first, step.last) for step in moved] == [(False, 3, 3), (True, 0, 0)]
