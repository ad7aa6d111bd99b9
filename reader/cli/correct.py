"""`postil correct`: passages of a page that belong elsewhere, and what was corrected so far."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator

from reader.cli import console
from reader.cli.annotate import NoSuchWords, SetAside, open_to_write, part_called
from reader.cli.page import Opened, add_page, open_page
from reader.cli.verb import Verb
from reader.errors import ReaderError, noop
from reader.export.entry import Places
from reader.model import LEFT_OUT, Document, Label, Place
from reader.notes import sidecar
from reader.notes.correction import Correction, correct, located, new_role
from reader.notes.corrections import apply
from reader.notes.follow import follow_all
from reader.notes.notebook import Notebook
from reader.notes.quoted import find_all
from reader.notes.sidecar import beside
from reader.notes.stamp import now
from reader.notes.trail import Index

OUT = "out"  # what the command line calls LEFT_OUT
KINDS = ("memo", "letter", "speech", "release", "transcript", "email", "statement")
_SHOWN = 40  # code points of a passage in the list


class NoSuchCorrection(ReaderError):
    template = noop("errors", "{0} has {1} corrections; there is no number {2}.")


class WrongOrder(ReaderError):
    template = noop("errors", "In {0}, “{1}” stands before “{2}”.")


def arguments(parser: ArgumentParser) -> None:
    add_page(parser)
    parser.add_argument("--quote", metavar="TEXT", help="words of the passage, or of its first paragraph")
    parser.add_argument("--to-quote", metavar="TEXT", help="words of its last paragraph")
    parser.add_argument(
        "--as",
        dest="role",
        metavar="PART",
        help="memo or comment for a new one, memo:2 or comment:3 for one that is there, article, out",
    )
    parser.add_argument("--kind", choices=KINDS, default="", help="what the memo is")
    parser.add_argument("--author", default="", metavar="NAME", help="who wrote the memo or the comment")
    parser.add_argument("--title", default="", metavar="TITLE", help="what the memo is called")
    parser.add_argument("--list", action="store_true", help="list the corrections")
    parser.add_argument("--undo", type=int, metavar="N", help="take back the correction with this number")


def run(options: Namespace, parser: ArgumentParser) -> int:
    wishes = [options.list, options.undo is not None, options.quote is not None]
    if sum(wishes) != 1 or (options.quote is None) != (options.role is None):
        parser.error("say what to do: --quote with --as, --list or --undo")
    if options.list:
        console.put("".join(f"{line}\n" for line in _lines(open_page(options.page))))
    elif options.undo is not None:
        _undo(open_to_write(options.page), options.undo)
    else:
        console.put(_correct(open_to_write(options.page), options) + "\n")
    return 0


VERB = Verb("correct", "Say that a passage of a page belongs elsewhere.", arguments, run)


# ---- correcting


def _correct(opened: Opened, options: Namespace) -> str:
    """Keeps the correction; what the command line calls the part where the passage stands now."""
    document, blocks = opened.document, _passage(opened.document, options)
    role = _role(document, options.role, blocks)
    said = {name: getattr(options, name).strip() for name in ("kind", "title", "author")}
    made = correct(document, blocks, role, now(), **said)
    new = _keep(opened, (*opened.sidecar.corrections, made))
    if new == document:
        console.say(f"{document.name} has it so already.")
    return Places(new).address(role) or OUT


def _role(document: Document, wanted: str, blocks: Iterable[int]) -> str:
    if wanted in ("memo", "comment"):
        return new_role(document, wanted, blocks)
    return LEFT_OUT if wanted == OUT else part_called(document, wanted).key


def _passage(document: Document, options: Namespace) -> list[int]:
    """The blocks from the first words to the last ones, as far as they stand in the parts of these two."""
    first = _blocks(document, options.quote)
    if not options.to_quote:
        return first
    behind = [at for at in _all_blocks(document, options.to_quote) if at[-1] >= first[0]]
    if not behind:
        raise WrongOrder(document.name, options.to_quote, options.quote)
    last = behind[0][-1]
    roles = {document.blocks[first[0]].role, document.blocks[last].role}
    inside = range(first[0], last + 1)
    return [at for at in inside if document.blocks[at].role in roles and not _is_header(document, at)]


def _blocks(document: Document, quote: str) -> list[int]:
    found = _all_blocks(document, quote)
    if len(found) > 1:
        console.say(f"{document.name} says this {len(found)} times; the first was taken.")
    return found[0]


def _all_blocks(document: Document, quote: str) -> list[list[int]]:
    """The blocks that say these words, one by one in page order; else rows of blocks that say them together."""
    found = [
        [at]
        for at, block in enumerate(document.blocks)
        if not _is_header(document, at) and find_all(block.text, quote)
    ]
    found = found or sorted(_together(document, quote))
    if not found:
        raise NoSuchWords(document.name, quote)
    return found


def _together(document: Document, quote: str) -> Iterator[list[int]]:
    index = Index(document)
    for key in (*document.parts, LEFT_OUT):
        part = index.part(key)
        for span in find_all(part.text, quote) if part is not None else ():
            yield sorted(piece.block for piece in index.pieces(Place(key, span)))


def _is_header(document: Document, at: int) -> bool:
    return document.blocks[at].label is Label.HEADER


def _undo(opened: Opened, number: int) -> None:
    made = opened.sidecar.corrections
    if not 1 <= number <= len(made):
        raise NoSuchCorrection(opened.document.name, len(made), number)
    _keep(opened, (*made[: number - 1], *made[number:]))


def _keep(opened: Opened, corrections: tuple[Correction, ...]) -> Document:
    """The page as it is corrected now, saved with the annotations that followed; nothing where nothing changed."""
    assert opened.original is not None
    new = apply(opened.original, corrections)
    added = len(corrections) > len(opened.sidecar.corrections)
    if added and new == opened.document:
        return new
    book = Notebook(opened.sidecar.annotations)
    for change in follow_all(opened.document, new, book, opened.sidecar.texts):
        book.apply(change)
    saved = sidecar.save(
        opened.path, new, book, opened.sidecar, corrections=corrections, original=opened.original
    )
    if saved.set_aside:
        console.say(str(SetAside(beside(opened.path).name, saved.set_aside)))
    return new


# ---- listing


def _lines(opened: Opened) -> Iterator[str]:
    places = Places(opened.document)
    for number, one in enumerate(opened.sidecar.corrections, 1):
        role = OUT if one.role == LEFT_OUT else places.address(one.role)
        said = ", ".join(filter(None, (one.kind, one.title, one.author)))
        words = "; ".join(_words(opened, one)) if one.runs else "not understood, kept as it is"
        yield f"{number}. {role}{f' ({said})' if said else ''}: {words}"


def _words(opened: Opened, one: Correction) -> Iterator[str]:
    assert opened.original is not None
    for run in one.runs:
        gone = "" if located(opened.original.blocks, run) else " (not in this page)"
        ends = [_short(run.first.begins)] + ([_short(run.last.begins)] if run.last != run.first else [])
        yield " … ".join(ends) + gone


def _short(text: str) -> str:
    line = " ".join(text.split())
    return f"« {line if len(line) <= _SHOWN else line[: _SHOWN - 1].rstrip() + '…'} »"
