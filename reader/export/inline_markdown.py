"""A line of text as Markdown with its marks: emphasis, links, code, what Markdown has no sign for as HTML."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.export.html_text import held_address
from reader.export.markdown_text import beginning, clean, code, escaped
from reader.export.stretches import stretches
from reader.model import OBJECT, Mark, Span, Style

_SIGNS = {Style.BOLD: "**", Style.ITALIC: "*", Style.STRIKE: "~~"}
_TAGS = {
    Style.BOLD: "strong",
    Style.ITALIC: "em",
    Style.STRIKE: "s",
    Style.UNDERLINE: "u",
    Style.SUB: "sub",
    Style.SUP: "sup",
}
_BREAKS = re.compile(" *\n[ \n]*")
_BARE = re.compile(r"[^\s()<>\\\[\]*_`~|]+")  # what needs no brackets around it where a link leads


@dataclass(frozen=True, slots=True)
class _Wrap:
    span: Span
    style: Style
    opening: str
    closing: str


def inline(text: str, marks: Sequence[Mark], newline: str = "\\\n", cell: bool = False) -> str:
    """`newline` stands for a line break; in the `cell` of a table no bar stands for itself, not even in code."""
    text = clean(text.replace("\r\n", " \n"))  # as long as it was: the marks count in it
    within = Span(len(text) - len(text.lstrip(" \n")), len(text.rstrip(" \n")))
    wraps = _wraps(text, marks)
    if not wraps:
        return _words(within.of(text), newline, True).replace(OBJECT, "")
    out: list[str] = []
    opened: list[_Wrap] = []
    for stretch, over in stretches([wrap.span for wrap in wraps], within):
        wanted = [wraps[index] for index in over]
        opened = _turn(out, opened, [wrap for wrap in wanted if wrap.style is not Style.CODE])
        words = stretch.of(text)
        if len(opened) < len(wanted):
            out.append(code(words).replace("|", "\\|") if cell else code(words))
        else:
            out.append(_words(words, newline, not out or out[-1].endswith(newline)))
    _turn(out, opened, [])
    return "".join(out).replace(OBJECT, "")


def _words(words: str, newline: str, begins: bool) -> str:
    """Plain words; `begins` where a line begins with them."""
    lines = [escaped(line) for line in (_BREAKS.sub("\n", words) if "\n" in words else words).split("\n")]
    if newline.endswith("\n"):
        lines = [beginning(line) if begins or at else line for at, line in enumerate(lines)]
    joined = newline.join(lines)
    return f"{joined[:-1]}\\!" if joined.endswith("!") else joined  # a link may come next


def _turn(out: list[str], opened: list[_Wrap], wanted: list[_Wrap]) -> list[_Wrap]:
    """Closes what is not wanted any more and opens what is new."""
    shared = 0
    while shared < min(len(opened), len(wanted)) and opened[shared] is wanted[shared]:
        shared += 1
    out.extend(wrap.closing for wrap in reversed(opened[shared:]))
    out.extend(wrap.opening for wrap in wanted[shared:])
    return wanted


def _wraps(text: str, marks: Iterable[Mark]) -> list[_Wrap]:
    """The marks that show, the outer first, code innermost because nothing in it is read."""
    kept = [trimmed for mark in marks if len((trimmed := _trimmed(text, mark)).span)]
    kept.sort(key=lambda mark: (mark.style is Style.CODE, mark.span.start, -mark.span.end))
    starts = {mark.span.start for mark in kept if mark.style not in _SIGNS}
    ends = {mark.span.end for mark in kept if mark.style not in _SIGNS}
    torn = _torn(kept)
    signs = [mark for mark in kept if mark.style in _SIGNS]
    begun, ended = {mark.span.start for mark in signs}, {mark.span.end for mark in signs}
    made: list[_Wrap] = []
    linked = 0  # where the last link ends: none stands in another
    for at, mark in enumerate(kept):
        span = mark.span
        if mark.style is Style.LINK:
            if span.start < linked:
                continue
            linked = span.end
        sure = (
            at not in torn
            and span.start not in ended
            and span.end not in begun
            and _flanks(text, span.start - 1, span.start, span.start in starts)
            and _flanks(text, span.end, span.end - 1, span.end in ends)
        )
        made.extend(_wrap(mark, sure))
    return made


def _trimmed(text: str, mark: Mark) -> Mark:
    """White space at its ends stands outside a mark."""
    words = mark.span.of(text)
    start = mark.span.start + len(words) - len(words.lstrip())
    return mark._replace(span=Span(start, max(start, mark.span.start + len(words.rstrip()))))


def _torn(marks: Sequence[Mark]) -> set[int]:
    """The marks that cross another one, and those that stand twice over the same words."""
    torn: set[int] = set()
    within: list[int] = []
    for at in sorted(range(len(marks)), key=lambda at: (marks[at].span.start, -marks[at].span.end)):
        span = marks[at].span
        within = [held for held in within if marks[held].span.end > span.start]
        crossed = [held for held in within if span.start < marks[held].span.end < span.end]
        if crossed:
            torn.update((at, *crossed))
        if any(marks[held].style is marks[at].style for held in within):
            torn.add(at)
        within.append(at)
    return torn


def _flanks(text: str, outside: int, inside: int, marked: bool) -> bool:
    """Whether every reader of Markdown takes signs between two characters for emphasis (CommonMark, 6.2).

    `marked`: another mark stands between the signs and the words.
    """
    if not 0 <= outside < len(text):
        return True
    if text[outside].isspace() or unicodedata.category(text[outside])[0] == "P":
        return True
    return text[inside].isalnum() and not marked


def _wrap(mark: Mark, sure: bool) -> Iterator[_Wrap]:
    if mark.style is Style.CODE:
        yield _Wrap(mark.span, mark.style, "", "")
    elif mark.style is Style.LINK:
        address = held_address(mark.target)
        if address:
            yield _Wrap(
                mark.span, mark.style, "[", f"]({address if _BARE.fullmatch(address) else f'<{address}>'})"
            )
    elif sure and mark.style in _SIGNS:
        yield _Wrap(mark.span, mark.style, _SIGNS[mark.style], _SIGNS[mark.style])
    else:
        yield _Wrap(mark.span, mark.style, f"<{_TAGS[mark.style]}>", f"</{_TAGS[mark.style]}>")
