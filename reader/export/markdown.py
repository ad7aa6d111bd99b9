"""All annotations as Markdown that renders alike in CommonMark, GitHub, pandoc and Obsidian."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from reader.errors import noop
from reader.export.citation import UNDATED, printed_day
from reader.export.entry import Entry, entries
from reader.export.format import Format
from reader.export.speech import COLOURS, ENGLISH, Speech
from reader.model import Document
from reader.notes.digest import Digest
from reader.notes.iri import web_address

# What begins something in one of the dialects: emphasis, links, HTML, code, tables, mathematics, Obsidian's
# marks and comments, pandoc's attributes, citations. ASCII punctuation can be escaped (CommonMark, 2.4).
_ACTIVE = re.compile(r"[\\`*_\[\]<>|~$^{}]|==|%%|#(?=\S|$)|(?<!\w)@(?=\w)|&(?=#?\w+;)|!(?=\[)")
_AT_START = re.compile(r"(?:[-+=:#]|\d{1,9}(?=[.)]))")
_BREAKS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile("[ \t\n]+")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")


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
        speech.phrase("Tags"): ", ".join(_code(tag) for tag in annotation.tags),
        speech.phrase("Colour"): speech.phrase(COLOURS.get(entry.colour, "")),
        speech.phrase("Made"): line(annotation.created.partition("T")[0]),
    }
    yield _facts(facts, speech)
    if annotation.note:
        yield f"**{speech.phrase('Note:')}** {paragraphs(annotation.note)}"


def _facts(facts: dict[str, str], speech: Speech) -> str:
    return "\n".join("- " + speech.phrase("{0}: {1}", name, value) for name, value in facts.items() if value)


def quoted(text: str) -> str:
    """Text as a Markdown quotation that shows it as it is."""
    return "\n".join(f"> {line}".rstrip() for line in paragraphs(text).split("\n"))


def paragraphs(text: str) -> str:
    """Text as Markdown that shows it as it is: its line breaks are hard, its blank lines part paragraphs."""
    lines = [_escaped(one) for one in _clean(text).split("\n")]
    made = []
    for here, following in zip(lines, [*lines[1:], ""], strict=True):
        made.append(f"{here}\\" if here and following else here)
    return "\n".join(made).strip("\n")


def line(text: str) -> str:
    """Text for one line: its white space is single spaces."""
    return _escaped(_SPACES.sub(" ", _clean(text)).strip(" "))


def _escaped(text: str) -> str:
    cells = text.rstrip(" ").replace("\t", " | ")
    body = cells.lstrip(" ")
    indent = "&nbsp;" * (len(cells) - len(body))
    escaped = _ACTIVE.sub(lambda found: "\\" + "\\".join(found.group()), body)
    start = _AT_START.match(escaped)
    if start and not indent:
        number = start.group().isdigit()
        at = start.end() if number else 0
        escaped = f"{escaped[:at]}\\{escaped[at:]}"
    return indent + escaped


def _clean(text: str) -> str:
    """Line breaks of every kind as one; control characters, which no Markdown can hold, as U+FFFD."""
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", _BREAKS.sub("\n", text))


def _code(tag: str) -> str:
    """A code span, which shows everything but its own fence as it is."""
    text = _SPACES.sub(" ", _clean(tag)).strip(" ")
    fence = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"
