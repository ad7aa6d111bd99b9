"""Names of authors that stand side by side, each in an element of its own, with nothing between them but style."""

from __future__ import annotations

from lxml import etree

from reader.regex import regex

_AUTHOR = regex(r"(?:\A|[\s_-])author(?:-?name)?\Z")


def part(root: etree._Element) -> None:
    """Parts them by commas, which the page's style sheet draws as space."""
    for node in root.iter("a", "span"):
        after = node.getnext() if not node.tail else None
        if after is not None and after.tag == node.tag and _names(node) and _names(after):
            node.tail = ", "


def _names(node: etree._Element) -> bool:
    """Whether an element says that it is one author's name, and nothing else."""
    called = node.get("itemprop") or node.get("rel") or node.get("class") or ""
    return "author" in called and _AUTHOR.search(called) is not None and bool((node.text or "").strip())
