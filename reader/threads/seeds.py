"""Where records show themselves on a page: dates, buttons for answers, what classes call comments."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import cast

from lxml import etree

from reader.threads import dates, written
from reader.threads.looks import called, look
from reader.threads.select import Element, names

_STAMPED = etree.XPath(
    "//*[self::time" + "".join(f" or @{name}" for name in written.STAMPS) + "]", smart_strings=False
)
_SKIP = names("script style noscript select option textarea template svg head nav")
# a year, a clock, a date in numbers, or how long ago: a quick look before a text is read as a date
_DATED = re.compile(
    r"\d{4}|\d\s?[:./-]\s?\d|\d\s?h\s?\d|['’]\d\d|\d.*(?:\bago|geleden|later|назад|siden|sedan|temu|her\b|\bfa\b)"
    r"|(?:il y a|vor|hace|há)\s.*\d",
    re.I,
)
_LONGEST = 90  # code points of a line that prints a date
_MANY = 200_000  # seeds: no page has more comments
REPLY = re.compile(
    r"(?:reply|reply to this(?: comment)?|répondre|antworten|antwort|responder|rispondi|reageer|antwoorden|beantwoorden"
    r"|svara|svar|odpowiedz|ответить|відповісти|vastaa|yanıtla|cevapla|odpovědět|válasz|răspunde|απάντηση|返信|回复|回覆|답글)",
    re.I,
)
_ITEM = re.compile(
    r"(?:^|[\s_-])(?:comment|kommentar|commentaire|comentario|review|answer|reply|message|post|opinion|reactie|avis|guestbook"
    r"|feedback|testimonial)s?"
    r"(?:[-_]{0,2}(?:item|entry|box|single|row|wrap(?:per)?|container|card|block|node|list-item|body|content|text))?(?:$|\s)",
    re.I,
)
_ITEM_TAGS = ("div", "li", "article", "section", "tr", "dt", "dd", "td", "p", "blockquote")


@dataclass(slots=True)
class Seeds:
    """Elements of one look, in page order; `page` counts the code points of the whole page's text."""

    dated: dict[str, list[Element]] = field(default_factory=lambda: defaultdict(list))
    replies: dict[str, list[Element]] = field(default_factory=lambda: defaultdict(list))
    page: int = 0


def sow(root: Element) -> Seeds:
    """One pass over the page."""
    stamped = {node for node in cast(list[Element], _STAMPED(root)) if _is_stamped(node)}
    seeds = Seeds()
    last: Element | None = None
    for node in root.iter():
        text, tail = node.text, node.tail
        found = node in stamped
        if text and node.tag not in _SKIP and (text := text.strip()):
            seeds.page += len(text)
            if not found and 2 <= len(text) <= _LONGEST and _is_dated(text):
                found = True
            elif len(text) <= 24 and REPLY.fullmatch(text):
                seeds.replies[look(node)].append(node)
        if found and node is not last:
            seeds.dated[look(node)].append(node)
            last = node
        if tail and (tail := tail.strip()):
            seeds.page += len(tail)
            if 4 <= len(tail) <= _LONGEST and _is_dated(tail):
                parent = node.getparent()
                if parent is not None and parent is not last:
                    seeds.dated[f"{look(parent)} tail"].append(parent)
                    last = parent
    return seeds


def called_comments(root: Element) -> dict[str, list[Element]]:
    """Elements that the page's own classes call comments, by their look."""
    looks: dict[str, list[Element]] = defaultdict(list)
    for node in root.iter(*_ITEM_TAGS):
        if _ITEM.search(node.get("class") or "") or re.search(
            r"(?:comment|review|reply)[-_]?\d", called(node)
        ):
            looks[look(node)].append(node)
    return looks


def _is_dated(text: str) -> bool:
    return _DATED.search(text) is not None and dates.looks_dated(text)


def _is_stamped(node: Element) -> bool:
    return node.tag == "time" or any(written.is_stamp(node.get(name) or "") for name in written.STAMPS)
