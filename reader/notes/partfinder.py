"""Finds the words of anchors in one part as it is now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from reader.model import Part, Place, Span
from reader.notes.annotation import Anchor, Outcome
from reader.notes.found import Found, lost, verified
from reader.notes.haystack import Haystack
from reader.notes.plain import Plain
from reader.notes.prints import fingerprint
from reader.notes.search import Selector, search
from reader.notes.versions import Versions

_NEIGHBOURS = 0.9  # of 1: with so much of its context on one side, a passage has not moved


class PartFinder:
    """What one anchor makes it learn of the part serves the next; where nothing changed it learns nothing."""

    def __init__(self, part: Part, old_texts: Mapping[str, str]) -> None:
        self._key, self._text = part.key, part.text
        self._old_texts = old_texts
        self._versions: dict[str, Versions | None] = {}

    def find(self, anchor: Anchor) -> Found:
        """Where the words stand; an anchor without a span holds as long as the part is there."""
        if anchor.span is None:
            return Found(None)
        if self.stands(anchor):
            return Found(anchor.span)
        return self._by_old_text(anchor) or self._by_words(anchor)

    def readying(self, anchor: Anchor) -> Iterator[object]:
        """What `find` is going to need, as it is made ready; nothing where the words stand."""
        if anchor.span is not None and not self.stands(anchor):
            yield self._plain
            versions = self._told(anchor)
            if versions is not None:
                yield from versions.readying(anchor.span)

    def forget(self, names: Iterable[str]) -> None:
        """These old texts were not there and are now, or the other way round."""
        for name in names:
            self._versions.pop(name, None)

    def stands(self, anchor: Anchor) -> bool:
        """Whether its position holds: it is believed in the text that it counts in, and verified."""
        span = anchor.span
        if span is None or not anchor.exact or anchor.text != self._print:
            return False
        return span.of(self._text) == anchor.exact

    def _by_old_text(self, anchor: Anchor) -> Found | None:
        """None where that text was not kept, or says something else at the stored position."""
        versions = self._told(anchor)
        return versions.find(anchor.span) if versions and anchor.span else None

    def _told(self, anchor: Anchor) -> Versions | None:
        """The text that its position counts in, beside the one of now."""
        assert anchor.span is not None
        if anchor.text not in self._versions:
            old = self._old_texts.get(anchor.text)
            self._versions[anchor.text] = None if old is None else Versions(old, self._plain, self._key)
        versions = self._versions[anchor.text]
        told = versions is not None and anchor.exact and versions.says(anchor.span, anchor.exact)
        return versions if told else None

    def _by_words(self, anchor: Anchor) -> Found:
        """By what the words say and by their context."""
        assert anchor.span is not None
        here = Span(anchor.span.start, anchor.span.start + len(anchor.exact))
        if anchor.exact and _in_context(self._text, here, anchor):
            return Found(here)
        result = search(self._hay, selector(anchor, here.start / max(1, len(self._text))))
        nearest = self._plain.outside(result.nearest.span) if result.nearest else None
        if result.found is None or nearest is None:
            others = (Place(self._key, self._plain.outside(one.span)) for one in result.others)
            return lost(nearest, others, ambiguous=result.ambiguous)
        found = verified(self._text, anchor.exact, nearest)
        if found is None:
            return lost(nearest)
        stayed = found.outcome is Outcome.MOVED and result.found.best_side >= _NEIGHBOURS
        return replace(
            found,
            confidence=min(1.0, result.found.score),
            outcome=Outcome.KEPT if stayed else found.outcome,
        )

    @cached_property
    def _print(self) -> str:
        return fingerprint(self._text)

    @cached_property
    def _plain(self) -> Plain:
        return Plain(self._text)

    @cached_property
    def _hay(self) -> Haystack:
        return Haystack(self._plain.text)


def selector(anchor: Anchor, start: float = 0.0) -> Selector:
    """An anchor's words, folded."""
    return Selector(_folded(anchor.exact), _folded(anchor.prefix), _folded(anchor.suffix), start)


def _folded(text: str) -> str:
    return Plain(text).text


def _in_context(text: str, span: Span, anchor: Anchor) -> bool:
    """Whether the words stand at this place with all of their context: then no copy is better."""
    before = text[max(0, span.start - len(anchor.prefix)) : span.start]
    after = text[span.end : span.end + len(anchor.suffix)]
    return (before, span.of(text), after) == (anchor.prefix, anchor.exact, anchor.suffix)
