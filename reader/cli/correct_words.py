"""Words that somebody quoted, as pieces of a page."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator

from reader.cli import console
from reader.cli.annotate import NoSuchWords, TooFewCopies
from reader.errors import ReaderError, noop
from reader.model import LEFT_OUT, Document, Kind, Label, Place
from reader.notes.correction import UNCUT
from reader.notes.correction_deeds import Point
from reader.notes.quoted import find_all
from reader.notes.trail import Index, Piece


class WrongOrder(ReaderError):
    template = noop("errors", "In {0}, “{1}” stands before “{2}”.")


def passage(document: Document, options: Namespace, inside: Iterable[int] | None = None) -> list[Piece]:
    """From the first words to the last ones, as far as they stand in the parts of these two: whole paragraphs.

    With --exactly, the words alone. `inside` are the blocks that are looked at, all of them if it is None.
    """
    chosen = range(len(document.blocks)) if inside is None else inside
    first = _chosen(document, options, _copies(document, options, options.quote, chosen))
    last = _behind(document, options, first, chosen) if options.to_quote else first
    roles = {document.blocks[at].role for at in (first[0].block, last[-1].block)}
    between = range(first[0].block, last[-1].block + 1)
    blocks = [at for at in between if document.blocks[at].role in roles and not _is_header(document, at)]
    if not options.to_quote:
        blocks = [piece.block for piece in first]
    pieces = [Piece(at, 0, len(document.blocks[at].text)) for at in blocks]
    if options.exactly:
        pieces[0] = Piece(pieces[0].block, first[0].start, pieces[0].end)
        pieces[-1] = Piece(pieces[-1].block, pieces[-1].start, last[-1].end)
        _tell_uncut(document, [pieces[0], pieces[-1]])
    return pieces


def point(document: Document, key: str, options: Namespace, *, behind: bool) -> tuple[Point, Point]:
    """Where the paragraph of the words quoted begins and where they do, or `behind` both.

    A copy in the part comes before one elsewhere, then the one that stands next to it on this side.
    """
    own = sorted(Index(document).blocks(key))
    copies = list(_copies(document, options, options.quote, range(len(document.blocks))))
    inside = [copy for copy in copies if copy[0].block in own]
    ahead = [copy for copy in copies if own and copy[0].block > own[-1]][:1]
    before = [copy for copy in copies if own and copy[0].block < own[0]][-1:]
    near = inside or (ahead or before if behind else before or ahead)
    first = _chosen(document, options, copies) if options.occurrence or not near else near[0]
    piece = first[-1] if behind else first[0]
    whole = len(document.blocks[piece.block].text) if behind else 0
    if options.exactly:
        _tell_uncut(document, [piece])
    return Point(piece.block, whole), Point(piece.block, piece.end if behind else piece.start)


def _tell_uncut(document: Document, pieces: Iterable[Piece]) -> None:
    """These are to be cut: says so where they cannot."""
    for piece in pieces:
        block = document.blocks[piece.block]
        if block.kind in UNCUT and (piece.start, piece.end) != (0, len(block.text)):
            what = "table" if block.kind is Kind.TABLE else "picture with its caption"
            console.say(f"{document.name}: the whole {what} goes; it cannot be cut.")
            return


def _chosen(document: Document, options: Namespace, copies: Iterable[list[Piece]]) -> list[Piece]:
    """The copy that is asked for, else the first."""
    found, wanted = list(copies), options.occurrence or 1
    if not found:
        raise NoSuchWords(document.name, options.quote)
    if wanted > len(found):
        raise TooFewCopies(document.name, options.quote, len(found), wanted)
    if options.occurrence is None and len(found) > 1:
        console.say(f"{document.name} says this {len(found)} times; the first was taken (--occurrence).")
    return found[wanted - 1]


def _behind(document: Document, options: Namespace, first: list[Piece], chosen: Iterable[int]) -> list[Piece]:
    found = list(_copies(document, options, options.to_quote, chosen))
    if not found:
        raise NoSuchWords(document.name, options.to_quote)
    behind = next((copy for copy in found if copy[-1] >= first[0]), None)
    if behind is None:
        raise WrongOrder(document.name, options.to_quote, options.quote)
    return behind


def _copies(
    document: Document, options: Namespace, quote: str, chosen: Iterable[int]
) -> Iterator[list[Piece]]:
    """The words inside of one block, copy by copy in page order; else where several blocks say them together.

    Where the whole paragraph goes, it does so once.
    """
    most = None if options.exactly else 1
    found = [
        [Piece(at, span.start, span.end)]
        for at in chosen
        if not _is_header(document, at)
        for span in find_all(document.blocks[at].text, quote)[:most]
    ]
    yield from found or sorted(_together(document, quote))


def _together(document: Document, quote: str) -> Iterator[list[Piece]]:
    index = Index(document)
    for key in (*document.parts, LEFT_OUT):
        part = index.part(key)
        for span in find_all(part.text, quote) if part is not None else ():
            yield sorted(index.pieces(Place(key, span)))


def _is_header(document: Document, at: int) -> bool:
    return document.blocks[at].label is Label.HEADER
