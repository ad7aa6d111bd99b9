"""That a document follows: a sentence or a heading that says so."""

from __future__ import annotations

from typing import NamedTuple

from reader.ingest import memo_signs as signs
from reader.ingest.draft import Draft
from reader.ingest.memo_cues import cues, kind_words, may_hold, may_start, plain_spaces, starting, within
from reader.model import Kind
from reader.regex import regex

_ANNOUNCED = 900  # code points: a longer paragraph announces nothing
_LAST = 300  # code points at its end in which the announcing sentences stand
_CLAUSE = 60  # code points between "full" and "memo"
_BESIDE = 12  # code points between "here" and "entirety"
_BRIEF = 160  # code points of "It reads in full:", which leaves the kind to the sentence before
_TITLE = 90  # code points of a line that may be a heading in a text without headings
LEGENDS = frozenset(("summary", "legend", "figcaption"))
_OPEN_ENDS = (":", ": »", "…", "—", "–", ":”", ":»")
_ARTICLE = 5  # code points of "The " and a sign


class Announcement(NamedTuple):
    """That a document of this kind follows; `strength` 3: all of it, and here; 2: here; 1: perhaps.

    `near`: in the sentence that the document follows; else it is only spoken of in the paragraphs above.
    """

    kind: str
    strength: int
    sentence: str
    near: bool = True


def announcement(draft: Draft) -> Announcement | None:
    """Whether this block says that a document comes: "Voici le mémo interne complet de X :"."""
    if len(draft.text) > _ANNOUNCED or draft.quoted or draft.links * 2 > len(draft.text):
        return None
    last = draft.text[-_LAST:] if draft.box is not None else draft.text[-_LAST:].rpartition("\n")[2]
    if not may_hold(last, kind_words()):
        return None
    text = plain_spaces(last)
    heading = is_heading(draft) or signs.is_bold(draft)
    sentences = [text] if heading else signs.SENTENCE.split(text)
    sentence = sentences[-1]
    kind = _kind(sentence)
    for back in (2, 3) if len(sentence) <= _BRIEF and says_whole(sentence) else ():
        told = " ".join(sentences[-back:])
        if kind in ("", "text") and len(sentences) >= back and signs.kind_in(told) != kind:
            sentence, kind = told, signs.kind_in(told)
    if not kind or is_sample(sentence) or (heading and sentence.endswith("?")):
        return None
    open_ended = heading or sentence.endswith(_OPEN_ENDS) or _points_down(sentences[-1])
    whole, entire = (_is_near(sentence, sentences[-1], words) for words in (cues().whole, cues().entire))
    entire = entire or (heading and (kind == "transcript" or bool(_numbered(sentence))))
    titled = heading and entitles(draft) not in ("", "post")
    of_text = heading and draft.kind is not Kind.HEADING and draft.box is None
    if of_text and not (entire or (titled and " " in draft.text)):
        return None  # a line of a text is a heading only if it says so much
    if not (whole or entire or open_ended):
        return None
    strength = 1 + (whole or entire or titled) + entire if open_ended else 1
    if signs.masthead(draft):
        strength = 3
    return Announcement(kind, strength, sentence)


def concludes(text: str) -> bool:
    """Whether a paragraph says that what stands above it was a document: "So ends the letter."."""
    said = may_start(text, cues().afterwards) and starting(cues().afterwards).match(
        plain_spaces(text[:_TITLE])
    )
    return bool(said) or signs.speaks_of(text)


def is_sample(text: str) -> bool:
    """Whether a sentence speaks of a letter that nobody wrote: "you could send something like this:"."""
    return bool(within(cues().samples).search(text))


def is_heading(draft: Draft) -> bool:
    """A heading, or the line that says what a container holds.

    In a text, which has none, a line that is short and does not end like a sentence.
    """
    if draft.box is not None and draft.box.tag in LEGENDS:
        return True
    if draft.box is not None or draft.kind is not Kind.PARAGRAPH:
        return draft.kind is Kind.HEADING
    return len(draft.text) <= _TITLE and draft.text[-1:] not in tuple('.:,;?!…»”"') and "\n" not in draft.text


def _kind(sentence: str) -> str:
    """ "this message" is one of the page itself, unless somebody else "sent this message:", or the page got it."""
    kind = signs.kind_in(sentence)
    sent = sentence.endswith(":") and within(cues().sent).search(sentence)
    if not kind and (sent or within(cues().obtained).search(sentence)):
        found = within(kind_words()).search(sentence)
        kind = cues().kinds[found[0].lower()] if found else ""
    return kind


def says_whole(sentence: str) -> bool:
    """Whether it says "here", "as follows" or "in full"."""
    return bool(within(cues().whole).search(sentence) or within(cues().entire).search(sentence))


def _points_down(sentence: str) -> bool:
    """ "Read the full memo below.", "Here's the full memo.", "We print it here in its entirety; …"."""
    if any(
        found.start() == 0 or found.end() >= len(sentence) - 1 or len(sentence) <= _BRIEF
        for found in within(cues().pointing).finditer(sentence)
    ):
        return True
    places, wholes = (
        [found.span() for found in within(words).finditer(sentence)] for words in (cues().here, cues().entire)
    )
    return any(0 <= _gap(place, whole) <= _BESIDE for place in places for whole in wholes)


def _is_near(sentence: str, last: str, words: tuple[str, ...]) -> bool:
    """Whether a word for a document and one of these stand in one clause; or one of these in a sentence of its own."""
    kinds = [found.span() for found in within(kind_words()).finditer(sentence)]
    wholes = [found.span() for found in within(words).finditer(last)]
    if last != sentence:
        return bool(wholes)
    if any(kind == whole and kind[0] < 2 for kind in kinds for whole in wholes):
        return True  # "Transcript:"
    if any(kind[1] - kind[0] + _ARTICLE >= len(sentence) for kind in kinds) and wholes:
        return True  # "The full text"
    return any(
        _gap(kind, whole) <= _CLAUSE and not (kind[0] < whole[1] and whole[0] < kind[1])
        for kind in kinds
        for whole in wholes
    )


def _gap(one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(one[0] - other[1], other[0] - one[1])


_COUNTED = regex(r"\s*(?:n[o°º]\.?\s*|#)?(?:\d{1,3}|[IVX]{1,4}|[A-K])\s*[:.–—-]\s*(?=\w)")
_THE = regex(r"^\W*(?i:the |a |an |la |le |l['’])?")


def entitles(draft: Draft) -> str:
    """The kind that a line begins with as a title would: "Letter from the crews", without a full stop."""
    if len(draft.text) > _TITLE or draft.text[-1:] in tuple(".:,;?!"):
        return ""
    if numbered := _numbered(draft.text):
        return numbered
    found = starting(kind_words()).match(_THE.sub("", draft.text))
    return cues().kinds[found[0].lower()] if found else ""


def _numbered(line: str) -> str:
    """The kind of a document in a row of such: "Document 2: internal note, 11 March", "Exhibit B – her letter"."""
    found = starting(cues().numbered).match(line) if may_start(line, cues().numbered) else None
    numbered = _COUNTED.match(line, found.end()) if found else None
    return signs.kind_in(line[numbered.end() :]) if numbered else ""
