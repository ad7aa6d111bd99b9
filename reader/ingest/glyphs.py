"""Icons that a font draws for letters of private use: without the font, which no page carries, they are empty boxes."""

from __future__ import annotations

import re

from reader.regex import regex

# cheap to look for; in a page that has none of these there are none
_MARKS = (b"\xee", b"\xef", b"&#xe", b"&#xf", b"&#xE", b"&#xF")
# U+E000 to U+F8FF in UTF-8, or as a reference
_LETTER = rb"(?:\xee[\x80-\xbf]{2}|\xef[\x80-\xa3][\x80-\xbf]|&#x(?:e[0-9a-f]|f[0-8])[0-9a-f]{2};)"
_ALONE = regex(rb">(?:\s*+" + _LETTER + rb")++\s*+<", re.I)


def forget(markup: bytes) -> bytes:
    """The markup without them, where nothing else stands between two tags; inside words they are letters, and stay."""
    return _ALONE.sub(b"><", markup) if any(mark in markup for mark in _MARKS) else markup
