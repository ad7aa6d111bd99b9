"""One comment's fields by how they look, for all members of a group at once: what varies alike is the same field."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from reader.model import Votes
from reader.threads import dates, quotations
from reader.threads.found import Found
from reader.threads.numbers import identity, number
from reader.threads.select import Element, names, text_of, words

_AUTHOR = re.compile(
    r"author|user|nick|\bname|poster|\bfn\b|pseudo|autor|verfasser|writer|byline|member|profil|commenter|auteur|name\b"
    r"|creator|person|posted-?by|display-?name|screen",
    re.I,
)
_NOT_AUTHOR = re.compile(
    r"avatar|badge|rank|role|title|count|date|time|reply|action|level|stat|group|location", re.I
)
_PROFILE = re.compile(r"user|member|profil|author|people|autor|/u/|/@|[?&]u=|nick|uid=", re.I)
_VOTES = re.compile(
    r"vote|like|score|point|rating|thumb|karma|upmod|recommend|plus|minus|agree|reaction", re.I
)
_DOWN = re.compile(r"down|dislike|minus|negativ|disagree|contra|against|thumbs?-?d", re.I)
_UP = re.compile(r"up\b|upvote|_up|-up|like|plus|positiv|agree|thumbs?-?u|recommend", re.I)
_BODY = re.compile(
    r"content|body|text|message|\bcopy\b|comment-?(?:body|text|content|p)|entry|post(?:body|text|content)|inhalt|texte|msg"
    r"|description|bbWrapper|prose",
    re.I,
)
_NOISE = re.compile(
    r"\breply|replies|repl-|respond|action|toolbar|button|\bbtn|signature|\bsig\b|share|report|footer|vote|like|\bmenu"
    r"|avatar|permalink|tools|control|flag|\bmeta|user-?info|profile|userinfo|author|postinfo|poster|details|edit|badge",
    re.I,
)
_RANK = re.compile(r"rank|user-?title|usertitle|role|status|membergroup|group-?name|badge|\blevel", re.I)
_SAYS = re.compile(
    r"\s*(?:(?:posted|written|publié|rédigé|geschrieben|verfasst|submitted|comment)\s+)?"
    r"(?:(?:by|par|von|por|di|de|da)\s*:?\s+)?"
    r"(?P<name>[^\d\W][^\n,:|•·–—()]{0,40}?)"
    r"\s*(?:\b(?:says|said|wrote|writes|schrieb|sagt|meint|dit|a écrit|escribió|dice|on|le|am|at|il y a|vor|el|um)\b.*"
    r"|[,:|•·–—(-].*)?$",
    re.I | re.S,
)
_NO_NAME = re.compile(r"\bcomments?\b|kommentare?\b|commentaires?\b", re.I)
_NEVER_NAMES = names(
    "reply antworten répondre responder like share report permalink link quote edit delete more mehr vote up down",
    "gefällt guest-login login comment comments kommentar kommentare zitieren melden signaler posted by says # | · •",
)
_BLOCKS = names(
    "div p td article section li blockquote span dd header footer ul ol table tbody tr pre main aside h2 h3"
)
_SKIP = names("script style noscript select option textarea template svg form button input iframe")
_LONGEST_NAME = 60  # code points
STAMPS = ("datetime", "title", "content", "data-time", "data-timestamp", "data-date", "data-created")
_MOST = 1500  # elements: no comment has more
_HERE = 40  # elements: a header that has more is looked at no further
_ATTRIBUTES = (
    "id",
    "data-id",
    "data-comment-id",
    "data-post-id",
    "data-commentid",
    "data-postid",
    "data-cid",
    "name",
)


def read(members: list[Element]) -> list[Found]:
    """The records as comments; those without words are left away."""
    views = [_View(node, set(members)) for node in members]
    author_at = _best_author(views)
    found = []
    for view in views:
        one = _comment(view, author_at)
        if one is not None:
            found.append(one)
    return found


class _View:
    """A record without the records nested in it: its elements in order, and its date."""

    def __init__(self, item: Element, known: set[Element]) -> None:
        self.item = item
        self.nodes = list(islice(_own(item, known), _MOST))
        self.inner = {node for node in known if node is not item}
        self.date, self.shown, self.stamp = _date(self.nodes)


def _own(item: Element, known: set[Element]) -> Iterator[Element]:
    """The record's elements; nested records and what is no text are not entered."""
    stack = [item]
    while stack:
        node = stack.pop()
        if node is not item and (node in known or node.tag in _SKIP):
            continue
        yield node
        stack.extend(reversed(node))


def _date(nodes: list[Element]) -> tuple[Element | None, str, str]:
    """The first date with a time of day, else the first: a member's "joined in" has none."""
    found = [one for node in nodes if (one := _date_of(node)) is not None]
    timed = (one for one in found if "T" in (dates.read(one[1]) or one[2]))
    return next(timed, found[0] if found else (None, "", ""))


def _date_of(node: Element) -> tuple[Element, str, str] | None:
    stamp = next((text for name in STAMPS if (text := node.get(name)) and is_stamp(text)), "")
    if node.tag == "time" or stamp:
        return node, words(node), stamp or node.get("datetime") or ""
    for text in (node.text, *(child.tail for child in node)):
        text = (text or "").strip()
        if 4 <= len(text) <= 90 and (dates.read(text) or dates.looks_dated(text)):
            return node, text, ""
    return None


def is_stamp(text: str) -> bool:
    """Whether an attribute holds a date (and not a sentence that mentions one)."""
    if not 4 <= len(text) <= 60 or not any(map(str.isdigit, text)):
        return False
    found = dates.when("", text)
    return bool(found and found.iso)


# --- who ---


def _best_author(views: list[_View]) -> str:
    """The place in the record that holds the name: found in most records, and not the same word in all."""
    points: dict[str, float] = defaultdict(float)
    texts: dict[str, list[str]] = defaultdict(list)
    for view in views[:60]:
        seen: set[str] = set()
        for rank, node in enumerate(view.nodes[:_HERE]):
            worth = _name_worth(node, rank, view)
            place = _place(node, view.item)
            if worth > 0 and place not in seen:
                seen.add(place)
                points[place] += worth
                texts[place].append(words(node))
    for place, said in texts.items():
        if len(said) >= 3 and len(set(said)) == 1:
            points[place] *= 0.2
    return max(points, key=points.__getitem__, default="")


def _name_worth(node: Element, rank: int, view: _View) -> float:
    text = words(node)
    if (
        not 1 < len(text) <= _LONGEST_NAME
        or _NO_NAME.search(text)
        or text.lower() in _NEVER_NAMES
        or not any(map(str.isalpha, text))
    ):
        return 0.0
    if node is view.date or dates.is_dated(text) or len(text.split()) > 6 or text.endswith((".", "?", "!")):
        return 0.0
    named = f"{node.get('class') or ''} {node.get('itemprop') or ''} {node.get('rel') or ''} {node.get('id') or ''}"
    parent = node.getparent()
    above = (parent.get("class") or "") if parent is not None and node is not view.item else ""
    worth = 3.0 if _AUTHOR.search(named) else 1.5 if _AUTHOR.search(above) else 0.0
    worth -= 2.0 if _NOT_AUTHOR.search(named) else 0.0
    if node.tag == "a" and _PROFILE.search(node.get("href") or ""):
        worth += 2.0
    if node.tag in ("b", "strong", "cite", "h3", "h4", "h5", "h6", "th"):
        worth += 1.2
    if text.startswith("@") or (parent is not None and parent.tag in ("p", "blockquote")):
        worth -= 2.0
    worth += 0.8 if len(node) == 0 else -1.0 if len(node) > 2 else 0.0
    return worth + 0.3 - rank * 0.02 if worth > 0 else 0.0


def _place(node: Element, item: Element) -> str:
    parent = node.getparent()
    above = f"{parent.tag}.{_class(parent)}" if parent is not None and parent is not item else ""
    return f"{above}>{node.tag}.{_class(node)}"


def _class(node: Element) -> str:
    return ".".join(
        sorted(word for word in (node.get("class") or "").split() if not any(map(str.isdigit, word)))
    )


def _author(view: _View, place: str) -> tuple[str, Element | None]:
    for node in view.nodes:
        if _place(node, view.item) == place and 1 < len(text := words(node)) <= _LONGEST_NAME:
            return _clean(text), node
    best = max(view.nodes[:_HERE], key=_by_worth(view), default=None)
    if best is not None and _name_worth(best, 0, view) > 1.2:
        return _clean(words(best)), best
    return _from_line(view), None


def _by_worth(view: _View):  # type: ignore[no-untyped-def]  # a key function
    def worth(node: Element) -> float:
        return _name_worth(node, 0, view)

    return worth


def _clean(text: str) -> str:
    found = _SAYS.fullmatch(text)
    return (found["name"] if found else text).strip(" :,-–|•·")


def _from_line(view: _View) -> str:
    """The name from the line about the date: "par Marie le 7 mai 2020", "Marie, 7 May"."""
    if view.date is None:
        return ""
    for node in (view.date, view.date.getparent()):
        line = words(node) if node is not None else ""
        if len(line) <= 120 and line:
            head = line.partition(view.shown)[0] if view.shown and not line.startswith(view.shown) else line
            found = _SAYS.match(head)
            if found and found["name"].lower() not in _NEVER_NAMES and not dates.read(found["name"]):
                return found["name"].strip()
    return ""


# --- what ---


def _comment(view: _View, author_at: str) -> Found | None:
    author, node = _author(view, author_at)
    heads = [one for one in (node, view.date) if one is not None]
    bodies = _beside(view.item) if view.item.tag == "dt" else _bodies(view, heads)
    if not bodies:
        return None
    found = Found(view.item, bodies, author, date=view.shown, stamp=view.stamp)
    found.id = _id(view)
    found.parent = _parent(view, bodies)
    found.votes = _votes(view, bodies)
    found.rank = _rank(view, bodies)
    inside = set(bodies)
    for one in view.nodes:
        if one in view.inner or (one not in inside and _is_noise(one) and _inside(one, inside)):
            found.noise.append(one)
    for body in bodies:
        quotations.find(body, found)
    return found


def _beside(term: Element) -> list[Element]:
    """In a definition list the words stand beside the record that names who says them."""
    bodies = []
    node = term.getnext()
    while node is not None and node.tag == "dd":
        bodies.append(node)
        node = node.getnext()
    return bodies[:1]


def _bodies(view: _View, heads: list[Element]) -> list[Element]:
    """The largest piece of the record that holds neither name nor date, and what stands beside it as text."""
    above = {outer for head in heads for outer in (head, *head.iterancestors())}
    above.update(outer for inner in view.inner for outer in inner.iterancestors() if outer is not view.item)
    pieces = [
        node
        for node in view.nodes
        if node not in above
        and node is not view.item
        and node.tag in _BLOCKS
        and (node.getparent() in above or node.getparent() is view.item)
        and not _is_noise(node)
    ]
    sized = [(len(text_of(node).strip()), node) for node in pieces]
    sized = [(size, node) for size, node in sized if size]
    if not sized:
        return [view.item] if not view.inner and _loose(view.item) > 20 else []
    biggest = max(sized, key=_body_worth)
    parent = biggest[1].getparent()
    if biggest[1].tag in ("p", "blockquote", "ul", "ol", "pre"):
        return [
            node
            for _, node in sized
            if node.getparent() is parent and node.tag in ("p", "blockquote", "ul", "ol", "pre")
        ]
    return [biggest[1]]


def _body_worth(sized: tuple[int, Element]) -> float:
    size, node = sized
    return size * (2.0 if _BODY.search(f"{node.get('class') or ''} {node.get('itemprop') or ''}") else 1.0)


def _loose(node: Element) -> int:
    """Text that stands directly in an element."""
    return len((node.text or "").strip()) + sum(len((child.tail or "").strip()) for child in node)


def _is_noise(node: Element) -> bool:
    named = f"{node.get('class') or ''} {node.get('id') or ''}"
    return bool(_NOISE.search(named)) and not _BODY.search(named)


def _inside(node: Element, bodies: set[Element]) -> bool:
    return any(outer in bodies for outer in node.iterancestors())


def _votes(view: _View, bodies: list[Element]) -> Votes:
    up = down = score = None
    inside = set(bodies)
    for node in view.nodes:
        named = f"{node.get('class') or ''} {node.get('id') or ''} {node.get('itemprop') or ''}"
        parent = node.getparent()
        if parent is not None and node is not view.item and not any(map(str.isalpha, words(node))):
            named += f" {parent.get('class') or ''}"
        if not _VOTES.search(named) or len(node) > 1 or _inside(node, inside):
            continue
        text = words(node)
        if not text or len(text) > 20 or not any(map(str.isdigit, text)):
            continue
        if _DOWN.search(named):
            down = number(text) if down is None else down
        elif _UP.search(named):
            up = number(text) if up is None else up
        else:
            score = number(text) if score is None else score
    return Votes(up, abs(down) if down is not None else None, score)


def _rank(view: _View, bodies: list[Element]) -> str:
    inside = set(bodies)
    for node in view.nodes:
        if _RANK.search(node.get("class") or "") and len(node) <= 1 and not _inside(node, inside):
            text = words(node)
            if 1 < len(text) <= 50 and any(map(str.isalpha, text)):
                return text
    return ""


def _id(view: _View) -> str:
    for node in view.nodes[:6]:
        for name in _ATTRIBUTES:
            text = node.get(name) or ""
            if any(map(str.isdigit, text)):
                return identity(text)
    link = next((node for node in view.nodes if node.tag == "a" and "#" in (node.get("href") or "")), None)
    target = (link.get("href") or "").rpartition("#")[2] if link is not None else ""
    return identity(target) if any(map(str.isdigit, target)) else ""


def _parent(view: _View, bodies: list[Element]) -> str:
    """ "In reply to …" with a link to another comment, before the words."""
    first = bodies[0]
    for node in view.nodes:
        if node is first:
            break
        target = (node.get("href") or "") if node.tag == "a" else ""
        if "#" in target and re.search(
            r"reply|parent|answer|in-response", f"{_class(node)} {node.get('rel') or ''}", re.I
        ):
            return identity(target)
    return ""
