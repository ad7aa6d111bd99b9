"""Text as Markdown that shows it as it is: nothing in it is taken for markup."""

from __future__ import annotations

import re

# What begins something in one of the dialects: emphasis, links, HTML, code, tables, mathematics, Obsidian's
# marks and comments, pandoc's attributes, citations. ASCII punctuation can be escaped (CommonMark, 2.4).
_ACTIVE = re.compile(r"[\\`*_\[\]<>|~$^{}]|==|%%|#(?=\S|$)|(?<!\w)@(?=\w)|&(?=#?\w+;)|!(?=\[)")
_RARE = re.compile(r"[\\`*_\[\]<>|~$^{}=%#@&!]")  # one of these begins whatever is active: found much sooner
_AT_START = re.compile(r"(?:[-+=:#]|\d{1,9}(?=[.)]))")
_BREAKS = re.compile("[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile("[ \t\n]+")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")


def quoted(text: str) -> str:
    """Text as a Markdown quotation that shows it as it is."""
    return quotation(paragraphs(text))


def quotation(made: str) -> str:
    """Markdown, quoted."""
    return "\n".join(f"> {line}" if line else ">" for line in made.split("\n"))


def paragraphs(text: str) -> str:
    """Text as Markdown that shows it as it is: its line breaks are hard, its blank lines part paragraphs."""
    lines = [_line(one) for one in clean(text).split("\n")]
    made = []
    for here, following in zip(lines, [*lines[1:], ""], strict=True):
        made.append(f"{here}\\" if here and following else here)
    return "\n".join(made).strip("\n")


def line(text: str) -> str:
    """Text for one line: its white space is single spaces."""
    return _line(_SPACES.sub(" ", clean(text)).strip(" "))


def _line(text: str) -> str:
    cells = text.rstrip(" ").replace("\t", " | ")
    body = cells.lstrip(" ")
    indent = "&nbsp;" * (len(cells) - len(body))
    return indent + escaped(body) if indent else beginning(escaped(body))


def escaped(text: str) -> str:
    """Text inside a line."""
    if not _RARE.search(text):
        return text
    return _ACTIVE.sub(lambda found: "\\" + "\\".join(found.group()), text)


def beginning(text: str) -> str:
    """Escaped text where a line begins: neither an item of a list nor a heading."""
    start = _AT_START.match(text)
    if start is None:
        return text
    at = start.end() if start.group().isdigit() else 0
    return f"{text[:at]}\\{text[at:]}"


def clean(text: str) -> str:
    """Line breaks of every kind as one; control characters, which no Markdown can hold, as U+FFFD."""
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", _BREAKS.sub("\n", text.replace("\r\n", "\n")))


def code(tag: str) -> str:
    """A code span, which shows everything but its own fence as it is."""
    text = _SPACES.sub(" ", clean(tag)).strip(" ")
    fence = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"
