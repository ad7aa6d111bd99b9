"""A page and its annotations, as the verbs want them."""

from __future__ import annotations

from argparse import ArgumentParser
from dataclasses import dataclass
from pathlib import Path

from reader.cli import console
from reader.model import Document
from reader.notes import sidecar
from reader.notes.corrections import apply
from reader.notes.digest import Digest, digest
from reader.notes.sidecar import Sidecar


@dataclass(frozen=True, slots=True)
class Opened:
    """`document` is the page as its reader has corrected it, `original` as it was read."""

    path: Path
    document: Document
    sidecar: Sidecar
    original: Document | None = None

    @property
    def digest(self) -> Digest:
        return digest(self.document, self.sidecar.annotations, self.sidecar.texts)


def add_page(parser: ArgumentParser) -> None:
    parser.add_argument("page", type=Path, metavar="PAGE", help="a saved web page")


def open_page(path: Path) -> Opened:
    """Raises a ReaderError; says on standard error what of the annotations could not be understood."""
    from reader.ingest import read_page

    document = read_page(path)
    kept = sidecar.load(path)
    for one in kept.quarantined:
        console.say(f"One annotation of {path.name} was not understood and is kept as it is: {one.reason}.")
    return Opened(path, apply(document, kept.corrections), kept, document)
