"""A page as everything that reads comments first sees it: one walk finds what may be a comment of any engine."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Any

from reader.regex import regex
from reader.threads.looks import STAMPS
from reader.threads.select import Element, names
from reader.threads.sheet import Rule, Sheet, stands

_MARKS = names("id itemtype component")
_STAMPED = frozenset(STAMPS)
_TESTED = names("data-testid data-test-id data-qa data-cy data-hook")
_ITEM = regex(
    r"(?:^|[_-])(?:comment|kommentar|commentaire|comentario|review|answer|reply|message|post|opinion|reactie|avis|guestbook"
    r"|feedback|testimonial)s?"
    r"(?:[-_]{0,2}(?:item|entry|box|single|row|wrap(?:per)?|container|card|block|node|list-item|body|content|text))?$"
)
_NUMBERED = regex(
    r"(?:comment|review|reply)[-_]?(?:(?:container|item|box|wrap(?:per)?|row|card|entry|block|node|thread)[-_]?)?\d",
    re.I,
)
_ITEM_TAGS = names("div li article section tr dt dd td p blockquote")
_MOST = 20_000  # kinds of elements that are remembered

_Looks = dict[tuple[str, str | None], tuple[tuple[Rule, ...], bool]]


class Page:
    """The elements of a tree that each of the selectors finds.

    `called` are those that the page's own classes and ids call comments, `stamped` those with the attributes in
    which dates stand. What elements are called for a page's tests becomes a class of theirs: the other classes there
    are often made up by a tool.
    """

    def __init__(self, root: Element, selectors: Sequence[str]) -> None:
        self.root = root
        self.called: list[Element] = []
        self.stamped: list[tuple[Element, str]] = []
        self._items: dict[str, list[Element]] = {}
        self._marks: set[str] = set()
        self._walk(*_sheet(tuple(selectors)))
        self.marks = "\n".join(
            ["", *self._marks]
        )  # all class names, ids and item types, each begun by a line end

    def items(self, selector: str) -> list[Element]:
        return self._items.get(selector, [])

    def _walk(self, sheet: Sheet, looks: _Looks) -> None:
        told = sheet.by_attribute
        wanted = told.keys() | _MARKS | _STAMPED | _TESTED
        marks, called = self._marks, self.called
        nodes: Iterable[Any] = self.root.iter()  # the stubs doubt that attributes are text
        for node in nodes:
            tag, classes, numbered, tested = node.tag, None, False, ""
            for name, value in node.items():
                if name == "class":
                    classes = value
                elif name not in wanted:
                    continue
                elif name in _MARKS:
                    marks.add(value)
                    if name == "id" and tag in _ITEM_TAGS:
                        numbered = _NUMBERED.search(value) is not None
                elif name in _STAMPED:
                    self.stamped.append((node, value))
                elif name in _TESTED:
                    tested = value
                if name in told and (rules := sheet.told(name, value)):
                    self._fit(node, rules)
            if tested:
                classes = f"{classes} {tested}" if classes else tested
                node.set("class", classes)
            rules, is_called = looks.get((tag, classes)) or _seen(sheet, looks, tag, classes)
            if rules:
                self._fit(node, rules)
            if is_called or numbered:
                called.append(node)
            if classes:
                marks.add(classes)

    def _fit(self, node: Element, rules: Sequence[Rule]) -> None:
        for rule in rules:
            if (rule.is_plain or rule.last.fits(node)) and stands(rule, node):
                nodes = self._items.setdefault(rule.selector, [])
                if not nodes or nodes[-1] is not node:
                    nodes.append(node)


def _seen(sheet: Sheet, looks: _Looks, tag: str, classes: str | None) -> tuple[tuple[Rule, ...], bool]:
    """The rules that an element of this look may fit, and whether it is called a comment."""
    called = bool(classes) and tag in _ITEM_TAGS and any(map(_is_called, (classes or "").split()))
    seen = (sheet.likely(tag, classes), called)
    if len(looks) < _MOST:
        looks[tag, classes] = seen
    return seen


@lru_cache(_MOST)
def _is_called(word: str) -> bool:
    """Whether this class calls an element a comment."""
    return _ITEM.search(word.lower()) is not None or _NUMBERED.search(word) is not None


@cache
def _sheet(selectors: tuple[str, ...]) -> tuple[Sheet, _Looks]:
    return Sheet(selectors), {}
