"""Lines that count votes, in many languages: "A favor: 19", "★ 88", "1,2 mil likes"."""

from __future__ import annotations

from functools import cache, lru_cache

from reader.regex import regex
from reader.threads.numbers import NUMBER, number
from reader.threads.select import names
from reader.threads.tongues import gather

_KINDS = ("up", "down", "score", "rating")
_EDGE = " \t\n\u00a0\u202f()[]{}（）.,;:：·•|/#!！+-–—\ufe0f'’\"«»“”„「」『』"
_SIGNS = {
    **dict.fromkeys("👍❤♥♡▲△⬆↑⇧🔼★☆", "up"),
    **dict.fromkeys("👎▼▽⬇↓⇩🔽", "down"),
}
_ONE = names(
    "one a an ein eine eén één un une una uno uma um een en ett et один одна jedna jeden egy"
    " yksi bir o unu един една jedan ena"
)
_PARTS = regex(r",\s|(?<=\w)\s\(")  # "Upvote, 12 votes", "Like (12 likes)"
_MODERATED = regex(r"(\([^\W\d]\w*:\s?-?\d{1,5}), [^\W\d]+\)")  # "(Score:4, Insightful)"
_MORE = regex(r"\(\w{1,3}\)")  # "12 vote(s)"
_CLAUSES = regex(r"[.;:!,]\s+|\s[-–—|·]\s")  # of what is read out
_READ_OUT = 120  # code points
_LONGEST = 80  # code points
STARS = range(1, 6)  # what is rated so may be rated by stars
_KEPT = 4096  # lines that are remembered


@cache
def _labels() -> dict[str, str]:
    """What each label counts; a word of several languages is what the first of the kinds says."""
    return {_plain(word): kind for kind in reversed(_KINDS) for word in gather("comments", kind)}


def _plain(words: str) -> str:
    return words.strip(_EDGE).lower().replace("’", "'")


def kind(words: str) -> str:
    """What the number beside a label counts: up, down, score, a score or stars ("rating"), or nothing of the kind."""
    return _labels().get(_plain(words), "") if len(words) <= _LONGEST else ""


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
    found = _parted(_MODERATED.sub(r"\1)", line))
    if found is None:
        return None
    words, amount = found
    counted = label(words) or (_of_parts(words) if _PARTS.search(words) else "")
    if counted == "rating" and (amount not in STARS or "+" in line):
        counted = "score"
    return (counted, amount) if counted else None


def _of_parts(words: str) -> str:
    """What all parts of a line say that it counts, but for those that only say who does."""
    told = [label(part) or kind(part) for part in _PARTS.split(words) if not _is_aside(part)]
    return told[0] if all(told) and not {"up", "down"} <= set(told) else ""


def _is_aside(words: str) -> bool:
    return all(word in _voters() for word in map(_plain, words.split()))


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
    if _MORE.search(words):
        return label(_MORE.sub("", words)) or label(words.replace("(", "").replace(")", ""))
    said = list(map(_plain, words.split()))
    others = [word for word in said if word not in _voters()]
    named = [word for word in said if word not in _liked()]
    both = [word for word in others if word not in _liked()]
    return next(filter(None, (kind(" ".join(each)) for each in (others, named, both))), "")


@cache
def _liked() -> frozenset[str]:
    """What is counted for: "found this comment helpful"."""
    return frozenset((*gather("comments", "called"), *gather("comments", "named")))


@lru_cache(_KEPT)
def bare(line: str) -> int | None:
    """The number that a line holds beside nothing but signs."""
    found = _parted(line)
    return found[1] if found is not None and not any(map(str.isalpha, found[0])) else None


def single(line: str) -> str:
    """A line in which a word counts the only voter, with the number: "One person found this helpful"."""
    one, _, rest = line.removeprefix("A ").partition(" ")  # "A una persona le resultó útil"
    is_one = len(line) <= _LONGEST and one.lower() in _ONE and _plain(rest.split(" ", 1)[0]) in _voters()
    counted = f"1 {rest}" if is_one else ""
    return counted if counted and read(counted) is not None else ""


def _parted(line: str) -> tuple[str, int] | None:
    """The words about the only number of a line, and the number."""
    found = NUMBER.search(line) if len(line) <= _LONGEST else None
    amount = number(found[0]) if found is not None else None
    if found is None or amount is None:
        return None
    label = f"{line[: found.start()]} {line[found.end() :]}".strip()
    if any(map(str.isdigit, label)):
        return None
    return " ".join(label.split()), amount
