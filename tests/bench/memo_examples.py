"""Pages from which the finder of documents learns: what stands at each place of one, and where its documents are."""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from scipy import sparse

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from ingest.memo_pages import SHAPES, pages  # noqa: E402

from reader.ingest import memo, read_bytes  # noqa: E402
from reader.ingest.draft import Sketch  # noqa: E402
from reader.ingest.memo_edges import settled  # noqa: E402
from reader.ingest.memo_evidence import points  # noqa: E402
from reader.ingest.memo_glance import counts  # noqa: E402
from reader.ingest.memo_lines import lines, read_last  # noqa: E402
from reader.ingest.memo_places import Names, Places  # noqa: E402
from reader.ingest.memo_seen import known  # noqa: E402
from reader.ingest.memo_shapes import Ends, Shapes  # noqa: E402
from reader.ingest.memo_traits import View, view  # noqa: E402
from reader.ingest.memo_weighed import pairs  # noqa: E402
from reader.model import Memo  # noqa: E402

ENDS = 5  # words of a document's beginning and end
_RIGHT = 0.9
_OURS = 3.0  # of one of our own pages, in all its shapes


@dataclass
class Example:
    """A page: its rows, the names of what stands at their places, and where its documents are."""

    name: str
    view: View
    ruled: dict[Ends, int]
    places: tuple[Names, Names, Names]
    wanted: list[str]
    gold: list[Ends]
    weight: float
    counts: dict[str, float] = field(default_factory=dict)  # of all its signs, as at a glance
    rows: list[sparse.csr_matrix] = field(default_factory=list)  # the names as numbers
    measured: dict[Ends, list[float]] = field(default_factory=dict)
    hidden: list[bool] = field(default_factory=list)  # measures

    def __post_init__(self) -> None:
        self.shapes = Shapes(self.view, self.ruled)
        self.pairs = np.array(list(pairs(self.view, self.shapes)), int).reshape(-1, 2)

    def measure(self, ends: Ends) -> list[float]:
        if ends not in self.measured:
            self.measured[ends] = [float(value) for value in self.shapes.of(*ends).values()]
        own = self.measured[ends]
        return (
            [0.0 if hide else value for hide, value in zip(self.hidden, own, strict=True)]
            if self.hidden
            else own
        )


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def f1(one: Counter[str], other: Counter[str]) -> float:
    return 2 * (one & other).total() / max(1, one.total() + other.total())


def example(name: str, content: bytes, wanted: list[str], weight: float) -> Example:
    nothing = view([], 0, "")
    kept = [Example(name, nothing, {}, ([], [[]], []), wanted, [], weight)]
    finds = memo.find

    def look(sketch: Sketch) -> tuple[Memo, ...]:
        run, offset = memo.run_of(sketch)
        shown = lines(run)
        for line in shown:
            read_last(line)
        own = view(shown, offset, sketch.meta.title)
        named = Places(own)
        places = (named.openings(), named.closings(), named.insides())
        found = known(own.rows, settled(run, memo.ruled(sketch, run)))
        ruled = {ends: points(document) for ends, document in found.items()}
        gold = [ends for text in wanted if (ends := _placed(own, words(text)))]
        kept.append(Example(name, own, ruled, places, wanted, gold, weight, counts(shown)))
        return ()

    memo.find = look
    try:
        read_bytes(content, name)
    finally:
        memo.find = finds
    return kept[-1]


def of_set(folder: Path) -> list[Example]:
    return [
        example(
            file.name,
            file.read_bytes(),
            json.loads(file.with_suffix(".json").read_text("utf-8"))["memos"],
            1.0,
        )
        for file in sorted(folder.glob("*.html"))
    ]


def ours() -> Iterator[Example]:
    """Our own pages (tests/pages/memos), as sites print them in several ways; few, so that they count for more."""
    for shape in SHAPES:
        for page in pages():
            plain = shape in ("text", "dump")
            if not (page.shaped and plain):
                wanted = [one.text for one in page.documents]
                name = page.name + (".txt" if plain else ".html")
                yield example(name, SHAPES[shape](page), wanted, _OURS / len(SHAPES))


def _placed(own: View, gold: list[str]) -> Ends | None:
    """The rows that are most like a document's words, and begin and end as it does."""
    texts = [words(row.draft.text) if row.line.held else [] for row in own.rows]
    wanted, best = Counter(gold), (_RIGHT, (0, 0))
    for start, first in enumerate(texts):
        if set(first) & set(gold):
            best = max([best, *_grown(texts, start, gold, wanted)])
    return best[1] if best[0] > _RIGHT else None


def _grown(
    texts: list[list[str]], start: int, gold: list[str], wanted: Counter[str]
) -> Iterator[tuple[float, Ends]]:
    own: list[str] = []
    for after in range(start + 1, len(texts) + 1):
        own += texts[after - 1]
        if len(own) > len(gold) * 1.6 + 30:
            return
        if texts[after - 1] and len(own) > len(gold) * 0.6:
            right = (own[:ENDS] == gold[:ENDS]) + (own[-ENDS:] == gold[-ENDS:])
            yield f1(Counter(own), wanted) + 0.02 * right, (start, after)
