"""Lines that say who wrote what follows, in many languages: "Ada wrote:", "Zitat von: Ada", "引用 Ada 的话："."""

from __future__ import annotations

import re
from functools import cache

from reader.regex import regex
from reader.threads.tongues import anywhere, gather

_LONGEST = 120  # code points of a line
_WORDS = 5  # of a name that only a word like "quote" stands before
_SHORT = 2  # code points: "v."
_NAME = r"(?P<name>[^\s:：.,!?。！？(\[][^\n:：!?。！？]{0,50}?)"
_END = r"[\s:：…↑»«¶]*"
# what follows a name: a date, or a number of the post
_ON = r"(?<!\w)(?:on|am|at|le|el|em|il|op|den|dne|d\.|um|vom|от|від|于|於)(?!\w)"
_BEHIND = regex(rf"\s*(?:[@(\[|,#，（]|{_ON}).*\d.*$|\s*\([^()]*\)$")
_BEFORE = regex(r"^(?:\([^()]*\d[^()]*\)|[-–—=*_>«»\s])+")
_ARTICLE = regex(r"^(?:Ο/Η\s+|(?:Ο|Η|ο|η)\s+(?=[^α-ωά-ώΑ-Ω])|@)")  # Greek names have one
_QUOTES = " \"'“”„«»‘’「」『』:：;,，↑›—–-"


@cache
def _titles() -> frozenset[str]:
    return frozenset(gather("comments", "quotation"))


def is_title(line: str) -> bool:
    """Whether a line says that a quotation follows, and not whose it is: "Quote:"."""
    return len(line) <= _LONGEST and line.strip(_QUOTES + "().…").lower() in _titles()


def says(line: str) -> bool:
    """Whether a line as a whole says who wrote what follows."""
    return bool(who(line))


def who(line: str) -> str:
    """Whom such a line names; an empty string where it is none."""
    line = " ".join(line.split()).replace("...", "…")
    if not 1 < len(line) <= _LONGEST:
        return ""
    line = _BEFORE.sub("", line)
    for pattern in (_after_words(), _after_title(), _before_words()):
        if (found := pattern.fullmatch(line)) is not None and (name := _named(found["name"])):
            is_clause = pattern is _after_title() and name[0].islower() and " " in name
            return name if _may_be(name, line) and not is_clause else ""
    return ""


def _may_be(name: str, line: str) -> bool:
    """Whether these are few words of one sentence, and no "he"; one in lower case needs a colon behind it."""
    words = name.split()
    if len(words) > _WORDS or is_pronoun(name) or any(map(_ends, words[:-1])):
        return False
    return not name[0].islower() or any(sign in line for sign in ":：(↑…")


def _ends(word: str) -> bool:
    """Whether a word ends a sentence, and does not shorten a title."""
    return word.endswith(".") and word[0].islower() and len(word) > _SHORT


def is_pronoun(name: str) -> bool:
    """Whether it stands for a name: "he", "you"."""
    return name.lower() in _pronouns()


@cache
def _pronouns() -> frozenset[str]:
    return frozenset(
        (
            *gather("memo", "voice"),
            *gather("memo", "third"),
            *gather("memo", "address"),
            "you",
            "it",
            *"他她我你",
        )
    )


def _named(text: str) -> str:
    """The name without what is told of the post, and without what else says that somebody wrote it."""
    name = _BEHIND.sub("", text.strip(_QUOTES)) or text.strip(_QUOTES)
    if (rest := _before_words().fullmatch(name)) is not None:
        name = rest["name"]
    return _ARTICLE.sub("", name.strip(_QUOTES)).removeprefix("@")


@cache
def _after_words() -> re.Pattern[str]:
    """ "Quote from: Ada", "Originally posted by Ada"."""
    title, words = anywhere("comments", "quotation"), anywhere("comments", "quoting")
    return regex(
        rf"(?:(?:{title})\s*[:：]?\s*)?(?:{words})\s*[:：]?\s*{_NAME}"
        rf"(?:\s*[(\[@|（].*|\s*[，,].*\d.*|\s+{_ON}\s.*\d.*|\s+\d.*)?{_END}",
        re.I,
    )


@cache
def _before_words() -> re.Pattern[str]:
    """ "Ada wrote:", "Ada schrieb am 3. Mai 2020:"."""
    return regex(
        rf"{_NAME}\s*(?:{anywhere('comments', 'wrote')})(?:\s*[:：↑…»]+|\s*[^\w\s].{{0,50}}\d.{{0,20}}?"
        rf"|\s\w.{{0,50}}\d.{{0,20}}?[:：↑…»]|\s\d[\d\s:./-]*)?{_END}",
        re.I,
    )


@cache
def _after_title() -> re.Pattern[str]:
    """ "Quote (Ada @ 3 May)", "Zitat: Ada", "Cytuj Ada:"."""
    words = anywhere("comments", "quotation")
    return regex(
        rf"(?:{words})(?:\s*[:：]\s*|\s*[(（\[]\s*|\s+(?=.*[:：]\s*$)){_NAME}(?:\s*[@|].*|\s+于.*"
        rf"|\s*(?:{anywhere('comments', 'wrote')}).*)?[)）\]]?{_END}",
        re.I,
    )
