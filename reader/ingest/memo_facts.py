"""What is stated of a document: its kind, title, author, date and recipient; nothing is made up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reader.ingest import memo_signs as signs
from reader.ingest.bylines import is_name
from reader.ingest.draft import Draft, Sketch
from reader.ingest.language import cues
from reader.ingest.memo_signs import Announcement
from reader.model import Kind, Memo, When
from reader.threads import dates
from reader.threads.select import names

_NAME = r"[A-ZÀ-Þ][\w'’.-]*(?:\s+(?:de|van|von|der|la|le|du|bin|al|[A-ZÀ-Þ][\w'’.-]*))*"
_OFFICE = r"(?:la|le|l['’]|the)\s*[\w'’ -]{4,60}"
_POSSESSIVE = re.compile(rf"({_NAME})['’]s?\s")
_NOBODY = names("here it that there what let he she who today")
_AND = names("and et und y")  # "Good evening, and thank you" addresses nobody
_DETERMINERS = names("la le les l'équipe votre vos your the our eure vuestra der die das el")
_ENDS = 4  # blocks at the head and at the foot in which a date may stand alone
_LINE = 90  # code points of a heading, a name or a date


def describe(
    key: str,
    sketch: Sketch,
    blocks: Sequence[Draft],
    announced: Announcement | None,
    before: Sequence[Draft],
) -> Memo:
    """The memo with this key; `before` is the article up to it."""
    head = _head(blocks)
    greeting = next((line for draft in blocks[:4] if (line := signs.salutation(draft))), "")
    return Memo(
        part=key,
        kind=_kind(announced, head, greeting),
        title=head.get("title", "") or _title(blocks, before),
        author=head.get("author", "") or _author(sketch, blocks, announced, before),
        recipient=head.get("recipient", "") or _addressee(greeting),
        published=_published(sketch, blocks, head, announced),
    )


def _head(blocks: Sequence[Draft]) -> dict[str, str]:
    found: dict[str, str] = {}
    for draft in blocks[:6]:
        found = {**signs.fields(draft), **found}
    return found


def _kind(announced: Announcement | None, head: dict[str, str], greeting: str) -> str:
    if announced and announced.near:
        return announced.kind
    if "title" in head and "@" in head.get("author", "") + head.get("recipient", ""):
        return "email"
    return announced.kind if announced else "memo" if head else "letter" if greeting else "post"


def _title(blocks: Sequence[Draft], before: Sequence[Draft]) -> str:
    """The document's own heading, else the one that announces it."""
    first = blocks[0]
    if first.kind is Kind.HEADING and not signs.salutation(first):
        return first.text.replace("\n", " ")
    if before and before[-1].kind is Kind.HEADING and signs.kind_in(before[-1].text):
        return before[-1].text.replace("\n", " ")
    return ""


# --- who wrote it ---


def _author(
    sketch: Sketch, blocks: Sequence[Draft], announced: Announcement | None, before: Sequence[Draft]
) -> str:
    """A full name under the document, else the name in its announcement, else whatever signs it."""
    signed = _signature(blocks)
    if _is_full(signed):
        return signed
    lead = announced.sentence if announced and announced.near else ""
    if named := _named(lead):
        return _in_full(sketch, before, named)
    return signed or next((draft.by for draft in blocks if draft.by), "") or _office(lead)


def _is_full(name: str) -> bool:
    """ "Alain H. Despointes", but not "La direction" nor "Tim"."""
    words = name.split()
    return 2 <= len(words) <= 4 and all(word[0].isupper() for word in words) and not _is_office(name)


def _is_office(line: str) -> bool:
    return line.split()[0].lower() in _DETERMINERS


@cache
def _after_cue() -> re.Pattern[str]:
    words = sorted(cues().authors, key=len, reverse=True)
    alternatives = "|".join(rf"{re.escape(w)}\s*" if w[-1] in "'’" else rf"{re.escape(w)}\s+" for w in words)
    return re.compile(rf"(?<!\w)(?i:{alternatives})(?:(?i:l['’]|le|la|the|m\.|mme)\s*)?({_NAME})")


@cache
def _before_cue() -> re.Pattern[str]:
    """ "the memo Winter sent to staff", "la lettre qu'Ada Winter a envoyée"."""
    return re.compile(rf"({_NAME})\s+(?i:{'|'.join(map(re.escape, cues().sent))})(?!\w)")


def _named(lead: str) -> str:
    """ "le mémo complet de Mark Zuckerberg :", "Tim Cook's memo reads:", "the email sent by Cook"."""
    owners = [found[1] for found in _POSSESSIVE.finditer(lead) if found[1].lower() not in _NOBODY]
    if owners:
        return owners[-1].strip(" .,")
    if sent := _before_cue().search(lead):
        return sent[1].strip(" .,")
    kind = next(iter(signs.kind_places(lead)), 0)
    found = [(m.start(1), m[1]) for m in _after_cue().finditer(lead) if is_name(m[1].strip(" .,"))]
    found = [one for one in found if one[0] > kind] or found
    return found[0][1].strip(" .,") if found else ""


def _office(lead: str) -> str:
    """An office in place of a name: "le mémo de la directrice de l’apprentissage :"."""
    found = re.search(rf"(?<!\w)(?:de|from|by|par)\s+({_OFFICE})\s*:", lead)
    return found[1].strip() if found and not signs.kind_in(found[1]) else ""


def _in_full(sketch: Sketch, before: Sequence[Draft], name: str) -> str:
    """ "Cook" is Tim Cook, where the page calls him so above."""
    if " " in name:
        return name
    pattern = re.compile(rf"\b([A-ZÀ-Þ][a-zà-ÿ]+)\s+{re.escape(name)}\b")
    for text in (sketch.meta.title, *(draft.text for draft in before)):
        if found := pattern.search(text):
            return f"{found[1]} {name}"
    return name


def _signature(blocks: Sequence[Draft]) -> str:
    """The name after the closing formula, or a last line that is a name or an office."""
    tail = list(blocks[-5:])
    formula = next((at for at, draft in enumerate(tail) if signs.closes(draft)), None)
    if formula is None:
        last = blocks[-1]
        return _as_name(last.text.split("\n")[-1]) if len(blocks) > 2 and signs.is_signature(last) else ""
    lines = tail[formula].text.split("\n")[1 - signs.closes(tail[formula]) or None :]
    lines = lines if signs.closes(tail[formula]) > 1 else []
    lines += [line for draft in tail[formula + 1 :] for line in draft.text.split("\n")]
    found = [name for line in lines if (name := _as_name(line))]
    return next((name for name in found if _is_full(name)), found[0] if found else "")


def _as_name(line: str) -> str:
    name = signs.plain_spaces(line).strip("—–- ,")
    name = name[:-1] if name[-3:-1].isalpha() and name.endswith(".") else name  # but "A. W." keeps its last
    return (
        name if name and len(name) <= _LINE and name[0].isupper() and signs.is_signature(Draft(name)) else ""
    )


# --- to whom, and when ---


def _addressee(greeting: str) -> str:
    """ "Dear people of Europe," addresses the people of Europe."""
    words = sorted(cues().greetings, key=len, reverse=True)
    pattern = rf"(?i)(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)\s*,?\s*"
    bare = re.sub(pattern, "", greeting, count=4).strip(" ,.:;!—–-")
    named = bare and len(bare) <= _LINE and not signs.closes(Draft(bare)) and bare.split()[0] not in _AND
    return bare if named else ""


def _published(
    sketch: Sketch, blocks: Sequence[Draft], head: dict[str, str], announced: Announcement | None
) -> When | None:
    """A date of its own: in its header, alone on a line, or in the sentence that announces it."""
    first = dates.day_first((), sketch.meta.language)
    texts = [head.get("date", "")]
    alone = [line for draft in (*blocks[:_ENDS], *blocks[-_ENDS:]) for line in draft.text.split("\n")]
    texts += [line for line in alone if len(line) <= _LINE // 2 and dates.looks_dated(line)]
    texts.append(_dated(announced.sentence) if announced and announced.near else "")
    for text in texts:
        found = dates.when(text, "", first) if text else None
        if found and found.iso:
            return found
    return None


def _dated(sentence: str) -> str:
    """ "la lettre du 12 mars 2024 :", "a memo dated March 3, 2025:"."""
    found = re.search(
        r"(?:\d{1,2}(?:er)?\s+[^\W\d_]+|[^\W\d_]+\s+\d{1,2}(?:st|nd|rd|th)?,?)\s+\d{4}", sentence
    )
    return found[0] if found else ""
