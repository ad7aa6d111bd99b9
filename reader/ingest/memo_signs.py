"""What in a block's words tells of a document: how it is addressed, headed, signed, spoken, and left again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from reader.ingest.draft import Draft
from reader.ingest.memo_cues import (
    any_of,
    cues,
    kind_words,
    may_hold,
    may_start,
    plain_spaces,
    starting,
    within,
)
from reader.ingest.memo_furniture import is_furniture
from reader.model import Kind, Style
from reader.regex import regex

_PAIRS = {"”": "“", "’": "‘", "»": "«", '"': '"'}
OPENING, CLOSING = "“‘«„\"'‹", "”’»“\"'›"
_SALUTATION = 220  # code points
_SPOKEN = 60  # code points of one that ends like a sentence: "My lords and members of the house."
_LINE = 90  # code points of a line that addresses somebody and says no more
_ADDRESSED = 6  # words of one that the same line goes on after: "Team, you will be asked …"
_FORMULA = 200  # code points of "Veuillez agréer, Madame, Monsieur, …"
_SHORT_FORMULA = 50
_FAREWELL = 7  # words of one that is in no list
_LONG_FORMULAS = ("recevez,", "agréez", "croyez")  # "Recevez, Madame, l’expression de …"
_NAME_WORDS = 8  # of one who signs, with an office
_COLON = 16  # code points of "Signed by:", which many names may follow
_SIGNATURE = 70  # code points of a line
_MASTHEAD = 50
_GENERAL = {"text": 1, "transcript": 2}  # kinds that a sentence tells less with than with any other
_REMARK = 3  # words between "the" and "letter" in "The second letter was found …"
SENTENCE = regex(r"(?<=[.!?…])[\"”’»]?\s+(?=[\"“‘«A-ZÀ-Þ])")
_QUOTED = regex(r"[“\"«][^“”\"«»]{2,600}[”\"»]|‘[^‘’]{12,600}’(?!\w)")
_POSTSCRIPT = regex(r"p\.?[-\s]?s\.?\b\s*[.:–—-]", re.I)
_REACHED = regex(r"\w@\w|\+?\d[\d .()/-]{7,}")
_COUNTED = regex(r"(?:(?:article|art\.|artikel|artículo|§)\s*)?(\d{1,2})(?:er|re|º)?\s?[.):–]", re.I)
_BETWEEN = regex(r"[,;:\n]| et | and | und | y ")  # names
_BLANK = regex(r"\[[a-zà-ÿ][\w’' ]{1,30}\]|_{4,}")  # in a form
_NUMBERED = regex(r"(.{4,40}?\bn[°ºo]\.?\s*\d[\d/.-]*)\s*[:–—]", re.I)
_TITLES = regex(r"\b(?:mr|mrs|ms|dr|prof|rev|hon|st|sen|rep|gov|gen|m|mme|mlle|me|sr|sra|exmo|exma)\.", re.I)
_NUMBER = regex(r"\s*(?:n\.?[°ºo]\.?|nr\.?|no\.|#)?\s*\d[\d/.-]*$", re.I)  # of a memo: "n° 2025-03"
_ANSWERED = regex(r"^(?:(?:re|fwd?|tr|aw|wg|rv|r)\s*:\s*)+", re.I)  # before what an answer is about
_QUOTE_SIGNS = "> |"  # before each line of a mail that was sent on


# --- how it begins ---


def salutation(draft: Draft) -> str:
    """The first line, if it greets the readers of a letter: "Dear all,"."""
    if not may_start(draft.text, cues().salutations):
        return ""
    line = plain_spaces(draft.text[: _SALUTATION * 2].partition("\n")[0]).lstrip(OPENING + _QUOTE_SIGNS)
    if not 2 < len(line) <= _SALUTATION:
        return ""
    found = starting(cues().salutations).match(line)
    if draft.text[0] in OPENING and line[-1] in CLOSING:
        return ""  # somebody is quoted
    if found is None or within(cues().readers).search(line) or SENTENCE.search(_TITLES.sub("", line)):
        return ""
    if line.isupper() and len(line) <= _SPOKEN and line == draft.text:
        return line  # "TO ALL MEMBERS"
    if line.endswith((",", ":", "!", "—", "–", "-", ";")) or (
        "," in line and len(line) < 90 and line[-1] not in ".?"
    ):
        return line
    spoken = " " in found[0] and not found[0].lower().startswith("to ")
    return line if line.endswith(".") and spoken and len(line) <= _SPOKEN else ""


def greets_editor(draft: Draft) -> bool:
    """A reader's letter to a newspaper: "Dear Editor,"."""
    if not may_start(draft.text.lstrip(), cues().editors):
        return False
    return bool(starting(cues().editors).match(plain_spaces(draft.text[:_SALUTATION])))


def is_of_readers(draft: Draft) -> bool:
    """A heading over what readers write: "Letters to the editor", "Courrier des lecteurs"."""
    text = plain_spaces(draft.text)
    return bool(within(cues().readers).search(text) or within(cues().editors).search(text))


def addresses(draft: Draft) -> str:
    """A greeting that the same line goes on after: "Team, you will be asked questions."."""
    head = plain_spaces(draft.text[:_SALUTATION]).lstrip(OPENING + _QUOTE_SIGNS)
    found = starting(cues().salutations).match(head)
    if found and head == draft.text.strip() and len(head) <= _LINE and head[-1].isalnum():
        return "" if within(cues().readers).search(head) else head  # "To the trustees of the foundation"
    head = head.partition(",")[0]
    if found is None or len(head.split()) > _ADDRESSED or len(head) < found.end() or "." in head:
        return ""
    return "" if within(cues().readers).search(head) else head


def masthead(draft: Draft) -> str:
    """The kind that a line names and nothing else: "FOR IMMEDIATE RELEASE"; "" for other lines."""
    if len(draft.text) > _MASTHEAD and draft.kind is not Kind.HEADING:
        return ""
    if draft.kind is Kind.HEADING and (found := _NUMBERED.match(draft.text)):
        draft = replace(draft, text=found[1])  # "Note de service n° 2025-03 : usage des outils"
    line = _NUMBER.sub("", plain_spaces(draft.text).strip(" :*-–—"))
    if line.isupper() and draft.kind is Kind.PARAGRAPH and line.lower() in cues().titled:
        return cues().titled[line.lower()]
    found = starting(cues().mastheads).match(line)
    if found is None:
        return ""
    rest = line[found.end() :].strip()
    if rest and not (line.isupper() and rest[0] in "–—-:|"):  # "COMMUNIQUÉ – POUR DIFFUSION IMMÉDIATE"
        return ""
    stands_out = line.isupper() or draft.kind is Kind.HEADING or is_bold(draft)
    if not stands_out and "immediate" not in line.lower():
        return ""
    return _kind_of_line(line)


def _kind_of_line(line: str) -> str:
    return kind_in(line) or "release"


def fields(draft: Draft) -> dict[str, str]:
    """The header lines of a block: {"author": …} for "From: …"."""
    found: dict[str, str] = {}
    if ":" not in draft.text[:24]:
        return found
    for line in plain_spaces(draft.text[:1000]).replace("\t", " ").split("\n")[:8]:
        head, colon, value = line.lstrip(_QUOTE_SIGNS).partition(":")
        meaning = cues().headers.get(head.strip(" *").lower(), "") if len(head) < 24 else ""
        if not colon or not meaning:
            break
        found.setdefault(meaning, value.strip(" *"))
    return found


def subject(draft: Draft) -> str:
    """What a mail's header says that it is about, "RE: RE: the geese" as the first of its chain did."""
    return _ANSWERED.sub("", fields(draft).get("title", "")).lower()


def heads_mail(drafts: list[Draft]) -> bool:
    """Whether these begin with a mail's header: "Von: Irene Kastell" and "An: …" name no author of the page."""
    own = fields(drafts[0])
    return bool(own) and (len(own) > 1 or any(map(fields, drafts[1:2])))


def kinds(sentence: str) -> list[re.Match[str]]:
    """The words for documents, less those for the page itself ("this post")."""
    if not may_hold(sentence, kind_words()):
        return []
    found = within(kind_words()).finditer(sentence)
    return [match for match in found if not _own().search(sentence[: match.start()])]


@cache
def _own() -> re.Pattern[str]:
    return regex(rf"(?<![\w-])(?:{any_of(tuple(cues().own))})\s*\Z", re.I)


def kind_in(sentence: str) -> str:
    """The kind of document that a sentence speaks of; of several words the longest tells most."""
    found = [match[0].lower() for match in kinds(sentence)]
    # "the speech: full transcript" is a speech, "the text of the letter" is a letter
    word = max(found, key=lambda one: (-_GENERAL.get(cues().kinds[one], 0), len(one)), default="")
    return cues().kinds[word] if word else ""


def is_entire(text: str) -> bool:
    return bool(within(cues().entire).search(text))


# --- how it closes ---


def bids_farewell(draft: Draft, below: Draft | None) -> bool:
    """A short line with a comma over a name: "Until the leaves come back,"."""
    line = plain_spaces(draft.text)
    short = draft.kind is Kind.PARAGRAPH and len(line) <= _SHORT_FORMULA and len(line.split()) <= _FAREWELL
    if not short or not line.endswith(",") or salutation(draft) or below is None:
        return False
    return is_name_alone(below) and not draft.quoted


def closes(draft: Draft) -> int:
    """Where in a block's lines a closing formula stands, counted from the last line (1); 0 if there is none."""
    end = draft.text[-600:]
    if not (may_hold(end, cues().closings) or may_hold(end, cues().signed)):
        return 0
    lines = [plain_spaces(line).lstrip(_QUOTE_SIGNS) for line in end.split("\n")[-5:]]
    for back, line in enumerate(reversed(lines), start=1):
        if _is_formula(line):
            return back
        last = SENTENCE.split(line)[-1]
        if last != line and _is_formula(last, spoken=True):
            return back
    return 0


def _is_formula(line: str, spoken: bool = False) -> bool:
    if len(line) > _FORMULA:
        return False
    found = starting(cues().closings).match(line.lstrip("—–- " + OPENING))
    if found is None:
        listed = len(line) <= _SIGNATURE or ":" in line[:_COLON]
        return bool(listed and starting(cues().signed).match(line)) and not spoken
    return (
        " " in found[0]
        if spoken
        else len(line) <= _SHORT_FORMULA or " " in found[0] or found[0].lower() in _LONG_FORMULAS
    )


def is_signature(draft: Draft) -> bool:
    """Short lines that name somebody, and nothing a page says of itself."""
    if draft.kind not in (Kind.PARAGRAPH, Kind.ITEM) or draft.label or len(draft.text) > _SIGNATURE * 6:
        return False
    lines = [plain_spaces(line) for line in draft.text.split("\n")]
    offices = [line for line in lines[1:] if line[:1].islower() and len(line.split()) <= _NAME_WORDS]
    named = [line for line in lines if line not in offices and not _reaches(line)] or lines
    return len(lines) <= 6 and all(map(_signs, named)) and not is_furniture(draft)


def _reaches(line: str) -> bool:
    """A telephone number or an address under a name."""
    return len(line) <= _SIGNATURE and bool(_REACHED.search(line))


def lists_names(draft: Draft) -> bool:
    """ "Ada Winter, Jo Spring (oboe), the Café du Port, and fifty others": those who sign, in a line."""
    if draft.kind is not Kind.PARAGRAPH or len(draft.text) > _SIGNATURE * 12 or draft.text[-1] in "?!:;…":
        return False
    names = [name.split() for name in _BETWEEN.split(plain_spaces(draft.text)) if name.strip()]
    short = [name for name in names if len(name) <= _NAME_WORDS]
    named = [name for name in short if any(word.strip("(«“")[:1].isupper() for word in name[:3])]
    return len(names) > 2 and len(short) == len(names) and len(named) * 5 >= len(names) * 2


def _signs(line: str) -> bool:
    line = line.lstrip("—–-~+✠† ")
    words = line.split()
    return (
        0 < len(words) <= 12
        and len(line) <= _SIGNATURE
        and (
            words[0].lstrip("(")[:1].isupper()
            or words[0][0] in "(["
            or bool(starting(cues().behalf).match(line))
        )
        and line[-1] not in "?!:;…"
        and not (line[-1] == "." and len(words) > 4)
    )


def is_name_alone(draft: Draft) -> bool:
    """A line or three that is a name, and an office after a comma or under it: "Ana Wills, boatswain"."""
    if len(draft.text) > _SIGNATURE * 2 or draft.kind is not Kind.PARAGRAPH or fields(draft):
        return False
    name, _, office = plain_spaces(draft.text.partition("\n")[0]).strip("—–-~+✠† " + CLOSING).partition(",")
    words = name.split()
    proper = [word for word in words if word[0].isupper()]
    return (
        0 < len(words) <= 4
        and len(proper) >= max(1, len(words) - 1)
        and words[0] in proper
        and words[-1] in proper
        and not any(char.isdigit() for char in name)
        and len(office.split()) <= 8
        and is_signature(draft)
        and (name[-1] != "." or len(words[-1]) == 2)
    )


def is_ending(draft: Draft) -> bool:
    """A line that says that it is over: "ENDS", "###"."""
    return len(draft.text) <= 30 and plain_spaces(draft.text).lower().strip(".*() ") in _endings()


@cache
def _endings() -> frozenset[str]:
    return frozenset(cues().endings)


def is_postscript(draft: Draft) -> bool:
    """ "P.S. The boiler …", "PS: …"."""
    return bool(_POSTSCRIPT.match(draft.text))


def counts_others(draft: Draft) -> bool:
    """ "and 43 others", "et 98 autres agents": the last line of those who sign."""
    line = plain_spaces(draft.text)
    found = starting(cues().besides).match(line)
    if found is None or len(line) > _SIGNATURE:
        return False
    return any(map(str.isdigit, line)) or bool(within(cues().others).search(line))


def is_contact(draft: Draft) -> bool:
    """ "Media contact: press@ellery.example"."""
    text = plain_spaces(draft.text)
    found = starting(cues().contacts).match(text)
    return found is not None and (
        len(found[0]) == len(text.strip(": ")) or text[found.end() :].lstrip(" ")[:1] in (":", "\n")
    )


# --- what is not of it ---


def number(draft: Draft) -> int:
    """The number that a paragraph begins with: 4 of "4. …" and of "Article 4. …"; 0 for others."""
    found = _COUNTED.match(draft.text)
    return int(found[1]) if found else 0


def is_reporting(text: str) -> bool:
    """Whether a reporter tells: somebody "said", and nobody speaks outside quotation marks."""
    bare = unquoted(text)
    return bool(within(cues().reporting).search(bare)) and not has_voice(bare)


def speaks_of(text: str) -> bool:
    """Whether a paragraph speaks of a document from outside: "The email was sent to all."."""
    head = plain_spaces(text[:_SALUTATION])
    if not may_start(head, cues().about) or not starting(cues().about).match(head):
        return False
    words = within(kind_words()).search(head)
    return (
        words is not None
        and len(head[: words.start()].split()) <= _REMARK
        and not has_voice(unquoted(text))
        and not text.rstrip().endswith(":")
    )


def has_voice(text: str) -> bool:
    """Whether somebody speaks here, to somebody: "I", "notre", "us"."""
    return bool(within(cues().voice).search(text))


def unquoted(text: str) -> str:
    """The words outside quotation marks."""
    return _QUOTED.sub(" ", text) if any(mark in text for mark in OPENING) else text


def opens_quote(text: str) -> bool:
    return text[:1] in OPENING and text[:1] not in "'"


def closes_quote(text: str) -> bool:
    """Whether the paragraph ends a quotation that one above began, not just one of its own: "… the word «copper»."."""
    closing = text.rstrip(" .")[-1:]
    if not closing or closing not in '”’»"':
        return False
    opening = _PAIRS[closing]
    inner = text[1:] if text[0] == opening else text  # each paragraph of a long quotation opens it anew
    if opening == closing:
        return inner.count(closing) % 2 == 1
    return inner.count(closing) > inner.count(opening)


def is_italic(draft: Draft) -> bool:
    """Whether a block is printed in italics, but for a sign or two."""
    slanted = sum(len(mark.span) for mark in draft.marks if mark.style is Style.ITALIC)
    return slanted * 10 >= len(draft.text) * 9


def is_form(blocks: Sequence[Draft]) -> bool:
    """Whether it is to be filled in: "Dear Mr [name],", "[two] months’ notice on the flat at [address]"."""
    blanks = [len(_BLANK.findall(draft.text)) for draft in blocks]
    return sum(blanks[:4]) > 0 and sum(blanks) > 1


def is_loud(draft: Draft) -> bool:
    """A title in capitals, printed as a paragraph."""
    line = draft.text.strip()
    shown = draft.kind is Kind.PARAGRAPH and not draft.label and line.isupper()
    return shown and 8 < len(line) <= _LINE and not kind_in(line)


def is_bold(draft: Draft) -> bool:
    """Whether a short line is printed as a heading would be."""
    covered = sum(len(mark.span) for mark in draft.marks if mark.style is Style.BOLD)
    return len(draft.text) <= _SIGNATURE and covered >= len(draft.text)
