"""Lines that look like quotations (slanted, between marks, behind ">") and stand in an earlier comment as well."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from reader.breadth import breadth
from reader.regex import regex
from reader.threads.found import Found
from reader.threads.looks import SKIP
from reader.threads.mentions import leading_name
from reader.threads.select import Element, names, text_of, words
from reader.threads.stretches import Piece, lines, own, said

_SLANTED = names("i em q")
_SET_APART = _SLANTED | names("b strong font cite u")
_MARKS = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"', "「": "」", "『": "』", "‹": "›"}
_OWN_LINES = names(
    "blockquote li td th pre"
)  # what stands there is a quotation already, or one of several things
_INLINE = _SET_APART | names("a small span code")
_SAYS = regex(
    r"[\s,:]*(?:(?:wrote|said|writes|says|schrieb|schreibt|sagte|a écrit|a dit|écrit|disait|escribió|dice|dijo"
    r"|ha scritto|escreveu|disse|schreef|skrev|napisał|написал)\b)?[\s:,]*",
    re.I,
)
_STYLED = ("div", "p")
_INDENTED = regex(r"(?:margin|padding|border)-left\s*:\s*(?!0)")
_LEFT_OUT = regex(r"[\[(]?(?:…|\.\.\.+)[\])]?")
_SENTENCE = regex(r"[.!?…:;。！？：；\n]+")
_FEWEST, _SHORTEST = 5, 12  # letters of a whole sentence of a comment, and of what may stand anywhere in it
_ARTICLE = 20  # letters of what may stand in the article
_LONGEST = 2000  # code points of a line that is looked for
_BACK = 300  # comments, the last before, in which it is looked for
_MOST = 5000  # comments of a thread that are looked at
Line = list[Piece]


@dataclass(frozen=True, slots=True)
class _Echo:
    """A line that quotes: whom (nobody: the article), and what."""

    line: Line
    by: str
    words: str


@dataclass(slots=True)
class _Heard:
    """What was said before: by whom, and in which letters."""

    root: Element
    is_nameless: bool  # everybody has one name, or none
    comments: list[Found] = field(default_factory=list)
    names: dict[str, Found] = field(default_factory=dict)
    folded: dict[Found, str] = field(default_factory=dict)
    article: str | None = None

    def add(self, one: Found) -> None:
        self.comments.append(one)
        if one.author:
            self.names[one.author.lower()] = one

    def source(self, line: str, author: str, by: str, short: bool) -> Found | None:
        """The first of the comments of others, or of those of one (`by`), in which a line stands."""
        parts = list(filter(None, map(_folded, _LEFT_OUT.split(line))))
        letters = sum(map(breadth, parts))
        if letters < (_FEWEST if short else _SHORTEST):
            return (
                next((one for one in self._others(author, by) if line == _said(one)), None) if short else None
            )
        for one in self._others(author, by):
            if one not in self.folded:
                self.folded[one] = _folded(_said(one))
            text = self.folded[one]
            if all(part in text for part in parts) and (letters >= _SHORTEST or _is_sentence(parts, one)):
                return one
        return None

    def _others(self, author: str, by: str) -> Iterator[Found]:
        for one in self.comments[-_BACK:]:
            if (self.is_nameless or one.author != author) and (not by or one.author.lower() == by):
                yield one

    def is_printed(self, line: str) -> bool:
        """Whether they stand above the comments."""
        wanted = _folded(line)
        if breadth(wanted) < _ARTICLE or not self.comments:
            return False
        if self.article is None:
            self.article = _folded(" ".join(_above(self.root, self.comments[0].item)))
        return wanted in self.article


def mark(found: list[Found], root: Element) -> None:
    """Adds such lines to the quotations of their comments."""
    heard = _Heard(root, is_nameless=len({one.author for one in found}) == 1 and len(found) > 2)
    for one in found[:_MOST]:
        for body in one.bodies:
            if _may_quote(body):
                _mark_in(body, one, heard)
        heard.add(one)


def _may_quote(body: Element) -> bool:
    """A cheap look: whether anything is set apart in it, or stands between marks."""
    if next(body.iter(*_SET_APART), None) is not None or any(map(_is_indented, body.iter("div", "p"))):
        return True
    text = text_of(body)
    return ">" in text or "＞" in text or "@" in text or any(map(text.__contains__, _MARKS))


def _mark_in(body: Element, one: Found, heard: _Heard) -> None:
    taken = {*one.quotes, *one.noise}
    runs: list[list[_Echo]] = [[]]
    for line in lines([body]):
        line = [piece for piece in line if not (piece.is_tail and piece.node is body)]
        if not line or any(_is_taken(piece, body, taken) for piece in line):
            continue
        echo = _echo(line, body, one, heard)
        if echo is None or (runs[-1] and runs[-1][-1].by != echo.by):
            runs.append([])
        if echo is not None:
            runs[-1].append(echo)
    answered = runs if body is not one.bodies[-1] else runs[:-1]  # what nothing is said to is no quotation
    for run in filter(None, answered):
        _put(run, body, one)


def _is_taken(piece: Piece, body: Element, taken: set[Element]) -> bool:
    node: Element | None = piece.node if not piece.is_tail else piece.node.getparent()
    while node is not None and node is not body:
        if node in taken or node.tag in _OWN_LINES:
            return True
        node = node.getparent()
    return False


def _echo(line: Line, body: Element, one: Found, heard: _Heard) -> _Echo | None:
    """A line as a quotation, if it is one."""
    text = said(line)
    if not 0 < len(text) <= _LONGEST:
        return None
    tags = _tags(line, body)
    bare = text.lstrip(">＞ \t")
    apart = bool(tags) or bare != text or _between(bare) != bare
    by = leading_name(bare.lstrip("@"), heard.names) if not apart or tags else ""
    if by and (rest := bare.lstrip("@")[len(by) :]):
        between = _between(_SAYS.sub("", rest, count=1))
        source = heard.source(between, one.author, by, short=False)
        if source is not None:
            return _Echo(line, source.author, between)
    if not apart:
        return None
    between = _between(bare)
    source = heard.source(between, one.author, "", short=not tags or not tags.isdisjoint(_SLANTED))
    if source is not None or heard.is_printed(between):
        return _Echo(line, source.author if source is not None else "", between)
    return None


def _between(text: str) -> str:
    """The words between quotation marks, where these are all of a line."""
    ends = _MARKS.get(text[:1], "") if len(text) > 2 else ""
    return text[1:-1].strip() if ends and text[-1] in ends else text


def _tags(line: Sequence[Piece], body: Element) -> set[str]:
    """What sets all of a line apart from the rest."""
    found: set[str] = set()
    for piece in line:
        node: Element | None = piece.node if not piece.is_tail else piece.node.getparent()
        about: set[str] = set()
        while node is not None and node is not body:
            about.add("font" if _is_indented(node) else node.tag)
            node = node.getparent()
        if about.isdisjoint(_SET_APART):
            return set()
        found |= about & _SET_APART
    return found


def _is_indented(node: Element) -> bool:
    """Whether its style sets a box apart as quotations are: further in, or behind a rule."""
    return node.tag in _STYLED and _INDENTED.search(node.get("style") or "") is not None


def _put(run: Sequence[_Echo], body: Element, one: Found) -> None:
    """One quotation in the place of some lines."""
    quote = etree.Element("blockquote")
    quote.text = " ".join(echo.words for echo in run)
    nodes = [own(piece) for echo in run for piece in echo.line]
    place = nodes[0]
    while (outer := place.getparent()) is not None and outer is not body and outer.tag in _INLINE:
        place = outer
    if text_of(place).strip() == text_of(nodes[0]).strip():
        one.noise.append(place)
    place.addprevious(quote)
    one.quotes[quote] = run[0].by
    one.noise.extend(map(_marked, nodes))


def _marked(node: Element) -> Element:
    """The element that a browser draws quotation marks about, where it holds nothing else."""
    outer = node.getparent()
    is_all = outer is not None and outer.tag == "q" and text_of(outer).strip() == text_of(node).strip()
    return outer if outer is not None and is_all else node


def _above(root: Element, item: Element | None) -> Iterator[str]:
    """All that is said above the first comment: old pages have no paragraphs."""
    for event, node in etree.iterwalk(root, events=("start", "end")):
        if node is item:
            return
        if node.tag in SKIP:
            continue
        yield (node.text if event == "start" else node.tail) or ""


def _said(one: Found) -> str:
    return " ".join(words(body, one.noise) for body in one.bodies).strip()


def _is_sentence(parts: list[str], one: Found) -> bool:
    return parts[0] in map(_folded, _SENTENCE.split(_said(one))) if len(parts) == 1 else False


def _folded(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))
