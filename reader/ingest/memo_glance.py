"""Whether an article may carry a document at all: a glance at how many of its blocks show what, before weighing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby

from reader.ingest.memo_lines import Line

_SIGNS = (
    *("addressed", "reporting", "greets", "headed", "heads", "formal", "closes", "ends", "named", "contact"),
    "spoken",
)
_MANY = 4  # blocks: more tell no more
_VOICES = 10  # paragraphs
_STRAY = 1


def counts(lines: Sequence[Line]) -> dict[str, float]:
    """Of each sign, whether a block shows it, and how many do; `read_last` has been asked of each line."""
    shown = Counter(_shown(lines))
    told = {f"any {name}": 1.0 for name in shown}
    told |= {name: float(min(count, _MANY)) for name, count in shown.items()}
    return told | {"share voiced": min(shown["voiced"], _VOICES) / max(1, len(lines))}


def _shown(lines: Sequence[Line]) -> list[str]:
    found = [name for name in _SIGNS for line in lines if getattr(line, name)]
    found += ["voiced" for line in lines if line.prose and line.voiced]
    found += _of_voices([line.voiced for line in lines if line.prose])
    found += ["quoted" for line in lines if line.draft.quoted]
    found += ["says whole" for line in lines if _points(line) and line.says_whole]
    return found + [f"announces:{line.announced.strength}" for line in lines if line.announced]


def _points(line: Line) -> bool:
    """Whether it may speak of what follows: others are not asked, which takes long."""
    return line.titles or line.draft.text.endswith(":")


def _of_voices(paragraphs: list[bool]) -> list[str]:
    """How many paragraphs in a row somebody speaks in, and whether hardly anywhere else."""
    longest = max((len(list(run)) for voiced, run in groupby(paragraphs) if voiced), default=0)
    apart = longest > 1 and sum(paragraphs) - longest <= _STRAY
    return ["in a row"] * longest + ["in a row and nowhere else"] * (longest if apart else 0)


def may_carry(lines: Sequence[Line], weights: Mapping[str, float]) -> bool:
    return sum(weights.get(name, 0.0) * much for name, much in counts(lines).items()) > weights["least"]
