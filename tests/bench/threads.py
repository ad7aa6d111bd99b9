"""How well comments are read where their engine is not listed: every engine is switched off in its turn.

    python tests/bench/threads.py .eval/extraction/data/dev --sets threads,trafcom,wcxb_forum [--alone] [--pages]

A page that a listed engine reads is read again without that engine (--alone: without any of them), and the second
reading is held against the gold where the page has one, else against the first reading. Printed by engine, or by
page: comments found (F1), and of those that the gold has, how many have their author, day, parent, score and quotes.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

    from reader.threads.found import Found

FIELDS = ("author", "date", "parent", "root", "score", "quotes")
_ALIKE = 0.5  # of the words: then two readings are of the same comment
COMPARED = 400  # comments of a page that are compared


@dataclass(frozen=True)
class Said:
    """One comment of a reading or of a gold: `parent` is the place of the comment answered; None is not known."""

    words: Counter[str]
    author: str
    day: str
    parent: int | None
    score: int | None
    quotes: tuple[str, ...]


@dataclass
class Tally:
    """How many were right, of how many."""

    right: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)
    splits: list[tuple[float, float]] = field(default_factory=list)

    def add(self, name: str, right: bool) -> None:
        self.right[name] += right
        self.of[name] += 1

    def merge(self, other: Tally) -> None:
        self.right.update(other.right)
        self.of.update(other.of)
        self.splits.extend(other.splits)

    def line(self) -> str:
        precision = sum(one[0] for one in self.splits) / len(self.splits)
        recall = sum(one[1] for one in self.splits) / len(self.splits)
        split = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        shares = (
            f"{self.right[name] / self.of[name]:6.3f}" if self.of[name] else "     -" for name in FIELDS
        )
        return f"{split:6.3f} {' '.join(shares)}"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--sets", default="threads,trafcom,wcxb_forum")
    parser.add_argument("--alone", action="store_true", help="no engine at all: the generic reader alone")
    parser.add_argument("--pages", action="store_true", help="a line for each page")
    parser.add_argument("--only", default="", help="pages whose name holds this")
    options = parser.parse_args()
    by_engine: dict[str, Tally] = defaultdict(Tally)
    print(f"{'':44} {'split':>6} " + " ".join(f"{name:>6}" for name in FIELDS))
    for name in options.sets.split(","):
        for page in sorted((options.data / name).glob("*.html")):
            if options.only in page.name and (measured := _measure(page, options.alone)) is not None:
                engine, tally, counts = measured
                by_engine[engine].merge(tally)
                if options.pages:
                    print(f"{engine[:14]:14} {page.stem[:20]:20} {counts:8} {tally.line()}")
    whole = Tally()
    for engine, tally in sorted(by_engine.items()):
        print(f"{engine:35} {len(tally.splits):3} pages {tally.line()}")
        whole.merge(tally)
    if whole.splits:
        print(f"{'all':35} {len(whole.splits):3} pages {whole.line()}")


def _measure(page: Path, alone: bool) -> tuple[str, Tally, str] | None:
    """The engine that reads this page, how well the others do, and how many comments each of the two finds."""
    from reader.ingest import html, source
    from reader.threads.thread import ENGINES, read_threads

    root = html.parse(source.open_source(page.read_bytes(), page.name).data).root
    if root is None:
        return None
    first = read_threads(root)
    if not first.comments or first.engine == "generic":
        return None
    others = (
        () if alone else tuple(one for one in ENGINES if one.name.split("-")[0] != first.engine.split("-")[0])
    )
    gold = readings(page, first.comments)
    got = [*said(read_threads(root, others).comments)]
    return first.engine, compare(gold[:COMPARED], got[:COMPARED]), f"{len(gold)}/{len(got)}"


def readings(page: Path, found: list[Found]) -> list[Said]:
    """What a page's comments are: its gold's, where that tells them in full, else these."""
    return _gold(page.with_suffix(".gold.json")) or [*said(found)]


def _gold(file: Path) -> list[Said]:
    """The comments that a gold file tells in full."""
    told = json.loads(file.read_text("utf-8")).get("comments") or []
    if not told or isinstance(told[0], str):
        return []
    places = {one["id"]: at for at, one in enumerate(told)}
    return [
        Said(
            _words(one["text"]),
            _fold(one["author"] or ""),
            one["date_iso"] or "",
            places.get(one["parent"]),
            one["score"],
            tuple(_fold(quote["text"]) for quote in one["quotes"]),
        )
        for one in told
    ]


def said(found: list[Found]) -> Iterator[Said]:
    from reader.threads import dates, day_order

    early = day_order.day_first((one.date for one in found), "") is not False
    ids = {one.id: at for at, one in enumerate(found) if one.id}
    places = {one: at for at, one in enumerate(found)}
    for one in found:
        when = dates.when(one.date, one.stamp, early)
        parent = ids.get(one.parent) if one.parent else None
        if parent is None and one.above is not None:
            parent = places.get(one.above)
        left_out = {*one.noise, *one.quotes}
        yield Said(
            _words(" ".join(_text(body, left_out) for body in one.bodies if body not in left_out)),
            _fold(one.author),
            (when.iso or when.raw)[:10] if when else "",
            parent,
            one.votes.net,
            tuple(_fold(_text(quote, set(one.noise))) for quote in one.quotes),
        )


def _text(node: etree._Element, without: set[etree._Element]) -> str:
    inner = "".join(
        ("" if child in without else _text(child, without)) + (child.tail or "")
        for child in node
        if isinstance(child.tag, str)
    )
    return f" {node.text or ''}{inner} "


def _words(text: str) -> Counter[str]:
    return Counter(_fold(text).split())


def _fold(text: str) -> str:
    return " ".join(
        "".join(char if char.isalnum() else " " for char in text.replace("\u00ad", "").lower()).split()
    )


def compare(gold: list[Said], got: list[Said]) -> Tally:
    pairs = _pairs(gold, got)
    tally = Tally(splits=[(len(pairs) / len(got) if got else 0.0, len(pairs) / len(gold))])
    for at, one in enumerate(gold):
        other = got[pairs[at]] if at in pairs else None
        if one.author:
            tally.add("author", other is not None and other.author == one.author)
        if one.day:
            tally.add("date", other is not None and _near(one.day, other.day))
        if one.score is not None:
            tally.add("score", other is not None and other.score == one.score)
        if one.parent is not None:
            tally.add("parent", other is not None and other.parent == pairs.get(one.parent, -1))
        elif other is not None:
            tally.add("root", other.parent is None)
        for quote in one.quotes:
            tally.add("quotes", other is not None and any(_same_quote(quote, said) for said in other.quotes))
    return tally


def _pairs(gold: list[Said], got: list[Said]) -> dict[int, int]:
    """The place in `got` of each comment in `gold`: the most alike first, each of them once."""
    likely = sorted(
        (
            (-like, abs(a - b), a, b)
            for a, one in enumerate(gold)
            for b, other in enumerate(got)
            if (like := _like(one.words, other.words) + 0.05 * (one.author == other.author)) >= _ALIKE
        ),
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, a, b in likely:
        if a not in pairs and b not in taken:
            pairs[a] = b
            taken.add(b)
    return pairs


def _like(one: Counter[str], other: Counter[str]) -> float:
    whole = one.total() + other.total()
    return 2 * (one & other).total() / whole if whole else 1.0


def _near(day: str, other: str) -> bool:
    """The same day or its neighbour: pages show local time, their code the world's."""
    from datetime import date

    try:
        return abs((date.fromisoformat(day) - date.fromisoformat(other)).days) <= 1
    except ValueError:
        return day == other


def _same_quote(one: str, other: str) -> bool:
    return _like(Counter(one.split()), Counter(other.split())) >= _ALIKE


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    main()
