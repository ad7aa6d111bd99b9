"""Where a page came from and when it was kept, as browsers and archivers write it at either end of a page."""

from __future__ import annotations

import re
from datetime import datetime

from reader.regex import regex
from reader.threads import dates

_ENDS = 4_000  # bytes at either end in which a program says that it kept the page
_ADDRESS = regex(
    r"<!--\s*Page saved with SingleFile\s+url:\s*(https?://\S+)|<!-- saved from url=\(\d+\)(https?://\S+)"
)
# a quick look, many times as fast as a pattern
_CUES = (b"aved", b"rchived", b"ARCHIVED", b"irrored", b"aptured", b"etrieved", b"scrapbook", b"savepage")
_WHEN = regex(
    r"saved date:\s*([^\n]{10,60})"  # SingleFile
    r"|FILE ARCHIVED ON ([^\n]{10,40}?) AND RETRIEVED"  # the Wayback Machine
    r"|name=\"?savepage-date\"? content=\"([^\"]{10,60})\""  # Save Page WE
    # others, in a comment: HTTrack's ends with the date
    r"|<!--\s*(?:web ?|page )*(?:saved|archived|mirrored|captured|retrieved)\b(?:(?!-->).){,400}?"
    r"((?:\w{3},? )?\d{1,2} \w{3,9} \d{4}[ ,]+\d\d:\d\d[^\n<>]{,40}?|\d{4}-\d\d-\d\d[T ]\d\d:\d\d[^\n<>]{,20}?)\s*-->",
    re.I | re.S,
)
_SCRAPBOOK = regex(r"data-scrapbook-create=\"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\d*\"")


def address(markup: bytes) -> str:
    """The address that SingleFile and browsers write at the top of what they save."""
    found = _ADDRESS.search(markup[:_ENDS].decode("utf-8", "replace"))
    return (found[1] or found[2]) if found else ""


def moment(markup: bytes) -> datetime | None:
    """When the page was kept."""
    ends = (end for end in (markup[:_ENDS], markup[-_ENDS:]) if any(cue in end for cue in _CUES))
    return next(filter(None, (_moment(end.decode("utf-8", "replace")) for end in ends)), None)


def _moment(text: str) -> datetime | None:
    if made := _SCRAPBOOK.search(text):
        return _read("{}-{}-{}T{}:{}:{}Z".format(*made.groups()))
    found = _WHEN.search(text)
    return _read(next(filter(None, found.groups()))) if found else None


def _read(text: str) -> datetime | None:
    stamp = re.sub(r"\s*\(.*|GMT(?=[+-])", "", text.strip())  # the parser knows "+0100" alone
    from email.utils import parsedate_to_datetime  # most pages do not say when they were kept

    try:
        return parsedate_to_datetime(stamp)
    except (ValueError, TypeError):
        iso = dates.when("", stamp)
        return datetime.fromisoformat(iso.iso) if iso and iso.iso else None
