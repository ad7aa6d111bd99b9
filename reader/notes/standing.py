"""Where all annotations of a document stand, in its order; asked again, only what changed is worked out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Mapping

from reader.model import Document
from reader.notes.annotation import Annotation, Placed
from reader.notes.digest import Digest, Rank, order_of, rank
from reader.notes.locator import NO_TEXTS, Locator
from reader.notes.notebook import Notebook
from reader.notes.paced import Steps, each, finished


class Standing:
    """Serves one document; its annotations may change under it, and the old texts that are kept for them."""

    def __init__(
        self,
        document: Document,
        old_texts: Mapping[str, str] = NO_TEXTS,
        gone: str = "",
        locator: Locator | None = None,
    ) -> None:
        self._document = document
        self._locator = locator or Locator(document, old_texts, gone)
        self._order: Mapping[str, float] = order_of(document)
        self._known: dict[str, tuple[Annotation, Rank]] = {}
        self._ranks: list[Rank] = []
        self._placed: list[Placed] = []
        self._digest = Digest(document, ())
        self._seen: tuple[Notebook, int] | None = None  # with how many of its changes

    def serves(self, document: Document) -> bool:
        return document is self._document

    def keep(self, old_texts: Mapping[str, str]) -> None:
        """Other old texts are there now: what was looked for in one of those that came or went is so again."""
        news = self._locator.exchange(old_texts)
        if news:
            for one in [one for one, _ in self._known.values() if _counts_in(one, news)]:
                self._take_out(one.id)
                self._put_in(one)
            self._digest = Digest(self._document, tuple(self._placed))

    def renewed(self, document: Document, gone: str) -> Standing:
        """For the same page split in another way: with what was learnt."""
        return finished(self.renewing(document, gone))

    def renewing(self, document: Document, gone: str) -> Steps[Standing]:
        """As `renewed`, step by step; nothing may change in this one meanwhile."""
        new = Standing(document, locator=self._locator.split_anew(document, gone))
        yield from new._take_over(self)
        return new

    def _take_over(self, before: Standing) -> Steps[None]:
        """What stands in parts that stayed what they were stands there still."""
        old, new = before._document.parts, self._document.parts
        same = {key for key, part in new.items() if old.get(key) is part}
        stay: list[tuple[Rank, Placed]] = []
        for own, one in zip(before._ranks, before._placed, strict=True):
            if _stands_in(one, same):
                stay.append((own, one))
            yield
        kept = _kept_order(before._order, self._order)
        if kept is not None:
            self._order = kept
        elif self._order != before._order:
            ranked = sorted((rank(one, self._order), at) for at, (_, one) in enumerate(stay))
            stay = [(own, stay[at][1]) for own, at in ranked]
        for own, one in stay:
            self._ranks.append(own)
            self._placed.append(one)
            self._known[one.annotation.id] = one.annotation, own
            yield
        self._digest = Digest(self._document, tuple(self._placed))

    def place(self, annotation: Annotation) -> Placed:
        return self._locator.place(annotation)

    def digest_of(self, notebook: Notebook) -> Digest:
        """As `digest`; of a notebook that was seen before, only what changed since is looked at."""
        if self._seen is None or self._seen[0] is not notebook:
            self.digest(notebook)
        elif touched := set(notebook.touched[self._seen[1] :]):
            self._again(notebook, touched)
        self._seen = notebook, len(notebook.touched)
        return self._digest

    def _again(self, notebook: Notebook, touched: Iterable[str]) -> None:
        for id in touched:
            if id in self._known:
                self._take_out(id)
            if id in notebook:
                self._put_in(notebook[id])
        self._digest = Digest(self._document, tuple(self._placed))

    def digest(self, annotations: Iterable[Annotation]) -> Digest:
        """As `digest`, each annotation once."""
        return finished(self.digesting(annotations))

    def digesting(self, annotations: Iterable[Annotation]) -> Steps[Digest]:
        """As `digest`, step by step."""
        self._seen = None
        now = {one.id: one for one in annotations}
        gone = [id for id, (one, _) in self._known.items() if now.get(id) is not one]
        yield
        for id in gone:
            self._take_out(id)
            yield
        come = [one for id, one in now.items() if id not in self._known]
        for one in come:
            yield
            placed = self._locator.standing(one)
            if placed is None:
                yield from each(self._locator.readying(one))
            self._put_in(one, placed)
        if gone or come:
            self._digest = Digest(self._document, tuple(self._placed))
        return self._digest

    def seeing(self, notebook: Notebook) -> Steps[Digest]:
        """As `digest_of` a notebook that was not seen before, step by step."""
        yield from self.digesting(notebook)
        self._seen = notebook, len(notebook.touched)
        return self._digest

    def learn(self, annotations: Iterable[Annotation]) -> None:
        """Places annotations one after the other, for who has them in a long loop."""
        self._seen = None
        for one in annotations:
            self._put_in(one)
        self._digest = Digest(self._document, tuple(self._placed))

    def _put_in(self, one: Annotation, placed: Placed | None = None) -> None:
        placed = placed or self._locator.place(one)
        own = rank(placed, self._order)
        at = bisect_left(self._ranks, own)
        self._ranks.insert(at, own)
        self._placed.insert(at, placed)
        self._known[one.id] = one, own

    def _take_out(self, id: str) -> None:
        _, own = self._known.pop(id)
        at = bisect_left(self._ranks, own)
        del self._ranks[at], self._placed[at]


def _counts_in(annotation: Annotation, names: Container[str]) -> bool:
    return any(anchor.text in names for anchor in annotation.anchors)


def _stands_in(placed: Placed, parts: set[str]) -> bool:
    """Whether all of it stands in these parts, where its anchors say."""
    if placed.lost:
        return False
    if len(placed.spans) == 1:  # nearly all: no loop for one
        anchor = placed.annotation.anchors[0]
        return anchor.part in parts and (anchor.span is None) == (placed.spans[0] is None)
    pairs = zip(placed.annotation.anchors, placed.spans, strict=True)
    return all(anchor.part in parts and (anchor.span is None) == (span is None) for anchor, span in pairs)


def _kept_order(before: Mapping[str, float], now: Mapping[str, float]) -> Mapping[str, float] | None:
    """Numbers for the parts in the order of now, the old ones for the old parts: so all ranks stay what they are.

    None where old parts changed places, or no number is left between two of them.
    """
    found: dict[str, float] = {}
    last = -0.5  # above the page's own
    coming = {key: before[key] for key in now if key in before}
    nexts = iter((*coming.values(), len(before) + len(now) + 1.0))
    upper = next(nexts)
    for key in now:
        number = before.get(key)
        if number is None:
            number = (last + upper) / 2
        else:
            upper = next(nexts)
        if number <= last:
            return None
        found[key] = last = number
    return found
