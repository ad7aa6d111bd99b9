"""A passage with its source in one line: “quote” — speaker, title, site, date."""

from __future__ import annotations

import re

from reader.errors import noop
from reader.export.entry import words
from reader.export.excerpt import plain
from reader.model import Document, Place, When
from reader.notes.speaker import speaker_of
from reader.quotation_marks import marks_of

UNDATED = noop("export", "undated")  # the default: who shows it to a person passes the word in their language
_SPACES = re.compile(r"[ \t\r\n\f\v]+")  # not the no-break space of French punctuation


def quote_line(document: Document, place: Place, speaker: str | None = None, undated: str = UNDATED) -> str:
    """The words at `place` with their source; without a span, the source of the whole part.

    `speaker` is what the user said, None for what the document tells. White space becomes single spaces.
    The quotation marks are those of the page's language.
    """
    part = document.find(place.part)
    quote = words(part, place.span) if part and place.span else ""
    said = speaker_of(document, place) if speaker is None else speaker
    source = [said, document.title, document.site, date_of(document, place.part) or undated]
    line = ", ".join(_SPACES.sub(" ", one).strip() for one in source if one)
    opening, closing = marks_of(document.language)[0]
    return f"{opening}{_SPACES.sub(' ', quote).strip()}{closing} — {line}" if quote else line


def cited(document: Document, place: Place, speaker: str | None = None, undated: str = UNDATED) -> str:
    """The same; words that take several lines keep them, and their source has a line of its own below."""
    part = document.find(place.part)
    quote = plain(part, place.span).strip() if part and place.span else ""
    if "\n" not in quote:
        return quote_line(document, place, speaker, undated)
    opening, closing = marks_of(document.language)[0]
    return f"{opening}{quote}{closing}\n— {quote_line(document, Place(place.part), speaker, undated)}"


def date_of(document: Document, key: str) -> str:
    """The day on which a part was published, in ISO 8601 where it could be read, else as printed; or "".

    A comment has its own day or none; a memo without one stands under the article's.
    """
    for comment in document.comments:
        if comment.part == key:
            return printed_day(comment.published)
    memo = next((memo.published for memo in document.memos if memo.part == key), None)
    return printed_day(memo or document.published)


def printed_day(when: When | None) -> str:
    if when is None:
        return ""
    return when.iso.partition("T")[0] or when.raw
