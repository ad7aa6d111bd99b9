"""The annotation list's rows, made from the notebook: in document order, grouped by part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from reader.model import OBJECT, Document, Part, Place
from reader.notes.annotation import Annotation, Outcome, Placed
from reader.notes.colours import colour_of
from reader.notes.likeness import likeness_of_words
from reader.notes.speaker import Speakers
from reader.qt.controls.annotation_rows import ARTICLE, COMMENTS, LOST, MEMO, PAGE, Row
from reader.qt.marks import tags_of
from reader.qt.surface.furniture import kind_name

_GROUPS = {"article": ARTICLE, "memo": MEMO, "comment": COMMENTS}


def tr(text: str) -> str:
    return QCoreApplication.translate("Entries", text)


class Rows:
    """Rows that were made before serve as long as they would say the same."""

    def __init__(self) -> None:
        self._document: Document | None = None
        self._made: dict[str, tuple[Placed, Part | None, object, Row]] = {}
        self._placed: tuple[Placed, ...] | None = None
        self._rows: tuple[Row, ...] = ()

    def of(
        self,
        document: Document,
        all_placed: tuple[Placed, ...],
        pace: Callable[[Iterable[Placed]], Iterable[Placed]] = iter,
    ) -> tuple[Row, ...]:
        """One row an annotation, in the order given."""
        for _ in self.making(document, all_placed, pace):
            pass
        return self._rows

    def making(
        self,
        document: Document,
        all_placed: tuple[Placed, ...],
        pace: Callable[[Iterable[Placed]], Iterable[Placed]] = iter,
    ) -> Iterator[None]:
        """The same one by one, for who has little time at once; then `of` has them."""
        if all_placed is self._placed and document is self._document:
            return
        speakers, same = Speakers(document), document is self._document
        made: dict[str, tuple[Placed, Part | None, object, Row]] = {}
        rows = []
        for placed in pace(all_placed):
            known = self._made.get(placed.annotation.id)
            if known is None or not same or known[0] is not placed:
                known = self._again(document, speakers, placed)
            made[placed.annotation.id] = known
            rows.append(known[3])
            yield
        self._document, self._made, self._placed = document, made, all_placed
        self._rows = tuple(rows)

    def _again(
        self, document: Document, speakers: Speakers, placed: Placed
    ) -> tuple[Placed, Part | None, object, Row]:
        """The row of before where neither the annotation nor its part has changed."""
        one = placed.annotation
        key = one.anchors[0].part if one.anchors else ""
        part, record = document.find(key), speakers.written(key)
        known = self._made.get(one.id) if len(one.anchors) == 1 else None
        if known is not None and known[1] is part and known[2] is record and known[0] == placed:
            return placed, part, record, known[3]
        return placed, part, record, _row(document, placed, speakers)


def row(document: Document, placed: Placed) -> Row:
    return _row(document, placed, Speakers(document))


def _row(document: Document, placed: Placed, speakers: Speakers) -> Row:
    one = placed.annotation
    return Row(
        one.id,
        group(placed),
        quote(document, placed),
        tags_of(one),
        one.note,
        _speaker(speakers, placed),
        colour_of(one) if any(anchor.span for anchor in one.anchors) else "",
        placed.lost,
        guess(document, placed),
    )


def group(placed: Placed) -> str:
    """Under which heading of the list an annotation stands."""
    if placed.lost:
        return LOST
    if not placed.annotation.anchors:
        return PAGE
    return _GROUPS[placed.annotation.anchors[0].part.partition(":")[0]]


def quote(document: Document, placed: Placed) -> str:
    """The words as they stand now, as they stood where they are gone; an image is its alternative text."""
    texts = []
    for anchor, span in zip(placed.annotation.anchors, placed.spans, strict=True):
        part = document.find(anchor.part)
        words = span.of(part.text) if part is not None and span is not None else anchor.exact
        if part is not None and span is not None and OBJECT in words:
            words = words.replace(OBJECT, part.blocks[part.block_at(span.start)].alt or tr("image"))
        texts.append(words)
    return " ".join(" ".join(texts).split())


def guess(document: Document, placed: Placed) -> str:
    """Where lost words may be, in words; empty where nobody knows, and for words that are not lost."""
    if not placed.lost or placed.nearest is None:
        return ""
    if placed.outcome is Outcome.AMBIGUOUS and len(placed.guesses) > 1:
        return tr("In one of {0} places").format(len(placed.guesses))
    part, span = document.find(placed.nearest.part), placed.nearest.span
    if part is None or span is None:
        return ""
    if is_alike(placed, span.of(part.text)):
        return tr("Perhaps “{0}”").format(_short(span.of(part.text)))
    before = part.text[max(0, span.end - _BEFORE) : span.end]
    return tr("After “{0}”").format(_short(before.partition(" ")[2] or before, "…"))


_BEFORE = 28  # code points before a gap that tell where it is


def is_alike(placed: Placed, words: str) -> bool:
    """Whether a guess may be the lost words themselves, and not what stood before them."""
    quotes = [anchor.exact for anchor in placed.annotation.anchors if anchor.exact]
    return any(likeness_of_words(quote, words) >= _ALIKE for quote in quotes)


_ALIKE = 0.4  # of 1


def _short(text: str, before: str = "") -> str:
    return before + " ".join(text.split())


def places(placed: Placed) -> list[Place]:
    """Where an annotation stands, part by part; a whole part has no span."""
    pairs = zip(placed.annotation.anchors, placed.spans, strict=True)
    return [Place(anchor.part, span) for anchor, span in pairs if span is not None or anchor.span is None]


def speaker(document: Document, placed: Placed) -> str:
    """Whose words these are: what the user said, else what the document tells."""
    return _speaker(Speakers(document), placed)


def _speaker(speakers: Speakers, placed: Placed) -> str:
    if placed.annotation.speaker is not None:
        return placed.annotation.speaker
    standing = places(placed)
    return speakers.of(standing[0]) if standing and not placed.lost else ""


def printed_in(document: Document, annotation: Annotation) -> str:
    """Where the words stand, in words."""
    if not annotation.anchors:
        return tr("The whole page")
    key = annotation.anchors[0].part
    if annotation.anchors[0].span is None:
        return part_name(document, key)
    match key.partition(":")[0]:
        case "article":
            return tr("Printed in the article")
        case "memo":
            return tr("Printed in: {0}").format(_memo_name(document, key))
    return tr("Printed in comment {0}").format(_number(document, key))


def part_name(document: Document, key: str) -> str:
    """What a whole part is called; an empty key is the page."""
    match key.partition(":")[0]:
        case "":
            return tr("The whole page")
        case "article":
            return tr("The whole article")
        case "memo":
            return _memo_name(document, key)
    return tr("Comment {0}").format(_number(document, key))


def _memo_name(document: Document, key: str) -> str:
    return next((kind_name(memo.kind) for memo in document.memos if memo.part == key), kind_name("memo"))


def _number(document: Document, key: str) -> str:
    numbers = {comment.part: str(number) for number, comment in enumerate(document.comments, 1)}
    return numbers.get(key, "?")
