"""Which elements of the tree belong to which comment, and which quote somebody."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from reader.ingest.draft import Draft
from reader.threads.found import Found
from reader.threads.select import Element


class Zone(NamedTuple):
    """From here on, blocks belong to the comment `owner`: its words, or (header) what stands about them."""

    owner: int
    header: bool


class Quoted(NamedTuple):
    """Who is quoted, and the id of the comment that it is quoted from; empty if the page does not say."""

    by: str
    source: str = ""


@dataclass(slots=True)
class Zones:
    """`around` holds the tables, lists and noscripts that comments lie in: these only lay them out.

    `unscripted` are the noscripts that were skipped, with the block before each.
    """

    zones: dict[Element, Zone] = field(default_factory=dict)
    quotes: dict[Element, Quoted] = field(default_factory=dict)
    around: set[Element] = field(default_factory=set)
    unscripted: list[tuple[Draft | None, Element]] = field(default_factory=list)


_FRAMES = ("table", "noscript", "li", "ul", "ol", "template")


def of(comments: list[Found]) -> Zones:
    zones = Zones()
    for owner, found in enumerate(comments):
        if found.item is not None:
            zones.zones[found.item] = Zone(owner, header=True)
    for owner, found in enumerate(comments):
        for body in found.bodies:
            zones.zones[body] = Zone(owner, header=False)
            zones.around.update(body.iterancestors(*_FRAMES))
        for noise in found.noise:
            zones.zones[noise] = Zone(owner, header=True)
        for quote, by in found.quotes.items():
            zones.quotes[quote] = Quoted(by, found.sources.get(quote, ""))
    return zones
