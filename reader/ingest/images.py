"""A page's own images: written into it, beside it, or packed with it; never from anywhere else."""

from __future__ import annotations

import base64
import binascii
import re
import unicodedata
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote, urlsplit

from reader.ingest.draft import Draft, pictured
from reader.ingest.html import EMBEDDED
from reader.ingest.measures import UNKNOWN, Size, size_of
from reader.ingest.signs import SIGN, media_type_of
from reader.model import Document, Resource
from reader.regex import regex

_LARGEST = 64 * 1024 * 1024  # bytes: a larger file is no picture of a page
_STAND_IN = 300  # bytes: a picture of something has more
# What browsers call the folder beside a page, in their languages
_FOLDER = regex(
    r"[_.\- ](?:files?|fichiers|dateien|archivos|arquivos|ficheiros|bestanden|filer|fitxers|pliki|soubory"
    r"|subory|tiedostot|dosyalar|datoteke|elemei|failid|fails|fajlovi|fisiere|bylos|artxiboak)",
    re.I,
)
_PAGE = regex(r"(?:\.(?:x?html?|xht|mhtml?|eml|gz|md|markdown))+\Z", re.I)


def load(document: Document, key: str, folder: Path | None) -> bytes | None:
    """The bytes of the image with this key, if the page or its folder holds them; else None."""
    resource = document.resources.get(key)
    if resource is None:
        return None
    if resource.data is not None:
        return resource.data
    file = _inside(folder, resource.path)
    if file is None or file.stat().st_size > _LARGEST:
        return None
    try:
        return file.read_bytes()
    except OSError:
        return None


def collect(
    drafts: Iterable[Draft], embedded: list[tuple[str, str]], folder: Path | None, name: str
) -> dict[str, Resource]:
    """The resources that the drafts' images name, in tables too, and that are there; `name` is the page's file.

    What is there and is no picture has no bytes.
    """
    found: dict[str, Resource] = {}
    for draft in pictured(drafts):
        broken = ""
        for key in filter(None, (draft.image, *draft.sources)):
            resource = found.get(key)
            if resource is None:
                resource = (
                    _embedded(key, embedded) if key.startswith(EMBEDDED) else _beside(key, folder, name)
                )
                if resource is None or (draft.sources and _stands_in(resource)):
                    continue
            if resource.media_type:
                draft.image, found[key] = key, resource
                break
            broken = broken or key
        else:
            if broken:
                draft.image, found[broken] = broken, Resource(broken, data=b"")
    return found


def _stands_in(resource: Resource) -> bool:
    """Whether it only keeps the place of a picture that a script would load: blank, however many pixels it has."""
    if not resource.data:  # nobody knows what it was
        return resource.key.startswith(EMBEDDED)
    return len(resource.data) < _STAND_IN


def _embedded(key: str, embedded: list[tuple[str, str]]) -> Resource | None:
    """None where a token of ours was written into the page by somebody else."""
    number = key.removeprefix(EMBEDDED)
    if not number.isdecimal() or int(number) >= len(embedded):
        return None
    text = embedded[int(number)][1]
    try:
        data = base64.b64decode(unquote(text) if "%" in text else text)
    except (binascii.Error, ValueError):
        data = b""
    return of_bytes(key, data)


def of_bytes(key: str, data: bytes) -> Resource:
    """A picture that came with the page; without bytes where it is none."""
    kind = media_type_of(data)
    return Resource(key, kind, data, size=size_of(BytesIO(data))) if kind else Resource(key, data=b"")


def _beside(address: str, folder: Path | None, name: str) -> Resource | None:
    """A file of the page's own resource folder; addresses with a scheme or a host are never looked at."""
    path, file = _own(address, folder, name)
    if file is None:
        return None
    kind, size = _seen(file)
    return Resource(address, kind, path=path, size=size) if kind else Resource(address, data=b"")


def own_file(address: str, folder: Path | None, name: str) -> Path | None:
    """The file of the page's own resource folder that an address in the page leads to."""
    return _own(address, folder, name)[1]


def _own(address: str, folder: Path | None, name: str) -> tuple[str, Path | None]:
    """Its path as it is on the disk, and the file."""
    if address.startswith(("https://", "http://", "//")):  # nearly all; the other schemes are told below
        return "", None
    try:
        parts = urlsplit(address)
    except ValueError:  # "http://[" is none
        return "", None
    if folder is not None and not parts.scheme and not parts.netloc and parts.path:
        for path in _spellings(unquote(parts.path)):
            file = _inside(folder, path) if _is_own(path, name) else None
            if file is not None:
                return path, file
    return "", None


def _spellings(path: str) -> Iterable[str]:
    """A name with accents may be on the disk in either of two forms, whichever the page uses."""
    return dict.fromkeys((path, unicodedata.normalize("NFC", path), unicodedata.normalize("NFD", path)))


def _seen(file: Path) -> tuple[str, Size]:
    """What kind of picture a file is, and how large."""
    try:
        with file.open("rb") as stream:
            kind = media_type_of(stream.read(SIGN))
            stream.seek(0)
            return kind, size_of(stream) if kind else UNKNOWN
    except OSError:
        return "", UNKNOWN


def _is_own(path: str, name: str) -> bool:
    """Whether a path leads into the page's own folder: "page_files", "page_fichiers", "page.files" …"""
    pieces = [piece for piece in path.split("/") if piece not in ("", ".")]
    if path.startswith(("/", "\\")) or ".." in pieces or "\\" in path or "\0" in path or len(pieces) < 2:
        return False
    stem = unicodedata.normalize("NFC", _PAGE.sub("", name))
    own = unicodedata.normalize("NFC", pieces[0])
    return own.startswith(stem) and _FOLDER.fullmatch(own[len(stem) :]) is not None


def _inside(folder: Path | None, path: str) -> Path | None:
    """The file, if it exists and no link leads it out of the folder of the page's resources."""
    if folder is None or not path or ".." in path.split("/"):
        return None
    try:
        root = folder.resolve(strict=True)
        file = (root / path).resolve(strict=True)
        own = (root / path.lstrip("./").split("/")[0]).resolve(strict=True)
    except (OSError, ValueError):
        return None
    inside = own.is_relative_to(root) and file.is_relative_to(own)
    return file if inside and file.is_file() else None
