"""What the comments of a page were when its reader last saw them, so that a newer save can be told apart.

It lies in the state folder: who forgets it loses no annotation, only the news about the comments.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reader.errors import ReaderError
from reader.model import Document, Votes
from reader.notes import backup, sidecar, store
from reader.notes.gently import gently
from reader.notes.jsontext import BadJson, parse
from reader.notes.prints import fingerprint

_FILE = "comments.json.z"
_END = b"]}"
_BEGINNING = 80  # code points of a comment that tell a person which one it was
_LARGEST = 64 * 1024 * 1024  # bytes; a forged file may say more


@dataclass(frozen=True, slots=True)
class Remark:
    """One comment: `print` names its text, `begins` are its first words."""

    part: str
    author: str
    print: str
    begins: str
    votes: Votes


@dataclass(frozen=True, slots=True)
class Memory:
    """The comments of the save whose bytes have this SHA-256."""

    sha256: str
    remarks: tuple[Remark, ...]


def remarks(document: Document) -> tuple[Remark, ...]:
    """Every comment of a document, in page order."""
    return tuple(_remark(document, one.part, one.author, one.votes) for one in gently(document.comments))


def keep(page: Path, memory: Memory) -> None:
    """Remembers; a state folder that cannot be written is no reason to disturb a reader."""
    file = _file(page)
    with suppress(ReaderError, OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        store.write(file, zlib.compress(_written(memory).encode(), 1))


def recall(page: Path) -> Memory | None:
    """None where the page was never seen with annotations, or nobody knows any longer."""
    with suppress(OSError, BadJson, zlib.error):
        unpacker = zlib.decompressobj()
        return _read(unpacker.decompress(_file(page).read_bytes(), _LARGEST))
    return None


def _written(memory: Memory) -> str:
    """JSON with a line for each comment: all of them at once would hold up every other thread."""
    rows = ",\n".join([json.dumps(_row(one)) for one in gently(memory.remarks)])
    return f'{{"sha256": {json.dumps(memory.sha256)}, "comments": [\n{rows}\n]}}'


def _read(data: bytes) -> Memory | None:
    """Line by line as it was written; one of an older Postil is a single line."""
    first, *lines = data.split(b"\n")
    rows: list[object] = []
    if lines and lines[-1] == _END:
        rows = [parse(line.rstrip(b",")) for line in gently(lines[:-1]) if line]
        first += _END
    match parse(first):
        case {"sha256": str(sha256), "comments": list(older)}:
            return Memory(sha256, tuple(_remarks([*older, *rows])))
    return None


def _file(page: Path) -> Path:
    return backup.folder(sidecar.beside(page)) / _FILE


def _remark(document: Document, key: str, author: str, votes: Votes) -> Remark:
    part = document.find(key)
    text = part.text if part is not None else ""
    return Remark(key, author, fingerprint(text)[:16], " ".join(text[:_BEGINNING].split()), votes)


def _row(one: Remark) -> list[object]:
    return [one.part, one.author, one.print, one.begins, one.votes.up, one.votes.down, one.votes.score]


def _remarks(rows: list[object]) -> Iterable[Remark]:
    for row in gently(rows):
        match row:
            case [str(part), str(author), str(name), str(begins), up, down, score]:
                yield Remark(part, author, name, begins, Votes(_count(up), _count(down), _count(score)))


def _count(said: object) -> int | None:
    return said if type(said) is int else None
