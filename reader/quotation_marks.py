"""The marks between which each language quotes, outside and inside another quotation."""

from __future__ import annotations

Pair = tuple[str, str]

_ENGLISH = (("“", "”"), ("‘", "’"))
_BY_LANGUAGE = {
    "fr": (("«\N{NO-BREAK SPACE}", "\N{NO-BREAK SPACE}»"), ("“", "”")),
    "de": (("„", "“"), ("‚", "‘")),
    "es": (("«", "»"), ("“", "”")),
    "it": (("«", "»"), ("“", "”")),
    "pt": (("«", "»"), ("“", "”")),
}


def marks_of(language: str) -> tuple[Pair, Pair]:
    """Outer and inner marks, each opening and closing; `language` is a code like "fr-CA", English if unknown."""
    return _BY_LANGUAGE.get(language.lower()[:2], _ENGLISH)
