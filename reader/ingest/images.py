"""A page's own images: written into it, beside it, or packed with it; never from anywhere else."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from reader.ingest.draft import Draft
from reader.ingest.html import EMBEDDED
from reader.model import Document, Resource

_LARGEST = 64 * 1024 * 1024  # bytes: a larger file is no picture of a page
_TYPES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".bmp": "image/bmp",
    ".ico": "image/x-icon",
}  # SVG is missing on purpose: it is a program, not a picture


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
    drafts: Iterable[Draft], embedded: list[tuple[str, str]], folder: Path | None, stem: str
) -> dict[str, Resource]:
    """The resources that the drafts' images name, and that are really there."""
    found: dict[str, Resource] = {}
    for draft in drafts:
        key = draft.image
        if not key or key in found:
            continue
        resource = _embedded(key, embedded) if key.startswith(EMBEDDED) else _beside(key, folder, stem)
        if resource is not None:
            found[key] = resource
    return found


def _embedded(key: str, embedded: list[tuple[str, str]]) -> Resource | None:
    number = key.removeprefix(EMBEDDED)
    if not number.isdecimal() or int(number) >= len(embedded):
        return None
    media_type, text = embedded[int(number)]
    if "svg" in media_type:
        return None
    try:
        return Resource(key, media_type, base64.b64decode(unquote(text) if "%" in text else text))
    except (binascii.Error, ValueError):
        return None


def _beside(address: str, folder: Path | None, stem: str) -> Resource | None:
    """A file of the page's own resource folder; addresses with a scheme or a host are never looked at."""
    path = unquote(urlsplit(address).path)
    media_type = _TYPES.get(Path(path).suffix.lower(), "")
    if not media_type or own_file(address, folder, stem) is None:
        return None
    return Resource(address, media_type, path=path)


def own_file(address: str, folder: Path | None, stem: str) -> Path | None:
    """The file of the page's own resource folder that an address in the page leads to."""
    parts = urlsplit(address)
    path = unquote(parts.path)
    if folder is None or parts.scheme or parts.netloc or not path or not _is_own(path, stem):
        return None
    return _inside(folder, path)


def _is_own(path: str, stem: str) -> bool:
    """Whether a path leads into the page's own folder: "page_files", "page_fichiers", "page.files" …"""
    pieces = [piece for piece in path.split("/") if piece not in ("", ".")]
    if path.startswith(("/", "\\")) or ".." in pieces or "\\" in path or "\0" in path or not pieces:
        return False
    return len(pieces) > 1 and pieces[0].startswith(stem)


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
