"""Comments that a page tells to machines, in JSON-LD: what it shows of them is completed, what it does not is added."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import cast

from lxml import etree

from reader.model import Votes
from reader.regex import regex
from reader.threads import stretches
from reader.threads.found import Found
from reader.threads.looks import SKIP
from reader.threads.numbers import identity, number
from reader.threads.select import Element, text_of

Json = dict[str, object]

_SAID = regex(r'"(?:Comment|UserComments|Answer|DiscussionForumPosting)"')
_COUNT = regex(r'"commentCount"\s{0,9}:\s{0,9}"?(\d{1,6})\b')
_COMMENTS = frozenset(("Comment", "UserComments", "Answer", "CorrectionComment"))
_HEADS = frozenset(("DiscussionForumPosting", "Question", "SocialMediaPosting"))
_ANSWERS = ("comment", "acceptedAnswer", "suggestedAnswer")
_HOLDERS = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart")
_UP, _DOWN = regex(r"\b(?:Like|Agree|Vote|Endorse)Action"), regex(r"\b(?:Dislike|Disagree)Action")
_DEPTH = 60
COUNTS = ", ".join(
    f"{tag}[itemprop={name}]"
    for tag in ("meta", "span", "a")
    for name in ("commentCount", "interactionCount")
)
_PREFIX = 48  # characters by which two texts are known for the same
_AROUND = 160  # characters that a comment's name, date and buttons take
_BEGUN = 6  # letters and digits of its first line by which a comment is looked for
_LOOKED_AT = 60  # characters of a line that may hold them
_PARTING = " \t\n\u00a0:,;–—-|·•>)]"  # what stands between a name and the words
_LEVELS = 4  # elements about a comment's words that may still be the comment
_TEXTS = ("div", "p", "section", "article", "li", "td", "dd", "span", "blockquote")


@dataclass(slots=True, eq=False)
class Said:
    """A comment in JSON-LD; `bare` are the letters and digits of its words, a `head` is what the others answer.

    `names` are what others may call it by, `answered` is what it calls the comment that it answers.
    """

    text: str
    bare: str
    author: str
    date: str
    votes: Votes
    id: str
    permalink: str
    above: Said | None = None
    head: bool = False
    names: tuple[str, ...] = ()
    answered: str = ""
    found: Found | None = field(default=None)


def scripts(root: Element) -> list[str]:
    """The page's JSON-LD."""
    found = (one for one in root.iter("script") if "ld+json" in (one.get("type") or "").lower())
    return [text for script in found if (text := script.text)]


def read(scripts: Sequence[str]) -> list[Said]:
    """Every comment in the page's JSON-LD, each after what it answers."""
    said: list[Said] = []
    for script in scripts:
        if _SAID.search(script):
            try:
                value = json.loads(script.strip().strip(";"), strict=False)
            except (ValueError, RecursionError):
                continue
            said.extend(_walk(value, None, 0))
    named = {name: one for one in said for name in one.names}
    for one in said:
        above = named.get(one.answered)
        if one.above is None and above is not None and above is not one and not (one.head or above.head):
            one.above = above
    return said


def join(root: Element, shown: list[Found], said: list[Said], is_guess: bool) -> list[Found]:
    """The comments that the page shows and those that it only tells; `is_guess`: the shown ones may be none."""
    _match(shown, said)
    comments = [one for one in said if not one.head]
    if shown and not any(one.found for one in said):
        if not is_guess or len(comments) <= len(shown) // 2:
            return shown
        shown = []
    missing = [one for one in comments if one.found is None]
    _locate(root, missing)
    body = next(root.iter("body"), root)  # asked once: to find the first, the library goes on to the second
    for one in missing:
        if one.found is None:
            one.found = _add(body, one)
    for one in said:
        _complete(one)
    return shown + [one.found for one in missing if one.found is not None]


def count(scripts: Sequence[str], counts: Sequence[Element]) -> int | None:
    """How many comments the page tells machines that it has; None where it says so of several things.

    `counts` are the elements that COUNTS finds.
    """
    told = {int(found) for script in scripts for found in _COUNT.findall(script)}
    told |= {int(text) for node in counts if (text := _counted(node)).isdecimal() and len(text) < 7}
    return told.pop() if len(told) == 1 else None


def _counted(node: Element) -> str:
    return (node.get("content") or text_of(node)).strip().removeprefix("UserComments:")


# --- what is told ---


def _walk(value: object, above: Said | None, depth: int) -> Iterator[Said]:
    if depth > _DEPTH:
        return
    if isinstance(value, list):
        for one in value:
            yield from _walk(one, above, depth + 1)
    elif isinstance(value, dict):
        one = _said(value, above)
        if one is not None:
            yield one
        below = one if one is not None and not one.head else above  # what follows a topic's head is flat
        for key in _ANSWERS:
            yield from _walk(value.get(key), below, depth + 1)
        for key in _HOLDERS:
            yield from _walk(value.get(key), above, depth + 1)


def _said(value: Json, above: Said | None) -> Said | None:
    kinds = _kinds(value)
    head = bool(kinds & _HEADS)
    text = value.get("text") or value.get("commentText") or (value.get("articleBody") if head else "") or ""
    author, date = (
        _name(value.get("author") or value.get("creator")),
        _first(value, "datePublished", "dateCreated"),
    )
    if (
        not kinds & (_COMMENTS | _HEADS)
        or not isinstance(text, str)
        or not text.strip()
        or not (author or date)
    ):
        return None
    link = _first(value, "url", "@id")
    return Said(
        text,
        _bare(_plain(text)),
        author,
        date,
        _votes(value),
        identity(link),
        link,
        None if head else above,
        head,
        tuple(filter(None, (_first(value, "url"), _first(value, "@id")))),
        _reference(value.get("parentItem")),
    )


def _reference(value: object) -> str:
    """What a comment is called that another names as the one it answers."""
    return _first(value, "@id", "url") if isinstance(value, dict) else value if isinstance(value, str) else ""


def _kinds(value: Json) -> set[str]:
    kind = value.get("@type")
    return {str(one) for one in kind} if isinstance(kind, list) else {str(kind or "")}


def _first(value: Json, *keys: str) -> str:
    return next((text for key in keys if isinstance(text := value.get(key), str) and text), "")


def _name(value: object) -> str:
    if isinstance(value, list):
        return _name(value[0]) if value else ""
    if isinstance(value, dict):
        return _name(value.get("name"))
    return html.unescape(value).strip() if isinstance(value, str) else ""


def _votes(value: Json) -> Votes:
    up, down = _count(value.get("upvoteCount")), _count(value.get("downvoteCount"))
    statistics = value.get("interactionStatistic")
    for one in statistics if isinstance(statistics, list) else [statistics]:
        if isinstance(one, dict):
            kind, count = json.dumps(one.get("interactionType")), _count(one.get("userInteractionCount"))
            up = count if up is None and _UP.search(kind) else up
            down = count if down is None and _DOWN.search(kind) else down
    return Votes(score=up) if up is not None and up < 0 else Votes(up, down)  # some give the sum of both


def _count(value: object) -> int | None:
    return number(str(value)) if isinstance(value, int | float | str) else None


# --- what is shown ---


def _match(shown: list[Found], said: list[Said]) -> None:
    """Pairs what is told with what is shown: the same beginning, else the same id."""
    by_text: dict[str, list[Found]] = {}
    for found in shown:
        by_text.setdefault(_words(found)[:_PREFIX], []).append(found)
    by_id = {found.id: found for found in shown if found.id}
    for one in said:
        alike = by_text.get(one.bare[:_PREFIX])
        if alike:
            same = (found for found in alike if found.author == one.author)
            one.found = next(same, alike[0])
            alike.remove(one.found)
    taken = {one.found for one in said}
    for one in said:
        same_id = by_id.get(one.id) if one.found is None and one.id else None
        if same_id is not None and same_id not in taken and same_id.author in ("", one.author):
            one.found = same_id


def _words(found: Found) -> str:
    return _bare("".join(map(text_of, found.bodies)))


def _complete(one: Said) -> None:
    found = one.found
    if found is None:
        return
    found.author = found.author or one.author
    if not (found.date or found.stamp):
        found.date, found.stamp = one.date, one.date
    if found.votes == Votes():
        found.votes = one.votes
    found.id = found.id or one.id
    if not found.permalink or found.permalink.startswith("#"):
        found.permalink = one.permalink or found.permalink
    above = one.above.found if one.above is not None else None
    if above is not None and above is not found and not found.parent and found.above is None:
        found.above, found.depth = above, above.depth + 1


def _locate(root: Element, missing: Sequence[Said]) -> None:
    """Words that stand on the page without anything that calls them a comment."""
    wanted: dict[str, list[Said]] = {}
    for one in missing:
        wanted.setdefault(one.bare, []).append(one)
    if not wanted:
        return
    longest = max(map(len, wanted)) * 3 + 200
    taken: set[Element] = set()
    for node in root.iter(*_TEXTS):
        text = text_of(node)
        waiting = wanted.get(_bare(text)) if len(text) <= longest else None
        if waiting and not any(outer in taken for outer in node.iterancestors()):
            one = waiting.pop(0)
            one.found = Found(node, [node])
            taken.add(node)
    _locate_lines(root, [one for one in missing if one.found is None], taken)
    for one in missing:
        if one.found is not None:
            one.found.item = _whole(one.found.bodies[0], taken)


def _locate_lines(root: Element, missing: Sequence[Said], taken: set[Element]) -> None:
    """Words that stand in one element with the name, the date, or what says that they were edited."""
    wanted: dict[str, list[Said]] = {}
    for one in missing:
        for begun in {one.bare[:_BEGUN], (_bare(one.author) + one.bare)[:_BEGUN]}:
            wanted.setdefault(begun, []).append(one)
    if not wanted:
        return
    for node, text in list(_texts(root)):
        for one in wanted.get(_bare(text[:_LOOKED_AT])[:_BEGUN], ()):
            box = _box(node, one.bare, taken) if one.found is None else None
            if box is not None:
                one.found = Found(box, [box])
                one.found.noise.extend(_beside(box, one.bare))
                taken.add(box)
                break


def _texts(root: Element) -> Iterator[tuple[Element, str]]:
    """Every text of the page, and the element in which it stands."""
    body = next(root.iter("body"), root)
    for node in body.iter():
        if node.tag not in SKIP and node.text and not node.text.isspace():
            yield node, node.text
        outer = node.getparent()
        if node.tail and not node.tail.isspace() and outer is not None and node is not body:
            yield outer, node.tail


def _box(node: Element, bare: str, taken: set[Element]) -> Element | None:
    """The innermost box about a text that holds all of the words, and little more."""
    for level, box in enumerate((node, *node.iterancestors())):
        if level > _LEVELS or box in taken or box.tag in ("body", "html", "main", "article"):
            return None
        if box.tag not in _TEXTS or box.tag == "span" or _is_longer(box, len(bare) * 2 + _AROUND):
            continue
        said = _bare(text_of(box))
        if bare in said:
            is_free = not any(inner in taken for inner in box.iter(*_TEXTS))
            return box if is_free and len(said) <= len(bare) + _AROUND else None
    return None


def _beside(box: Element, bare: str) -> list[Element]:
    """What stands in a box before the words, and behind them, in elements made for it."""
    pieces = [piece for line in stretches.lines(list(box)) for piece in line]
    if box.text and not box.text.isspace():
        pieces.insert(0, stretches.Piece(box.text, box, False))
    said = [_bare(piece.text) for piece in pieces]
    start = "".join(said).find(bare)
    found, at = [], 0
    for piece, text in zip(pieces, said, strict=True):
        if at + len(text) <= start or at >= start + len(bare):
            found.append(stretches.own(piece))
        elif at < start:
            found.append(_begun(piece, start - at))
        at += len(text)
    return found


def _begun(piece: stretches.Piece, letters: int) -> Element:
    """The first so many letters of a text, with what parts them from the rest."""
    made, text = stretches.own(piece), piece.text
    end = next(end for end in range(len(text)) if len(_bare(text[:end])) >= letters)
    end += len(text[end:]) - len(text[end:].lstrip(_PARTING))
    made.text, made.tail = text[:end], text[end:] + (made.tail or "")
    return made


def _whole(body: Element, bodies: set[Element]) -> Element:
    """The element about a comment's words that also holds its name and date, and no other comment."""
    whole, longest = body, len(text_of(body)) + _AROUND
    for level, outer in enumerate(body.iterancestors()):
        if level == _LEVELS or outer.tag in ("body", "html", "main", "article") or _is_longer(outer, longest):
            break
        if any(node in bodies and node is not body for node in outer.iter(*_TEXTS)):
            break
        whole = outer
    return whole


def _is_longer(node: Element, most: int) -> bool:
    """Whether more is said in an element, which may be the whole page: nothing is counted beyond that."""
    said = 0
    return any((said := said + len(piece)) > most for piece in cast(Iterator[str], node.itertext()))


def _add(body: Element, one: Said) -> Found | None:
    """Puts words that the page only tells at its end, so that they become blocks like all others."""
    item = etree.SubElement(body, "div")
    fragment = _fragment(one.text)
    words = etree.SubElement(item, "div")
    if fragment is not None:
        words.text = fragment.text
        words.extend(list(fragment))
    return Found(item, [words])


def _fragment(text: str) -> Element | None:
    markup = text if "<" in text else html.unescape(text) if "&lt;" in text else _marked_up(text)
    parser = etree.HTMLParser(huge_tree=True, encoding="utf-8", remove_comments=True, remove_pis=True)
    root = etree.fromstring(f"<body>{markup}</body>".encode("utf-8", "replace"), parser)
    return next(root.iter("body"), None)


def _marked_up(text: str) -> str:
    """Plain text as paragraphs and lines."""
    paragraphs = re.split(r"\n\s*\n", html.escape(html.unescape(text).strip(), quote=False))
    return "".join(f"<p>{paragraph}</p>".replace("\n", "<br>") for paragraph in paragraphs)


def _plain(text: str) -> str:
    fragment = _fragment(text)
    return text_of(fragment) if fragment is not None else text


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
