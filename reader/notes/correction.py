"""A correction by hand: passages of a page that belong elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reader.errors import ReaderError, noop
from reader.model import ARTICLE, LEFT_OUT, Block, Document, Kind, Label, Span
from reader.notes.correction_page import Whole, whole_page
from reader.notes.prints import fingerprint
from reader.notes.trail import Piece

BEGINNING = 64  # code points of a block: it is known again by them where its end was edited
UNCUT = (Kind.TABLE, Kind.FIGURE)  # they go whole or not at all
_ROLE = re.compile(r"(?:article|memo:.+|comment:.+)?", re.DOTALL)


class NotInThisSave(ReaderError):
    """No failure: something that a person should know."""

    template = noop(
        "errors",
        "In {0}, corrections whose words, memo or comment are gone or stand in several places were not made ({1}); "
        "they are kept.",
    )


@dataclass(frozen=True, slots=True)
class Foot:
    """One end of a run: where its block stood in the page, the fingerprint of its text, and how that begins.

    `cut` is the code point of the block where the run begins or ends; None where it does with the block.
    """

    at: int
    text: str
    begins: str
    cut: int | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Words of the page, from the first block to the last one, both of them included.

    `header` means that they are the head of a comment, outside its text. `page` is the fingerprint of all that
    the page said, block by block, and `span` the code points of the words in that text; empty in version 1.1.
    """

    first: Foot
    last: Foot
    header: bool = False
    page: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Stand:
    """An edge stands behind these words, or before them."""

    words: Run
    behind: bool


@dataclass(frozen=True, slots=True)
class Edge:
    """The end of a part, or its beginning, where somebody put it.

    `stands` are words on either side of it, those first that it goes with. What a newer save reads beyond it as the
    part's has the role `beyond`.
    """

    part: str
    at_start: bool
    stands: tuple[Stand, ...]
    beyond: str


@dataclass(frozen=True, slots=True)
class Said:
    """What the user said of a memo or a comment: None where nothing was said, empty for "it has none".

    `published` is the date as printed, `iso` as it was read.
    """

    kind: str | None = None
    title: str | None = None
    author: str | None = None
    published: str | None = None
    iso: str | None = None

    def since(self, before: Said) -> Said:
        """What says something else than before."""
        return Said(
            *(new if new != old else None for new, old in zip(_values(self), _values(before), strict=True))
        )

    def then(self, later: Said) -> Said:
        """Both, the later one first."""
        return Said(
            *(old if new is None else new for new, old in zip(_values(later), _values(self), strict=True))
        )


def _values(said: Said) -> tuple[str | None, ...]:
    return said.kind, said.title, said.author, said.published, said.iso


NOTHING = Said()


@dataclass(frozen=True, slots=True)
class Correction:
    """The role that some words get: the key of a part, LEFT_OUT for none.

    `created` is xsd:dateTime with a zone: it tells two equal corrections apart. `record` is what another
    program wrote, where we would have written it otherwise; without runs it is kept and does nothing. `target`
    are words of the memo or comment of this role as it was read: its key may be another one in a newer save.
    `edge` is the one that was moved, `whole` the part all of which was given away: in a newer save that holds of
    what is new there, too. `on` are parts made by hand that it builds on: without them it says nothing. `of` is the
    part whose words alone are meant: those that a correction before brought there are not, once that is taken back.
    """

    role: str
    runs: tuple[Run, ...] = ()
    said: Said = NOTHING
    created: str = ""
    record: object = field(default=None, hash=False)
    target: Run | None = None
    edge: Edge | None = None
    whole: str = ""
    on: tuple[str, ...] = ()
    of: str = ""


def correct(
    page: Document,
    pieces: Iterable[Piece],
    role: str,
    created: str,
    said: Said = NOTHING,
    header: Iterable[Piece] = (),
    whole: Whole | None = None,
) -> Correction:
    """The correction that gives these words of the page, as it was read, a role; `header` heads the comment.

    `whole` is all that the page says, where somebody knows it already.
    """
    whole = whole or whole_page(page.blocks)
    heads = [_run(whole, *ends, header=True) for ends in _runs(page.blocks, header)]
    bodies = [_run(whole, *ends) for ends in _runs(page.blocks, pieces)]
    return Correction(role, (*heads, *bodies), said, created, target=_target(whole, role))


def new_role(document: Document, kind: str, words: str) -> str:
    """A key for a memo or a comment of these words: like others' made from them, and free."""
    key = f"{kind}:{fingerprint(words[:BEGINNING])[:12]}"
    taken = {block.role for block in document.blocks} | set(document.parts)
    return next(name for name in _numbered(key) if name not in taken)


def edge_of(
    whole: Whole, part: str, stands: Iterable[tuple[Piece, bool]], beyond: str, *, at_start: bool
) -> Edge:
    """The edge beside these words of the page as it was read; with each, whether it stands behind them."""
    found = (Stand(_run(whole, one, one), behind) for one, behind in stands if one.start < one.end)
    return Edge(part, at_start, tuple(found), beyond)


def runs_of(one: Correction) -> Iterator[Run]:
    """All words that it is about, those beside an edge and those that its part is known by among them."""
    yield from one.runs
    if one.target is not None:
        yield one.target
    if one.edge is not None:
        yield from (stand.words for stand in one.edge.stands)


def is_role(role: str) -> bool:
    return _ROLE.fullmatch(role) is not None


def is_kept(role: str) -> bool:
    """Whether words with this role stand in a memo or a comment, which come and go with them."""
    return role not in (ARTICLE, LEFT_OUT)


# ---- making


def _target(page: Whole, role: str) -> Run | None:
    """The longest run of words of the memo or comment with this key; None where the page has none."""
    if not is_kept(role):
        return None
    own = (at for at, one in enumerate(page.blocks) if one.role == role and one.label is not Label.HEADER)
    runs = [_run(page, *ends) for ends in _runs(page.blocks, (_entire(page.blocks[at], at) for at in own))]
    return max((run for run in runs if run.span is not None), key=_length, default=None)


def _entire(block: Block, at: int) -> Piece:
    return Piece(at, 0, len(block.text))


def _length(run: Run) -> int:
    return len(run.span) if run.span is not None else 0


def _runs(blocks: Sequence[Block], pieces: Iterable[Piece]) -> Iterator[tuple[Piece, Piece]]:
    """First and last of every row of neighbours, cut where they can be."""
    row: list[Piece] = []
    for piece in sorted({_cut(blocks[one.block], one) for one in pieces}):
        if row and not _adjoin(blocks, row[-1], piece):
            yield row[0], row[-1]
            row = []
        row.append(piece)
    if row:
        yield row[0], row[-1]


def _cut(block: Block, piece: Piece) -> Piece:
    """White space goes with the words before it, so that every letter stays in one block."""
    size = len(block.text)
    if block.kind in UNCUT:
        return Piece(piece.block, 0, size)
    return Piece(piece.block, past_space(block.text, piece.start), past_space(block.text, piece.end))


def past_space(text: str, at: int) -> int:
    while 0 < at < len(text) and text[at].isspace():
        at += 1
    return at


def _adjoin(blocks: Sequence[Block], one: Piece, other: Piece) -> bool:
    if one.block == other.block:
        return other.start <= one.end
    return other.block == one.block + 1 and one.end == len(blocks[one.block].text) and other.start == 0


def _run(page: Whole, first: Piece, last: Piece, *, header: bool = False) -> Run:
    size = len(page.blocks[last.block].text)
    start = _foot(page, first.block, first.start or None)
    end = _foot(page, last.block, last.end if last.end < size else None)
    span = Span(page.starts[first.block] + first.start, page.starts[last.block] + last.end)
    return Run(start, end, header, page.print, span) if len(span) > 0 else Run(start, end, header)


def _foot(page: Whole, at: int, cut: int | None) -> Foot:
    text = page.blocks[at].text
    return Foot(at, fingerprint(text), text[:BEGINNING], cut)


def _numbered(key: str) -> Iterator[str]:
    yield key
    number = 2
    while True:
        yield f"{key}-{number}"
        number += 1
