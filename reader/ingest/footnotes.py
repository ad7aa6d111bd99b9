"""Footnotes of Markdown, "[^1]" and "[^1]: what it says": the signs lead to the notes, which stand below the text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.regex import regex

if TYPE_CHECKING:
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

_NAME = r"\[\^([^\]\[\s]{1,60})\]"
_SIGN = regex(_NAME)
_NOTE = regex(rf" {{0,3}}{_NAME}:[ \t]*(.*)")
_FENCE = regex(r" {0,3}(```|~~~)")
_INDENT = regex(r"(?: {4}|\t)")


@dataclass(slots=True)
class Footnotes:
    """`body` is the text without its notes; `notes` their own text, by name; `numbers` in the order of their signs."""

    body: str
    notes: dict[str, str]
    numbers: dict[str, int] = field(default_factory=dict)

    def number(self, name: str) -> int:
        return self.numbers.setdefault(name, len(self.numbers) + 1)

    def mark(self, state: StateCore) -> None:
        """A rule for the library: puts links in the places of the signs; in code they stay as they are."""
        for token in state.tokens:
            if token.type == "inline" and token.children and "[^" in token.content:
                token.children = [piece for child in token.children for piece in self._marked(child)]

    def _marked(self, token: Token) -> list[Token]:
        from markdown_it.token import Token

        if token.type != "text" or "[^" not in token.content:
            return [token]
        found, at = [], 0
        for sign in _SIGN.finditer(token.content):
            if sign[1] in self.notes:
                number = self.number(sign[1])
                link = f'<sup><a href="#footnote-{number}">{number}</a></sup>'
                found += [
                    Token("text", "", 0, content=token.content[at : sign.start()]),
                    Token("html_inline", "", 0, content=link),
                ]
                at = sign.end()
        return [*found, Token("text", "", 0, content=token.content[at:])]


def part(text: str) -> Footnotes:
    """Takes the notes out of a text, so far as a sign of it leads to them."""
    if "[^" not in text or "]:" not in text:
        return Footnotes(text, {})
    lines = text.split("\n")
    wanted = {sign[1] for line in lines for sign in _SIGN.finditer(line) if line[sign.end() :][:1] != ":"}
    kept: list[str] = []
    notes: dict[str, str] = {}
    at, fence = 0, ""
    while at < len(lines):
        note = _NOTE.match(lines[at]) if not fence else None
        if note is not None and note[1] in wanted and note[1] not in notes:
            end = _end(lines, at)
            more = [_INDENT.sub("", line, count=1) for line in lines[at + 1 : end]]
            notes[note[1]] = "\n".join((note[2], *more))
            at = end
            continue
        if (fenced := _FENCE.match(lines[at])) is not None and fence in ("", fenced[1]):
            fence = "" if fence else fenced[1]
        kept.append(lines[at])
        at += 1
    return Footnotes("\n".join(kept), notes)


def _end(lines: list[str], at: int) -> int:
    """Where a note ends: at the next, or where what follows a blank line is not set in."""
    end = at + 1
    while end < len(lines) and not _NOTE.match(lines[end]):
        blank = not lines[end - 1].strip()
        if lines[end].strip() and blank and not _INDENT.match(lines[end]):
            break
        end += 1
    while end > at + 1 and not lines[end - 1].strip():
        end -= 1
    return end
