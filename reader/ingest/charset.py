"""Bytes to characters: by their mark, as UTF-8 where they fit, as the page declares, then as they look."""

from __future__ import annotations

import re

from reader.errors import UnknownEncoding, noop
from reader.ingest import detect, stray
from reader.ingest.garbled import ungarble
from reader.ingest.stray import DAMAGED
from reader.regex import regex

UNSURE = noop("notices", "This file does not say how its characters are written; some may be other ones.")

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\0\0", "utf-32-le"),  # before UTF-16: its mark begins with that of UTF-16
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_ESCAPES = (b"\x1b$B", b"\x1b$@", b"\x1b(J", b"\x1b$(D")
_HEAD = 65_536  # bytes that tell what a file is
_DECLARING = 262_144  # bytes in which a declaration is looked for; style sheets may come before it
_DECLARED = regex(rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""", re.I)
_DAMAGED = 0.002  # a charset may fail on this share of the characters (a cut page, a pasted byte)
_MOSTLY = 2  # so many characters in order stand for one that is damaged
# The labels of WHATWG Encoding, section 4.2, and the names by which Python knows their charsets. A label that
# is not here is no charset of pages: Python's own list holds "rot13", "hex" and "undefined" too.
_LABELS = {
    label: charset
    for charset, labels in (
        ("utf-8", "utf8 unicode-1-1-utf-8 x-unicode20utf8 unicode utf-16 utf-16le utf-16be utf-32 ucs-2"),
        (
            "cp1252",
            "iso-8859-1 iso8859-1 iso_8859-1 latin1 latin-1 l1 us-ascii ascii ansi windows-1252 x-cp1252",
        ),
        ("iso8859-2", "iso-8859-2 iso_8859-2 latin2 l2"),
        ("iso8859-3", "iso-8859-3 latin3"),
        ("iso8859-4", "iso-8859-4 latin4"),
        ("iso8859-5", "iso-8859-5 cyrillic"),
        ("iso8859-6", "iso-8859-6 arabic asmo-708"),
        ("iso8859-7", "iso-8859-7 greek greek8"),
        ("iso8859-8", "iso-8859-8 iso-8859-8-i hebrew logical visual"),
        ("iso8859-10", "iso-8859-10 latin6"),
        ("iso8859-13", "iso-8859-13"),
        ("iso8859-14", "iso-8859-14"),
        ("iso8859-15", "iso-8859-15 latin9 latin-9 l9"),
        ("iso8859-16", "iso-8859-16"),
        ("cp1254", "iso-8859-9 latin5 windows-1254 x-cp1254"),
        ("cp874", "iso-8859-11 tis-620 windows-874 dos-874"),
        ("cp866", "ibm866 866 dos-866"),
        ("cp437", "ibm437"),
        ("cp850", "ibm850"),
        ("cp1250", "windows-1250 x-cp1250"),
        ("cp1251", "windows-1251 x-cp1251 win-1251"),
        ("cp1253", "windows-1253 x-cp1253"),
        ("cp1255", "windows-1255 x-cp1255"),
        ("cp1256", "windows-1256 x-cp1256"),
        ("cp1257", "windows-1257 x-cp1257"),
        ("cp1258", "windows-1258 x-cp1258"),
        ("koi8-r", "koi koi8 koi8_r"),
        ("koi8-u", "koi8-ru"),
        ("mac-roman", "macintosh mac x-mac-roman"),
        ("mac-cyrillic", "x-mac-cyrillic x-mac-ukrainian"),
        ("gb18030", "gb2312 gbk x-gbk chinese gb_2312-80 hz-gb-2312"),
        ("big5hkscs", "big5 big5-hkscs x-x-big5 cn-big5"),
        ("cp932", "shift_jis shift-jis sjis x-sjis ms_kanji windows-31j"),
        ("euc_jp", "euc-jp x-euc-jp"),
        ("iso2022_jp_2", "iso-2022-jp csiso2022jp"),
        ("cp949", "euc-kr korean ks_c_5601-1987 ksc5601 windows-949"),
    )
    for label in (charset, *labels.split())
}


def decode(data: bytes, name: str, notices: list[str], declared: str = "") -> str:
    """The characters; `declared` is what a header outside the page says. Raises UnknownEncoding."""
    return utf8(data, name, notices, declared).decode("utf-8")


def utf8(data: bytes, name: str, notices: list[str], declared: str = "") -> bytes:
    """The characters in UTF-8, as nearly every page holds them already: then none is made anew."""
    for mark, charset in _MARKS:
        if data.startswith(mark):
            return _as(data[len(mark) :], charset, notices)
    if charset := wide(data[:_HEAD]):
        return _as(data, charset, notices)
    head = data[:_DECLARING]
    if b"\x1b" in head and any(escape in head for escape in _ESCAPES):
        return _as(data, "iso2022_jp_2", notices)
    try:  # text that is valid UTF-8 by chance is hardly ever anything else, whatever the page declares
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _clean(_legacy(data, name, notices, (declared, _declaration(data))))
    high = data.translate(
        None, _ASCII
    )  # what is left is little, and tells whether the whole need be looked through
    if _PERHAPS_TWICE.search(high) and _PERHAPS_TWICE.search(data):
        text = ungarble(text, notices)  # before the controls go: garbled text holds some that mean something
    elif not _PERHAPS_CONTROLS.search(high):
        return _plain(data)
    return _clean(text)


def is_marked(data: bytes) -> bool:
    return any(data.startswith(mark) for mark, _ in _MARKS)


def wide(head: bytes) -> str:
    """UTF-16 or UTF-32 without its mark: of Latin letters and of markup every other byte, or three of four, is zero."""
    if 0 not in head:  # as in nearly every file
        return ""
    zeros = [head[at::4].count(0) * 4 / max(1, len(head)) for at in range(4)]
    if len(head) < 8 or sum(zeros) < 0.2:
        return ""
    for charset, full, empty in _SHAPES:
        if all(zeros[at] > 0.1 for at in full) and all(zeros[at] < 0.02 for at in empty):
            return charset
    return ""


_SHAPES = (  # which of four bytes are often zero, which hardly ever
    ("utf-32-le", (2, 3), (0,)),
    ("utf-32-be", (0, 1), (3,)),
    ("utf-16-le", (1, 3), (0, 2)),
    ("utf-16-be", (0, 2), (1, 3)),
)


def _declaration(data: bytes) -> str:
    found = _DECLARED.search(_without_comments(data[:_DECLARING]))
    return found[1].decode("ascii", "replace") if found else ""


def _without_comments(head: bytes) -> bytes:
    first, *rest = head.split(b"<!--")
    return first + b"".join(piece.partition(b"-->")[2] for piece in rest)


def _legacy(data: bytes, name: str, notices: list[str], declared: tuple[str, ...]) -> str:
    for label in declared:
        charset = _LABELS.get(label.strip().lower(), "")
        text = data.decode(charset, "replace") if charset else ""
        if text and _bad(text) <= max(2, len(text) * _DAMAGED) and detect.agrees(data, charset):
            return _said(text, notices) if charset != "utf-8" else stray.mended(data, text, notices)
    text = data.decode("utf-8", "replace")
    # a cut page, or a line from elsewhere, not another charset: in that hardly any bytes are UTF-8 by chance
    if _bad(text) <= max(len(text) * _DAMAGED, (_high(text) - _bad(text)) / _MOSTLY):
        return stray.mended(data, text, notices)
    charset, sure = detect.charset(data)
    if not charset:
        raise UnknownEncoding(name)
    if not sure:
        notices.append(UNSURE)
    return _said(data.decode(charset, "replace"), notices)


def _bad(text: str) -> int:
    return text.count("\ufffd")


def _high(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore"))


def _said(text: str, notices: list[str]) -> str:
    if "\ufffd" in text:
        notices.append(DAMAGED)
    return text


def _as(data: bytes, charset: str, notices: list[str]) -> bytes:
    return _clean(_said(data.decode(charset, "replace"), notices))


def _clean(text: str) -> bytes:
    """UTF-8 without controls where quotation marks are meant."""
    return _plain((text if text.isascii() else _CONTROL.sub(_quote, text)).encode("utf-8", "replace"))


def _plain(markup: bytes) -> bytes:
    """With one kind of line end, and no zero characters, which the parser refuses."""
    if b"\r" in markup:
        markup = markup.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return markup.replace(b"\0", b"")


def _quote(found: re.Match[str]) -> str:
    return _CONTROLS[found[0]]


_ASCII = bytes(range(0x80))
# in the bytes beyond ASCII of a UTF-8 text: a first character that twice encoded text has, and one that may follow it
_PERHAPS_TWICE = regex(rb"\xc3[\x82-\xb4](?:\xc2[\x80-\xbf]|[\xc5\xc6\xcb]|\xe2[\x80\x82\x84])")
_PERHAPS_CONTROLS = regex(rb"\xc2[\x80-\x9f]")
_CONTROL = regex("[\x80-\x9f]")
_CONTROLS = {chr(byte): bytes((byte,)).decode("cp1252", "ignore") for byte in range(0x80, 0xA0)}
