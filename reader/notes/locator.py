"""Where the words of annotations stand in a document now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from reader.model import BLANK_LINE, Document, Part, Place
from reader.notes.annotation import Anchor, Annotation, Outcome, Placed
from reader.notes.asked import Asked
from reader.notes.found import Found, lost
from reader.notes.otherparts import OtherParts
from reader.notes.partfinder import PartFinder

NO_TEXTS: Mapping[str, str] = {}
_BY_WEIGHT = tuple(Outcome)


def locate_all(
    document: Document, annotations: Iterable[Annotation], old_texts: Mapping[str, str] = NO_TEXTS
) -> tuple[Placed, ...]:
    """Every annotation with its place, in the order given; `old_texts` are canonical texts by fingerprint."""
    locator = Locator(document, old_texts)
    return tuple(locator.place(one) for one in annotations)


class Locator:
    """Places annotations in one document; what it learns of a part serves all of them.

    `gone` is what the reader of the page left out by hand: words that are in it are lost, and stand nowhere else.
    """

    def __init__(self, document: Document, old_texts: Mapping[str, str] = NO_TEXTS, gone: str = "") -> None:
        self._gone = gone
        self._document = document
        self._old_texts = Asked(old_texts)
        self._finders: dict[str, PartFinder] = {}
        self._others = OtherParts(document)

    def split_anew(self, document: Document, gone: str) -> Locator:
        """The same for the page split in another way; what was learnt of parts that stayed is known still."""
        new = Locator(document, gone=gone)
        new._old_texts = self._old_texts
        before = self._document.parts
        new._finders = {
            key: finder for key, finder in self._finders.items() if document.find(key) is before.get(key)
        }
        return new

    def exchange(self, old_texts: Mapping[str, str]) -> set[str]:
        """These old texts are kept now; the names of those that an anchor was looked for in and that came or went."""
        news = self._old_texts.exchange(old_texts)
        for finder in self._finders.values() if news else ():
            finder.forget(news)
        return news

    def place(self, annotation: Annotation) -> Placed:
        """An annotation is lost when none of its anchors holds."""
        return self.standing(annotation) or self._sought(annotation)

    def standing(self, annotation: Annotation) -> Placed | None:
        """None for an annotation that must be looked for."""
        if not annotation.anchors:
            return Placed(annotation)
        if len(annotation.anchors) == 1 and self._stands(annotation.anchors[0]):
            return Placed(annotation, (annotation.anchors[0].span,))
        return None

    def readying(self, annotation: Annotation) -> Iterator[object]:
        """What `place` is going to need to look for it, as it is made ready: none of it takes long."""
        for anchor in annotation.anchors:
            part = self._document.find(anchor.part)
            if part is not None and not self._is_gone(anchor):
                yield from self._finder(part).readying(anchor)

    def _sought(self, annotation: Annotation) -> Placed:
        found = [self.find(anchor) for anchor in annotation.anchors]
        holding = [one for _, one in found if one.holds]
        counted = holding or [one for _, one in found]
        guesses = _guesses(found)
        return Placed(
            _standing(annotation, found),
            tuple(one.span for _, one in found),
            confidence=min(one.confidence for one in counted),
            lost=not holding,
            outcome=max((one.outcome for one in counted), key=_BY_WEIGHT.index),
            nearest=guesses[0] if guesses else None,
            others=tuple(guesses[1:]),
        )

    def _stands(self, anchor: Anchor) -> bool:
        """Whether the words stand where the anchor says, in the very text that it counts in."""
        part = self._document.find(anchor.part)
        return part is not None and self._finder(part).stands(anchor)

    def find(self, anchor: Anchor) -> tuple[str, Found]:
        """The key of the part that holds the words now, and where; the best guess where none does."""
        if self._is_gone(anchor):
            return anchor.part, lost()
        near = self.in_own_part(anchor)
        if near.holds:
            return anchor.part, near
        if anchor.exact and anchor.exact in self._gone:
            return anchor.part, lost()
        far = self._others.find(anchor, self._old_texts.get(anchor.text))
        if far is None or (near.nearest and not far[1].holds):
            return anchor.part, near
        return far

    def _is_gone(self, anchor: Anchor) -> bool:
        """Whether its words were left out by hand, and its part does not say them once more."""
        if not anchor.exact or anchor.exact not in self._gone:
            return False
        part, said = self._document.find(anchor.part), _in_its_block(anchor)
        return part is None or anchor.exact not in part.text or (said in self._gone and said not in part.text)

    def in_own_part(self, anchor: Anchor) -> Found:
        """Where the words stand in the part that the anchor names."""
        part = self._document.find(anchor.part)
        if part is None:
            return lost()
        return self._finder(part).find(anchor)

    def _finder(self, part: Part) -> PartFinder:
        if part.key not in self._finders:
            self._finders[part.key] = PartFinder(part, self._old_texts)
        return self._finders[part.key]


def _in_its_block(anchor: Anchor) -> str:
    """Its words with what is said beside them in their blocks: of a few letters there are copies everywhere."""
    before, after = anchor.prefix.split(BLANK_LINE)[-1], anchor.suffix.split(BLANK_LINE)[0]
    return before + anchor.exact + after


def _guesses(found: list[tuple[str, Found]]) -> list[Place]:
    """For the first anchor that has any."""
    for key, one in found:
        if one.nearest is not None:
            return list(dict.fromkeys((Place(key, one.nearest), *one.others)))
    return []


def _standing(annotation: Annotation, found: list[tuple[str, Found]]) -> Annotation:
    """The annotation with the parts that its words stand in now; itself where they are the old ones."""
    pairs = zip(annotation.anchors, found, strict=True)
    anchors = tuple(
        replace(anchor, part=key) if one.holds and key != anchor.part else anchor
        for anchor, (key, one) in pairs
    )
    return annotation if anchors == annotation.anchors else replace(annotation, anchors=anchors)
