"""A stretch of a part's text as HTML: its inline marks and its highlights, nested without crossing."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from reader.export.stretches import stretches
from reader.model import Mark, Span, Style, as_lines
from reader.notes.iri import web_address

_TAGS = {
    Style.BOLD: "strong",
    Style.ITALIC: "em",
    Style.CODE: "code",
    Style.STRIKE: "s",
    Style.UNDERLINE: "u",
    Style.SUB: "sub",
    Style.SUP: "sup",
}
_NOT_HTML = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_RELATIVE = re.compile(r"[^\x00-\x20\x7f\"<>\\^`{|}]+")
_MAIL = re.compile(r"mailto:[^\s@<>\"']+@[A-Za-z0-9.-]+")


@dataclass(frozen=True, slots=True)
class Highlight:
    """An annotation's words in a part: `span` counts in the part's text, `classes` give colour and style.

    `name` is what the link to the annotation is called, `tongue` says in which language.
    """

    span: Span
    number: int
    classes: str
    name: str
    tongue: str = ""


class Tongues:
    """Attributes that say whose language words are in; both empty where the page speaks as we do.

    The file as a whole is in `main`: ours, or as the page spells it.
    """

    def __init__(self, page: str, spoken: str) -> None:
        known = page if is_language(page) else ""
        same = known.partition("-")[0].lower() == spoken
        self.main = known if same else spoken
        self.theirs = "" if same else f' lang="{known}"'
        self.ours = "" if same else f' lang="{spoken}"'


@dataclass(frozen=True, slots=True)
class _Wrap:
    """An element around code points `span`; `after` follows where the whole of it ends."""

    span: Span
    opening: str
    closing: str
    after: str = ""


def escape(text: str) -> str:
    """Text that no HTML parser takes for anything else; characters that HTML cannot hold become U+FFFD."""
    return html.escape(_NOT_HTML.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r", "\n")))


def is_language(tag: str) -> bool:
    return bool(_LANGUAGE.fullmatch(tag))


def label(text: str) -> str:
    """Words of ours, with the no-break spaces to be seen by whoever reads the source."""
    return escape(text).replace("\u00a0", "&#160;")


def safe_address(target: str) -> str:
    """The address of a link that may be followed: of the web or of a person; else nothing."""
    return web_address(target) or (target if _MAIL.fullmatch(target) else "")


@lru_cache(4096)  # a page says the same few again and again
def held_address(target: str) -> str:
    """The address of a link as the page holds it: one that may be followed, or one relative to the page."""
    address = safe_address(target)
    if address or _SCHEME.match(target) or not _RELATIVE.fullmatch(target):
        return address
    return target


def inline(
    text: str,
    span: Span,
    marks: Iterable[Mark],
    highlights: Iterable[Highlight],
    newline: str,
    lead: Callable[[str], str] = safe_address,
) -> str:
    """The text in `span`; `marks` and `highlights` count in `text` too. `lead` makes a link's address of its target.

    Highlights are outside the marks, the longer outside the shorter: each is as few elements as can be.
    """
    ordered = sorted(highlights, key=lambda one: (one.span.start, -one.span.end))
    wraps = [_highlight(one) for one in ordered] + [wrap for mark in marks if (wrap := _mark(mark, lead))]
    out: list[str] = []
    opened: list[_Wrap] = []
    for stretch, over in stretches([wrap.span for wrap in wraps], span):
        opened = _turn(out, opened, [wraps[index] for index in over], stretch.start)
        out.append(escape(as_lines(stretch.of(text))).replace("\n", newline))
    _turn(out, opened, [], span.end)
    return "".join(out)


def _turn(out: list[str], opened: list[_Wrap], wanted: list[_Wrap], at: int) -> list[_Wrap]:
    """Closes what is not wanted any more and opens what is new; what both share at the bottom stays open."""
    shared = 0
    while shared < min(len(opened), len(wanted)) and opened[shared] is wanted[shared]:
        shared += 1
    out.extend(wrap.closing for wrap in reversed(opened[shared:]))
    out.extend(wrap.after for wrap in opened if wrap.span.end == at)
    out.extend(wrap.opening for wrap in wanted[shared:])
    return wanted


def _highlight(one: Highlight) -> _Wrap:
    number = one.number
    link = f'<a href="#note-{number}" aria-label="{label(one.name)}">{number}</a>'
    after = f'<sup class="ref"{one.tongue}>{link}</sup>'
    return _Wrap(one.span, f'<mark class="{one.classes}">', "</mark>", after)


def _mark(mark: Mark, lead: Callable[[str], str]) -> _Wrap | None:
    if mark.style is not Style.LINK:
        tag = _TAGS[mark.style]
        return _Wrap(mark.span, f"<{tag}>", f"</{tag}>")
    address = lead(mark.target)
    if not address:
        return None
    return _Wrap(mark.span, f'<a href="{escape(address)}" rel="noopener noreferrer nofollow">', "</a>")
