"""Finds words that somebody typed: a keyboard has neither no-break spaces nor curly quotation marks."""

from __future__ import annotations

import re

from reader.model import Span

_ALIKE = ("'’‘ʼ", '"“”„«»', "-‐‑‒–—", "…")


def find_all(text: str, quote: str) -> tuple[Span, ...]:
    """Where these words stand, one after another without overlapping.

    Exactly as typed if they stand anywhere so; else with any white space for a space and any typographic
    variant for a quotation mark, an apostrophe, a hyphen or three dots.
    """
    words = quote.strip()
    if not words:
        return ()
    return _all(re.escape(words), text) or _all(_loose(words), text)


def _all(pattern: str, text: str) -> tuple[Span, ...]:
    return tuple(Span(*found.span()) for found in re.finditer(pattern, text))


def _loose(words: str) -> str:
    pieces = re.split(r"(\s+|\.\.\.)", words)
    return "".join(_piece(piece) for piece in pieces if piece)


def _piece(piece: str) -> str:
    if piece.isspace():
        return r"\s+"
    if piece == "...":
        return r"(?:\.\.\.|…)"
    return "".join(_letter(char) for char in piece)


def _letter(char: str) -> str:
    alike = next((group for group in _ALIKE if char in group), "")
    if char in '"“”„«»':
        return rf"[{alike}]"
    return f"[{re.escape(alike)}]" if alike else re.escape(char)
