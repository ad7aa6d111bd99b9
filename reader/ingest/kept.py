"""Where a page came from and when it was kept, as browsers and archivers write it at either end of a page."""

from __future__ import annotations

import re
from datetime import datetime

from reader.regex import regex
from reader.threads import dates
from reader.threads.tongues import are_in

_ENDS = 4_000  # bytes at either end in which a program says that it kept the page
_ADDRESS = regex(
    r"<!--\s*Page saved with SingleFile\s+url:\s*((?:https?://|about:reader)\S+)"
    r"|<!-- saved from url=\(\d+\)((?:https?://|about:reader)\S+)"
)
# a quick look, many times as fast as a pattern
_CUES = (b"aved", b"rchived", b"ARCHIVED", b"irrored", b"aptured", b"etrieved", b"scrapbook", b"savepage")
_ASIDE = regex(r"\s*\(.*|GMT(?=[+-])")
_WHEN = regex(
    r"saved date:\s*([^\n]{10,60})"  # SingleFile
    r"|FILE ARCHIVED ON ([^\n]{10,40}?) AND RETRIEVED"  # the Wayback Machine
    r"|name=\"?savepage-date\"? content=\"([^\"]{10,60})\""  # Save Page WE
    # others, in a comment: HTTrack's ends with the date
    r"|<!--\s*(?:web ?|page )*(?:saved|archived|mirrored|captured|retrieved)\b(?:(?!-->).){,400}?"
    r"((?:\w{3},? )?\d{1,2} \w{3,9} \d{4}[ ,]+\d\d:\d\d[^\n<>]{,40}?|\d{4}-\d\d-\d\d[T ]\d\d:\d\d[^\n<>]{,20}?)\s*-->",
    re.I | re.S,
)
_NOTES = (b"!--", b"meta ", b"META ")
_LONGEST = 300  # bytes of a comment that says it
_VALUE = regex(rb"content=[\"']?([^\"'>]{6,40})", re.I)
_CLOCK = regex(rb"\d\s?(?:[:.hT]|\xe6\x99\x82|\xec\x8b\x9c|\xe7\x82\xb9)\s?\d")
_NAME = regex(rb"(?:name|property)=[\"']?([^\"'>\s]{3,40})", re.I)
_URL = regex(rb"\(\d+\)|https?://\S+")
_SCRAPBOOK = regex(r"data-scrapbook-create=\"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\d*\"")


def address(markup: bytes) -> str:
    """The address that SingleFile and browsers write at the top of what they save."""
    found = _ADDRESS.search(markup[:_ENDS].decode("utf-8", "replace"))
    return (found[1] or found[2]) if found else ""


def moment(markup: bytes) -> datetime | None:
    """When the page was kept."""
    ends = [end for end in (markup[:_ENDS], markup[-_ENDS:]) if any(cue in end for cue in _CUES)]
    known = next(filter(None, (_moment(end.decode("utf-8", "replace")) for end in ends)), None)
    return known or _noted(markup)


def _moment(text: str) -> datetime | None:
    if made := _SCRAPBOOK.search(text):
        return _read("{}-{}-{}T{}:{}:{}Z".format(*made.groups()))
    found = _WHEN.search(text)
    return _read(next(filter(None, found.groups()))) if found else None


def _noted(markup: bytes) -> datetime | None:
    """When a page was kept, to the minute, as a comment or a fact says it that a person or an unknown program wrote."""
    for end in (markup[:_ENDS], markup[-_ENDS:]):
        for note in end.split(b"<"):
            if not note.startswith(_NOTES) or not _CLOCK.search(note):
                continue
            said, value = (part.decode("utf-8", "replace") for part in _parts(note))
            if are_in(said.lower(), "page", "kept") and (when := _read(value)) and (when.hour or when.minute):
                return when
    return None


def _parts(note: bytes) -> tuple[bytes, bytes]:
    """What says that something was kept, and what says when: the same in a comment, without addresses."""
    if note.startswith(b"!"):
        note = _URL.sub(b" ", note.partition(b"-->")[0])[:_LONGEST]
        return note, note
    name, value = _NAME.search(note), _VALUE.search(note)
    return (name[1], value[1]) if name and value else (b"", b"")


def _read(text: str) -> datetime | None:
    stamp = _ASIDE.sub("", text.strip())  # the parser knows "+0100" alone
    from email.utils import parsedate_to_datetime  # most pages do not say when they were kept

    try:
        return parsedate_to_datetime(stamp)
    except (ValueError, TypeError):
        iso = dates.when("", stamp)
        return datetime.fromisoformat(iso.iso) if iso and iso.iso else None
