"""Learns how much each sign speaks for a document inside an article; writes resources/models/memos.json.

    python tests/bench/train_memos.py --sets DIR ... --ordinary DIR ... [--left-out] [--write] [--enough 1]

The weights that are kept were learned from eleven sets of pages that were written without sight of the code (366
documents), from our own pages, and from 1,012 ordinary pages less those that rules find one on. Judged by weights of
the others, and not looked at before, all 12 documents on the even pages of the tenth set were found whole; on
the eleventh F1 was 0.997, all 29 were found, 26 of them from their first words. On a twelfth, which nothing was
learned from, all 26 were found from their first words to their last (F1 1.000), and one on 1 of 8 pages without any.

A set is a folder of pages, each beside a .json whose `memos` are the texts of its documents. For each set it tells how
well weights that were learned from the other sets, and from every other ordinary page, find that set's documents, and
in how many of the ordinary pages left out they find one.

The model is a chain of stretches: each weighs what its beginning, its end, its inside and its shape weigh, blocks
between weigh nothing, and the weights make a page's right stretches likely among all that do not overlap. So that no
sign is relied on alone, each page with a document is seen twice more with some kinds of signs hidden.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import zlib
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from bench.memo_examples import ENDS, Example, example, f1, of_set, ours, words  # noqa: E402
from bench.stretches import Lattice  # noqa: E402

from reader.ingest import memo_weighed  # noqa: E402
from reader.ingest.draft import Draft  # noqa: E402
from reader.ingest.memo_lines import lines  # noqa: E402
from reader.ingest.memo_places import PlaceWeights  # noqa: E402
from reader.ingest.memo_shapes import Ends, Shapes  # noqa: E402
from reader.ingest.memo_traits import view  # noqa: E402
from reader.ingest.memo_weighed import Weights, chosen  # noqa: E402

_DEAR, _DEAR_SHAPE = 3.0, 0.3  # how dear the weight of a trait is, and that of a measure
_ORDINARY = 1.5  # of a page of a set
_ROUNDS, _STEPS, _HARD = 3, 60, 120
_CARRIES, _MISSED, _BELOW = 3.0, 0.01, 1.0  # of a page with one; of pages; below what these show
_LEAST = 0.015  # a weight that is next to nothing
_COPIES = 2
_NONE = re.compile(r"(?!)")
# kinds of signs that are hidden, how often, and which measures with them
_HIDDEN = (
    (
        re.compile(r"[: ](called|frame|quoted|more q|less q|look|parent|italic|slanted|upright|rule)"),
        0.4,
        ("box", "nearly a box", "quote", "italics", "one look", "told and framed"),
    ),
    (re.compile(r"[: ](announces|spoken|whole|concludes)"), 0.3, ("told and head", "told and framed")),
    (
        re.compile(r"[: ](greets|headed|heads|addresses|fields|formal)$|^greets"),
        0.3,
        ("head and tail", "told and head", "greets and closes"),
    ),
    (
        re.compile(r"[: ](closes|named|ends|signs|postscript|lists names|counts others|contact)$|^closes"),
        0.3,
        ("head and tail", "greets and closes"),
    ),
    (_NONE, 0.5, ("ruled", "surely ruled", "begins as ruled", "ends as ruled", "against rules", "two ruled")),
)


# --- learning ---


class Numbers:
    """A number for each name."""

    def __init__(self) -> None:
        self.known: dict[str, int] = {}

    def number(self, examples: list[Example]) -> None:
        found = [
            [
                [[self.known.setdefault(name, len(self.known)) for name in names] for names in place]
                for place in one.places
            ]
            for one in examples
        ]
        for one, places in zip(examples, found, strict=True):
            one.rows = [self._table(place) for place in places]

    def _table(self, places: list[list[int]]) -> sparse.csr_matrix:
        ends = np.cumsum([0, *map(len, places)])
        numbers = np.fromiter((at for own in places for at in own), int, ends[-1])
        table = sparse.csr_matrix((np.ones(len(numbers)), numbers, ends), (len(places), len(self.known)))
        table.sum_duplicates()
        table.data[:] = 1
        return table


def copies(examples: list[Example], names: Numbers) -> list[Example]:
    """Each page with a document again, with some kinds of signs hidden."""
    chance = np.random.default_rng(1)
    made = []
    for one in (one for one in examples if one.gold for _ in range(_COPIES)):
        kinds = [kind for kind in _HIDDEN if chance.random() < kind[1]]
        shown = [not any(kind[0].search(name) for kind in kinds) for name in names.known]
        rows = [(table @ sparse.diags(np.array(shown, float))).tocsr() for table in one.rows]
        hidden = [any(name in kind[2] for kind in kinds) for name in measures()]
        made.append(replace(one, rows=rows, hidden=hidden))
    return made


def measures() -> list[str]:
    """The names of a shape's measures."""
    return list(Shapes(view(lines([Draft("One.")]), 0, ""), {}).of(0, 1))


@dataclass
class Model:
    start: float
    traits: np.ndarray
    shape: np.ndarray

    def plain(self, one: Example, ends: np.ndarray) -> np.ndarray:
        """What stretches weigh without their shape."""
        begins, after, inside = (table @ self.traits for table in one.rows)
        sums = np.concatenate([[0], np.cumsum(inside)])
        first, last = ends.T
        return begins[first] + after[last] + (sums[last] - sums[first]) / (last - first + memo_weighed.BESIDE)


def fit(examples: list[Example], names: Numbers) -> Model:
    model = Model(-6.0, np.zeros(len(names.known)), np.zeros(len(measures())))
    chance = np.random.default_rng(0)
    kept: list[set[Ends]] = [set(one.gold) for one in examples]
    for turn in range(_ROUNDS):
        for own, one in zip(kept, examples, strict=True):
            if len(one.pairs):
                own |= {(int(a), int(b)) for a, b in _hard(one, model, chance if turn == 0 else None)}
        model = _fitted(examples, [sorted(own) for own in kept], model)
    return model


def _hard(one: Example, model: Model, chance: np.random.Generator | None) -> np.ndarray:
    """Stretches that the model takes for documents; at first, any."""
    most = min(len(one.pairs), _HARD * (3 if one.gold else 1))
    if chance is not None:
        return one.pairs[chance.choice(len(one.pairs), most, replace=False)]
    plain = model.plain(one, one.pairs)
    near = np.argpartition(-plain, min(3 * most, len(plain)) - 1)[: 3 * most]
    shaped = np.array([one.measure((int(a), int(b))) for a, b in one.pairs[near]]) @ model.shape
    return one.pairs[near[np.argsort(-(plain[near] + shaped))[:most]]]


def _fitted(examples: list[Example], kept: list[list[Ends]], model: Model) -> Model:
    """The likeliest weights, each the dearer the larger it is."""
    tables = [sparse.vstack([one.rows[side] for one in examples]).tocsr() for side in range(3)]
    offsets = [np.cumsum([0, *(one.rows[side].shape[0] for one in examples)]) for side in (0, 1)]
    page = np.repeat(np.arange(len(examples)), list(map(len, kept)))
    ends = np.array([pair for own in kept for pair in own], int)
    shape = np.array([one.measure(pair) for one, own in zip(examples, kept, strict=True) for pair in own])
    first, last = ends[:, 0] + offsets[0][page], ends[:, 1] + offsets[1][page]
    inner = ends[:, 1] + offsets[0][page]
    spread = 1 / (ends[:, 1] - ends[:, 0] + memo_weighed.BESIDE)
    right = np.array(
        [pair in one.gold for one, own in zip(examples, kept, strict=True) for pair in own], float
    )
    weight = np.array([one.weight for one in examples])
    lattice = Lattice(ends[:, 0], ends[:, 1], page, len(examples))
    traits = len(model.traits)
    dear = np.concatenate([[0], np.full(traits, _DEAR), np.full(shape.shape[1], _DEAR_SHAPE)])

    def cost(all_of: np.ndarray) -> tuple[float, np.ndarray]:
        of_traits, of_shape = all_of[1 : traits + 1], all_of[traits + 1 :]
        begins, after, inside = (table @ of_traits for table in tables)
        sums = np.concatenate([[0], np.cumsum(inside)])
        totals = (
            all_of[0] + begins[first] + after[last] + (sums[inner] - sums[first]) * spread + shape @ of_shape
        )
        whole, likely = lattice.chances(totals)
        wrong = (likely - right) * weight[page]
        steps = np.bincount(first, wrong * spread, len(inside) + 1) - np.bincount(
            inner, wrong * spread, len(inside) + 1
        )
        back = tables[0].T @ np.bincount(first, wrong, len(begins)) + tables[1].T @ np.bincount(
            last, wrong, len(after)
        )
        back += tables[2].T @ np.cumsum(steps)[:-1]
        slope = np.concatenate([[wrong.sum()], back, shape.T @ wrong]) + dear * all_of
        return weight @ whole - (weight[page] * right) @ totals + (dear * all_of) @ all_of / 2, slope

    begun = np.concatenate([[model.start], model.traits, model.shape])
    best = minimize(cost, begun, jac=True, method="L-BFGS-B", options={"maxiter": _STEPS}).x
    return Model(best[0], best[1 : traits + 1], best[traits + 1 :])


# --- at a glance ---


def glance(positive: list[Example], ordinary: list[Example]) -> dict[str, float]:
    """What speaks for a page carrying a document at all, and the least: so little that next to none is missed."""
    names = sorted({name for one in positive + ordinary for name in one.counts})
    table = np.array([[one.counts.get(name, 0.0) for name in names] for one in positive + ordinary])
    sign = np.array([1.0] * len(positive) + [-1.0] * len(ordinary))
    weight = np.where(sign > 0, _CARRIES, 1.0)

    def cost(all_of: np.ndarray) -> tuple[float, np.ndarray]:
        totals = sign * (all_of[0] + table @ all_of[1:])
        wrong = -sign * weight / (1 + np.exp(totals))
        slope = np.concatenate([[wrong.sum()], table.T @ wrong + _DEAR * all_of[1:]])
        return weight @ np.logaddexp(0, -totals) + _DEAR * all_of[1:] @ all_of[1:] / 2, slope

    found = minimize(cost, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B").x[1:]
    least = np.quantile(table[: len(positive)] @ found, _MISSED) - _BELOW
    own = {name: round(float(value), 3) for name, value in zip(names, found, strict=True)}
    return own | {"least": round(float(least), 3)}


def carries(one: Example, own: dict[str, float]) -> bool:
    """As `memo_glance.may_carry` asks of a page's lines."""
    return sum(own.get(name, 0.0) * much for name, much in one.counts.items()) > own["least"]


# --- judging ---


def as_weights(model: Model, names: Numbers, enough: float) -> Weights:
    """Without the weights that are next to nothing."""
    places = {name: round(float(model.traits[at]), 3) for name, at in names.known.items()}
    shape = {name: round(float(value), 3) for name, value in zip(measures(), model.shape, strict=True)}
    return Weights(
        round(float(model.start), 3),
        enough,
        PlaceWeights({name: value for name, value in places.items() if abs(value) > _LEAST}),
        shape,
        {},
    )


def judge(examples: list[Example], weights: Weights) -> str:
    each, first, last, wrong = [], 0, 0, 0
    for one in examples:
        picked = [(found.start, found.after) for found in chosen(one.view, weights, one.ruled)]
        got = [_words(one, ends) for ends in picked]
        wrong += bool(got) and not one.wanted
        for gold in map(words, one.wanted):
            best = max(got, key=lambda own: f1(Counter(own), Counter(gold)), default=[])
            each.append(f1(Counter(best), Counter(gold)))
            first += best[:ENDS] == gold[:ENDS]
            last += best[-ENDS:] == gold[-ENDS:]
    count, found = max(1, len(each)), sum(value >= 0.8 for value in each)
    right = f"F1 {sum(each) / count:.3f} found {found}/{len(each)} first {first / count:.2f} last {last / count:.2f}"
    return f"{right} | {wrong} where there is none"


def _words(one: Example, ends: Ends) -> list[str]:
    rows = one.view.rows[ends[0] : ends[1]]
    return [word for row in rows if row.line.held for word in words(row.draft.text)]


def leave_one_out(
    sets: dict[str, list[Example]], ordinary: list[Example], names: Numbers, enough: float
) -> None:
    own = {name: copies(examples, names) for name, examples in sets.items()}
    kept = [one for one in ordinary if zlib.crc32(one.name.encode()) % 2]
    out = [one for one in ordinary if not zlib.crc32(one.name.encode()) % 2]
    for name in sets:
        others = [one for other in sets if other != name for one in sets[other] + own[other]]
        model = fit(others + kept, names)
        for least in (enough - 0.5, enough, enough + 0.5):
            weights = as_weights(model, names, least)
            print(
                f"{name}, {least}: {judge(sets[name], weights)} | ordinary {judge(out, weights)}", flush=True
            )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sets", nargs="+", type=Path, required=True)
    parser.add_argument("--ordinary", nargs="+", type=Path, required=True)
    parser.add_argument("--enough", type=float, default=1.0)
    parser.add_argument("--left-out", action="store_true", help="judge each set by weights of the others")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    sets = {folder.name: of_set(folder) for folder in options.sets}
    ordinary = [
        example(file.name, file.read_bytes(), [], _ORDINARY)
        for folder in options.ordinary
        for file in sorted(folder.glob("*.html"))
    ]
    own = list(ours())
    ordinary = [one for one in ordinary if not one.ruled]  # some do carry one
    told = glance([one for pages in sets.values() for one in pages if one.gold], ordinary)
    ordinary = [one for one in ordinary if carries(one, told)]
    print(f"at a glance, {len(ordinary)} ordinary pages may carry one", flush=True)
    ordinary += [one for one in own if not one.wanted]
    sets["ours"] = [one for one in own if one.wanted]
    names, positive = Numbers(), [one for pages in sets.values() for one in pages]
    names.number(positive + ordinary)
    if options.left_out:
        leave_one_out(sets, ordinary, names, options.enough)
    if options.write:
        model = fit(positive + copies(positive, names) + ordinary, names)
        _write(replace(as_weights(model, names, options.enough), glance=told))


def _write(weights: Weights) -> None:
    path = ROOT / "resources/models/memos.json"
    table = {
        "start": weights.start,
        "enough": weights.enough,
        "glance": weights.glance,
        "shape": weights.shape,
        "places": dict(sorted(weights.places.known.items())),
    }
    path.write_text(json.dumps(table, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
