"""What the reading surface costs as the page grows: first screen, scrolling, resizing, a new highlight.

    python tests/bench/surface.py [--quick]

The surface is drawn without a display; QTextBrowser shows the same text in the same run where that is quick.
Up to 10,000 highlights lie on it, never more than one on fifty words.
Times are milliseconds, less what the machine gave to others meanwhile; memory is what the process has grown by,
in megabytes.
"""

from __future__ import annotations

import gc
import math
import os
import resource
import statistics
import sys
import time
from collections.abc import Callable
from html import escape
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication, QTextBrowser

from reader.model import Block, Comment, Document, Span, Votes, When, parts_of
from reader.qt.look import Look, Typography
from reader.qt.surface import hyphens
from reader.qt.surface.flow import Flow
from reader.qt.surface.galley import Setter
from reader.qt.surface.layers import Highlight
from reader.qt.surface.manner import ARTICLE, COMMENTS
from reader.qt.surface.rows import article_rows, comment_rows
from reader.qt.surface.surface import Surface
from tests.bench.heartbeat import delayed
from tests.bench.pages import sentence

HIGHLIGHTS = 10_000
ADDED = 12  # highlights, one after the other
FRAMES = 400


def article(words: int) -> Document:
    dice = Random(1)
    blocks = tuple(Block(sentence(dice, 60), role="article") for _ in range(words // 60))
    return Document(blocks, parts_of(blocks, ["article"]))


def thread(comments: int) -> Document:
    dice = Random(1)
    keys = [f"comment:{number}" for number in range(comments)]
    blocks = tuple(Block(sentence(dice, 40), role=key) for key in keys)
    own = tuple(
        Comment(key, f"Lecteur {n}", "Habitué", When("", "2026-03-14T08:12"), Votes(n % 9, 0), depth=n % 4)
        for n, key in enumerate(keys)
    )
    return Document(blocks, parts_of([Block("-", role="article"), *blocks], ["article", *keys]), comments=own)


def took(work: Callable[[], object]) -> float:
    """Milliseconds, less what the machine gave to others meanwhile, where the system tells."""
    begun, waited = time.perf_counter(), delayed()
    work()
    return 1e3 * (time.perf_counter() - begun - (delayed() - waited))


def percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def measured(look: Look, document: Document, comments: bool) -> tuple[float, ...]:
    """First screen, all rows there, frame p50 and p99, resize p50 and worst, its drift, a highlight p50 and worst.

    The drift is the widths at which the words at the top were other ones, and the pixels they are off in the end.
    """
    surface = Surface(look, COMMENTS if comments else ARTICLE)
    surface.resize(640, 900)
    surface.show()
    QApplication.processEvents()

    def first() -> None:
        surface.show_rows(comment_rows(document) if comments else article_rows(document))
        surface.viewport().grab()

    gc.collect()
    gc.freeze()  # as the window does: a page of many values is not walked again and again
    opened = took(first)
    filled = took(surface.complete)
    parts = [part for part in document.parts.values() if len(part.text) > 80]
    lights = [light(str(n), parts, n) for n in range(min(HIGHLIGHTS, sum(len(p.text) for p in parts) // 300))]
    surface.set_highlights(lights)
    frames = [took(lambda: (surface._scroll(90), surface.viewport().grab())) for _ in range(FRAMES)]
    bar = surface.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = (surface.view.scroll.row, surface.view.scroll.offset)
    top = top_words(surface)
    widths = [500 + 4 * step for step in range(50)]
    resizes, lost = [], 0
    for width in widths:
        resizes.append(took(lambda w=width: (surface.resize(w, 900), surface.viewport().grab())))
        lost += not on_top(surface, top)
    surface.resize(640, 900)
    row, offset = surface.view.scroll.row, surface.view.scroll.offset
    drift = lost + (abs(offset - place[1]) if row == place[0] else math.inf)
    added = [adding(surface, number) for number in range(ADDED)]
    surface.close()
    return (
        opened,
        filled,
        percentile(frames, 0.5),
        percentile(frames, 0.99),
        percentile(resizes, 0.5),
        max(resizes),
        drift,
        percentile(added, 0.5),
        max(added),
    )


def adding(surface: Surface, number: int) -> float:
    """A highlight added on one of the rows to be seen, until it is painted."""
    rows = [surface.setter[one.index].row for one in surface.view.scroll.seen()]
    rows = [row for row in rows if row.readable and row.part is not None]
    row = rows[number % len(rows)]
    words = Span(row.span.start + 3 + number, row.span.start + 40)
    new = [Highlight(f"new {number}", row.part.key, words, "pink")]
    QApplication.processEvents()
    return took(lambda: (surface.replace_highlights(new[0].id, new), QApplication.processEvents()))


def top_words(surface: Surface) -> tuple[int, int]:
    """The row at the viewport's top, and where its line there begins, in code points."""
    row, offset = surface.view.scroll.row, surface.view.scroll.offset
    galley = surface.setter[row]
    if not galley.row.readable:
        return row, 0
    return row, galley.laid.line_span(galley.laid.hit(0, max(0.0, offset - galley.top))).start


def on_top(surface: Surface, words: tuple[int, int]) -> bool:
    """Whether these words are on the line at the viewport's top."""
    row, start = top_words(surface)
    galley = surface.setter[row]
    return row == words[0] and (
        not galley.row.readable or galley.laid.line_span(start).end > words[1] >= start
    )


def setting(look: Look, justified: bool) -> float:
    """One paragraph of 60 words laid out, in milliseconds; no word's breaks are remembered from another."""
    look.set_typography(Typography(justified=justified))
    setter = Setter(look, ARTICLE)
    setter.document = article(12_000)
    setter.set_width(600)
    setter.show(Flow(article_rows(setter.document)))
    rows = [index for index, row in enumerate(setter.flow.rows) if row.readable]
    setter[rows.pop()]  # the patterns are read once
    times = []
    for index in rows:
        hyphens.hyphenated.cache_clear()
        times.append(took(lambda index=index: setter[index]))
    look.set_typography(Typography())
    return statistics.median(times)


def light(name: str, parts: list, number: int) -> Highlight:
    part = parts[number * 7919 % len(parts)]
    start = number * 104_729 % max(1, len(part.text) - 60)
    return Highlight(name, part.key, Span(start, start + 40), "blue")


def browser(document: Document) -> float:
    text = "".join(f"<p>{escape(block.text)}</p>" for block in document.blocks)
    view = QTextBrowser()
    view.resize(640, 900)
    view.show()
    return took(lambda: (view.setHtml(text), view.viewport().grab()))


def memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    app = QApplication(sys.argv[:1])
    look = Look()
    look.set_theme("light")
    quick = "--quick" in sys.argv
    sizes = [(False, 5_000), (False, 50_000), (True, 100), (True, 10_000)]
    if not quick:
        sizes += [(False, 500_000), (True, 100_000)]
    head = (
        "page",
        "first",
        "all rows",
        "frame p50",
        "p99",
        "resize p50",
        "worst",
        "drift",
        "highlight",
        "worst",
        "browser",
        "MB",
    )
    print(" ".join(f"{name:>16}" if name == "page" else f"{name:>10}" for name in head))
    firsts: dict[bool, list[tuple[int, float]]] = {False: [], True: []}
    for comments, size in sizes:
        document = thread(size) if comments else article(size)
        before = memory()
        values = measured(look, document, comments)
        grown = memory() - before
        other = browser(document) if size <= 50_000 else math.nan
        name = f"{size} {'comments' if comments else 'words'}"
        print(f"{name:>16} " + " ".join(f"{value:>10.1f}" for value in (*values, other, grown)), flush=True)
        firsts[comments].append((size, values[0]))
    for comments, pairs in firsts.items():
        (small, quick_), (large, slow) = pairs[0], pairs[-1]
        exponent = math.log(slow / quick_) / math.log(large / small)
        print(
            f"first screen grows with the {'comments' if comments else 'words'} to the power {exponent:.3f}"
        )
    ragged, justified = (setting(look, way) for way in (False, True))
    print(
        f"a paragraph of 60 words is set in {ragged:.2f} ms, justified with broken words in {justified:.2f} ms"
    )
    app.quit()


if __name__ == "__main__":
    main()
