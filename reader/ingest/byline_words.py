"""The words of each language that stand about an author's name, in a line that says nothing more."""

from __future__ import annotations

import re
from functools import cache

from reader.derived import derived
from reader.model import Span
from reader.regex import regex
from reader.threads.tongues import gather

_SIGNS = ":：/／・|｜＝"  # one of which may stand between such a word and a name
_STOPS = regex(r"\s*[|｜•·\n,،;；/／(（]|\s[–—-]\s|\s(?=\d)")
_DAY = regex(
    r"(?:19|20)\d\d(?:年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2})(?:\s+\d{1,2}:\d\d)?\s*"
)  # before the word
_MARKS = '.!?؟。！？،؛…"“”«»:：'  # of a sentence: no name holds one
_WORD = regex(r"\w+")
_INITIAL = regex(r"(?<!\w)[^\W\d_]\.")
_FEWEST, _MOST = 2, 5  # words of a name; in a script that does not part them it is one
_LONGEST = 40  # code points of a name
_LONGEST_UNPARTED = 10  # where words are not parted


def bare(text: str) -> str:
    """A text without such words before and behind the name in it."""
    led = _led().match(text)
    if led is not None:
        text = text[led.end() :]
    behind = _behind().search(text)
    return text[: behind.start()] if behind is not None else text


def name_in(line: str) -> Span | None:
    """Where the name stands in a line that such a word begins, or ends."""
    day = _DAY.match(line)
    led = _led().match(line, day.end() if day is not None else 0)
    start = led.end() if led is not None else 0
    cut = _STOPS.search(line, start + 1)
    end = cut.start() if cut is not None else len(line)
    behind = _behind().search(line[start:end])
    if led is None and behind is None:
        return None
    end = start + behind.start() if behind is not None else end
    name = line[start:end].rstrip()
    return Span(start, start + len(name)) if _may_be_name(name) else None


def is_label(line: str) -> bool:
    """Whether a line is such a word, and nothing else."""
    return _led().fullmatch(f"{line.strip().rstrip(_SIGNS).rstrip()}: ") is not None


@derived
def parts() -> frozenset[str]:
    """The words that these are made of."""
    keys = ("before", "labels", "behind")
    return frozenset(word for key in keys for one in gather("byline", key) for word in _WORD.findall(one))


def _may_be_name(name: str) -> bool:
    said = name.split()
    if not 2 <= len(name) <= _LONGEST or any(sign in _INITIAL.sub("", name) for sign in _MARKS):
        return False
    if any(map(str.isdigit, name)):
        return False
    if is_eastern(name) and len(said) <= _FEWEST:
        return len(name) <= _LONGEST_UNPARTED
    return _FEWEST <= len(said) <= _MOST and all(word[0].isalpha() and not word[0].islower() for word in said)


def is_eastern(text: str) -> bool:
    """Whether a text is in Chinese, Japanese or Korean, whose names are short and need no space in them."""
    return "\u3000" <= text[0] < "\ufb00"


@cache
def _led() -> re.Pattern[str]:
    return regex(_led_source(), re.I)


@cache
def _behind() -> re.Pattern[str]:
    return regex(_behind_source(), re.I)


@derived
def _led_source() -> str:
    """A sign must follow a label; other words a sign or a blank."""
    before, labels = (_any(gather("byline", key)) for key in ("before", "labels"))
    eastern = _any(tuple(word for word in gather("byline", "before") if is_eastern(word)))
    return (
        rf"\s*(?:(?:{labels})(?=\u3000)\s*|(?:{before})(?:\s*[{_SIGNS}]\s*|\s+)|(?:{labels})\s*[{_SIGNS}]\s*"
        rf"|(?:{eastern})(?=[\u4e00-\u9fff]))"
    )


@derived
def _behind_source() -> str:
    return rf"(?:\s+|(?<=[\u3000-\u9fff]))(?:{_any(gather('byline', 'behind'))})\s*\Z"


def _any(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word))))
