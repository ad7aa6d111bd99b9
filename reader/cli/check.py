"""`postil check`: whether a page can be read and every annotation on it finds its words."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from reader.cli import console
from reader.cli.page import Opened, add_page, open_page
from reader.cli.verb import Verb
from reader.export.entry import Entry, entries
from reader.notes import collection
from reader.notes.identity import is_about
from reader.notes.missing import missing


def arguments(parser: ArgumentParser) -> None:
    add_page(parser)


def run(options: Namespace, _: ArgumentParser) -> int:
    opened = open_page(options.page)
    lost = [entry for entry in entries(opened.digest) if entry.placed.lost]
    console.put("".join(f"{line}\n" for line in _report(opened, len(lost))))
    for entry in lost:
        console.say(_gone(entry))
    return 1 if lost or opened.sidecar.quarantined or _of_another_page(opened) else 0


def _gone(entry: Entry) -> str:
    quote = " ".join(entry.quote.split())
    if not quote:
        return f"What annotation {entry.number} is about is gone: {entry.printed_in}."
    return f"The words of annotation {entry.number} are gone: “{quote}”."


VERB = Verb("check", "Check that a page and its annotations can be read.", arguments, run)


def _of_another_page(opened: Opened) -> bool:
    """Neither does the page look like theirs, nor do any of their words stand in it."""
    head = opened.sidecar.head
    if not head or is_about(collection.identity(head), opened.original):
        return False
    return not any(one.annotation.anchors and not one.lost for one in opened.digest.placed)


def _report(opened: Opened, lost: int) -> Iterator[str]:
    document, kept = opened.document, opened.sidecar
    yield f"page: {document.title or document.name}"
    yield f"memos: {len(document.memos)}"
    yield f"comments: {len(document.comments)}"
    yield f"left out: {len(document.left_out)}"
    yield f"annotations: {len(kept.annotations)}"
    yield f"lost: {lost}"
    yield f"not understood: {len(kept.quarantined)}"
    if _of_another_page(opened):
        yield f"notice: these annotations were made on another page: {kept.title.removeprefix('Annotations of ')}"
    if kept.read_only:
        yield "read only: written by a newer Postil"
    yield from (f"notice: {notice}" for notice in document.notices)
    if fewer := missing(document):
        yield f"notice: {fewer}"
