"""What stands under a post's words: the lines below a rule, and when it was last edited."""

from __future__ import annotations

from functools import cache

from lxml import etree

from reader.regex import regex
from reader.threads.days import DIGIT
from reader.threads.looks import is_signature
from reader.threads.select import Element, text_of
from reader.threads.tongues import gather

_RULE = regex(r"\s*(?:_{5,}|--)\s*")  # of underscores, or as mails have it
_DASHES = regex(
    r"\s*-{10,}\s*"
)  # people part their words with it, too: only what is called a signature may follow
_RULED = ("_____", "--")
_LONGEST = 160  # code points of a line that says when something was edited
_EDGE = " \t\n\u00a0([*•–—-"


def cut(body: Element) -> Element | None:
    """The signature of a post, in a box of its own; None where no rule begins one."""
    text = text_of(body)
    if not any(rule in text for rule in _RULED):
        return None
    for node in body.iter():
        if (
            node is not body
            and node.tail
            and (_RULE.fullmatch(node.tail) or (_DASHES.fullmatch(node.tail) and _ends_signed(node)))
            and (parent := node.getparent()) is not None
        ):
            return _boxed(parent, parent.index(node) + 1, node)
        if node is not body and node.text and _RULE.fullmatch(node.text) and not len(node):
            parent = node.getparent()
            return _boxed(parent, parent.index(node), None) if parent is not None else None
    return None


def _ends_signed(node: Element) -> bool:
    """Whether no words follow but those that are called a signature."""
    return all(
        (is_signature(one) or not text_of(one).strip()) and not (one.tail or "").strip()
        for one in node.itersiblings()
    )


def _boxed(parent: Element, start: int, before: Element | None) -> Element:
    """All children of an element from one on, with the text before it, in one box."""
    box = etree.Element("span")
    if before is not None:
        box.text, before.tail = before.tail, None
    for child in list(parent)[start:]:
        box.append(child)
    parent.append(box)
    return box


def is_edited(line: str) -> bool:
    """Whether a line says no more than when, or by whom, the words were edited."""
    if len(line) > _LONGEST or not DIGIT.search(line):
        return False
    return line.lstrip(_EDGE).lower().startswith(_edited())


@cache
def _edited() -> tuple[str, ...]:
    return gather("comments", "edited")
