"""A document in small pickles: taking one in costs about a millisecond, so that no other thread waits for long."""

from __future__ import annotations

import pickle
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import IO, Any, NamedTuple

from reader.ingest.undisturbed import UNDISTURBED
from reader.model import Block, Comment, Document, Part, Resource, part_of

PIECE = 200  # values in one pickle
REST = 0.0005  # seconds between two of them in which other threads get the interpreter


class Head(NamedTuple):
    """What comes before a document's pieces: what is small of it, how many there are, and whether it is all."""

    shell: Document
    pieces: int
    whole: bool


def parcels(document: Document, whole: bool) -> Iterator[object]:
    """The head; then blocks, comments, resources and keys of parts, a few at a time; None at the end."""
    lists = [document.blocks, document.comments, tuple(document.parts)]
    count = sum(-(-len(each) // PIECE) for each in lists) + len(document.resources)
    yield Head(replace(document, blocks=(), parts={}, comments=(), resources={}), count, whole)
    for each in lists:
        yield from _cut(each)
    for resource in document.resources.values():
        yield [resource]
    yield None


def _cut(values: Sequence[object]) -> Iterable[list[object]]:
    return (list(values[at : at + PIECE]) for at in range(0, len(values), PIECE))


class Receiver:
    """Puts documents together again: `begun` hears of one that is not the whole, `came` the share that is here."""

    def __init__(self, begun: Callable[[Document], None], came: Callable[[float], None]) -> None:
        self._begun = begun
        self._came = came

    def receive(self, stream: IO[bytes], first: tuple[Document, bool] | None = None) -> Document:
        """The whole document; an error of the child is raised here. `first` has been received already."""
        with UNDISTURBED:
            document, whole = first or self.next(stream)
            while not whole:
                self._begun(document)
                document, whole = self.next(stream)
            return document

    def next(self, stream: IO[bytes]) -> tuple[Document, bool]:
        """The next document, and whether it is the whole."""
        head = pickle.load(stream)
        if not isinstance(head, Head):
            kind, values = head
            raise kind(*values)
        return self._document(head, stream), head.whole

    def _document(self, head: Head, stream: IO[bytes]) -> Document:
        held: dict[type, list[Any]] = {Block: [], Comment: [], Resource: [], str: []}
        taken = 0
        while (piece := pickle.load(stream)) is not None:
            held[type(piece[0])] += piece
            taken += 1
            if head.whole:
                self._came(taken / max(1, head.pieces))
            time.sleep(REST)
        resources = {resource.key: resource for resource in held[Resource]}
        blocks, comments = tuple(held[Block]), tuple(held[Comment])
        parts = _parts(blocks, held[str])
        return replace(head.shell, blocks=blocks, parts=parts, comments=comments, resources=resources)


def _parts(blocks: tuple[Block, ...], keys: list[str]) -> dict[str, Part]:
    """As `parts_of`, resting now and then."""
    held: dict[str, list[Block]] = {key: [] for key in keys}
    for at, block in enumerate(blocks):
        if block.role in held:
            held[block.role].append(block)
        if at % 5_000 == 0:
            time.sleep(REST)
    made: dict[str, Part] = {}
    for at, (key, own) in enumerate(held.items()):
        made[key] = part_of(key, own)
        if at % PIECE == 0:
            time.sleep(REST)
    return made


def first_of(stream: IO[bytes]) -> tuple[Document, bool]:
    """The first document, and whether it is the whole."""
    with UNDISTURBED:
        return Receiver(_unheard, _unheard).next(stream)


def _unheard(_told: object) -> None:
    """Nobody waits for it."""
