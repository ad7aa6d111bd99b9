"""Trains the weights by which groups of records are taken for comments (resources/models/threads.json).

    pip install scikit-learn numpy          (for training only: the program needs neither)
    python tests/bench/train_threads.py .eval/extraction/data/dev           writes the weights
    python tests/bench/train_threads.py .eval/extraction/data/dev --check   says whether the file holds them

Learns from the pages of the evaluation archives, of which it keeps nothing but the weights: on a page that a listed
engine reads, a group is right as far as it agrees with that reading; on a page without, as far as it takes nothing of
the article. Long groups are learnt from in short pieces as well. Prints how often the best group of a page is the
right one where the page's engine was left out of the training.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from segmentation import shingle_counts
from threads import COMPARED, compare, readings, said

from reader import shelf
from reader.ingest import html, source
from reader.threads import generic, judge, read_threads, record
from reader.threads.page import Page
from reader.threads.seeds import sow
from reader.threads.select import names, text_of
from reader.threads.signs import NAMES, signs

if TYPE_CHECKING:
    from reader.threads.found import Found

SETS = ("threads", "trafcom", "wcxb_forum", "wcxb_article", "aeb", "andy")
STRENGTH = 0.5  # of the weights: the inverse of how much large ones are punished
PIECES = (1, 2, 3, 5)  # records of a long group that are learnt from as a group of their own
PIECE = 0.35  # what such a group counts
RIGHT = 0.6  # agreement from which on a group is right
ORDINARY = ("wcxb_article", "aeb", "andy")
ALARM = 2.0  # what a group of an ordinary page counts: false comments eat the article
BY_CLASS = names(
    "own_strong own_cue near_strong about_cue own_away near_away about_away people in_strong in_cue"
)
KINDS = ("told", "silent")  # groups whose classes speak, and whose classes are silent
TAKEN = 0.25  # of its words in the article's gold: then a group is wrong


@dataclass(frozen=True)
class Row:
    """One group of a page: its signs, how right it is, what it counts, and by whom it can be left out."""

    signs: tuple[float, ...]
    right: float
    counts: float
    engine: str
    page: str
    whole: bool
    blind: bool = False

    def unseen(self) -> Row:
        """The same without what its classes say."""
        told = dict(zip(NAMES, self.signs, strict=True))
        for name in BY_CLASS:
            told[name] = 0.0
        told["crowd"] = told["filled"]
        told["weak_few"] = told["one"] or told["two"]
        return replace(self, signs=tuple(told.values()), blind=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--output", type=Path, default=shelf.find("models") / "threads.json")
    options = parser.parse_args()
    _be_deaf()
    rows = [
        row for name in SETS for page in sorted((options.data / name).glob("*.html")) for row in _rows(page)
    ]
    _leave_out(rows)
    model = _tables(rows)
    if options.check:
        sys.exit(None if model == options.output.read_text("utf-8") else f"{options.output} holds others")
    options.output.write_text(model, "utf-8")


def _be_deaf() -> None:
    """No group is taken for comments while rows are made: today's weights must not matter to tomorrow's."""
    table = (-99.0, dict.fromkeys(NAMES, 0.0))
    judge._models = lambda: (table, table)  # type: ignore[assignment]


def _tables(rows: list[Row]) -> str:
    """The weights for groups whose classes speak, and for groups whose classes are silent."""
    tables = {name: _table(_fit(rows, blind)) for blind, name in enumerate(KINDS)}
    return json.dumps(tables, indent=1) + "\n"


def _table(model: LogisticRegression) -> dict[str, object]:
    weights = {name: round(float(weight), 3) for name, weight in zip(NAMES, model.coef_[0], strict=True)}
    return {"start": round(float(model.intercept_[0]), 3), "weights": weights}


def _rows(page: Path) -> Iterator[Row]:
    root = html.parse(source.open_source(page.read_bytes(), page.name).data).root
    if root is None:
        return
    thread = read_threads(root)
    engine = thread.engine if thread.comments and thread.engine != "generic" else ""
    gold = readings(page, thread.comments) if engine else []
    told = json.loads(page.with_suffix(".gold.json").read_text("utf-8"))
    article = shingle_counts(told.get("article") or " ".join(told.get("with") or []))
    view = Page(root, ())
    seeds = sow(view)
    for runs in generic.candidates(view, seeds):
        views = record.views(runs)
        found = record.read_views(views, judge.may_be_told) if judge.may_speak(views) else []
        if not found or len(found) * 2 < len(runs) or not judge.may_be(found):
            continue
        right = _right(found, engine, gold, article, page.parent.name)
        if not engine and page.parent.name == "trafcom":
            right = _snippets(found, told["comments"]) or right
        if right is None:
            continue
        sizes = [sum(len(text_of(body)) for body in one.bodies) for one in found]
        for count in (len(found), *(few for few in PIECES if few < len(found))):
            whole = count == len(found)
            name = engine or page.parent.name
            counts = (1.0 if right > 0.75 or right < 0.3 else 0.3) * (1.0 if whole else PIECE)
            counts *= ALARM if name in ORDINARY else 1.0
            shown = signs(found[:count], seeds.page - sum(sizes[count:]))
            row = Row(shown, right, counts, name, str(page), whole)
            yield row
            yield row.unseen()


def _right(found: list[Found], engine: str, gold: list, article: dict, kind: str) -> float | None:  # type: ignore[type-arg]
    """How right a group is; None where the page does not tell."""
    if engine:
        [(precision, recall)] = compare(gold[:COMPARED], [*said(found)][:COMPARED]).splits
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    words = shingle_counts("\n".join(text_of(body) for one in found for body in one.bodies))
    taken = sum(min(count, article.get(key, 0)) for key, count in words.items()) / max(1, words.total())
    if kind == "wcxb_forum":  # its gold holds the posts
        return 1.0 if taken > RIGHT and len(found) > 1 else 0.0 if taken < TAKEN else None
    return 0.0 if taken > TAKEN or not judge.is_called_so(found) else None


def _snippets(found: list[Found], told: list[str]) -> float:
    """1 where a group says most of what the gold has of the page's comments."""
    words = _plain(" ".join(text_of(body) for one in found for body in one.bodies))
    return 1.0 if sum(_plain(one) in words for one in told) * 2 > len(told) else 0.0


def _plain(text: str) -> str:
    return " ".join("".join(char if char.isalnum() else " " for char in text.lower()).split())


def _fit(rows: list[Row], blind: int) -> LogisticRegression:
    rows = [row for row in rows if row.blind == blind]
    model = LogisticRegression(C=STRENGTH, max_iter=3000)
    return model.fit(
        numpy.array([row.signs for row in rows], float),
        numpy.array([row.right >= RIGHT for row in rows]),
        sample_weight=numpy.array([row.counts for row in rows]),
    )


def _leave_out(rows: list[Row]) -> None:
    """The best group of each page by a model that never saw the page's engine, with its classes and without."""
    for blind in (0, 1):
        models = {
            engine: _fit([row for row in rows if row.engine != engine], blind)
            for engine in {row.engine for row in rows}
        }
        agreed: list[float] = []
        alarms: list[bool] = []
        by_page: dict[str, list[Row]] = {}
        for row in rows:
            if row.whole and row.blind == blind:
                by_page.setdefault(row.page, []).append(row)
        for groups in by_page.values():
            model = models[groups[0].engine]
            likely = model.predict_proba(numpy.array([row.signs for row in groups], float))[:, 1]
            best = int(likely.argmax())
            if max(row.right for row in groups) >= RIGHT:
                agreed.append(groups[best].right if likely[best] > 0.5 else 0.0)
            else:
                alarms.append(bool(likely[best] > 0.5 and groups[best].right < 0.5))
        mean = sum(agreed) / max(1, len(agreed))
        print(
            f"left out{', without classes' if blind else ''}: agreement {mean:.3f} on {len(agreed)} pages;"
            f" {sum(alarms)} false alarms on {len(alarms)} others"
        )


if __name__ == "__main__":
    main()
