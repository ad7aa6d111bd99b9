"""What a group of records shows of being comments, or of being something else: numbers that the judge weighs."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from reader.breadth import breadth
from reader.regex import regex
from reader.threads import dates
from reader.threads.buttons import is_reply
from reader.threads.found import Found
from reader.threads.looks import AUTHOR, BODY, NOISE, called, says
from reader.threads.select import Element, text_of, words
from reader.threads.speech import again, spoken, talk

NAMES = [
    "own_strong",
    "own_cue",
    "near_strong",
    "about_cue",
    "own_away",
    "near_away",
    "about_away",
    "one",
    "two",
    "many",
    "dated",
    "timed",
    "named",
    "distinct",
    "long_names",
    "long",
    "filled",
    "linked",
    "headlines",
    "replies",
    "people",
    "ids",
    "h1",
    "elements",
    "votes",
    "about_words",
    "teasers",
    "alike",
    "ordered",
    "largest",
    "article",
    "short",
    "titled",
    "form",
    "weak_few",
    "bare",
    "unnamed",
    "crowd",
    "in_strong",
    "in_cue",
    "talk",
    "spoken",
    "again",
]

_CALLED = ("class", "id", "itemprop", "aria-label", "data-testid")
_NESTED = 3  # elements of which each is all that the one about it holds
SAMPLE = 16  # records that are looked at
HERE = 80  # elements of each that are looked at
_BUTTONS = 12  # of each of its neighbours
CUE = regex(
    r"comment(?!ary)|kommentar|coment|reply|replies|r[eé]ponse|respuesta|antwort|message|posting|\bavis\b|reactie"
    r"|\bpost(?:s|bit|body|row|box)?\b|post[_-]?\d|thread|topic|answer|review|opinion|feedback|guestbook|reaction"
    r"|respon[sd]|discuss|forum|beitrag|\bmsg|\btalk\b|komment|yorum|коммент|opini|kommentti|livre-?d-?or|gästebuch|g(?:ae|ä)stebuch",
)
STRONG = regex(
    r"comment(?!ary)(?!s?[-_](?:open|count|link|off|on\b))|kommentar|coment[aá]r|reactie|guestbook|\bavis\b"
    r"|discussion|forum|\bthread|posting|commento|komment|yorum|livre-?d-?or|g(?:ae|ä)stebuch|\breviews?\b(?!-)",
)
AWAY = regex(
    # what has a footer or a sidebar, or has none, is not itself one
    r"(?<!and)(?<!with)(?<!has)(?<!no)(?<!and[_-])(?<!with[_-])(?<!has[_-])(?<!no[_-])(?:footer|sidebar(?!_?-?orient))"
    r"|related|recommend|teaser|promo|widget|recent|latest|popular|\bnav|menu|product|gallery|event-(?<!timeline-event-)"
    r"|archive|carousel|slider|breadcrumb|trending|sponsor|newsletter|similar|more-|hentry|type-post|share|toc\b"
    r"|posts?-(?:grid|item|list)|last-?comments|live-?blog|\bcard(?<!comment-card)(?<!review-card)(?<!reply-card)(?<!answer-card)(?<!message-card)s?\b|tweet|twitter|instagram|social|topic-?list|search|faq|accordion|testimonial|swiper|slide|wp-block-quote|resource|hero",
)
_PERSON = regex(
    r"avatar|gravatar|userpic|user-?(?:image|photo|name)|author|nick|poster|profile|\bvcard|pseudo|username",
)
_ANSWER = regex(
    r"\breply|replies|antwort|r[eé]pon[ds]|respond|quote|zitier|citer|report(?!er|age|ing)|melden|signaler",
)
_TITLE = regex(
    r"comments?\b|commentaires?\b|kommentare?\b|comentarios?\b|comentários?\b|commenti\b|reacties\b|réactions?\b|responses?\b"
    r"|réponses?\b|antworten\b|answers?\b|replies\b|reviews?\b|avis\b|bewertungen\b|rezensionen\b|opiniones\b|meinungen\b"
    r"|leserbriefe|discussion|diskussion|comentaris\b|kommentarer|kommentit|komentarze|komentáře|комментари|отзыв|коментар|yorum"
    r"|σχόλια|hozzászólás|コメント|评论|留言|댓글|gästebuch|guestbook|livre d['’]or|\bthoughts on\b|said\b",
    re.I,
)
_MORE = regex(
    r"(?:…|\.\.\.|\[…\]|»|read more|weiterlesen|mehr|lire la suite|leer más|continua|читать далее|lees meer)\s*$",
    re.I,
)


_SAYING = regex("|".join(one.pattern for one in (CUE, STRONG, AWAY)))
_TELLING = regex("|".join((_SAYING.pattern, *(one.pattern for one in (AUTHOR, BODY, NOISE, _PERSON)))))
_HEARD = 5  # records whose classes are looked at
_ABOUT = 4  # elements about them


def named(node: Element, levels: int = 1) -> str:
    """Class and id of a node and of some levels above it."""
    text = ""
    for _ in range(levels):
        text += f" {called(node)} {node.get('itemprop') or ''}"
        parent = node.getparent()
        if parent is None or parent.tag in ("body", "html"):
            break
        node = parent
    return text


def is_called(pattern: re.Pattern[str], node: Element, levels: int = 1) -> bool:
    """Whether a node, or one of some levels above it, is called by a word of the pattern; so is its only child."""
    if any(says(pattern, *_called(inner)) for inner in _whole(node)):
        return True
    for _ in range(levels):
        if says(pattern, *_called(node)):
            return True
        parent = node.getparent()
        if parent is None or parent.tag in ("body", "html"):
            return False
        node = parent
    return False


def _called(node: Element) -> tuple[str, ...]:
    """All that names an element: classes and ids, what is read out for it, the tag of an element of the page's own."""
    own = node.tag if "-" in node.tag else ""
    return own, *(node.get(name) or "" for name in _CALLED)


def _whole(node: Element) -> Iterator[Element]:
    """What is all that an element holds: a row's only cell, an item's only box."""
    for _ in range(_NESTED):
        if len(node) != 1 or (node.text or "").strip() or (node[0].tail or "").strip():
            return
        node = node[0]
        yield node


def signs(found: list[Found], page: int) -> tuple[float, ...]:
    """One number for each of NAMES, about 0 to 1."""
    step = max(1, len(found) // SAMPLE)
    sample = [one for one in found[::step][:SAMPLE] if one.item is not None]
    first = sample[0].item
    assert first is not None
    said = [[words(body) for body in one.bodies] for one in sample]
    sizes = [sum(map(breadth, texts)) for texts in said]
    authors = [one.author for one in sample if one.author]
    isos = [_day(one) for one in sample]
    whole = [_text(one) for one in sample]
    mean = sum(sizes) / len(sizes)
    held = sum(len(text) for texts in said for text in texts) / len(said) * len(found) / max(page, 1)
    here = [looked(one.item, one.others) for one in sample if one.item is not None]
    return (
        is_called(STRONG, first),
        is_called(CUE, first, 2),
        is_called(STRONG, first, 4),
        is_called(CUE, first, 7),
        is_called(AWAY, first, 2),
        is_called(AWAY, first, 4),
        is_called(AWAY, first, 7),
        len(found) == 1,
        len(found) == 2,
        min(1.0, math.log(len(found)) / 4),
        _share(one.date or one.stamp for one in sample),
        _share("T" in iso for iso in isos),
        len(authors) / len(sample),
        len(set(authors)) / len(authors) if authors else 0.0,
        sum(max(0, len(name.split()) - 2) for name in authors) / max(1, len(authors)) / 4,
        min(1.0, math.log(mean + 1) / 8),
        min(1.0, held),
        sum(map(_linked, sample)) / len(sample),
        _headlines(sample),
        _share(one.answers for one in here),
        _share(one.person for one in here),
        _share(one.id for one in sample),
        _share(one.head for one in here),
        min(1.0, sum(one.size for one in here) / len(here) / HERE),
        _share(one.votes.net is not None for one in sample),
        min(1.0, sum(map(_about_share, sample)) / len(sample)),
        _share(_MORE.search(text) for text in whole),
        1 - len(set(whole)) / len(whole),
        _ordered(isos),
        max(sizes) / max(sum(sizes), 1) if len(found) > 1 else 0.0,
        min(1.0, max(sizes) / 4000),
        _share(size < 25 for size in sizes),
        _titled(first),
        _has_form(found[-1].item),
        len(found) < 3 and not is_called(STRONG, first),
        1 - max(_share(one.date or one.stamp for one in sample), _share(one.answers for one in here)),
        1 - len(authors) / len(sample),
        min(1.0, held) * (not is_called(CUE, first, 4)),
        _share(one.strong for one in here),
        _share(one.cue for one in here),
        talk(found),
        spoken(found),
        again(found),
    )


def are_silent(found: list[Found], speak: bool = False) -> bool:
    """Whether no class or id in or about the records says anything: a tool made them up, or there are none.

    Where they speak to each other, or are said to be written, it is enough that none says whether they are comments.
    """
    items = [one.item for one in found[:_HEARD] if one.item is not None]
    inside = (node for item in items for node in islice(item.iter(), HERE))
    about = islice(items[0].iterancestors(), _ABOUT)
    if speak:
        return not any(
            says(CUE, *_called(node)) or says(STRONG, *_called(node)) for node in inside
        ) and not any(says(_SAYING, *_called(node)) for node in (*items, *about))
    return not any(says(_TELLING, *_called(node)) for node in (*inside, *about))


def _titled(first: Element) -> bool:
    """Whether a short line before the first record says that comments follow."""
    node: Element | None = first
    for _ in range(5):
        if node is None or node.tag == "body":
            return False
        before = node.getprevious()
        for _ in range(4):
            if before is None:
                break
            text = words(before) if sum(1 for _ in islice(before.iter(), 12)) < 12 else ""
            if 0 < len(text) <= 90 and _TITLE.search(text):
                return True
            before = before.getprevious()
        node = node.getparent()
    return False


def _has_form(last: Element | None) -> bool:
    """Whether a field for one more comment stands about the last record."""
    node = last
    for _ in range(4):
        if node is None or node.tag in ("body", "html"):
            return False
        after = node.getnext()
        for _ in range(4):
            if after is None:
                break
            if next(after.iter("textarea"), None) is not None:
                return True
            after = after.getnext()
        node = node.getparent()
    return False


def _share(values: object) -> float:
    told = [bool(value) for value in values]  # type: ignore[attr-defined]
    return sum(told) / len(told) if told else 0.0


def _day(one: Found) -> str:
    when = dates.when(one.date, one.stamp)
    return (when.iso if when else "") or ""


def _text(one: Found) -> str:
    return " ".join(words(body) for body in one.bodies)[:400]


def _linked(one: Found) -> float:
    """The share of a record's words that are links."""
    whole = sum(len(text_of(body).strip()) for body in one.bodies)
    linked = sum(len(words(link)) for body in one.bodies for link in body.iter("a"))
    return min(1.0, linked / whole) if whole else 1.0


def are_told(found: list[Found]) -> bool:
    """Whether the page calls these comments, or most of them have a button for answers."""
    items = [one.item for one in found[:SAMPLE] if one.item is not None]
    return (
        any(is_called(STRONG, item, 4) for item in items)
        or _share(looked(one.item, one.others).answers for one in found[:SAMPLE] if one.item is not None)
        > 0.5
    )


def are_links(found: list[Found]) -> bool:
    """Whether these say little but where else to read: half of their words are links, or all begin with a headline."""
    sample = [one for one in found[:SAMPLE] if one.item is not None]
    return sum(map(_linked, sample)) * 2 > len(sample) or _headlines(sample) > 0.5


class Looked(NamedTuple):
    """A button for answers, a person, a headline of the first level; what calls it a comment; how many elements."""

    answers: bool
    person: bool
    head: bool
    strong: bool
    cue: bool
    size: int


def looked(item: Element, others: Sequence[Element] = ()) -> Looked:
    """What the first elements of a record show, and the buttons of its other neighbours."""
    answers = person = head = strong = cue = False
    count = 0
    for node in islice(item.iter(), HERE):
        count += 1
        answers = answers or bool((text := node.text) and is_reply(text.strip()))
        head = head or node.tag == "h1"
        if not (told := node.keys()):
            continue
        own = (node.get("class") or "", node.get("id") or "", node.get("data-testid") or "")
        answers = (
            answers
            or says(_ANSWER, *own)
            or ((label := node.get("aria-label") or node.get("title")) is not None and is_reply(label))
        )
        person = person or says(_PERSON, *own, *map(str, told))
        strong = strong or says(STRONG, *own)
        cue = cue or says(CUE, *own)
    return Looked(answers or any(map(_answers, others)), person, head, strong, cue, count)


def _answers(piece: Element) -> bool:
    """Whether one of the first links and buttons in it is for answers."""
    return any(
        (text := node.text) and is_reply(text.strip()) for node in islice(piece.iter("a", "button"), _BUTTONS)
    )


def _headlines(sample: list[Found]) -> float:
    """Linked headlines; a forum repeats the same one over every post, a list of articles does not."""
    heads = [head for one in sample if one.item is not None and (head := _headline(one.item))]
    return len(set(heads)) / len(sample) if len(set(heads)) * 2 > len(heads) else 0.0


def _headline(node: Element) -> str:
    for head in node.iter("h1", "h2", "h3", "h4", "a"):
        for link in (head,) if head.tag == "a" else head.iter("a"):
            if len(text := words(link)) > 25:
                is_head = head.tag != "a" or next(head.iter("h1", "h2", "h3", "h4"), None) is not None
                return text.lower().removeprefix("re:").strip() if is_head else ""
    return ""


def _about_share(one: Found) -> float:
    """The share of a record's text that is not its words."""
    assert one.item is not None
    whole = len(text_of(one.item).strip())
    said = sum(len(text_of(body).strip()) for body in one.bodies)
    return max(0.0, 1 - said / whole) if whole else 0.0


def _ordered(days: list[str]) -> float:
    pairs = [(a, b) for a, b in pairwise(days) if a and b]
    if not pairs:
        return 0.5
    return max(sum(a <= b for a, b in pairs), sum(a >= b for a, b in pairs)) / len(pairs)
