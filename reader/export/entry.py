"""One annotation as every exporter prints it: its words, where they stand, and whose they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from reader.errors import noop
from reader.export.speech import ENGLISH, KINDS, Speech
from reader.model import ARTICLE, OBJECT, Document, Part, Place, Span, as_lines
from reader.notes.annotation import COLOURS, DEFAULT_COLOUR, Annotation, Placed
from reader.notes.colours import colour_of
from reader.notes.digest import Digest
from reader.notes.speaker import speaker_of

PAGE = noop("export", "Page")
ARTICLE_GROUP = noop("export", "Article")
MEMO = noop("export", "Memo")
COMMENTS = noop("export", "Comments")
LOST = noop("export", "Lost words")
_GROUPS = {"article": ARTICLE_GROUP, "memo": MEMO, "comment": COMMENTS}


@dataclass(frozen=True, slots=True)
class Entry:
    """`number` counts from 1 in document order; `group` is one of the five above, in English. `part` is what the
    command line calls the place ("comment:3"), `printed_in` what a person does; `quote` is empty for the page and
    for a whole part.
    """

    number: int
    placed: Placed
    group: str
    part: str
    printed_in: str
    speaker: str
    quote: str

    @property
    def annotation(self) -> Annotation:
        return self.placed.annotation

    @property
    def colour(self) -> str:
        """The name of a colour, one of COLOURS; empty for the page and for a whole part, which are not painted."""
        if not any(anchor.span for anchor in self.placed.annotation.anchors):
            return ""
        chosen = colour_of(self.placed.annotation)
        return chosen if chosen in COLOURS else DEFAULT_COLOUR


class Places:
    """The names of a document's parts, counted once."""

    def __init__(self, document: Document, speech: Speech = ENGLISH) -> None:
        self._names = {ARTICLE: speech.phrase(ARTICLE_GROUP)}
        self._addresses = {ARTICLE: ARTICLE}
        kinds = Counter(memo.kind for memo in document.memos)
        for number, memo in enumerate(document.memos, 1):
            name = speech.phrase(KINDS[memo.kind]) if memo.kind in KINDS else memo.kind.capitalize()
            self._names[memo.part] = f"{name} {number}" if kinds[memo.kind] > 1 else name
            self._addresses[memo.part] = f"memo:{number}" if number > 1 else "memo"
        for number, comment in enumerate(document.comments, 1):
            self._names[comment.part] = (
                speech.phrase("Comment {0} by {1}", number, comment.author)
                if comment.author
                else speech.phrase("Comment {0}", number)
            )
            self._addresses[comment.part] = f"comment:{number}"

    def name(self, key: str) -> str:
        """What a person calls a part; a part that is gone keeps its key."""
        return self._names.get(key, key)

    def address(self, key: str) -> str:
        """What the command line calls a part."""
        return self._addresses.get(key, key)


def entries(digest: Digest, speech: Speech = ENGLISH) -> tuple[Entry, ...]:
    """Every annotation, in document order."""
    places = Places(digest.document, speech)
    page = speech.phrase(PAGE)
    return tuple(_entry(digest.document, places, page, *one) for one in enumerate(digest.placed, 1))


def words(part: Part, span: Span) -> str:
    """The text of a span with the alternative text in the place of each image."""
    text = as_lines(span.of(part.text))
    if OBJECT not in text:
        return text
    return "".join(_word(part, at, char) for at, char in enumerate(text, span.start))


def _word(part: Part, at: int, char: str) -> str:
    return f"[{part.blocks[part.block_at(at)].alt or 'image'}]" if char == OBJECT else char


def _entry(document: Document, places: Places, page: str, number: int, placed: Placed) -> Entry:
    anchors = placed.annotation.anchors
    return Entry(
        number=number,
        placed=placed,
        group=_group(placed),
        part=", ".join(places.address(anchor.part) for anchor in anchors),
        printed_in=", ".join(places.name(anchor.part) for anchor in anchors) or page,
        speaker=_speaker(document, placed),
        quote="\n\n".join(_quotes(document, placed)),
    )


def _group(placed: Placed) -> str:
    anchors = placed.annotation.anchors
    if placed.lost or not anchors:
        return LOST if placed.lost else PAGE
    return _GROUPS.get(anchors[0].part.partition(":")[0], LOST)


def _speaker(document: Document, placed: Placed) -> str:
    """What the user said, else what the document tells of each passage."""
    said = placed.annotation.speaker
    if said is not None:
        return said
    pairs = zip(placed.annotation.anchors, placed.spans, strict=True)
    found = [speaker_of(document, Place(a.part, span)) for a, span in pairs if span or not a.span]
    return ", ".join(dict.fromkeys(filter(None, found)))


def _quotes(document: Document, placed: Placed) -> Iterable[str]:
    for anchor, span in zip(placed.annotation.anchors, placed.spans, strict=True):
        if anchor.span is not None:
            part = document.find(anchor.part)
            yield words(part, span) if part and span else as_lines(anchor.exact)
