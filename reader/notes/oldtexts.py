"""The canonical texts that a sidecar keeps, by fingerprint, unpacked when somebody asks for one."""

from __future__ import annotations

import zlib
from base64 import b64decode
from collections.abc import Iterator, Mapping

from reader.notes.prints import fingerprint

_LARGEST = 64 * 1024 * 1024  # bytes: no part of a page is longer, but a forged file may say so


class OldTexts(Mapping[str, str]):
    """`entries` are as the sidecar has them; one that is broken or not what its name says is not there."""

    def __init__(self, entries: Mapping[str, object]) -> None:
        self._entries = entries
        self._unpacked: dict[str, str | None] = {}

    def __getitem__(self, name: str) -> str:
        if name not in self._unpacked:
            self._unpacked[name] = _unpacked(name, self._entries.get(name))
        text = self._unpacked[name]
        if text is None:
            raise KeyError(name)
        return text

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)


def _unpacked(name: str, entry: object) -> str | None:
    packed = entry.get("zlib") if isinstance(entry, dict) else None
    if not isinstance(packed, str):
        return None
    try:
        unpacker = zlib.decompressobj()
        data = unpacker.decompress(b64decode(packed, validate=True), _LARGEST)
        text = data.decode("utf-8", "surrogatepass")
    except (ValueError, zlib.error):
        return None
    return text if unpacker.eof and fingerprint(text) == name else None
