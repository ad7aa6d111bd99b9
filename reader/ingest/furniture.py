"""What a page prints into every article and is no article's: labels of advertisements, calls to subscribe, tools."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from reader.derived import derived
from reader.ingest.draft import Box, Draft, is_called
from reader.ingest.language import any_of, cues
from reader.model import ARTICLE, LEFT_OUT, Kind, Style
from reader.regex import regex
from reader.threads.tongues import gather

_LONGEST = 360  # code points of a sentence that asks for something
_BLOCKS = 8  # of a widget
_SHARE = 4  # a widget holds less than a quarter of the article
_WIDGET = regex(
    r"subscription-widget|(?<![a-z])newsletter(?![a-z])|newsletter(?:promo|sign-?up|form|box|widget|banner|cta|embed|inline)"
    r"|regwall|inline-?cta(?![a-z])|(?<![a-z])audio-?player|fig-player|rich-?link|consent-ui|cookie-?prompt|gdpr-?\w*-?wall|sp_message|google-cache-hdr|\bwm-ipp|usa-banner"
    # what a wiki prints about its text: marks to edit a section, notes above it, lists of its categories
    r"|mw-editsection|hatnote|homonymie|bandeau-(?:container|portail)|\bambox|navbox|\bnavbar\b|catlinks|printfooter"
    r"|\bsitesub\b|mw-jump-link|toc-?_?title"
)
# what a list, or a picture, says to those who hear it
_HEARD = regex(
    r"list of \d{1,3} items|list \d{1,3} of \d{1,3}|end of list|press enter or click to view image in full size",
    re.I,
)
_LINKED = 0.8  # share of linked text from which a block is nothing but a link
_EDGE = " \u00a0\u202f:|.…–—-*[]()【】«»\n\t"


def leave_out(free: list[Draft]) -> None:
    """Puts out of the article what was taken of such things, unless that is much of it."""
    taken = [draft for draft in free if draft.role == ARTICLE]
    least = sum(len(draft.text) for draft in taken) / _SHARE
    named = [draft for draft in taken if is_widget(draft.box)]
    if sum(len(draft.text) for draft in named) < least:
        for draft in named:
            draft.role = LEFT_OUT
    for draft in taken:
        if says(draft):
            draft.role = LEFT_OUT
    for draft, below in pairwise(free):
        heads = draft.role == ARTICLE and below.role != ARTICLE
        if heads and (_announces(draft, below) or _heads_contents(draft, below)):
            draft.role = LEFT_OUT


def _announces(draft: Draft, below: Draft) -> bool:
    """A line such as "Read also" above a link to another page."""
    linked = below.links and below.links >= _LINKED * len(below.text)
    return bool(linked) and not draft.quoted and draft.text.lower().strip(_EDGE) in cues().announcing


def _heads_contents(draft: Draft, below: Draft) -> bool:
    """A heading above a list of the page's own headings, which leads down to them."""
    targets = [mark.target for mark in below.marks if mark.style is Style.LINK]
    led = bool(targets) and all(target.startswith("#") for target in targets)
    return (
        led
        and draft.kind is Kind.HEADING
        and below.kind is Kind.ITEM
        and below.links >= _LINKED * len(below.text)
    )


def says(draft: Draft) -> bool:
    """Whether a block says what pages say, and nothing else."""
    if draft.quoted or len(draft.text) > _LONGEST or draft.kind in (Kind.CODE, Kind.TABLE):
        return False
    low = draft.text.lower()
    return (
        low.strip(_EDGE) in _lines()
        or _HEARD.fullmatch(low) is not None
        or _phrases().search(low) is not None
    )


def is_widget(box: Box | None) -> bool:
    """Whether a block stands in a container of few blocks that is called so."""
    return is_called(box, _WIDGET, _BLOCKS)


@cache
def _lines() -> frozenset[str]:
    return frozenset(gather("furniture", "lines"))


@cache
def _phrases() -> re.Pattern[str]:
    return regex(_pattern())


@derived
def _pattern() -> str:
    return any_of(gather("furniture", "phrases"))
