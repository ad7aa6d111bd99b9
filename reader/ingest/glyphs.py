"""Icons that a font draws for letters of private use: without the font, which no page carries, they are empty boxes."""

from __future__ import annotations

from reader.regex import regex

# U+E000 to U+F8FF in UTF-8, or as a reference, by how each begins: that is found many times as fast
_LETTERS = {
    b"\xee": rb"\xee[\x80-\xbf]{2}",
    b"\xef": rb"\xef[\x80-\xa3][\x80-\xbf]",
    b"&#x": rb"&#x(?:[eE][0-9a-fA-F]|[fF][0-8])[0-9a-fA-F]{2};",
}
_ANY = {begins: regex(letter) for begins, letter in _LETTERS.items()}
_ALONE = regex(rb">(?:\s*+(?:" + b"|".join(_LETTERS.values()) + rb"))++\s*+<")


def forget(markup: bytes) -> bytes:
    """The markup without them, where nothing else stands between two tags; inside words they are letters, and stay."""
    if any(begins in markup and letter.search(markup) for begins, letter in _ANY.items()):
        return _ALONE.sub(b"><", markup)
    return markup
