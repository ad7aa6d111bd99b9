"""The author's name in a line that names the author."""

from __future__ import annotations

import re

from reader.ingest.language import cues
from reader.model import Span
from reader.threads.select import names

_PARTICLES = names(
    "de du des van von der den la le da di del el al bin ibn y e i and et und with avec of the"
)
_WORD = re.compile(r"[^\W\d_][\w.'’-]*|[,&/]|\S")
_BESIDE = 70  # code points: more words beside the name than these make it a sentence
_MOST_WORDS = 12
_FEW = 6  # words of a name that nothing but a class announces
_BY = re.compile(r"(?:by|par|von|por|di|door|av|posted by|publié par|written by)\s*:?\s+", re.I)
_SIGN = re.compile(r"\s*[|•·\n,;/]|\s[–—-]\s|\s\d")


def name_in(text: str, known: str, called_author: bool) -> Span | None:
    """Where the names stand: those that the metadata gives, else what a cue word or a class name says."""
    line = text.replace("\u00a0", " ").replace("\u202f", " ")
    if known:
        span = _known(line, known)
        return span if span and len(line) - len(span) <= _BESIDE else None
    for pattern in cues().bylines:
        found = pattern.fullmatch(line)
        if found and is_name(found["name"]):
            start = found.start("name")
            return Span(start, start + len(found["name"].rstrip(" ,")))
    return _first_words(line) if called_author else None


def _first_words(line: str) -> Span | None:
    """ "By Ada Winter | 3 March", "Ada Winter, reporter": the words up to the first sign, if they are a name."""
    start = by.end() if (by := _BY.match(line)) else 0
    end = start + (cut.start() if (cut := _SIGN.search(line[start:])) else len(line) - start)
    name = line[start:end].rstrip()
    few = len(name.split()) <= _FEW and len(name) > 3 and not any(map(str.isdigit, name))
    return Span(start, start + len(name)) if few and is_name(name) else None


def _known(line: str, known: str) -> Span | None:
    """From the first of the names to the last, if all are there."""
    low = line.lower()
    places = []
    for name in known.lower().split(", "):
        at = low.find(name)
        if at < 0:
            return None
        places.append((at, at + len(name)))
    return Span(min(start for start, _ in places), max(end for _, end in places))


def is_name(text: str) -> bool:
    """A few words, each with a capital, that do not make a sentence."""
    words = _WORD.findall(text.strip(" ,"))
    if not 1 <= len(words) <= _MOST_WORDS or text.rstrip().endswith((".", ":", "?", "!")):
        return False
    proper = [word for word in words if word[0].isalpha() and word.lower() not in _PARTICLES]
    return (
        bool(proper)
        and len(proper) <= 8
        and all(word[0].isupper() or not word[0].islower() for word in proper)
    )
