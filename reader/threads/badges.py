"""What stands behind a name in its element and is said of its person: "Author", "me", "[staff]"."""

from __future__ import annotations

from reader.regex import regex
from reader.threads import moments
from reader.threads.looks import AUTHOR, says
from reader.threads.select import Element, names
from reader.threads.view import View

_TAGS = names("span mark small sup abbr label img svg div")  # in which such things are said
_EMPHASIS = names("em i b strong u font")  # in which a part of a name may stand, too
_ROLES = names(
    "author autor autorin auteur autrice auteure autore autora op admin administrator administrateur administrador"
    " mod moderator moderatorin modérateur modératrice moderador moderadora moderatore staff team redaktion redakteur"
    " redakteurin rédaction rédacteur redacción redazione redactie redakcja redactor editor host creator créateur"
    " verified verifiziert vérifié verificado verificato guest gast invité invitado member mitglied membre miembro"
    " expert experte expertin developer dev owner sponsor subscriber abonnent abonnentin abonné abonnée supporter you"
    " me автор модератор админ редакция 作者 楼主 樓主 博主 版主 管理员 投稿者 작성자 글쓴이 كاتب الكاتب"
)
_LONGEST = 24  # code points
_CALLED = regex(r"badge|rank|\brole|tag\b|label|flair")
_BRACKETED = regex(r"\[[^\[\]]+\]|\([^()]+\)")


def name(view: View, node: Element) -> str:
    """The name before the badges in its element; an empty string where there are none, or no name."""
    own = " ".join((node.text or "").split())
    return own if own and follow(view, node) else _in_a_piece(view, node)


def follow(view: View, node: Element) -> bool:
    """Whether all that follows the text of an element is said of its person."""
    return bool(node.text and not node.text.isspace()) and all(
        (child.tag in _TAGS or "-" in child.tag or (child.tag in _EMPHASIS and _is_role(view, child)))
        and len(view.text(child)) <= _LONGEST
        and not (child.tail or "").strip()
        and not says(AUTHOR, child.get("class") or "")
        and not moments.is_date(view.text(child))
        for child in node
    )


def _is_role(view: View, node: Element) -> bool:
    """Whether emphasised words behind a name are none of it."""
    return view.text(node).lower().strip(" .:()[]") in _ROLES or _is_badge(view, node)


def _in_a_piece(view: View, node: Element) -> str:
    """The name in an element of its own, where each other one is called a badge, or stands in brackets."""
    said = [child for child in node if view.text(child)]
    if len(said) < 2 or (node.text or "").strip() or any((child.tail or "").strip() for child in said):
        return ""
    first, *others = said
    return (
        view.text(first) if not _is_badge(view, first) and all(_is_badge(view, one) for one in others) else ""
    )


def _is_badge(view: View, node: Element) -> bool:
    text = view.text(node)
    if len(text) > _LONGEST or moments.is_date(text):
        return False
    return says(_CALLED, node.get("class") or "") or _BRACKETED.fullmatch(text) is not None
