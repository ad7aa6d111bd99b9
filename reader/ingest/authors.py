"""Names of authors that stand side by side, each in an element of its own, with nothing between them but style."""

from __future__ import annotations

from lxml import etree

from reader.regex import regex

PERSON = regex(
    r"/(?:authors?|autor(?:es|en)?|auteurs?|autori|by|people|profiles?|staff|writers?|journalistes?|firmas)/[^/]"
)
_AUTHOR = regex(r"(?:\A|[\s_-])author(?:-?name)?\Z")


def part(root: etree._Element) -> None:
    """Parts them by commas, which the page's style sheet draws as space; links to persons alone are joined."""
    for node in root.iter("a", "span"):
        after = node.getnext() if not node.tail else None
        if after is None or after.tag != node.tag:
            continue
        if _names(node) and _names(after):
            node.tail = ", "
        elif _is_person(node) and _is_person(after):
            node.tail = " & " if all(map(_is_person, node.itersiblings(preceding=True))) else ", "


def _names(node: etree._Element) -> bool:
    """Whether an element says that it is one author's name, and nothing else."""
    called = node.get("itemprop") or node.get("rel") or node.get("class") or ""
    return "author" in called and _AUTHOR.search(called) is not None and bool((node.text or "").strip())


def _is_person(node: etree._Element) -> bool:
    """Whether it is a name that leads to a person, or that stands in a byline."""
    if " " not in (text := (node.text or "").strip()) or not text[0].isupper():
        return False
    parent = node.getparent()
    around = (parent.get("class") or "").lower() if parent is not None else ""
    return "byline" in around if node.tag == "span" else PERSON.search(node.get("href") or "") is not None
