"""Single bytes of Windows in a text that is in UTF-8 otherwise: a line of another program, a pasted letter."""

from __future__ import annotations

import codecs

from reader.errors import noop

DAMAGED = noop("notices", "Some characters of this file are damaged; they are shown as �.")
GUESSED = noop(
    "notices", "Some characters of this file are not written as the others are; they were guessed."
)

# quotes, dashes and letters; not those that are rather the first half of a letter in UTF-8
_WINDOWS = frozenset((0x85, *range(0x91, 0x98), 0xAB, 0xBB, *range(0xC0, 0xFF))) - {0xC2, 0xC3}
_LATIN = "\u024f"  # the last letter of Latin scripts
_SIGNS = ("\u2000", "\u2bff")  # quotation marks, dashes, arrows: any script has these
_MENDED = "postil-stray"  # the name under which the codecs know what to do


def mended(data: bytes, text: str, notices: list[str]) -> str:
    """The text of these bytes; `text` is what UTF-8 makes of them, with � for what fails."""
    if "\ufffd" not in text:
        return text
    if _is_latin(text):
        guessed = data.decode("utf-8", _MENDED)
        if guessed.count("\ufffd") < text.count("\ufffd"):
            notices.append(GUESSED)
        text = guessed
    if "\ufffd" in text:
        notices.append(DAMAGED)
    return text


def _is_latin(text: str) -> bool:
    """Whether the letters beyond ASCII are of a script that Windows-1252 has."""
    high = [char for char in set(text) if char > "\x7f" and char.isalpha()]
    return bool(high) and all(char <= _LATIN or _SIGNS[0] <= char <= _SIGNS[1] for char in high)


def _mend(error: UnicodeError) -> tuple[str, int]:
    """One byte that no other goes with is a letter of Windows; what was cut in its middle is nothing."""
    assert isinstance(error, UnicodeDecodeError)
    alone = error.end - error.start == 1 and error.end < len(error.object)
    byte = error.object[error.start]
    return (bytes((byte,)).decode("cp1252") if alone and byte in _WINDOWS else "\ufffd"), error.end


codecs.register_error(_MENDED, _mend)
