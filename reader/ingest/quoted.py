"""The passage that a quotation quotes: in the article, a memo or another comment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.model import Part, Place, Span
from reader.regex import regex
from reader.threads.found import Found

_SHORTEST = 12  # characters: shorter words are found anywhere
_NAMED = 4  # characters that are enough where the page says whom or which comment they quote
_NEAR = 500  # comments before a quotation without a name, in which it is sought
_OWN = 60  # comments of the person who is quoted, the last first
_EDITED = 40  # characters from which on a quotation may differ a little from what it quotes
_ALIKE = 85  # per cent
_CUT = regex(r"\[\.\.\.\]|\(\.\.\.\)|\[…\]|\(…\)|…|\.\.\.")
_LEFT_AWAY = frozenset("\"'“”«»‘’„>\u200b\u200e\u200f\ufeff")


class Folded(NamedTuple):
    """A text without white space and quotation marks, and where each of its characters stood."""

    text: str
    places: Sequence[int]


class Passages:
    """The texts of a page, in which quoted words are sought whatever their white space."""

    def __init__(self, parts: Mapping[str, Part], founds: Sequence[Found], keys: Sequence[str]) -> None:
        self._parts = parts
        self._keys = keys
        self._rest = [key for key in parts if not key.startswith("comment:")]
        self._by_id = {found.id: key for found, key in zip(founds, keys, strict=True) if found.id}
        self._by_name: dict[str, list[int]] = {}
        for at, found in enumerate(founds):
            self._by_name.setdefault(found.author.casefold(), []).append(at)
        self._folded: dict[str, Folded] = {}

    def find(self, quoted: str, by: str, source: str, answered: str, within: int) -> Place | None:
        """Where these words of `by` come from.

        `within` is the comment that quotes them, `answered` the key of what it answers, `source` the id that the
        quotation names.
        """
        wanted = _fold(quoted).text
        said = self._by_id.get(source, "") if source else ""
        if said and said != self._keys[within]:
            return self._in(said, wanted, _NAMED) or Place(said)
        own = [self._keys[at] for at in self._earlier(by, within)]
        if not by and answered:
            own = [answered]
        if place := self._first(own, wanted, _NAMED, edited=True):
            return place
        near = reversed(self._keys[max(0, within - _NEAR) : within])
        return self._first(self._rest, wanted, _SHORTEST, edited=not own) or self._first(
            near, wanted, _SHORTEST, edited=False
        )

    def _earlier(self, by: str, within: int) -> list[int]:
        """The places of the last comments of this name before the quotation."""
        listed = self._by_name.get(by.casefold(), []) if by else []
        before = [at for at in listed[-_OWN * 4 :] if at < within] or [at for at in listed if at < within]
        return before[: -_OWN - 1 : -1]

    def _first(
        self, keys: Sequence[str] | Iterator[str], wanted: str, least: int, edited: bool
    ) -> Place | None:
        keys = list(keys)
        places = (_exact(self._fold_part(key), key, wanted, least) for key in keys)
        exact = next((place for place in places if place is not None), None)
        if exact is not None or not edited:
            return exact
        return next((place for key in keys if (place := self._in(key, wanted, least)) is not None), None)

    def _in(self, key: str, wanted: str, least: int) -> Place | None:
        """In this part: exactly, with words left away, or a little edited."""
        folded = self._fold_part(key)
        return (
            _exact(folded, key, wanted, least)
            or _in_pieces(folded, key, wanted)
            or _edited(folded, key, wanted)
        )

    def _fold_part(self, key: str) -> Folded:
        if key not in self._folded:
            self._folded[key] = _fold_own(self._parts[key])
        return self._folded[key]


def _exact(folded: Folded, key: str, wanted: str, least: int) -> Place | None:
    bare = wanted.strip(".…")
    if len(bare) < least:
        return None
    at = folded.text.find(bare)
    if at < 0:
        return None
    if folded.text.startswith(wanted, at):  # its full stop too, where the source has one there
        bare = wanted
    return _place(folded, key, at, at + len(bare))


def _in_pieces(folded: Folded, key: str, wanted: str) -> Place | None:
    """Words with an ellipsis among them: the pieces stand one after the other."""
    pieces = [piece for piece in _CUT.split(wanted) if len(piece) >= _NAMED]
    if len(pieces) < 2:
        return None
    start, end = -1, 0
    for piece in pieces:
        at = folded.text.find(piece, end)
        if at < 0:
            return None
        start, end = at if start < 0 else start, at + len(piece)
    return _place(folded, key, start, end)


def _edited(folded: Folded, key: str, wanted: str) -> Place | None:
    if len(wanted) < _EDITED or len(folded.text) * 2 < len(wanted):
        return None
    from rapidfuzz import fuzz  # needed for few pages

    found = fuzz.partial_ratio_alignment(wanted, folded.text, score_cutoff=_ALIKE)
    if found is None or found.dest_end <= found.dest_start:
        return None
    return _place(folded, key, found.dest_start, found.dest_end)


def _place(folded: Folded, key: str, start: int, end: int) -> Place:
    return Place(key, Span(folded.places[start], folded.places[end - 1] + 1))


def _fold_own(part: Part) -> Folded:
    """A part without what it quotes itself; of the article everything."""
    if not part.key.startswith("comment:") or not any(block.quoted for block in part.blocks):
        return _fold(part.text)
    texts: list[str] = []
    places: list[int] = []
    for block, start in zip(part.blocks, part.starts, strict=True):
        if not block.quoted:
            own = _fold(block.text)
            texts.append(own.text)
            places.extend(start + at for at in own.places)
    return Folded("".join(texts), places)


def _fold(text: str) -> Folded:
    places = [at for at, char in enumerate(text) if not (char.isspace() or char in _LEFT_AWAY)]
    return Folded("".join(text[at] for at in places), places)
