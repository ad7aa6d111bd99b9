"""Markdown to markup, by the library that knows its rules; raw markup in it counts as text."""

from __future__ import annotations

import re

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_FIELD = re.compile(r"^(title|author|date|lang|subtitle|description|url)\s*:\s*(.+?)\s*$", re.M | re.I)


_DEPTH = 100  # quotes and lists in each other; the library drops what is deeper, and counts to 20 by itself


def to_html(text: str) -> tuple[str, dict[str, str]] | None:
    """The text as markup, and the fields of its front matter in lower case; None if it is nested too deeply."""
    from markdown_it import MarkdownIt  # 60 ms to import, needed for Markdown alone

    front = _FRONT.match(text)
    fields = {name.lower(): value.strip("\"'") for name, value in _FIELD.findall(front[1])} if front else {}
    body = text[front.end() :] if front else text
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEPTH}).enable(
        ["table", "strikethrough"]
    )
    tokens = parser.parse(body)
    if any(token.level >= _DEPTH - 1 for token in tokens):
        return None
    return str(parser.renderer.render(tokens, parser.options, {})), fields
