"""Quotations in a page, posts of other sites among them: how deep a block stands in them, and who is quoted.

The line that names who is quoted ("— Ada Hiver (@ada) 3 March 2020") stays where the page prints it, the last block
of the quotation: nothing that a reader sees is taken out of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from lxml import etree

from reader.ingest.draft import Box, Draft
from reader.ingest.inline import Inline
from reader.ingest.language import cues
from reader.ingest.zones import Quoted
from reader.model import ARTICLE, LEFT_OUT, Kind
from reader.regex import regex
from reader.threads.select import names

_POSTS = names(
    "twitter-tweet twitter-video twitter-tweet-rendered instagram-media fb-post fb-video fb-comment-embed",
    "mastodon-embed bluesky-embed tiktok-embed reddit-embed-bq reddit-card text-post-media imgur-embed-pub",
    "telegram-post",
)
_BESIDE = 60  # code points beside a name in the line that says who is quoted: an office, a work, a year
_ADDRESSES = ("cite", "data-embed-url", "data-href", "data-instgrm-permalink", "data-text-post-permalink")
_PROFILE = regex(
    r"//(?:[\w-]+\.)?(?:(?:twitter|x)\.com/(?P<bird>\w+)/status|bsky\.app/profile/(?P<sky>[\w-]+\.[\w.-]+)"
    r"|reddit\.com/u(?:ser)?/(?P<red>[\w-]+)|[^/\s]+/@(?P<at>\w[\w.-]*))(?=[/?#]|\Z)"
)
_DASHES = "—–―-"
_CLOSING = regex(rf"[{_DASHES}]{{1,3}}[\s\u00a0]*(?P<name>\w.*)")
_LEADING = ("\n", *_DASHES)  # what may stand before a name
_AFTER = regex(r"\s*[,(|;·•]")  # what stands behind a name: a function, a work, a handle
_JOINING = regex(r"[\s,]+(?:in|on|from|at|for|dans|sur|de|pour|à|in der|en|aus|auf)\Z", re.I)
_LONGEST = 80  # code points of a name
_LINE = 240  # code points of the line that holds it
_SHORT = 8  # code points of a dash and its blanks
_LOOK = 3  # blocks at both ends of a post in which its author may be named


@dataclass(slots=True, eq=False)
class Quote:
    """`by` is who the page says is quoted; `cited` and `work` are what its `cite` elements hold."""

    source: str
    by: str
    outer: Quote | None
    depth: int
    post: bool = False
    around: Box | None = None  # the container that it stands in
    addresses: tuple[str, ...] = ()
    cited: str = ""
    work: str = ""
    captioned: str = ""
    known: bool = False  # the engine of the comments told, nothing is to be made out
    drafts: list[Draft] = field(default_factory=list)


class Quotes:
    """The quotations that the walk is in: `stack` holds those of one comment, or of what is no comment."""

    __slots__ = ("_every", "_last", "stack")

    def __init__(self) -> None:
        self.stack: list[Quote] = []
        self._every: list[Quote] = []
        self._last: Quote | None = None

    def begin(self, node: etree._Element, words: str, around: Box | None) -> None:
        """A blockquote, or a container that the code calls another site's post."""
        outer = self.stack[-1] if self.stack else None
        within = outer is not None and outer.post and not outer.drafts  # a post's own blockquote
        self._push(
            Quote(
                "",
                "",
                outer,
                (outer.depth if outer else 0) + (not within),
                within or is_post(words),
                around,
                tuple(filter(None, map(node.get, _ADDRESSES))),
            )
        )

    def begin_known(self, quoted: Quoted) -> None:
        """A quotation of which the comments' engine says whom it quotes."""
        outer = self.stack[-1] if self.stack else None
        depth = (outer.depth if outer else 0) + 1
        self._push(Quote(quoted.source, quoted.by, outer, depth, known=True))

    def _push(self, quote: Quote) -> None:
        self.stack.append(quote)
        self._every.append(quote)

    def end(self) -> None:
        self._last = self.stack.pop()

    def cite(self, node: etree._Element, line: Inline) -> None:
        """A `cite` names who is quoted where it is or ends its line after a dash; else it names a work."""
        if not self.stack:
            return
        text, quote = _words(node), self.stack[-1]
        before = "".join(line.pieces[-1:])[-_SHORT:].rstrip(" \u00a0")
        alone = not before and line.size <= _SHORT and len((node.tail or "").strip()) <= _LONGEST
        if text and (alone or before[-1:] in _LEADING or text[0] in _LEADING):
            quote.cited = quote.cited or text.strip(_DASHES + " ,:\u00a0")
        else:
            quote.work = text

    def place(self, draft: Draft) -> None:
        """Tells a block how deep it stands; who is quoted is told at the end."""
        if self.stack:
            quote = self.stack[-1]
            draft.quoted, draft.cites = quote.depth, quote.source
            quote.drafts.append(draft)
        elif draft.kind is Kind.CAPTION and self._last is not None and _captions(draft.box, self._last):
            self._last.captioned = draft.text

    def settle(self) -> None:
        """Names who is quoted on every quoted block: the nearest quotation around it that says so."""
        for quote in self._every:  # from the outside in
            if not quote.known:
                quote.by = _stated(quote)
            quote.by = quote.by or (quote.outer.by if quote.outer else "")
            for draft in quote.drafts:
                draft.by = quote.by


def keep_named(drafts: list[Draft]) -> None:
    """The line of a quotation that names who is quoted goes with its words into the article."""
    free = [draft for draft in drafts if draft.owner < 0]
    for words, named in (*pairwise(free), *pairwise(reversed(free))):
        if words.role == ARTICLE and named.role == LEFT_OUT and _names(named, words):
            named.role = ARTICLE


def _names(line: Draft, words: Draft) -> bool:
    """Whether a line stands in the quotation of these words, and says little more than whose they are."""
    return (
        bool(words.by)
        and (line.quoted, line.by) == (words.quoted, words.by)
        and line.quoted > 0
        and not line.label
        and line.by in line.text
        and len(line.text) <= len(line.by) + _BESIDE
        and not (line.box and line.box.hidden)
    )


def is_post(words: str) -> bool:
    """Whether the words of a container's code call it a post of another site."""
    return not _POSTS.isdisjoint(words.split())


def post_of(box: Box | None) -> Box | None:
    """The post of another site that a container stands in or is."""
    while box is not None and not is_post(box.words):
        box = box.parent
    return box


def _captions(box: Box | None, quote: Quote) -> bool:
    """Whether a caption stands in the figure that the quotation is."""
    around = quote.around
    return box is not None and around is not None and around.tag == "figure" and box.parent is around


def _stated(quote: Quote) -> str:
    if quote.cited:
        return quote.cited if len(quote.cited) <= _LONGEST else ""
    if quote.post:
        return _closing(quote) or _poster(quote) or _profile(quote)
    return _footer(quote) or _closing(quote) or _name(quote.captioned.strip(_DASHES + " "), quote.work)


def _footer(quote: Quote) -> str:
    for draft in quote.drafts[-_LOOK:]:
        if draft.box is not None and "footer" in (draft.box.tag, draft.box.parent and draft.box.parent.tag):
            return _name(draft.text.strip(_DASHES + " \u00a0"), quote.work)
    return ""


def _closing(quote: Quote) -> str:
    """The last line, if it is a dash and a name; speech after a dash ends as sentences do."""
    if not quote.drafts or (len(quote.drafts) == 1 and "\n" not in quote.drafts[0].text):
        return ""
    before, _, line = quote.drafts[-1].text.rpartition("\n")
    said = _CLOSING.fullmatch(line) if len(line) <= _LINE else None
    before = before.rpartition("\n")[2] or (quote.drafts[-2].text if len(quote.drafts) > 1 else "")
    if said is None or before[:1] in tuple(_DASHES):
        return ""
    if quote.post:
        name, handle, _ = said["name"].partition(" (@")
        return name.strip() if handle and len(name) <= _LONGEST else _name(said["name"], quote.work)
    name = _name(said["name"], quote.work)
    return name if name[:1].isupper() and name[-1] not in "!?…»”" and len(name.split()) <= 6 else ""


def _name(text: str, work: str) -> str:
    """The name that a line begins with, without function, work or date."""
    text = text.split("\n", 1)[0]
    if work and text.endswith(work):
        text = text.removesuffix(work).rstrip(" ,;:\u00a0" + _DASHES)
    text = _JOINING.sub("", _AFTER.split(text, maxsplit=1)[0]).strip()
    return text if len(text) <= _LONGEST and not text.endswith((". ", ".»")) else ""


def _poster(quote: Quote) -> str:
    """The name after "A post shared by" and its like."""
    for line in _lines(quote):
        for pattern in cues().posted:
            if found := pattern.fullmatch(line):
                return _name(found["name"], "")
    return ""


def _lines(quote: Quote) -> Iterator[str]:
    ends = quote.drafts if len(quote.drafts) <= 2 * _LOOK else quote.drafts[:_LOOK] + quote.drafts[-_LOOK:]
    for draft in reversed(ends):
        if len(draft.text) <= 2 * _LINE:
            yield from reversed(draft.text.split("\n"))


def _profile(quote: Quote) -> str:
    """The account in a post's address, else in its last links."""
    outer = quote.outer.addresses if quote.outer and quote.outer.post else ()
    links = (mark.target for draft in reversed(quote.drafts[-_LOOK:]) for mark in reversed(draft.marks[-9:]))
    for address in (*quote.addresses, *outer, *links):
        if found := _PROFILE.search(address[:400]):
            return f"u/{found['red']}" if found["red"] else f"@{found['bird'] or found['sky'] or found['at']}"
    return ""


def _words(node: etree._Element) -> str:
    """The words of a short element; none of a long one."""
    pieces, size = [], 0
    for piece in node.itertext():
        pieces.append(str(piece))
        size += len(piece)
        if size > _LINE:
            return ""
    return " ".join("".join(pieces).split())
