"""One annotation as one record of the W3C Web Annotation model, and back.

The quote selector comes first; the position stands as `refinedBy` under the fragment selector that names
the part, so that a tool which trusts positions does not count ours in the whole page. A part alone is the
fragment selector alone; the page alone is its IRI. What the standard lacks is in one object, `postil`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from reader.errors import noop
from reader.model import Span
from reader.notes.annotation import COLOURS, Anchor, Annotation
from reader.notes.jsontext import JsonObject
from reader.notes.malformed import Malformed
from reader.notes.overlay import is_note, is_tag, listed, overlay

OURS = "postil"  # the key of everything that the standard has no word for
PART = "urn:postil:part"  # what our fragment selectors conform to: their value is a part's key

_PLAIN_STYLE = "highlight"


def encode(annotation: Annotation, source: str) -> JsonObject:
    """The record of an annotation on the page named `source`; foreign keys stay where they stood."""
    new = _fresh(annotation, source)
    if not annotation.extra:
        return new
    raw = dict(annotation.extra)
    old = _fresh(_decode(raw), source)
    if old.get("body") != new.get("body"):
        raw.pop("bodyValue", None)  # may not stand beside a body
    return overlay(raw, old, new)


def decode(record: Any, source: str) -> Annotation:
    """The annotation in a record; Malformed, with the reason, if it is not one of ours.

    `extra` is the whole record as it was read, where we would have written it otherwise.
    """
    annotation = _decode(record)
    ours = _fresh(annotation, source)
    return annotation if ours == record and list(ours) == list(record) else replace(annotation, extra=record)


def _fresh(annotation: Annotation, source: str) -> JsonObject:
    record: JsonObject = {"id": annotation.id, "type": "Annotation", "motivation": motivation(annotation)}
    if annotation.creator:
        record["creator"] = {"type": "Person", "name": annotation.creator}
    if annotation.created:
        record["created"] = annotation.created
    if annotation.modified:
        record["modified"] = annotation.modified
    bodies = [_body("tagging", tag) for tag in annotation.tags]
    if annotation.note:
        bodies.append({**_body("commenting", annotation.note), "format": "text/plain"})
    if bodies:
        record["body"] = bodies
    targets = [_target(anchor, source) for anchor in annotation.anchors]
    record["target"] = source if not targets else targets[0] if len(targets) == 1 else targets
    ours = _ours(annotation)
    if ours:
        record[OURS] = ours
    return record


def motivation(annotation: Annotation) -> str:
    """What the standard calls the reason for it."""
    if annotation.note:
        return "commenting"
    if annotation.tags:
        return "tagging"
    return "highlighting" if any(anchor.span for anchor in annotation.anchors) else "bookmarking"


def _body(purpose: str, value: str) -> JsonObject:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _target(anchor: Anchor, source: str) -> JsonObject:
    fragment: JsonObject = {"type": "FragmentSelector", "conformsTo": PART, "value": anchor.part}
    if anchor.span is None:
        return {"source": source, "selector": fragment}
    start, end = anchor.span.start, anchor.span.end
    fragment["refinedBy"] = {"type": "TextPositionSelector", "start": start, "end": end}
    return {"source": source, "selector": [quote_selector(anchor), fragment]}


def quote_selector(anchor: Anchor) -> JsonObject:
    """The words and their context; a context that is not there is left out."""
    selector: JsonObject = {"type": "TextQuoteSelector", "exact": anchor.exact}
    if anchor.prefix:
        selector["prefix"] = anchor.prefix
    if anchor.suffix:
        selector["suffix"] = anchor.suffix
    return selector


def _ours(annotation: Annotation) -> JsonObject:
    ours: JsonObject = {}
    if annotation.colour:
        ours["colour"] = annotation.colour
    if annotation.style != _PLAIN_STYLE:
        ours["style"] = annotation.style
    if annotation.speaker is not None:
        ours["speaker"] = annotation.speaker
    texts = {anchor.part: anchor.text for anchor in annotation.anchors if anchor.text}
    if texts:
        ours["texts"] = texts
    return ours


def _decode(record: Any) -> Annotation:
    if not isinstance(record, dict):
        raise Malformed(noop("errors", "it is not an object"))
    if "Annotation" not in listed(record.get("type")):
        raise Malformed(noop("errors", "its type is not Annotation"))
    ours = _object(record, OURS)
    bodies = [body for body in listed(record.get("body")) if isinstance(body, dict)]
    style = _text(ours, "style")
    return Annotation(
        id=_id(record),
        anchors=tuple(_anchors(record.get("target"), _object(ours, "texts"))),
        tags=tuple(dict.fromkeys(_text(body, "value") for body in bodies if is_tag(body))),
        note=next((_text(body, "value") for body in bodies if is_note(body)), _text(record, "bodyValue")),
        colour=_colour(ours),
        style=style or _PLAIN_STYLE,
        speaker=_text(ours, "speaker") if "speaker" in ours else None,
        created=_text(record, "created"),
        modified=_text(record, "modified"),
        creator=_creator(record.get("creator")),
    )


def _anchors(target: Any, texts: JsonObject) -> Iterable[Anchor]:
    targets = [one for one in listed(target) if not isinstance(one, str)]
    if target is None or (isinstance(target, list) and not target):
        raise Malformed(noop("errors", "it has no target"))
    for one in targets:
        if not isinstance(one, dict):
            raise Malformed(noop("errors", "its target is not an object"))
        if "selector" in one or len(targets) > 1:
            yield _anchor([sel for sel in listed(one.get("selector")) if isinstance(sel, dict)], texts)


def _anchor(selectors: list[JsonObject], texts: JsonObject) -> Anchor:
    fragment = _of_type(selectors, "FragmentSelector")
    quote = _of_type(selectors, "TextQuoteSelector")
    if fragment.get("conformsTo") != PART or not _text(fragment, "value"):
        raise Malformed(noop("errors", "it does not name a part of the page"))
    part = _text(fragment, "value")
    whole = Anchor(part, text=_text(texts, part))
    if not quote and "refinedBy" not in fragment:
        return whole
    exact = _text(quote, "exact")
    if not exact:
        raise Malformed(noop("errors", "it quotes no words"))
    span = _position(_object(fragment, "refinedBy"), len(exact))
    prefix, suffix = _text(quote, "prefix"), _text(quote, "suffix")
    return replace(whole, span=span, exact=exact, prefix=prefix, suffix=suffix)


def _of_type(selectors: list[JsonObject], name: str) -> JsonObject:
    return next((one for one in selectors if one.get("type") == name), {})


def _position(selector: JsonObject, length: int) -> Span:
    """The stored position; the quote alone is enough to look for the words, from the part's start."""
    start, end = selector.get("start", 0), selector.get("end", length)
    if type(start) is not int or type(end) is not int or not 0 <= start < end:
        raise Malformed(noop("errors", "its position is not one"))
    return Span(start, end)


def _colour(ours: JsonObject) -> str:
    colour = _text(ours, "colour")
    return colour if colour in COLOURS else ""


def _id(record: JsonObject) -> str:
    id = _text(record, "id")
    if not id:
        raise Malformed(noop("errors", "it has no id"))
    return id


def _creator(creator: Any) -> str:
    one = next(iter(listed(creator)), "")
    return _text(one, "name") if isinstance(one, dict) else str(one)


def _object(record: JsonObject, key: str) -> JsonObject:
    value = record.get(key, {})
    if not isinstance(value, dict):
        raise Malformed(noop("errors", "its {0} is not an object"), key)
    return value


def _text(record: JsonObject, key: str) -> str:
    value = record.get(key, "")
    if not isinstance(value, str):
        raise Malformed(noop("errors", "its {0} is not text"), key)
    return value
