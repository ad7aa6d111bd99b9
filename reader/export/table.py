"""All annotations as a table: CSV as spreadsheets read it, one row for each annotation.

UTF-8 with a byte order mark, because Excel takes the accents for another encoding without it. A cell that
a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV Injection"); whoever needs the
words untouched takes the JSON-LD export.
"""

from __future__ import annotations

import csv
import io
import re

from reader.errors import noop
from reader.export.citation import date_of
from reader.export.entry import Entry, entries
from reader.export.format import Format
from reader.export.speech import ENGLISH, Speech
from reader.model import ARTICLE, Document
from reader.notes.digest import Digest
from reader.notes.iri import web_address

_MARK = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NO_CELL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")  # XML, and so XLSX, has no such characters
_TAG_BREAK = "; "


def render(digest: Digest, _speech: Speech = ENGLISH) -> str:
    rows = [_row(digest.document, entry) for entry in entries(digest)]
    out = io.StringIO(newline="")
    out.write(_MARK)
    writer = csv.DictWriter(out, fieldnames=COLUMNS)
    writer.writeheader()
    writer.writerows({key: guarded(value) for key, value in row.items()} for row in rows)
    return out.getvalue()


FORMAT = Format("csv", noop("formats", "Table (CSV)"), ".csv", "text/csv", render)

COLUMNS = (
    "number", "group", "part", "printed in", "speaker", "quote", "note", "tags", "colour", "style",
    "before", "after", "start", "end", "found", "date", "created", "modified", "creator",
    "title", "author", "site", "address", "id",
)  # fmt: skip


def guarded(cell: str) -> str:
    """The cell, made harmless to a spreadsheet; the characters that no cell can hold as U+FFFD."""
    text = _NO_CELL.sub("\N{REPLACEMENT CHARACTER}", cell)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _row(document: Document, entry: Entry) -> dict[str, str]:
    annotation, spans = entry.annotation, [span for span in entry.placed.spans if span]
    words = [anchor for anchor in annotation.anchors if anchor.span]
    part = annotation.anchors[0].part if annotation.anchors else ARTICLE
    values = (
        str(entry.number), entry.group, entry.part, entry.printed_in, entry.speaker, entry.quote,
        annotation.note, _TAG_BREAK.join(annotation.tags), entry.colour, annotation.style,
        _context(words[0].prefix) if words else "", _context(words[-1].suffix) if words else "",
        str(spans[0].start) if spans else "", str(spans[-1].end) if spans else "",
        "no" if entry.placed.lost else "yes", date_of(document, part),
        annotation.created, annotation.modified, annotation.creator,
        document.title, document.byline, document.site, web_address(document.address), annotation.id,
    )  # fmt: skip
    return dict(zip(COLUMNS, values, strict=True))


def _context(text: str) -> str:
    """The words next to the quote, for the eye: on one line."""
    return " ".join(text.split())
