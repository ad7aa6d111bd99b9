"""A page as its reader has corrected it: the same letters in the same order, in other parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from reader.model import (
    ARTICLE,
    BLANK_LINE,
    LEFT_OUT,
    Block,
    Comment,
    Document,
    Label,
    Memo,
    Part,
    When,
    part_of,
)
from reader.notes.correction import NOTHING, Correction, Run, Said, is_kept, is_role
from reader.notes.correction_canvas import Canvas, before, behind
from reader.notes.correction_cut import Strip, cut, is_as_it_was
from reader.notes.correction_edge import Moved, hold, spread, strewn, whole
from reader.notes.correction_page import Whole
from reader.notes.correction_place import Finder, Reach, Sought
from reader.notes.correction_quotes import requoted, with_parents
from reader.notes.locator import NO_TEXTS
from reader.notes.trail import Index, Trail

_ENOUGH = 0.3  # of 1: a memo is known by so much of its words, paragraph by paragraph

_Record = TypeVar("_Record", Memo, Comment)


def apply(page: Document, corrections: Iterable[Correction], texts: Mapping[str, str] = NO_TEXTS) -> Document:
    """The page with these corrections; `texts` are what older saves of it said, by fingerprint."""
    return Split(page, texts).apply(corrections)


def gone(page: Document, corrected: Document) -> str:
    """The words that corrections left out of the page, as it was read."""
    if page is corrected:
        return ""
    before = {id(block) for block in page.blocks if block.role == LEFT_OUT}
    left_out = [block for block in corrected.blocks if block.role == LEFT_OUT and id(block) not in before]
    return BLANK_LINE.join(block.text for block in left_out)


class Split:
    """A page as it was read; what it learns of where corrected words stand serves every correction."""

    def __init__(self, page: Document, texts: Mapping[str, str] = NO_TEXTS) -> None:
        self.page = page
        self.index = Index(page)
        self._finder = Finder(page.blocks, texts)
        self._roles: dict[tuple[Run, str], str | None] = {}

    @property
    def whole(self) -> Whole:
        """All that the page says."""
        return self._finder.page

    def apply(self, corrections: Iterable[Correction]) -> Document:
        """The page with these corrections, the last one first where they contradict; itself without any.

        Memos and comments that lost all of their words are gone, what is left of them is left out; new ones
        stand in page order. Words that moved have no label. A correction whose words are gone does nothing.
        """
        wanted = self._wanted(corrections)
        blocks = self.page.blocks
        pieces = _settled(blocks, _pieces(blocks, wanted.strips))
        if not pieces and not wanted.said:
            return self.page
        touched = {blocks[at].role for at in pieces} | {one.role for new in pieces.values() for one in new}
        return _rebuilt(self.page, _spliced(blocks, pieces), touched, wanted.said)

    def words(self, run: Run) -> str:
        """What it said when it was made; empty where nobody knows any more."""
        text = self.whole.text if run.page == self.whole.print else self._finder.told(run)
        return run.span.of(text) if text and run.span is not None else ""

    def sought(self, correction: Correction) -> tuple[Sought, ...]:
        """Where the words of each of its runs stand in this page."""
        return tuple(self._finder.find(run) for run in correction.runs)

    def role(self, correction: Correction) -> str | None:
        """The key that its memo or comment has in this page; None where that is gone, or is no such part here."""
        role, target = correction.role, correction.target
        if target is None or (role.startswith("comment:") and self.page.find(role) is not None):
            return role  # a comment's key is its engine's; a memo's is only its number
        if (target, role) not in self._roles:
            kind = role.partition(":")[0]
            found = self._role_of(self._finder.find(target).reach, kind)
            self._roles[target, role] = found or self._role_of_lines(target, kind)
        return self._roles[target, role]

    def missed(self, corrections: Iterable[Correction]) -> list[Correction]:
        """Those that do nothing, or less than they did, because their words are not in this page any more.

        Of those that are not understood nobody knows what they would do.
        """
        given = [one for one in corrections if one.role or one.runs or one.whole or one.edge]
        stand = self._wanted(given).stand
        return [one for one in given if one not in stand or self._lacks(one)]

    def without(self, corrections: Collection[Correction], one: Correction) -> tuple[Correction, ...]:
        """Those that are left when this one is taken back: what did something by it alone goes with it."""
        rest = tuple(each for each in corrections if each is not one)
        stood, stand = self._wanted(corrections).stand, self._wanted(rest).stand
        return tuple(each for each in rest if each in stand or each not in stood)

    def _lacks(self, one: Correction) -> bool:
        """Whether words of it are gone, and are not what an edge or a whole part makes up for."""
        stands = one.edge.stands if one.edge is not None else ()
        held = one.edge is not None and any(_is_found(self._finder.find(each.words)) for each in stands)
        whole = one.whole.startswith("comment:") and self.page.find(one.whole) is not None
        return not (held or whole) and not all(map(_is_found, self.sought(one)))

    def _role_of(self, reach: Reach | None, kind: str) -> str | None:
        """The part of this kind that most of these words are in."""
        letters: Counter[str] = Counter()
        for block in self.page.blocks[reach.first : reach.last + 1] if reach is not None else ():
            if block.role.startswith(f"{kind}:"):
                letters[block.role] += len(block.text)
        return max(letters, key=letters.__getitem__, default=None)

    def _role_of_lines(self, target: Run, kind: str) -> str | None:
        """The part of this kind that most of its paragraphs are in, of which enough stand as they did."""
        words = self.words(target)
        told, letters = {line.strip() for line in words.split(BLANK_LINE)}, Counter[str]()
        for block in self.page.blocks if words else ():
            if block.role.startswith(f"{kind}:") and block.text.strip() in told:
                letters[block.role] += len(block.text)
        enough = (role for role, count in letters.most_common(1) if count >= _ENOUGH * len(words))
        return next(enough, None)

    def _wanted(self, corrections: Iterable[Correction]) -> _Wanted:
        canvas = Canvas(self.page.blocks)
        said: dict[str, Said] = {}
        stand: list[Correction] = []
        for one in corrections:
            role = self.role(one) if is_role(one.role) and canvas.holds(one.on) else None
            if role is None or not self._paint(canvas, one, role):
                continue
            stand.append(one)
            if is_kept(role) and one.said != NOTHING:
                said[role] = said.get(role, NOTHING).then(one.said)
        return _Wanted(canvas.painted, said, stand)

    def _paint(self, canvas: Canvas, one: Correction, role: str) -> bool:
        """Gives its words their role; whether there are any."""
        pairs = zip(one.runs, self.sought(one), strict=True)
        runs = [(run, found.reach) for run, found in pairs if found.reach is not None]
        further = one.edge is not None or one.whole
        bodies = [reach for run, reach in runs if not run.header] if further else []
        moved = [Moved(reach, {*canvas.letters(reach)}) for reach in bodies]
        held, part = hold(one, canvas, self._finder, role), whole(one, canvas, self._finder, moved)
        stands = bool(part or held)
        for run, reach in runs:
            if one.of and run.page == self.whole.print:
                stands |= canvas.repaint(one.of, before(reach), behind(reach, canvas.blocks), role)
                continue
            stands = True
            among = strewn(run, reach, canvas, self._finder)
            canvas.paint(reach, role, header=run.header and is_kept(role), strewn=among)
        if part and part != role:
            canvas.repaint(part, (0, 0), canvas.end, role)
        if held is not None and held.outermost is not None:
            canvas.paint(held.outermost.reach, role)
            moved.append(held.outermost)
        if held is not None:
            spread(one, held, canvas, role, moved)
        return stands


def _is_found(sought: Sought) -> bool:
    return sought.reach is not None


@dataclass(frozen=True, slots=True)
class _Wanted:
    """How blocks are cut, by their places, what was said of parts, by their keys, and the corrections that did it."""

    strips: Mapping[int, Sequence[Strip]]
    said: Mapping[str, Said]
    stand: Sequence[Correction]


_Pieces = dict[int, list[Block]]  # what a block of the page is cut into, by its place


def _pieces(blocks: Sequence[Block], strips: Mapping[int, Sequence[Strip]]) -> _Pieces:
    """The blocks that are not as they were."""
    return {
        at: list(cut(blocks[at], own_strips))
        for at, own_strips in sorted(strips.items())
        if not is_as_it_was(blocks[at], own_strips)
    }


def _settled(blocks: Sequence[Block], pieces: _Pieces) -> _Pieces:
    """The headers of comments that have lost all of their words are left out with them."""
    lost: set[str] = set()
    for at, new in pieces.items():
        lost |= {one.role for one in new if one.label is Label.HEADER}
        if is_kept(blocks[at].role) and any(one.role != blocks[at].role for one in new):
            lost.add(blocks[at].role)
    gone = lost - _speaking(blocks, pieces, lost) if lost else lost
    if not gone:
        return pieces
    heads = {at: [one] for at, one in enumerate(blocks) if one.role in gone}
    return {at: [_left_out(one, gone) for one in new] for at, new in sorted({**heads, **pieces}.items())}


def _speaking(blocks: Sequence[Block], pieces: _Pieces, roles: set[str]) -> set[str]:
    """Those of these roles that have words still."""
    cut_ones = (one for new in pieces.values() for one in new)
    kept = (one for at, one in enumerate(blocks) if one.role in roles and at not in pieces)
    return {one.role for one in (*cut_ones, *kept) if one.role in roles and one.label is not Label.HEADER}


def _left_out(block: Block, gone: set[str]) -> Block:
    return block._replace(role=LEFT_OUT, label=Label.NONE) if block.role in gone else block


def _spliced(blocks: tuple[Block, ...], pieces: _Pieces) -> tuple[Block, ...]:
    made: list[Block] = []
    after = 0
    for at, new in pieces.items():
        made += blocks[after:at]
        made += new
        after = at + 1
    return (*made, *blocks[after:])


def _rebuilt(
    document: Document, blocks: tuple[Block, ...], touched: set[str], said: Mapping[str, Said]
) -> Document:
    memos = _records(document.memos, Memo, "memo", blocks, touched, said)
    comments = _records(document.comments, Comment, "comment", blocks, touched, said)
    parts = _parts(document, blocks, touched, [*(one.part for one in memos), *(one.part for one in comments)])
    new = replace(document, blocks=blocks, parts=parts, memos=memos)
    trail = Trail(document, new)
    lines = with_parents(document.comments, comments)
    stated = _stated(document.stated_comments, len(document.comments), len(comments))
    quoting = tuple(requoted(one, trail, touched) for one in lines)
    return replace(new, comments=quoting, stated_comments=stated)


def _stated(count: int | None, found: int, now: int) -> int | None:
    """What the page claims; where all of it was found, what was no comment is not missing now."""
    return count if count is None or found < count else min(count, now)


def _parts(
    document: Document, blocks: Iterable[Block], touched: set[str], keys: Iterable[str]
) -> dict[str, Part]:
    """The parts with these keys; one that nothing was moved into or out of stays the same."""
    own: dict[str, list[Block]] = {key: [] for key in touched}
    for block in blocks:
        if block.role in own:
            own[block.role].append(block)
    known = document.parts
    return {
        key: known[key] if key in known and key not in touched else part_of(key, own.get(key, []))
        for key in (ARTICLE, *keys)
    }


def _records(
    known: Sequence[_Record],
    make: type[_Record],
    kind: str,
    blocks: Sequence[Block],
    touched: set[str],
    said: Mapping[str, Said],
) -> tuple[_Record, ...]:
    """The memos, or the comments: those that are still there, and the new ones in page order."""
    own = {key for key in {*touched, *said} if key.startswith(f"{kind}:")}
    if not own:
        return tuple(known)
    there: dict[str, int] = _first(blocks, own)
    kept: list[_Record] = [one for one in known if one.part not in own or one.part in there]
    new = there.keys() - {one.part for one in kept}
    first = _first(blocks, {*there, *(one.part for one in kept)}) if new else {}
    for key in sorted(new, key=there.__getitem__):
        kept.insert(_place(kept, there[key], first), make(key))
    return tuple(_said(one, said.get(one.part, NOTHING)) for one in kept)


def _first(blocks: Sequence[Block], roles: Container[str]) -> dict[str, int]:
    """The place in the page where each of these parts begins."""
    first: dict[str, int] = {}
    for at, block in enumerate(blocks):
        if block.role in roles:
            first.setdefault(block.role, at)
    return first


def _place(records: Sequence[_Record], at: int, first: Mapping[str, int]) -> int:
    """Where a new one goes: before the next that begins after it, and never among replies."""
    for index, one in enumerate(records):
        answers = isinstance(one, Comment) and one.depth
        if first.get(one.part, -1) > at and not answers:
            return index
    return len(records)


def _said(record: _Record, said: Said) -> _Record:
    names = ("author",) if isinstance(record, Comment) else ("kind", "title", "author")
    changed: dict[str, Any] = {name: word for name in names if (word := getattr(said, name)) is not None}
    if said.published is not None:
        changed["published"] = When(said.published, said.iso or "") if said.published else None
    return record._replace(**changed) if changed else record
