"""All comments of a page: the engine that knows its markup reads them, else the generic reader."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.threads.found import Found
from reader.threads.select import Element


@dataclass(slots=True)
class Thread:
    """`stated` is the number of comments that the page claims; None if it claims none."""

    comments: list[Found] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    stated: int | None = None


def read_threads(root: Element, text: str) -> Thread:
    """The comments in this tree; `text` is the page's source, in which engines look for their own marks."""
    return Thread()
