"""How well pages are split, on the evaluation archives: the article's words, and the time that it takes.

    python tests/bench/segmentation.py .eval/extraction/data/dev --sets aeb,andy [--worst 10]

The measure is that of article-extraction-benchmark: four-word shingles, normalised by page, macro mean. The archives'
own scorer measures comments and memos as well; this prints what a change of the article's choice moves.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter
from pathlib import Path

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
    options = parser.parse_args()
    for name in options.sets.split(","):
        _measure(options.data / name, options.worst)


def _measure(folder: Path, worst: int) -> None:
    from reader.errors import ReaderError
    from reader.ingest import read_page
    from reader.ingest.report import as_json

    scores, names, began = [], [], time.perf_counter()
    for gold_file in sorted(folder.glob("*.gold.json")):
        file = gold_file.with_name(gold_file.name.replace(".gold.json", ".html"))
        if not file.is_file():
            continue
        try:
            got = as_json(read_page(file))
        except ReaderError:
            got = {"article": "", "memo": []}
        memos = got["memo"]
        assert isinstance(memos, list)
        text = "\n".join([str(got["article"]), *map(str, memos)])
        scores.append(f1(json.loads(gold_file.read_text("utf-8"))["article"], text))
        names.append(file.name)
    seconds = time.perf_counter() - began
    precision, recall, f = macro(scores)
    print(
        f"{folder.name}: F1 {f:.4f}  precision {precision:.4f}  recall {recall:.4f}"
        f"  {len(scores) / seconds:.0f} pages/s"
    )
    for score, file_name in sorted(zip((macro([one])[2] for one in scores), names, strict=True))[:worst]:
        print(f"   {score:.3f} {file_name}")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    main()
