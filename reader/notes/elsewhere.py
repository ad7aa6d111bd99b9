"""Where annotations go when nothing may be written beside their page: the data folder, under the page's hash.

The file says which state of the sidecar it goes on from, so that the two are not taken for rivals.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from reader.folders import user_data_path
from reader.notes.jsontext import JsonObject
from reader.notes.record import OURS

_FOLLOWS = "follows"  # the key of the fingerprint of the sidecar that this file goes on from


def folder() -> Path:
    return user_data_path("postil", appauthor=False) / "annotations"


def place(fingerprint: str) -> Path:
    """The file for a page whose bytes have this SHA-256."""
    return folder() / f"{fingerprint[:32]}.annotations.json"


def found(page: Path) -> Path | None:
    """The file that holds annotations of this page, whatever it is called and wherever it lies now."""
    if not folder().is_dir():
        return None
    path = place(hashed(page))
    return path if path.is_file() else None


def held() -> tuple[Path, ...]:
    """All files in the data folder."""
    return tuple(sorted(folder().glob("*.annotations.json"))) if folder().is_dir() else ()


def hashed(page: Path) -> str:
    """The SHA-256 of a page's bytes; empty where they cannot be read."""
    try:
        return sha256(page.read_bytes()).hexdigest()
    except OSError:
        return ""


def follows(head: JsonObject, fingerprint: str) -> bool:
    """Whether a file goes on from the sidecar with this fingerprint."""
    return bool(head.get(OURS, {}).get(_FOLLOWS) == fingerprint)


def following(head: JsonObject, fingerprint: str | None) -> JsonObject:
    """A head that says which sidecar it goes on from; None for the sidecar itself."""
    ours = {key: value for key, value in head[OURS].items() if key != _FOLLOWS}
    return {**head, OURS: ours if fingerprint is None else {**ours, _FOLLOWS: fingerprint}}
