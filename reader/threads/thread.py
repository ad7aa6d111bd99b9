"""All comments of a page: the engine that knows its markup reads them, else the generic reader."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.errors import noop
from reader.threads import (
    blogger,
    discourse,
    disqus,
    drupal,
    generic,
    hackernews,
    ips,
    lobsters,
    lwn,
    microformats,
    mybb,
    nodebb,
    phpbb,
    reddit,
    schema_org,
    slashdot,
    smf,
    spip,
    stackexchange,
    vbulletin3,
    vbulletin4,
    vbulletin5,
    wordpress,
    wpdiscuz,
    xenforo,
)
from reader.threads.engine import Engine, read
from reader.threads.found import Found
from reader.threads.select import Element, first, text_of

ENGINES: tuple[Engine, ...] = (
    discourse.ENGINE,
    xenforo.ENGINE,
    nodebb.ENGINE,
    stackexchange.ENGINE,
    ips.ENGINE,
    vbulletin5.ENGINE,
    vbulletin4.ENGINE,
    vbulletin3.ENGINE,
    phpbb.ENGINE,
    mybb.ENGINE,
    smf.ENGINE,
    hackernews.ENGINE,
    reddit.OLD,
    reddit.NEW,
    slashdot.ENGINE,
    lobsters.ENGINE,
    lwn.ENGINE,
    disqus.ENGINE,
    wpdiscuz.NEW,
    wpdiscuz.OLD,
    spip.ENGINE,
    blogger.ENGINE,
    wordpress.ENGINE,
    drupal.ENGINE,
    microformats.ENGINE,
    schema_org.ENGINE,
)

ABSENT = noop("notices", "The comments are not in this file.")

_PLACEHOLDERS = (
    "#disqus_thread, .fb-comments, .fb-comments-loading, #hyvor-talk-view, #commento, #coral_talk_stream"
)
_LONG = 200  # code points: from here on a longer comment says nothing more about the engine


@dataclass(slots=True)
class Thread:
    """`stated` is the number of comments that the page claims; None if it claims none."""

    comments: list[Found] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    stated: int | None = None
    engine: str = ""


def read_threads(root: Element, text: str) -> Thread:
    """The comments in this tree; `text` is the page's source, in which engines look for their own marks."""
    best, engine, worth = [], "", 0.0
    for one in ENGINES:
        found = read(one, root, text)
        value = _worth(found)
        if value > worth * 1.05:  # an earlier engine is the more particular one
            best, engine, worth = found, one.name, value
    if best:
        return Thread(best, engine=engine)
    unlisted = generic.read(root)
    if unlisted:
        return Thread(unlisted, engine="generic")
    placeholder = first(root, _PLACEHOLDERS)
    return Thread(notices=[ABSENT] if placeholder is not None else [])


def _worth(found: list[Found]) -> float:
    """How much a reading says: authors, dates and words."""
    return sum(bool(one.author) + bool(one.date or one.stamp) + _filled(one) for one in found)


def _filled(one: Found) -> float:
    return min(1.0, sum(len(text_of(body)) for body in one.bodies) / _LONG)
