"""All annotations as Markdown that renders alike in CommonMark, GitHub, pandoc and Obsidian."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from reader.errors import noop
from reader.export.citation import UNDATED, printed_day
from reader.export.entry import Entry, entries
from reader.export.format import Format
from reader.export.markdown_text import code, line, paragraphs, quoted
from reader.export.speech import COLOURS, ENGLISH, Speech
from reader.model import Document
from reader.notes.digest import Digest
from reader.notes.iri import web_address


def render(digest: Digest, speech: Speech = ENGLISH) -> str:
    made = entries(digest, speech)
    blocks = [*_head(digest.document, len(made), speech)]
    for group, members in groupby(made, key=lambda entry: entry.group):
        blocks.append(f"## {speech.phrase(group)}")
        for entry in members:
            blocks.extend(_entry(entry, speech))
    return "\n\n".join(blocks) + "\n"


FORMAT = Format("markdown", noop("formats", "Markdown"), ".md", "text/markdown", render)


def _head(document: Document, count: int, speech: Speech) -> Iterator[str]:
    yield f"# {line(document.title or document.name)}"
    if document.subtitle:
        yield f"*{line(document.subtitle)}*"
    address = web_address(document.address)
    facts = {
        speech.phrase("Author"): line(document.byline),
        speech.phrase("Site"): line(document.site),
        speech.phrase("Address"): f"<{address}>" if address else "",
        speech.phrase("Published"): line(printed_day(document.published)) or speech.phrase(UNDATED),
        speech.phrase("Annotations"): str(count),
    }
    yield _facts(facts, speech)


def _entry(entry: Entry, speech: Speech) -> Iterator[str]:
    """A heading, the words, the facts, and the note last, because it may be long."""
    yield f"### {entry.number}. {line(entry.printed_in)}"
    if entry.quote:
        yield quoted(entry.quote)
    annotation = entry.annotation
    facts = {
        speech.phrase("Printed in"): line(entry.printed_in),
        speech.phrase("Speaker"): line(entry.speaker),
        speech.phrase("Tags"): ", ".join(code(tag) for tag in annotation.tags),
        speech.phrase("Colour"): speech.phrase(COLOURS.get(entry.colour, "")),
        speech.phrase("Made"): line(annotation.created.partition("T")[0]),
    }
    yield _facts(facts, speech)
    if annotation.note:
        yield f"**{speech.phrase('Note:')}** {paragraphs(annotation.note)}"


def _facts(facts: dict[str, str], speech: Speech) -> str:
    return "\n".join("- " + speech.phrase("{0}: {1}", name, value) for name, value in facts.items() if value)
