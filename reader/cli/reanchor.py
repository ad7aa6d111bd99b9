"""`postil reanchor`: what became of the annotations in a newer save of the page; with --write, takes them along."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from reader.cli import console
from reader.cli.annotate import say_where
from reader.cli.page import Opened, add_page, corrected, open_page
from reader.cli.verb import Verb
from reader.export.entry import Places, words
from reader.model import Document, Place, Votes
from reader.notes import sidecar
from reader.notes.annotation import Outcome, Placed
from reader.notes.report import CommentChanges, Report, report
from reader.notes.rewrite import rewritten

_LONGEST = 80  # code points of a quote in one line
_SAID = {
    Outcome.KEPT: "kept",
    Outcome.MOVED: "moved",
    Outcome.EDITED: "edited",
    Outcome.AMBIGUOUS: "in several places",
    Outcome.LOST: "lost",
}


def arguments(parser: ArgumentParser) -> None:
    add_page(parser)
    parser.add_argument("--from", type=Path, dest="old", metavar="OLD", help="an older save of the page")
    parser.add_argument("--json", action="store_true", help="one JSON object with everything")
    parser.add_argument(
        "--write", action="store_true", help="keep the new places; without it nothing is written"
    )


def run(options: Namespace, _: ArgumentParser) -> int:
    opened = open_page(options.page)
    old = open_page(options.old) if options.old else None
    opened = opened if old is None else _with_older(opened, old)
    found = report(
        opened.document, opened.sidecar.annotations, opened.sidecar.texts, old.document if old else None
    )
    if options.json:
        console.put(json.dumps(_record(opened.document, found), ensure_ascii=False, indent=2) + "\n")
    else:
        console.put("".join(f"{line}\n" for line in _lines(opened.document, found)))
    if options.write:
        made = rewritten(opened.document, found.placed)
        base, split = opened.sidecar, opened.corrections
        say_where(opened.path, sidecar.save(opened.path, opened.document, made, base, split, opened.original))
    return 0


VERB = Verb("reanchor", "Find the words of the annotations in a newer save of the page.", arguments, run)


def _with_older(opened: Opened, old: Opened) -> Opened:
    """The page with the texts of the older save, and what it has not of its own: annotations, and corrections."""
    base = sidecar.along(opened.sidecar, old.sidecar)
    annotations = base.annotations or old.sidecar.annotations
    opened = replace(opened, sidecar=replace(base, annotations=annotations))
    return opened if opened.corrections else corrected(opened, old.corrections)


def _lines(document: Document, found: Report) -> Iterator[str]:
    yield _summary(document.name, found)
    names = Places(document)
    for placed in found.placed:
        if placed.outcome is not Outcome.KEPT:
            yield from _told(document, names, placed)
    if found.comments is not None:
        yield from _comment_lines(names, found.comments)


def _summary(name: str, found: Report) -> str:
    all, kept = len(found.placed), len(found.of(Outcome.KEPT))
    if not all:
        more = "" if found.comments is not None else " With --from OLD it takes those of an older save."
        return f"{name} has no annotations.{more}"
    if all == kept:
        whole = f"All {all} annotations of {name} stand where they stood."
        return whole if all > 1 else f"The annotation of {name} stands where it stood."
    counts = [f"{len(some)} {_SAID[outcome]}" for outcome in Outcome if (some := found.of(outcome))]
    return f"{all} annotation{'s' if all > 1 else ''} of {name}: {', '.join(counts)}."


def _told(document: Document, names: Places, placed: Placed) -> Iterator[str]:
    score = f" ({round(100 * placed.confidence)} %)" if placed.outcome is Outcome.EDITED else ""
    quote = " … ".join(anchor.exact for anchor in placed.annotation.anchors if anchor.exact)
    where = ", ".join(names.name(anchor.part) for anchor in placed.annotation.anchors)
    yield f"{_SAID[placed.outcome]}{score}: {where}: “{_short(quote)}”"
    if placed.outcome is Outcome.EDITED:
        yield f"   now: “{_short(_now(document, placed))}”"
    if placed.lost and placed.nearest:
        yield f"   nearest: {names.name(placed.nearest.part)}: “{_short(_at(document, placed.nearest))}”"


def _now(document: Document, placed: Placed) -> str:
    pairs = zip(placed.annotation.anchors, placed.spans, strict=True)
    return " … ".join(_at(document, Place(anchor.part, span)) for anchor, span in pairs if span)


def _at(document: Document, place: Place) -> str:
    part = document.find(place.part)
    return words(part, place.span) if part and place.span else ""


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def _comment_lines(names: Places, changes: CommentChanges) -> Iterator[str]:
    groups = ((changes.new, "new"), (changes.edited, "edited"), (changes.vanished, "vanished"))
    counts = [f"{len(some)} {name}" for some, name in groups if some]
    counts += [f"{len(changes.votes)} with other votes"] if changes.votes else []
    yield f"Comments: {', '.join(counts)}." if counts else "The comments are the same."
    for ballot in changes.votes:
        yield f"   {names.name(ballot.comment)}: {_votes(ballot.before)} → {_votes(ballot.after)}"


def _votes(votes: Votes) -> str:
    shown = {"+": votes.up, "-": votes.down}
    counted = " ".join(f"{sign}{count}" for sign, count in shown.items() if count is not None)
    return counted or ("none" if votes.score is None else str(votes.score))


def _record(document: Document, found: Report) -> Mapping[str, object]:
    record: dict[str, object] = {
        "outcomes": {outcome.value: len(found.of(outcome)) for outcome in Outcome},
        "annotations": [_annotation(document, placed) for placed in found.placed],
    }
    if found.comments is not None:
        changes = found.comments
        record["comments"] = {
            "new": list(changes.new),
            "edited": list(changes.edited),
            "vanished": list(changes.vanished),
            "votes": [
                {"comment": one.comment, "before": _tally(one.before), "after": _tally(one.after)}
                for one in changes.votes
            ],
        }
    return record


def _annotation(document: Document, placed: Placed) -> Mapping[str, object]:
    anchors = placed.annotation.anchors
    return {
        "id": placed.annotation.id,
        "outcome": placed.outcome.value,
        "confidence": round(placed.confidence, 3),
        "parts": [anchor.part for anchor in anchors],
        "quotes": [anchor.exact for anchor in anchors],
        "spans": [[span.start, span.end] if span else None for span in placed.spans],
        "now": _now(document, placed),
        "nearest": _place(placed.nearest),
    }


def _place(place: Place | None) -> Mapping[str, object] | None:
    if place is None or place.span is None:
        return None
    return {"part": place.part, "span": [place.span.start, place.span.end]}


def _tally(votes: Votes) -> Mapping[str, int | None]:
    return {"up": votes.up, "down": votes.down, "score": votes.score}
