"""Whose words these are, as far as the document tells; the user may always say otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from reader.model import ARTICLE, Comment, Document, Memo, Part, Place, Span
from reader.notes.snap import trim

NOBODY = ""  # the document does not tell, and a guess would put words into somebody's mouth

# Opening mark: its closing marks. The straight one closes itself; the typographic single ones are left out,
# because the closing one is the apostrophe.
_MARKS = {"«": "»", "“": "”", "„": "“”", '"': '"', "‹": "›", "「": "」", "『": "』"}
_EDGES = "".join(_MARKS) + "".join(_MARKS.values())


def speaker_of(document: Document, place: Place) -> str:
    """The person quoted; nobody inside quotation marks; else the author of the comment, memo or article."""
    return Speakers(document).of(place)


def author_of(document: Document, key: str) -> str:
    """Who wrote a part; the page does not always say."""
    return Speakers(document).author(key)


class Speakers:
    """Whose words these are, for many places of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._quotations: dict[tuple[str, int], tuple[Span, ...]] = {}

    @cached_property
    def _written(self) -> Mapping[str, Memo | Comment]:
        memos = {memo.part: memo for memo in self._document.memos}
        return {**memos, **{comment.part: comment for comment in self._document.comments}}

    def written(self, key: str) -> Memo | Comment | None:
        """What the page says of a memo or a comment."""
        return self._written.get(key)

    def author(self, key: str) -> str:
        """Who wrote a part; the page does not always say."""
        if key == ARTICLE:
            return self._document.byline
        return self._written[key].author if key in self._written else NOBODY

    def of(self, place: Place) -> str:
        """The person quoted; nobody inside quotation marks; else the author of the comment, memo or article."""
        part = self._document.find(place.part)
        if part is None:
            return NOBODY
        author = self.author(place.part)
        inner = trim(part.text, place.span) if place.span else None
        if inner is None:
            return author
        quoted = self._quoted_person(part, inner)
        if quoted is not None:
            return quoted
        return NOBODY if self._in_quotation_marks(part, inner) else author

    def _quoted_person(self, part: Part, span: Span) -> str | None:
        """Who is quoted in all of these words; NOBODY where that is unsaid or mixed, None without a quotation."""
        comment = self._written.get(part.key)
        for quote in comment.quotes if isinstance(comment, Comment) else ():
            if quote.by and quote.span.start <= span.start and span.end <= quote.span.end:
                return quote.by
        own = _own_depth(part)
        touched = [part.blocks[at] for at in _touched(part, span)]
        if not any(block.quoted > own for block in touched):
            return None
        people = {block.by if block.quoted > own else NOBODY for block in touched}
        return people.pop() if len(people) == 1 else NOBODY

    def _in_quotation_marks(self, part: Part, span: Span) -> bool:
        """Whether the words, their own quotation marks aside, stand within one pair of them in one block."""
        if not part.blocks:
            return False
        words = _without_edges(part.text, span)
        found = self._quoted(part, part.block_at(words.start))
        return any(quoted.start <= words.start and words.end <= quoted.end for quoted in found)

    def _quoted(self, part: Part, block: int) -> tuple[Span, ...]:
        """Looked for once a block, however many highlights stand in it."""
        held = self._quotations.get((part.key, block))
        if held is None:
            span = part.span(block)
            held = self._quotations[part.key, block] = tuple(_quotations(span.of(part.text), span.start))
        return held


def _own_depth(part: Part) -> int:
    """How deep the page quotes the part as a whole: many a memo stands in one long quotation."""
    return min((block.quoted for block in part.blocks), default=0) if part.kind == "memo" else 0


def _touched(part: Part, span: Span) -> range:
    if not part.blocks:
        return range(0)
    return range(part.block_at(span.start), part.block_at(max(span.start, span.end - 1)) + 1)


def _without_edges(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and (text[start] in _EDGES or text[start].isspace()):
        start += 1
    while start < end and (text[end - 1] in _EDGES or text[end - 1].isspace()):
        end -= 1
    return Span(start, end) if start < end else span


def _quotations(text: str, offset: int) -> Iterator[Span]:
    """What stands between quotation marks, outer and inner ones; a mark that never closes opens nothing."""
    opened: list[tuple[str, int]] = []
    for at, char in enumerate(text):
        if opened and char in _MARKS[opened[-1][0]]:
            yield Span(opened.pop()[1] + offset, at + offset)
        elif char in _MARKS:
            opened.append((char, at + 1))
