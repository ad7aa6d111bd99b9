"""What the notebook looks like on the page: highlights by part, tags and notes on whole parts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from reader.model import Document, Part
from reader.notes.annotation import Annotation, Placed
from reader.notes.colours import colour_of, tag_colour
from reader.notes.paced import Steps, finished
from reader.qt.surface.layers import Highlight, Shelves
from reader.qt.surface.thread import Adornment

Tag = tuple[str, str]  # name and colour


def highlights(placed: Placed) -> Iterator[Highlight]:
    """The highlights of one annotation, one for each part where its words stand."""
    one = placed.annotation
    for anchor, span in zip(one.anchors, placed.spans, strict=True):
        if span is not None:
            yield Highlight(one.id, anchor.part, span, colour_of(one), bool(one.note), one.tags)


KINDS = ("article", "memo", "comment")


def shelved(all_placed: Iterable[Placed], kinds: Collection[str] = KINDS) -> dict[str, Shelves]:
    """All highlights in parts of these kinds, by the kind."""
    return finished(shelving(all_placed, kinds))


def shelving(all_placed: Iterable[Placed], kinds: Collection[str] = KINDS) -> Steps[dict[str, Shelves]]:
    """As `shelved`, one annotation after the other."""
    found: dict[str, Shelves] = {}
    for placed in all_placed:
        if not kinds_of(placed).isdisjoint(kinds):
            for one in highlights(placed):
                found.setdefault(one.part.partition(":")[0], Shelves()).put(one)
        yield
    return found


def kinds_of(placed: Placed) -> set[str]:
    """The kinds of the parts that an annotation stands in."""
    return {anchor.part.partition(":")[0] for anchor in placed.annotation.anchors}


def tags_of(annotation: Annotation) -> tuple[Tag, ...]:
    return tuple((name, tag_colour(name)) for name in annotation.tags)


def adornments(all_placed: Iterable[Placed]) -> dict[str, Adornment]:
    """What the annotations of whole parts put on them, by the part's key."""
    found: dict[str, Adornment] = {}
    for placed in all_placed:
        if placed.lost or None not in placed.spans:
            continue  # there may be ten thousand of these
        for anchor, span in zip(placed.annotation.anchors, placed.spans, strict=True):
            if span is None and anchor.span is None:
                held = found.get(anchor.part, Adornment())
                tags = tuple(dict.fromkeys((*held.tags, *tags_of(placed.annotation))))
                note = " · ".join(piece for piece in (held.note, placed.annotation.note) if piece)
                found[anchor.part] = Adornment(tags, note)
    return found


def whole_of(annotations: Iterable[Annotation], key: str) -> Annotation | None:
    """The annotation of a whole part, or of the page where the key is empty; None if there is none."""
    for one in annotations:
        on_page = not one.anchors and not key
        on_part = len(one.anchors) == 1 and one.anchors[0].part == key and one.anchors[0].span is None
        if on_page or on_part:
            return one
    return None


def word_count(part: Part) -> int:
    """About as many words as a person would count."""
    return len(part.text.split())


def counts(document: Document) -> dict[str, int]:
    """The words of each memo, by its part's key."""
    return {memo.part: word_count(part) for memo in document.memos if (part := document.find(memo.part))}
