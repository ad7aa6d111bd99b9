"""The author's name in a line that names the author."""

from __future__ import annotations

import re

from reader.ingest import byline_words
from reader.ingest.language import cues
from reader.model import Span
from reader.regex import regex
from reader.threads import dates
from reader.threads.calendar_words import WEEKDAYS
from reader.threads.select import names

_PARTICLES = names(
    "de du des van von der den la le da di del el al bin ibn y e i and et und with avec of the"
)
_WORD = regex(r"[^\W\d_][\w.'’-]*|[,&/]|\S")
_BYNAME = regex(r"(?<=\w) (?:le|la|the) [^\W\d_]+\Z")
_INITIALS = regex(r"(?:[^\W\d_]\.[ -]?){2,4}")
_BESIDE = 70  # code points: more words beside the name than these make it a sentence
_MOST_WORDS = 12
_FEW = 6  # words of a name that nothing but a class announces
_ARTICLE = (
    r"(?:an?|une?|ein|eine|un[ao]?)\s+[\w-]+(?:\s+[\w-]+)?\s+(?:by|par|de|von|por|di)"  # "ein Bericht von"
)
_BY = regex(
    rf"(?:{_ARTICLE}|by|par|von|por|di|door|av|posted by|publié par|written by|rédigé par"
    r"|propos recueillis par)\s*:?\s+",
    re.I,
)
_PUBLISHED = regex(
    r"(?:publié|published|posted|mis|mise|updated|veröffentlicht|publicado|pubblicato)\b", re.I
)
_SIGN = regex(r"\s*[|•·\n,،;؛/]|\s[–—-]\s|\s\d")


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
            return Span(start, start + len(found["name"].rstrip(" ,،、")))
    if (led := byline_words.name_in(line)) is not None:
        return led
    if not called_author:
        return None
    if not _PUBLISHED.match(line):
        return _first_words(line)
    name = named_after(line)
    return Span(line.index(name), line.index(name) + len(name)) if name and name in line else None


_LABEL = regex(
    r"\A(?:(?:(?:re)?written|posted|article|text|story|words|recipe|publié|écrit) (?:by|par)|by|par|de la rédaction de"
    r"|(?:text )?von|auteur(?:\(s\)|e)?|autor(?:in)?|por|di|door|av|authors?|(?:view )?(?:all )?posts by)"
    r"(?:\s*:\s*|\s+|\Z)",
    re.I,
)
_BEHIND = regex(r"\s*[|•·●⋅∙▪→\n]\s*|\s+[–—-]\s+")
_LINKING = names("on am le the at um à updated published posted in")
_NO_NAME = regex(
    r"https?:|www\.|@|[<>{}|=]|\A[\W\d]*\Z|\A[a-z]+(?:\.[a-z]+)+\Z|\d:\d"
    r"|\A(?:unknown|admin|anonymous|undefined|null|none|nan|n/a)\Z",
    re.I,
)
_LONGEST_NAME = 90


def author_name(text: str) -> str:
    """A name without "by" before it and without trade, paper and date behind it; nothing where none is left."""
    text = text.replace("\u00ad", "").replace("\u00a0", " ").strip()
    text = byline_words.bare(_BEHIND.split(_LABEL.sub("", text), maxsplit=1)[0])
    said = text.split()
    end = next((at for at in range(len(said)) if dates.is_dated(" ".join(said[at : at + 2]))), len(said))
    while end and said[end - 1].lower().strip(",.") in _LINKING:
        end -= 1
    name = " ".join(said[:end]).strip(" ,،、;|-–—:【】")
    if " " not in name and (_PUBLISHED.fullmatch(name) or dates.is_dated(f"{name} 1")):  # cut from its day
        return ""
    return "" if _NO_NAME.search(name) or not 2 <= len(name) <= _LONGEST_NAME else name


CUE = regex(
    rf"(?:\A|[|•·●,–—-]\s+|\d\s+|\n)(?:{_ARTICLE}"
    r"|(?:written|posted|published|article|text|story|words|recipe|authored) by|by|par"
    r"|publié par|écrit par|rédigé par|propos recueillis par"
    r"|(?:text )?von|por|door|geschrieben von|verfasst von|escrito por)(?:\s*:\s*|\s+)(?=\S)",
    re.I,
)
_LABELS = regex(
    r"(?:(?:written|posted|published|article|text|story|words) by|by|par|von|por|door|di|authors?|auteurs?|auteur\(s\)"
    r"|autor(?:in|en)?|(?:about )?the author|écrit par|verfasst von|geschrieben von|écrit par)\s*:?",
    re.I,
)
_STOPS = regex(
    r"[|•·●⋅∙,;\n(]|\s[–—-]\s|(?<=\w{4})\.\s|\s(?:on|in|at|am|and is|is|for|en|um|à)\s|\s(?:le|the)\s(?=1er\b|\d)"
)
_WEEKDAY = regex(r"\s(?:le|the|on)\s+(\w+)")


def named_after(line: str) -> str:
    """The name after a cue word in a short line: "By Ada Winter | 3 March", "am 3. März, von Ada Winter"."""
    line = line.replace("\u00a0", " ").replace("\u202f", " ")
    cue = CUE.search(line)
    if cue is None and (led := byline_words.name_in(line)) is not None:
        return led.of(line)
    if cue is None or line.rstrip().endswith((".", "!", "?", "。", "！", "？")):  # a sentence
        return ""
    name = author_name(_STOPS.split(_before_weekday(line[cue.end() :]), maxsplit=1)[0])
    return name if len(name.split()) <= _FEW and is_name(name) else ""


def _before_weekday(line: str) -> str:
    """A name may go on behind "le", a day does."""
    return next((line[: at.start()] for at in _WEEKDAY.finditer(line) if at[1].lower() in WEEKDAYS), line)


def is_label(line: str) -> bool:
    """Whether a line only says that the author's name follows."""
    return _LABELS.fullmatch(line.strip()) is not None or byline_words.is_label(line)


def _first_words(line: str) -> Span | None:
    """ "By Ada Winter | 3 March", "Ada Winter, reporter": the words up to the first sign, if they are a name."""
    by = _BY.match(line)
    start = by.end() if by else 0
    end = start + (cut.start() if (cut := _SIGN.search(line[start:])) else len(line) - start)
    name = line[start:end].rstrip()
    few = (" " in name or by is not None) and len(name.split()) <= _FEW and not any(map(str.isdigit, name))
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
    """A few words, each with a capital, that do not make a sentence: "Ada Winter", "A. W.", "Stéphane le calme"."""
    words = _WORD.findall(_BYNAME.sub("", text.strip(" ,")))
    if not 1 <= len(words) <= _MOST_WORDS:
        return False
    if text.rstrip().endswith((".", ":", "?", "!", "。", "？", "！")) and not _INITIALS.fullmatch(
        text.strip()
    ):
        return False
    proper = [word for word in words if word[0].isalpha() and word.lower() not in _PARTICLES]
    return (
        bool(proper)
        and len(proper) <= 8
        and all(word[0].isupper() or not word[0].islower() for word in proper)
    )
