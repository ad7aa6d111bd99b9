"""What the parts of a comment are called in classes, ids and addresses: the words that tell one from another."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from reader.regex import regex
from reader.threads.select import Element, names

AUTHOR = regex(
    r"author|user|nick|\bname|poster|\bfn\b|pseudo|autor|verfasser|writer|byline|member|profil|commenter|auteur|name\b"
    r"|creator|person|posted-?by|display-?name|screen|utente|usuario|автор",
)
NOT_AUTHOR = regex(
    r"avatar|badge|rank|role|title|subject|betreff|sujet|count|date|time|reply|action|level|stat|group|location|label"
    r"|button|\bbtn|votes?\b|points?\b|(?:\b|_)(?:rang|rango|ruolo|statut|grade|funktion|fonction|cargo)(?:\b|_)",
)
PROFILE = regex(r"user|member|profil|author|people|autor|/u/|/@|[?&]u=|nick|uid=|mitglied|membre", re.I)
VOTES = regex(
    r"vote|like|\brate\b|score|point|rating|thumb|karma|upmod|recommend|plus|minus|agree|reaction|useful|helpful|bewert|heart"
    r"|clap|jaime|gefaellt|kudos?\b|recommand|empfehl|favou?rite|boost|daumen|pouce|pulgar"
    r"|reacts\b|react[-_]?(?:button|btn|count|num|up|down|total)",
    re.I,
)
DOWN = regex(
    r"down|dislike|minus|negativ|disagree|contra|against|thumbs?-?d|unlike|runter|unten|baiss|abajo|[-_]neg\b"
    r"|(?:^|[\s_-])(?:bas|flop|ned|omlaag|dolu|giu|abaixo|moins|contre)(?:$|[\s_-])",
    re.I,
)
UP = regex(
    r"up\b|upvote|_up|-up|like|plus|positiv|agree|thumbs?-?u|recommend|pour\b|hoch|oben|levé|arriba|[-_]pos\b"
    r"|(?:^|[\s_-])(?:haut|opp|omhoog|nahoru|acima)(?:$|[\s_-])",
    re.I,
)
BODY = regex(
    r"content|body|text|message|\bcopy\b|comment-?(?:body|text|content|p)|entry|post(?:body|text|content)|inhalt|texte|msg"
    r"|description|bbwrapper|prose|\bcorps|beitrag|formatted|markup|contenu|contenido|testo",
)
NOISE = regex(
    r"\breply|replies|repl-|respond|action|toolbar|button|\bbtn|signature|\bsig(?:n|[_-]?(?:text|line))?\b|share|report|footer|vote|like|\bmenu"
    r"|avatar|permalink|tools|control|flag|\bmeta|user-?info|profile|userinfo|author|postinfo|poster|details|edit|badge"
    r"|subject|post-?title|rating|reaction|tooltip|hidden|hide|sr-only|screen-reader|visually|attachment-?list|\bnav",
)
# the last word of a class tells what it is: "messageFooter"; but "has-footer" has one
_ASIDE = regex(r"(?<!has[_-])(?<!with[_-])(?<!no[_-])(?:footer|toolbar|buttons)(?:\s|$)")
_SIGNATURE = regex(r"(?<!has[_-])(?<!with[_-])(?<!no[_-])signature|\bsig(?:n|[_-]?(?:text|line))?\b")
LONGEST_RANK = 50  # code points
RANK = regex(
    r"rank|user-?title|usertitle|role|status|membergroup|group-?name|badge|\blevel"
    # the same in other languages, where it is a word for itself: "com-rang", "user_ruolo"
    r"|(?:^|[\s_-])(?:rang|rango|rangs|ruolo|statut|grade|grado|grad|funktion|fonction|funzione|cargo|puesto|rolle|rol|ranga"
    r"|stopien|benutzertitel|titulo-usuario|status|ранг|роль|должность|звание|등급|頭銜|头衔|等级|称号|肩書)(?:$|[\s_-])"
)
JOINED = regex(
    r"join|regist|since|inscri|mitglied seit|dabei seit|member|miembro|iscritt|зарегистр|регистр|lid sinds|edit|modif"
    r"|bearbeit|geändert|last\b|signature|updated|mise? à jour|aktualisiert|actualizad|aggiornat",
)
_KEPT = 4096  # answers about classes that are remembered: a page repeats the same few
_STATE = regex(
    r"^(?:odd|even|first|last|alt|active|parent|depth|level|by|role|user|status|new|op)(?:$|[_-])|^by(?:post|user)|^thread-|^comment-author-"
    r"|\d|^c(?:lear(?:fix)?|f)$"
)
# by a tool: "css-1x9k2a", "sc-9d3k1e-3"
_MADE_UP = regex(r"(?:^|[-_])(?=\w{0,7}\d[a-z])[a-z0-9]{2,8}$|(?:^|-)sc-[a-z0-9]{4,9}-\d+$", re.I)
# classes that say how something is printed, not what it is: "text-sm", "content-center", "user-select-none"
_UTILITY = regex(
    r"(?<!\S)(?:[\w-]+:)*-?(?:text|content|list|user-select)-(?:xs|sm|md|base|lg|\d?xl|left|right|center|start|end|justify"
    r"|muted|white|black|primary|secondary|success|danger|warning|info|dark|light|nowrap|wrap|truncate|uppercase|none"
    r"|lowercase|capitalize|normal|between|around|evenly|stretch|inside|outside|disc|decimal|[a-z]+-\d{2,3}|\[\S*)(?!\S)"
)
_END_OF_UTILITY = "t-"  # a quick look: so "text-", "content-", "list-" and "select-" end
# what moments are called: these may be as short as "3d"
MOMENT = regex(r"time-?stamp|(?:\b|[_-])time-?ago\b|(?:\b|[_-])date-?time\b|(?:^|\s)(?:time|date)(?:\s|$)")
STAMPS = (
    *("datetime", "title", "content", "data-time", "data-timestamp", "data-date", "data-datetime"),
    *(
        "data-created",
        "data-created-at",
        "data-posted",
        "data-posted-at",
        "data-published",
        "data-published-at",
    ),
    *(
        "data-ts",
        "data-unix",
        "data-unixtime",
        "data-utime",
        "data-utc",
        "data-epoch",
        "data-livestamp",
        "data-original-title",
        "data-tooltip",
        "data-tip",
    ),
    *("timestamp", "created", "aria-label"),
)
FLOW = names("p blockquote ul ol pre table figure h2 h3 h4 h5 h6 dl")
SKIP = names("script style noscript select option textarea template svg form input iframe")


def classes(node: Element) -> str:
    """The classes of a node that others of its kind have too: without numbers and states."""
    own = node.get("class")
    return _stateless(own) if own else ""


@lru_cache(_KEPT)
def _stateless(own: str) -> str:
    return ".".join(sorted(word for word in own.split() if not is_state(word)))


@lru_cache(_KEPT)
def is_state(word: str) -> bool:
    """Whether a class is a number or a state of this one element, not a name that others of its kind have too."""
    return _STATE.search(word) is not None and not _MADE_UP.search(word)


def look(node: Element) -> str:
    """An element's tag and classes; without classes, its parent's as well."""
    own = classes(node)
    parent = node.getparent()
    if own or parent is None:
        return f"{node.tag}.{own}"
    return f"{node.tag}<{parent.tag}.{classes(parent)}"


def called(node: Element) -> str:
    """Class and id."""
    return f"{node.get('class') or ''} {node.get('id') or ''}"


def is_noise(node: Element) -> bool:
    own = (node.get("class") or "", node.get("id") or "")
    return says(NOISE, *own) and (not says(BODY, *own) or says(_ASIDE, *own) or says(_SIGNATURE, *own))


def is_signature(node: Element) -> bool:
    """Whether this is what a person prints under all that they write."""
    return says(_SIGNATURE, node.get("class") or "", node.get("id") or "")


def says(pattern: re.Pattern[str], *texts: str) -> bool:
    """Whether one of these classes, ids or the like holds a word of the pattern, which is a constant of a module.

    The pattern is in lower case: one that ignores case takes five times as long.
    """
    known = _SAID[id(pattern)]
    for text in texts:
        if text:
            said = known.get(text)
            if said is None:
                if len(known) >= _KEPT:
                    known.clear()
                said = known[text] = pattern.search(_named(text).lower()) is not None
            if said:
                return True
    return False


def _named(text: str) -> str:
    """Classes without those that only say how something is printed."""
    return _UTILITY.sub(" ", text) if _END_OF_UTILITY in text else text


# by the pattern's identity: its hash is made of all of its code each time
_SAID: defaultdict[int, dict[str, bool]] = defaultdict(dict)
