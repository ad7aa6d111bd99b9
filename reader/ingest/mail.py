"""A mail that was kept as a file: who wrote it, when and about what, and its words where it has no markup."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from itertools import groupby

from reader.errors import UnknownEncoding
from reader.ingest import plain
from reader.ingest.charset import decode
from reader.ingest.draft import Box, Draft, Sketch
from reader.model import ARTICLE, Kind, Label, When
from reader.regex import regex

_HEAD = ("From", "Subject", "Date")
_PROGRAM = regex(r"[\s\"'<]*saved by\b", re.I)  # a browser, as the author of an archive
_QUOTED = regex(r"((?:>[ \t]?)+)")
_WORD = regex(r"\w+")
_SOFT = regex(r"(?<!^--) \n(?![>\n])", re.M)  # RFC 3676: a line that ends with a space goes on in the next


@dataclass(frozen=True, slots=True)
class Letter:
    """The head of a mail, decoded; `raw` are its lines that say so, as they stand."""

    subject: str
    sender: str
    sent: When | None
    raw: bytes


def letter(message: Message) -> Letter | None:
    """None for the archive of a page, which a browser has written."""
    raw = {name: _raw(message, name) for name in _HEAD}
    if "@" not in raw["From"] or _PROGRAM.match(raw["From"]) or message.get("Snapshot-Content-Location"):
        return None
    name, address = parseaddr(raw["From"])
    lines = (f"{key}: {' '.join(value.split())}\n" for key, value in raw.items() if value)
    return Letter(
        subject=decoded(raw["Subject"]),
        sender=decoded(name).strip("\"'") or address,
        sent=_sent(raw["Date"]),
        raw="".join(lines).encode("utf-8", "surrogateescape"),
    )


def _raw(message: Message, name: str) -> str:
    """A header as it stands: bytes that are no ASCII are surrogates in it."""
    return next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")


def decoded(value: str) -> str:
    """A header's words on one line (RFC 2047), in whatever charset they say, or do not say, that they are."""
    try:
        pieces = decode_header(value) if "=?" in value else [(value, None)]
    except HeaderParseError:
        pieces = [(value, None)]
    return " ".join("".join(_words(piece, charset) for piece, charset in pieces).split())


def _words(piece: str | bytes, charset: str | None) -> str:
    data = piece.encode("utf-8", "surrogateescape") if isinstance(piece, str) else piece
    try:
        return decode(data, "", [], charset or "")
    except UnknownEncoding:
        return data.decode("utf-8", "replace")


def _sent(date: str) -> When | None:
    raw = decoded(date)
    try:
        return When(raw, parsedate_to_datetime(raw).isoformat(timespec="minutes")) if raw else None
    except (ValueError, TypeError):
        return When(raw)


def words(parts: list[tuple[str, bool]]) -> str:
    """The plain texts of a mail; of each, whether its lines flow."""
    return "\n\n".join(_SOFT.sub(" ", text) if flows else text for text, flows in parts)


def sketch(text: str) -> Sketch:
    """A mail without markup: all of it is what is read; lines after ">" are quoted."""
    found: list[Draft] = []
    for depth, lines in groupby(text.split("\n"), _depth):
        for draft in plain.drafts("\n".join(line[_marked(line) :] for line in lines)):
            draft.quoted, draft.role = depth, ARTICLE
            found.append(draft)
    return Sketch(found)


def _marked(line: str) -> int:
    """Code points of the signs that quote a line."""
    found = _QUOTED.match(line)
    return found.end() if found else 0


def _depth(line: str) -> int:
    return line[: _marked(line)].count(">")


def set_head(sketch: Sketch, head: Letter) -> None:
    """Puts subject and sender above the words, all of which are read where nothing else was chosen."""
    meta, drafts = sketch.meta, sketch.drafts
    for draft in drafts:
        if draft.label is Label.TITLE and not _same(draft.text, head.subject) and head.subject:
            draft.label = Label.NONE
    if not any(draft.role == ARTICLE for draft in drafts):
        for draft in drafts:
            draft.role = ARTICLE if draft.owner < 0 else draft.role
    box = Box("body", "")
    lines: list[Draft] = []
    if head.subject and not any(draft.label is Label.TITLE for draft in drafts):
        lines.append(Draft(head.subject, Kind.HEADING, 1, role=ARTICLE, label=Label.TITLE, box=box))
    if not any(draft.label is Label.BYLINE for draft in drafts):
        lines.append(Draft(head.sender, role=ARTICLE, label=Label.BYLINE, box=box))
    drafts[:0] = lines
    meta.title, meta.byline = head.subject or meta.title, head.sender
    meta.published = head.sent or meta.published


def _same(one: str, other: str) -> bool:
    return _WORD.findall(one.lower()) == _WORD.findall(other.lower())
