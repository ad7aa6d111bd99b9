"""What a sidecar holds that is not understood: kept in it as it is, and here for a person to look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.notes.correction_record import complaint
from reader.notes.jsontext import dump
from reader.notes.layout import INDENT
from reader.notes.malformed import Malformed
from reader.notes.sidecar import Sidecar


@dataclass(frozen=True, slots=True)
class Unread:
    """One annotation, or one correction, that says nothing to us: why, and its text."""

    reason: Malformed
    text: str
    corrects: bool = False


def unread(held: Sidecar) -> tuple[Unread, ...]:
    """The annotations first, each in the order of the file."""
    return (*_annotations(held), *_corrections(held))


def _annotations(held: Sidecar) -> Iterator[Unread]:
    for one in held.quarantined:
        yield Unread(one.reason, one.words.replace(f"\n{INDENT}", "\n"))


def _corrections(held: Sidecar) -> Iterator[Unread]:
    for one in held.corrections:
        why = complaint(one.record) if not one.runs else None
        if why is not None:
            yield Unread(why, dump(one.record, frozenset({()})), corrects=True)
