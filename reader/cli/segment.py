"""`postil segment`: what a page is made of."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from reader.cli import console
from reader.cli.verb import Verb
from reader.errors import ReaderError
from reader.export.entry import Places, words
from reader.model import Document, Span
from reader.notes import sidecar
from reader.notes.corrections import apply
from reader.notes.missing import missing


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("pages", nargs="+", metavar="PAGE", help="a saved web page")
    parser.add_argument(
        "--jsonl", action="store_true", help="one JSON object a line, for a page that fails too"
    )


def run(options: Namespace, _: ArgumentParser) -> int:
    failed = False
    for name in options.pages:
        try:
            _show(name, options.jsonl)
        except ReaderError as error:
            failed = True
            console.say(str(error))
            if options.jsonl:
                _put_json({"file": name, "error": str(error)})
    return 1 if failed else 0


VERB = Verb("segment", "Say what a page is made of: article, memos, comments.", arguments, run)


def _show(name: str, jsonl: bool) -> None:
    from reader.ingest import read_page, report

    document = _corrected(read_page(Path(name)), Path(name))
    if jsonl:
        _put_json(report.as_json(document, name))
    else:
        console.put("\n".join(_outline(document)) + "\n")


def _corrected(document: Document, page: Path) -> Document:
    """The page as its reader has corrected it; as it was read where the sidecar cannot be."""
    try:
        kept = sidecar.read(sidecar.beside(page))
    except ReaderError as error:
        console.say(str(error))
        return document
    return apply(document, kept.corrections, kept.texts)


def _put_json(value: dict[str, object]) -> None:
    console.put(json.dumps(value, ensure_ascii=False) + "\n")


def _outline(document: Document) -> Iterator[str]:
    """The page for a person: every part under its name, and what was left out under the last line."""
    places = Places(document)
    yield f"# {document.title or document.name}"
    facts = (document.byline, document.site, document.published.raw if document.published else "undated")
    yield " · ".join(fact for fact in facts if fact)
    for key, part in document.parts.items():
        yield f"\n## {places.name(key)}\n"
        yield words(part, Span(0, len(part.text)))
    yield f"\n## Left out of this page ({len(document.left_out)})\n"
    yield from (block.text for block in document.left_out)
    yield from (f"\n{notice}" for notice in document.notices)
    if fewer := missing(document):
        yield f"\n{fewer}"
