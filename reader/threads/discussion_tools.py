"""Talk pages of wikis with discussion tools (MediaWiki): two marks say where each contribution begins and ends.

The id of the first, "c-Ada-20240301091200-Bob-20240229180000", tells the name, the moment in UTC, and who is answered,
or the heading that it stands under. https://www.mediawiki.org/wiki/Extension:DiscussionTools
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from reader.regex import regex
from reader.threads import quotations
from reader.threads.found import Found
from reader.threads.select import Element, every, names, words

ENGINE = "mediawiki"
_END = "data-mw-comment-end"
_STAMP = "a.ext-discussiontools-init-timestamplink"
_BUTTONS = ".ext-discussiontools-init-replylink-buttons"
_ID = regex(
    r"c-(?P<key>(?P<name>.+?)-(?P<when>\d{14}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z))(?:-(?P<rest>.+))?"
)
_WHEN = regex(r"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)")
_HEADINGS = names("h1 h2 h3 h4 h5 h6")
_EDIT = ".mw-editsection"
_INLINE = names("a b i em strong small span sup sub font bdi big u code kbd tt s del ins mark abbr cite q")
_BETWEEN = 12  # code points between the links of a signature: " (", ") · "
_NOTICE = 300  # code points of what says that somebody else signed
_LEADS = "—–-("  # what such a notice begins with
_DASHES = " \t\n—–-"
_PLAIN = regex(r"[\W_]+")


@dataclass(slots=True)
class _Said:
    box: Element
    name: str
    when: str
    key: str
    answers: str
    heading: Element | None


def read(starts: list[Element]) -> list[Found]:
    """The contributions between these marks and those that end them, in page order.

    The tree is changed: each gets a box about it, and its signature one in it. The first under a
    heading begins with it.
    """
    said = list(_boxed(starts))
    boxes = {one.box for one in said}
    found = [(one, made) for one in said if (made := _contribution(one, boxes)) is not None]
    by_key: dict[str, Found] = {}
    for one, made in found:
        above = by_key.get(one.answers)
        if above is not None:
            made.parent, made.depth = above.id, above.depth + 1
        by_key[one.key] = made
    return [made for _, made in found]


def _boxed(starts: list[Element]) -> Iterator[_Said]:
    ends = {
        told: node
        for node in every(starts[0].getroottree().getroot(), f"[{_END}]")
        if (told := node.get(_END))
    }
    heading: Element | None = None
    for start in starts:
        told = start.get("id") or ""
        if told.startswith("h-"):
            heading = next(start.iterancestors(*_HEADINGS), None)
        parts, end = _ID.fullmatch(told), ends.pop(told, None)
        if parts is None or end is None or (box := _box(start, end)) is None:
            continue
        box.set("id", told)
        del start.attrib["id"]
        answered = _ID.match(f"c-{parts['rest']}")
        answers = answered["key"] if answered else ""
        yield _Said(box, parts["name"], parts["when"], parts["key"], answers, heading)
        heading = None


def _box(start: Element, end: Element) -> Element | None:
    """One element about all that stands from one mark to the other; none where they are out of order."""
    outer = set(start.iterancestors())
    last = end
    while (parent := last.getparent()) is not None and parent not in outer:
        last = parent
    if parent is None:
        return None
    first = start
    while first.getparent() is not parent:
        first = next(first.iterancestors())
    held = [first]
    while held[-1] is not last:
        after = held[-1].getnext()
        if after is None:
            return None
        held.append(after)
    box = etree.Element("span" if parent.tag == "p" or parent.tag in _INLINE else "div")
    first.addprevious(box)
    box.extend(held)
    box.tail, last.tail = last.tail, None
    return box


def _contribution(said: _Said, boxes: set[Element]) -> Found | None:
    box = said.box
    inner = [node for node in box.iterdescendants() if node in boxes]
    noise = [*inner, *every(box, _BUTTONS)]
    author, date = said.name.replace("_", " "), ""
    stamps = [link for link in every(box, _STAMP) if not any(node in boxes for node in _up_to(link, box))]
    if stamps:
        date = words(stamps[-1])
        signature, author = _signature(box, stamps[-1], said.name)
        noise.append(signature)
    if not words(box, noise):
        return None
    one = Found(box, [box], author, date=date, stamp=_iso(said.when), noise=noise)
    if said.heading is not None:
        one.bodies.insert(0, said.heading)
        one.others.append(said.heading)
        noise += every(said.heading, _EDIT)
    one.id, one.permalink = box.get("id") or "", f"#{box.get('id')}"
    quotations.find(box, one)
    return one


def _up_to(node: Element, box: Element) -> Iterator[Element]:
    for outer in node.iterancestors():
        if outer is box:
            return
        yield outer


def _iso(when: str) -> str:
    parts = _WHEN.fullmatch(when)
    return "{}-{}-{}T{}:{}:{}Z".format(*parts.groups()) if parts else when


def _signature(box: Element, stamp: Element, name: str) -> tuple[Element, str]:
    """A box about all from where the name stands to the end of its line, and the name as it is shown."""
    notice = _notice(box, stamp)
    first = notice if notice is not None else _beginning(stamp, name)
    before, parent = first.getprevious(), first.getparent()
    assert parent is not None
    if before is not None:
        before.tail = (before.tail or "").rstrip(_DASHES) or None
    else:
        parent.text = (parent.text or "").rstrip(_DASHES) or None
    signature = etree.Element("span")
    first.addprevious(signature)
    signature.extend(list(signature.itersiblings()))
    shown = next((words(link) for link in signature.iter("a") if _leads_to(link, name) and words(link)), "")
    return signature, shown or name.replace("_", " ")


def _notice(box: Element, stamp: Element) -> Element | None:
    """What somebody else signed with: "(unsigned comment by ...)", which is one element beside the words."""
    top = stamp
    for outer in _up_to(stamp, box):
        if outer.tag not in _INLINE:
            break
        top = outer
    text = words(top)
    is_one = top is not stamp and len(text) <= _NOTICE and text.startswith(tuple(_LEADS))
    return top if is_one and len(text) < len(words(box)) else None


def _beginning(stamp: Element, name: str) -> Element:
    """The first of the links before a moment that lead to this person."""
    mark = first = stamp
    while (before := mark.getprevious()) is not None and before.tag in _INLINE:
        if len((before.tail or "").strip()) > _BETWEEN:
            break
        mark = before
        if any(_leads_to(link, name) for link in mark.iter("a")):
            first = mark
    return first


def _leads_to(link: Element, name: str) -> bool:
    return _plain(unquote(link.get("href") or "")).endswith(_plain(name))


def _plain(text: str) -> str:
    return _PLAIN.sub("", text.casefold())
