"""Which record of a group answers which, where it is said: an attribute, a link to it, or "in reply to" a name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping
from functools import cache, lru_cache
from itertools import islice, pairwise
from typing import cast

from reader.regex import regex
from reader.threads import copies, dates, mentions
from reader.threads.found import Found
from reader.threads.looks import says
from reader.threads.numbers import identity
from reader.threads.quotations import is_quote
from reader.threads.select import Element, words
from reader.threads.tongues import anywhere, gather
from reader.threads.view import View

_ATTRIBUTES = (
    "id",
    "data-id",
    "data-comment-id",
    "data-post-id",
    "data-commentid",
    "data-postid",
    "data-cid",
    "comment-id",
    "post-id",
    "cid",
    "name",
)
_ANSWERS = regex(r"parent|reply-?to|in-?reply|answer-?to|respon[ds]-?to", re.I)
_MARKS = regex(r"id$|key$|uri$|uuid|guid|hash$", re.I)
_ARROWS = frozenset("↪↳→►▶▸▹⤷➜➔➤⇒⟶>›»@")  # before the name of who is answered, in an element of their own
_SIGN = regex(r"[>›»]\s?@?(\S.{0,50})")  # before the name of who is answered
# the same where no element parts it from the rest of a header, or a short word stands for it
_LEAD = regex(
    r"[(\[|·•–—,-]?\s*(?:[↪↳→►▶▸▹⤷➜➔➤⇒⟶>›»@]+|(?:re|an|to|à|a|para|aan|till|til|do|кому|для)\s*:)\s*@?([^\W_].{0,50}?)\s*[)\]|:,·•–—-]?",
    re.I,
)
_ELSEWHERE = regex(r"prev|next|root|top\b|first|last|suivant|précédent|nächste|vorige", re.I)
_SEPARATOR = regex(r"[-_./:]")
_CHILD = regex(
    r"(?:^|\s)(?:child|answer|reply|parent|in-reply)(?:-(?:of|to|id))?[-_](?:\w+[-_])?(\d+)(?:$|\s)"
)
_BEGINS = regex(r"(?:#|no\.?\s?|nr\.?\s?|n°\s?|\[|\()?(\d{1,5})\s?(?:[.:：)\]、·|•–—]|$)", re.I)
# "#3: …" says whom it answers only where something parts it from the words: "#1 fan" does not
_POINTS = regex(
    r"\s*(?:(?:>>|＞＞|»)\s?(\d{1,9})\b"
    r"|[(\[@]?(?:[^\W\d]{1,12}[.:]?\s){0,2}@?(?:#|№|nr\.?|n°)\s?(\d{1,9})\s?(?:[:,)\]>–—-]|\Z))",
    re.I,
)
# what a link in the words says that leads to what it answers: "#4", "comment 4", ">>4"
_POINTER = regex(r"[(\[]?(?:[^\W\d]{1,12}[.:]?\s)?(?:>>|＞＞|»|@|#|№|nr\.?|no\.?|n°)?\s?\d{1,9}[)\]]?", re.I)
_LINKS = 4  # in the words, one of which may be such
_BOXES = 2  # about a record that may be nothing but its own
_PLACES = 6  # elements of a record whose ids others may lead to
_NUMBER = regex(r"(?:\w+\s)?(?:#|№|nr\.?|no\.?|n°)?\s?(\d{1,9})", re.I)
_DIGITS = regex(r"\d+")
_SEVERAL = 12  # records whose days show which come first
_COUNTED = 3  # records that show that they are counted
_LINE = 70  # code points of a line that only says who is answered
_KEPT = 4096  # lines that are remembered
_HEAD = 60  # elements among which the facts of a header are looked for


def relate(read: list[tuple[Found, View]]) -> None:
    """Ids, and the parents that the records name: earlier ones, wherever these stand."""
    _number(read)
    if _is_latest_first([one for one, _ in read]):
        read = read[::-1]
    copied = copies.among([one for one, _ in read])
    numbers = Counter(one.id for one, _ in read if one not in copied)
    by_id: dict[str, int] = {}
    pieces = {piece: one for one, view in read if len(view.pieces) > 1 for piece in view.pieces}
    for at, (one, _) in enumerate(read):
        one.id = "" if one in copied or numbers[one.id] > 1 else one.id
        if one.id:
            by_id[one.id] = at
    last_of: dict[str, int] = {}
    marks: dict[str, Found] = {}  # the records before, by whatever their attributes call them
    paths: dict[str, Found] = {}  # the records before, by their ids as they stand
    places: dict[str, Found] = {}  # the same, and by those of what they hold
    held = Counter(place for _, view in read for place in set(_places(view)))
    for at, (one, view) in enumerate(read):
        one.parent = _named(one, view, by_id, at)
        above = None if one.parent else _led(one, view, places)
        if not one.parent and above is None:
            one.parent = _pointed(one, by_id, at)
            above = None if one.parent else _marked(view, marks)
        if above is not None and above is not one:
            one.above, one.parent = above, above.id
        elif not one.parent:
            spoken = _spoken_to(view, set(one.bodies), last_of)
            numbered = _NUMBER.fullmatch(spoken)
            if spoken in last_of:
                one.above = read[last_of[spoken]][0]
                one.parent = one.above.id
            elif numbered and by_id.get(numbered[1], at) < at:
                one.parent = numbered[1]
            elif (above := _path(view, paths)) is not None:
                one.above, one.parent = above, above.id
        paths.setdefault(_raw(view), one)
        places.update((place, one) for place in _places(view) if held[place] == 1)
        marks.update(dict.fromkeys(_marks(view), one))
        if pieces and not (one.parent or one.above):
            one.above = next((pieces[node] for node in view.item.iterancestors() if node in pieces), None)
            one.parent = one.above.id if one.above is not None else ""
        for name in _names(one, view):
            last_of[name] = at


def _is_latest_first(found: list[Found]) -> bool:
    """Whether the days of some of them go back in time."""
    some = found[:: max(1, len(found) // _SEVERAL)]
    told = [dates.read(one.stamp) or dates.read(one.date) for one in some]
    known = list(filter(None, told))
    return (
        len(known) > _COUNTED and known[0] > known[-1] and all(one >= after for one, after in pairwise(known))
    )


def _number(read: list[tuple[Found, View]]) -> None:
    """Ids: of attributes, of the links that nearly all have to themselves, or the numbers that records begin with."""
    links = [_own_link(view) for _, view in read]
    linked = len(set(filter(None, links))) * 10 >= 9 * len(read)
    counted = not linked and are_counted([view for _, view in read])
    for (one, view), link in zip(read, links, strict=True):
        one.id = _attribute(view) or (_count(view) if counted else link)


def _marks(view: View) -> Iterator[str]:
    """What attributes of a record call it: "data-uid", "data-key"."""
    for name, text in view.item.items():
        if _MARKS.search(str(name)) and not _ANSWERS.search(str(name)):
            yield str(text)


def _marked(view: View, marks: Mapping[str, Found]) -> Found | None:
    """The record that has the same in one of its attributes as this one where it says what it answers."""
    if not marks:
        return None
    told = (str(text) for name, text in view.item.items() if _ANSWERS.search(str(name)))
    return next((marks[text] for text in told if text in marks), None)


def _names(one: Found, view: View) -> Iterator[str]:
    """What others call who wrote this: the name, and what stands beside it as "@name"."""
    if one.author:
        yield one.author.lower()
    bodies = set(one.bodies)
    for node in view.nodes[:_HEAD]:
        text = view.text(node)
        if node in bodies or whom(text):
            break
        if name := mentions.handle(text):
            yield name
            break


def id_of(view: View) -> str:
    """What a record's attributes, or its link to itself, number it by."""
    return _attribute(view) or _own_link(view)


def _attribute(view: View) -> str:
    for node in view.nodes[:6]:
        if told := node.keys():
            for name in _ATTRIBUTES:
                if name in told and any(map(str.isdigit, text := node.get(name) or "")):
                    return identity(text)
    return ""


def _own_link(view: View) -> str:
    link = next((node for node in view.nodes if node.tag == "a" and "#" in (node.get("href") or "")), None)
    target = (link.get("href") or "").rpartition("#")[2] if link is not None else ""
    return identity(target) if any(map(str.isdigit, target)) else ""


def are_counted(views: list[View]) -> bool:
    """Whether each record begins with the number after that of the one before, as posts of old boards do."""
    numbers = [int(text) if (text := _count(view)) else 0 for view in views]
    steps = sum(b == a + 1 for a, b in pairwise(numbers))
    return len(views) >= _COUNTED and steps * 10 >= 9 * (len(views) - 1)


def _count(view: View) -> str:
    """The number that a record begins with."""
    said = (text for node in view.nodes[:4] if (text := node.text) and not text.isspace())
    found = _BEGINS.match(next(said, "").lstrip())
    return found[1] if found else ""


def _pointed(one: Found, by_id: dict[str, int], at: int) -> str:
    """The number of an earlier record in ">>12", with which the words begin."""
    if not by_id or not one.bodies:
        return ""
    said = (text for text in cast(Iterator[str], one.bodies[0].itertext()) if not text.isspace())
    found = _POINTS.match(next(said, ""))
    key = (found[1] or found[2]) if found else ""
    return key if by_id.get(key, at) < at else ""


def _places(view: View) -> Iterator[str]:
    """The places in the page that the record begins with, or that its boxes are."""
    near = (*islice(view.item.iterancestors(), _BOXES), *view.nodes[:_PLACES])
    return (name for node in near for key in ("id", "name") if (name := node.get(key)))


def points(link: Element, view: View) -> bool:
    """Whether a link is the number of another record."""
    place = (link.get("href") or "").rpartition("#")[2] if link.tag == "a" else ""
    return bool(place) and _says_number(link) and place not in _places(view)


def _says_number(link: Element) -> bool:
    return _POINTER.fullmatch("".join(cast(Iterator[str], link.itertext())).strip()) is not None


def _led(one: Found, view: View, places: Mapping[str, Found]) -> Found | None:
    """The record before to which a link above the words leads, or one in them that says no more than its number."""
    if not places:
        return None
    bodies = set(one.bodies)
    for node in view.nodes[:_HEAD]:
        if node in bodies:
            break
        above = places.get((node.get("href") or "").rpartition("#")[2]) if node.tag == "a" else None
        if above is not None and not (_is_elsewhere(node, view) or any(map(is_quote, node.iterancestors()))):
            return above
    for link in islice((link for body in one.bodies for link in body.iter("a")), _LINKS):
        above = places.get((link.get("href") or "").rpartition("#")[2])
        if above is not None and _says_number(link):
            return above
    return None


def _named(one: Found, view: View, by_id: dict[str, int], at: int) -> str:
    """The id of an earlier record that an attribute of this one, or a link before its words, names."""
    for node in islice(view.nodes, 4):
        for name, text in ((str(name), str(text)) for name, text in node.items()):
            if _ANSWERS.search(name) and text and (key := identity(text)) != one.id and key in by_id:
                return key
        told = _CHILD.search(node.get("class") or "")
        if told and told[1] != one.id and by_id.get(told[1], at) < at:
            return told[1]
    return _linked(one, view, by_id, at)


def _linked(one: Found, view: View, by_id: dict[str, int], at: int) -> str:
    """The id of an earlier record to which something before the words leads."""
    bodies = set(one.bodies)
    for node in view.nodes[:_HEAD]:
        if node in bodies or is_quote(node):
            break
        if node.tag != "a" and not says(_ANSWERS, node.get("class") or ""):
            continue
        said: list[str] = _DIGITS.findall(node.get("href") or "") if _is_led(node) else []
        for key in (*_leads(node), *reversed(said)):
            if key != one.id and by_id.get(key, at) < at and not _is_elsewhere(node, view):
                return key
    return _linked_behind(view, by_id, at)


def _linked_behind(view: View, by_id: dict[str, int], at: int) -> str:
    """The same, of a link behind the words that says that they answer what it leads to: "Előzmény: Ada (9)"."""
    for node in view.nodes[: -_HEAD - 1 : -1]:
        if node.tag == "a" and is_answering(view.text(node).partition("(")[0]):
            for key in _DIGITS.findall(node.get("href") or ""):
                if by_id.get(key, at) < at:
                    return str(key)
    return ""


def _is_led(link: Element) -> bool:
    """Whether a line begins with what says that something is answered, and then leads to it: "Reply to: a comment"."""
    outer = link.getparent()
    lead = (outer.text or "").strip() if outer is not None and link.getprevious() is None else ""
    return bool(lead) and is_answering(f"{lead} {words(link)}")


def _leads(node: Element) -> Iterator[str]:
    """The ids to which an element may lead: its link's, those of what is called an answer to something."""
    target = (node.get("href") or "") if node.tag == "a" else ""
    if "#" in target:
        yield identity(target.rpartition("#")[2])
    if says(_ANSWERS, node.get("class") or ""):
        yield from (identity(str(text)) for name, text in node.items() if str(name).startswith("data-"))


def _is_elsewhere(node: Element, view: View) -> bool:
    return bool(_ELSEWHERE.search(f"{node.get('class') or ''} {node.get('rel') or ''} {view.text(node)}"))


def _path(view: View, paths: dict[str, Found]) -> Found | None:
    """The record whose id is the beginning of this one's: "c1-2" answers "c1"."""
    above, _, last = _raw(view).rpartition("-")
    return paths.get(above) if above and last.isdecimal() else None


def _raw(view: View) -> str:
    return _SEPARATOR.sub("-", view.item.get("id") or "")


def _spoken_to(view: View, bodies: set[Element], names: Container[str]) -> str:
    """What stands after "in reply to" in a header: the name of one of those who wrote before, or a number."""
    for key, told in ((str(key), str(told)) for key, told in view.item.items()):
        if _ANSWERS.search(key) and (name := told.strip(" @").lower()) in names:
            return name
    if (label := view.item.get("aria-label")) and _is_known(name := whom(label), names):
        return name
    for node in view.nodes[:_HEAD]:
        if node in bodies:
            break
        text = view.text(node)
        if name := next(filter(None, (_bare(said, names) for said in _loose(node))), ""):
            return name
        if len(node) > 3:
            continue
        if _is_known(name := whom(text), names):
            return name
        if (pointed := _SIGN.fullmatch(text)) and (name := pointed[1].lower()) in names:
            return name
        if (label := node.get("title") or node.get("aria-label")) and _is_known(name := whom(label), names):
            return name
        if text in _ARROWS and (name := _next(node, view)) in names:
            return name
    return ""


def _loose(node: Element) -> Iterator[str]:
    """The texts that stand beside elements in this one, if it is no link."""
    if node.tag in ("a", "button"):
        return
    for text in (node.text if len(node) else None, *(child.tail for child in node)):
        if text and 2 < len(text := text.strip()) <= _LINE:
            yield text


def _bare(text: str, names: Container[str]) -> str:
    """The name that a text of a header says no more than to be answered by: "in reply to Ada", "→ Ada", "@Ada"."""
    if is_answering(text):
        return name if _is_known(name := whom(text), names) else ""
    found = _LEAD.fullmatch(text)
    return name if found and (name := found[1].lower()) in names else ""


def _next(node: Element, view: View) -> str:
    after = node.getnext()
    return view.text(after).lower().lstrip("@") if after is not None else ""


def _is_known(name: str, names: Container[str]) -> bool:
    return name in names or _NUMBER.fullmatch(name) is not None


@lru_cache(_KEPT)
def whom(text: str) -> str:
    """The name after "in reply to" in a line, or before what says so where it stands behind the name."""
    low = text.lower()
    found = _to().search(low) or _of(low)
    return found["name"].strip(" @") if found else ""


def answered(line: str) -> str:
    """The same name, as it is printed."""
    name = whom(line)
    at = line.lower().find(name)
    return line[at : at + len(name)] if at >= 0 else name


@lru_cache(_KEPT)
def is_answering(line: str) -> bool:
    """Whether a line says whom somebody answers, and nothing else."""
    low = line.lower().strip()
    return len(low) <= _LINE and bool(_to().match(low) or _of(low))


@cache
def _to() -> re.Pattern[str]:
    """What says whom somebody answers, before the name."""
    words = anywhere("comments", "answering")
    return regex(
        rf"(?:[↪↳→►▶▸▹⤷➜➔➤⇒⟶]?\s*(?:{words})|[↪↳→►▶▸▹⤷➜➔➤⇒⟶])\s*:?\s*@?(?P<name>[^\n,:|•·–—()]{{2,50}}?)\s*(?:[,:|•·–—(].*)?$"
    )


def _of(low: str) -> re.Match[str] | None:
    """The same, behind the name."""
    return _behind().fullmatch(low) if any(word in low for word in gather("comments", "answered")) else None


@cache
def _behind() -> re.Pattern[str]:
    words = anywhere("comments", "answered")
    return regex(rf"\s*[↪↳→►▶▸▹⤷➜➔➤⇒⟶]?\s*@?(?P<name>[^\n,:|•·–—()]{{2,50}}?)\s*(?:{words})\W*")
