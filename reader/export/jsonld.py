"""All annotations as a Web Annotation collection on the page as a whole, for other programs.

The sidecar counts in each part; here quotes and positions are of the whole page: all its blocks in the order
of the page, what was left out included, a blank line between two. `postil.text` names that text.
"""

from __future__ import annotations

from reader.errors import noop
from reader.export.entry import Entry, entries
from reader.export.format import Format
from reader.export.speech import ENGLISH, Speech
from reader.model import BLANK_LINE, Document, Part, Span
from reader.notes import collection
from reader.notes.anchor import CONTEXT, fingerprint
from reader.notes.annotation import Anchor
from reader.notes.digest import Digest
from reader.notes.jsontext import JsonObject
from reader.notes.record import OURS, PART, encode, quote_selector


def render(digest: Digest, _speech: Speech = ENGLISH) -> str:
    document = digest.document
    tree = collection.head(document, (), {})
    source = tree[OURS]["page"]["source"]
    text = PageText(document)
    tree["first"]["items"] = [_record(entry, text, source) for entry in entries(digest)]
    tree["total"] = len(digest.placed)
    tree[OURS] = {**tree[OURS], "text": fingerprint(text.text)}
    del tree[OURS]["texts"]
    return collection.to_bytes(tree).decode("utf-8")


FORMAT = Format(
    "jsonld", noop("formats", "Web Annotation (JSON-LD)"), ".jsonld", "application/ld+json", render
)


class PageText:
    """The text of the whole page, and where each block of each part stands in it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = BLANK_LINE.join(block.text for block in document.blocks)
        self._starts: dict[int, int] = {}  # by identity: a page may print two equal blocks
        at = 0
        for block in document.blocks:
            self._starts[id(block)] = at
            at += len(block.text) + len(BLANK_LINE)

    def span(self, key: str, span: Span | None) -> Span | None:
        """Where words of a part stand in the page; None if the page does not print them in one piece."""
        part = self.document.find(key)
        if part is None or span is None:
            return None
        start, last = self._position(part, span.start), self._position(part, span.end - 1)
        if start is None or last is None:
            return None
        found = Span(start, last + 1)
        return found if found.of(self.text) == span.of(part.text) else None

    def _position(self, part: Part, at: int) -> int | None:
        index = part.block_at(at)
        start = self._starts.get(id(part.blocks[index]))
        return None if start is None else start + at - part.starts[index]


def _record(entry: Entry, text: PageText, source: str) -> JsonObject:
    record = encode(entry.annotation, source)
    ours = {key: value for key, value in record.get(OURS, {}).items() if key != "texts"}
    record[OURS] = {**ours, "part": entry.part, "printedIn": entry.printed_in, "speaker": entry.speaker}
    pairs = list(zip(entry.annotation.anchors, entry.placed.spans, strict=True))
    targets = [_target(anchor, text.span(anchor.part, span), text, source) for anchor, span in pairs]
    record["target"] = source if not targets else targets[0] if len(targets) == 1 else targets
    return record


def _target(anchor: Anchor, span: Span | None, text: PageText, source: str) -> JsonObject:
    """Selectors for the whole page; what has no place in it as one piece keeps its quote or its part."""
    if anchor.span is None:
        part = {"type": "FragmentSelector", "conformsTo": PART, "value": anchor.part}
        return {"source": source, "selector": part}
    if span is None:
        return {"source": source, "selector": quote_selector(anchor)}
    quote: JsonObject = {"type": "TextQuoteSelector", "exact": span.of(text.text)}
    quote["prefix"] = text.text[max(0, span.start - CONTEXT) : span.start]
    quote["suffix"] = text.text[span.end : span.end + CONTEXT]
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"source": source, "selector": [quote, position]}
