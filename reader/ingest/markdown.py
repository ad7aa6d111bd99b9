"""Markdown to markup, by the library that knows its rules; raw markup in it counts as text."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from reader.errors import noop
from reader.ingest import footnotes
from reader.regex import regex

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore

TOO_LONG = noop("notices", "This text has too many lines or cells for Markdown; it is shown as it stands.")
_FRONT = regex(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_FIELD = regex(r"^(title|author|date|lang|subtitle|description|url)\s*:\s*(.+?)\s*$", re.M | re.I)
_BRACKETS = regex(r"[\[\]]")

_DEPTH = 100  # quotes and lists in each other; the library drops what is deeper, and counts to 20 by itself
_OPEN = 50  # brackets in each other; the library tries each of a paragraph's against the _DEPTH next ones
_LONGEST = (
    400_000  # characters of a paragraph; a longer one is read as it stands, at six seconds a megabyte less
)
_MOST = 10_000  # brackets in one paragraph; nobody writes so many links, and each costs the library much
_LINES = 50_000  # that say something: each costs the library up to sixty microseconds, and no book has more
_CELLS = 100_000  # of tables
_FENCED = regex(r"^ {0,3}(```|~~~).*?(?:^ {0,3}\1|\Z)", re.M | re.S)  # code costs it nothing


def is_too_long(text: str) -> bool:
    """Whether there are so many lines or cells that reading what they mean would take seconds."""
    if text.count("\n") <= _LINES and text.count("|") <= _CELLS:
        return False
    told = _FENCED.sub("", text)
    return sum(map(bool, told.split("\n"))) > _LINES or told.count("|") > _CELLS


def to_html(text: str) -> tuple[str, dict[str, str]] | None:
    """The text as markup, and the fields of its front matter in lower case; None if it is nested too deeply."""
    from markdown_it import MarkdownIt  # 60 ms to import, needed for Markdown alone

    front = _FRONT.match(text)
    fields = {name.lower(): value.strip("\"'") for name, value in _FIELD.findall(front[1])} if front else {}
    body = text[front.end() :] if front else text
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEPTH}).enable(
        ["table", "strikethrough"]
    )
    parser.core.ruler.before("inline", "floods", _leave_floods)
    notes = footnotes.part(body)
    if notes.notes:
        parser.core.ruler.after("inline", "footnotes", notes.mark)
    links: dict[str, object] = {}  # that the text defines, for its notes too
    rendered = _rendered(parser, notes.body, links)
    below = {name: _rendered(parser, text, links) for name, text in notes.notes.items()}
    if rendered is None or None in below.values():
        return None
    told = sorted((notes.number(name), text) for name, text in below.items())
    listed = "".join(f'<li id="footnote-{number}">{text}</li>' for number, text in told)
    return f"{rendered}<ol>{listed}</ol>" if listed else rendered, fields


def _rendered(parser: MarkdownIt, text: str, links: dict[str, object]) -> str | None:
    """None if it is nested too deeply."""
    tokens = parser.parse(text, links)
    if any(token.level >= _DEPTH - 1 for token in tokens):
        return None
    return str(parser.renderer.render(tokens, parser.options, links))


def _leave_floods(state: StateCore) -> None:
    """A paragraph of brackets in brackets, or one that never ends, is text as it stands."""
    from markdown_it.token import Token

    for token in state.tokens:
        if token.type == "inline" and _is_flood(token.content):
            token.children = [Token("text", "", 0, content=token.content)]
            token.content = ""


def _is_flood(text: str) -> bool:
    if len(text) > _LONGEST:
        return True
    opening = text.count("[")
    if not _OPEN < opening <= _MOST:
        return opening > _MOST
    return max(accumulate(1 if sign == "[" else -1 for sign in _BRACKETS.findall(text))) > _OPEN
