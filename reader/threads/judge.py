"""Whether a group of records reads like comments, and how much: false comments would eat the article."""

from __future__ import annotations

import re
from itertools import islice

from reader.threads import dates
from reader.threads.found import Found
from reader.threads.select import Element, text_of, words


class _Words:
    """A pattern, and plain words of which each of its matches holds one: looked for first, thirty times faster."""

    def __init__(self, words: str, pattern: str) -> None:
        self._words = words.split()
        self._pattern = re.compile(pattern)

    def search(self, text: str) -> bool:
        low = text.lower()
        return any(word in low for word in self._words) and self._pattern.search(low) is not None


_CUE = _Words(
    "comment kommentar coment repl ponse respuesta antwort message post avis reactie thread topic answer review opinion"
    " feedback guestbook reaction respon discuss forum beitrag msg",
    r"comment(?!ary)|kommentar|coment|reply|replies|r[eé]ponse|respuesta|antwort|message|posting|\bavis\b|reactie"
    r"|\bpost(?:s|bit|body|row|box)?\b|post[_-]?\d|thread|topic|answer|review|opinion|feedback|guestbook|reaction"
    r"|respon[sd]|discuss|forum|beitrag|\bmsg",
)
_STRONG = _Words(
    "comment kommentar coment reactie guestbook avis discussion forum thread posting",
    r"comment(?!ary)(?!s?[-_](?:open|count|link|off|on\b))|kommentar|coment[aá]r|reactie|guestbook|\bavis\b"
    r"|discussion|forum|\bthread|posting",
)
_AWAY = _Words(
    "related recommend teaser promo sidebar widget recent latest popular nav footer menu product gallery event-"
    " archive carousel slider breadcrumb trending sponsor newsletter similar more- hentry type-post share toc post"
    " comments live card tweet twitter instagram social",
    r"related|recommend|teaser|promo|sidebar|widget|recent|latest|popular|\bnav|footer|menu|product|gallery|event-"
    r"|archive|carousel|slider|breadcrumb|trending|sponsor|newsletter|similar|more-|hentry|type-post|share|toc\b"
    r"|posts?-(?:grid|item|list)|last-?comments|live-?blog|\bcards?\b|-cards?\b|tweet|twitter|instagram|social",
)
_POSTS = re.compile(r"forum|board|topic|\bthread|message|\bmsg|post-?body|post-?item|\btalk\b|viewtopic")
_REPLIES = re.compile(
    r"repl(?:y|ies)|antwort|message|\bmsg|answer|beitrag|post(?:bit|body|row|msg|ing)", re.I
)
SHORTEST = 20  # code points that the mean comment has at the least
_LAYOUT = 250  # elements in a middling member: it lays the page out
_UNCUED = 3  # records that a group needs where no class or id says "comment"
_ARTICLE = 2500  # code points: a longer "comment" that is most of the page is its article
_SHARE = 0.4  # of the page's words, where the classes say nothing: then it is a page of comments


def named(node: Element, levels: int = 1) -> str:
    """Class and id of a node and of some levels above it."""
    text = ""
    for _ in range(levels):
        text += f" {node.get('class') or ''} {node.get('id') or ''} {node.get('itemprop') or ''}"
        parent = node.getparent()
        if parent is None or parent.tag in ("body", "html"):
            break
        node = parent
    return text


def is_called_so(node: Element) -> bool:
    """Whether the page's own classes call this, or what it stands in, a comment."""
    return _STRONG.search(named(node, 3))


def may_be_comments(members: list[Element]) -> bool:
    """A look at a group before its records are read: classes, headlines, links."""
    own, about = named(members[0]), named(members[0], 5)
    if _AWAY.search(named(members[0], 2)) and not _STRONG.search(own):
        return False
    if _AWAY.search(about) and not _CUE.search(about):
        return False
    if len(members) < _UNCUED and not _STRONG.search(named(members[0], 3)):
        return False
    looked = members[:30]
    heads = [head for node in looked if (head := _headline(node))]
    if len(heads) * 2 > len(looked) and len(set(heads)) * 2 > len(heads):
        return False
    return sum(map(is_linked, looked)) * 2 <= len(looked)


def may_fill(members: list[Element], page: int) -> bool:
    """Where no class says "comment", the group must hold much of the page; one or two must not hold most of it."""
    if len(members) < _UNCUED:
        longest = max(len(text_of(node)) for node in members)
        return longest < max(_ARTICLE, page * 0.5)
    if sorted(_elements(node) for node in members[:15])[len(members[:15]) // 2] > _LAYOUT:
        return False
    if is_cued(members[0]):
        return True
    return len(members) >= _UNCUED and sum(len(text_of(node)) for node in members) > page * _SHARE


def is_cued(node: Element) -> bool:
    return _CUE.search(named(node, 4))


def _elements(node: Element) -> int:
    return sum(1 for _ in islice(node.iter(), _LAYOUT + 1))


def _headline(node: Element) -> str:
    """A linked headline; a forum repeats the same one over every post, a list of articles does not."""
    for head in node.iter("h1", "h2", "h3", "h4"):
        for link in head.iter("a"):
            if len(text := words(link)) > 25:
                return text.lower().removeprefix("re:").strip()
    return ""


def is_linked(node: Element) -> bool:
    """More link than text."""
    return sum(len(words(link)) for link in node.iter("a")) * 2 > len(text_of(node).strip())


def are_posts(found: list[Found]) -> bool:
    """Whether these records are a forum's posts, not comments under something."""
    item = found[0].item
    if item is None or len(found) < _UNCUED:
        return False
    return bool(_POSTS.search(named(item, 6).lower())) and "comment" not in named(item, 3).lower()


def worth(found: list[Found], page: int) -> float:
    """How much a group reads like comments; `page` counts the code points of the whole page's text."""
    first = found[0].item
    assert first is not None
    sizes = [_size(one) for one in found]
    written = sum(sizes)
    if written < SHORTEST * len(found) or not _has_names(found):
        return 0.0
    here, about = named(first, 2), named(first, 4)
    dated = sum(bool(one.date or one.stamp) for one in found) / len(found)
    if _STRONG.search(here):
        cue = 2.0
        if len(found) < 3 and _is_page(found, written, page):
            return 0.0
    elif _CUE.search(about) and (written > page * _SHARE / 2 or _STRONG.search(about)):
        cue = 1.4
    elif _REPLIES.search(here) and dated > 0.8 and len(found) >= _UNCUED:
        cue = 1.2
    elif written > page * _SHARE and dated > 0.8 and len(found) >= _UNCUED:
        cue = 1.0
    else:
        return 0.0
    if _holds_headline(found):
        return 0.0
    shape = (1.0 if first.get("class") else 0.75) * (0.7 + 0.3 * dated)
    names = sum(bool(one.author) for one in found) / len(found)
    return cue * shape * (0.2 + names) * sum(min(1.0, (size + 20) / 150) if size else 0 for size in sizes)


def _size(one: Found) -> int:
    return 0 if all(map(is_linked, one.bodies)) else sum(len(words(body)) for body in one.bodies)


def _has_names(found: list[Found]) -> bool:
    """Most records name somebody, not always the same, and not with a date."""
    names = [one.author for one in found if one.author and not dates.is_dated(one.author)]
    if len(names) * 2 < len(found):
        return False
    if sum(len(name.split()) for name in names) > 3.5 * len(names):  # headlines, not names
        return False
    return len(found) < 4 or len(set(names)) > 1


def _is_page(found: list[Found], written: int, page: int) -> bool:
    """One or two "comments" that are all of the page are its article."""
    return written > page * 0.6 and max(_size(one) for one in found) > _ARTICLE


def _holds_headline(found: list[Found]) -> bool:
    """A record with the page's only headline is the article; a forum's posts may repeat theirs."""
    heads = [one for one in found if one.item is not None and next(one.item.iter("h1"), None) is not None]
    return bool(heads) and len(heads) < max(3, len(found))
