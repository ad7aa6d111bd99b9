"""What is stated of a document: its kind, title, author, date and recipient; nothing is made up.

The announcement is believed first, then the document's header, then its signature; a name that one of them gives in
part is completed from the next.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import takewhile

from reader.ingest import memo_signs as signs
from reader.ingest.bylines import is_name
from reader.ingest.draft import Draft, Sketch
from reader.ingest.memo_announced import Announcement, entitles
from reader.ingest.memo_authors import announcer, sender, spoken_of
from reader.ingest.memo_cues import any_of, cues, plain_spaces, starting
from reader.ingest.memo_days import written_out
from reader.ingest.memo_full_names import first_named, in_full, without_address
from reader.ingest.memo_leave import takes_leave
from reader.ingest.memo_named import WORD, named, office
from reader.ingest.memo_turns import is_turn
from reader.model import Kind, Memo, When
from reader.regex import regex
from reader.threads import dates, day_order
from reader.threads.select import names

_PLACED = regex(rf",\s*(?:{WORD}(?:[ -]{WORD})*,\s*)?(?:(?:le|the|den|am|el|il|on)\s+)?(?=\w)")
_DAY = regex(r"(?:\d{1,2}(?:er)?\s+[^\W\d_]+|[^\W\d_]+\s+\d{1,2}(?:st|nd|rd|th)?,?)\s+\d{4}")
_AND = names("and et und y")  # "Good evening, and thank you" addresses nobody
_DETERMINERS = names("la le les l'équipe votre vos your the our eure vuestra der die das el ihr ihre euer")
_YOURS = names(
    "votre your eure euer ihr ihre dein deine ton ta vuestro vuestra vostro vostra tuo tua vosso vossa"
)
_HOUR = regex(r"\d{1,2}\s?[:hH]\s?\d{2}(?!\d)|\d\s?[ap]\.?m\b", re.I)  # of a mail, but no memo's date
_ANSWERS = regex(r"(?:re|fwd?|tr|aw|wg|rv|r)\s*:", re.I)
_SENTENCE_IN = regex(r"[a-zà-ÿ]{3,}[.!?]\s")  # "It is Sunday. Ada", but "Dr. Ada Winter"
_LETTERHEAD = 140  # code points of a line above a greeting
_HEAD = 7  # blocks over which a masthead and header lines may be spread
_ENDS = 4  # blocks at the head and at the foot in which a date may stand alone
_LEAD = 300  # code points at the end of a paragraph that announces it: "a message from X. It reads in full:"
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
    greeting = _greeting(blocks)
    return Memo(
        part=key,
        kind=_kind(announced, blocks, head, greeting),
        title=head.get("title", "") or _title(blocks, before),
        author=_person(without_address(_author(sketch, blocks, announced, before, head))),
        recipient=_recipient(blocks, head, greeting),
        published=_published(sketch, blocks, head, announced),
    )


def _head(blocks: Sequence[Draft]) -> dict[str, str]:
    found: dict[str, str] = {}
    for draft in blocks[:_HEAD]:
        found = {**signs.fields(draft), **found}
    return found


def _greeting(blocks: Sequence[Draft]) -> str:
    short = sum(1 for _ in takewhile(lambda draft: len(draft.text) <= _LETTERHEAD, blocks[:_HEAD]))
    whole = next((line for draft in blocks[: max(4, short)] if (line := signs.salutation(draft))), "")
    return whole or next((line for draft in blocks[:2] if (line := signs.addresses(draft))), "")


def _kind(
    announced: Announcement | None, blocks: Sequence[Draft], head: dict[str, str], greeting: str
) -> str:
    heads = (draft for at, draft in enumerate(blocks[:_ENDS]) if at < 2 or draft.text.isupper())
    headed = next((kind for draft in heads if (kind := signs.masthead(draft))), "")
    if not headed and _is_mail(head, announced):
        return "email"
    named = announced.kind if announced and announced.kind != "text" else ""
    if headed or (named and announced and announced.near):
        return headed or named
    if "sent" in head or ("title" in head and "@" in head.get("author", "") + head.get("recipient", "")):
        return "email"
    stated = {"author", "recipient"} & head.keys() or (head and not greeting)
    shown = "memo" if stated else "letter" if greeting else "statement" if announced else "post"
    return named or shown


def _is_mail(head: dict[str, str], announced: Announcement | None) -> bool:
    """Whether it is headed like a mail: said to be a message, sent at an hour, an answer."""
    named = announced.kind if announced and announced.near else ""
    if not {"author", "recipient", "title"} <= head.keys() or named not in ("", "text", "message"):
        return False
    return named == "message" or bool(_HOUR.search(head.get("date", "")) or _ANSWERS.match(head["title"]))


def _title(blocks: Sequence[Draft], before: Sequence[Draft]) -> str:
    """The document's own heading, else the one that announces it."""
    own = next((draft for draft in blocks[:3] if not signs.masthead(draft)), blocks[0])
    if own.kind is Kind.HEADING and not signs.salutation(own):
        return own.text.replace("\n", " ")
    if _is_title_in_capitals(own):
        return own.text
    above = before[-1] if before else None
    if above is not None and above.kind is Kind.HEADING and signs.kind_in(above.text) not in ("", "text"):
        return above.text.replace("\n", " ")
    return ""


def _is_title_in_capitals(draft: Draft) -> bool:
    """ "DECLARATION OF THE KEEPERS": no greeting, no place and date, nobody who speaks."""
    text = plain_spaces(draft.text)
    shown = draft.kind is Kind.PARAGRAPH and text.isupper() and len(text) <= _LINE and len(text.split()) > 2
    told = signs.salutation(draft) or signs.addresses(draft) or signs.fields(draft) or is_turn(draft)
    return shown and "\n" not in draft.text and not (told or dates.looks_dated(text))


# --- who wrote it ---


def _author(
    sketch: Sketch,
    blocks: Sequence[Draft],
    announced: Announcement | None,
    before: Sequence[Draft],
    head: dict[str, str],
) -> str:
    """The name in its announcement, its header or under it: the first that there is, in its fullest form."""
    lead = announced.sentence if announced and (announced.near or _is_heading_of(announced, before)) else ""
    told = named(lead) or (named(before[-1].text[-_LEAD:]) if lead and before else "")
    if told and not _is_full(told) and _is_full(own := head.get("author", "")) and not _is_part(told, own):
        told = ""  # "Three people sent it to me"
    stated = [told, head.get("author", "") or sender(blocks[0]), _signature(blocks)]
    stated = [name for name in stated if name.lower() not in _DETERMINERS]
    best = next((name for name in stated if name), "")
    if short := next((name for name in stated if _is_full(name) and best.endswith(f" {name}")), ""):
        return short  # "President Laura Finch"
    if not best:
        return next((draft.by for draft in blocks if draft.by), "") or _unstated(
            announced, blocks, before, lead
        )
    fuller = [name for name in stated if name and _is_part(best, name)]
    full = next((name for name in fuller if _is_full(name)), "")
    if full and not _is_full(best):
        return full
    if not _is_full(best) and best == told:
        return in_full(sketch.meta.title, before, best)
    return best if best in (told, head.get("author")) else first_named(before, best)


def _unstated(
    announced: Announcement | None, blocks: Sequence[Draft], before: Sequence[Draft], lead: str
) -> str:
    """Who is known by what is said of the document, or in its first words."""
    kind = announced.kind if announced else ""
    issued = announcer(blocks) if kind in ("release", "statement") else ""
    return issued or spoken_of(lead, before, blocks) or office(lead)


def _person(name: str) -> str:
    """ "Gordon Pym, chairman" is Gordon Pym."""
    person, _, office = name.partition(",")
    return person if office and is_name(person) and not _isoffice(person) else name


def _is_heading_of(announced: Announcement, before: Sequence[Draft]) -> bool:
    return bool(before) and bool(entitles(before[-1])) and before[-1].text in announced.sentence


def _is_part(name: str, other: str) -> bool:
    """ "Cook" is part of "Tim Cook", "T. Cook" too."""
    words = {word.strip(".,").lower() for word in name.split() if len(word) > 2}
    return bool(words & {word.strip(".,").lower() for word in other.split()})


def _is_full(name: str) -> bool:
    """ "Alain H. Despointes", but not "La direction" nor "Tim"."""
    words = name.partition(",")[0].split()
    return (
        2 <= len(words) <= 4
        and all(word[0].isupper() for word in words)
        and sum(len(word.strip(".")) > 1 for word in words) > 1
        and not _isoffice(name)
    )


def _isoffice(line: str) -> bool:
    return line.split()[0].lower() in _DETERMINERS


def _signature(blocks: Sequence[Draft]) -> str:
    """The name after the closing formula, or a last line that is a name or an office."""
    blocks = [draft for draft in blocks if not signs.is_ending(draft)] or list(blocks)
    tail = blocks[-5:]
    formula = next((at for at, draft in enumerate(tail) if signs.closes(draft)), None)
    if formula is None:
        last = blocks[-1]
        bare = replace(last, text=last.text.strip(signs.OPENING + signs.CLOSING))  # the last of a quotation
        alone = len(blocks) > 2 and signs.is_signature(bare) and not signs.is_contact(last)
        return _of_lines(last.text.split("\n")) if alone else ""
    back = signs.closes(tail[formula])
    if signed := _signed().match(tail[formula].text.split("\n")[-back]):
        return _person(signed[1].strip(" ."))
    first = tail[formula].text.split("\n")[-back:]
    lines = [_after_formula(first[0]), *first[1:]]
    lines += [line for draft in tail[formula + 1 :] for line in draft.text.split("\n")]
    found = [name for line in lines if (name := _as_name(line))]
    return next((name for name in found if _is_full(name)), found[0] if found else "")


def _of_lines(lines: Sequence[str]) -> str:
    """The first is a name; "Pour l’intersyndicale" over one is none."""
    one = _as_name(lines[0])
    if not one or not (many := _represented(lines[0])):
        return one
    return next((name for line in lines[1:2] if _is_full(name := _as_name(line))), many)


@cache
def _signed() -> re.Pattern[str]:
    """ "Signed: the night crews"."""
    return regex(rf"\W*(?i:{any_of(tuple(cues().signed))})\W*(\w.{{1,60}})")


@cache
def _closing() -> re.Pattern[str]:
    return regex(rf"\W*(?i:{any_of(tuple(cues().closings))})\W*")


def _after_formula(line: str) -> str:
    """ "Signed: the night crews", "Thanks, Ada"."""
    found = _closing().match(line)
    rest = line[found.end() :] if found and len(line) <= _LINE else ""
    return rest if is_name(rest) else ""


def _as_name(line: str) -> str:
    if takes_leave(Draft(line)):
        return ""  # "Thank you."
    name = _signed_on(plain_spaces(line))[0].strip("—–- ,>" + signs.CLOSING + signs.OPENING)
    name = _of_yours(name)
    name = name[:-1] if name[-3:-1].isalpha() and name.endswith(".") else name  # but "A. W." keeps its last
    if not name or len(name) > _LINE or _SENTENCE_IN.search(name) or not signs.is_signature(Draft(name)):
        return ""
    if name.lower() in _DETERMINERS:
        return ""  # "Ihr" over a name
    own, _, rest = name.partition(" ")
    return _person(rest if own.lower() in _DETERMINERS and _is_full(rest) else name)  # "Ihr Matthias Rehbein"


def _of_yours(name: str) -> str:
    """ "eure Hanna" is Hanna."""
    first, _, rest = name.partition(" ")
    return rest if first.lower() in _YOURS and len(rest.split()) == 1 and rest[:1].isupper() else name


def _represented(line: str) -> str:
    """For whom a line says that it was signed: "Pour l’intersyndicale,"; "" for other lines."""
    behalf = starting(cues().behalf).match(plain_spaces(line))
    return plain_spaces(line)[behalf.end() :].strip(" ,") if behalf and " " in line else ""


def _signed_on(line: str) -> tuple[str, str]:
    """Who signs, and on what day: "The crews, Lorient, 4 January 2023" in two; no day where a line states none."""
    for found in _PLACED.finditer(line):
        if (day := _DAY.match(line, found.end())) and not line[day.end() :].strip(" ."):
            return line[: found.start()], day[0]
    return line, ""


# --- to whom, and when ---


def _recipient(blocks: Sequence[Draft], head: dict[str, str], greeting: str) -> str:
    """As its header has it; as its greeting does, with the rest of a line of the letterhead that begins so."""
    if stated := head.get("recipient", ""):
        return without_address(stated)
    greeted = _addressee(greeting)
    above = takewhile(lambda draft: not signs.salutation(draft), blocks[:_HEAD])
    lines = (line.strip(" ,") for draft in above for line in plain_spaces(draft.text).split("\n"))
    longer = (line for line in lines if greeted and line.lower().startswith(f"{greeted.lower()} "))
    return next((line for line in longer if len(line) <= _LINE and line[-1:] not in ".:;!?"), greeted)


@cache
def _greetings() -> re.Pattern[str]:
    return regex(rf"(?i)(?<!\w)(?:{any_of(tuple(cues().greetings))})\s*,?\s*")


def _addressee(greeting: str) -> str:
    """ "Dear people of Europe," addresses the people of Europe."""
    bare = _greetings().sub("", greeting, count=4).strip(" ,.:;!—–-")
    named = bare and len(bare) <= _LINE and not signs.closes(Draft(bare)) and bare.split()[0] not in _AND
    return bare if named else ""


def _published(
    sketch: Sketch, blocks: Sequence[Draft], head: dict[str, str], announced: Announcement | None
) -> When | None:
    """A date of its own: in its header, alone on a line, or in the sentence that announces it."""
    texts = [head.get("date", ""), head.get("sent", "")]
    alone = [line for draft in (*blocks[:_ENDS], *blocks[-_ENDS:]) for line in draft.text.split("\n")]
    texts += [line for line in alone if len(line) <= _LINE // 2 and dates.looks_dated(line)]
    texts += [written_out(draft.text) for draft in (*blocks[:_ENDS], *blocks[-_ENDS:])]
    texts += [_signed_on(line)[1] for line in blocks[-1].text.split("\n") if len(line) <= _LINE]
    texts.append(_dated(announced.sentence) if announced and announced.near else "")
    meta = sketch.meta
    beside = (draft.text for draft in sketch.drafts)
    first = day_order.day_first(texts, meta.language, beside=beside, saved=meta.saved, place=meta.day_first)
    found = [when for text in texts if (when := dates.when(text, "", first))]
    undecided = (when for when in found if first is None and dates.read(when.raw))
    return next((when for when in found if when.iso), next(undecided, None))


def _dated(sentence: str) -> str:
    """ "la lettre du 12 mars 2024 :", "a memo dated March 3, 2025:"."""
    found = _DAY.search(sentence)
    return found[0] if found else ""
