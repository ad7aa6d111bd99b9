"""Follows a document through the article's own blocks, until something shows that it is over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from reader.ingest import memo_furniture as furniture
from reader.ingest import memo_signs as signs
from reader.ingest.draft import Box, Draft
from reader.ingest.memo_announced import LEGENDS, announcement
from reader.ingest.memo_cues import plain_spaces
from reader.ingest.memo_leave import takes_leave
from reader.ingest.memo_reach import End, Told
from reader.ingest.memo_signature import contacts, is_over_names, names, signature
from reader.ingest.memo_slant import is_slanted
from reader.ingest.memo_turns import is_post, is_stamped, is_turn
from reader.ingest.memo_voices import own_voice, spoken_below, tells_of_next, up_to_next, voiced_after
from reader.model import ARTICLE, Kind, Label
from reader.regex import regex

_FIRST = 4  # paragraphs that tell whether a document speaks in the first person
_PROSE = 80  # code points: less is a line
_UNLIKELY = 0.2  # that so many paragraphs of one who speaks in the first person do not
_BEFORE_SIGNED = 120  # code points: a formula comes after something
_NAME = 4  # words of one
_LEADING = 12  # blocks above in which the article may have named its author
_ENDS = tuple(".!?,:;…")  # of what is no line of a menu: "More from us"
_INSERTS = 4  # blocks of the page's own inside a document in italics
_SECTION = 16  # blocks under a heading that tell whether it is the document's own
_NEXT = 150  # code points of a document before another one's salutation ends it
_OWN_TAGS = frozenset(("aside", "details", "fieldset", "figure"))
_COUNTED = 40  # blocks over which points are counted on
_LEFT = 8  # blocks below a last wish in which its author may sign
_APART = 3  # blocks of a container that sets a document apart
_LISTS = frozenset(("ul", "ol", "li", "dl", "table", "tbody", "tr"))
OWN_WORDS = regex(
    r"letter(?!s)\b|lettre|memo|e-?mail-(?:body|text)|transcript|communique|verbatim|encadre|\bdo[ck]ument\b|documento"
    r"|statement|comunicado|manifest|petition|d[ée]claration"
)


class Flow:
    """Follows a document through the article's own blocks, until something shows that it is over."""

    def __init__(self, run: list[Draft], start: int, told: Told) -> None:
        self._run = run
        self._first = run[start]
        self._start = start
        self._told = told
        self.box = own_box(run, start, sure=told.sure or signs.heads_mail(run[start : start + 2]))
        self._marks = signs.opens_quote(run[start].text)
        self._italic = signs.is_italic(run[start])
        near = [draft for draft in run[start : start + 12] if held(draft, run[start])]
        prose = [draft for draft in near if len(draft.text) > _PROSE][:_FIRST] or near[:1]
        self._voiced = sum(map(self._speaks, prose)) * 2 >= len(prose)
        self._turns = sum(is_turn(draft) for draft in near) >= 3
        self._size = 0
        self._told_something = False

    def _speaks(self, draft: Draft) -> bool:
        return signs.has_voice(draft.text if self._marks else signs.unquoted(draft.text))

    def end(self) -> tuple[int, End]:
        """The place after the last block, and what showed it."""
        for at in range(self._start, len(self._run)):
            draft = self._run[at]
            if self.box is not None and not lies_in(draft.box, self.box):
                return at, End.BOX
            if not self.holds(at):
                if (
                    draft.label
                    and draft.label is not Label.BYLINE
                    and at > self._start
                    and not self._continues(at)
                ):
                    return self._resumed(at, End.STOP)
                continue
            if at > self._start and (end := self._stop(at)):
                return self._resumed(at, end)
            self._size += len(draft.text)
            self._told_something |= len(draft.text) > _PROSE
            if over := self._closed(at):
                return over
        return self._resumed(len(self._run), End.PAGE)

    def holds(self, at: int) -> bool:
        """Whether a block may be one of the document's: no advertisement between lines in italics."""
        draft = self._run[at]
        upright = self._italic and not is_slanted(self._run, at)
        inserted = upright and any(map(signs.is_italic, self._run[at + 1 : at + _INSERTS]))
        return not inserted and held(draft, self._first) and not (at > self._start and self._is_insert(at))

    def _is_insert(self, at: int) -> bool:
        """ "Advertisement", "Read also: …": the page's own line inside the document."""
        draft = self._run[at]
        if furniture.is_advert(draft):
            return True
        return furniture.is_furniture(draft) and not signs.is_ending(draft) and self._continues(at)

    def _continues(self, at: int) -> bool:
        """Whether the document goes on under a line of the page's own: it is signed below, or counts on."""
        below = [draft for draft in self._run[at + 1 : at + _SECTION] if held(draft, self._first)]
        last = max(map(signs.number, self._run[max(self._start, at - _COUNTED) : at]), default=0)
        counted = last > 1 and any(signs.number(draft) == last + 1 for draft in below[:3])
        return counted or self._is_signed_below(at) or self._speaks_on(below[:2])

    def _is_signed_below(self, at: int) -> bool:
        below = [draft for draft in self._run[at + 1 : at + _SECTION] if held(draft, self._first)]
        signed = any(signs.closes(draft) or signs.is_ending(draft) for draft in below)
        if self._names_author(below if self._voiced else below[:1]):
            return True
        signed = signed or self._is_signed(below)
        return signed and self._voiced and any(map(self._speaks, below[:3]))

    def _speaks_on(self, below: list[Draft]) -> bool:
        """Whether the next two paragraphs speak as well, on a page whose own author does not."""
        told = (
            self._voiced and len(below) > 1 and all(map(_is_prose, below)) and all(map(self._speaks, below))
        )
        return told and not own_voice(self._run, self._start)

    def _is_signed(self, below: list[Draft]) -> bool:
        """Whether a name stands under what somebody says, before a reporter tells."""
        told = list(takewhile(lambda draft: not reports(draft, self._told.kind), below))
        return any(
            signs.is_name_alone(draft) and not signs.is_bold(draft) and self._speaks(told[at - 1])
            for at, draft in enumerate(told)
            if at and told[at - 1].text[-1:] in _ENDS
        )

    def _names_author(self, drafts: list[Draft]) -> bool:
        """Whether a line is the name of who is said to have written it, or a part of that name."""
        known = {name.lower().strip(",") for name in self._told.author.split() if len(name) > 2}
        return any(
            len(words := draft.text.partition("\n")[0].split()) <= _NAME
            and bool(known & {word.strip(",.–—-").lower() for word in words})
            and signs.is_signature(draft)
            for draft in drafts
        )

    def _closed(self, at: int) -> tuple[int, End] | None:
        """Whether this block is the last, or the first of a signature."""
        draft = self._run[at]
        if signs.is_ending(draft):
            below = self._run[at + 1 : at + 2]
            called = bool(below) and signs.is_contact(below[0])
            return (contacts(self._run, at + 1) if called else at + 1), End.SIGNED
        if self._size <= _BEFORE_SIGNED or (self._turns and any(map(is_turn, self._run[at + 1 : at + 2]))):
            return None
        if signs.closes(draft) or signs.bids_farewell(draft, next(iter(self._run[at + 1 : at + 2]), None)):
            return signature(self._run, at + 1), End.SIGNED
        if self._told_something and is_over_names(self._run, at):
            return signature(self._run, at + 1), End.SIGNED
        if self._takes_leave(at):
            return names(self._run, at + 1), End.SIGNED
        if at > self._start and self._is_name(at):
            return signature(self._run, at + 1), End.NAMED
        if self._told.kind == "release" and signs.is_contact(draft):
            return contacts(self._run, at + 1), End.SIGNED
        if self._marks and signs.closes_quote(draft.text) and not _goes_on(self._run, at + 1):
            return at + 1, End.MARKS
        return None

    def _takes_leave(self, at: int) -> bool:
        """A last wish or thanks, below which nobody speaks or signs."""
        if self._turns or not takes_leave(self._run[at]) or not self._is_left(at):
            return False
        if not any(map(_is_prose, self._run[self._start : at])):
            return False
        return not self._names_author(up_to_next(self._run, at + 1)[:_LEFT])

    def _is_name(self, at: int) -> bool:
        """A name alone signs if it is the author's, or if nobody speaks after it."""
        draft = self._run[at]
        if self._turns or draft.quoted or signs.fields(draft):
            return False
        if self._names_author([draft]) or self._is_introduced(draft):
            return True
        return (
            signs.is_name_alone(draft)
            and not signs.is_bold(draft)
            and self._voiced
            and not voiced_after(self._run, at + 1, 3)
        )

    def _is_introduced(self, draft: Draft) -> bool:
        """Whether the article spoke of whose full name this is before the document began."""
        name = plain_spaces(draft.text.partition("\n")[0].partition(",")[0]).strip(" .–—-")
        if not 2 <= len(name.split()) <= _NAME * 2 or not signs.is_signature(draft) or signs.is_bold(draft):
            return False
        above = self._run[max(0, self._start - _LEADING) : self._start]
        return any(name in plain_spaces(one.text) and one.text != draft.text for one in above)

    def _stop(self, at: int) -> End | None:
        """What shows that a block is no more of the document."""
        draft = self._run[at]
        if signs.is_ending(draft) or (self._size > _BEFORE_SIGNED and signs.closes(draft)):
            return None
        if furniture.is_separator(draft) or furniture.is_furniture(draft):
            return None if self._continues(at) and not furniture.is_separator(draft) else End.STOP
        if draft.ruled and self._told_something and not self._is_signed_below(at):
            return End.STOP
        if self._italic and not is_slanted(self._run, at):
            return End.MARKS
        if is_post(self._first) and not is_post(draft) and is_post(self._run[self._start + 1]):
            return End.STOP
        if self._size > _NEXT and self._told_something and self._begins_another(at):
            return End.STOP
        if self.box is not None:
            return None
        if draft.kind is Kind.HEADING:
            same = self._told.level and draft.level <= self._told.level
            spoken = self._turns or self._italic or spoken_below(self._run, at)
            lost = self._voiced and not spoken
            return End.HEADING if same or lost else None
        if self._marks or self._italic:
            return None
        if self._size > _BEFORE_SIGNED and signs.speaks_of(draft.text) and self._is_left(at):
            return End.REPORT
        if self._turns:
            return None
        told = reports(draft, self._told.kind) or self._tells_of_author(draft.text)
        return End.REPORT if told and self._is_left(at) else None

    def _begins_another(self, at: int) -> bool:
        """Whether the next document begins here: in a container of its own none that answers the first."""
        subject = signs.subject(self._first) if self.box is not None else ""
        answers = subject and signs.subject(self._run[at]) == subject
        return _begins_another(self._run, at) and not answers

    def _tells_of_author(self, text: str) -> bool:
        """ "Dunne retired in 2003.": nobody writes so of himself."""
        surname = self._told.author.partition(",")[0].split()[-1:]
        if not self._size > _BEFORE_SIGNED or not surname or len(text) < _PROSE // 2:
            return False
        named = re.search(rf"\b{re.escape(surname[0])}\b", signs.unquoted(text)[:_PROSE])
        return named is not None and not signs.has_voice(signs.unquoted(text))

    def _is_left(self, at: int) -> bool:
        """Whether nobody speaks or signs after a reporter's word."""
        later = up_to_next(self._run, at + 1)
        return not voiced_after(self._run, at + 1, 2) and not any(map(signs.closes, later))

    def _resumed(self, at: int, end: End) -> tuple[int, End]:
        """Back to the last who speaks, where so many paragraphs after a document of many voices have none."""
        if self._marks or self._italic or self.box is not None:
            return at, end
        if self._turns:
            return self._turned(at, end)
        prose = [place for place in range(self._start, at) if _is_prose(self._run[place])]
        spoken = [self._speaks(self._run[place]) for place in prose]
        silent = next((back for back, one in enumerate(reversed(spoken)) if one), len(spoken))
        kept = len(spoken) - silent
        share = (sum(spoken) + 0.5) / (kept + 1)
        enough = 1 if end is End.REPORT else 2
        if (
            kept < 2
            or silent < enough
            or (1 - share) ** silent > _UNLIKELY
            or own_voice(self._run, self._start)
        ):
            return at, end
        return self._before_remarks(prose[kept]), End.REPORT

    def _before_remarks(self, at: int) -> int:
        """Back over the lines above that tell of who spoke: "The mayor then left the stage."."""
        while at - 1 > self._start and self._remarks(self._run[at - 1]):
            at -= 1
        return at

    def _remarks(self, draft: Draft) -> bool:
        """Whether a sentence is of the author, or of an office that the announcement names."""
        words, above = draft.text.split(), self._run[self._start - 1] if self._start else None
        if draft.kind is not Kind.PARAGRAPH or len(words) < _NAME or draft.text[-1:] != ".":
            return False
        office = " ".join(words[:2]).lower()
        surname = self._told.author.partition(",")[0].split()[-1:]
        told = words[1].islower() and above is not None and f" {office}" in plain_spaces(above.text).lower()
        return (told or (bool(surname) and surname[0] in words[:3])) and not self._speaks(draft)

    def _turned(self, at: int, end: End) -> tuple[int, End]:
        """Back to the last turn, and to what its speaker goes on to say."""
        turns = [place for place in range(self._start, at) if is_turn(self._run[place])]
        last = max(turns, default=at)
        chat = is_stamped(self._first)  # whose every line has its hour
        for place in range(last + 1, at):
            if held(self._run[place], self._first) and (chat or not self._speaks(self._run[place])):
                return place, End.REPORT
        return at, end


def _is_prose(draft: Draft) -> bool:
    """A paragraph of sentences, and no list of those who sign."""
    return draft.kind is Kind.PARAGRAPH and max(map(len, draft.text.split("\n"))) > _PROSE


def reports(draft: Draft, kind: str) -> bool:
    """Whether a reporter tells, in no point of a list; a press release reports as well, but whom it quotes."""
    text = draft.text
    told = draft.kind is not Kind.ITEM and signs.is_reporting(text)
    return told and not (kind == "release" and signs.unquoted(text) != text)


def own_box(run: list[Draft], start: int, named: bool = False, sure: bool = False) -> Box | None:
    """A container that is called after what it holds: "letter", "memo-text"; not one that holds the article too."""
    outer: Box | None = None
    apart = list(_set_apart(run, start))
    for box in apart:
        if (box.tag in _OWN_TAGS and not named) or OWN_WORDS.search(box.words):
            outer = box
    whole = outer is None and bool(apart) and not (named or _is_column(run, start, apart[-1]))
    return apart[-1] if whole and (sure or _ends_with(run, start, apart[-1])) else outer


def _is_column(run: list[Draft], start: int, box: Box) -> bool:
    """Whether what stands above is in such a container too: advertisements cut the article in many.

    Not so where both begin with the header of a mail.
    """
    above = next((draft.box for draft in reversed(run[:start]) if draft.role == ARTICLE), None)
    while above is not None and above.depth > box.depth:
        above = above.parent
    if not box.words or above is None or (above.tag, above.words) != (box.tag, box.words):
        return False
    first = next(at for at, draft in enumerate(run) if lies_in(draft.box, above))
    return not (signs.heads_mail(run[first : first + 2]) and signs.heads_mail(run[start : start + 2]))


def _set_apart(run: list[Draft], start: int) -> Iterator[Box]:
    """The containers that begin here, but for a line that says what they hold, and end before the article does."""
    at = start - 1
    while at >= 0 and (beside := run[at].box) is not None and beside.tag in LEGENDS:
        at -= 1
    before, box = run[at].box if at >= 0 else None, run[start].box
    ends = [next((draft.box for draft in way if draft.role == ARTICLE), None) for way in (run, reversed(run))]
    while box is not None and not lies_in(before, box):
        large = box.after - box.first >= (_APART - signs.heads_mail(run[start : start + 2]))
        if large and box.tag not in _LISTS and not all(lies_in(end, box) for end in ends):
            yield box
        box = box.parent


def _ends_with(run: list[Draft], start: int, box: Box) -> bool:
    """Whether a letter begun in a container ends with it, and the article goes on below in its own voice."""
    own = list(takewhile(lambda draft: lies_in(draft.box, box), run[start:]))
    after = start + len(own)
    return any(signs.closes(draft) or signs.is_ending(draft) for draft in own[-5:]) or (
        _has_voices(own) and after < len(run) and not voiced_after(run, after, 3)
    )


def _has_voices(own: list[Draft]) -> bool:
    prose = [draft for draft in own if len(draft.text) > _PROSE]
    return sum(signs.has_voice(draft.text) for draft in prose) * 2 >= max(1, len(prose))


def lies_in(box: Box | None, outer: Box) -> bool:
    """Whether a container that holds a block lies in another: the blocks of each stand together."""
    if box is None or box.depth < outer.depth:
        return False
    return outer.first <= box.first and box.after <= outer.after


def _begins_another(run: list[Draft], at: int) -> bool:
    """Whether the next document begins here; a speaker greets more than once, but not after a signature."""
    draft, before = run[at], run[at - 1]
    if tells_of_next(run, at):
        return True
    found = announcement(draft)
    if (found and found.strength > 1) or "author" in signs.fields(draft) or signs.masthead(draft):
        return True
    over = before.kind is Kind.HEADING or furniture.is_separator(before) or signs.is_signature(before)
    return over and bool(signs.salutation(draft))


def _goes_on(run: list[Draft], at: int) -> bool:
    """Whether the next paragraph opens with a quotation mark again."""
    following = next((d for d in run[at:] if d.role == ARTICLE and d.kind is Kind.PARAGRAPH), None)
    return following is not None and signs.opens_quote(following.text)


def held(draft: Draft, first: Draft) -> bool:
    """What the article's choice left out is taken if it stands among the document's own lines."""
    if draft.label or draft.kind in (Kind.FIGURE, Kind.CAPTION) or furniture.is_editors_note(draft):
        return False
    if draft.role == ARTICLE or first.role != ARTICLE:
        return True
    if draft.box is None or first.box is None:
        return signs.is_signature(draft)  # a text file: nothing tells what stands together
    near = draft.box.parent is first.box.parent
    return near and draft.links * 2 <= len(draft.text) and not furniture.is_furniture(draft)
