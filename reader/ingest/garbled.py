"""Text that was encoded twice ("Ã©" for "é"): put right where the whole page is so, said where only pieces are."""

from __future__ import annotations

import re

from reader.errors import noop
from reader.regex import regex

MENDED = noop("notices", "The characters of this page were encoded twice; they were put right.")
GARBLED = noop("notices", "Some characters of this page were garbled before it was saved.")

_CP1252 = {bytes((byte,)).decode("cp1252", "ignore"): byte for byte in range(0x80, 0xA0)}
_CP1252.pop("", None)
_TO_BYTE = {**{chr(byte): byte for byte in range(0x80, 0x100)}, **_CP1252}
_AFTER = "".join(re.escape(char) for char, byte in _TO_BYTE.items() if byte < 0xC0)
_LEAD = "[\u00c2-\u00f4]"
# begins with one set of characters, and so does _TWICE: the search then leaps from one of them to the next
_ONE = _LEAD + (
    f"(?:(?<=[\u00c2-\u00df])[{_AFTER}]|(?<=[\u00e0-\u00ef])[{_AFTER}]{{2}}|(?<=[\u00f0-\u00f4])[{_AFTER}]{{3}})"
)
_TWICE = regex(f"{_ONE}(?:{_ONE})*")
_LEADS = regex(_LEAD)
# beside a letter, or two of them together: one alone may be what somebody wrote
_IN_WORDS = regex(f"(?<=[a-zA-Z]){_ONE}|{_ONE}(?=[a-zA-Z])|{_ONE}{_ONE}")
_SCRIPT = regex(r"<(?:script|style)\b", re.I)
_SCRIPT_END = regex(r"</(?:script|style)\b", re.I)
_FEW = 3  # a page with fewer of them may be about them


def ungarble(text: str, notices: list[str]) -> str:
    """The text as it was written, where all that is not ASCII in it was encoded twice."""
    if text.isascii() or not _TWICE.search(text):
        return text
    shown = _shown(text)
    found = list(_TWICE.finditer(shown))
    pieces = [one[0] for one in found]
    sure = sum(_once(piece) is not None for piece in pieces)
    clear = sum(len(_IN_WORDS.findall(shown, one.start(), one.end() + 1)) for one in found)
    others = len(_LEADS.findall(shown)) - sum(len(_LEADS.findall(piece)) for piece in pieces)
    if clear >= _FEW and sure == len(pieces) and not others:
        notices.append(MENDED)
        return _TWICE.sub(_mend, text)
    if sure > others and len(set(pieces)) >= _FEW:
        notices.append(GARBLED)
    return text


def _shown(text: str) -> str:
    """The page without its scripts: what is garbled there is nobody's words."""
    first, *rest = _SCRIPT.split(text)
    return first + "".join(piece[end.end() :] for piece in rest if (end := _SCRIPT_END.search(piece)))


def _mend(found: re.Match[str]) -> str:
    return _once(found[0]) or found[0]


def _once(piece: str) -> str | None:
    try:
        return bytes(_TO_BYTE[char] for char in piece).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return None
