"""The mails of a thread as public-inbox prints them (lore.kernel.org): each in a text of its own, all below each other.

"From: Ada @ 2024-02-05  9:30 UTC" leads each; the overview at the end draws who answers whom, two blanks a step.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from reader.regex import regex
from reader.threads import mails, quotations
from reader.threads.found import Found
from reader.threads.select import Element, text_of
from reader.threads.tree import by_depth

_HEAD = regex(r"^From: (?P<name>.+?) @ (?P<date>\d{4}-\d\d-\d\d\s+\d{1,2}:\d\d UTC)\b.*$")
_FOOT = regex(r"^\^ permalink raw reply\b")
_STEP = "`"  # before the name of who answers
_FEWEST = 2  # mails
_HEADS = 6  # lines among which a mail's head stands


def read(places: Iterable[Element]) -> list[Found]:
    """The mails that stand in these texts; none where fewer than two do."""
    texts = [(pre, text_of(pre).split("\n")) for pre in places]
    sent = [(pre, lines, at) for pre, lines in texts if (at := _head(lines)) is not None]
    if len(sent) < _FEWEST:
        return []
    found = [_mail(pre, lines, at) for pre, lines, at in sent]
    _answer(found, [pre for pre, lines in texts if _head(lines) is None])
    return found


def _head(lines: list[str]) -> int | None:
    return next((at for at, line in enumerate(lines[:_HEADS]) if _HEAD.match(line)), None)


def _mail(pre: Element, lines: list[str], at: int) -> Found:
    """One of them, in a box that takes the place of its text: what follows its head's lines, up to its buttons."""
    head = _HEAD.match(lines[at])
    assert head is not None
    own = next((one.get("id") or "" for one in pre.iter("a") if (one.get("id") or "").startswith("m")), "")
    start = next((n for n in range(at + 1, len(lines)) if not lines[n].strip()), len(lines))
    end = next((n for n in range(start, len(lines)) if _FOOT.match(lines[n])), len(lines))
    for child in list(pre):
        pre.remove(child)
    pre.text, pre.tag = None, "div"
    etree.SubElement(pre, "pre").text = "\n".join(lines[start:end])
    one = Found(pre, [pre], head["name"].strip("\"' "), date=head["date"], noise=list(mails.unfolded(pre)))
    one.id, one.permalink = own, f"#{own}" if own else ""
    quotations.find(pre, one)
    return one


def _answer(found: list[Found], others: list[Element]) -> None:
    """Who answers whom, as the overview draws it, where it names all mails in their order."""
    depths: dict[str, int] = {}
    for link in (link for pre in others for link in pre.iter("a")):
        to, drawn = (link.get("href") or "").removeprefix("#"), text_of(link)
        if to.startswith("m") and (link.get("id") or "").startswith("r"):
            depths.setdefault(to, 0 if _STEP not in drawn else drawn.index(_STEP) // 2 + 1)
    if all(one.id in depths for one in found):
        for one in found:
            one.depth = depths[one.id]
        by_depth(found)
