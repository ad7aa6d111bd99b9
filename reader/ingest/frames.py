"""Comments that stand in a frame of the page: written into it by the program that saved it, or kept in its folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from lxml import etree

from reader.ingest import html, images
from reader.ingest.charset import decode
from reader.ingest.source import read_file
from reader.regex import regex
from reader.threads import read_threads

_LIKELY = regex(r"comment|post-message|gsc-|spcv_|isso-", re.I)
_MOST = 200  # frames with something in them; each is a page of its own to be read
_LARGEST = 20_000_000  # bytes: a larger frame is no list of comments
_UNKNOWN = ("", "generic", "json-ld")  # what is read by looks alone may be an advertisement


def unfold(root: etree._Element, folder: Path | None, name: str) -> None:
    """Puts the frames that hold comments of a known engine into the tree, in the places of the frames."""
    for frame, text in list(islice(_frames(root, folder, name), _MOST)):
        inner = html.parse(text.encode("utf-8", "replace")).root if _LIKELY.search(text) else None
        if inner is None or read_threads(inner).engine in _UNKNOWN:
            continue
        box = etree.Element("div", {"hidden": ""})  # beside its comments there is nothing to read in it
        box.extend([child for body in inner.iter("body") for child in body])
        box.tail, parent = frame.tail, frame.getparent()
        if parent is not None:
            parent.replace(frame, box)


def _frames(root: etree._Element, folder: Path | None, name: str) -> Iterator[tuple[etree._Element, str]]:
    for frame in root.iter("iframe", "frame"):
        text = frame.get("srcdoc") or _beside(frame.get("src") or "", folder, name)
        if text:
            yield frame, text


def _beside(address: str, folder: Path | None, name: str) -> str:
    """The text of a page in the page's own folder."""
    file = images.own_file(address, folder, name)
    if file is None or file.suffix.lower() not in (".html", ".htm") or file.stat().st_size > _LARGEST:
        return ""
    return decode(read_file(file), file.name, [])
