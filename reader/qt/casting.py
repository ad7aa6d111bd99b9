"""How an open page is split: as it was read, as its reader corrected it, and the way from one split to another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from reader.model import Document
from reader.notes.annotation import Annotation, Change
from reader.notes.correction import Correction
from reader.notes.corrections import Split, gone
from reader.notes.follow import following
from reader.notes.trail import Index, Trail
from reader.qt.history import Recast


class Casting:
    """One page. `document` is the page as it is corrected now; what is learnt of it serves until it is recast."""

    def __init__(self, split: Split, document: Document, corrections: tuple[Correction, ...] = ()) -> None:
        self.split = split
        self.corrections = corrections
        self._told = corrections  # what the file was last told, or told
        self._show(document, Index(document))

    def _show(self, document: Document, index: Index) -> None:
        self.document, self.index = document, index
        self.__dict__.pop("gone", None)

    @cached_property
    def gone(self) -> str:
        """What was left out by hand."""
        return gone(self.split.page, self.document)

    def learn(self, texts: Mapping[str, str]) -> None:
        """Older saves of the page said this."""
        self.split = Split(self.split.page, texts)

    def tell(self) -> None:
        """The file is being told of the corrections."""
        self._told = self.corrections

    def theirs(self, told: tuple[Correction, ...]) -> Recast | None:
        """What somebody else corrected, who wrote this into the file; None where it is nothing new."""
        recast = Recast(self._told, told)
        self._told = told
        return recast if recast.on(self.corrections) != self.corrections else None

    def trail(self, corrections: Iterable[Correction]) -> Trail | None:
        """The way to the page with these corrections; None where it is the page as it is."""
        new = self.split.apply(corrections)
        return None if new == self.document else Trail(self.document, new, self.index, Index(new))

    def follow(
        self, trail: Trail, annotations: Iterable[Annotation], texts: Mapping[str, str]
    ) -> Iterator[Change | None]:
        """What lets these annotations follow their words, one after the other; asked before the page is recast."""
        return following(trail.old, trail.new, annotations, texts, self.gone, trail, self.split.index)

    def recast(self, trail: Trail, corrections: tuple[Correction, ...]) -> None:
        """The page is split in the new way from now on."""
        self.corrections = corrections
        self._show(trail.new, trail.there)
