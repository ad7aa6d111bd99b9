"""A file's bytes, and the characters that they stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from reader.errors import EmptyFile, IsFolder, NotAPage, NotFound, Unreadable
from reader.ingest.charset import decode, is_marked, wide

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
}
_MARKUP = re.compile(r"<(?:!doctype\s+html|html|head|body|div|p|table|article|h1|span)\b[^<]{0,2000}?>", re.I)
_MAIL = re.compile(
    rb"\A\s*(?:From:|MIME-Version:|Snapshot-Content-Location:|Content-Type:\s*multipart/related)", re.I
)
_CONTROLS = bytes((*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)))
_HEAD = 65_536  # bytes that decide what a file is
_STRAY = 0.01  # more control characters than this in the head: not text


@dataclass(slots=True)
class Source:
    """A file as text: `kind` is HTML, PLAIN, MARKDOWN, or MHTML (whose text comes later)."""

    kind: str
    text: str
    notices: list[str] = field(default_factory=list)


def read_file(path: Path) -> bytes:
    """The file's bytes, or the error that says why there are none."""
    if path.is_dir():
        raise IsFolder(path.name)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise NotFound(path.name) from None
    except OSError as error:
        raise Unreadable(path.name, error.strerror or type(error).__name__) from error
    return data


def open_source(data: bytes, name: str) -> Source:
    """What kind of page these bytes are, and their text."""
    if not data.strip(b" \t\r\n\0"):
        raise EmptyFile(name)
    kind = _SUFFIXES.get(Path(name).suffix.lower())
    if kind is MHTML or (kind is None and _MAIL.match(data[:2000])):
        return Source(MHTML, "")
    if _is_binary(data[:_HEAD]):
        raise NotAPage(name)
    notices: list[str] = []
    text = decode(data, name, notices)
    if kind is None:
        kind = HTML if _MARKUP.search(text[:_HEAD]) else PLAIN
    return Source(kind, text, notices)


def _is_binary(head: bytes) -> bool:
    if is_marked(head) or wide(head):
        return False
    if head.startswith((b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b")):
        return True
    return len(head) - len(head.translate(None, _CONTROLS)) > max(2, len(head) * _STRAY)
