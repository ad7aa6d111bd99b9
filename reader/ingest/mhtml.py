"""A web archive in one file (MHTML): the page, and the images that came with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from email import message_from_bytes
from email.message import Message
from email.utils import parsedate_to_datetime

from reader.errors import NotAPage
from reader.ingest.charset import decode
from reader.model import Resource


@dataclass(slots=True)
class Archive:
    """`resources` is keyed by Content-Location and by "cid:…"; a location is a key and never a path."""

    text: str
    location: str = ""
    saved: datetime | None = None
    resources: dict[str, Resource] = field(default_factory=dict)
    notices: list[str] = field(default_factory=list)


def read(data: bytes, name: str) -> Archive:
    """The page as text; its pieces are decoded by us: the standard library loses Chrome's UTF-8."""
    message = message_from_bytes(data.lstrip())
    archive = Archive("", message.get("Snapshot-Content-Location", "").strip(), _date(message))
    page = None
    for part in message.walk():
        kind = part.get_content_type()
        if part.is_multipart():
            continue
        if page is None and kind in ("text/html", "application/xhtml+xml"):
            page = part
        elif kind.startswith("image/") and "svg" not in kind:
            _keep(part, kind, archive.resources)
    if page is None:
        raise NotAPage(name)
    archive.text = decode(_payload(page), name, archive.notices, str(page.get_content_charset() or ""))
    archive.location = archive.location or page.get("Content-Location", "").strip()
    return archive


def _payload(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _keep(part: Message, kind: str, resources: dict[str, Resource]) -> None:
    data = _payload(part)
    location = part.get("Content-Location", "").strip()
    identity = part.get("Content-ID", "").strip(" <>")
    for key in (location, f"cid:{identity}" if identity else ""):
        if key:
            resources.setdefault(key, Resource(key, kind, data))


def _date(message: Message) -> datetime | None:
    try:
        return parsedate_to_datetime(message.get("Date", ""))
    except (ValueError, TypeError):
        return None
