"""One part as HTML: rows of its text, each with the cards of the annotations that end in it."""

from __future__ import annotations

from base64 import b64encode
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import groupby

from reader.export.entry import Entry
from reader.export.html_text import Highlight, Tongues, escape, inline, label
from reader.export.spanned import Spanned
from reader.export.speech import COLOURS, Speech
from reader.inner import inner_table, outermost
from reader.model import (
    LINE,
    Block,
    Document,
    Inset,
    Kind,
    Label,
    Mark,
    Part,
    Resource,
    Span,
    Stated,
    bounded,
)

_IMAGES = ("image/png", "image/jpeg", "image/gif", "image/webp")  # what can hold neither script nor address
_LABELS = {Label.TITLE: "title", Label.SUBTITLE: "subtitle", Label.BYLINE: "byline", Label.SOURCE: "source"}

_MEASURE = 680  # pixels; how wide export.css has the text at most
_MOST_ROOM = 24  # rows; export.css has a class for each

_Index = int  # of a block in its part


def card(entry: Entry, speech: Speech, quote: str = "") -> str:
    """An annotation: its number, where it stands and whose words they are, its tags and its note."""
    annotation = entry.annotation
    facts = {speech.phrase("Printed in"): entry.printed_in, speech.phrase("Speaker"): entry.speaker}
    lines = [
        f"<div><dt>{label(name)}</dt> <dd dir=auto>{escape(said)}</dd></div>"
        for name, said in facts.items()
        if said
    ]
    tags = "".join(f"<li dir=auto>{escape(tag)}</li>" for tag in annotation.tags)
    note = f'<p class="note" dir=auto>{_lines(annotation.note)}</p>' if annotation.note else ""
    named = label(speech.phrase("Annotation {0}", entry.number))
    colour = label(speech.phrase(COLOURS.get(entry.colour, "")))
    return (
        f'<aside class="card {entry.colour or "whole"}" id="note-{entry.number}" aria-label="{named}">'
        f'<p class="head"><span class="number">{entry.number}</span>'
        f"{' · '.join(filter(None, (colour, escape(annotation.created.partition('T')[0]))))}</p>"
        f"{quote}{note}"
        f"{_tags(tags, speech)}"
        f"<dl>{''.join(lines)}</dl></aside>"
    )


def quoted(entry: Entry, tongue: str) -> str:
    """The words of the page that an annotation is about; `tongue` as in `Tongues`."""
    return f"<blockquote dir=auto{tongue}>{_lines(entry.quote)}</blockquote>" if entry.quote else ""


def _tags(tags: str, speech: Speech) -> str:
    return f'<ul class=tags aria-label="{label(speech.phrase("Tags"))}">{tags}</ul>' if tags else ""


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


class PartHtml:
    """A part with the annotations on it."""

    def __init__(self, document: Document, part: Part, entries: Iterable[Entry], speech: Speech) -> None:
        self.part = part
        self._speech = speech
        self._tongues = Tongues(document.language, speech.language)
        self._resources = document.resources
        self._whole: list[Entry] = []
        self._ending: dict[_Index, list[Entry]] = {}
        self._highlights: dict[_Index, list[Highlight]] = {}
        for entry in entries:
            self._take(entry)

    def rows(self, first_heading: int) -> Iterator[str]:
        """The text; `first_heading` is the level of the part's highest heading."""
        yield from (card(entry, self._speech) for entry in self._whole)
        yield '<div class="rows">'
        runs = self._runs()
        noted = [at for at, run in enumerate(runs) if any(index in self._ending for index in run)]
        for at, run in enumerate(runs):
            room = next((later for later in noted if later > at), len(runs)) - at
            yield self._row(run, first_heading, room)
        yield "</div>"

    def _take(self, entry: Entry) -> None:
        pairs = zip(entry.annotation.anchors, entry.placed.spans, strict=True)
        held = [
            (anchor, span) for anchor, span in pairs if span or (not anchor.span and not entry.placed.lost)
        ]
        for anchor, span in held:
            if anchor.part == self.part.key and span:
                style = "underline" if entry.annotation.style == "underline" else "ground"
                name = self._speech.phrase("Annotation {0}", entry.number)
                self._highlight(
                    Highlight(span, entry.number, f"{entry.colour} {style}", name, self._tongues.ours)
                )
        last, place = held[-1] if held else (None, None)
        if last is not None and last.part == self.part.key:
            if place is None:
                self._whole.append(entry)
            else:
                self._ending.setdefault(self.part.block_at(place.end - 1), []).append(entry)

    def _highlight(self, one: Highlight) -> None:
        for index in range(self.part.block_at(one.span.start), self.part.block_at(one.span.end - 1) + 1):
            self._highlights.setdefault(index, []).append(one)

    def _runs(self) -> list[list[_Index]]:
        """Blocks of one list or one quotation stand in one row, until cards must stand beside one of them."""
        runs: list[list[_Index]] = []
        for index in range(len(self.part.blocks)):
            if self._continues(index) and index not in self._ending:
                runs[-1].append(index)
            else:
                runs.append([index])
        return runs

    def _continues(self, index: _Index) -> bool:
        if not 0 < index < len(self.part.blocks):
            return False
        one, before = self.part.blocks[index], self.part.blocks[index - 1]
        if (one.quoted, one.by) != (before.quoted, before.by) or one.ruled:
            return False
        return one.quoted > 0 or (one.kind is Kind.ITEM and before.kind is Kind.ITEM)

    def _row(self, run: list[_Index], first_heading: int, room: int) -> str:
        """`room` is the number of rows that its cards may stand beside before others begin."""
        blocks = [self._block(index, first_heading) for index in run]
        first = self.part.blocks[run[0]]
        text = "".join(blocks)
        if any(self.part.blocks[index].kind is Kind.ITEM for index in run):
            text = _listed([self.part.blocks[index].kind for index in run], blocks)
        if first.quoted:
            named = first.by and not self._continues(run[0])
            by = f"<p class=by dir=auto>{escape(first.by)}</p>" if named else ""
            text = "<blockquote>" * first.quoted + by + text + "</blockquote>" * first.quoted
        cards = "".join(card(entry, self._speech) for index in run for entry in self._ending.get(index, ()))
        notes = f'<div class="notes s{min(room, _MOST_ROOM)}">{cards}</div>' if cards else ""
        more = " more" if self._continues(run[-1] + 1) else ""
        rule = "<hr>" if first.ruled and run[0] else ""
        return f'{rule}<div class="text{more}"{self._tongues.theirs}>{text}</div>{notes}'

    def _block(self, index: _Index, first_heading: int) -> str:
        block = self.part.blocks[index]
        if block.kind is Kind.TABLE:
            return self._table(index)
        if block.kind is Kind.FIGURE:
            return self._figure(index)
        text = self._inline(index, self.part.span(index), "\n" if block.kind is Kind.CODE else "<br>")
        if block.kind is Kind.CODE:
            return f"<pre dir=auto><code>{text}</code></pre>"
        if block.kind is Kind.ITEM:
            marker = f'<span class="marker">{escape(block.marker)}</span> ' if block.marker else ""
            return f'<li class="l{min(max(block.level, 1), 6)}" dir=auto>{marker}{text}</li>'
        return _paragraph(block, text, first_heading)

    def _inline(self, index: _Index, span: Span, newline: str) -> str:
        block, start = self.part.blocks[index], self.part.starts[index]
        marks: list[Mark] = [mark._replace(span=mark.span.shift(start)) for mark in block.marks]
        return inline(self.part.text, span, marks, self._highlights.get(index, ()), newline)

    def _table(self, index: _Index) -> str:
        block = self.part.blocks[index]
        whole = block._replace(marks=(), insets=())  # those of the part are looked up by their places in it
        table = self._grid(index, whole, self.part.starts[index], deque(block.insets))
        return f'<div class="scroll">{table}</div>'

    def _grid(self, index: _Index, block: Block, at: int, insets: deque[Inset]) -> str:
        """A table whose text begins at `at` in the part's."""
        start, rows, spanned, inner = at, [], Spanned(block), deque(outermost(block.inner))
        for number, line in enumerate(block.text.split("\n")):
            head = number < block.header_rows
            tag, scope = ("th", ' scope="col"') if head else ("td", "")
            cells = []
            for column, cell in enumerate(line.split("\t")):
                end, text = at + len(cell), []
                while inner and inner[0].span.end + start <= end:
                    one = inner.popleft()
                    own = one.span.shift(start)
                    text.append(self._cell(index, self._without_ends(Span(at, own.start)), insets))
                    text.append(self._grid(index, inner_table(block, one), own.start, insets))
                    at = own.end
                words = self._without_ends(Span(at, end)) if text else Span(at, end)
                text.append(self._cell(index, words, insets))
                at = end + 1
                if (more := spanned.attributes(number, column, cell)) is not None:
                    cells.append(f"<{tag}{scope}{more} dir=auto>{''.join(text)}</{tag}>")
            rows.append(f"<tr>{''.join(cells)}</tr>")
        return f"<table>{''.join(rows)}</table>"

    def _without_ends(self, span: Span) -> Span:
        """Above and below a table no line has to be ended."""
        words = span.of(self.part.text)
        start = span.start + len(words) - len(words.lstrip(LINE))
        return Span(start, max(start, span.start + len(words.rstrip(LINE))))

    def _cell(self, index: _Index, span: Span, insets: deque[Inset]) -> str:
        """The words of a cell, and in the place of some its pictures, which are taken off `insets`."""
        start, at, out = self.part.starts[index], span.start, []
        while insets and insets[0].span.end + start <= span.end:
            inset = insets.popleft()
            own = inset.span.shift(start)
            image = self._image(inset.image, own.of(self.part.text), inset.stated)
            if image:
                marked = any(one.span.overlaps(own) for one in self._highlights.get(index, ()))
                out += [self._inline(index, Span(at, own.start), "<br>"), image]
                at = own.start if marked else own.end  # what leads to an annotation stands in the words
        return "".join((*out, self._inline(index, Span(at, span.end), "<br>")))

    def _image(self, key: str, alt: str, stated: Stated | None) -> str:
        """Empty where the page's own data does not hold it."""
        resource = self._resources.get(key)
        if resource is None or not resource.data or resource.media_type not in _IMAGES:
            return ""
        source = f"data:{resource.media_type};base64,{b64encode(resource.data).decode('ascii')}"
        return f'<img alt="{escape(alt)}"{_width(stated, resource)} src="{source}">'

    def _figure(self, index: _Index) -> str:
        """The image if the page's own data holds it, else its alternative text."""
        block = self.part.blocks[index]
        marked = [one.classes for one in self._highlights.get(index, ())]
        classes = f' class="marked {marked[-1]}"' if marked else ""
        image = self._image(block.image, block.alt, _within(block.stated, block.share))
        if not image:
            ours = "" if block.alt else self._tongues.ours
            missing = escape(block.alt) or label(self._speech.phrase("Image"))
            return f'<figure{classes}><p class="missing" dir=auto{ours}>{missing}</p></figure>'
        return f"<figure{classes}>{image}</figure>"


def _within(stated: Stated | None, share: int) -> Stated | None:
    """The size stated in pixels, in a column of which the picture has a share."""
    wide, tall = stated or (0, 0)
    part = round(_MEASURE * share / 100)
    return (min(filter(None, (wide, part)), default=0), tall) if share else stated


def _width(stated: Stated | None, resource: Resource) -> str:
    """An attribute for a picture that the page shows smaller than its file has it."""
    wide = bounded(resource.size, stated)[0]
    return f' width="{max(1, round(wide))}"' if wide < resource.size[0] else ""


def _paragraph(block: Block, text: str, first_heading: int) -> str:
    if block.label is Label.TITLE:
        level = 1 if first_heading == 2 else first_heading
        return f'<h{level} class="title" dir=auto>{text}</h{level}>'
    if block.kind is Kind.HEADING:
        level = min(6, max(first_heading, first_heading + block.level - 2))
        return f"<h{level} dir=auto>{text}</h{level}>"
    label = _CLASSES.get(block.kind, "") or _LABELS.get(block.label, "")
    return f"<p{f' class={label}' if label else ''} dir=auto>{text}</p>"


_CLASSES = {Kind.CAPTION: "caption", Kind.TERM: "term", Kind.DEFINITION: "definition"}


def _listed(kinds: list[Kind], blocks: list[str]) -> str:
    """Runs of list items in lists; other blocks between them as they are."""
    out = []
    for kind, group in groupby(zip(kinds, blocks, strict=True), key=lambda pair: pair[0] is Kind.ITEM):
        body = "".join(block for _, block in group)
        out.append(f"<ul>{body}</ul>" if kind else body)
    return "".join(out)
