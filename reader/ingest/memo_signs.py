"""What in a block's words tells of a document: how it is announced, addressed, signed, and left again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from reader.ingest.draft import Draft
from reader.ingest.language import cues
from reader.ingest.plain import label_of
from reader.model import Kind, Style

OPENING, CLOSING = "“‘«„\"'‹", "”’»“\"'›"
_ANNOUNCED = 600  # code points: a longer paragraph announces nothing
_CLAUSE = 60  # code points
_SALUTATION = 140  # code points
_SPOKEN = 60  # code points of one that ends like a sentence: "My lords and members of the house."
_FORMULA = 200  # code points of "Veuillez agréer, Madame, Monsieur, …"
_SHORT_FORMULA = 50
_LONG_FORMULAS = ("recevez", "agréez", "croyez")  # "Recevez, Madame, l’expression de …"
_SIGNATURE = 70  # code points of a line
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’»]?\s+(?=[\"“‘«A-ZÀ-Þ])")
_QUOTED = re.compile(r"[“\"«][^“”\"«»]{2,600}[”\"»]|‘[^‘’]{12,600}’(?!\w)")
_TURN = re.compile(r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’\- ]{2,40}|[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){0,3})\s?:\s+\S")
_SPACES = re.compile(r"[\u00a0\u202f]")


class Announcement(NamedTuple):
    """That a document of this kind follows; `strength` 2: whole, and here; 1: perhaps.

    `near`: in the sentence that the document follows; else it is only spoken of in the paragraphs above.
    """

    kind: str
    strength: int
    sentence: str
    near: bool = True


@cache
def _within(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of these words, as whole words, anywhere."""
    return re.compile(rf"(?<![\w-])(?:{_any(words)})", re.I)


def _any(words: Iterable[str]) -> str:
    """The longest first; a word that ends in a letter must end there."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word) + (r"(?!\w)" if word[-1].isalnum() else "") for word in ordered)


def plain_spaces(text: str) -> str:
    return _SPACES.sub(" ", text).strip()


def announcement(draft: Draft) -> Announcement | None:
    """Whether this block says that a document comes: "Voici le mémo interne complet de X :"."""
    text = plain_spaces(draft.text)
    if len(text) > _ANNOUNCED or draft.quoted or draft.links * 2 > len(text):
        return None
    heading = draft.kind is Kind.HEADING
    sentence = text if heading else _SENTENCE.split(text)[-1]
    kind = kind_in(sentence)
    if not kind:
        return None
    whole = _is_whole_near(sentence)
    open_ended = heading or sentence.endswith((":", ": »", "…", "—", "–", ":”")) or _points_down(sentence)
    if not whole and not open_ended:
        return None
    return Announcement(kind, 1 + (whole and open_ended), sentence)


def _points_down(sentence: str) -> bool:
    """ "Read the full memo below.", "Here's the full memo."."""
    found = _within(cues().pointing).search(sentence)
    return found is not None and (found.start() == 0 or found.end() >= len(sentence) - 1)


def _is_whole_near(sentence: str) -> bool:
    """Whether a word for a document and another for its wholeness stand in one clause."""
    kinds = [found.span() for found in _kinds(sentence)]
    wholes = [found.span() for found in _within(cues().whole).finditer(sentence)]
    if any(kind == whole and kind[0] < 2 for kind in kinds for whole in wholes):
        return True  # "Transcript:"
    return any(
        abs(kind[0] - whole[0]) <= _CLAUSE and not (kind[0] < whole[1] and whole[0] < kind[1])
        for kind in kinds
        for whole in wholes
    )


def _kinds(sentence: str) -> list[re.Match[str]]:
    """The words for documents, less those for the page itself ("this post")."""
    found = _within(_kind_words()).finditer(sentence)
    return [match for match in found if not _own().search(sentence[: match.start()])]


@cache
def _kind_words() -> tuple[str, ...]:
    return tuple(cues().kinds)


@cache
def _own() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{_any(cues().own)})\s*\Z", re.I)


def kind_in(sentence: str) -> str:
    """The kind of document that a sentence speaks of; of several words the longest tells most."""
    found = [match[0].lower() for match in _kinds(sentence)]
    # "the speech: full transcript" is a speech
    told = [word for word in found if cues().kinds[word] != "transcript"] or found
    return cues().kinds[max(told, key=len)] if told else ""


def is_whole(text: str) -> bool:
    return bool(_within(cues().whole).search(text))


def kind_places(sentence: str) -> list[int]:
    """Where the words for documents stand."""
    return [found.start() for found in _kinds(sentence)]


def salutation(draft: Draft) -> str:
    """The first line, if it greets the readers of a letter: "Dear all,"."""
    line = plain_spaces(draft.text.partition("\n")[0]).lstrip(OPENING + " ")
    if not 2 < len(line) <= _SALUTATION:
        return ""
    found = _starting(cues().salutations).match(line)
    if found is None or _within(cues().readers).search(line) or _SENTENCE.search(line):
        return ""
    if line.endswith((",", ":", "!", "—", "–", "-", ";")) or (
        "," in line and len(line) < 90 and line[-1] not in ".?"
    ):
        return line
    spoken = " " in found[0] and not found[0].lower().startswith("to ")
    return line if line.endswith(".") and spoken and len(line) <= _SPOKEN else ""


@cache
def _starting(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(_any(words), re.I)


def closes(draft: Draft) -> int:
    """Where in a block's lines a closing formula stands, counted from the last line (1); 0 if there is none."""
    lines = [plain_spaces(line) for line in draft.text.split("\n")[-5:]]
    for back, line in enumerate(reversed(lines), start=1):
        last = _SENTENCE.split(line)[-1]
        if _is_formula(line) or (last != line and _is_formula(last, spoken=True)):
            return back
    return 0


def _is_formula(line: str, spoken: bool = False) -> bool:
    if len(line) > _FORMULA:
        return False
    found = _starting(cues().closings).match(line.lstrip("—–- "))
    if found is None:
        return bool(len(line) <= _SIGNATURE and _starting(cues().signed).match(line)) and not spoken
    return (
        " " in found[0]
        if spoken
        else len(line) <= _SHORT_FORMULA or " " in found[0] or found[0].lower() in _LONG_FORMULAS
    )


def is_signature(draft: Draft) -> bool:
    """Short lines that name somebody, and nothing a page says of itself."""
    if draft.kind not in (Kind.PARAGRAPH, Kind.ITEM) or draft.label or is_furniture(draft):
        return False
    lines = [plain_spaces(line) for line in draft.text.split("\n")]
    return len(lines) <= 6 and all(map(_signs, lines))


def _signs(line: str) -> bool:
    words = line.lstrip("—–-~ ").split()
    return (
        0 < len(words) <= 10
        and len(line) <= _SIGNATURE
        and (words[0][0].isupper() or line[0] in "—–-~")
        and line[-1] not in "?!:;…"
        and not (line[-1] == "." and len(words) > 4)
    )


def is_furniture(draft: Draft) -> bool:
    """A credit, a label or a line of the page's own, that no document ends with."""
    text = plain_spaces(draft.text)
    low = text.lower()
    if len(text) <= 200 and (
        low in cues().boilerplate_lines or _starting(cues().credits).match(low) or label_of(text)
    ):
        return True
    return len(text) <= 120 and low.startswith(cues().boilerplate_starts)


def is_separator(draft: Draft) -> bool:
    """ "* * *", "=====": a line without a word."""
    return draft.kind is not Kind.FIGURE and not re.search(r"\w", draft.text)


def fields(draft: Draft) -> dict[str, str]:
    """The header lines of a block: {"author": …} for "From: …"."""
    found: dict[str, str] = {}
    for line in plain_spaces(draft.text).replace("\t", " ").split("\n")[:8]:
        head, colon, value = line.partition(":")
        meaning = cues().headers.get(head.strip(" *").lower(), "") if len(head) < 24 else ""
        if not colon or not meaning:
            break
        found.setdefault(meaning, value.strip(" *"))
    return found


def has_voice(text: str) -> bool:
    """Whether somebody speaks here, to somebody: "I", "notre", "you"."""
    return bool(_within(cues().voice).search(text))


def is_reporting(text: str) -> bool:
    """Whether a reporter tells: somebody "said", and nobody speaks outside quotation marks."""
    bare = _QUOTED.sub(" ", text)
    return bool(_within(cues().reporting).search(bare)) and not has_voice(bare)


def opens_quote(text: str) -> bool:
    return text[:1] in OPENING and text[:1] not in "'"


def closes_quote(text: str) -> bool:
    return text.rstrip(" .")[-1:] in tuple('”’»"') if text else False


def is_italic(draft: Draft) -> bool:
    """Whether a block is printed in italics, but for a sign or two."""
    slanted = sum(len(mark.span) for mark in draft.marks if mark.style is Style.ITALIC)
    return slanted * 10 >= len(draft.text) * 9


def is_bold(draft: Draft) -> bool:
    """Whether a short line is printed as a heading would be."""
    covered = sum(len(mark.span) for mark in draft.marks if mark.style is Style.BOLD)
    return len(draft.text) <= _SIGNATURE and covered >= len(draft.text)


def is_turn(text: str) -> bool:
    """ "THE PRESIDENT: …", "Jane Doe : …"."""
    return bool(_TURN.match(plain_spaces(text)))
