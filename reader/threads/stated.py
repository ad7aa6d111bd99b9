"""How many comments a page says that it has: its file may hold fewer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from reader.regex import regex
from reader.threads.select import names
from reader.threads.tongues import gather

_NAMES = (
    r"(?:user |reader |total )?(?:comments?|commentaires?|kommentare?|comentarios?|commenti|reacties|réactions?"
    r"|responses?|réponses?|thoughts)"
)
_BEFORE = regex(rf"\(?(\d{{1,3}}(?:[ .,\u00a0\u202f]\d{{3}})*|\d{{1,6}})\)?\s+{_NAMES}\b.{{0,60}}", re.I)
_AFTER = regex(rf"{_NAMES}\s*[:(]?\s*\(?(\d{{1,6}})\)?", re.I)
_AMOUNT = r"(\d{1,3}(?:[ .,'’\u00a0\u202f]\d{3})+|\d{1,6})"
# "Showing 1-20 of 1,245 comments", "Affichage de 20 commentaires sur 1 245"
_PART = regex(
    rf"(\D{{,30}})(?:\d{{1,6}}\s*[-–—]\s*)?(?<!\d){_AMOUNT}(?!\d)(\D{{2,30}}){_AMOUNT}(?!\d)(\D{{,30}})"
)
_WORD = regex(r"\w+")
_SHOWING = names(
    "showing show shown displaying displayed displays viewing view loaded first last latest newest top total all the",
    "affichage affiche affichés affichées voir de des du les premiers derniers plus récents au total",
    "zeige zeigt gezeigt anzeige angezeigt es werden die ersten letzten neuesten insgesamt",
    "mostrando mostrar mostrados se muestran los primeros últimos exibindo mostrados primeiros",
    "visualizzati visualizzazione di mostrati primi ultimi getoond weergegeven eerste laatste van de",
)
_STEM = 5  # letters that a word shares with what it is a form of: "Kommentare", "Kommentaren"
_LONGEST = 80  # code points of the line that says it


def stated(lines: Iterable[str]) -> int | None:
    """The number of comments that the first short line states that does ("45 commentaires", "Comments (45)")."""
    counts = (_count(line.strip()) for line in lines if len(line) <= _LONGEST)
    return next((count for count in counts if count is not None), None)


def _count(line: str) -> int | None:
    if (whole := _whole(line)) is not None:
        return whole
    match = _BEFORE.fullmatch(line) or _AFTER.fullmatch(line)
    return _number(match[1]) if match else None


def _number(text: str) -> int:
    return int("".join(filter(str.isdecimal, text)))


def _whole(line: str) -> int | None:
    """Of how many comments a line says that some are shown; None where it says anything else."""
    found = _PART.fullmatch(line)
    if found is None or _number(found[2]) > _number(found[4]):
        return None
    about, between = (_WORD.findall(text.lower()) for text in (f"{found[1]} {found[5]}", found[3]))
    if not any(word in _of() for word in between):
        return None
    others = [word for word in (*about, *between) if word not in _of() and word not in _SHOWING]
    return _number(found[4]) if others and all(map(_is_name, others)) else None


@cache
def _of() -> frozenset[str]:
    return frozenset(word for one in gather("comments", "of") for word in one.split())


@cache
def _names() -> tuple[str, ...]:
    return tuple(word for word in gather("comments", "titles") if len(word) >= _STEM)


def _is_name(word: str) -> bool:
    return len(word) >= _STEM and word.startswith(_names())
