"""A small model of decision trees, read from a data file and asked without any library."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from reader import shelf
from reader.ingest import context, features

Node = (
    tuple[int, float, Any, Any] | float
)  # feature, threshold, branch up to it, branch above it; or a leaf's value


_EARLY = 14  # trees after which
_SURE = -3.2  # so low a sum is not asked further: later trees only correct the earlier ones


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees whose leaves add up to the logarithm of the odds."""

    start: float
    trees: tuple[Node, ...]

    def chance(self, row: list[float]) -> float:
        """How likely the block with these features is article, 0 to 1."""
        total = self.start
        for at, node in enumerate(self.trees):
            while type(node) is tuple:
                node = node[2] if row[node[0]] <= node[1] else node[3]
            total += node  # type: ignore[operator]  # a leaf is a number
            if at == _EARLY and total < _SURE:
                break
        return 1.0 / (1.0 + math.exp(-total))


@dataclass(frozen=True, slots=True)
class Model:
    """`words` weighs class words; `first` sees a block and its page, `second` also the first's answers about it."""

    words: Mapping[str, float]
    first: Forest
    second: Forest


@cache
def model() -> Model:
    """The model of resources/models, trained by tests/bench/train_segment.py."""
    table = json.loads(shelf.find("models").joinpath("segment.json").read_text("utf-8"))
    if tuple(table["features"]) != features.NAMES + context.NAMES:
        raise ValueError("resources/models/segment.json was trained on other features; train it again")
    return Model(table["words"], _forest(table["first"]), _forest(table["second"]))


def _forest(table: Any) -> Forest:
    return Forest(table["start"], tuple(_node(tree) for tree in table["trees"]))


def _node(value: Any) -> Node:
    if isinstance(value, list):
        return value[0], value[1], _node(value[2]), _node(value[3])
    return float(value)
