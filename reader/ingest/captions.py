"""Captions that the page's code only calls so: short words beside a picture, in a container with a caption's name."""

from __future__ import annotations

from collections.abc import Iterator

from reader.ingest.draft import Box, Draft
from reader.model import Kind
from reader.regex import regex

_CALLED = regex(
    r"(?:^|[\s_-])(?:image|img|photo|picture|figure|media|foto|bild)?"
    r"(?:captions?|l[eé]gendes?|unterschrift|texte?-?(?:image|photo)|pie[_-]?(?:de[_-]?)?foto|didascalia|bijschrift)"
    r"(?:[_-]*(?:text|txt|dd|content|inner))?(?=\s|$)"
    r"|(?:^|[\s_-])(?:image|photo|picture|figure|foto|bild)[_-]{1,2}desc(?:ription)?(?=\s|$)"
)
_LONGEST = 600  # code points
_NEAR = 3  # containers up to the one that holds both picture and words
_FEW = 4  # blocks in a container that is no more than a picture with its caption


def settle(drafts: list[Draft]) -> None:
    """Makes captions of the paragraphs beside pictures that are called so."""
    for at, figure in enumerate(drafts):
        if figure.kind is Kind.FIGURE:
            for draft in (*drafts[max(0, at - 1) : at], *drafts[at + 1 : at + 3]):
                if _may_caption(draft) and _together(figure.box, draft.box):
                    draft.kind = Kind.CAPTION


def _may_caption(draft: Draft) -> bool:
    return draft.kind is Kind.PARAGRAPH and len(draft.text) <= _LONGEST and _is_called(draft.box)


def _is_called(box: Box | None) -> bool:
    if box is None:
        return False
    outer = box.parent
    if box.words and _CALLED.search(box.words):
        return True
    return bool(outer and outer.words and outer.blocks <= _FEW and _CALLED.search(outer.words))


def _together(one: Box | None, other: Box | None) -> bool:
    around = set(_up(one))
    return any(box in around for box in _up(other))


def _up(box: Box | None) -> Iterator[Box]:
    for _ in range(_NEAR):
        if box is None:
            return
        yield box
        box = box.parent
