"""Who wrote each record of a group: the place that holds a name in most records, and not the same in all."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import cast

from reader.regex import regex
from reader.threads import (
    answers,
    badges,
    buttons,
    dates,
    days,
    edits,
    machine_names,
    moments,
    nameless,
    portraits,
    tally,
)
from reader.threads.days import DIGIT
from reader.threads.looks import AUTHOR, NOT_AUTHOR, PROFILE, says
from reader.threads.select import Element, names
from reader.threads.tongues import gather
from reader.threads.view import View
from reader.threads.written import Stamp

_VERBS = (
    r"says|said|wrote|writes|schrieb|schreibt|sagt|meint|dit|a écrit|a dit|escribió|escribe|dice|dijo|disse"
    r"|ha scritto|scrive|zegt|schreef|skrev|pisze|napisał|пишет|написал|комментирует|commented|kommentierte"
    r"|(?:added|left|made) an? (?:comment|note|reply)"
    r"|(?:posted|published|publié|posté|verfasst|geschrieben|gesendet|publicado|enviado|inviato|pubblicato|geplaatst"
    r"|dodano|opublikowano|skrevet|skrivet)(?=\s*$|\s.*\d)"
    r"|(?:on|le|am|at|il y a|vor|el|um|op|den)(?=\s.*\d)"  # a day follows: "Yann Le Goff" has none
)
SAYS = regex(
    r"\s*(?:(?:posted|written|publié|rédigé|geschrieben|verfasst|submitted|escrito|publicado|inviato|scritto"
    r"|envoyé|posté|(?P<what>comment(?:aire)?|kommentar|reply|antwort|review(?:ed)?))\s+)?"
    r"(?P<by>(?:by|par|von|por|di|de|da|door|av|af|przez|от)\s*:?\s+)?"
    r"(?P<name>[^\d\W][^\n,:|•·–—()：，、]{0,40}?)"
    rf"\s*(?:\b(?:{_VERBS})\b.*|[,:|•·–—(：，、].*|\s-.*)?$",
    re.I | re.S,
)
_BEHIND = regex(rf"\s*(?:\b(?:{_VERBS})\b|[^\W\d]*\d)", re.I)  # what parts a name from what is said about it
_OPENING = frozenset('“„«»"')  # with which a headline of their own begins
_SENTENCE = regex(r"(?:[?!…。！？؟۔।॥]|\.\.|\w{3,}\.)[^\w)]*$")  # "Marie D." is none
_INITIALS = 2  # code points at the most, in a circle where others have their portrait
_NO_NAME = regex(
    r"\bcomments?\b|kommentare?\b|commentaires?\b|comentarios?\b|^re:|^(?:id|ip|uid)\b\s*[:：]?|://|^(?:#|n[°º]\.?|no\.?|nr\.?|№)?\s?\d+\.?$"
)
# the number of a comment before the name of its author: "n°46 - ", "12. "
_NUMBERED = regex(r"\s*(?:(?:#|n[°º]\.?|no\.|nr\.?|№)\s?\d{1,5}|\d{1,5}[.)])(?:\s*[-–—:·•|]\s*|\s+|\Z)", re.I)
_SERVER = regex(r"(?<=\w)\s?(?:@\w[\w.-]*)?@[\w-]+(?:\.[\w-]+)+\Z")  # of an account that others know as well
_COUNTED = regex(r"[\s#]+\d+\b")  # "message 3"
_NEVER = names(
    "reply antworten répondre responder rispondi antwoord svara ответить like share report permalink link quote edit"
    " delete more mehr vote up down gefällt guest-login login comment comments kommentar kommentare zitieren melden"
    " signaler posted by says sagt dit dice zegt from message author autor auteur date offline online member mitglied"
    " membre moderator admin administrator op re aw # | · •"
)
# some go by it: where everybody's name stands, it is theirs
_ROLES = names("moderator admin administrator author autor auteur autore")
_NEVER_LINES = frozenset(
    (
        "view profile",
        "view public profile",
        "send message",
        "report post",
        "original poster",
        "log in to reply",
    )
)
_LED = regex(
    r"^[\W_]*(?:#?\d{1,4}\s*[.)·•|:：–—-]\s*)?[\W_]*"
)  # what stands before a name: a dash, the comment's number
_BEFORE_DATE = regex(r"\s+(?:on|at|le|am|el|il|em|op|den|dne|dnia|om|à|um)\s*\Z", re.I)
_BY = regex(r"(?:^|\s)(?:by|par|von|por|di|da|door|av|af|przez|от)\s*:?\s*\Z", re.I)
_EDGE = " :,-–|•·"
_BARS = frozenset("|·•—–-")
_BAR = regex(r"[|·•—–]|\s-\s")
_SENTENCED = 3  # words beside "comment": more than a name has
_BESIDES = 0.3  # worth of a name in brackets
_LED_WORTH = 2.5  # of what stands behind "by"
_LONGEST = 60  # code points
_WORDS = 6  # of a name
_NEARLY = 0.9  # of the records
_HERE = 60  # elements: a header that has more is looked at no further
_LOOKED = 60  # records from which the place is known
_PROSE = names("p blockquote")
_STRONG_TAGS = names("b strong cite h3 h4 h5 h6 th")


def authors(views: list[View], stamps: list[Stamp | None]) -> list[tuple[str, Element | None]]:
    """The name in each record, and the element that holds it."""
    told = [machine_names.told(view, len(views) > 1) for view in views]
    if sum(name is not None for name in told) * 2 <= len(views):
        told = [None] * len(views)
    ranked = _places(views, stamps) if None in told else []
    lined = _lined(views, stamps) if None in told and _is_seldom(ranked, views) else []
    if lined:
        return lined
    found = [
        one or _author(view, stamp, ranked) for one, view, stamp in zip(told, views, stamps, strict=True)
    ]
    return (
        found
        if any(name for name, _ in found)
        else [(name, None) for name in portraits.unseen(views, _clean)]
    )


def _lined(views: list[View], stamps: list[Stamp | None]) -> list[tuple[str, Element | None]]:
    """The names in the lines that hold the dates, where nearly all have one; else none."""
    names = [_from_line(view, stamp) for view, stamp in zip(views, stamps, strict=True)]
    if sum(map(bool, names)) < _NEARLY * len(views) or len(set(names)) < 2:
        return []
    return [(name, _holder(view, name)) for name, view in zip(names, views, strict=True)]


def _is_seldom(ranked: list[str], views: list[View]) -> bool:
    """Whether the likeliest place of names is in no more than half of the records, or holds whole sentences there."""
    some = views[:_LOOKED]
    held = (
        sum(
            any(view.place(node) == ranked[0] and _may_name(view.text(node)) for node in view.nodes[:_HERE])
            for view in some
        )
        if ranked
        else 0
    )
    return held * 2 <= len(some)


def _may_name(text: str) -> bool:
    """A cheap look: whether a line is no whole sentence."""
    return bool(text) and len(text.split()) <= _WORDS and _SENTENCE.search(text) is None


def _holder(view: View, name: str) -> Element | None:
    return next((node for node in view.nodes[:_HERE] if name and view.text(node) == name), None)


def _places(views: list[View], stamps: list[Stamp | None]) -> list[str]:
    """Places of names, the likeliest first."""
    points: dict[str, float] = defaultdict(float)
    said: dict[str, list[str]] = defaultdict(list)
    looked = list(zip(views, stamps, strict=True))[:_LOOKED]
    for view, stamp in looked:
        seen: set[str] = set()
        alts = portraits.called(view)
        for rank, node in enumerate(view.nodes[:_HERE]):
            place = view.place(node)
            if place not in seen and (worth := _worth(node, rank, view, stamp, alts)) > 0:
                seen.add(place)
                points[place] += worth
                said[place].append(_COUNTED.sub("", view.text(node).lower()))
    for place, texts in said.items():
        most = Counter(texts).most_common(1)[0][1]
        if (
            len(texts) >= 3 and most * 2 > len(texts) + 1 and nameless.words().isdisjoint(texts)
        ):  # "View profile" in each record
            points[place] *= 0.2 if most == len(texts) else 0.6
    return sorted(
        (place for place in points if points[place] > 0.4 * len(looked) ** 0.5), key=lambda p: -points[p]
    )


def _worth(node: Element, rank: int, view: View, stamp: Stamp | None, alts: set[str]) -> float:
    text = view.text(node)
    low = text.lower()
    if not 1 < len(text) <= _LONGEST or low in _NEVER or low in _NEVER_LINES or _NO_NAME.search(low):
        return 0.0
    if (
        not any(map(str.isalpha, text))
        or len(text.split()) > _WORDS
        or _SENTENCE.search(text)
        or text[0] in _OPENING
        or text[0] == "#"
    ):
        return 0.0
    if (stamp is not None and node is stamp.node) or moments.is_date(text) or answers.is_answering(text):
        return 0.0
    if DIGIT.search(text) and tally.read(text) is not None:
        return 0.0
    named = tuple(node.get(name) or "" for name in ("class", "id", "itemprop", "rel"))
    if (buttons.is_label(text) or tally.label(text)) and not says(AUTHOR, *named):
        return 0.0
    if text[0] in "([" and text[-1] in ")]":  # what somebody is called besides, or a role
        return _BESIDES
    parent = node.getparent()
    inside = parent is not None and node not in view.pieces and parent not in view.pieces
    above = (parent.get("class") or "") if inside and parent is not None else ""
    worth = 3.0 if says(AUTHOR, *named) else 1.5 if says(AUTHOR, above) else 0.0
    worth -= 2.0 if says(NOT_AUTHOR, *named) else 1.0 if says(NOT_AUTHOR, above) else 0.0
    if node.tag == "a":
        worth += _link_worth(node.get("href") or "", low)
    if node.tag in _STRONG_TAGS:
        worth += 1.2
    if _is_led(node):
        worth += _LED_WORTH
    if any(low == alt or (len(low) > 3 and low in alt) for alt in alts):
        worth += 1.5
    if text.startswith("@") or (
        parent is not None and parent.tag in _PROSE and not _is_head(node, parent, view, stamp)
    ):
        worth -= 2.0
    if "button" in (node.tag, parent.tag if parent is not None else ""):
        worth -= 0.4
    if len(text) <= _INITIALS and text.isalpha():
        worth -= 2.0
    is_one = all(child.tag == "img" for child in node) or badges.follow(view, node) or _is_numbered(node)
    worth += 0.8 if is_one else -1.0 if len(node) > 2 else 0.0
    return worth + 0.3 - rank * 0.02 if worth > 0 else 0.0


def _is_led(node: Element) -> bool:
    """Whether "by" stands right before it."""
    before, parent = node.getprevious(), node.getparent()
    lead = before.tail if before is not None else parent.text if parent is not None else ""
    return lead is not None and len(lead) <= _LONGEST and _BY.search(lead) is not None


def _is_head(node: Element, line: Element, view: View, stamp: Stamp | None) -> bool:
    """Whether this stands in the line that holds the date, or right before the date, not among the words."""
    if stamp is None:
        return False
    return stamp.node is node.getnext() or (
        bool(view.text(line)) and (stamp.node is line or stamp.node.getparent() is line)
    )


def _link_worth(target: str, low: str) -> float:
    """A link to a person: its address says so, or holds the name."""
    slug = re.sub(r"[\W_]+", "", low)
    if len(slug) > 2 and slug in re.sub(r"[\W_]+", "", target.lower()):
        return 2.5 if PROFILE.search(target) else 1.5
    return 2.0 if PROFILE.search(target) else 0.0


def _author(view: View, stamp: Stamp | None, ranked: list[str]) -> tuple[str, Element | None]:
    if ranked and _is_blank(view, ranked[0]):
        return "", None
    for place in ranked:
        for node in view.nodes:
            if view.place(node) != place:
                continue
            other = _said_by(node)
            node = node if other is None else other
            name = _named(view, node)
            if buttons.is_label(name) and not says(AUTHOR, node.get("class") or ""):
                continue
            if _is_name(name) or (place == ranked[0] and (name.lower() in _ROLES or _is_letter(name))):
                return name, node
        if place == ranked[0] and (told := nameless.find(view)) is not None:
            return told
    if not ranked:
        alts = portraits.called(view)
        likely = [
            (worth, -at, node)
            for at, node in enumerate(view.nodes[:_HERE])
            if (worth := _worth(node, 0, view, stamp, alts)) > 1.2
        ]
        if likely:
            best = max(likely, key=lambda one: one[:2])[2]
            return _named(view, best), best
    name = _from_line(view, stamp)
    return name, _holder(view, name)


def _is_blank(view: View, place: str) -> bool:
    """Whether nothing stands where everybody's name does: then no other place holds one."""
    there = [node for node in view.nodes[:_HERE] if view.place(node) == place]
    return bool(there) and not any(len(node) or view.size[node] for node in there)


def _said_by(node: Element) -> Element | None:
    """The next neighbour that looks the same, where a word that leads a name stands right before it: "by "."""
    other = next(node.itersiblings(node.tag), None)
    before = other.getprevious() if other is not None else None
    if other is None or before is None or not before.tail or other.get("class") != node.get("class"):
        return None
    return other if _BY.search(before.tail) else None


def _is_name(text: str) -> bool:
    if not 1 < len(text) <= _LONGEST or text.lower() in _NEVER or _is_about(text, _SENTENCED):
        return False
    return not dates.is_dated(text)


def _is_letter(text: str) -> bool:
    """Whether it is one letter: where everybody's name stands, some print no more."""
    return len(text) == 1 and text.isalpha()


def _named(view: View, node: Element) -> str:
    """The name that an element holds; where it holds nothing else, its colon, dash or bracket is part of the name."""
    text = _text(view, node)
    name = _clean(text)
    if not name or len(text) > _LONGEST or DIGIT.search(text) or not _is_one(node):
        return name
    return name if _BEHIND.match(text.partition(name)[2]) else _SERVER.sub("", text.strip(_EDGE))


def _is_one(node: Element) -> bool:
    """Whether all that an element says stands in one piece."""
    return sum(1 for piece in islice(cast(Iterator[str], node.itertext()), 9) if not piece.isspace()) == 1


def _clean(text: str) -> str:
    text = _NUMBERED.sub("", text, count=1)
    found = SAYS.fullmatch(text)
    name = (found["name"] if found else text).strip(_EDGE)
    return _SERVER.sub("", name)


def _text(view: View, node: Element) -> str:
    """What a name's element says; a name that stands there twice, once for narrow screens, is said once."""
    text = view.text(node)
    if len(node) and (name := badges.name(view, node)):
        return name
    twice = next(
        (
            said
            for inner in islice(node.iterdescendants(), 8)
            if (said := view.text(inner)) and text in (said * 2, f"{said} {said}")
        ),
        "",
    )
    return twice or text


def _is_numbered(node: Element) -> bool:
    """Whether an element's first word is the number of the comment, in an element of its own."""
    first = node[0]
    return bool(
        first.text and first.tail and _NUMBERED.fullmatch(first.text) and any(map(str.isalpha, first.tail))
    )


def _from_line(view: View, stamp: Stamp | None) -> str:
    """The name from the line about the date: "par Marie le 7 mai 2020", "Marie, 7 May"."""
    if stamp is None:
        return ""
    other = ""  # a name of a day that the date is none of: "Sam, 6 May 2020"
    for node in (stamp.node, stamp.node.getparent()):
        line = view.text(node) if node is not None else ""
        if not line:
            continue
        at = line.find(stamp.shown) if stamp.shown else -1
        head = line[:at] if at > 0 else line
        found = SAYS.match(_LED.sub("", _BEFORE_DATE.sub("", head) if at > 0 else head))
        name = found["name"].strip() if found and (found["by"] or not found["what"]) else ""
        iso = stamp.iso or stamp.code
        if moments.is_weekday(name, iso if at > 0 else "") and days.is_bare(
            DIGIT.split(head.partition(name)[2])[0]
        ):
            other = other or ("" if moments.is_weekday(name, iso) else name)
        elif name and _may_be_somebody(name):
            return name
        if at == 0 and not _BARS.isdisjoint(line) and (name := _behind_date(line)):
            return name
    return other


def _may_be_somebody(name: str) -> bool:
    """Whether a name says neither when something was, nor what happened to a comment then."""
    return (
        name.lower() not in _NEVER
        and not moments.is_date(name)
        and edits.without(name) == name
        and not _is_about(name, 1)
    )


def _is_about(name: str, others: int) -> bool:
    """Whether it speaks of a comment, in so many other words or more: "This comment was removed"."""
    said = name.lower().split()
    return len(said) > others and not _called().isdisjoint(said)


@cache
def _called() -> frozenset[str]:
    return frozenset(gather("comments", "called"))


def _behind_date(line: str) -> str:
    """The name that a bar or a dot parts from the date before it: "3 May 2020 | Ada | link"."""
    date, *others = map(str.strip, _BAR.split(line))
    name = next((one for one in others if not moments.is_date(one)), "") if moments.is_date(date) else ""
    is_name = _is_name(name) and any(map(str.isalpha, name)) and not _NO_NAME.search(name.lower())
    return name if (is_name and not _SENTENCE.search(name)) or _is_letter(name) else ""
