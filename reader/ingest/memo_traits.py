"""What each block of an article shows, by name, and what lies between it and the next: what the weights know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reader.ingest import memo_signs as signs
from reader.ingest.draft import Box, Draft
from reader.ingest.memo_cues import cues, may_start, plain_spaces, words_of
from reader.ingest.memo_flow import OWN_WORDS
from reader.ingest.memo_lines import Line
from reader.ingest.memo_turns import is_turn
from reader.model import ARTICLE, Kind
from reader.regex import regex

Traits = set[str]

_SIZES = (25, 60, 140, 400)  # code points up to which a block is of one size
_OF_LINE = (
    *("voiced", "addressed", "reporting", "greets", "headed", "heads", "formal", "closes", "ends", "named"),
    *("contact", "spoken", "titles", "prose"),
)
_FRAMES = frozenset(("aside", "details", "fieldset", "figure", "td", "pre", "dl", "blockquote"))
_DIVISIONS = frozenset(("section", "div", "article"))
_MOST = 0.6  # of the blocks: a container of more is the article's own
_RARE = 3  # paragraphs of one look that are few
_PAUSE = 4  # rows in which the page looks again as it did
_LEAD = 5  # blocks that tell whom the article is about
_NAME = regex(r"(?<=[\w,;’'] )[A-ZÀ-Þ][a-zà-ÿ'’-]{2,}")  # inside a sentence
_TURN = 100  # code points in which a speaker is named
_LIST = 840  # code points of the longest line of those who sign
_CLOCK = regex(r"[\[(]?\d{1,2}[:.h]\d\d")


@dataclass(frozen=True, slots=True)
class Row:
    """A block that is no picture and no rule, its place in the run, and what it shows."""

    line: Line
    at: int
    traits: Traits

    @property
    def draft(self) -> Draft:
        return self.line.draft


@dataclass(frozen=True, slots=True)
class View:
    """The rows of an article; `seams[n]` tells what lies above row n; `offset`: the first block's place in the page."""

    rows: list[Row]
    seams: list[Traits]
    looks: list[str]
    offset: int


def view(lines: list[Line], offset: int, title: str) -> View:
    """`read_last` has been asked of each line."""
    shown, between = _shown(lines)
    looks = _looks([lines[at].draft for at in shown])
    page = _Page(lines, [lines[at] for at in shown], looks, title)
    rows = [Row(lines[at], at, _traits(page, lines[at], own)) for at, own in zip(shown, looks, strict=True)]
    return View(rows, list(_seams(rows, looks, between)), looks, offset)


def _looks(drafts: list[Draft]) -> list[str]:
    """What the page calls each block and the container around it."""
    known: dict[int, str] = {}
    for box in (draft.box for draft in drafts if draft.box):
        if id(box) not in known:
            outer = f"|{box.parent.tag} {box.parent.words}" if box.parent else ""
            known[id(box)] = f"{box.tag} {box.words}{outer}"
    return [known[id(draft.box)] if draft.box else "" for draft in drafts]


def _shown(lines: list[Line]) -> tuple[list[int], list[Traits]]:
    """The places of the rows, and the rules and pictures above each and below the last."""
    shown: list[int] = []
    between: list[Traits] = []
    above: Traits = set()
    for at, line in enumerate(lines):
        if line.draft.ruled or line.wall:
            above.add("rule")
        if line.draft.kind in (Kind.FIGURE, Kind.CAPTION):
            above.add("picture")
        elif not line.wall and line.draft.text.strip("\ufffc \n"):
            shown.append(at)
            between.append(above)
            above = set()
    return shown, [*between, above]


class _Page:
    """What most paragraphs of an article look like, and whom it is about."""

    def __init__(self, lines: list[Line], shown: list[Line], looks: list[str], title: str) -> None:
        self.looks = Counter(one for line, one in zip(shown, looks, strict=True) if line.prose)
        self.main = max(self.looks, key=lambda one: self.looks[one], default="")
        own = (line.draft for line in shown if line.prose and line.draft.role == ARTICLE)
        parents = Counter(id(draft.box.parent) for draft in own if draft.box)
        self.parent = max(parents, key=lambda one: parents[one], default=0)
        self.most = len(lines) * _MOST
        texts = [title, *(line.bare for line in shown[:_LEAD])]
        self.names = {name for text in texts for name in _NAME.findall(text)}
        self._around: dict[int, Traits] = {}

    def around(self, box: Box) -> Traits:
        """What a container and those around it are, up to the article's own."""
        if id(box) not in self._around:
            self._around[id(box)] = set(self._of_box(box)) if box.blocks <= self.most else set()
        return self._around[id(box)]

    def _of_box(self, box: Box) -> Iterator[str]:
        if OWN_WORDS.search(box.words):
            yield "called"
        if box.tag in _FRAMES:
            yield "frame"
            yield f"frame:{box.tag}"
        if box.parent is not None and box.parent.blocks <= self.most:
            yield from self.around(box.parent)
            if box.parent.tag in _DIVISIONS:
                yield "division"


def _traits(page: _Page, line: Line, own_look: str) -> Traits:
    draft = line.draft
    found = {name for name in _OF_LINE if getattr(line, name)}
    found.add(f"kind:{draft.kind.name.lower()}")
    found.add(f"size:{sum(len(draft.text) >= size for size in _SIZES)}")
    found.update(_of_words(page, line), _of_ends(draft), _of_form(line), _of_place(page, draft, own_look))
    return found


def _of_words(page: _Page, line: Line) -> Iterator[str]:
    """Whose words they are, and of what they speak."""
    text, bare = line.draft.text, line.bare
    names = set(_NAME.findall(bare))
    if line.prose and not _third().isdisjoint(words_of(text)) and not _third().isdisjoint(words_of(bare)):
        yield "third"
    if bare != text and not signs.opens_quote(text):
        yield "quoting"
    if names:
        yield "names somebody"
    if not names.isdisjoint(page.names):
        yield "names whom it is about"
    if line.announced:
        yield f"announces:{line.announced.strength}"
    if line.announced and line.announced.near:
        yield "announces"
    if line.says_whole:
        yield "whole"
    if line.concludes:
        yield "concludes"


@cache
def _third() -> frozenset[str]:
    return frozenset(cues().third)


_LAST = {":": ":", ",": ",", "?": "?", ".": ".", "!": ".", "…": "."} | dict.fromkeys('”’»"', "quote")
_FIRST = dict.fromkeys('“"«„‘', "quote") | dict.fromkeys("[(", "bracket")


def _of_ends(draft: Draft) -> Iterator[str]:
    """Its first and last signs."""
    first, last = plain_spaces(draft.text[:9])[:1], plain_spaces(draft.text[-9:])[-1:]
    yield f"first:{_FIRST.get(first) or _case(first)}"
    yield f"last:{_LAST.get(last) or ('letter' if last.isalnum() else 'other')}"
    if signs.opens_quote(draft.text):
        yield "opens quote"
    if signs.closes_quote(draft.text):
        yield "closes quote"
    if _CLOCK.match(draft.text):
        yield "clock"


def _case(letter: str) -> str:
    if letter.isdigit():
        return "digit"
    return "upper" if letter.isupper() else "lower" if letter.islower() else "other"


def _of_form(line: Line) -> Iterator[str]:
    """What kind of line it is."""
    draft = line.draft
    lines = draft.text.count("\n")
    told = {
        "not held": not line.held,
        "lines": lines,
        "many lines": lines > 2,
        "number": signs.number(draft),
        "italic": signs.is_italic(draft),
        "turn": ":" in draft.text[:_TURN] and is_turn(draft),
        "fields": signs.fields(draft),
        "dated": line.dated,
        "furniture": line.furniture,
        "addresses": may_start(draft.text, cues().salutations) and signs.addresses(draft),
    }
    yield from (name for name, yes in told.items() if yes)
    if len(draft.text) <= _LIST:
        yield from _of_signature(draft)


def _of_signature(draft: Draft) -> Iterator[str]:
    told = {
        "bold": signs.is_bold(draft),
        "capitals": draft.text.isupper(),
        "signs": signs.is_signature(draft),
        "lists names": signs.lists_names(draft),
        "counts others": signs.counts_others(draft),
        "postscript": signs.is_postscript(draft),
    }
    return (name for name, yes in told.items() if yes)


def _of_place(page: _Page, draft: Draft, own_look: str) -> Iterator[str]:
    """Where it stands in the page."""
    if draft.role != ARTICLE:
        yield "left out"
    if draft.label:
        yield "label"
    if draft.links * 2 > len(draft.text):
        yield "linked"
    if draft.quoted:
        yield "quoted"
    if draft.score:
        yield f"score:{min(3, int(draft.score * 4))}"
    if own_look and draft.box:
        few = "rare" if page.looks[own_look] <= _RARE else "some"
        yield f"look:{'main' if own_look == page.main else few}"
        yield f"parent:{'main' if draft.box.parent and id(draft.box.parent) == page.parent else 'other'}"
    if draft.box is not None:
        yield from page.around(draft.box)


def _seams(rows: list[Row], looks: list[str], between: list[Traits]) -> Iterator[Traits]:
    for at, found in enumerate(between):
        if not 0 < at < len(rows):
            yield found | {"edge"}
        else:
            yield found | set(_of_looks(looks, at)) | set(_seam(rows[at - 1], rows[at]))


def _of_looks(looks: list[str], at: int) -> Iterator[str]:
    """Whether the page looks otherwise from here on, and whether it did so for a few rows alone."""
    if not _differ(looks[at - 1], looks[at]):
        return
    yield "look"
    if looks[at] in looks[max(0, at - _PAUSE) : at - 1]:
        yield "resumes"
    if looks[at - 1] in looks[at + 1 : at + _PAUSE]:
        yield "pauses"


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and one != other


def _seam(above: Row, below: Row) -> Iterator[str]:
    """What changes from one row to the next."""
    one, other = above.draft, below.draft
    if one.quoted != other.quoted:
        yield "more quoted" if other.quoted > one.quoted else "less quoted"
    if one.kind is not other.kind:
        yield "kind"
    slanted = "italic" in above.traits, "italic" in below.traits
    if slanted[0] != slanted[1]:
        yield "upright" if slanted[0] else "slanted"
    a, b = one.box, other.box
    if a is None or b is None or a is b or a.parent is b.parent:
        return
    yield "container"
    if b.parent is not None and not _holds(b.parent, a):
        yield "container opens"
    if a.parent is not None and not _holds(a.parent, b):
        yield "container closes"


def _holds(outer: Box, box: Box) -> bool:
    return outer.first <= box.first and box.after <= outer.after
