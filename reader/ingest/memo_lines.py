"""What each block of an article shows by itself of a document: its voice, its form, what it announces."""

from __future__ import annotations

from dataclasses import dataclass

from reader.ingest import memo_furniture as furniture
from reader.ingest import memo_signs as signs
from reader.ingest.draft import Draft
from reader.ingest.memo_announced import LEGENDS, Announcement, announcement, concludes
from reader.ingest.memo_cues import (
    cues,
    kind_words,
    may_be_among,
    may_hold,
    may_start,
    plain_spaces,
    starting,
    within,
    words_of,
)
from reader.model import Kind
from reader.threads import dates

PROSE = 80  # code points: less is a line
SHORT = 140  # code points of a line of a letterhead
_START = 60  # code points in which a formal line shows itself
_END = 300  # code points in which the last sentence stands
_HEADS = frozenset(("author", "recipient", "title"))
_ANNOUNCING = 3000  # code points: a longer paragraph speaks of no document in its last sentence


@dataclass(slots=True)
class Line:
    """A block, and its signs; `read_last` adds what its end speaks of."""

    draft: Draft
    bare: str = ""  # its words outside quotation marks
    furniture: bool = False  # the page's own
    dated: bool = False
    held: bool = False  # may be one of a document's: no label, picture, rule
    wall: bool = False  # a rule: nothing runs over it
    prose: bool = False
    voiced: bool = False  # "we", outside quotation marks
    addressed: bool = False  # "you"
    reporting: bool = False  # "she said"
    formal: bool = False  # "Whereas …", "Fait à …"
    greets: bool = False
    headed: bool = False  # "From: …", "Press release"
    heads: bool = False  # a date, capitals
    closes: bool = False  # "Sincerely,", "###"
    ends: bool = False  # "###"
    named: bool = False  # a name alone
    contact: bool = False
    announced: Announcement | None = None
    spoken: bool = False  # its last sentence speaks of a document
    titles: bool = False  # a heading, a legend or a bold line

    @property
    def last(self) -> str:
        """Its last sentence."""
        return signs.SENTENCE.split(plain_spaces(self.draft.text[-_END:]))[-1]

    @property
    def says_whole(self) -> bool:
        """Whether that says "here" or "in full"."""
        said = words_of(self.draft.text)
        return any(
            _says(said, self.last, words)
            for words in (cues().whole, cues().entire)
            if may_be_among(said, words)
        )

    @property
    def concludes(self) -> bool:
        """Whether it says of what stands above that it was a document."""
        return concludes(self.draft.text)

    @property
    def opens(self) -> bool:
        return self.greets or self.headed


def lines(run: list[Draft]) -> list[Line]:
    """One for each block."""
    return [_line(draft) for draft in run]


def read_last(line: Line) -> None:
    """What its last sentence announces or speaks of."""
    text = line.draft.text
    if may_hold(text[-_END:], kind_words()):
        line.announced = announcement(line.draft)
        asks = line.titles and text.rstrip().endswith("?")
        line.spoken = not asks and len(text) < _ANNOUNCING and signs.kind_in(line.last) not in ("", "post")


def _line(draft: Draft) -> Line:
    line = Line(draft)
    line.wall = furniture.is_separator(draft)
    line.titles = draft.kind is Kind.HEADING or signs.is_bold(draft) or _is_legend(draft)
    if draft.label or draft.kind in (Kind.FIGURE, Kind.CAPTION):
        line.wall = False
        return line
    line.ends = signs.is_ending(draft)
    line.furniture = furniture.is_furniture(draft)
    own = line.furniture or furniture.is_editors_note(draft)
    line.held = not line.wall and (line.ends or not own) and not furniture.is_advert(draft)
    line.prose = len(draft.text) > PROSE
    _read_voice(line)
    _read_form(line)
    return line


def _is_legend(draft: Draft) -> bool:
    return draft.box is not None and draft.box.tag in LEGENDS


def _read_voice(line: Line) -> None:
    said, text = words_of(line.draft.text), line.draft.text
    line.bare = bare = signs.unquoted(text)
    if not line.prose:
        line.voiced = _says(said, text, cues().voice)
    elif any(may_be_among(said, words) for words in (cues().voice, cues().address, cues().reporting)):
        said = said if bare == text else words_of(bare)
        line.voiced = _says(said, bare, cues().voice)
        line.addressed = _says(said, bare, cues().address)
        line.reporting = not line.voiced and _says(said, bare, cues().reporting)


def _says(said: frozenset[str], text: str, words: tuple[str, ...]) -> bool:
    return may_be_among(said, words) and bool(within(words).search(text))


def _is_formal(text: str) -> bool:
    start = text[:_START].lstrip()
    return may_start(start, cues().forms) and bool(starting(cues().forms).match(start))


def _read_form(line: Line) -> None:
    draft, text = line.draft, line.draft.text
    short = len(text) <= SHORT
    like_prose = short or draft.kind is not Kind.HEADING
    line.formal = like_prose and any(map(_is_formal, text.split("\n") if draft.kind is Kind.CODE else [text]))
    line.greets = bool(signs.salutation(draft))
    line.headed = bool(signs.masthead(draft)) or not _HEADS.isdisjoint(signs.fields(draft))
    line.dated = not line.prose and dates.looks_dated(text)
    line.heads = not line.opens and short and (line.formal or text.partition("\n")[0].isupper() or line.dated)
    line.closes = bool(line.ends or signs.closes(draft))
    line.named = signs.is_name_alone(draft)
    line.contact = signs.is_contact(draft)
