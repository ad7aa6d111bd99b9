"""Who wrote a document that names nobody as usual: who was spoken of, who announces, who sends at an hour."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from reader.ingest import memo_signs as signs
from reader.ingest.bylines import is_name
from reader.ingest.draft import Draft
from reader.ingest.memo_cues import any_of, cues, plain_spaces, within
from reader.ingest.memo_named import NAME, WORD
from reader.regex import regex
from reader.threads.select import names

_SENDER = regex(
    r"(\D{3,60}?)[\s,·|–—-]+(?:(?:at|um|à|alle|a las|às)\s+)?\d{1,2}[:.hH]\d{2}(?:\s?[ap]\.?m\.?)?", re.I
)
_FULL = regex(rf"(?<![\w.]){WORD}(?:\s+(?:de|van|von|der|la|le|du|bin|al|da|di|del|dos))*(?:\s+{WORD})+")
_OWNER = 24  # code points before the word for a document in which "her" stands: "her very last letter"
_FIRST = 200  # code points of a release's first sentence in which its subject stands
_ARTICLES = names("the a an le la les l' der die das ein eine el los las il lo gli i o os as du de des")
_NOBODY = names("we i it he she they this that there today nous je il elle on ce wir ich er sie es heute")


def sender(first: Draft) -> str:
    """ "Dana Whitlock 9:12 AM" over what was written in a channel: a name, an hour, and nothing else."""
    found = _SENDER.fullmatch(plain_spaces(first.text))
    name = found[1].strip(" ,·|–—-") if found else ""
    return name if name and is_name(name) and len(name.split()) > 1 else ""


def spoken_of(lead: str, before: Sequence[Draft], blocks: Sequence[Draft]) -> str:
    """Whose "her letter" is, where the sentences just above name one person, whom the page calls by one name too."""
    if not any(_is_owned(lead[: found.start()]) for found in signs.kinds(lead)):
        return ""
    above = plain_spaces(before[-1].text).removesuffix(lead) if before else ""
    for told in (lead, *reversed(signs.SENTENCE.split(above)[-2:])):
        called = {name for name in _people(told) if _is_called(name, (*before, *blocks))}
        if called:
            return called.pop() if len(called) == 1 else ""
    return ""


def _is_owned(text: str) -> bool:
    words = list(within(cues().third).finditer(text[-_OWNER:]))
    return bool(words) and "," not in text[-_OWNER:][words[-1].end() :]


def _people(sentence: str) -> Iterable[str]:
    for found in _FULL.finditer(sentence):
        words = found[0].split()
        while words and words[0].lower() in _ARTICLES:
            words = words[1:]
        if 1 < len(words) <= 4 and len(words[-1]) > 2:
            yield re.sub(r"['’]s?$", "", " ".join(words))


def _is_called(name: str, drafts: Sequence[Draft]) -> bool:
    """Whether the first or the last part of a name stands alone, without an article: people are called so."""
    first, last = name.split()[0], name.split()[-1]
    alone = re.compile(rf"(?:(\w+)\s+)?(?:(\w+)\s+)?(?<!\w)(?:{re.escape(first)}|{re.escape(last)})(?!\w)")
    found = [one for draft in drafts for one in alone.finditer(draft.text.replace(name, ""))]
    # "die neue Glocke" is a thing
    return bool(found) and not any(
        word and word.lower() in _ARTICLES for one in found for word in one.groups()
    )


def announcer(blocks: Sequence[Draft]) -> str:
    """Who announces in a release's first sentence: "Ardle Mills announces today …"."""
    first = next((draft for draft in blocks if len(draft.text) > _FIRST / 3), None)
    found = _announcing().match(plain_spaces(first.text[:_FIRST]).lstrip(signs.OPENING)) if first else None
    words = found[1].split() if found else []
    inner = {word.lower() for word in words[1:] if word[0].islower()}
    if (
        not words
        or (len(words) == 1 and words[0].lower() in _NOBODY)
        or not inner.isdisjoint(_ARTICLES - {"de"})
    ):
        return ""
    return " ".join(words)


@cache
def _announcing() -> re.Pattern[str]:
    return regex(
        rf"((?:(?i:l['’]))?{NAME}(?:\s+[a-zà-ÿ]+){{0,2}}?)\s+(?i:{any_of(tuple(cues().announcing))})"
    )
