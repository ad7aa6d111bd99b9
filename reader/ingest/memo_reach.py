"""How far a document reaches: what is known of it before, and what showed that it is over."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from reader.ingest.draft import Draft


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of a document before it is read; `level` is that of the heading above it, 0 without one.

    `sure`: a sentence says that here it is.
    """

    kind: str = ""
    author: str = ""
    level: int = 0
    sure: bool = False


class End(Enum):
    """What showed that a document is over."""

    PAGE = auto()  # nothing: it goes on to the end of the article
    STOP = auto()  # a label, a credit, a separator, another document
    HEADING = auto()  # a heading of the article
    REPORT = auto()  # the article's own voice
    BOX = auto()  # the end of a container that is called after a document
    SIGNED = auto()
    NAMED = auto()  # a name alone
    MARKS = auto()  # a closing quotation mark, or the end of its italics
    QUOTE = auto()  # the end of the blockquote


@dataclass(frozen=True, slots=True)
class Extent:
    """The blocks of a document, the place after the last of them, and what ended it."""

    blocks: tuple[Draft, ...]
    after: int
    end: End
    boxed: bool = False  # in a container of its own
