"""What we understood of a page: frozen values, no behaviour beyond slicing.

Every position is a code point offset, every span is half-open. `Part.text` is the canonical text, version 1:
blocks joined by a blank line, a line break is `\\n`, table cells are joined by `\\t` and rows by `\\n`, the lines of a
cell by U+2028, the rows of a table in a cell by U+2029 and its cells by U+2001, an image is U+FFFC, list markers are
not in it, ASCII white space collapses except in code, no-break spaces stay, U+00AD is removed, nothing is normalised.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from reader.errors import noop

TEXT_RULES = 1  # the version of the canonical text; a sidecar names the one its positions count in
BLANK_LINE = "\n\n"  # stands between two blocks of a part
OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"  # an image in the canonical text
LINE = "\u2028"  # parts the lines of a cell of a table, where a line feed would end the row
ROW, GAP = "\u2029", "\u2001"  # part the rows and the cells of a table that stands in such a cell
ARTICLE = "article"  # the key of the article
LEFT_OUT = ""  # the role of a block that no part holds
ABSENT = noop("notices", "The comments are not in this file.")  # the one notice about comments alone


class Kind(StrEnum):
    """The shape of a block: how it is laid out."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    CODE = "code"
    TABLE = "table"
    FIGURE = "figure"  # its text is U+FFFC, its caption is a block of its own
    CAPTION = "caption"
    TERM = "term"  # of a list of definitions, above what it means
    DEFINITION = "definition"


class Label(StrEnum):
    """What a block is for, where that is known."""

    NONE = ""
    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"  # the author's names alone; the date beside them is metadata
    QUESTION = "question"  # put to the readers under the article ("Et vous ?")
    SOURCE = "source"  # the line that names the article's source
    RELATED = "related"  # a link to another page; left out of the article
    HEADER = "header"  # a comment's author, date and votes: outside its text


class Style(StrEnum):
    """An inline mark."""

    BOLD = "bold"
    ITALIC = "italic"
    CODE = "code"
    LINK = "link"
    STRIKE = "strike"
    UNDERLINE = "underline"
    SUB = "sub"
    SUP = "sup"
    NOTE = "note"  # the number of one of the user's notes, on paper alone; its target is the colour of the highlight


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points `start` to `end` of one text, half-open."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def shift(self, by: int) -> Span:
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def within(self, other: Span) -> bool:
        return other.start <= self.start and self.end <= other.end


class Mark(NamedTuple):
    """An inline style over code points of its block's text; `target` is a link's address."""

    span: Span
    style: Style
    target: str = ""


class Merged(NamedTuple):
    """A cell of a table that takes several places: where its first one is, and how many rows and columns it takes.

    No words stand in its other places.
    """

    row: int
    column: int
    down: int
    across: int

    @property
    def places(self) -> Iterator[tuple[int, int]]:
        """The rows and columns of all its places, the first one first."""
        rows, columns = range(self.row, self.row + self.down), range(self.column, self.column + self.across)
        return ((row, column) for row in rows for column in columns)


Stated = tuple[int, int]  # width and height in CSS pixels; 0 for the side that the page does not state


class Inset(NamedTuple):
    """A picture in a cell of a table: its alternative text stands in the block's text, at `span`; maybe none does."""

    span: Span
    image: str
    stated: Stated | None = None


class Inner(NamedTuple):
    """A table in a cell of a table: its words stand in the block's text, at `span`.

    `tabs` and `ends` are the places in that text that part its cells and its rows; the rest is as in Block.
    """

    span: Span
    tabs: tuple[int, ...]
    ends: tuple[int, ...]
    header_rows: int = 0
    merged: tuple[Merged, ...] = ()

    def shift(self, by: int) -> Inner:
        """The same table where its block's text has so many code points more before it."""
        return self._replace(
            span=self.span.shift(by),
            tabs=tuple(at + by for at in self.tabs),
            ends=tuple(at + by for at in self.ends),
        )


class Block(NamedTuple):
    """One paragraph, heading, list item …: the unit that is laid out, and the unit that corrections move.

    `role` is the key of the part that holds it, LEFT_OUT if none does. `quoted` is the depth of quotation
    (0: the speaker's own words); `by` names who is quoted. `level` is a heading's rank (1 to 6) or a list's depth
    (from 1). `marker` is what stands before a list item ("•", "3."): drawn, never in the text. `image` is the key of
    a resource, `alt` its alternative text and `stated` the size that the page states for it, None if it states none.
    `header_rows` counts a table's heading rows; `merged` are its larger cells, `insets` the pictures in it, row by
    row, and `inner` the tables in its cells, each before those that stand in its own. `names` are what links inside
    the page call it ("fn1"). `ruled`: the page draws a rule above it, where the scene changes. `share` is the per cent
    of the column's width that a picture has at most, 0 for all of it.
    """

    text: str
    kind: Kind = Kind.PARAGRAPH
    role: str = LEFT_OUT
    label: Label = Label.NONE
    level: int = 0
    quoted: int = 0
    by: str = ""
    marker: str = ""
    marks: tuple[Mark, ...] = ()
    image: str = ""
    alt: str = ""
    header_rows: int = 0
    names: tuple[str, ...] = ()
    ruled: bool = False
    stated: Stated | None = None
    merged: tuple[Merged, ...] = ()
    insets: tuple[Inset, ...] = ()
    inner: tuple[Inner, ...] = ()
    share: int = 0


class Part(NamedTuple):
    """The article, one memo or one comment, with its canonical text.

    `starts[i]` is where `blocks[i]` begins in `text`.
    """

    key: str
    blocks: tuple[Block, ...]
    starts: tuple[int, ...]
    text: str

    @property
    def kind(self) -> str:
        """ "article", "memo" or "comment"."""
        return self.key.partition(":")[0]

    def block_at(self, position: int) -> int:
        """The index of the block that holds this position; between two blocks, the one before."""
        return max(0, bisect_right(self.starts, position) - 1)

    def span(self, block: int) -> Span:
        """Where a block's text stands."""
        return Span(self.starts[block], self.starts[block] + len(self.blocks[block].text))


class When(NamedTuple):
    """A date as printed, and as ISO 8601 where it could be read ("2025-07-03T08:02", a zone only if one was given)."""

    raw: str
    iso: str = ""


class Votes(NamedTuple):
    """None means that the page does not show it."""

    up: int | None = None
    down: int | None = None
    score: int | None = None

    @property
    def net(self) -> int | None:
        """One number: the score, else up minus down, else what is shown."""
        if self.score is not None:
            return self.score
        if self.up is None and self.down is None:
            return None
        return (self.up or 0) - (self.down or 0)


class Place(NamedTuple):
    """Words in a part; without a span, the whole part."""

    part: str
    span: Span | None = None


class Quote(NamedTuple):
    """Words that a comment quotes: `span` in the comment's text; `source` is the passage they come from, if found."""

    by: str
    span: Span
    source: Place | None = None


class Comment(NamedTuple):
    """Somebody else's words under the article; `part` is the key of its text, `parent` of the comment it answers."""

    part: str
    author: str = ""
    rank: str = ""
    published: When | None = None
    votes: Votes = Votes()
    parent: str = ""
    depth: int = 0
    quotes: tuple[Quote, ...] = ()
    permalink: str = ""


class Memo(NamedTuple):
    """A primary document that the page carries whole; `kind` is "memo", "letter", "speech", "release" …"""

    part: str
    kind: str = "memo"
    title: str = ""
    author: str = ""
    recipient: str = ""
    published: When | None = None


class Link(NamedTuple):
    """Another page, and what it is called here."""

    text: str
    address: str = ""


class Resource(NamedTuple):
    """An image of the page: its bytes, or a file's path relative to the page's folder with forward slashes.

    No bytes: there is such a file, and it is no picture. `size` is its width and height in pixels, as its head tells;
    zeros if it does not.
    """

    key: str
    media_type: str = ""
    data: bytes | None = None
    path: str = ""
    size: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Document:
    """A page, read: its blocks in source order, and the parts that their roles make.

    `parts` is in page order: the article, the memos, the comments. `notices` are sentences for the reader, ABSENT
    among them. `stated_comments` is the number that the page claims. `sha256` is of the file's bytes, in hexadecimal;
    `name` is the file's name without its folder.
    """

    blocks: tuple[Block, ...]
    parts: Mapping[str, Part]
    title: str = ""
    subtitle: str = ""
    byline: str = ""
    published: When | None = None
    site: str = ""
    address: str = ""
    language: str = ""
    memos: tuple[Memo, ...] = ()
    comments: tuple[Comment, ...] = ()
    related: tuple[Link, ...] = ()
    resources: Mapping[str, Resource] = field(default_factory=dict)
    notices: tuple[str, ...] = ()
    stated_comments: int | None = None
    name: str = ""
    sha256: str = ""

    @property
    def article(self) -> Part:
        return self.parts[ARTICLE]

    @property
    def left_out(self) -> tuple[Block, ...]:
        """Everything of the page that no part holds, in source order."""
        return tuple(block for block in self.blocks if block.role == LEFT_OUT)

    def find(self, key: str) -> Part | None:
        return self.parts.get(key)


def as_lines(text: str) -> str:
    """The same words for who knows no cells in cells: their lines, rows and columns are as any others."""
    return text.translate(_AS_LINES)


_AS_LINES = str.maketrans({LINE: "\n", ROW: "\n", GAP: "\t"})


def bounded(size: tuple[float, float], stated: Stated | None, scale: float = 1.0) -> tuple[float, float]:
    """How large a picture of this size is to be, in its shape: no larger than `scale` times what the page states."""
    sides = zip(size, stated or (0, 0), strict=True)
    share = min((most * scale / own for own, most in sides if most and own), default=1.0)
    return (size[0] * share, size[1] * share) if share < 1 else size


# A part is read in source order, but its title stands first even where the page prints it elsewhere.
_FIRST = {Label.TITLE: 0, Label.SUBTITLE: 1, Label.BYLINE: 2}


def part_of(key: str, blocks: Iterable[Block]) -> Part:
    """The part that these blocks of its role make, in reading order, less the headers."""
    kept = [block for block in blocks if block.role == key and block.label is not Label.HEADER]
    kept.sort(key=_rank)
    starts, at = [], 0
    for block in kept:
        starts.append(at)
        at += len(block.text) + len(BLANK_LINE)
    return Part(key, tuple(kept), tuple(starts), BLANK_LINE.join(block.text for block in kept))


def held(blocks: Iterable[Block]) -> dict[str, list[int]]:
    """The places in the page of the blocks of every role, in the order of `Part.blocks`."""
    found: dict[str, list[int]] = {}
    first: list[tuple[int, int, str]] = []
    for at, block in enumerate(blocks):
        if block.label in _FIRST:
            first.append((_rank(block), at, block.role))
        elif block.label is not Label.HEADER:
            found.setdefault(block.role, []).append(at)
    for _, at, role in sorted(first, reverse=True):
        found.setdefault(role, []).insert(0, at)
    return found


def _rank(block: Block) -> int:
    return _FIRST.get(block.label, len(_FIRST))


def parts_of(blocks: Iterable[Block], keys: Iterable[str]) -> dict[str, Part]:
    """The parts with these keys, in the order of the keys; a key without blocks makes an empty part."""
    held: dict[str, list[Block]] = {key: [] for key in keys}
    for block in blocks:
        if block.role in held:
            held[block.role].append(block)
    return {key: part_of(key, own) for key, own in held.items()}
