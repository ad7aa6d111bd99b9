"""The beginning of a long page, read by itself: what can be shown while the rest is still being read."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from reader.errors import ReaderError
from reader.ingest import memo, pages, read_bytes, read_page, source
from reader.ingest.compose import compose
from reader.model import Document
from reader.regex import regex

READERS = (pages, memo, compose)  # loaded while nobody has said yet which page it is to be

# Half as many are read sooner, but then twice as many pages begin with words that do not stay.
HEAD = 262_144  # code points of markup without styles, scripts and embedded images
WORDS = 81_920  # code points of words, in as much of it as is dense with them: some twenty screens
LONG = 2 * HEAD  # bytes; a shorter page is read whole as soon
LOOKED = 16 * HEAD  # bytes in which the beginning is looked for: styles and images come before the words
NEAR = 4 * HEAD  # bytes of these that mostly suffice
SPARE = 1_024  # code points of markup about a cut that may be read otherwise than what goes on there
LEAST = 400  # code points of words; less is no screen worth showing
_MARK = "\ufeff"  # says UTF-8

_AWAY = regex(
    r"<style\b.*?(?:</style\s*>|\Z)|<script\b(?![^>]*ld\+json).*?(?:</script\s*>|\Z)"
    r"|<svg\b.*?(?:</svg\s*>|\Z)|<!--.*?(?:-->|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_DATA = regex(r"data:[\w.+-]+/[\w.+-]+[^\"'\s)>]{200,}")
_TAG = regex(r"<[^>]*>")
_CLOSED = regex(r"</(?:p|li|div|h[1-6]|blockquote|pre|tr|table|section|article|dd|figure)\s*>", re.I)


class Page:
    """A file, read for its beginning first and then for the whole of it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def whole(self) -> Document:
        """Raises a ReaderError where it is no page."""
        return read_page(self._path)

    def beginning(self) -> Document | None:
        """None where the page is short, or where nothing in its beginning can be read."""
        name = self._path.name
        try:
            data = source.read_file(self._path, LOOKED)
            if len(data) < LONG:
                return None
            found = read_bytes(*head(data, name), self._path.parent)
        except ReaderError:
            return None  # the whole will say it
        words = sum(len(part.text) for part in found.parts.values())
        return replace(found, name=name, sha256="", notices=()) if words >= LEAST else None


def head(data: bytes, name: str) -> tuple[bytes, str]:
    """The beginning as a page of its own: its bytes, cut where a block ends, and a name that says its kind."""
    near = source.open_source(_cut(data[:NEAR]), name)
    if near.kind == source.HTML and len(lean := _lean(near.text)) > HEAD + SPARE:
        return _bytes(_closed(lean)), f"{name}.html"
    opened = source.open_source(_cut(data), name)
    if opened.kind == source.MHTML:
        from reader.ingest import mhtml

        archive = mhtml.read(opened.data, name)
        begun = _closed(_lean(archive.text)) if archive.pages else _paragraphs(archive.text)
        if archive.letter is None:
            return _bytes(begun), f"{name}.html"
        kind = "html" if archive.pages else "plain"
        kinds = f"MIME-Version: 1.0\nContent-Type: text/{kind}; charset=utf-8\n\n"
        return archive.letter.raw + kinds.encode() + begun.encode("utf-8", "replace"), f"{name}.eml"
    if opened.kind == source.HTML:
        return _bytes(_closed(_lean(opened.text))), f"{name}.html"
    return _bytes(_paragraphs(opened.text)), name


def _cut(data: bytes) -> bytes:
    """Never within a letter."""
    return data[: max(data.rfind(b"<"), data.rfind(b"\n"), len(data) // 2)]


def _bytes(text: str) -> bytes:
    return (_MARK + text).encode("utf-8", "replace")


def _lean(text: str) -> str:
    """Without what says nothing."""
    return _DATA.sub("data:,", _AWAY.sub("", text))


def _closed(markup: str) -> str:
    """As much as is read, up to the end of its last block."""
    lean = _dense(markup[:HEAD])
    ends = [found.end() for found in _CLOSED.finditer(lean, len(lean) * 3 // 4)]
    return lean[: ends[-1]] if ends else lean[: lean.rfind("<")]


def _dense(markup: str) -> str:
    """As much of it as holds the words that are asked for, counted in steps."""
    words = 0
    step = HEAD // 32
    for end in range(step, len(markup), step):
        words += len(_TAG.sub("", markup[end - step : end]))
        if words >= WORDS:
            return markup[:end]
    return markup


def _paragraphs(text: str) -> str:
    held = text[:WORDS]
    return held[: max(held.rfind("\n\n"), len(held) // 2)] if "\n" in held else held
