"""Bluesky: a post, those above it that it answers, and its answers below, with a line beside each for every level."""

from __future__ import annotations

from itertools import pairwise

from reader.threads import dates
from reader.threads.engine import Engine
from reader.threads.found import Found
from reader.threads.select import first, text_of

_SHOWN = "[data-testid$=Count-expanded]"  # under the one post whose page it is, its counts are spelt out


def _relate(found: list[Found]) -> None:
    """What stands above the shown post is a chain; below it each answers the nearest above with a line less."""
    shown = next((at for at, one in enumerate(found) if _is_shown(one)), None)
    if shown is None:
        return
    found[shown].date = found[shown].date or _day(found[shown])
    for above, one in pairwise(found[: shown + 1]):
        _answer(one, above)
    over = [found[shown]]
    for one in found[shown + 1 :]:
        del over[_lines(one) + 1 :]
        _answer(one, over[-1])
        over.append(one)


def _is_shown(one: Found) -> bool:
    return one.item is not None and first(one.item, _SHOWN) is not None


def _day(one: Found) -> str:
    """It stands between words and counts, in a box without a name."""
    assert one.item is not None
    said = (text_of(box) for box in one.item.iter("div") if not len(box))
    return next((line for line in said if dates.tells(line)), "")


def _answer(one: Found, above: Found) -> None:
    one.above, one.depth = above, above.depth + 1


def _lines(one: Found) -> int:
    """Empty boxes before it."""
    assert one.item is not None
    return sum(not text_of(box).strip() for box in one.item.itersiblings(preceding=True))


ENGINE = Engine(
    name="bluesky",
    mark="postThreadItem",
    item="[data-testid^=postThreadItem-by-]",
    body="[data-testid=postText]",
    author="a[role=link] div",
    date="a[data-tooltip] || a[href*='/post/']@aria-label",
    stamp="a[data-tooltip]@data-tooltip",
    score="[data-testid=likeCount]",
    id="a[data-tooltip]@href",
    permalink="a[data-tooltip]@href",
    forum=True,
    relate=_relate,
)
