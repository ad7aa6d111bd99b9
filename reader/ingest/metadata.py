"""What a page says of itself in its code: JSON-LD, meta elements, microdata; nothing is made up."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime

from lxml import etree

from reader.ingest.draft import Meta
from reader.model import When
from reader.threads import dates
from reader.threads.select import every, first, words

Json = dict[str, object]

_ARTICLES = re.compile(
    r"Article|BlogPosting|Posting|Report|WebPage|Recipe|Review|CreativeWork|QAPage|Question"
)
_BEST = re.compile(r"Article|BlogPosting|Report")
_SAVED = re.compile(r"saved date:\s*([^\n]{10,60})|FILE ARCHIVED ON ([^\n]{10,40}?) AND RETRIEVED", re.I)
_TITLES = ("og:title", "twitter:title", "dc.title", "citation_title", "parsely-title", "sailthru.title")
_DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.created",
    "date",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "publish-date",
    "dc.date",
    "article.published",
    "citation_publication_date",
)
_AUTHORS = (
    "author",
    "article:author",
    "dc.creator",
    "parsely-author",
    "sailthru.author",
    "citation_author",
    "byl",
)
_SEPARATORS = re.compile(r"\s+[|\-–—•·»:]{1,2}\s+")
_BY = re.compile(r"\A(?:by|par|von|por|di|door|av|posted by|publié par|written by)\s*:?\s+", re.I)
_NOT_A_NAME = re.compile(r"https?:|www\.|@|\.com\b|[<>{}|]|^\W*$|\d:\d|\d\d \w|^unknown$", re.I)


def read(root: etree._Element, text: str) -> Meta:
    """The page's own statements, the most trusted first: JSON-LD, meta elements, microdata, title element."""
    metas = _metas(root)
    node = _main_node(root)
    meta = Meta(
        language=(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip()
    )
    meta.site = _first(metas, "og:site_name", "application-name")
    meta.title = (
        one_line(_text(node.get("headline"))) or _first(metas, *_TITLES) or _title_element(root, meta.site)
    )
    meta.title = _without_site(meta.title, meta.site)
    meta.description = one_line(_text(node.get("description"))) or _first(
        metas, "og:description", "description"
    )
    meta.body = _text(node.get("articleBody"))
    meta.byline = ", ".join(dict.fromkeys(_authors(node, metas, root)))
    meta.published = _published(node, metas, root, meta.language)
    meta.address = _address(root, metas, node) or _kept_from(text)
    meta.saved = _saved(text)
    return meta


def one_line(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())


def _metas(root: etree._Element) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for node in root.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop")
        content = one_line(node.get("content") or "")
        if name and content:
            found.setdefault(name.lower(), []).append(content)
    return found


def _first(metas: dict[str, list[str]], *names: str) -> str:
    return next((metas[name][0] for name in names if name in metas), "")


def _title_element(root: etree._Element, site: str) -> str:
    return words(next(root.iter("title"), None))


def _without_site(title: str, site: str) -> str:
    """ "Headline | Site" is the headline, where the site's name is known."""
    pieces = _SEPARATORS.split(title)
    last = pieces[-1].lower()
    if len(pieces) > 1 and site and (last in site.lower() or site.lower() in last):
        return title[: title.rindex(pieces[-1])].rstrip(" |-–—•·»:")
    return title


# --- JSON-LD ---


def linked_data(root: etree._Element) -> Iterator[Json]:
    """Every object of the page's JSON-LD, outer ones first."""
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "") and script.text:
            try:
                yield from _objects(json.loads(script.text.strip().strip(";"), strict=False), 0)
            except (ValueError, RecursionError):
                continue


def _objects(value: object, depth: int) -> Iterator[Json]:
    if depth > 12:
        return
    if isinstance(value, list):
        for one in value:
            yield from _objects(one, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart"):
            if isinstance(value.get(key), dict | list):
                yield from _objects(value[key], depth + 1)


def _main_node(root: etree._Element) -> Json:
    """The object that describes the article."""
    nodes = [node for node in linked_data(root) if _ARTICLES.search(_kind(node))]
    return next((node for node in nodes if _BEST.search(_kind(node))), nodes[0] if nodes else {})


def _kind(node: Json) -> str:
    kind = node.get("@type")
    return " ".join(map(str, kind)) if isinstance(kind, list) else str(kind or "")


def _text(value: object) -> str:
    if isinstance(value, dict):
        return _text(value.get("@value") or value.get("name"))
    if isinstance(value, list):
        return _text(value[0]) if value else ""
    return _plain(value) if isinstance(value, str) else ""


def _plain(text: str) -> str:
    if "<" in text or "&" in text:
        import html  # entities in JSON-LD are a mistake that many pages make

        text = re.sub(r"<[^<>]{0,200}>", " ", html.unescape(text))
    return text


# --- authors, date, address ---


def _authors(node: Json, metas: dict[str, list[str]], root: etree._Element) -> list[str]:
    authors = node.get("author")
    names = [_text(one) for one in (authors if isinstance(authors, list) else [authors])]
    names = names if any(names) else [name for key in _AUTHORS for name in metas.get(key, [])][:6]
    if not any(names):
        found = every(
            root, "[itemprop=author] [itemprop=name], [itemprop=author], a[rel=author], .p-author .p-name"
        )
        names = [words(next((node for node in found if not _in_comment(node)), None))]
    return [name for one in names if (name := author_name(one))]


def _in_comment(node: etree._Element) -> bool:
    """What names or dates a comment says nothing of the page."""
    for outer in (node, *node.iterancestors()):
        called = f"{outer.get('class') or ''} {outer.get('id') or ''} {outer.get('itemtype') or ''}".lower()
        if "comment" in called and outer.tag not in ("body", "html", "main"):
            return True
    return False


def author_name(text: str) -> str:
    """A name without "by", or nothing where it is an address, a sentence or the "by" alone."""
    text = _BY.sub("", one_line(text) + " ").strip(" ,;|-")
    return "" if _NOT_A_NAME.search(text) or len(text) > 90 or len(text) < 2 else text


def _published(node: Json, metas: dict[str, list[str]], root: etree._Element, language: str) -> When | None:
    day_first = dates.day_first((), language)
    stamps = [
        _text(node.get("datePublished")),
        _text(node.get("dateCreated")),
        *(_first(metas, name) for name in _DATES),
    ]
    for stamp in stamps:
        found = dates.when("", stamp, day_first) if stamp else None
        if found and found.iso:
            return found
    for place in every(
        root, "[itemprop=datePublished], time[pubdate], time.entry-date, time.published, .dt-published"
    ):
        if _in_comment(place):
            continue
        found = dates.when(words(place), place.get("datetime") or place.get("content") or "", day_first)
        if found and found.iso:
            return found
    return None


def _address(root: etree._Element, metas: dict[str, list[str]], node: Json) -> str:
    link = first(root, "link[rel=canonical]")
    found = (
        (link.get("href") if link is not None else "") or _first(metas, "og:url") or _text(node.get("url"))
    )
    return found if found.startswith(("http://", "https://")) else ""


_KEPT_FROM = re.compile(
    r"<!--\s*Page saved with SingleFile\s+url:\s*(https?://\S+)|<!-- saved from url=\(\d+\)(https?://\S+)"
)


def _kept_from(text: str) -> str:
    """The address that SingleFile and browsers write at the top of what they save."""
    found = _KEPT_FROM.search(text[:4000])
    return (found[1] or found[2]) if found else ""


def _saved(text: str) -> datetime | None:
    """When the page was kept, as SingleFile and the Wayback Machine write it."""
    found = _SAVED.search(text[:4000]) or _SAVED.search(text[-4000:])
    if not found:
        return None
    stamp = re.sub(r"\s*\(.*", "", (found[1] or found[2]).strip())
    try:
        return parsedate_to_datetime(stamp)
    except (ValueError, TypeError):
        iso = dates.read(stamp)
        return datetime.fromisoformat(iso) if iso else None
