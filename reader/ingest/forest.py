"""A small model of decision trees, read from a data file and asked without any library."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from types import CodeType
from typing import Any
from zlib import crc32

from reader import bytecode, shelf
from reader.derived import derived
from reader.ingest import context, features

Node = (
    tuple[int, float, Any, Any] | float
)  # feature, threshold, branch up to it, branch above it; or a leaf's value
Row = list[float]

_KEPT = bytecode.Kept(__file__, "trees")
_OFTEN = 300  # rows: by then walking the trees has taken as long as compiling them does


class Forest:
    """Trees whose leaves add up to the logarithm of the odds; compiled, six times as fast, once that pays.

    What they were compiled to is kept under `name`; `checksum` is that of the file they stand in. Where it is kept,
    the trees are never asked for.
    """

    def __init__(
        self, start: float, trees: Callable[[], tuple[Node, ...]], name: str = "", checksum: int = 0
    ) -> None:
        self._start, self._trees = start, cache(trees)
        self._name, self._checksum = name, checksum
        self._asked = 0
        self._total: Callable[[Row], float] = self._walk
        if (code := _KEPT.get(name, checksum)) is not None:
            self._take(code)

    def chances(self, rows: Sequence[Row]) -> list[float]:
        """How likely each block with these features is article, 0 to 1."""
        self._asked += len(rows)
        if self._asked > _OFTEN:
            self.compile()
        return [1.0 / (1.0 + math.exp(-self._total(row))) for row in rows]

    def compile(self) -> None:
        """Makes one function of nested conditions of the trees."""
        if self._total == self._walk:
            code = compile(_source(self._start, self._trees()), self._name or "<trees>", "exec")
            self._take(code)
            if self._name:
                _KEPT.add(self._name, code, self._checksum)
                _KEPT.save()

    def _take(self, code: CodeType) -> None:
        made: dict[str, Callable[[Row], float]] = {}
        exec(code, made)  # of numbers alone
        self._total = made["total"]

    def _walk(self, row: Row) -> float:
        total = self._start
        for node in self._trees():
            while type(node) is tuple:
                node = node[2] if row[node[0]] <= node[1] else node[3]
            total += node  # type: ignore[operator]  # a leaf is a number
        return total


def _source(start: float, trees: tuple[Node, ...]) -> str:
    asked = {feature for tree in trees for feature in _features(tree)}
    names = ", ".join(f"f{at}" if at in asked else "_" for at in range(max(asked, default=0) + 1))
    sums = "".join(f"    total += {_expression(tree)}\n" for tree in trees)
    return f"def total(row):\n    {names}, *_ = row\n    total = {start!r}\n{sums}    return total\n"


def _features(node: Node) -> Iterator[int]:
    if isinstance(node, tuple):
        yield node[0]
        yield from _features(node[2])
        yield from _features(node[3])


def _expression(node: Node) -> str:
    if not isinstance(node, tuple):
        return repr(node)
    return f"({_expression(node[2])} if f{node[0]} <= {node[1]!r} else {_expression(node[3])})"


@dataclass(frozen=True, slots=True)
class Model:
    """`words` weighs class words; `first` sees a block and its page, `second` also the first's answers about it."""

    words: Mapping[str, float]
    first: Forest
    second: Forest


@cache
def model() -> Model:
    """The model of resources/models, trained by tests/bench/train_segment.py."""
    names, words, starts, checksum = _told()
    if names != features.NAMES + context.NAMES:
        raise ValueError("resources/models/segment.json was trained on other features; train it again")
    first, second = (Forest(starts[name], partial(_trees, name), name, checksum) for name in starts)
    return Model(words, first, second)


@derived
def _told() -> tuple[tuple[str, ...], dict[str, float], dict[str, float], int]:
    """The names of the features, the weights of words, where each forest starts, and the file's checksum."""
    data = _file()
    table = json.loads(data)
    starts = {name: table[name]["start"] for name in ("first", "second")}
    return tuple(table["features"]), table["words"], starts, crc32(data)


def _trees(name: str) -> tuple[Node, ...]:
    return tuple(map(_node, json.loads(_file())[name]["trees"]))


def _file() -> bytes:
    return shelf.find("models").joinpath("segment.json").read_bytes()


def _node(value: Any) -> Node:
    if isinstance(value, list):
        return value[0], value[1], _node(value[2]), _node(value[3])
    return float(value)
