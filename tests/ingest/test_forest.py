"""Trees say the same whether they are walked, compiled, or taken from what was compiled before."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reader.ingest.forest import Forest
from tests.starts import printed

VALUES = st.floats(-4, 4)
TREES = st.recursive(
    VALUES, lambda node: st.tuples(st.integers(0, 3), VALUES, node, node), max_leaves=12
)  # fmt: skip
ROWS = st.lists(st.lists(VALUES, min_size=4, max_size=4), min_size=1, max_size=5)

TOLD = """
import builtins
compiling, told = builtins.compile, []
def told_of(source, filename, *how, **named):
    told.append(str(filename))
    return compiling(source, filename, *how, **named)
builtins.compile = told_of
from reader.ingest.forest import model
rows = [[0.1 * (at % 7)] * 400 for at in range(400)]
print(told.count("first"), model().first.chances(rows[:3]))
model().first.chances(rows)
print(told.count("first"), model().first.chances(rows[:3]))
"""


@given(VALUES, st.lists(TREES, max_size=4), ROWS)
def test_compiled_trees_say_what_walked_ones_do(
    start: float, trees: list[object], rows: list[list[float]]
) -> None:
    forest = Forest(start, lambda: tuple(trees))  # type: ignore[arg-type]
    walked = forest.chances(rows)
    forest.compile()
    assert forest.chances(rows) == walked


def told(cache: Path) -> list[str]:
    return printed(TOLD, cache).splitlines()


def test_what_was_compiled_is_kept_for_the_next_page(tmp_path: Path) -> None:
    walked, compiled = told(tmp_path)
    assert (walked[0], compiled[0]) == ("0", "1")
    assert walked[1:] == compiled[1:]
    assert told(tmp_path) == [walked, "0" + compiled[1:]]
