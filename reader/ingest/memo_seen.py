"""Documents that no rule names: of all stretches of the article, those for which enough signs of two kinds speak.

The weights of the signs are learned (tests/bench/train_memos.py).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from reader import shelf
from reader.ingest import memo_signs as signs
from reader.ingest.draft import Draft
from reader.ingest.memo_announced import Announcement, is_sample
from reader.ingest.memo_evidence import Found
from reader.ingest.memo_lines import Line, lines, read_last
from reader.ingest.memo_measures import Measures, Page, has_head, is_likely, is_possible, may_be, measures
from reader.ingest.memo_reach import End, Extent, Told
from reader.ingest.memo_spans import Span, spans
from reader.model import ARTICLE

_SMALLEST = 300  # code points: less is a quotation …
_SURE = 1.5  # … unless so much more speaks for half as much
_OWN = 80  # code points of a sentence of the page's own
_READ = 60  # blocks that tell whether it is a form
_ABOVE = 3  # blocks in which it may be announced


@dataclass(frozen=True, slots=True)
class Weights:
    """What each measure adds to the logarithm of the odds, and how much there must be."""

    start: float
    enough: float
    of: dict[str, float]

    def total(self, found: Measures) -> float:
        return self.start + sum(weight * found[name] for name, weight in self.of.items())


@cache
def weights() -> Weights:
    table = json.loads(shelf.find("models").joinpath("memos.json").read_text("utf-8"))
    return Weights(table["start"], table["enough"], table["weights"])


def seen(run: list[Draft], offset: int, taken: Sequence[Found]) -> list[Found]:
    """Those that lie in none already found; `offset` is the place of the first block among those of the page."""
    shown = lines(run)
    if not any((line.prose and line.voiced) or line.formed for line in shown) and not has_head(shown):
        return []  # nobody speaks, and nothing is greeted, headed or signed
    for line in shown:
        read_last(line)
    used = [(one.start, max(one.extent.after, one.start + 1)) for one in taken]
    chosen: list[Span] = []
    for total, span in sorted(_weighed(shown, offset), key=lambda one: -one[0]):
        if total < weights().enough:
            break
        if all(span.after <= start or after <= span.start for start, after in used) and _stands_in(
            shown, span
        ):
            used.append((span.start, span.after))
            chosen.append(span)
    return [_found(shown, span) for span in sorted(chosen)]


def _stands_in(shown: list[Line], span: Span) -> bool:
    """Whether the page has words of its own beside it: else it is a post in the first person, and no document."""
    rest = (*shown[: span.start], *shown[span.after :])
    own = any(line.prose and line.draft.role == ARTICLE and len(line.draft.text) >= _OWN for line in rest)
    return own or _announcement(shown, span.start) is not None


def _weighed(shown: list[Line], offset: int) -> Iterator[tuple[float, Span]]:
    page = Page(shown)
    for span in spans(shown, offset):
        size = page.size[span.after] - page.size[span.start]
        if size * 2 < _SMALLEST or not (may_be(page, span) and is_likely(page, span)):
            continue
        found = measures(page, span)
        if is_possible(found) and not _is_sample(shown, span):
            yield weights().total(found) - (_SURE if size < _SMALLEST else 0), span


def _is_sample(shown: list[Line], span: Span) -> bool:
    """Whether it shows how one might write: it is introduced so, or has blanks to be filled in."""
    above = shown[max(0, span.start - _ABOVE) : span.start]
    start = max(0, span.start - _ABOVE + 1)  # its greeting may be there
    blocks = [line.draft for line in shown[start : min(span.after, span.start + _READ)]]
    return any(is_sample(line.last) for line in above) or signs.is_form(blocks)


def _found(shown: list[Line], span: Span) -> Found:
    announced = _announcement(shown, span.start)
    told = Told(announced.kind if announced else "")
    blocks = tuple(line.draft for line in shown[span.start : span.after] if line.held)
    return Found(span.start, announced, Extent(blocks, span.after, End.BOX, span.frame == "box"), told)


def _announcement(shown: list[Line], start: int) -> Announcement | None:
    above = reversed(shown[max(0, start - _ABOVE) : start])
    return next((line.announced for line in above if line.announced), None)
