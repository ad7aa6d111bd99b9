"""Several mails in one preformatted text, as archives print a month or a thread: each led by its header's lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from lxml import etree

from reader.regex import regex
from reader.threads import dates, judge, mails, quotations
from reader.threads.found import Found
from reader.threads.select import Element, text_of
from reader.threads.tongues import gather

_FEWEST = 3  # mails
_MOST = 0.6  # of what the page says is in them
_LABEL = regex(r"([^\W\d_][\w-]{0,30}?)\s?:\s+(\S.*)")
_SENDER = regex(r"From \S+.*\d")  # how a mailbox begins each of its mails
_RULE = regex(r"\s*[-=_*]{3,}\s*\Z")
_NAMED = regex(r'\s*"?(?P<name>[^"<>()@]*?)"?\s*<|.*\((?P<aside>[^()]+)\)\s*\Z')
_MARKS = regex(r"<([^<>\s]+)>")
_FACTS = ("message-id", "in-reply-to")


@dataclass(slots=True)
class _Mail:
    facts: dict[str, str]
    lines: list[str] = field(default_factory=list)

    def told(self, kind: str) -> str:
        return next((self.facts[label] for label in gather("comments", kind) if label in self.facts), "")

    @property
    def author(self) -> str:
        value = self.told("by")
        named = _NAMED.match(value)
        return ((named["name"] or named["aside"]) if named else "") or value

    def mark(self, label: str) -> str:
        found = _MARKS.search(self.facts.get(label, ""))
        return found[1] if found else ""


def read(places: Iterable[Element]) -> list[Found]:
    """The mails in one of these texts; none where the page says much besides."""
    for pre in places:
        text, root = text_of(pre), pre.getroottree().getroot()
        sent = [one for one in _mails(text.split("\n")) if one.author and dates.looks_dated(one.told("sent"))]
        authors = [one.author for one in sent]
        if len(sent) < _FEWEST or len(set(authors)) < 2 or len(text) < _MOST * len(text_of(root)):
            continue
        if judge.speak(authors, [sum(map(len, one.lines)) for one in sent]):
            return _found(pre, sent)
    return []


def _mails(lines: list[str]) -> Iterator[_Mail]:
    """What stands under each header; what stands above the first is none of them."""
    mail: _Mail | None = None
    at, is_free = 0, True
    while at < len(lines):
        end, facts = _header(lines, at) if is_free else (at, {})
        if facts:
            if mail is not None:
                yield mail
            mail, at = _Mail(facts), end
            continue
        if mail is not None:
            mail.lines.append(lines[at])
        is_free = not lines[at].strip() or _RULE.match(lines[at]) is not None
        at += 1
    if mail is not None:
        yield mail


def _header(lines: list[str], at: int) -> tuple[int, dict[str, str]]:
    """Where a header ends that begins here, and what its labels say; empty where none begins."""
    facts: dict[str, str] = {}
    if _SENDER.match(lines[at]):
        at += 1
    while at < len(lines) and (found := _LABEL.match(lines[at]) or (facts and lines[at][:1] in (" ", "\t"))):
        if not isinstance(found, bool):
            facts.setdefault(found[1].lower(), found[2])
        at += 1
    return (
        (at, facts)
        if all(not facts.keys().isdisjoint(_labels(kind)) for kind in ("by", "sent"))
        else (at, {})
    )


@cache
def _labels(kind: str) -> frozenset[str]:
    return frozenset(gather("comments", kind))


def _found(pre: Element, sent: list[_Mail]) -> list[Found]:
    """The mails as comments, in boxes that take the place of the text."""
    made = []
    for child in list(pre):
        pre.remove(child)
    pre.text, pre.tag = None, "div"
    for mail in sent:
        item = etree.SubElement(pre, "div")
        etree.SubElement(item, "pre").text = "\n".join(mail.lines)
        one = Found(item, [item], mail.author, date=mail.told("sent"), noise=list(mails.unfolded(item)))
        one.id, one.parent = (mail.mark(label) for label in _FACTS)
        quotations.find(item, one)
        made.append(one)
    return made
