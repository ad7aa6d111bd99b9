"""Who is quoted where only the thread tells that the first words of a quotation are a name: "Ada", "Ada wrote: …"."""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice

from reader.threads import quotations, quoting
from reader.threads.found import Found
from reader.threads.select import Element, words
from reader.threads.stretches import Piece, lines, own, said

_LONGEST = 80  # code points of a name, and of the words that say who wrote
_EDGE = " :,"
_DASHES = " —–―-:,"  # before a name, and behind it
_HEAD = 2  # lines of a quotation: a title, and a name


def mark(found: list[Found]) -> None:
    """Names those who are quoted, and takes the words that name them, or say "Quote:", out of the quotations."""
    authors = {one.author.lower() for one in found if one.author}
    for one in found:
        for quote, name in one.quotes.items():
            head = list(islice(lines([quote]), _HEAD))
            if len(head) > 1 and head[0][0].node is not quote.getparent() and quoting.is_title(said(head[0])):
                one.noise.extend(map(own, head.pop(0)))
            if not name and head and not _credit(quote, head[0], one, authors):
                _signed(quote, one, authors)


def _credit(quote: Element, line: list[Piece], one: Found, authors: Collection[str]) -> bool:
    """Whether the first line names somebody."""
    if line[0].node is quote.getparent():
        return False
    text = said(line)
    told = (text.strip(_EDGE), quotations.said_by(text) if len(text) <= _LONGEST else "")
    name = next((name for name in told if name.lower() in authors), "")
    if name and len(words(quote)) > len(text):
        one.quotes[quote] = name
        one.noise.extend(map(own, line))
        return True
    credit, colon, rest = line[0].text.partition(":")
    name = quotations.said_by(f"{credit}:") if colon and len(credit) <= _LONGEST else ""
    if rest.strip() and name.lower() in authors and quotations.is_said(f"{credit}:"):
        one.quotes[quote] = name
        one.noise.append(_cut(line[0], rest))
        return True
    return False


def _signed(quote: Element, one: Found, authors: Collection[str]) -> None:
    """The last of a quotation may be nothing but the name of somebody who wrote before: "— Ada"."""
    last = next(quote.iterchildren(reversed=True), None)
    if last is None or (last.tail or "").strip() or len(words(quote)) <= len(words(last)):
        return
    name = words(last).strip(_DASHES)
    if 0 < len(name) <= _LONGEST and name.lower() in authors and name != one.author:
        one.quotes[quote] = name
        one.noise.append(last)


def _cut(piece: Piece, rest: str) -> Element:
    """An element about a text up to its `rest`."""
    box = own(piece)
    box.text = piece.text.removesuffix(rest)
    box.tail = rest + (box.tail or "")
    return box
