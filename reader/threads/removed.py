"""The place of a comment that is gone: "This comment was removed" is said by nobody."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from reader.regex import regex
from reader.threads.buttons import is_reply
from reader.threads.found import Found
from reader.threads.looks import says
from reader.threads.select import Element, one_line, text_of
from reader.threads.tongues import gather

_LONGEST = 170  # code points of the line
_SHORT = 60  # of one that may stand where all else stands, too
_FIRST = 4  # words, one of which is what is gone
_WITHIN = 16  # words, one of which says that it is
_HERE = 60  # elements of a comment, one of which is its button for answers
_WORD = regex(r"\w+")
_GONE = regex(
    r"delet|remov|hidden|moderat|tombstone|trash|masqu|supprim|gel(?:oe|ö)scht|entfernt|elimin|ocult|phantom"
)
# with which somebody begins who took away what others had said, and tells why
_NOTE = regex(
    r"(?:mod(?:erator)?|admin|staff|editor)(?:['’]?s)? (?:note|notice)\b|(?:mod|moderations)-?hinweis\b"
    r"|(?:hinweis|anmerkung) (?:der|des) (?:mod|red|admin)|note (?:du|de la|de l['’]) ?(?:mod|r[eé]d|admin)"
    r"|nota (?:del|de la|della|da) (?:mod|red|admin)",
    re.I,
)
_STATES = ("class", "state", "data-state", "status", "data-status")


def without(found: list[Found]) -> list[Found]:
    """The comments that somebody wrote; who answered one that is gone answers what that had answered."""
    likely = [one for one in found if _says_so(one)]
    gone = [one for one in likely if _is_bare(one, found)]
    if not gone or len(gone) * 2 > len(found):
        return found
    ids = {one.id: one for one in gone if one.id}
    for one in found:
        while (above := one.above if one.above in gone else ids.get(one.parent)) is not None:
            one.above, one.parent = above.above, above.parent
    return [one for one in found if one not in gone]


def _says_so(one: Found) -> bool:
    line = one_line(text_of(one.bodies[0])) if len(one.bodies) == 1 else ""
    return (
        0 < len(line) <= _LONGEST and is_notice(line) and not (one.author and _NOTE.match(line.lstrip("[(")))
    )


def is_notice(line: str) -> bool:
    """Whether a line says in the place of a comment that it was removed."""
    words = _WORD.findall(line.lower())[:_WITHIN]
    at = next((at for at, word in enumerate(words) if word in _words("removed")), None)
    if at is None:
        return False
    return not _words("removable").isdisjoint(words[: min(at, _FIRST)]) or (
        at == 0 and (len(words) == 1 or line.startswith("["))
    )


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(gather("comments", kind))


def _is_bare(one: Found, found: list[Found]) -> bool:
    """Whether its markup says so, or it lacks what most others have: a name, votes, a button for answers."""
    if not one.author or (one.item is not None and _is_called_gone(one.item)):
        return True
    others = [other for other in found if other is not one]
    voted = sum(other.votes.net is not None for other in others)
    if one.votes.net is None and voted * 2 > len(others):
        return True
    return not _answers(one) and sum(map(_answers, others)) * 2 > len(others)


def _is_called_gone(item: Element) -> bool:
    return says(_GONE, *(item.get(name) or "" for name in _STATES))


def _answers(one: Found) -> bool:
    nodes = islice(one.item.iter(), _HERE) if one.item is not None else ()
    return any((text := node.text) and is_reply(text) for node in nodes)
