"""How well documents inside articles are found: on our own pages in six shapes, and on pages that should have none.

    python tests/bench/memos.py [--shape divs] [--show] [--ordinary .eval/extraction/data/dev/aeb ...]

A document is found if four fifths of its four-word shingles are. `--show` lists what went wrong. `--ordinary` lists
every document found in the pages of a folder, with its first and last words: some of them do carry one.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from bench.segmentation import f1, macro, tokens  # noqa: E402
from ingest.memo_pages import SHAPES, UNSCORED, Expected, Page, pages  # noqa: E402

from reader.ingest import read_bytes  # noqa: E402
from reader.model import Document, Memo  # noqa: E402

_FOUND = 0.8  # share of its shingles
_ENDS = 5  # words


class Score:
    """What is right of what there is, by question."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.all: Counter[str] = Counter()
        self.words: list[tuple[float, float, float]] = []
        self.wrong: list[str] = []

    def ask(self, question: str, right: bool, told: str = "") -> None:
        self.right[question] += right
        self.all[question] += 1
        if not right:
            self.wrong.append(f"{question}: {told}")

    def __str__(self) -> str:
        shares = (f"{name} {self.right[name]}/{count}" for name, count in self.all.items())
        precision, recall, both = macro(self.words)
        return f"F1 {both:.3f} (P {precision:.3f} R {recall:.3f}) | " + ", ".join(shares)


def judge(score: Score, page: Page, shape: str) -> None:
    suffix = ".txt" if shape in ("text", "dump") else ".html"
    document = read_bytes(SHAPES[shape](page), page.name + suffix)
    got = [(memo, document.parts[memo.part].text) for memo in document.memos]
    where = f"{page.language}/{page.name} ({shape})"
    if not page.documents:
        score.ask("none", not got, f"{where} {[text[:70] for _, text in got]}")
        return
    score.ask("number", len(got) == len(page.documents), f"{where} {len(got)} of {len(page.documents)}")
    score.words.append(f1("\n".join(d.text for d in page.documents), "\n".join(text for _, text in got)))
    for wanted in page.documents:
        memo, text = max(got, key=lambda one: f1(wanted.text, one[1])[0], default=(None, ""))
        _compare(score, wanted, memo, text, where)


def _compare(score: Score, wanted: Expected, memo: Memo | None, text: str, where: str) -> None:
    right, extra, missing = f1(wanted.text, text)
    score.ask("found", right * 2 / (2 * right + extra + missing or 1) >= _FOUND, f"{where} {right:.2f}")
    own, other = tokens(wanted.text.lower()), tokens(text.lower())
    score.ask("first", own[:_ENDS] == other[:_ENDS], f"{where} wants {own[:_ENDS]}, has {other[:_ENDS]}")
    score.ask("last", own[-_ENDS:] == other[-_ENDS:], f"{where} wants {own[-_ENDS:]}, has {other[-_ENDS:]}")
    if memo is None:
        return
    date = memo.published.iso[:10] if memo.published else ""
    facts = (
        ("kind", wanted.kind, memo.kind),
        ("author", wanted.author, memo.author),
        ("recipient", wanted.recipient, memo.recipient),
        ("date", wanted.date, date),
        ("title", wanted.title, memo.title),
    )
    for name, one, two in facts:
        if one != UNSCORED:
            score.ask(name, one == two, f"{where} wants {one!r}, has {two!r}")


def ordinary(folder: Path) -> None:
    """Every document found in a folder's pages, and what looking for them cost."""
    files = sorted(folder.glob("*.html"))
    hits = 0
    for file in files:
        document = read_bytes(file.read_bytes(), file.name)
        hits += bool(document.memos)
        for memo in document.memos:
            _tell(document, memo, file.stem)
    print(f"{folder.name}: {hits} of {len(files)} pages with a document")


def _tell(document: Document, memo: Memo, name: str) -> None:
    text = re.sub(r"\s+", " ", document.parts[memo.part].text)
    print(f"  {name[:12]} {memo.kind} by {memo.author!r}, {len(text)}: {text[:90]} … {text[-60:]}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shape", action="append", choices=list(SHAPES))
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--ordinary", nargs="*", type=Path, default=[])
    options = parser.parse_args()
    every = list(pages())
    started = time.perf_counter()
    for shape in options.shape or SHAPES:
        score = Score()
        for page in every:
            if not (page.shaped and shape in ("text", "dump")):
                judge(score, page, shape)
        print(f"{shape}: {score}")
        if options.show:
            print("\n".join(f"    {line}" for line in score.wrong))
    print(f"{len(every)} pages, {time.perf_counter() - started:.1f} s")
    for folder in options.ordinary:
        ordinary(folder)


if __name__ == "__main__":
    main()
