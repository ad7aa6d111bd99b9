"""One comment as its engine printed it: elements for what stays text, strings for what is data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.model import Votes

if TYPE_CHECKING:
    from reader.threads.select import Element


@dataclass(slots=True, eq=False)
class Found:
    """A comment: `id` is the engine's own, `parent` the id of the comment answered; both empty if not known.

    `above` is the comment answered, where the page shows it without ids. `date` is the text as shown, `stamp` what
    the code gives for machines. `quotes` maps a quoting element to the name of who is quoted, `sources` to the id of
    the comment that is quoted; `noise` are elements inside the body that are not the commenter's words. `others` are
    the neighbours of its item that belong to it.
    """

    item: Element | None = None
    bodies: list[Element] = field(default_factory=list)
    author: str = ""
    rank: str = ""
    date: str = ""
    stamp: str = ""
    votes: Votes = field(default_factory=Votes)
    id: str = ""
    parent: str = ""
    depth: int = 0
    above: Found | None = None
    permalink: str = ""
    quotes: dict[Element, str] = field(default_factory=dict)
    sources: dict[Element, str] = field(default_factory=dict)
    noise: list[Element] = field(default_factory=list)
    others: list[Element] = field(default_factory=list)
