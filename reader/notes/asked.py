"""Old texts, and which of them were asked for: that others come or go is news to nobody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


class Asked(Mapping[str, str]):
    """By fingerprint, so that under one name there is always the same text."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._names: set[str] = set()

    def __getitem__(self, name: str) -> str:
        self._names.add(name)
        return self._texts[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def exchange(self, texts: Mapping[str, str]) -> set[str]:
        """These are there from now on; the names that were asked for and came or went with that."""
        differing = set(self._texts) ^ set(texts)  # by name: whoever asks a mapping for a text unpacks it
        if differing:
            self._texts = texts
        return differing & self._names
