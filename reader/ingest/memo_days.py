"""Days as formal documents write them out: "this 30th day of May, 2023", "on the eleventh day of November 1902"."""

from __future__ import annotations

from reader.regex import regex

_UNITS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_NUMBERS = {
    word: number
    for number, word in enumerate(
        (
            *_UNITS,
            *(
                "tenth",
                "eleventh",
                "twelfth",
                "thirteenth",
                "fourteenth",
                "fifteenth",
                "sixteenth",
                "seventeenth",
            ),
            *("eighteenth", "nineteenth", "twentieth"),
            *(f"twenty {unit}" for unit in _UNITS),
            *("thirtieth", "thirty first"),
        ),
        start=1,
    )
}
_DAY = regex(
    r"(?i)\b(\d{1,2}(?=st|nd|rd|th)|[a-z]+(?:[ -][a-z]+)?)(?:st|nd|rd|th)?\s+day\s+of\s+([a-z]+)\s*,?\s+"
    r"(?:(?:in|of)\s+the\s+year\s+(?:of\s+our\s+lord\s+)?)?(\d{4})\b"
)


def written_out(text: str) -> str:
    """ "30 May 2023"; "" where a text states no such day."""
    for found in _DAY.finditer(text):
        word = found[1].lower().replace("-", " ")
        day = int(word) if word.isdigit() else _NUMBERS.get(word) or _NUMBERS.get(word.rpartition(" ")[2])
        if day:
            return f"{day} {found[2]} {found[3]}"
    return ""
