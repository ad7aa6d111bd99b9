"""Learns how much each sign speaks for a document inside an article; writes resources/models/memos.json.

    python tests/bench/train_memos.py --sets DIR ... --ordinary DIR ... [--write] [--enough 1.5]

The weights that are kept were learned from seven sets of pages that people wrote who had not seen our code (238
documents) and from 1,090 ordinary pages.

A set is a folder of pages, each beside a .json whose `memos` are the texts of its documents. For each set it tells how
well weights that were learned from the other sets, and from every other ordinary page, find that set's documents, and
in how many of the ordinary pages left out they find one.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import zlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from reader.ingest import memo, read_page  # noqa: E402
from reader.ingest.draft import Sketch  # noqa: E402
from reader.ingest.memo_lines import lines, read_last  # noqa: E402
from reader.ingest.memo_measures import Page, is_possible, measures  # noqa: E402
from reader.ingest.memo_spans import Span, spans  # noqa: E402
from reader.model import Memo  # noqa: E402

LEFT_OUT = ("told", "change", "head", "tail", "code")  # only parts of other measures
_STRENGTH, _WEIGHT, _ORDINARY, _LEAST = 0.02, 60.0, 0.5, 0.15
_SMALLEST = 150
_NEAR, _ENDS = 0.97, 5


@dataclass
class Example:
    """A page: its stretches, their measures, how well each matches which document, and what rules find there."""

    name: str
    spans: list[Span]
    rows: np.ndarray
    possible: np.ndarray
    match: list[tuple[float, bool, int]]
    texts: list[str]
    wanted: list[str]
    ruled: list[tuple[int, int]]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def f1(one: Counter[str], other: Counter[str]) -> float:
    return 2 * (one & other).total() / max(1, one.total() + other.total())


def example(file: Path, wanted: list[str]) -> Example:
    kept: list[Example] = []
    finds = memo.find

    def look(sketch: Sketch) -> tuple[Memo, ...]:
        run, offset = memo.run_of(sketch)
        shown = lines(run)
        for line in shown:
            read_last(line)
        page, own = Page(shown), list(spans(shown, offset))
        found = [measures(page, span) for span in own]
        texts = [line.draft.text if line.held else "" for line in shown]
        rows = np.array([[v for n, v in one.items() if n not in LEFT_OUT] for one in found], float)
        possible = np.array([is_possible(one) for one in found], bool)
        ruled = [(one.start, one.extent.after) for one in memo.ruled(sketch, run)]
        match = [_match(texts[span.start : span.after], wanted) for span in own]
        kept.append(Example(file.stem, own, rows, possible, match, texts, wanted, ruled))
        return ()

    memo.find = look
    read_page(file)
    memo.find = finds
    nothing = Example(file.stem, [], np.zeros((0, 0)), np.zeros(0, bool), [], [], wanted, [])
    return kept[0] if kept else nothing


def _match(texts: list[str], wanted: list[str]) -> tuple[float, bool, int]:
    best = (0.0, False, -1)
    if wanted:
        own = [word for text in texts for word in words(text)]
        for at, document in enumerate(wanted):
            gold = words(document)
            ends = own[:_ENDS] == gold[:_ENDS] and own[-_ENDS:] == gold[-_ENDS:]
            best = max(best, (f1(Counter(own), Counter(gold)), ends, at))
    return best


def fit(positive: list[Example], ordinary: list[Example]) -> tuple[float, np.ndarray]:
    rows, right, weight = [], [], []
    for one in positive:
        exact = [near > _NEAR and ends for near, ends, _ in one.match]
        of = Counter(at for (_, _, at), yes in zip(one.match, exact, strict=True) if yes)
        for row, (near, _, at), yes in zip(one.rows, one.match, exact, strict=True):
            rows.append(row)
            right.append(yes)
            weight.append(_WEIGHT / of[at] if yes else 0.3 if near > 0.9 else 1.0)
    for one in ordinary:
        if not one.ruled:  # some do carry one
            rows += list(one.rows)
            right += [False] * len(one.rows)
            weight += [_ORDINARY] * len(one.rows)
    table = np.array(rows)
    middle, spread = table.mean(0), np.maximum(table.std(0), _LEAST)
    model = LogisticRegression(C=_STRENGTH, max_iter=400)
    model.fit((table - middle) / spread, right, sample_weight=weight)
    of_each = model.coef_[0] / spread
    return float(model.intercept_[0] - (middle * of_each).sum()), of_each


def picked(one: Example, weights: tuple[float, np.ndarray], enough: float, rules: bool = False) -> list[str]:
    if not len(one.rows):
        return []
    totals = np.where(one.possible, one.rows @ weights[1] + weights[0], -99)
    used = list(one.ruled) if rules else []
    found = []
    for at in np.argsort(-totals):
        span = one.spans[at]
        text = "\n\n".join(filter(None, one.texts[span.start : span.after]))
        if totals[at] < enough:
            break
        if len(text) >= _SMALLEST and all(span.after <= low or high <= span.start for low, high in used):
            used.append((span.start, span.after))
            found.append(text)
    return found + ["\n\n".join(filter(None, one.texts[a:b])) for a, b in one.ruled if rules]


def judge(examples: list[Example], weights: tuple[float, np.ndarray], enough: float, rules: bool) -> str:
    each, first, last = [], 0, 0
    for one in examples:
        got = picked(one, weights, enough, rules)
        for document in one.wanted:
            gold = words(document)
            best = max(got, key=lambda text: f1(Counter(words(text)), Counter(gold)), default="")
            each.append(f1(Counter(words(best)), Counter(gold)))
            first += words(best)[:_ENDS] == gold[:_ENDS]
            last += words(best)[-_ENDS:] == gold[-_ENDS:]
    found = sum(value >= 0.8 for value in each)
    return f"F1 {np.mean(each):.3f} found {found}/{len(each)} first {first / len(each):.2f} last {last / len(each):.2f}"


def leave_one_out(sets: dict[str, list[Example]], ordinary: list[Example], enough: float) -> None:
    kept = [one for one in ordinary if zlib.crc32(one.name.encode()) % 2]
    out = [one for one in ordinary if not zlib.crc32(one.name.encode()) % 2 and not one.ruled]
    for name in sets:
        weights = fit([one for other in sets if other != name for one in sets[other]], kept)
        false = sum(bool(picked(one, weights, enough)) for one in out)
        told = (judge(sets[name], weights, enough, rules) for rules in (False, True))
        print(f"{name}:", " | with rules ".join(told), f"| ordinary pages {false}/{len(out)}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sets", nargs="+", type=Path, required=True)
    parser.add_argument("--ordinary", nargs="+", type=Path, required=True)
    parser.add_argument("--enough", type=float, default=1.5)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    sets = {
        folder.name: [
            example(file, json.loads(file.with_suffix(".json").read_text("utf-8"))["memos"])
            for file in sorted(folder.glob("*.html"))
        ]
        for folder in options.sets
    }
    ordinary = [example(file, []) for folder in options.ordinary for file in sorted(folder.glob("*.html"))]
    for enough in (options.enough - 0.5, options.enough, options.enough + 0.5):
        print(f"enough: {enough}")
        leave_one_out(sets, ordinary, enough)
    start, of_each = fit([one for own in sets.values() for one in own], ordinary)
    if options.write:
        _write(start, of_each, options.enough)


def _write(start: float, of_each: np.ndarray, enough: float) -> None:
    names = _names()
    table = {
        "start": round(start, 3),
        "enough": enough,
        "weights": {name: round(float(value), 3) for name, value in zip(names, of_each, strict=True)},
    }
    path = ROOT / "resources/models/memos.json"
    path.write_text(json.dumps(table, indent=1) + "\n", "utf-8")


def _names() -> list[str]:
    from reader.ingest.draft import Draft

    page = Page(lines([Draft("One.")]))
    return [name for name in measures(page, Span(0, 1)) if name not in LEFT_OUT]


if __name__ == "__main__":
    main()
