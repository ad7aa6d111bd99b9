"""How well pages are split, on the evaluation archives: the article's words, and the time that it takes.

    python tests/bench/segmentation.py .eval/extraction/data/dev --sets aeb,andy [--worst 10] [--peer PYTHON]

The measure is that of article-extraction-benchmark: four-word shingles, normalised by page, macro mean. The archives'
own scorer measures comments and memos as well; this prints what a change of the article's choice moves.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

_TOKEN = re.compile(r"\w+")
_INVISIBLE = str.maketrans("", "", "\u00ad\u200b\u2060")
Counts = tuple[float, float, float]


def tokens(text: str) -> list[str]:
    return _TOKEN.findall(text.translate(_INVISIBLE))


def shingle_counts(text: str) -> Counter[tuple[str, ...]]:
    words = tokens(text)
    return Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)) if words[at : at + 4])


def f1(gold: str, got: str) -> Counts:
    """True positives, false positives and false negatives of one page, as shares of their sum."""
    a, b = shingle_counts(gold), shingle_counts(got)
    both = sum((a & b).values())
    extra, missing = sum((b - a).values()), sum((a - b).values())
    total = float(both + extra + missing) or 1.0
    return both / total, extra / total, missing / total


def macro(pages: list[Counts]) -> Counts:
    """Precision, recall and F1 over pages."""
    precision = _mean([_share(tp, fp, fn) for tp, fp, fn in pages if tp + fp > 0])
    recall = _mean([_share(tp, fn, fp) for tp, fp, fn in pages if tp + fn > 0])
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _share(right: float, wrong: float, other: float) -> float:
    if wrong == other == 0:
        return 1.0
    return right / (right + wrong) if right + wrong else 0.0


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--sets", default="aeb,andy")
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--rounds", type=int, default=3, help="the fastest counts")
    parser.add_argument(
        "--peer", metavar="PYTHON", help="a Python that has trafilatura: measured in turns with us"
    )
    options = parser.parse_args()
    for name in options.sets.split(","):
        _measure(options.data / name, options)


def _measure(folder: Path, options: argparse.Namespace) -> None:
    golds = {
        file: json.loads(gold.read_text("utf-8"))["article"]
        for gold in sorted(folder.glob("*.gold.json"))
        if (file := gold.with_name(gold.name.replace(".gold.json", ".html"))).is_file()
    }
    ours: list[Run] = []
    theirs: list[Run] = []
    for _ in range(options.rounds):
        ours.append(_ours(list(golds)))
        if options.peer:
            theirs.append(_theirs(list(golds), options.peer))
    print(f"{folder.name}, {len(golds)} pages")
    for name, runs in (("postil", ours), ("trafilatura, fast", theirs)):
        if runs:
            _print(name, golds, min(runs, key=_seconds))
    scores = sorted((macro([f1(gold, ours[0].texts[file])])[2], file.name) for file, gold in golds.items())
    for score, file_name in scores[: options.worst]:
        print(f"   {score:.3f} {file_name}")


class Run(NamedTuple):
    """One round over a set: the article of each page, seconds of processor time, seconds by the clock."""

    texts: dict[Path, str]
    processor: float
    clock: float


def _seconds(run: Run) -> float:
    return run.processor


def _print(name: str, golds: dict[Path, str], run: Run) -> None:
    precision, recall, f = macro([f1(gold, run.texts[file]) for file, gold in golds.items()])
    pages = len(golds)
    print(
        f"   {name:18} F1 {f:.4f}  precision {precision:.4f}  recall {recall:.4f}"
        f"  {run.processor / pages * 1000:.1f} ms of processor, {run.clock / pages * 1000:.1f} ms by the clock a page"
    )


def _ours(files: list[Path]) -> Run:
    """One process, page after page, the file's reading included; `postil segment` uses every core."""
    from reader.errors import ReaderError
    from reader.ingest import read_page
    from reader.ingest.report import as_json

    texts: dict[Path, str] = {}
    processor, clock = time.process_time(), time.perf_counter()
    for file in files:
        try:
            got = as_json(read_page(file))
        except ReaderError:
            got = {"article": "", "memo": []}
        memos = got["memo"]
        assert isinstance(memos, list)
        texts[file] = "\n".join([str(got["article"]), *map(str, memos)])
    return Run(texts, time.process_time() - processor, time.perf_counter() - clock)


_PEER = """
import json, sys, time, trafilatura
files = json.load(sys.stdin)
read = lambda file: open(file, "rb").read()
trafilatura.extract(read(files[0]), fast=True)
processor, clock, texts = time.process_time(), time.perf_counter(), []
for file in files:
    texts.append(trafilatura.extract(read(file), fast=True, include_comments=False) or "")
json.dump([texts, time.process_time() - processor, time.perf_counter() - clock], sys.stdout)
"""


def _theirs(files: list[Path], python: str) -> Run:
    """The same pages by trafilatura in its fast mode, comments left out, its import not counted."""
    names = json.dumps([str(file) for file in files])
    done = subprocess.run([python, "-c", _PEER], input=names, capture_output=True, text=True, check=True)
    texts, processor, clock = json.loads(done.stdout)
    return Run(dict(zip(files, texts, strict=True)), processor, clock)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    main()
