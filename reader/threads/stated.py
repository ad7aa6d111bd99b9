"""How many comments a page says that it has: its file may hold fewer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice

from reader.regex import regex
from reader.threads.found import Found
from reader.threads.numbers import number
from reader.threads.select import text_of
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
_ONE = regex(rf"(\D*?)(?<![\d.,]){_AMOUNT}(?!\d|[.,:/]\d)(\D*)")
_EDGE = " \t\n\u00a0\u202f[]().,;:·•|#+-–—!¡…»›«‹↓▼▾▲（）：→件条個건개則"  # East Asian numbers have a word behind them
_ROUNDED = regex(r"(?<![\d.,])\d+(?:[.,]\d)?\s?[km]\b", re.I)
_STEM = 5  # letters that a word shares with what it is a form of: "Kommentare", "Kommentaren"
_AROUND = 4  # elements that a comment lies in, together with others
_BUTTONS = 5
_OTHERWISE = {"reaction", "reactions", "reaktionen"}  # of these pages count the clicks, too
_LONGEST = 80  # code points of the line that says it


def stated(lines: Iterable[str]) -> int | None:
    """The number of comments that the first short line states that does ("45 commentaires", "Comments (45)")."""
    counts = (_count(line) for line in _short(lines))
    return next((count for count in counts if count is not None), None)


def stated_beside(above: Iterable[str], below: Iterable[str], here: int) -> int | None:
    """What the lines at the two ends of a thread of `here` comments state, the nearest above first.

    There "Vos réactions (45)" and "Load 40 more comments" speak of it, which elsewhere might count something else.
    """
    above = list(above)
    first = (_count(line) or _titled(line) for line in _short(above))
    ends = (_all_or_more(line, here) for line in _short((*above, *below)))
    counts = [next((count for count in first if count is not None), None), *ends]
    return max((count for count in counts if count is not None), default=None)


def _short(lines: Iterable[str]) -> Iterator[str]:
    """Those that may say it, with their numbers in full: "1.2k comments"."""
    for line in lines:
        if len(line) <= _LONGEST:
            yield _ROUNDED.sub(lambda found: str(number(found[0])), line.strip())


def buttons_below(thread: Sequence[Found]) -> Iterator[str]:
    """What the buttons say that stand behind the last comment, or behind what it lies in."""
    node = thread[-1].item if thread else None
    for _ in range(_AROUND):
        if node is None:
            return
        for beside in node.itersiblings():
            yield from map(text_of, islice(beside.iter("button"), _BUTTONS))
        node = node.getparent()


def _titled(line: str) -> int | None:
    """The number beside a title of comments."""
    found = _ONE.fullmatch(line)
    words = [text.strip(_EDGE).lower() for text in (found[1], found[3])] if found else []
    return _number(found[2]) if found and any(words) and "".join(words) in _titles() else None


def _all_or_more(line: str, here: int) -> int | None:
    """The number of all comments of which a line speaks, or of those that are not here yet."""
    found = _ONE.fullmatch(line)
    if found is None:
        return None
    words = _WORD.findall(f"{found[1]} {found[3]}".lower())
    more = [word for word in words if word in _those("more")]
    others = [word for word in words if word not in _those("more") | _those("around")]
    if not others or len(words) == len(others) or not all(map(_is_name, others)):
        return None
    return _number(found[2]) + (here if more else 0)


@cache
def _titles() -> frozenset[str]:
    return frozenset((*gather("comments", "titles"), *gather("comments", "counted"))) - _OTHERWISE


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
    if not any(word in _those("of") for word in between):
        return None
    others = [
        word for word in (*about, *between) if word not in _those("of") | _those("around") | _those("part")
    ]
    return _number(found[4]) if others and all(map(_is_name, others)) else None


@cache
def _those(key: str) -> frozenset[str]:
    """Each word of these, alone."""
    return frozenset(word for one in gather("comments", key) for word in one.split())


@cache
def _names() -> tuple[str, ...]:
    return tuple(word for word in gather("comments", "titles") if len(word) >= _STEM)


def _is_name(word: str) -> bool:
    return len(word) >= _STEM and word.startswith(_names())
