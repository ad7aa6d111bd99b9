"""Finds the annotations of a page that was moved, renamed or saved anew."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from reader.errors import ReaderError
from reader.folders import user_state_path
from reader.model import Document
from reader.notes import backup, collection, elsewhere, store
from reader.notes.iri import web_address
from reader.notes.jsontext import BadJson, JsonObject, parse

SUFFIX = ".annotations.json"
_NOTE = "page.json"


class Match(IntEnum):
    """How a sidecar was found to be about the same page; the surest is the greatest."""

    ADDRESS = 1  # the same address: a newer save of it
    TEXT = 2  # the same words
    BYTES = 3  # the same file


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sidecar that may be about this page; `alone` means that the page it lay beside is gone."""

    path: Path
    match: Match
    title: str
    count: int  # of annotations
    alone: bool
    corrections: int = 0


def remember(path: Path, page: Path, identity: JsonObject) -> None:
    """Writes down where a page's sidecar lies, so that it is found when the page has moved."""
    said = {**identity, "page": str(page.resolve()), "sidecar": str(path.resolve())}
    file = backup.folder(path) / _NOTE
    if _read(file) == said:
        return
    with suppress(OSError, ReaderError):
        file.parent.mkdir(parents=True, exist_ok=True)
        store.write(file, json.dumps(said, ensure_ascii=False).encode("utf-8", "replace"))


def left_behind(page: Path) -> Path | None:
    """The sidecar of this very file under its old name or in its old folder; None where a page is still with it."""
    fingerprint = elsewhere.hashed(page)
    if not fingerprint:
        return None
    beside = [path for path in _siblings(page) if is_alone(path) and fingerprint in _identity_text(path)]
    known = [
        Path(said["sidecar"])
        for said in _remembered()
        if said.get("sha256") == fingerprint and not Path(said["page"]).exists()
    ]
    return next((path for path in (*beside, *known) if path.is_file()), None)


def is_about(said: JsonObject, document: Document) -> bool:
    """Whether a sidecar that says this of its page may be about this document, or an older save of it.

    Where nothing is known by which the two could be told apart, it may.
    """
    own = collection.identity_of(document)
    if _match(said, own) is not None:
        return True
    told = [key for key in ("address", "title") if said.get(key) and own[key]]
    return not told or said.get(told[0]) == own[told[0]]


def candidates(page: Path, document: Document) -> tuple[Candidate, ...]:
    """Sidecars in the page's folder, and known ones elsewhere, that may be about this page; the surest first.

    Those of the page itself are not among them. Offer them; `sidecar.along` takes their annotations.
    """
    identity = collection.identity_of(document)
    paths: dict[Path, None] = dict.fromkeys((*_siblings(page), *elsewhere.held()))
    paths |= {Path(said["sidecar"]): None for said in _remembered() if _match(said, identity)}
    paths.pop(_own(page), None)
    paths.pop(elsewhere.place(document.sha256), None)
    found = [one for path in paths if (one := _candidate(path, identity)) is not None]
    return tuple(sorted(found, key=_promise, reverse=True))


def _promise(one: Candidate) -> tuple[int, bool, int]:
    return one.match, one.alone, one.count + one.corrections


def _candidate(path: Path, identity: JsonObject) -> Candidate | None:
    said, address = _identity_text(path), _plain(identity["address"]).partition("//")[2]
    if not any(one and one in said for one in (identity["sha256"], identity["text"], address)):
        return None  # most files in a folder are about other pages, and reading them all would take long
    try:
        head = collection.from_bytes(path.read_bytes())
    except (OSError, BadJson):
        return None
    match = _match(collection.identity(head), identity)
    total = head.get("total", 0)
    count, corrections = total if type(total) is int else 0, len(collection.corrections(head))
    if match is None or not count + corrections:
        return None
    return Candidate(path, match, collection.title(head), count, is_alone(path), corrections)


def _match(said: JsonObject, identity: JsonObject) -> Match | None:
    for key, match in (("sha256", Match.BYTES), ("text", Match.TEXT)):
        if identity[key] and said.get(key) == identity[key]:
            return match
    address = said.get("address")
    same = isinstance(address, str) and _plain(address) == _plain(identity["address"])
    return Match.ADDRESS if same and identity["address"] else None


def _plain(address: str) -> str:
    """Without what changes between two saves of one page."""
    return web_address(address).partition("#")[0].rstrip("/").replace("http:", "https:", 1)


def _siblings(page: Path) -> Iterable[Path]:
    own = _own(page)
    with suppress(OSError):
        return sorted(path for path in page.parent.iterdir() if path.name.endswith(SUFFIX) and path != own)
    return ()


def _own(page: Path) -> Path:
    return page.with_name(store.shortened(page.name, SUFFIX))


def is_alone(path: Path) -> bool:
    """Whether the page of a sidecar is gone; a shortened name does not tell which page that was."""
    page = path.name.removesuffix(SUFFIX)
    return len(path.name.encode()) < store.LONGEST_NAME - 4 and not path.with_name(page).exists()


def _identity_text(path: Path) -> str:
    """The text of a sidecar, to look for a fingerprint in; empty where it cannot be read."""
    with suppress(OSError):
        return path.read_bytes().decode("utf-8", "replace")
    return ""


def _remembered() -> Iterator[JsonObject]:
    with suppress(OSError):
        for file in sorted((user_state_path("postil", appauthor=False) / "pages").glob(f"*/{_NOTE}")):
            said = _read(file)
            if isinstance(said.get("page"), str) and isinstance(said.get("sidecar"), str):
                yield said


def _read(file: Path) -> JsonObject:
    with suppress(OSError, BadJson):
        said = parse(file.read_bytes())
        return said if isinstance(said, dict) else {}
    return {}
