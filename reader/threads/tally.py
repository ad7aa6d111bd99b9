"""Lines that count votes, in many languages: "A favor: 19", "★ 88", "1,2 mil likes"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from reader.regex import regex
from reader.threads.numbers import NUMBER, number
from reader.threads.select import names
from reader.threads.tongues import gather

_KINDS = ("up", "down", "score")
_EDGE = " \t\n\u00a0\u202f()[]{}（）.,;:：·•|/#!！+-–—\ufe0f"
_SIGNS = {
    **dict.fromkeys("👍❤♥♡▲△⬆↑⇧🔼★☆", "up"),
    **dict.fromkeys("👎▼▽⬇↓⇩🔽", "down"),
}
_FRACTION = regex(r"\d[.,]\d{1,2}\Z")  # "★ 4.5" says how good something is
_PARTS = regex(r",\s")  # "Upvote, 12 votes"
_CLAUSES = regex(r"[.;:!,]\s+|\s[-–—|·]\s")  # of what is read out
_READ_OUT = 120  # code points
_LONGEST = 60  # code points
# before what is liked, or instead of it
_POINTING = names(
    "this that these it the diesen dieser dieses den die das dies ce cet cette cela ça ceci este esta esto el la lo"
    " questo questa il essa esse dit deze det denne dette ten tę to"
)
_KEPT = 4096  # lines that are remembered


@cache
def _labels() -> dict[str, str]:
    """What each label counts; a word of several languages is what the first of the kinds says."""
    return {word: kind for kind in reversed(_KINDS) for word in gather("comments", kind)}


def kind(words: str) -> str:
    """What the number beside a label counts: up, down, score, or nothing of the kind."""
    return _labels().get(words.strip(_EDGE).lower(), "") if len(words) <= _LONGEST else ""


@cache
def _voters() -> frozenset[str]:
    """Those who are counted, "liked by 12 people", and that they may become more: "currently"."""
    return frozenset((*gather("comments", "voters"), *gather("comments", "meanwhile")))


def sign(words: str) -> str:
    """The same, of a thumb, a heart or an arrow."""
    return _SIGNS.get(words.strip(_EDGE), "")


@lru_cache(_KEPT)
def read(line: str) -> tuple[str, int] | None:
    """What a line counts, and how many, where a label or a sign in it says so and nothing else does."""
    found = _parted(line)
    if found is None:
        return None
    words, amount = found
    told = (
        [label(words)] if "," not in words else [label(words) or kind(part) for part in _PARTS.split(words)]
    )
    return (told[0], amount) if all(told) else None


@lru_cache(_KEPT)
def read_out(line: str) -> tuple[str, int] | None:
    """The same, of a line or of a sentence of several that one hears: "Recommend. Currently 12 recommendations."."""
    if (counted := read(line)) is not None or len(line) > _READ_OUT or not any(map(str.isdigit, line)):
        return counted
    clauses = [clause for clause in _CLAUSES.split(line) if any(map(str.isdigit, clause))]
    counted = read(clauses[0]) if len(clauses) == 1 else None
    return counted if counted is not None and counted[0] != "score" else None  # a person has points, too


def label(words: str) -> str:
    """What words or a sign beside a number say that it counts, whoever is counted there, and until when."""
    if told := kind(words) or sign(words):
        return told
    others = [word for word in words.lower().split() if word not in _voters()]
    return kind(" ".join(others)) or kind(" ".join(word for word in others if word not in _liked()))


@cache
def _liked() -> frozenset[str]:
    """What is counted for: "found this comment helpful"."""
    return frozenset((*gather("comments", "removable"), *_POINTING))


@lru_cache(_KEPT)
def bare(line: str) -> int | None:
    """The number that a line holds beside nothing but signs."""
    found = _parted(line)
    return found[1] if found is not None and not any(map(str.isalpha, found[0])) else None


def _parted(line: str) -> tuple[str, int] | None:
    """The words about the only number of a line, and the number."""
    found = NUMBER.search(line) if len(line) <= _LONGEST else None
    amount = number(found[0]) if found is not None else None
    if found is None or amount is None:
        return None
    label = f"{line[: found.start()]} {line[found.end() :]}".strip()
    if any(map(str.isdigit, label)) or (_FRACTION.search(found[0].strip(_EDGE)) and not found[3]):
        return None
    return re.sub(r"\s+", " ", label), amount
