"""Trains the model that chooses the article (resources/models/segment.json).

    pip install scikit-learn numpy          (for training only: the program needs neither)
    python tests/bench/train_segment.py --data .eval/extraction/data/dev --sets aeb,andy,wcxb_article

The pages are those of the evaluation archives (their names, sources and licences stand in the archives' README):
article-extraction-benchmark (MIT), article-extraction-dataset (Apache-2.0), web-content-extraction-benchmark
(CC-BY-4.0). They are read, never kept: the model holds thresholds and the weights of class words, no page's text.
A site's pages are never split between training and checking; the scores printed are of sites left out.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
from collections import Counter
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from pathlib import Path
from urllib.parse import urlsplit

import numpy
from sklearn.ensemble import HistGradientBoostingClassifier

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from segmentation import f1, macro, tokens

from reader.ingest import blocks, context, features, frames, html, metadata, segment, source, streamed, zones
from reader.ingest.draft import Draft, Meta
from reader.ingest.scene import Scene
from reader.threads import read_threads

FOLDS = 5
RUN = 4  # words in a row that are no chance
GAP = 3  # words between two runs that belong together
WORD_PAGES = 6  # a class word counts if that many pages use it
NOISE = 0.5  # pages whose gold agrees less with every other page's lesson are not learnt from


@dataclass(slots=True)
class Page:
    site: str
    set: str
    gold: str
    scene: Scene
    meta: Meta
    chosen: list[int]
    truth: list[float]  # for every draft, the share of its words that stand in the gold text
    sizes: list[int]  # for every draft, its words
    fold: int = 0


def load(folder: Path, name: str) -> list[Page]:
    found = []
    for gold_file in sorted((folder / name).glob("*.gold.json")):
        gold = json.loads(gold_file.read_text("utf-8"))
        file = gold_file.with_name(gold_file.name.replace(".gold.json", ".html"))
        if file.is_file():
            page = _page(file, gold, name)
            if page.scene.drafts:
                found.append(page)
    return found


def _page(file: Path, gold: dict[str, str], name: str) -> Page:
    tree = html.parse(source.open_source(file.read_bytes(), file.name).data)
    if tree.root is None:
        return Page("", name, "", Scene([]), Meta(), [], [], [])
    streamed.settle(tree.root, tree.markup)
    frames.unfold(tree.root, None, file.stem)
    thread = read_threads(tree.root)
    drafts = [draft for draft in blocks.drafts(tree.root, zones.of(thread.comments)) if draft.owner < 0]
    chosen = segment.candidates(drafts)
    truth = _truth(gold["article"], drafts)
    sizes = [len(tokens(draft.text)) for draft in drafts]
    site = urlsplit(gold.get("url") or "").netloc or file.name
    meta = metadata.read(tree.root, tree.markup)
    return Page(site, name, gold["article"], Scene(drafts), meta, chosen, truth, sizes)


def _truth(gold: str, drafts: list[Draft]) -> list[float]:
    """The share of each block's words that an alignment of the page with the gold text pairs.

    Not "stands in the gold": a standfirst that the page repeats beside the article is the article once.
    """
    wanted, said = tokens(gold), [tokens(draft.text) for draft in drafts]
    owners = [at for at, words in enumerate(said) for _ in words]
    flat = [word for words in said for word in words]
    runs = [
        run for run in SequenceMatcher(None, wanted, flat, autojunk=False).get_matching_blocks() if run.size
    ]
    paired = [0] * len(drafts)
    for at, run in enumerate(runs):
        if run.size >= RUN or _touches(run, runs[at - 1 : at] + runs[at + 1 : at + 2]):
            for word in range(run.b, run.b + run.size):
                paired[owners[word]] += 1
    return [count / len(words) if words else 0.0 for count, words in zip(paired, said, strict=True)]


def _touches(run: Match, others: list[Match]) -> bool:
    """Whether a short run goes on where another one ends, on both texts."""
    return any(
        0 <= later.a - earlier.a - earlier.size <= GAP and 0 <= later.b - earlier.b - earlier.size <= GAP
        for other in others
        for earlier, later in (sorted((run, other)),)
    )


def class_weights(pages: list[Page]) -> dict[str, float]:
    """The logarithm of the odds that a block with this class word is article, each page counted once."""
    good: Counter[str] = Counter()
    bad: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for page in pages:
        inside: Counter[str] = Counter()
        outside: Counter[str] = Counter()
        for draft, truth, size in zip(page.scene.drafts, page.truth, page.sizes, strict=True):
            assert draft.box is not None
            words = features.class_words(draft.box.words)
            words |= features.class_words(draft.box.parent.words) if draft.box.parent else set()
            for word in words:
                (inside if truth >= 0.5 else outside)[word] += min(size, 40)
        for word in inside.keys() | outside.keys():
            share = inside[word] / (inside[word] + outside[word] + 1e-9)
            good[word] += share
            bad[word] += 1 - share
            seen[word] += 1
    odds = {
        word: math.log((good[word] + 0.7) / (bad[word] + 0.7)) for word in seen if seen[word] >= WORD_PAGES
    }
    return {word: round(max(-3.0, min(3.0, value)), 2) for word, value in sorted(odds.items())}


def learn(rows: list[numpy.ndarray], pages: list[Page], trees: int, leaves: int, rate: float):
    model = HistGradientBoostingClassifier(
        max_iter=trees,
        max_leaf_nodes=leaves,
        learning_rate=rate,
        min_samples_leaf=30,
        l2_regularization=2.0,
        max_bins=63,
        max_features=0.4,  # of the features for each branch: sites left out are read better so
        random_state=1,
    )
    truth = numpy.concatenate([[page.truth[at] >= 0.5 for at in page.chosen] for page in pages])
    return model.fit(numpy.concatenate(rows), truth, numpy.concatenate([_weights(page) for page in pages]))


def first(rows: list[numpy.ndarray], pages: list[Page]):
    return learn(rows, pages, trees=40, leaves=16, rate=0.2)


def second(rows: list[numpy.ndarray], pages: list[Page]):
    return learn(rows, pages, trees=30, leaves=12, rate=0.18)


def _weights(page: Page) -> numpy.ndarray:
    """Every page counts the same, a long block more than a short one, people's gold more than a machine's."""
    sizes = numpy.array([page.sizes[at] for at in page.chosen], float)
    weights = numpy.minimum(sizes, 60) ** 0.8 + 0.3
    return weights / max(1.0, weights.sum()) * (40 if page.set == "wcxb_article" else 80)


def chances(model, rows: numpy.ndarray, page: Page) -> list[float]:
    found = [0.0] * len(page.scene.drafts)
    if len(rows):
        for at, chance in zip(page.chosen, model.predict_proba(rows)[:, 1], strict=True):
            found[at] = float(chance)
    return found


def own_rows(page: Page, words: dict[str, float]) -> numpy.ndarray:
    rows = features.rows(page.scene, page.chosen, page.meta, words)
    return numpy.array(rows, numpy.float32).reshape(len(rows), len(features.NAMES))


def all_rows(page: Page, rows: numpy.ndarray, answers: list[float]) -> numpy.ndarray:
    about = context.rows(page.scene, answers, page.chosen)
    return numpy.hstack([rows, numpy.array(about, numpy.float32).reshape(len(about), len(context.NAMES))])


def left_out(pages: list[Page], rows: list[numpy.ndarray], make) -> list[list[float]]:
    """Each page's chances by a model that never saw its site."""
    found: list[list[float]] = [[] for _ in pages]
    for fold in range(FOLDS):
        seen = [at for at, page in enumerate(pages) if page.fold != fold]
        model = make([rows[at] for at in seen], [pages[at] for at in seen])
        for at, page in enumerate(pages):
            if page.fold == fold:
                found[at] = chances(model, rows[at], page)
    return found


def score(page: Page, answers: list[float]) -> tuple[float, float, float]:
    kept = context.choose(page.scene, answers)
    text = "\n".join(draft.text for draft, keep in zip(page.scene.drafts, kept, strict=True) if keep)
    return f1(page.gold, text)


def report(pages: list[Page], answers: list[list[float]], title: str) -> None:
    for name in sorted({page.set for page in pages}):
        counts = [score(page, own) for page, own in zip(pages, answers, strict=True) if page.set == name]
        precision, recall, f = macro(counts)
        print(f"{title}: {name:13} F1 {f:.4f}  precision {precision:.4f}  recall {recall:.4f}", flush=True)


def export(model) -> dict[str, object]:
    start = float(model._baseline_prediction.ravel()[0])
    return {"start": round(start, 4), "trees": [_tree(trees[0].nodes, 0) for trees in model._predictors]}


def _tree(nodes, at: int) -> object:
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]), 4)
    threshold = float(numpy.float32(node["num_threshold"]))
    below, above = _tree(nodes, int(node["left"])), _tree(nodes, int(node["right"]))
    return [int(node["feature_idx"]), float(f"{threshold:.6g}"), below, above]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--sets", default="aeb,andy,wcxb_article")
    parser.add_argument("--output", type=Path, default=Path("resources/models/segment.json"))
    options = parser.parse_args()
    pages = [page for name in options.sets.split(",") for page in load(options.data, name)]
    sites = sorted({page.site for page in pages})
    random.Random(7).shuffle(sites)
    for page in pages:
        page.fold = sites.index(page.site) % FOLDS
    print(len(pages), "pages of", len(sites), "sites")
    rows: list[numpy.ndarray] = [numpy.empty(0)] * len(pages)
    for fold in range(FOLDS):  # a page's class words are weighed by other sites' pages
        words = class_weights([page for page in pages if page.fold != fold])
        for at, page in enumerate(pages):
            if page.fold == fold:
                rows[at] = own_rows(page, words)
    answers = left_out(pages, rows, first)
    report(pages, answers, "first look, site left out")
    wide = [all_rows(page, own, answer) for page, own, answer in zip(pages, rows, answers, strict=True)]
    answers2 = left_out(pages, wide, second)
    report(pages, answers2, "second look, site left out")
    clean = [at for at, page in enumerate(pages) if macro([score(page, answers2[at])])[2] >= NOISE]
    print(len(pages) - len(clean), "pages disagree with all others and are not learnt from")
    kept = [pages[at] for at in clean]
    one = first([rows[at] for at in clean], kept)
    two = second([wide[at] for at in clean], kept)
    words = class_weights(kept)
    table = {
        "features": [*features.NAMES, *context.NAMES],
        "words": words,
        "first": export(one),
        "second": export(two),
    }
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_text(json.dumps(table, separators=(",", ":")) + "\n", "utf-8")
    print(options.output, options.output.stat().st_size // 1024, "KiB")


if __name__ == "__main__":
    main()
