"""What a file is, by its first bytes, whatever it is called."""

from __future__ import annotations

import re

from reader.errors import IsAnnotations, IsOfficeFile, IsPacked, IsPdf, IsPicture, IsWebArchive, NotAPage
from reader.ingest.charset import is_marked, wide
from reader.regex import regex

SIGN = 16  # bytes that tell a picture's format
_SIGNS = (  # how the formats begin; SVG is missing on purpose: it is a program, not a picture
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"\0\0\x01\0", "image/x-icon"),
)
_OTHERS = (
    ((b"%PDF-",), IsPdf),
    ((b"\xd0\xcf\x11\xe0", b"{\\rtf"), IsOfficeFile),
    (
        (b"PK\x03\x04", b"PK\x05\x06", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd"),
        IsPacked,
    ),
    ((b"bplist00",), IsWebArchive),
)
_END = 40  # bytes that hold the end of a file's last element
_HEAD = 65_536  # bytes that decide whether a file is text
_STRAY = 0.01  # more control characters than this in the head: not text
# what comes before the first element of XML, and that element's name without its prefix
_ROOT = regex(
    rb"\s*+(<\?xml\b[^>]{0,400}+>\s*+)?(?:<!(?:--.{0,4000}?--|[^-][^>\[]{0,400}+)>\s*+)*+<(?:[\w-]++:)?+([\w-]++)",
    re.S,
)
_CONTROLS = bytes((*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)))


def media_type_of(data: bytes) -> str:
    """The format that the first bytes show, whatever a name or a header says; "" for what is no picture."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if data[4:12] in (b"ftypavif", b"ftypavis"):
        return "image/avif"
    return next((kind for sign, kind in _SIGNS if data.startswith(sign)), "")


def refuse(data: bytes, name: str) -> None:
    """Says what a file is that is no page."""
    for signs, error in _OTHERS:
        if data.startswith(signs):
            raise (IsOfficeFile if error is IsPacked and _is_office(data) else error)(name)
    head = data[:_HEAD]
    if _is_picture(head):
        raise IsPicture(name)
    if _is_annotations(head):
        raise IsAnnotations(name)
    if not is_marked(head) and not wide(head) and _strays(head) > max(2, len(head) * _STRAY):
        raise NotAPage(name)


def refuse_code(text: bytes, name: str, has_markup: bool) -> None:
    """Says what XML is that is no page: to read its source is to read nothing."""
    found = _ROOT.match(text[:_HEAD])
    if found is None:
        return
    root = found[2].lower()
    if root == b"svg" and (not has_markup or text[-_END:].rstrip().endswith(b"svg>")):
        raise IsPicture(name)
    if has_markup:
        return
    if root == b"plist" and b"WebMainResource" in text:
        raise IsWebArchive(name)
    if found[1]:
        raise NotAPage(name)


def _is_picture(head: bytes) -> bool:
    kind = media_type_of(head)
    return bool(kind) and (kind != "image/bmp" or 0 in head[:32])  # a text may begin with these two letters


def _is_annotations(head: bytes) -> bool:
    """A sidecar, also one that a sync program gave another name; or a Web Annotation export."""
    begins = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:400]
    return begins.startswith(b"{") and b"http://www.w3.org/ns/anno.jsonld" in begins


def _is_office(data: bytes) -> bool:
    return any(
        sign in data[:4_096] for sign in (b"[Content_Types].xml", b"mimetypeapplication/vnd.oasis", b"word/")
    )


def _strays(head: bytes) -> int:
    return len(head) - len(head.translate(None, _CONTROLS))
