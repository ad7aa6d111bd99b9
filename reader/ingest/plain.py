"""Plain text to drafts: blank lines part paragraphs, bulleted lines are items, cue lines stand alone."""

from __future__ import annotations

from collections.abc import Iterator

from reader.ingest.draft import Draft
from reader.ingest.language import cues
from reader.model import Kind
from reader.regex import regex

_ITEM = regex(r"([ \t]*)([•◦▪●‣·*–—-]|\d{1,3}[.)])[ \t]+(?=\S)")
_VOTES = regex(r"\s*[+]?\d{1,5}[ \t\u00a0\u202f]+[-−]?\d{1,5}[ \t\u00a0\u202f]*\Z")
_SPACE = regex(r"[ \t\f\v]+")
_LINES = 5  # fewer tell nothing about how a file parts its paragraphs
_WRAPPED = 100  # code points: hand-wrapped lines are shorter
_SENTENCE_ENDS = (".", "!", "?", ":", "…", "”", "»", '"', "。", "！", "？", "」")
_INDENT = 3  # spaces that make one more level of a list


def drafts(text: str) -> list[Draft]:
    """The blocks of a text file, in order."""
    found: list[Draft] = []
    text = text.replace("\u00ad", "")
    for lines in _lines_alone(text) if _is_unparted(text) else _paragraphs(text):
        found.extend(_blocks(lines))
    return found


def _is_unparted(text: str) -> bool:
    """Whether every line is a paragraph: no blank line parts any, and they end sentences or differ in width."""
    lines = text.strip("\n").split("\n")
    if len(lines) < _LINES or any(not line.strip() for line in lines):
        return False
    widths = sorted(map(len, lines))
    long = [line.rstrip() for line in lines if len(line) > _WRAPPED]
    whole = sum(line.endswith(_SENTENCE_ENDS) for line in long)
    return bool(long) and (widths[len(widths) // 2] < widths[-1] * 0.75 or whole * 2 > len(long))


def _lines_alone(text: str) -> Iterator[list[str]]:
    """Each line; one that a program broke at its own width goes on in the next."""
    held: list[str] = []
    for line in text.split("\n"):
        if held and held[-1][-1:].islower() and len(held[-1]) > _WRAPPED and line[:1].islower():
            held[-1] += " " + line
        elif line.strip():
            if held:
                yield held
            held = [line]
    if held:
        yield held


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


_LONGEST_CUE = 80  # code points: twice the longest of the words that announce something


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
    head, colon, rest = text.partition(":")
    if len(head) > _LONGEST_CUE:
        return ""
    low = head.replace("\u00a0", " ").replace("\u202f", " ").strip().lower()
    for label, heads in cues().labels.items():
        if (
            low in heads
            and (bool(colon) or not rest)
            and (label == "source") == (bool(colon) and bool(rest.strip()))
        ):
            return label
    return ""
