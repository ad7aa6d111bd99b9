"""A file's bytes: what kind of page they are, and its text."""

from __future__ import annotations

import os
import re
import stat
import zlib
from dataclasses import dataclass, field
from pathlib import Path

from reader.errors import EmptyFile, IsFolder, IsPacked, NotAPage, NotFound, Unreadable, noop
from reader.ingest.charset import utf8
from reader.ingest.signs import refuse, refuse_code
from reader.regex import regex

HTML, PLAIN, MARKDOWN, MHTML = "html", "plain", "markdown", "mhtml"

_SUFFIXES = {
    ".htm": HTML,
    ".html": HTML,
    ".xht": HTML,
    ".xhtml": HTML,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".mht": MHTML,
    ".mhtml": MHTML,
    ".eml": MHTML,
}
LARGEST = 256 * 1024 * 1024  # bytes: no page is larger, and a packed one may be a bomb
CUT = noop("notices", "This file is cut off; the end of the page may be missing.")
TOO_LARGE = noop("notices", "This page is larger than 256 MB; it was shortened to its beginning.")
SWOLLEN = noop("notices", "This packed file unpacks to many times its size; only its beginning was read.")
_SWOLLEN = 32 * 1024 * 1024  # bytes that a packed page does not hold …
_TIMES = 50  # … if they are so many times what they were packed into: markup packs to a fifth, or a twentieth
_BEGINNING = 256 * 1024  # bytes that are read of what was packed to stall its reader
_MARKUP = regex(rb"<(?:!doctype\s+html|html|head|body|div|p|table|article|h1|span)\b[^<]{0,2000}?>", re.I)
_MAIL = regex(
    rb"\A\s*(?:From:|MIME-Version:|Snapshot-Content-Location:|Content-Type:\s*multipart/related)", re.I
)
_MAIL_HEAD = 8_192
_FIELD = regex(rb"([!-9;-~]{1,76}):")  # of a mail's head (RFC 5322, 2.2)
_MAIL_FIELDS = 32_768  # bytes: what a mail's way has added stands above what it says of itself
_HEAD = 65_536  # bytes that decide what a file is


@dataclass(slots=True)
class Source:
    """A file as text in UTF-8: `kind` is HTML, PLAIN, MARKDOWN, or MHTML (as it is, whose text comes later)."""

    kind: str
    data: bytes
    notices: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.data.decode("utf-8")


def read_file(path: Path, most: int = LARGEST + 1) -> bytes:
    """The file's bytes, the first `most` of them, or the error that says why there are none."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise IsFolder(path.name or str(path))
        if not stat.S_ISREG(mode):  # a pipe, a device: reading it might never end
            raise NotAPage(path.name)
        with path.open("rb") as stream:
            # all at once where it fits: a room of 256 MB would be made first, and cost more than the reading
            large = os.fstat(stream.fileno()).st_size >= most
            return stream.read(most) if large else stream.read()
    except FileNotFoundError:
        raise NotFound(path.name) from None
    except OSError as error:
        raise Unreadable(path.name, error.strerror or type(error).__name__) from error


def open_source(data: bytes, name: str) -> Source:
    """What kind of page these bytes are, and their text."""
    notices: list[str] = []
    data = _cut(_unpacked(data, name, notices), notices)
    if not data.strip(b" \t\r\n\0"):
        raise EmptyFile(name)
    kind = _SUFFIXES.get(Path(name.removesuffix(".gz")).suffix.lower())
    if kind is not MARKDOWN and _is_mail(data):
        return Source(MHTML, data, notices)
    refuse(data, name)
    data = utf8(data, name, notices)
    if kind is None or kind == MHTML:
        kind = HTML if _MARKUP.search(data[:_HEAD]) else PLAIN
        refuse_code(data, name, kind == HTML)
    return Source(kind, data, notices)


def _unpacked(data: bytes, name: str, notices: list[str]) -> bytes:
    """What a server sent packed, and a program kept so."""
    if not data.startswith(b"\x1f\x8b"):
        return data
    packed = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        text = packed.decompress(data, LARGEST + 1)
    except zlib.error:
        text = b""
    if not text:
        raise IsPacked(name)
    if not packed.eof and len(text) <= LARGEST:
        notices.append(CUT)
    used = len(data) - len(packed.unconsumed_tail)
    return _begun(text, notices) if _is_swollen(len(text), used) else text


def _is_swollen(size: int, packed: int) -> bool:
    return size > LARGEST or (size > _SWOLLEN and size > packed * _TIMES)


def _begun(text: bytes, notices: list[str]) -> bytes:
    """The beginning, up to the end of a tag or a line: one that is read in seconds."""
    notices.append(TOO_LARGE if len(text) > LARGEST else SWOLLEN)
    end = max(text.rfind(b">", 0, _BEGINNING), text.rfind(b"\n", 0, _BEGINNING))
    return text[: end + 1 or _BEGINNING]


def _cut(data: bytes, notices: list[str]) -> bytes:
    if len(data) <= LARGEST:
        return data
    notices.append(TOO_LARGE)
    return data[:LARGEST]


def _is_mail(data: bytes) -> bool:
    head = data[:_MAIL_HEAD].removeprefix(b"\xef\xbb\xbf")
    return (bool(_MAIL.match(head)) and b"content-type:" in head.lower()) or _has_mail_head(data)


def _has_mail_head(data: bytes) -> bool:
    """Whether a file begins with the fields of a mail, in any order: who wrote it, and what kind of text it is."""
    names = set[bytes]()
    for line in data[:_MAIL_FIELDS].removeprefix(b"\xef\xbb\xbf").splitlines():
        found = _FIELD.match(line)
        if found is None and not (names and line[:1] in (b" ", b"\t")):
            break
        if found is not None:
            names.add(found[1].lower())
    return b"from" in names and b"content-type" in names
