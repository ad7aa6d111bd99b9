"""A page and its annotations, as the verbs want them."""

from __future__ import annotations

from argparse import ArgumentParser
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.cli import console, reading
from reader.model import Document
from reader.notes import sidecar
from reader.notes.correction import Correction, NotInThisSave
from reader.notes.corrections import Split, gone
from reader.notes.digest import Digest, digest
from reader.notes.sidecar import Sidecar


@dataclass(frozen=True, slots=True)
class Opened:
    """`document` is the page as its reader has corrected it, `split` knows how it was read."""

    path: Path
    document: Document
    sidecar: Sidecar
    split: Split = field(compare=False)
    corrections: tuple[Correction, ...] = ()

    @property
    def original(self) -> Document:
        return self.split.page

    @property
    def digest(self) -> Digest:
        away = gone(self.original, self.document)
        return digest(self.document, self.sidecar.annotations, self.sidecar.texts, away)


def add_page(parser: ArgumentParser) -> None:
    parser.add_argument("page", type=Path, metavar="PAGE", help="a saved web page")


def open_page(path: Path) -> Opened:
    """Raises a ReaderError; says on standard error what of the annotations could not be understood."""
    document = reading.read(path)
    kept = sidecar.load(path)
    for one in kept.quarantined:
        console.say(f"One annotation of {path.name} was not understood and is kept as it is: {one.reason}.")
    return corrected(Opened(path, document, kept, Split(document)), kept.corrections)


def corrected(opened: Opened, corrections: tuple[Correction, ...]) -> Opened:
    """The page with these corrections; says on standard error if some of them do nothing in this save of it."""
    split = Split(opened.original, opened.sidecar.texts)
    if missed := split.missed(corrections):
        console.say(str(NotInThisSave(opened.path.name, len(missed))))
    return replace(opened, document=split.apply(corrections), split=split, corrections=corrections)
