"""The file of a collection taken apart, into what it says of the page and its records, and put together again.

Records are read and written one by one, each checked by itself: a parser let loose on ten thousand of them
would hold up every other thread.
"""

from __future__ import annotations

from codecs import getincrementaldecoder
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from reader.errors import noop
from reader.notes import collection, verbatim
from reader.notes.annotation import Annotation
from reader.notes.collection import OPENED
from reader.notes.gently import gently, rest
from reader.notes.jsontext import ANY, DEEPEST, BadJson, JsonObject, dump, parse, parse_one, scrub
from reader.notes.malformed import Malformed
from reader.notes.record import encode as encode_record

Written = tuple[Annotation, str]  # an annotation and its record, word for word
_Read = tuple[Any, Annotation | Malformed, str]  # a record, what it says or why it does not, and its text

_ABOVE = 3  # levels of the file above a record
_ITEM = ("first", "items", ANY)
INDENT = "      "  # before the lines of a record
_BEGIN = f'\n    "items": [\n{INDENT}'
_BETWEEN = f",\n{INDENT}"
_END = "\n    ]"
_AFTER_ONE = f"\n{INDENT}}}"  # the last line of a record
_MARK = "urn:postil:records"  # stands for them while the head is read and written
_PIECE = 262_144  # bytes that are decoded at once
_TOGETHER = 256  # records that are written at once
_TWICE = Malformed(noop("errors", "its id stands twice"))
UNKNOWN = Malformed(noop("errors", "it is not understood"))


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A record that is not one of ours: written back as it was read, shown with the reason.

    `text` is the record word for word, where it stood in a file of our layout or was merged from one.
    """

    record: object
    reason: Malformed = field(default=UNKNOWN, compare=False)
    text: str = field(default="", compare=False)

    @property
    def words(self) -> str:
        """What is written for it."""
        return self.text or dump(self.record, OPENED, _ITEM)


@dataclass(frozen=True, slots=True)
class Contents:
    """A file taken apart: `head` is the whole tree less its records."""

    head: JsonObject
    written: Mapping[str, Written]
    quarantined: tuple[Quarantined, ...]


def read(data: bytes) -> Contents:
    """What the file holds; raises BadJson where it is no collection that can be kept without loss."""
    try:
        return _by_records(_decoded_gently(data))
    except (BadJson, UnicodeDecodeError):  # in another layout; or broken, and then the parser tells where
        return _by_tree(collection.from_bytes(data))


def _decoded_gently(data: bytes) -> str:
    """Ten thousand records are eight million bytes, whose letters no other thread would wait for."""
    decoder = getincrementaldecoder("utf-8-sig")()
    pieces: list[str] = []
    for at in range(0, len(data), _PIECE):
        pieces.append(decoder.decode(data[at : at + _PIECE]))
        rest()
    return "".join((*pieces, decoder.decode(b"", final=True)))


def rescued(data: bytes) -> Contents:
    """What can be read of a broken file: the records that are whole, and what it says of the page if that is."""
    text = data.decode("utf-8", "replace")
    begin = text.find(_BEGIN) + len(_BEGIN)
    end = max(text.rfind(_END), begin)
    if begin < len(_BEGIN):
        return Contents({}, {}, ())
    try:
        head = collection.checked(parse(f"{text[:begin]}{text[end:]}".encode()))
    except BadJson:
        head = {}
    found = _whole(text[begin : end if head else len(text)], collection.source(head))
    return Contents(head, _sorted(head, found).written, ())


def _whole(text: str, source: str) -> Iterator[_Read]:
    """The records that can be read, each on its own between two ends of records."""
    for chunk in gently(text.split(_AFTER_ONE)):
        at = chunk.find("{\n")
        if at >= 0:
            with suppress(BadJson):
                yield _decoded(parse_one(f"{chunk[at:]}\n      }}", 0, DEEPEST - _ABOVE)[0], source)


def pieces(
    head: JsonObject,
    annotations: Collection[Annotation],
    quarantined: Sequence[Quarantined],
    known: Sequence[Mapping[str, Written]],
) -> tuple[list[bytes], dict[str, Written]]:
    """The file, in pieces; and its records, so that the next save encodes only what is new.

    `known` are records that were read from or written to a file about the same page.
    """
    source = collection.source(head)
    written = {one.id: (one, _text(one, source, known)) for one in gently(annotations)}
    texts = [text for _, text in written.values()]
    texts += [one.words for one in quarantined]
    first, last = _around(head, bool(texts))
    middle: list[bytes] = []
    for at in range(0, len(texts), _TOGETHER):
        rest()
        between = _BETWEEN if at else ""
        middle.append((between + _BETWEEN.join(texts[at : at + _TOGETHER])).encode("utf-8"))
    return [first, *middle, last], written


def _by_records(text: str) -> Contents:
    """What our own layout holds, where one line more or less tells where the records are."""
    begin = text.find(_BEGIN) + len(_BEGIN)
    end = text.rfind(_END, begin)
    if begin < len(_BEGIN) or end < 0:
        raise BadJson("its records do not stand where we write them")
    head = collection.checked(parse(f'{text[:begin]}"{_MARK}"{text[end:]}'.encode()))
    if head.get("first", {}).get("items") != [_MARK]:
        raise BadJson("its records do not stand where we write them")
    head["first"]["items"] = []
    return _sorted(head, _records(text, begin, end, collection.source(head)))


def _by_tree(tree: JsonObject) -> Contents:
    first = tree.get("first", {})
    head = {**tree, "first": {**first, "items": []}} if "items" in first else tree
    source = collection.source(tree)
    return _sorted(head, (_decoded(record, source) for record in gently(first.get("items", []))))


def _records(text: str, at: int, end: int, source: str) -> Iterator[_Read]:
    """The records between these places, each read by itself."""
    while True:
        quick = verbatim.read(text, at, source)
        if quick is not None:
            yield None, *quick
            at += len(quick[1])
        else:
            begun = at
            record, at = parse_one(text, at, DEEPEST - _ABOVE)
            yield _decoded(record, source, text[begun:at])
        if at == end:
            return
        if not text.startswith(_BETWEEN, at):
            raise BadJson("its records do not stand as we write them")
        at += len(_BETWEEN)


def _decoded(record: Any, source: str, text: str = "") -> _Read:
    """What is not understood keeps the very text that it had in our layout."""
    read = collection.decode(record, source)
    kept = text if isinstance(read, Malformed) else ""
    return record, read, kept or dump(record, OPENED, _ITEM)


def _sorted(head: JsonObject, records: Iterator[_Read]) -> Contents:
    """What was understood, and what was not."""
    written: dict[str, Written] = {}
    quarantined = []
    for record, read, text in gently(records):
        if isinstance(read, Annotation) and read.id not in written:
            written[read.id] = (read, text)
        else:
            reason = _TWICE if isinstance(read, Annotation) else read
            whole = parse_one(text, 0, DEEPEST)[0] if record is None else record
            quarantined.append(Quarantined(whole, reason, text))
    return Contents(head, written, tuple(quarantined))


def _text(annotation: Annotation, source: str, known: Sequence[Mapping[str, Written]]) -> str:
    """The record of an annotation: the one that it had, or a new one that was read back."""
    for records in known:
        held = records.get(annotation.id)
        if held is not None and held[0] is annotation:
            return held[1]
    text = verbatim.written(annotation, source)
    if text and verbatim.read(text, 0, source) == (annotation, text) and _can_be_kept(text):
        return text
    record = scrub(encode_record(annotation, source))
    text = dump(record, OPENED, _ITEM)
    _check(text, record)
    return text


def _can_be_kept(text: str) -> bool:
    """Half a surrogate pair is in no file."""
    try:
        return bool(text.encode("utf-8"))
    except UnicodeEncodeError:
        return False


def _check(text: str, value: Any) -> None:
    if parse_one(text, 0, DEEPEST) != (value, len(text)):
        raise AssertionError("the annotations do not survive being written")


def _around(head: JsonObject, full: bool) -> tuple[bytes, bytes]:
    """What stands before the records and after them."""
    kept = scrub({**head, "first": {**head["first"], "items": [_MARK] if full else []}})
    text = dump(kept, OPENED) + "\n"
    _check(text.rstrip(), kept)
    if not full:
        return text.encode("utf-8"), b""
    first, _, last = text.partition(f'{_BEGIN}"{_MARK}"')
    return (first + _BEGIN).encode("utf-8"), last.encode("utf-8")
