"""Names that are not printed: portraits have those of their owners, and some are read out with a comment."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from reader.regex import regex
from reader.threads.looks import PROFILE
from reader.threads.view import View

_HERE = 60  # elements: a header that has more is looked at no further
_LONGEST = 80  # code points
_PICTURES = ("avatar", "profil", "photo", "picture", "image", "bild", "foto")  # a quick look
_OF = regex(
    r"(?:(?:view|visit|go to|open) )?(?:the )?(?:(?:user |profile )?(?:avatar|picture|photo|image|profile)"
    r"|photo de profil|profilbild|foto de perfil|bild|(?:voir )?(?:le )?profil)\s*(?:of|for|de|von|di|da|:)"
    r"\s*(?P<name>.+)"
    r"|(?:(?:view|visit|go to|open) )?(?P<owner>.+?)(?:['’]s)? (?:avatar|photo|profile(?: (?:image|picture|page))?)",
    re.I,
)


_BY_WHOM = regex(r"[^\W\d]+(?: \w+)? (?:by|from|von|par|de|por|di|da|van|av|af|przez|от)\s+(.+)", re.I)
_LABELLED = 4  # elements of a record, for one of which it may be read out


def unseen(views: list[View], clean: Callable[[str], str]) -> list[str]:
    """The names that portraits have, or that are read out with each comment, where nothing else tells any."""
    for tell in (names, _read_out):
        found = [clean(next(tell(view), "")) for view in views]
        if len(set(found)) * 2 > len(found):
            return found
    return [""] * len(views)


def _read_out(view: View) -> Iterator[str]:
    """What is said behind "Comment by"."""
    for node in view.nodes[:_LABELLED]:
        if (label := node.get("aria-label")) and (found := _BY_WHOM.match(label)) is not None:
            yield found[1]


def names(view: View) -> Iterator[str]:
    """The names, without the words that say what the picture is."""
    for label in _labels(view):
        found = _OF.fullmatch(label) if any(map(label.lower().__contains__, _PICTURES)) else None
        yield (found["name"] or found["owner"]) if found else label


def called(view: View) -> set[str]:
    """What they are called, in small letters."""
    return {label.lower() for label in _labels(view)}


def _labels(view: View) -> Iterator[str]:
    """Of pictures, and of links to a person that show nothing else."""
    for node in view.nodes[:_HERE]:
        if node.tag == "img":
            label = node.get("alt") or node.get("title")
        elif node.tag == "a" and not view.size[node] and PROFILE.search(node.get("href") or ""):
            label = node.get("aria-label") or node.get("title")
        else:
            continue
        label = " ".join((label or "").split())
        if 1 < len(label) <= _LONGEST:
            yield label
