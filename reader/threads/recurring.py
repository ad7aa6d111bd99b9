"""Lines that most records have, but for their numbers: "12 readers found this helpful" is nobody's words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence, Set

from reader.regex import regex
from reader.threads.days import DIGIT
from reader.threads.select import Element
from reader.threads.view import View

_NUMBER = regex(r"\d+(?:[.,\s]\d+)*")
_WORDS = regex(r"[^\W\d_]{2,}\W+(?:\d\W*)?[^\W\d_]{2}|[\u3040-\u9fff\uac00-\ud7a3]{3}")  # two, or a few signs
_SAMPLE = 40  # records that are looked at
_MOST = 0.6  # of them have the line
_SEVERAL = 3  # records, if there are as many
_FEW = 5  # of fewer, two may have a line because one quotes the other: only numbers that differ tell


def lines(views: Sequence[View], may_be: Callable[[Element], bool]) -> Set[str]:
    """The forms of such lines, of elements that `may_be` one; of a single record nobody can tell."""
    some = views[:: max(1, len(views) // _SAMPLE)][:_SAMPLE]
    counts: Counter[str] = Counter()
    shown: dict[str, set[str]] = defaultdict(set)
    for view in some:
        said = {line for node in view.nodes if may_be(node) and _WORDS.search(line := view.text(node))}
        for line in said:
            shown[form(line)].add(line)
        counts.update(set(map(form, said)))
    fewest = min(len(some), max(_SEVERAL, _MOST * len(some)))
    return {
        line
        for line, count in counts.items()
        if count >= fewest and (len(some) >= _FEW or len(shown[line]) > 1) and len(some) > 1
    }


def form(line: str) -> str:
    """A line without what differs where it recurs."""
    return _NUMBER.sub("0", line.lower()) if DIGIT.search(line) else line.lower()
