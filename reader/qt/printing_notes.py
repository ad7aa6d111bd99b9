"""What is printed of a part: note numbers stand in its words, the notes themselves come after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from reader.model import BLANK_LINE, Block, Document, Inner, Kind, Mark, Part, Span, Style, part_of
from reader.notes.annotation import Annotation, Placed
from reader.notes.colours import colour_of
from reader.qt import entries
from reader.qt.surface.layers import Highlight

NOTES = "notes"  # the key of the part that a part's notes make
PAD = "\u00a0"  # on both sides of a number, inside its frame; no line begins with it


@dataclass(frozen=True, slots=True)
class Printed:
    """A part with numbers in its text, what is highlighted in it, and its notes as a part of their own."""

    part: Part
    highlights: tuple[Highlight, ...]
    notes: Part


@dataclass(frozen=True, slots=True)
class _Number:
    """A note's number, the colour of its highlight, and the code point of a part's text that it stands before."""

    at: int
    text: str
    colour: str


def tr(text: str) -> str:
    return QCoreApplication.translate("Printing", text)


def by_part(all_placed: Iterable[Placed]) -> dict[str, list[Placed]]:
    """Annotations by the parts where they stand; those of the whole page, and lost ones, by an empty key."""
    found: dict[str, list[Placed]] = {}
    for placed in all_placed:
        keys = [] if placed.lost else [place.part for place in entries.places(placed)]
        for key in dict.fromkeys(keys or [""]):
            found.setdefault(key, []).append(placed)
    return found


def printed(document: Document, part: Part, all_placed: Sequence[Placed]) -> Printed:
    """`all_placed` are the annotations that stand in this part."""
    on_words = sorted(_on_words(part, all_placed), key=_by_end)
    about = _whole(document, part.key)
    notes = [_note(placed.annotation, "•", about) for placed in _wholes(part, all_placed)]
    numbers: list[_Number] = []
    for span, one in on_words:
        if _says(one):
            number, colour = str(len(numbers) + 1), colour_of(one)
            numbers.append(_Number(span.end, f"{PAD}{number}{PAD}", colour))
            notes.append(_framed(_note(one, number, ""), colour))
    by_block = _by_block(part, numbers)
    shown = _numbered(part, by_block)
    lit = (
        Highlight(one.id, part.key, _moved(span, part, shown, by_block), colour_of(one))
        for span, one in on_words
    )
    return Printed(shown, tuple(lit), part_of(NOTES, [note for note in notes if note.text]))


def apart(all_placed: Iterable[Placed]) -> tuple[Part, Part]:
    """The notes on the whole page, and the annotations whose words are gone."""
    page, gone = [], []
    for placed in all_placed:
        one = placed.annotation
        if placed.lost:
            gone.append(_note(one, "•", " … ".join(anchor.exact for anchor in one.anchors if anchor.exact)))
        else:
            page.append(_note(one, "•", tr("The whole page")))
    return part_of(NOTES, page), part_of(NOTES, gone)


def _on_words(part: Part, all_placed: Iterable[Placed]) -> Iterator[tuple[Span, Annotation]]:
    for placed in all_placed:
        for place in entries.places(placed):
            if place.part == part.key and place.span is not None:
                yield place.span, placed.annotation


def _wholes(part: Part, all_placed: Iterable[Placed]) -> list[Placed]:
    return [
        placed
        for placed in all_placed
        if any(place.part == part.key and place.span is None for place in entries.places(placed))
    ]


def _whole(document: Document, key: str) -> str:
    return "" if key.startswith("comment:") else entries.part_name(document, key)


def _by_end(one: tuple[Span, Annotation]) -> tuple[int, int, str]:
    return one[0].end, one[0].start, one[1].id


def _says(one: Annotation) -> bool:
    return bool(one.note or one.tags)


def _note(one: Annotation, marker: str, about: str) -> Block:
    """One note: what it is about, its tags in bold, the user's words."""
    tags = ", ".join(one.tags)
    lead = tr("{0}: ").format(about) if about and (tags or one.note) else about
    text = lead + " — ".join(piece for piece in (tags, one.note) if piece)
    marks = (Mark(Span(len(lead), len(lead) + len(tags)), Style.BOLD),) if tags else ()
    return Block(text, Kind.ITEM, NOTES, level=1, marker=marker, marks=marks)


def _framed(note: Block, colour: str) -> Block:
    """A mark without words stands for the marker: it is drawn as the number in the text is."""
    return note._replace(marks=(Mark(Span(0, 0), Style.NOTE, colour), *note.marks))


# numbers in the text

_Numbers = Mapping[int, Sequence[_Number]]  # by block, places counted in the block's own text


def _by_block(part: Part, numbers: Iterable[_Number]) -> _Numbers:
    """A number belongs to the block whose words end before it; an image takes none."""
    found: dict[int, list[_Number]] = {}
    for one in numbers:
        index = part.block_at(max(0, one.at - 1))
        if part.blocks[index].kind is not Kind.FIGURE:
            found.setdefault(index, []).append(replace(one, at=one.at - part.starts[index]))
    return found


def _numbered(part: Part, numbers: _Numbers) -> Part:
    if not numbers:
        return part
    blocks = [_with_numbers(block, numbers.get(index, ())) for index, block in enumerate(part.blocks)]
    starts, at = [], 0
    for block in blocks:
        starts.append(at)
        at += len(block.text) + len(BLANK_LINE)
    return Part(part.key, tuple(blocks), tuple(starts), BLANK_LINE.join(block.text for block in blocks))


def _with_numbers(block: Block, numbers: Sequence[_Number]) -> Block:
    if not numbers:
        return block
    pieces: list[str] = []
    marks: list[Mark] = []
    at = grown = 0
    for one in numbers:
        pieces += [block.text[at : one.at], one.text]
        marks.append(Mark(_behind(one, grown), Style.NOTE, one.colour))
        at, grown = one.at, grown + len(one.text)
    pieces.append(block.text[at:])
    moved = [mark._replace(span=_shifted(mark.span, numbers)) for mark in block.marks]
    insets = [
        one._replace(span=_shifted(one.span, numbers))
        for one in block.insets
        if not any(
            one.span.start < number.at < one.span.end for number in numbers
        )  # it would hide the number
    ]
    inner = tuple(_with_room(one, numbers) for one in block.inner)
    return block._replace(text="".join(pieces), marks=(*moved, *marks), insets=tuple(insets), inner=inner)


def _with_room(inner: Inner, numbers: Sequence[_Number]) -> Inner:
    """A table in a cell, where numbers stand in it: also behind its last words."""

    def moved(at: int) -> int:
        return _shifted(Span(at, at), numbers).start

    start, end = _shifted(inner.span, numbers).start, moved(inner.span.end)
    tabs, ends = tuple(map(moved, inner.tabs)), tuple(map(moved, inner.ends))
    return inner._replace(span=Span(start, end), tabs=tabs, ends=ends)


def _behind(one: _Number, grown: int) -> Span:
    return Span(one.at + grown, one.at + grown + len(one.text))


def _shifted(span: Span, numbers: Sequence[_Number]) -> Span:
    """A number stands behind what ends there, and before what begins there."""
    start = span.start + sum(len(one.text) for one in numbers if one.at <= span.start)
    end = span.end + sum(len(one.text) for one in numbers if one.at < span.end)
    return Span(start, max(start, end))


def _moved(span: Span, part: Part, shown: Part, numbers: _Numbers) -> Span:
    """Where a span of the part stands in the text with numbers."""
    first, last = part.block_at(span.start), part.block_at(max(0, span.end - 1))
    start = _shifted(Span(span.start, span.start).shift(-part.starts[first]), numbers.get(first, ())).start
    inside = _shifted(Span(0, span.end - part.starts[last]), numbers.get(last, ())).end
    return Span(shown.starts[first] + start, shown.starts[last] + inside)
