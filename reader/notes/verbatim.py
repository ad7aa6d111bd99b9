"""A record word for word as we write it: read by one pattern, without a tree, and believed only if it is.

Ten thousand records are read so in the time that a JSON parser takes for their trees alone. Whatever another
program wrote, or wrote otherwise, does not fit the pattern; `record` reads it then.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import fields
from functools import lru_cache
from json import JSONDecoder, JSONEncoder
from typing import Any

from reader.model import Span
from reader.notes.annotation import COLOURS, Anchor, Annotation
from reader.notes.record import motivation

_quoted = JSONEncoder(ensure_ascii=False).encode
_unquoted = JSONDecoder().decode

_INSIDE = r'[^"\\\x00-\x1f]*+(?:\\.[^"\\\x00-\x1f]*+)*+'  # of a JSON string
_ANY = f'"({_INSIDE})"'
_SOME = f'"(?!")({_INSIDE})"'
_NUMBER = "(0|[1-9][0-9]{0,17})"
_LINE = "\n        "  # one line for each key of a record
_NEXT = r'(?:, (?=")|(?=\}))'
_TAG = '{"type": "TextualBody", "purpose": "tagging", "value": '
_NOTE = '{"type": "TextualBody", "purpose": "commenting", "value": '
_PLAIN = ', "format": "text/plain"}'
_PART = '{"type": "FragmentSelector", "conformsTo": "urn:postil:part", "value": '
_POSITION = ', "refinedBy": {"type": "TextPositionSelector", "start": '

_TAGS = rf'(?:{re.escape(_TAG)}"(?!"){_INSIDE}"' + r"\}(?:, (?=\{)|(?=\])))*+"
_BODY = rf"\[(?!\])({_TAGS})(?:{re.escape(_NOTE)}{_SOME}{re.escape(_PLAIN)})?\]"
_QUOTE = (
    r'\{"type": "TextQuoteSelector", "exact": '
    + rf'{_SOME}(?:, "prefix": {_SOME})?(?:, "suffix": {_SOME})?'
    + r"\}"
)
_FRAGMENT = re.escape(_PART) + _SOME
_WORDS = rf'\[{_QUOTE}, {_FRAGMENT}{re.escape(_POSITION)}{_NUMBER}, "end": {_NUMBER}' + r"\}\}\]"
_WHOLE = _FRAGMENT + r"\}"
_TARGET = rf'(?:{_ANY}|\{{"source": {_ANY}, "selector": (?:{_WORDS}|{_WHOLE})\}})'
_OURS = (
    rf'\{{(?!\}})(?:"colour": "({"|".join(COLOURS)})"{_NEXT})?(?:"style": {_SOME}{_NEXT})?'
    rf'(?:"speaker": ("{_INSIDE}"){_NEXT})?(?:"texts": \{{{_SOME}: {_SOME}\}}(?=\}}))?\}}'
)
_RECORD = re.compile(
    rf'\{{{_LINE}"id": {_SOME},{_LINE}"type": "Annotation",{_LINE}"motivation": "([a-z]+)",'
    rf'(?:{_LINE}"creator": \{{"type": "Person", "name": {_SOME}\}},)?'
    rf'(?:{_LINE}"created": {_SOME},)?(?:{_LINE}"modified": {_SOME},)?(?:{_LINE}"body": {_BODY},)?'
    rf'{_LINE}"target": {_TARGET}(?:,{_LINE}"postil": {_OURS})?\n      \}}'
)
_NOTED = 6  # the group that holds the note
_TAGGED = 5  # the group that holds the tags
_WORDY = (6, 9, 10, 11)  # the groups of the note, the quote, its prefix and its suffix
_VALUES = re.compile(r'"value": ' + _ANY)


def written(annotation: Annotation, source: str) -> str:
    """The record of an annotation that nobody else wrote on; empty where it is not so simple."""
    if annotation.extra or len(annotation.anchors) > 1:
        return ""
    lines = [
        f'"id": {_quoted(annotation.id)}',
        '"type": "Annotation"',
        f'"motivation": "{motivation(annotation)}"',
    ]
    if annotation.creator:
        lines.append(f'"creator": {{"type": "Person", "name": {_quoted(annotation.creator)}}}')
    if annotation.created:
        lines.append(f'"created": {_quoted(annotation.created)}')
    if annotation.modified:
        lines.append(f'"modified": {_quoted(annotation.modified)}')
    bodies = [f"{_TAG}{_quoted(tag)}}}" for tag in annotation.tags]
    if annotation.note:
        bodies.append(f"{_NOTE}{_quoted(annotation.note)}{_PLAIN}")
    if bodies:
        lines.append(f'"body": [{", ".join(bodies)}]')
    lines.append(f'"target": {_target(annotation.anchors, _quoted(source))}')
    ours = ", ".join(_ours(annotation))
    if ours:
        lines.append(f'"postil": {{{ours}}}')
    return "{" + _LINE + f",{_LINE}".join(lines) + "\n      }"


def read(text: str, at: int, source: str) -> tuple[Annotation, str] | None:
    """The annotation whose record begins at `at`, and that record; None if it is not quite as we write it."""
    found = _RECORD.match(text, at)
    if found is None:
        return None
    record, groups = found.group(), found.groups("")
    escapes = record.count("\\")
    try:
        if escapes == groups[_NOTED].count(
            "\\n"
        ):  # line ends in a note, by far the most common of all escapes
            annotation = _annotation(groups, source, groups[_NOTED].replace("\\n", "\n") if escapes else "")
        else:
            annotation = _annotation(_plain(groups, escapes), source)
    except ValueError:
        return None
    return None if annotation is None else (annotation, record)


def _plain(groups: tuple[str, ...], escapes: int) -> tuple[str, ...]:
    """The groups without their escapes; ValueError if there are any where hardly ever one is."""
    plain = list(groups)
    for at in _WORDY:
        if "\\" in plain[at]:
            escapes -= plain[at].count("\\")
            plain[at] = _value(plain[at])
    if escapes != plain[_TAGGED].count("\\"):  # tags stand together there and are taken apart later
        raise ValueError("it has an escape in a name")
    return tuple(plain)


def _annotation(groups: tuple[str, ...], source: str, plain_note: str = "") -> Annotation | None:
    (id, motivation, creator, created, modified, tagged, note, on_page, on_part, exact, prefix, suffix, part,
     start, end, whole, colour, style, speaker, text_part, text) = groups  # fmt: skip
    if (on_page or on_part) != source or (text and text_part != (part or whole)) or style == "highlight":
        return None
    anchors: tuple[Anchor, ...] = ()
    if exact:
        begin, stop = int(start), int(end)
        if stop <= begin:
            return None
        anchors = (_anchor(part, _span(begin, stop), exact, prefix, suffix, text),)
    elif whole:
        anchors = (_anchor(whole, None, "", "", "", text),)
    tags = _tags_in(tagged) if tagged else ()
    note = plain_note or note
    if motivation != _motivation(note, tags, exact) or (len(tags) > 1 and len(set(tags)) < len(tags)):
        return None
    said = speaker[1:-1] if speaker else None
    return _made(id, anchors, tags, note, colour, style or "highlight", said, created, modified, creator)


# The initialiser of a frozen value takes thrice as long as filling its slots, and for ten thousand annotations
# that is most of what reading them takes.
_new = object.__new__


def _slots(kind: Any) -> Iterator[Callable[[object, object], None]]:
    return (getattr(kind, field.name).__set__ for field in fields(kind))


_start, _end = _slots(Span)
_part, _where, _exact, _prefix, _suffix, _text = _slots(Anchor)
_id, _anchors, _tags, _note, _colour, _style, _speaker, _created, _modified, _creator, _extra = _slots(
    Annotation
)


def _span(start: int, end: int) -> Span:
    made = _new(Span)
    _start(made, start)
    _end(made, end)
    return made


def _anchor(part: str, span: Span | None, exact: str, prefix: str, suffix: str, text: str) -> Anchor:
    made = _new(Anchor)
    _part(made, part)
    _where(made, span)
    _exact(made, exact)
    _prefix(made, prefix)
    _suffix(made, suffix)
    _text(made, text)
    return made


def _made(
    id: str,
    anchors: tuple[Anchor, ...],
    tags: tuple[str, ...],
    note: str,
    colour: str,
    style: str,
    speaker: str | None,
    created: str,
    modified: str,
    creator: str,
) -> Annotation:
    made = _new(Annotation)
    _id(made, id)
    _anchors(made, anchors)
    _tags(made, tags)
    _note(made, note)
    _colour(made, colour)
    _style(made, style)
    _speaker(made, speaker)
    _created(made, created)
    _modified(made, modified)
    _creator(made, creator)
    _extra(made, _NOTHING)
    return made


_NOTHING: dict[str, object] = {}  # one for all: nobody may change it


@lru_cache(maxsize=4096)  # most annotations of a page share a few sets of tags
def _tags_in(tagged: str) -> tuple[str, ...]:
    return tuple(map(_value, _VALUES.findall(tagged)))


def _motivation(note: str, tags: tuple[str, ...], words: str) -> str:
    """As `record.motivation` has it, which this must be quicker than."""
    return "commenting" if note else "tagging" if tags else "highlighting" if words else "bookmarking"


def _value(inside: str) -> str:
    """What stands between the quotes of a JSON string; ValueError where we would have written it otherwise."""
    lines = inside.count("\\n")
    if lines == inside.count("\\"):
        return inside.replace("\\n", "\n") if lines else inside
    value: str = _unquoted(f'"{inside}"')
    if _quoted(value) != f'"{inside}"':
        raise ValueError("it has an escape that we do not write")
    return value


def _target(anchors: tuple[Anchor, ...], source: str) -> str:
    if not anchors:
        return source
    (anchor,) = anchors
    fragment = f"{_PART}{_quoted(anchor.part)}"
    if anchor.span is None:
        return f'{{"source": {source}, "selector": {fragment}}}}}'
    quote = f'{{"type": "TextQuoteSelector", "exact": {_quoted(anchor.exact)}'
    quote += f', "prefix": {_quoted(anchor.prefix)}' if anchor.prefix else ""
    quote += f', "suffix": {_quoted(anchor.suffix)}' if anchor.suffix else ""
    position = f'{_POSITION}{anchor.span.start}, "end": {anchor.span.end}'
    return f'{{"source": {source}, "selector": [{quote}}}, {fragment}{position}}}}}]}}'


def _ours(annotation: Annotation) -> Iterator[str]:
    if annotation.colour:
        yield f'"colour": {_quoted(annotation.colour)}'
    if annotation.style != "highlight":
        yield f'"style": {_quoted(annotation.style)}'
    if annotation.speaker is not None:
        yield f'"speaker": {_quoted(annotation.speaker)}'
    for anchor in annotation.anchors:
        if anchor.text:
            yield f'"texts": {{{_quoted(anchor.part)}: {_quoted(anchor.text)}}}'
