"""`postil list`: the annotations of a page in document order."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from reader.cli import console
from reader.cli.page import add_page, open_page
from reader.cli.verb import Verb
from reader.export.entry import Entry, entries

_LONGEST = 80  # code points of a quote or a note in one line
_TURNS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e"  # marks that turn the line round by themselves
ISOLATES = _ISOLATE, _POP = (
    "\u2068",
    "\u2069",
)  # keep right-to-left words from turning the rest of the line round


def arguments(parser: ArgumentParser) -> None:
    add_page(parser)
    parser.add_argument("--json", action="store_true", help="a JSON list with everything")


def run(options: Namespace, _: ArgumentParser) -> int:
    made = entries(open_page(options.page).digest)
    if options.json:
        console.put(json.dumps([_record(entry) for entry in made], ensure_ascii=False, indent=2) + "\n")
    else:
        console.put("".join(f"{line}\n" for entry in made for line in _lines(entry)))
    return 0


VERB = Verb("list", "List the annotations of a page.", arguments, run)


def _lines(entry: Entry) -> Iterator[str]:
    """One line for the words, one for each of the user's own: tags, note."""
    quote = f": “{_short(entry.quote)}”" if entry.quote else ""
    speaker = f" — {_isolated(entry.speaker)}" if entry.speaker else ""
    lost = " (words not found)" if entry.placed.lost else ""
    colour = f" [{entry.colour}]" if entry.colour else ""
    yield f"{entry.number}. {_isolated(entry.printed_in)}{quote}{speaker}{lost}{colour}"
    annotation = entry.annotation
    if annotation.tags:
        yield f"   tags: {', '.join(map(_isolated, annotation.tags))}"
    if annotation.note:
        yield f"   note: {_short(annotation.note)}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return _isolated(line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…")


def _isolated(text: str) -> str:
    turns = any("\u0590" <= char <= "\u08ff" or char in _TURNS for char in text)
    return f"{_ISOLATE}{text}{_POP}" if turns else text


def _record(entry: Entry) -> dict[str, object]:
    annotation = entry.annotation
    return {
        "number": entry.number,
        "id": annotation.id,
        "part": entry.part,
        "printed_in": entry.printed_in,
        "speaker": entry.speaker,
        "quote": entry.quote,
        "spans": [[span.start, span.end] if span else None for span in entry.placed.spans],
        "found": not entry.placed.lost,
        "tags": list(annotation.tags),
        "note": annotation.note,
        "colour": entry.colour,
        "style": annotation.style,
        "created": annotation.created,
        "modified": annotation.modified,
        "creator": annotation.creator,
    }
