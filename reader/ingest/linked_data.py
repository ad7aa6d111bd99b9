"""What a page says of itself in JSON-LD: the object that describes the article, however the page wrote it down."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from reader.regex import regex

Json = dict[str, object]

_ARTICLES = regex(r"Article|BlogPosting|Posting|Report|WebPage|Recipe|Review|CreativeWork|QAPage|Question")
_BEST = regex(r"Article|BlogPosting|Report")
_HELD = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "author")
_LISTED = regex(r"Recipe|HowTo|Product")
_PARTS = ("recipeIngredient", "ingredients", "recipeInstructions", "step", "description", "reviewBody")
_INNER = ("text", "itemListElement", "step")
_DEPTH = 12
_HOST = 2  # slashes of an address that is only a site's
_TAG = regex(r"<[^<>]{0,200}>")
_FACT = regex(r'"(headline|datePublished|dateModified)"\s{0,9}:\s{0,9}"((?:[^"\\\n]|\\.){1,400}+)"')
_NAME = regex(r'"author"\s{0,9}:[\s\[]{0,40}\{[^{}]{0,400}?"name"\s{0,9}:\s{0,9}"((?:[^"\\\n]|\\.){1,200}+)"')


@dataclass(slots=True)
class LinkedData:
    """The article's own object, and every object of the page by its identifier."""

    main: Json = field(default_factory=dict)
    known: dict[str, Json] = field(default_factory=dict)
    site: str = ""  # what the page says that the whole site is called
    parts: list[str] = field(default_factory=list)  # a recipe's ingredients and steps, what is said of goods

    @property
    def is_article(self) -> bool:
        """Whether the page calls itself an article, a report or a post of a blog, and none of a forum."""
        return _BEST.search(_kind(self.main)) is not None

    def text(self, *keys: str) -> str:
        """The first of these keys that the article's object gives."""
        return next(filter(None, (text_in(self.main.get(key)) for key in keys)), "")

    def people(self) -> list[str]:
        """The names of the authors, in their order; a reference is followed to the object that it means."""
        return list(self._names(self.main.get("author") or self.main.get("creator")))

    def house(self) -> str:
        """Who publishes the article, else the site or the paper that it is in; empty where nothing says it."""
        first = next(filter(None, self._names(self.main.get("publisher"))), "")
        return first or self.site or next(filter(None, self._names(self.main.get("isPartOf"))), "")

    def places(self) -> Iterator[str]:
        """Addresses that the article's object gives itself, the most exact first."""
        page = self.main.get("mainEntityOfPage")
        yield text_in(self.main.get("url"))
        for value in (page, *((page.get("@id"), page.get("url")) if isinstance(page, dict) else ())):
            yield value if isinstance(value, str) else ""
        own = text_in(self.main.get("@id")).partition("#")[0]
        yield own if own.rstrip("/").count("/") > _HOST else ""

    def organizations(self) -> list[str]:
        """The names of the objects that are no persons."""
        nodes = (node for node in self.known.values() if "Organization" in _kind(node))
        return [name for node in nodes if "Person" not in _kind(node) and (name := text_in(node.get("name")))]

    def _names(self, value: object) -> Iterator[str]:
        if isinstance(value, list):
            for one in value:
                yield from self._names(one)
        elif isinstance(value, dict):
            if "name" not in value:
                value = self.known.get(str(value.get("@id")), {})
            names = value.get("name")
            yield from map(text_in, names if isinstance(names, list) else [names])
        elif isinstance(value, str):
            yield text_in(value)


def read(scripts: list[etree._Element]) -> LinkedData:
    """The page's JSON-LD; what is no JSON is searched for the facts that matter."""
    nodes: list[Json] = []
    found = LinkedData()
    for script in scripts:
        if "ld+json" in (script.get("type") or "").lower() and script.text:
            nodes.extend(_nodes(script.text))
    for node in nodes:
        if isinstance(name := node.get("@id"), str) and "name" in node:
            found.known.setdefault(name, node)
        if not found.site and _kind(node) == "WebSite":
            found.site = text_in(node.get("name"))
        if _LISTED.search(_kind(node)):
            found.parts.extend(text for key in _PARTS for text in _texts(node.get(key), 0))
    articles = [node for node in nodes if _ARTICLES.search(_kind(node))]
    best = (node for node in articles if _BEST.search(_kind(node)))
    found.main = next(best, articles[0] if articles else {})
    return found


def _nodes(text: str) -> Iterator[Json]:
    try:
        yield from _objects(json.loads(text.strip().strip(";"), strict=False), 0)
    except (ValueError, RecursionError):
        yield from _broken(text)


def _objects(value: object, depth: int) -> Iterator[Json]:
    """Every object, outer ones first."""
    if depth > _DEPTH:
        return
    if isinstance(value, list):
        for one in value:
            yield from _objects(one, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in _HELD:
            if isinstance(value.get(key), dict | list):
                yield from _objects(value[key], depth + 1)


def _broken(text: str) -> Iterator[Json]:
    """The facts of an article whose JSON has a comma or a comment too many."""
    if not _BEST.search(text):
        return
    node: Json = {"@type": "Article"}
    for fact in _FACT.finditer(text):
        node.setdefault(fact[1], _unescaped(fact[2]))
    if name := _NAME.search(text):
        node["author"] = _unescaped(name[1])
    yield node


def _texts(value: object, depth: int) -> Iterator[str]:
    """The texts of a list of steps, nested as it may be."""
    if isinstance(value, str):
        yield _plain(value)
    elif isinstance(value, list) and depth < _DEPTH:
        for one in value:
            yield from _texts(one, depth + 1)
    elif isinstance(value, dict) and depth < _DEPTH:
        for key in _INNER:
            yield from _texts(value.get(key), depth + 1)


def _unescaped(text: str) -> str:
    try:
        return str(json.loads(f'"{text}"', strict=False))
    except ValueError:
        return text


def _kind(node: Json) -> str:
    kind = node.get("@type")
    return " ".join(map(str, kind)) if isinstance(kind, list) else str(kind or "")


def text_in(value: object) -> str:
    """A value's words, whether it is a string, an object with a name, or a list of these."""
    if isinstance(value, dict):
        return text_in(value.get("@value") or value.get("name"))
    if isinstance(value, list):
        return text_in(value[0]) if value else ""
    return _plain(value) if isinstance(value, str) else ""


def _plain(text: str) -> str:
    """Entities and tags in JSON-LD are a mistake that many pages make."""
    if "<" in text or "&" in text:
        return _TAG.sub(" ", html.unescape(text))
    return text
