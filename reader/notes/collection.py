"""All records of a page as one W3C annotation collection, with the texts that their positions count in.

What the standard has no word for is in one object, `postil`, that JSON-LD keeps as it is: the version of the
format, the identity of the page, and the canonical text of every annotated part, compressed, under its
fingerprint.
"""

from __future__ import annotations

import zlib
from base64 import b64encode
from collections.abc import Collection, Iterable, Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from reader.model import BLANK_LINE, TEXT_RULES, Document
from reader.notes.anchor import fingerprint
from reader.notes.annotation import Annotation
from reader.notes.correction import Correction, runs_of
from reader.notes.correction_page import KEPT, whole_page
from reader.notes.correction_record import decode as decode_corrections
from reader.notes.correction_record import encode as encode_corrections
from reader.notes.gently import gently
from reader.notes.iri import web_address
from reader.notes.jsontext import ANY, BadJson, JsonObject, JsonPath, dump, parse, scrub
from reader.notes.malformed import Malformed
from reader.notes.overlay import listed
from reader.notes.record import OURS
from reader.notes.record import decode as decode_record

# 1.1: when annotations were deleted; 1.2: corrections within a paragraph; 1.3: their targets; 1.4: edges that moved
VERSION = "1.4"
CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {OURS: {"@id": "urn:postil:extension", "@type": "@json"}}]

# One line for each key of a record: a changed note is one changed line.
OPENED: frozenset[JsonPath] = frozenset(
    {
        (),
        ("first",),
        ("first", "items"),
        ("first", "items", ANY),
        (OURS,),
        (OURS, "page"),
        (OURS, "texts"),
        (OURS, "deleted"),
    }
)


def from_bytes(data: bytes) -> JsonObject:
    """The collection in these bytes; raises BadJson where they hold something else."""
    return checked(parse(data))


def checked(tree: Any) -> JsonObject:
    """The tree, if it is that of a collection; BadJson says why not."""
    if not isinstance(tree, dict) or "AnnotationCollection" not in listed(tree.get("type")):
        raise BadJson("it is not a collection of annotations")
    ours, first = tree.get(OURS, {}), tree.get("first", {})
    if not isinstance(first, dict) or not isinstance(first.get("items", []), list):
        raise BadJson("its annotations are not a list")
    if not isinstance(ours, dict) or not all(
        isinstance(ours.get(key, {}), dict) for key in ("page", "texts", "deleted")
    ):
        raise BadJson("what it says of the page is not an object")
    if not isinstance(ours.get("corrections", []), list):
        raise BadJson("its corrections are not a list")
    return tree


def to_bytes(tree: JsonObject) -> bytes:
    """The text of a collection, read back and compared before anybody writes it."""
    try:
        data = (dump(tree, OPENED) + "\n").encode("utf-8")
    except UnicodeEncodeError:  # half a surrogate pair, which no file can hold
        return to_bytes(scrub(tree))
    if from_bytes(data) != tree:
        raise AssertionError("the annotations do not survive being written")
    return data


def is_newer(tree: JsonObject) -> bool:
    """Whether a version of the program wrote this that knows better than we do what it means."""
    version = tree.get(OURS, {}).get("version", VERSION)
    return not _numbers(version) or _numbers(version)[0] > _numbers(VERSION)[0]


def decode(record: Any, source: str) -> Annotation | Malformed:
    """The annotation in a record, or the reason why there is none."""
    try:
        return decode_record(record, source)
    except Malformed as error:
        return error


def head(
    document: Document,
    annotations: Collection[Annotation],
    before: JsonObject,
    untouched: int = 0,
    deleted: Mapping[str, str] | None = None,
    page: JsonObject | None = None,
    original: Document | None = None,
) -> JsonObject:
    """The collection of these annotations without its records; what else `before` held stays.

    `untouched` records are kept that nobody here understands; `deleted` says when annotations were deleted;
    `page` is `identity_of(document)` where that is known already; `original` is the page before its corrections.
    """
    ours = before.get(OURS, {})
    page = {**identity(before), **(page or identity_of(document))}
    page["source"] = source(before) or _source(document)
    pages = (document, original or document)
    texts = _texts(pages, annotations, ours.get("texts", {}), keep_all=bool(untouched))
    texts |= _pages(original or document, corrections(before), ours.get("texts", {}))
    name = _text(before, "id") or f"urn:uuid:{uuid5(NAMESPACE_URL, 'urn:sha256:' + document.sha256)}"
    first = {"id": f"{name}#1", "type": "AnnotationPage", "startIndex": 0}
    label = f"Annotations of {document.title or document.name}"
    start = {"@context": CONTEXT, "id": name, "type": "AnnotationCollection", "label": label}
    tree = {**start, **before, "@context": _context(before), "total": len(annotations) + untouched}
    tree["first"] = {**first, **before.get("first", {}), "items": []}
    tree[OURS] = {"version": VERSION, **ours, "page": page, "texts": texts}
    if deleted or "deleted" in ours:
        tree[OURS]["deleted"] = {**deleted} if deleted else {}
    return tree


def alike(head: JsonObject, before: JsonObject) -> bool:
    """Whether a head says no more than the one before; that a deletion is forgotten is no reason to write."""
    forgotten = {**deleted(before), **deleted(head)} == deleted(before)
    ours = {**head[OURS], "deleted": before.get(OURS, {}).get("deleted")}
    if ours["deleted"] is None:
        del ours["deleted"]
    return forgotten and {**head, OURS: ours} == before


def upgraded(head: JsonObject) -> JsonObject:
    """With the version that it needs; a newer minor one stays."""
    ours = head[OURS]
    return {**head, OURS: {**ours, "version": max(ours["version"], VERSION, key=_numbers)}}


def with_texts(head: JsonObject, other: JsonObject) -> JsonObject:
    """A head that knows the texts of both, for annotations that may come from either."""
    texts = {**other.get(OURS, {}).get("texts", {}), **head.get(OURS, {}).get("texts", {})}
    return {**head, OURS: {**head.get(OURS, {}), "texts": texts}} if texts else head


def corrections(tree: JsonObject) -> tuple[Correction, ...]:
    """What the user corrected in the split of the page, in order."""
    return decode_corrections(tree.get(OURS, {}).get("corrections", []))


def with_corrections(tree: JsonObject, given: Collection[Correction]) -> JsonObject:
    """A head with these corrections; one that never had any stays as it is without any."""
    ours = tree.get(OURS, {})
    if not given and "corrections" not in ours:
        return tree
    return {**tree, OURS: {**ours, "corrections": encode_corrections(given)}}


def title(tree: JsonObject) -> str:
    """The title of the page that a collection belongs to."""
    return _text(identity(tree), "title")


def text_of(document: Document) -> str:
    """All that is read of a page: its parts, in order. Its fingerprint knows the page under another name."""
    return BLANK_LINE.join(part.text for part in gently(document.parts.values()))


def _numbers(version: Any) -> tuple[int, ...]:
    """Major and minor; nothing where it is no version."""
    parts = version.split(".") if isinstance(version, str) and version.isascii() else [""]
    return tuple(map(int, parts)) if all(part.isdigit() for part in parts) else ()


def _context(before: JsonObject) -> Any:
    """Ours, or another program's with our one word added: JSON-LD drops the words that it does not know."""
    context = before.get("@context", CONTEXT)
    known = any(isinstance(one, dict) and OURS in one for one in listed(context))
    return context if known else [*listed(context), CONTEXT[1]]


def identity(tree: JsonObject) -> JsonObject:
    """What a collection says of the page that it belongs to."""
    said: JsonObject = tree.get(OURS, {}).get("page", {})
    return said


def source(tree: JsonObject) -> str:
    """The IRI of the page, as every target of this collection has it; empty where it does not say."""
    return _text(identity(tree), "source")


def texts(tree: JsonObject) -> JsonObject:
    """The texts that positions count in, packed, by their fingerprints."""
    kept: JsonObject = tree.get(OURS, {}).get("texts", {})
    return kept


def deleted(tree: JsonObject) -> dict[str, str]:
    """The ids of deleted annotations, and when they were deleted."""
    return {id: when for id, when in tree.get(OURS, {}).get("deleted", {}).items() if isinstance(when, str)}


def identity_of(document: Document) -> JsonObject:
    """What a moved, renamed or newly saved page is known by; never a path, never an account's name."""
    return {
        "name": document.name,
        "title": document.title,
        "address": web_address(document.address),
        "sha256": document.sha256,
        "text": fingerprint(text_of(document)),
    }


def _source(document: Document) -> str:
    """The IRI that every target names; it stays what it was when the page is saved anew."""
    return web_address(document.address) or f"urn:sha256:{document.sha256}"


def _texts(
    pages: Iterable[Document], annotations: Collection[Annotation], before: JsonObject, keep_all: bool
) -> JsonObject:
    """The texts that positions count in; an old one is kept as it is, so that its file does not change."""
    wanted = {
        anchor.text: anchor.part for one in gently(annotations) for anchor in one.anchors if anchor.text
    }
    texts = {key: entry for key, entry in before.items() if keep_all or key in wanted}
    for key, name in wanted.items():
        for part in (page.find(name) for page in pages if key not in texts):
            if key not in texts and part is not None and fingerprint(part.text) == key:
                texts[key] = {"rules": TEXT_RULES, "zlib": _packed(part.text)}
    return texts


def _pages(original: Document, given: Iterable[Correction], before: JsonObject) -> JsonObject:
    """All that the page said when it was corrected: in a newer save the words are found by it."""
    wanted = {run.page for one in given for run in runs_of(one) if run.page}
    texts = {key: entry for key, entry in before.items() if key in wanted}
    if wanted - texts.keys():
        page = whole_page(original.blocks)
        if page.print in wanted and len(page.text) <= KEPT:
            texts[page.print] = {"rules": TEXT_RULES, "zlib": _packed(page.text)}
    return texts


def _packed(text: str) -> str:
    return b64encode(zlib.compress(text.encode("utf-8", "surrogatepass"), 9)).decode("ascii")


def _text(tree: JsonObject, key: str) -> str:
    value = tree.get(key, "")
    return value if isinstance(value, str) else ""
