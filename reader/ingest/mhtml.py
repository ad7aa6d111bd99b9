"""A web archive in one file (MHTML): the page, and the images that came with it."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass, field
from datetime import datetime
from email import message_from_bytes
from email._policybase import Compat32
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime
from urllib.parse import unquote

from reader.errors import NotAPage
from reader.ingest import mail
from reader.ingest.charset import decode
from reader.ingest.images import of_bytes
from reader.ingest.mail import Letter
from reader.ingest.source import CUT
from reader.model import Resource
from reader.regex import regex

_PAGES = ("text/html", "application/xhtml+xml")
# a line that parts two pieces: what stands under it are headers
_BORDER = regex(rb"^--([^\r\n]{1,70}?)-{0,2}[ \t]*\r?\n(?=content-)", re.I | re.M)
_LONGEST = 10_000  # characters of a header
_NOT_BASE64 = regex(rb"[^A-Za-z0-9+/]+")


@dataclass(slots=True)
class Archive:
    """`pages`: the page, then the others, the largest first; each its text and its address.

    `resources` is keyed by Content-Location and by "cid:…"; a location is a key and never a path.
    """

    pages: list[tuple[str, str]]
    location: str = ""
    saved: datetime | None = None
    resources: dict[str, Resource] = field(default_factory=dict)
    notices: list[str] = field(default_factory=list)
    letter: Letter | None = None  # of a mail: who wrote it, when and about what
    words: str = ""  # of a mail without a page
    _keys: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return self.pages[0][0] if self.pages else self.words

    def find(self, address: str) -> str:
        """The key of what is packed under this address, however its letters are written; "" if nothing is."""
        return address if address in self.resources else self._keys.get(_plain(address), "")

    def keep(self, key: str, resource: Resource) -> None:
        self.resources.setdefault(key, resource)
        self._keys.setdefault(_plain(key), key)


def read(data: bytes, name: str) -> Archive:
    """The page as text; its pieces are decoded by us: the standard library loses Chrome's UTF-8."""
    try:
        return _read(data, name)
    except RecursionError:  # pieces in pieces, a thousand deep
        raise NotAPage(name) from None


def _read(data: bytes, name: str) -> Archive:
    data = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    message = _parsed(data)
    archive = Archive([], _header(message, "Snapshot-Content-Location"), _date(message))
    archive.letter = mail.letter(message)
    found: list[Message] = []
    told: list[tuple[str, bool]] = []
    for part in message.walk():
        if part.get_content_type() == "text/plain" and archive.letter and not part.get_filename():
            told.append((_text(part, name, archive.notices), _flows(part)))
        elif part.get_content_type() in _PAGES:
            found.append(part)
        elif not part.is_multipart():
            _keep(part, archive)
    if not found and not told:
        raise NotAPage(name)
    if found:
        _take(found, archive, message, name)
    else:
        archive.words = mail.words(told)
    archive.location = archive.location or (archive.pages[0][1] if archive.pages else "")
    if message.is_multipart() and f"--{message.get_boundary()}--".encode() not in data:
        archive.notices.append(CUT)
    return archive


def _take(found: list[Message], archive: Archive, message: Message, name: str) -> None:
    """The archive's pages, the one that it is of first."""
    main = _main(found, message, archive.location)
    for part in (main, *sorted((one for one in found if one is not main), key=_size, reverse=True)):
        notices = archive.notices if part is main else []
        archive.pages.append((_text(part, name, notices), _header(part, "Content-Location")))


def _text(part: Message, name: str, notices: list[str]) -> str:
    return decode(_payload(part), name, notices, str(part.get_content_charset() or ""))


def _flows(part: Message) -> bool:
    """Whether a line that ends with a space goes on in the next (RFC 3676)."""
    return str(part.get_param("format", "")).lower() == "flowed"


class _Short(Compat32):
    """Headers no longer than anybody's: the library's time grows with the square of what a header names."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST]


_SHORT = _Short()


def _parsed(data: bytes) -> Message:
    """The message; where its header names no border, or a wrong one, the border that is there parts it."""
    message = message_from_bytes(data, policy=_SHORT)
    border = message.get_boundary()
    found = _BORDER.search(data)
    if found and (not border or f"--{border}".encode() not in data):
        head = b'Content-Type: multipart/related; boundary="' + found[1] + b'"\r\n\r\n'
        pieces = message_from_bytes(head + data[found.start() :], policy=_SHORT)
        for name in ("Snapshot-Content-Location", "Date", "From", "Subject"):
            pieces[name] = message.get(name, "")
        return pieces
    return message


def _main(found: list[Message], message: Message, location: str) -> Message:
    """The page that the archive says it is of; else its first."""
    start = str(message.get_param("start") or "").strip(" <>")
    for part in found:
        if start and _header(part, "Content-ID").strip("<>") == start:
            return part
    places = {_plain(place) for place in (location, _header(message, "Content-Location")) if place}
    return next((part for part in found if _plain(_header(part, "Content-Location")) in places), found[0])


def _size(part: Message) -> int:
    return len(_payload(part))


def _header(part: Message, name: str) -> str:
    """A header on one line; an address in it has no white space, wherever it was folded."""
    value = str(part.get(name, ""))
    if "=?" in value:
        value = str(make_header(decode_header(value)))
    return "".join(value.split())


def _payload(part: Message) -> bytes:
    if str(part.get("Content-Transfer-Encoding", "")).strip().lower() == "base64":
        letters = _NOT_BASE64.sub(b"", str(part.get_payload()).encode("ascii", "ignore"))
        letters = letters[: len(letters) - (len(letters) % 4 == 1)]  # a cut file ends anywhere
        return base64.b64decode(letters + b"=" * (-len(letters) % 4))
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _keep(part: Message, archive: Archive) -> None:
    resource = of_bytes("", _payload(part))
    if not resource.media_type and part.get_content_maintype() != "image":
        return
    identity = _header(part, "Content-ID").strip("<>")
    for key in (_header(part, "Content-Location"), f"cid:{identity}" if identity else ""):
        if key:
            archive.keep(key, resource._replace(key=key))


def _plain(address: str) -> str:
    return unquote(address)


def _date(message: Message) -> datetime | None:
    try:
        return parsedate_to_datetime(message.get("Date", ""))
    except (ValueError, TypeError):
        return None
