"""A file's bytes, and the characters that they stand for."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field
from pathlib import Path

from reader.errors import EmptyFile, IsFolder, NotAPage, NotFound, UnknownEncoding, Unreadable, noop

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
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.I)
_MARKUP = re.compile(r"<(?:!doctype\s+html|html|head|body|div|p|table|article|h1|span)\b[^<]{0,2000}?>", re.I)
_MAIL = re.compile(
    rb"\A\s*(?:From:|MIME-Version:|Snapshot-Content-Location:|Content-Type:\s*multipart/related)", re.I
)
_CONTROLS = bytes((*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)))
_HEAD = 65_536  # bytes that decide what a file is
_STRAY = 0.01  # more control characters than this in the head: not text
_DAMAGED = 0.002  # a declared charset may fail on this share of the characters (a cut page, a pasted byte)
# What pages call Latin-1 is Windows-1252 (WHATWG Encoding, section 4.2); the rest are names Python lacks.
_ALIASES = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "big5": "big5hkscs",
    "x-mac-roman": "mac-roman",
    "macintosh": "mac-roman",
    "unicode": "utf-8",
    "utf8": "utf-8",
    "utf-16": "utf-8",  # a declaration that can be read as ASCII cannot be UTF-16 (WHATWG HTML, 13.2.3.2)
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
}
DAMAGED = noop("notices", "Some characters of this file are damaged; they are shown as �.")


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
    if any(head.startswith(mark) for mark, _ in _BOMS) or _wide(head):
        return False
    if head.startswith((b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b")):
        return True
    return len(head) - len(head.translate(None, _CONTROLS)) > max(2, len(head) * _STRAY)


def _wide(head: bytes) -> str:
    """UTF-16 without its mark: every other byte of Latin text is zero."""
    if len(head) < 8 or head.count(0) < len(head) * 0.3:
        return ""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if min(even, odd) * 10 > max(even, odd):
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"


def decode(data: bytes, name: str, notices: list[str], declared: str = "") -> str:
    """The characters: by mark, then UTF-8 where it fits, then as declared, then as they look."""
    for mark, charset in _BOMS:
        if data.startswith(mark):
            return _as(data[len(mark) :], charset, notices)
    if wide := _wide(data[:_HEAD]):
        return _as(data, wide, notices)
    try:  # text that is valid UTF-8 by chance is hardly ever anything else, whatever the page declares
        return _clean(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _legacy(data, name, notices, declared or _declaration(data))


def _declaration(data: bytes) -> str:
    found = _DECLARED.search(data[:8192])
    return found[1].decode("ascii").lower() if found else ""


def _legacy(data: bytes, name: str, notices: list[str], declared: str) -> str:
    charset = _known(declared)
    if charset:
        text = data.decode(charset, "replace")
        bad = text.count("\ufffd")
        if bad <= max(2, len(text) * _DAMAGED):
            if bad:
                notices.append(DAMAGED)
            return _clean(text)
    return _clean(_guess(data, name, notices))


def _known(label: str) -> str:
    try:
        return codecs.lookup(_ALIASES.get(label, label)).name if label else ""
    except LookupError:
        return ""


def _guess(data: bytes, name: str, notices: list[str]) -> str:
    text = data.decode("utf-8", "replace")
    if text.count("\ufffd") <= len(text) * _DAMAGED:  # a cut or damaged page, not another charset
        notices.append(DAMAGED)
        return text
    from charset_normalizer import from_bytes  # 40 ms to import, needed once in a hundred pages

    best = from_bytes(data[:1_000_000]).best()
    if best is None:
        raise UnknownEncoding(name)
    charset = _WESTERN if _is_western(best.encoding, text) else best.encoding
    return data.decode(charset, "replace")


_WESTERN = "windows-1252"  # what browsers take an undeclared page for (WHATWG HTML, 13.2.3.2)
_LOOKALIKES = (
    "cp1250",
    "cp1252",
    "cp1254",
    "cp1257",
    "latin_1",
    "iso8859_2",
    "iso8859_15",
    "iso8859_16",
    "mac_roman",
)
_OTHER_LATIN = re.compile(r"lang=[\"']?(?:pl|cs|sk|hu|ro|hr|sl|sq|tr|lt|lv|et)\b", re.IGNORECASE)


def _is_western(charset: str, text: str) -> bool:
    """Whether accents alone tell this Latin code page from the usual one, and the page's language does not."""
    return charset in _LOOKALIKES and _OTHER_LATIN.search(text[:4_096]) is None


def _as(data: bytes, charset: str, notices: list[str]) -> str:
    text = data.decode(charset, "replace")
    if "\ufffd" in text:
        notices.append(DAMAGED)
    return _clean(text)


def _clean(text: str) -> str:
    """One kind of line end, and no zero characters (the parser refuses them)."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\0", "") if "\0" in text else text
