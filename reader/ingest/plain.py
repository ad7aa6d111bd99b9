"""Plain text to drafts: blank lines part paragraphs, bulleted lines are items, cue lines stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.ingest.draft import Draft
from reader.ingest.language import cues
from reader.model import Kind

_ITEM = re.compile(r"([ \t]*)([•◦▪●‣·*–—-]|\d{1,3}[.)])[ \t]+(?=\S)")
_VOTES = re.compile(r"\s*[+]?\d{1,5}[ \t\u00a0\u202f]+[-−]?\d{1,5}[ \t\u00a0\u202f]*\Z")
_SPACE = re.compile(r"[ \t\f\v]+")
_INDENT = 3  # spaces that make one more level of a list


def drafts(text: str) -> list[Draft]:
    """The blocks of a text file, in order."""
    found: list[Draft] = []
    for lines in _paragraphs(text.replace("\u00ad", "")):
        found.extend(_blocks(lines))
    return found


def _paragraphs(text: str) -> Iterator[list[str]]:
    lines: list[str] = []
    for line in text.split("\n"):
        if line.strip():
            lines.append(line)
        elif lines:
            yield lines
            lines = []
    if lines:
        yield lines


def _blocks(lines: list[str]) -> Iterator[Draft]:
    """A paragraph's lines: items and cue lines are blocks of their own, the rest keeps its line breaks."""
    held: list[str] = []
    for line in lines:
        item = _ITEM.match(line)
        if item and (len(lines) > 1 or item[2] not in "–—-"):
            yield from _paragraph(held)
            held = []
            level = 1 + max(0, len(item[1].expandtabs(4)) - 2) // _INDENT
            yield Draft(_one_line(line[item.end() :]), Kind.ITEM, level=level, marker=item[2])
        elif stands_alone(line):
            yield from _paragraph(held)
            held = []
            yield Draft(_one_line(line))
        else:
            held.append(_one_line(line))
    yield from _paragraph(held)


def _paragraph(lines: list[str]) -> Iterator[Draft]:
    if lines:
        yield Draft("\n".join(lines))


def _one_line(line: str) -> str:
    return _SPACE.sub(" ", line).strip(" ")


def stands_alone(line: str) -> bool:
    """Whether a line is a cue (a votes line, an avatar, "Source: …") and not a part of its paragraph."""
    text = line.strip()
    if len(text) > 160:
        return False
    return (
        is_votes(line)
        or bool(label_of(text))
        or any(p.fullmatch(text) for p in (*cues().avatars, *cues().quoted))
    )


def is_votes(line: str) -> bool:
    return bool(_VOTES.fullmatch(line))


def label_of(text: str) -> str:
    """ "question", "source" or "related" for a line that says so by its first words."""
    head, colon, rest = text.replace("\u00a0", " ").replace("\u202f", " ").partition(":")
    low = head.strip().lower()
    for label, heads in cues().labels.items():
        if (
            low in heads
            and (bool(colon) or not rest)
            and (label == "source") == (bool(colon) and bool(rest.strip()))
        ):
            return label
    return ""
