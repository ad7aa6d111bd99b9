"""What a page is made of while it is being read: blocks that still know where in the tree they stood."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from reader.model import (
    LEFT_OUT,
    Block,
    Inner,
    Inset,
    Kind,
    Label,
    Link,
    Mark,
    Merged,
    Resource,
    Span,
    Stated,
    When,
)
from reader.threads.found import Found


@dataclass(slots=True, eq=False)
class Box:
    """A container of the page: what is left of an element once the tree is gone.

    `words` are its class, id, role and itemprop in lower case; `chars` and `links` count
    the code points of all text and of linked text in it; `blocks` its blocks, `prose` those of sentences;
    `first` and `after` are the places of its first block, and of the first after it, among those of no comment.
    """

    tag: str
    words: str
    parent: Box | None = None
    depth: int = 0
    hidden: bool = False
    first: int = 0
    chars: int = 0
    links: int = 0
    blocks: int = 0
    prose: int = 0
    after: int = 0


def nearest(box: Box | None, known: dict[Box, Box | None], is_one: Callable[[Box], bool]) -> Box | None:
    """The container of some kind that is nearest about a block; `known` keeps what was found: each is asked once."""
    inside: list[Box] = []
    while box is not None and box not in known and not is_one(box):
        inside.append(box)
        box = box.parent
    found = known.get(box, box) if box is not None else None
    for one in inside:
        known[one] = found
    return found


def both(one: Box | None, other: Box | None) -> Box | None:
    """The innermost container that holds both."""
    while one is not None and other is not None and one is not other:
        if one.depth >= other.depth:
            one = one.parent
        else:
            other = other.parent
    return one if one is other else None


def is_put_away(box: Box | None, tags: frozenset[str]) -> bool:
    """Whether a block stands in an element of these, or is hidden."""
    while box is not None:
        if box.hidden or box.tag in tags:
            return True
        box = box.parent
    return False


def is_called(box: Box | None, names: re.Pattern[str], most: int) -> bool:
    """Whether a container is called so, or one around it, as long as these hold no more than `most` blocks."""
    while box is not None and box.blocks <= most:
        if names.search(box.words):
            return True
        box = box.parent
    return False


@dataclass(slots=True, eq=False)
class Drawn:
    """A picture in a cell of a table, in the making: see Inset, and Draft for `sources`."""

    span: Span
    image: str
    sources: tuple[str, ...] = ()
    stated: Stated | None = None


@dataclass(slots=True, eq=False)
class Draft:
    """A block in the making; `owner` is the index of the comment that holds it, -1 if none does."""

    text: str
    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    quoted: int = 0
    by: str = ""
    cites: str = ""  # the id of the comment that this quotes
    marker: str = ""
    marks: tuple[Mark, ...] = ()
    image: str = ""
    sources: tuple[str, ...] = ()  # where else the image may be
    alt: str = ""
    stated: Stated | None = None
    share: int = 0
    header_rows: int = 0
    merged: tuple[Merged, ...] = ()
    insets: Sequence[Drawn] = ()
    inner: tuple[Inner, ...] = ()
    names: tuple[str, ...] = ()  # what links inside the page call it
    ruled: bool = False  # a rule stands above it
    framed: bool = False  # another page is shown above it, in a frame
    role: str = LEFT_OUT
    label: Label = Label.NONE
    owner: int = -1
    box: Box | None = None
    links: int = 0  # code points of linked text
    score: float = 0.0

    def block(self) -> Block:
        return Block(
            self.text,
            _kind_of(self),
            self.role,
            self.label,
            self.level,
            self.quoted,
            self.by,
            self.marker,
            self.marks,
            self.image,
            self.alt,
            self.header_rows,
            self.names,
            self.ruled and self.label not in HEADS,
            self.stated,
            self.merged,
            tuple(Inset(one.span, one.image, one.stated) for one in self.insets),
            self.inner,
            self.share,
        )


def pictured(drafts: Iterable[Draft]) -> Iterator[Draft | Drawn]:
    """All that may be an image, and the pictures in tables."""
    for draft in drafts:
        yield draft
        yield from draft.insets


HEADS = (Label.TITLE, Label.SUBTITLE, Label.BYLINE)
_DEFINED = {"dt": Kind.TERM, "dd": Kind.DEFINITION}
_LAID_OUT = 6  # blocks: what a page lays out as one definition is longer than any that is one


def _kind_of(draft: Draft) -> Kind:
    """Where a paragraph stands in a list of definitions, which of both it is."""
    box = draft.box
    while box is not None and box.tag not in _DEFINED and box.blocks <= _LAID_OUT:
        box = box.parent
    plain = draft.kind is Kind.PARAGRAPH and not draft.label and draft.owner < 0
    if not plain or box is None or box.blocks > _LAID_OUT:
        return draft.kind
    return _DEFINED[box.tag]


@dataclass(slots=True)
class Meta:
    """What a page says of itself; empty means that it does not say."""

    title: str = ""
    subtitle: str = ""
    byline: str = ""
    published: When | None = None
    site: str = ""
    address: str = ""
    base: str = ""  # what the page's relative addresses start from, where that is not its own
    language: str = ""
    description: str = ""
    body: str = ""  # the article as the code repeats it
    is_article: bool = False  # it calls itself one
    parts: list[str] = field(default_factory=list)  # of a recipe, of goods: as the code repeats them
    saved: datetime | None = None  # when the page was kept
    undecided: str = ""  # a date that may be two days: 03/04/2024
    day_first: bool | None = None  # how dates are written where its address or its prices are of


@dataclass(slots=True)
class Sketch:
    """A page half read: drafts in source order, the comments found in it, and what it says of itself.

    An `ongoing` one is a report that goes on, in entries.
    `aside` are blocks that are none for those who read on, each with the draft that it stands behind.
    """

    drafts: list[Draft]
    meta: Meta = field(default_factory=Meta)
    comments: list[Found] = field(default_factory=list)
    related: list[Link] = field(default_factory=list)
    resources: dict[str, Resource] = field(default_factory=dict)
    notices: list[str] = field(default_factory=list)
    stated_comments: int | None = None
    ongoing: bool = False
    aside: list[tuple[Draft | None, Draft]] = field(default_factory=list)
