"""`postil segment`: what a page is made of."""

from __future__ import annotations

import json
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from reader.cli import console, reading
from reader.cli.verb import Verb
from reader.errors import ReaderError
from reader.export.entry import Places, words
from reader.model import LEFT_OUT, Document, Span, part_of
from reader.notes import sidecar
from reader.notes.correction import NotInThisSave
from reader.notes.corrections import Split
from reader.notes.missing import missing
from reader.notes.no_article import no_article

_MANY = 8  # pages for which a second process is worth its start
_CORES = 8


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("pages", nargs="+", metavar="PAGE", help="a saved web page")
    parser.add_argument(
        "--jsonl", action="store_true", help="one JSON object a line, for a page that fails too"
    )


def run(options: Namespace, _: ArgumentParser) -> int:
    failed = False
    for shown in _all_shown(options.pages, options.jsonl):
        failed = failed or shown.failed
        for sentence in shown.said:
            console.say(sentence)
        console.put(shown.text)
    return 1 if failed else 0


VERB = Verb("segment", "Say what a page is made of: article, memos, comments.", arguments, run)


class _Shown(NamedTuple):
    """What one page gives: a result, and what is to be said beside it."""

    text: str
    said: tuple[str, ...] = ()
    failed: bool = False


def _all_shown(names: list[str], as_jsonl: bool) -> Iterator[_Shown]:
    """One page after another, in the order they were named; many pages are read on every core."""
    show = partial(_show, as_jsonl=as_jsonl)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if len(names) < _MANY or cores < 2:
        yield from map(show, names)
        return
    from multiprocessing import get_all_start_methods, get_context

    from reader.ingest import compose, forest, memo, pages, report  # noqa: F401  # once, not once on each core

    known = forest.model()
    known.first.compile()
    known.second.compile()

    how = "fork" if sys.platform == "linux" and "fork" in get_all_start_methods() else None
    with get_context(how).Pool(min(cores, _CORES)) as pool:
        yield from pool.imap(show, names, chunksize=4)


def _show(name: str, as_jsonl: bool) -> _Shown:
    from reader.ingest import report

    try:
        read = reading.read(Path(name))
    except ReaderError as error:
        text = _json({"file": name, "error": str(error)}) if as_jsonl else ""
        return _Shown(text, (str(error),), failed=True)
    document, said = _corrected(read, Path(name))
    if as_jsonl:
        told = report.as_json(document, name)
        fewer = missing(document)
        notices = [*document.notices, *([str(fewer)] if fewer else [])]
        return _Shown(_json({**told, "notices": notices}), said)
    return _Shown("\n".join(_outline(document)) + "\n", said)


def _corrected(document: Document, page: Path) -> tuple[Document, tuple[str, ...]]:
    """The page as its reader has corrected it; as it was read where the sidecar cannot be."""
    try:
        kept = sidecar.read(sidecar.beside(page))
    except ReaderError as error:
        return document, (str(error),)
    split = Split(document, kept.texts)
    missed = split.missed(kept.corrections)
    said = (str(NotInThisSave(page.name, len(missed))),) if missed else ()
    return split.apply(kept.corrections), said


def _json(value: dict[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False) + "\n"


def _outline(document: Document) -> Iterator[str]:
    """The page for a person: every part under its name, and what was left out under the last line."""
    places = Places(document)
    yield f"# {document.title or document.name}"
    facts = (document.byline, document.site, document.published.raw if document.published else "undated")
    yield " · ".join(fact for fact in facts if fact)
    for key, part in document.parts.items():
        yield f"\n## {places.name(key)}\n"
        yield words(part, Span(0, len(part.text))) or no_article(document)
    yield f"\n## Left out of this page ({len(document.left_out)})\n"
    out = part_of(LEFT_OUT, document.left_out)
    yield from filter(None, [words(out, Span(0, len(out.text)))])
    yield from (f"\n{notice}" for notice in document.notices)
    if fewer := missing(document):
        yield f"\n{fewer}"
