"""Whom the words that announce a document name: "le mémo de X :", "X’s memo", "sent by the mayor, X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reader.ingest import memo_signs as signs
from reader.ingest.bylines import is_name
from reader.ingest.memo_cues import any_of, cues, within
from reader.regex import regex
from reader.threads.select import names

WORD = r"[A-ZÀ-Þ](?:[\w'’-]*\w|\.)?"
NAME = rf"{WORD}(?:(?:\s+(?:de|van|von|der|la|le|du|bin|al))*\s+{WORD})*"
_OF_MANY = regex(r"\s+des\s+[a-zà-ÿ][\w'’-]+")  # "Syndicat des marins"
_OFFICE = r"(?:la|le|l['’]|the)\s*[\w'’ -]{4,60}"
_BY_OFFICE = regex(rf"(?<!\w)(?:(?:de|from|by|par)\s+|(?=du\s))({_OFFICE}|du\s+[\w'’ -]{{4,60}})\s*:")
# "maire de Lourmiac, ", before a full name
_APPOSED = rf"[a-zà-ÿ][\w'’-]*(?:\s+[\w'’-]+){{0,6}},\s+(?={WORD}\s+{WORD}[\w\s'’-]*(?:[,:;.]|$))"
_THAT = regex(r"^(?i:qu['’])")
_POSSESSIVE = regex(rf"({NAME})['’]s?\s")
_NOBODY = names("here it that there what let he she who today this his her the")
_BESIDE = 1  # words between "memo" and "de": "mémo interne de X"
_OWNED = 40  # code points after "Ada Winter’s" in which it is told what she owns


def named(lead: str) -> str:
    """ "le mémo complet de Mark Zuckerberg :", "Tim Cook's memo reads:", "the email sent by Cook"."""
    owners = [found for found in _POSSESSIVE.finditer(lead) if found[1].lower() not in _NOBODY]
    owners = [found for found in owners if signs.kinds(lead[found.end() : found.end() + _OWNED])]
    if owners:
        return _without_lead(owners[-1][1])
    sent = _before_cue().search(lead)
    if sent and sent[1].lower() not in _NOBODY:
        return _without_lead(_without_that(sent[1]))
    if beside := _beside_office().search(lead):
        return beside[1]
    kinds = [found.end() for found in signs.kinds(lead)]
    cued = [m for m in _cued(lead) if is_name(m[2].strip(" .,")) and not _has_got(lead, m)]
    found = [(m.start(1), m[1].strip(), _with_many(lead, m)) for m in cued]
    told = [
        one
        for one in found
        if any(kind <= one[0] and _is_beside(lead[kind : one[0]], one[1]) for kind in kinds)
    ]
    return told[0][2] if told else ""


@cache
def _after_cue() -> re.Pattern[str]:
    words = sorted(cues().authors, key=len, reverse=True)
    alternatives = "|".join(rf"{re.escape(w)}\s*" if w[-1] in "'’" else rf"{re.escape(w)}\s+" for w in words)
    before = rf"(?:(?i:l['’]|le|la|the|m\.|mme)\s*)?(?:{_APPOSED})?"
    return regex(rf"(?<!\w)(?i:({alternatives})){before}({NAME})")


@cache
def _before_cue() -> re.Pattern[str]:
    """ "the memo Winter sent to staff", "la lettre qu'Ada Winter a envoyée"."""
    return regex(rf"({NAME})\s+(?:[a-zà-ÿ]+\s+)?(?i:{any_of(tuple(cues().sent))})")


def _cued(lead: str) -> Iterator[re.Match[str]]:
    """Every cue with a name after it, one inside another's office too: "du discours prononcé par le maire, X"."""
    at = 0
    while found := _after_cue().search(lead, at):
        yield found
        at = found.end(1)


@cache
def _beside_office() -> re.Pattern[str]:
    """ "the speech that the mayor, Bernard Hill, gave"."""
    return regex(rf",\s+({WORD}(?:\s+{WORD})+),\s+(?:[a-zà-ÿ]+\s+)?(?i:{any_of(tuple(cues().sent))})")


def _has_got(lead: str, found: re.Match[str]) -> bool:
    """ "seen by the Guardian", "consulté par Le Courrier": the newspaper that has it, not who wrote it."""
    before = lead[: found.start(1)].rstrip().lower()
    whole = lead[: found.end(1)].rstrip().lower()
    return before.endswith(tuple(cues().obtained)) or whole.endswith(tuple(cues().obtained))


def _without_lead(name: str) -> str:
    """ "Read Crewe" is Crewe."""
    words = name.strip(" .,").split()
    while len(words) > 1 and words[0].lower().strip(":") in cues().leads:
        del words[0]
    return " ".join(words)


def _with_many(lead: str, found: re.Match[str]) -> str:
    """The name, with those it is the name of: "Syndicat des marins"."""
    many = _OF_MANY.match(lead, found.end()) if " " not in found[2] else None
    return (found[2] + many[0] if many else found[2]).strip(" .,")


def _without_that(name: str) -> str:
    """ "qu’Ada Hiver" is Ada Hiver."""
    return _THAT.sub("", name).strip(" .,")


def _is_beside(between: str, cue: str) -> bool:
    """ "de" names an author only beside the word for the document; after "sent" "by" does anywhere."""
    rest = within(cues().entire).without(between)
    if " " in cue or within(cues().whole).search(rest):
        return " " in cue
    return len(rest.split()) <= _BESIDE or bool(within(_sendings()).search(between))


@cache
def _sendings() -> tuple[str, ...]:
    """ "sent" of "sent by"."""
    return tuple(cue.rpartition(" ")[0] for cue in cues().authors if " " in cue)


def office(lead: str) -> str:
    """An office in place of a name: "le mémo de la directrice de l’apprentissage :"."""
    found = _BY_OFFICE.search(lead)
    told = found[1].strip() if found else ""
    told = f"le{told.removeprefix('du')}" if told.startswith("du ") else told
    return told if not signs.kind_in(told) else ""
