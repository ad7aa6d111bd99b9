"""The line at the head of the words that says once more who wrote them, and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.threads import dates, heading
from reader.threads.days import DIGIT
from reader.threads.select import Element
from reader.threads.stretches import Piece, lines, own, said

_LONGEST = 90  # code points of the line
_MOST = 0.6  # of the records have it
_COLONS = (":", "：")


def repeated(body: Element, author: str, shown: str) -> Iterator[Element]:
    """The pieces of the line, each in an element of its own; none where the words begin with something else."""
    line = next(lines([body]), [])
    text = said(line)
    if len(text) <= _LONGEST and DIGIT.search(text) and _repeats(text, author, shown):
        yield from map(own, line)


def _repeats(line: str, author: str, shown: str) -> bool:
    """Whether a line says who and when, and nothing else, as the comment's head does."""
    head = heading.read([line, "words"])
    told, known = head.published, dates.when(shown)
    if head.lines != 1 or told is None or known is None or not told.iso or not known.iso:
        return False
    return head.author.lower() in ("", author.lower()) and told.iso[:10] == known.iso[:10]


def openings(bodies: Sequence[Sequence[Element]], names: Sequence[Element | None]) -> list[list[Piece]]:
    """For each record the line about its name, where most have their name in the words: "1/9 Ada answers:"."""
    made = [
        _opening(body[0], name) if body and name is not None else []
        for body, name in zip(bodies, names, strict=True)
    ]
    return made if sum(map(bool, made)) >= _MOST * len(made) else [[] for _ in made]


def _opening(body: Element, name: Element) -> list[Piece]:
    """The first line, if it leads to the words: it ends with a colon, or has only numbers and signs beside the name."""
    if name is body or not any(node is body for node in name.iterancestors()):
        return []
    split = lines([body])
    line = next(split, [])
    text = said(line)
    rest = [piece for piece in line if not _is_in(piece, name)]
    if not len(text) <= _LONGEST or len(rest) == len(line) or next(split, None) is None:
        return []
    leads = text.endswith(_COLONS) or not any(map(str.isalpha, said(rest)))
    return rest if leads else []


def _is_in(piece: Piece, name: Element) -> bool:
    holder = piece.node.getparent() if piece.is_tail else piece.node
    return holder is not None and (holder is name or any(node is name for node in holder.iterancestors()))
