"""The words that a thread is filtered by, where they stand in what is shown of it."""

from __future__ import annotations

from reader.model import Part, Span
from reader.notes.folding import Folded


class Sifted:
    """Looks through a comment when it is painted first; what is not seen costs nothing."""

    def __init__(self, wanted: str = "") -> None:
        self._wanted = wanted
        self._known: dict[str, tuple[Part, list[Span]]] = {}

    def within(self, part: Part, span: Span) -> list[Span]:
        """What stands in a span of a comment, or reaches into it."""
        if not self._wanted:
            return []
        known = self._known.get(part.key)
        if known is None or known[0] is not part:
            known = self._known[part.key] = part, places(part.text, self._wanted)
        return [one for one in known[1] if one.overlaps(span)]


def places(text: str, wanted: str) -> list[Span]:
    """Where each of the words wanted stands, whatever accents and case, in the order of the text."""
    folded = Folded(text)
    made: list[Span] = []
    for one in sorted(span for word in wanted.split() for span in folded.find_all(word)):
        if made and one.start <= made[-1].end:
            made[-1] = Span(made[-1].start, max(made[-1].end, one.end))
        else:
            made.append(one)
    return made
