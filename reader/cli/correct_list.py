"""What was corrected in a page so far, a line each."""

from __future__ import annotations

from collections.abc import Iterator

from reader.cli.page import Opened
from reader.export.entry import Places
from reader.model import BLANK_LINE, LEFT_OUT
from reader.notes.correction import Correction, Run

OUT = "out"  # what the command line calls LEFT_OUT
_SHOWN = 40  # code points of a passage


def lines(opened: Opened) -> Iterator[str]:
    places = Places(opened.document)
    for number, one in enumerate(opened.corrections, 1):
        role = _called(opened, places, opened.split.role(one) or one.role)
        facts = (one.said.kind, one.said.title, one.said.author, one.said.published)
        said = ", ".join(filter(None, facts))
        words = "; ".join(_words(opened, one)) if one.runs else "not understood, kept as it is"
        yield f"{number}. {role}{f' ({said})' if said else ''}: {words}"


def _called(opened: Opened, places: Places, role: str) -> str:
    """What the command line calls a part; its kind, where a later correction has made something else of it."""
    if role == LEFT_OUT:
        return OUT
    return places.address(role) if role in opened.document.parts else role.partition(":")[0]


def _words(opened: Opened, one: Correction) -> Iterator[str]:
    for run, found in zip(one.runs, opened.split.sought(one), strict=True):
        if run.header:
            continue
        gone = " (in several places of this page)" if found.ambiguous else " (not in this page)"
        yield " … ".join(map(_short, _ends(opened, run))) + ("" if found.reach else gone)


def _ends(opened: Opened, run: Run) -> list[str]:
    """How its first and its last paragraph begin; of a paragraph that is cut, as far as it is known, what moved."""
    words = opened.split.words(run)
    ends = words.split(BLANK_LINE) if words else [run.first.begins, run.last.begins]
    return [ends[0], ends[-1]] if run.last.at != run.first.at else ends[:1]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return f"“{line if len(line) <= _SHOWN else line[: _SHOWN - 1].rstrip() + '…'}”"
