"""Icons that a font draws for letters of private use: without the font, which no page carries, they are empty boxes."""

from __future__ import annotations

from reader.regex import regex

# U+E000 to U+F8FF in UTF-8, or as a reference; each begins with letters that are looked for fast
_LETTERS = (
    rb"\xee[\x80-\xbf]{2}",
    rb"\xef[\x80-\xa3][\x80-\xbf]",
    rb"&#x(?:[eE][0-9a-fA-F]|[fF][0-8])[0-9a-fA-F]{2};",
)
_ANY = tuple(map(regex, _LETTERS))
_ALONE = regex(rb">(?:\s*+(?:" + b"|".join(_LETTERS) + rb"))++\s*+<")


def forget(markup: bytes) -> bytes:
    """The markup without them, where nothing else stands between two tags; inside words they are letters, and stay."""
    return _ALONE.sub(b"><", markup) if any(letter.search(markup) for letter in _ANY) else markup
