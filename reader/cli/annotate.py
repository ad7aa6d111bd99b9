"""`postil annotate`: a highlight, or a tag or a note on a whole part or on the page."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from dataclasses import replace
from pathlib import Path

from reader.cli import console
from reader.cli.listing import ISOLATES
from reader.cli.page import Opened, add_page, open_page
from reader.cli.verb import Verb
from reader.errors import ReaderError, noop
from reader.export.entry import Places
from reader.model import Document, Part
from reader.notes import sidecar
from reader.notes.anchor import describe, whole
from reader.notes.annotation import COLOURS, Anchor, Annotation
from reader.notes.notebook import Notebook
from reader.notes.quoted import find_all
from reader.notes.sidecar import BrokenSidecar, KeptElsewhere, Sidecar, beside
from reader.notes.stamp import new_id, now


class NoSuchPart(ReaderError):
    template = noop("errors", "{0} has no part {1}; it has {2}.")


class NoSuchWords(ReaderError):
    template = noop("errors", "{0} does not say “{1}”.")


class TooFewCopies(ReaderError):
    template = noop("errors", "{0} says “{1}” {2} times, not {3}.")


class SetAside(ReaderError):
    template = noop("errors", "The annotations in {0} cannot be read. They were set aside as {1}.")


def arguments(parser: ArgumentParser) -> None:
    add_page(parser)
    parser.add_argument("--quote", type=_words, metavar="TEXT", help="the words to highlight")
    parser.add_argument(
        "--part", metavar="PART", help="article, memo, memo:2, comment:3; without it the first that says TEXT"
    )
    parser.add_argument("--occurrence", type=count, metavar="N", help="which of several copies of TEXT")
    parser.add_argument(
        "--tag", action="append", type=_words, default=[], metavar="TAG", help="may be repeated"
    )
    parser.add_argument("--note", default="", metavar="NOTE", help="your own words")
    parser.add_argument("--colour", choices=COLOURS, default="", help="without it the first tag's, or yellow")


def run(options: Namespace, parser: ArgumentParser) -> int:
    if options.quote is None and not (options.tag or options.note.strip()):
        parser.error("say what to keep: --quote, --tag or --note")
    if options.quote is None and options.occurrence is not None:
        parser.error("--occurrence needs --quote")
    console.put(_annotate(options) + "\n")
    return 0


VERB = Verb("annotate", "Highlight words of a page, or tag or note a part of it.", arguments, run)


def _annotate(options: Namespace) -> str:
    """Keeps the annotation; its id."""
    opened = open_to_write(options.page)
    moment = now()
    made = Annotation(
        id=new_id(),
        anchors=_anchors(options, opened.document),
        tags=tuple(dict.fromkeys(" ".join(tag.split()) for tag in options.tag)),
        note=options.note,
        colour=options.colour,
        created=moment,
        modified=moment,
    )
    book = Notebook(opened.sidecar.annotations)
    book.apply(book.add(made))
    saved = sidecar.save(opened.path, opened.document, book, opened.sidecar, original=opened.original)
    say_where(opened.path, saved)
    return made.id


def say_where(page: Path, saved: Sidecar) -> None:
    """What a person would not expect of a save: a broken file out of the way, annotations in the data folder."""
    if saved.set_aside:
        console.say(str(SetAside(beside(page).name, saved.set_aside)))
    if saved.elsewhere:
        console.say(str(KeptElsewhere(page.name)))


def open_to_write(path: Path) -> Opened:
    """The page; a sidecar that cannot be read is set aside and said, and what was whole in it is gone on from."""
    try:
        return open_page(path)
    except BrokenSidecar as error:
        console.say(str(SetAside(beside(path).name, sidecar.set_aside(path).name)))
        opened = open_page(path)
        return opened if opened.sidecar.count else replace(opened, sidecar=error.rescued)


def _anchors(options: Namespace, document: Document) -> tuple[Anchor, ...]:
    part = part_called(document, options.part) if options.part else None
    if options.quote is None:
        return (whole(part),) if part else ()
    return (_anchor(document, [part] if part else [*document.parts.values()], options),)


def _anchor(document: Document, parts: list[Part], options: Namespace) -> Anchor:
    """An anchor on the copy that was asked for, counted through the parts in page order."""
    copies = [(part, span) for part in parts for span in find_all(part.text, options.quote)]
    name = Places(document).name(parts[0].key) if len(parts) == 1 else document.name
    if not copies:
        raise NoSuchWords(name, options.quote)
    wanted = options.occurrence or 1
    if wanted > len(copies):
        raise TooFewCopies(name, options.quote, len(copies), wanted)
    if options.occurrence is None and len(copies) > 1:
        console.say(f"{name} says this {len(copies)} times; the first was taken (--occurrence).")
    return describe(*copies[wanted - 1])


def part_called(document: Document, address: str) -> Part:
    """The part that the command line calls so: a comment by its place on the page, else by its key."""
    places = Places(document)
    wanted = "memo" if address == "memo:1" else address
    named = {**document.parts, **{places.address(key): part for key, part in document.parts.items()}}
    if wanted in named:
        return named[wanted]
    raise NoSuchPart(document.name, address, ", ".join(places.address(key) for key in document.parts))


def _words(text: str) -> str:
    words = text.strip().strip("".join(ISOLATES)).strip()
    if not words:
        raise ArgumentTypeError("it is empty")
    return words


def count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise ArgumentTypeError(f"{text} does not count from 1")
    return int(text)
