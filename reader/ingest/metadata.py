"""What a page says of itself in its code: meta elements, JSON-LD, microdata; nothing is made up."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from itertools import chain

from lxml import etree

from reader.ingest import kept, linked_data, mementos, ongoing
from reader.ingest.addresses import host
from reader.ingest.bylines import author_name
from reader.ingest.draft import Meta
from reader.ingest.linked_data import LinkedData
from reader.model import When
from reader.regex import regex
from reader.threads import dates, day_order
from reader.threads.select import every, first, words

Metas = dict[str, list[str]]
Elements = dict[str, list[etree._Element]]

_TITLES = ("og:title", "twitter:title", "dc.title", "citation_title", "parsely-title", "sailthru.title")
_PUBLISHED = "article:published_time"
_DATES = (
    _PUBLISHED,
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
_CHANGED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified")
_DATED = regex(r"\A[\w:.]{0,12}[-_:.]?publi(?:sh(?:ed|ing)?|cation|c)?[-_. ]?(?:date|time|at|on)?\Z")
_AUTHORS = (
    "author",
    "article:author",
    "dc.creator",
    "parsely-author",
    "sailthru.author",
    "citation_author",
    "byl",
)
_WRITTEN = regex(r"written by|author|verfasst von|écrit par|escrito por|auteur|autor|geschrieben von", re.I)
_STAFF = regex(
    r"\b(?:staff|team|editors?|editorial|redaktion|rédaction|redazione|redacción|administrator|admin)\b"
)
_SEPARATORS = regex(r"\s+[|\-–—•·»:]{1,2}\s+")
_LED = regex(r"\s*[:：]\s+\S|\s+[|\-–—•·»]{1,2}\s+\S")  # what parts a site's name from a title behind it
_NAMING = "[itemprop=author], a[rel=author]"
_NAMING_BY_CLASS = f"{_NAMING}, .p-author .p-name"
_DAYS = (
    "[itemprop=datePublished], time[pubdate], time.entry-date, time.published, .dt-published, abbr.published"
)
_DAY_IN_ADDRESS = regex(r"/((?:19|20)\d\d)[/-]([01]\d)[/-]([0-3]\d)(?=[/-])")
_MONEY = ("og:price:currency", "product:price:currency", "pricecurrency")
_LANGUAGES = ("og:locale", "language", "dc.language", "dcterms.language")
_CODE = regex(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*\Z", re.I)
_UNIVERSAL = regex(r"T\d\d:\d\d(?::\d\d)?(?:Z|\+00:00)\Z")
_OF_HOUSE = frozenset((*_DATES, *_CHANGED, "og:site_name", "application-name"))
_OTHERS = (
    "review",
    "reviews",
    "comment",
    "liveBlogUpdate",
)  # a reader's, of what the page is about; a part of it
_MOST_AUTHORS = 8
_NAME = 4  # letters of a site's name that a host is called after
_BETWEEN = " |-–—•·»:"  # a title and a site's name
_ADDRESS = regex(r"\Ahttps?://(?:www\.)?", re.I)
_HEADS = 20  # headings: the title is among the first
# elements that tell of the page
_TELLING = {tag: tag for tag in ("meta", "script", "title", "base", "link")} | {"h1": "head", "h2": "head"}
_WORD = regex(r"\w+")


def read(root: etree._Element, markup: bytes) -> Meta:
    """The page's own statements, the most trusted first: meta elements, JSON-LD, microdata, title element."""
    told = _telling(root)
    metas = _metas(told["meta"])
    linked = linked_data.read(told["script"])
    meta = Meta(language=_language(root, told["meta"], metas, linked))
    stated = _address([*told["link"], *told["meta"]], metas, linked)
    meta.address, taken = _original(root, markup, stated)
    if taken and mementos.is_house(stated):  # it tells of itself
        metas = {name: said for name, said in metas.items() if name not in _OF_HOUSE}
    meta.site = _site(
        _first(metas, "og:site_name", "application-name")
        or one_line(linked.house())
        or _publisher(root, markup)
        or _site_in(words(next(iter(told["title"]), None)), meta.address)
    )
    meta.title = _title(told, metas, linked, meta.site)
    meta.subtitle = _subtitle(metas, linked, meta.title)
    meta.description = one_line(linked.text("description")) or _first(metas, "og:description", "description")
    meta.body = linked.text("articleBody")
    meta.is_article = linked.is_article or (
        _first(metas, "og:type").lower() == "article" and _PUBLISHED in metas
    )
    meta.parts = linked.parts
    meta.byline = ", ".join(_authors(root, markup, metas, linked))
    meta.day_first = day_order.of_place(meta.address, [metas[name][0] for name in _MONEY if name in metas])
    meta.published = _published(root, metas, linked, meta)
    meta.base = next((node.get("href", "").strip() for node in told["base"] if node.get("href")), "")
    meta.saved = taken or kept.moment(markup)
    return meta


def _telling(root: etree._Element) -> Elements:
    """The elements that tell of the page, by what they are."""
    found: Elements = {kind: [] for kind in _TELLING.values()}
    for node in root.iter(*_TELLING):
        found[_TELLING[node.tag]].append(node)
    return found


def one_line(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())


def _site(stated: str) -> str:
    """A site that only tells its address is called by its host."""
    return _ADDRESS.sub("", stated).rstrip("/").strip(_BETWEEN)


def _site_in(title: str, address: str) -> str:
    """What a title begins or ends with and the page's host is called after: "Marl Lock - Wikipedia"."""
    house = _plain(host(address))
    pieces = _SEPARATORS.split(title) if house else []
    ends = (pieces[-1], pieces[0]) if len(pieces) > 1 else tuple(title.split(": ", 1)[:1])
    ends = ends if house and len(ends[0]) < len(title) else ()
    return next((end for end in ends if len(_plain(end)) >= _NAME and _plain(end) in house), "")


def _plain(name: str) -> str:
    """Letters and digits, without their accents."""
    return "".join(char for char in unicodedata.normalize("NFD", name.lower()) if char.isalnum())


def _publisher(root: etree._Element, markup: bytes) -> str:
    """The name of who publishes, in microdata."""
    place = first(root, "[itemprop=publisher]") if b"publisher" in markup else None
    return one_line(_named(place)) if place is not None and not _in_comment(place) else ""


def _language(root: etree._Element, nodes: list[etree._Element], metas: Metas, linked: LinkedData) -> str:
    """What the root says, else the first of the other statements that is a language's code."""
    own = (root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip()
    if own:
        return own
    served = (n.get("content") for n in nodes if (n.get("http-equiv") or "").lower() == "content-language")
    stated = (next(served, ""), *(metas[name][0] for name in _LANGUAGES if name in metas))
    for code in (*stated, linked.text("inLanguage"), _first(metas, "inlanguage")):
        code = (code or "").partition(",")[0].strip().replace("_", "-")
        if _CODE.match(code):
            return code
    return ""


def _subtitle(metas: Metas, linked: LinkedData, title: str) -> str:
    stated = one_line(linked.text("alternativeHeadline")) or _first(metas, "alternativeheadline")
    return "" if _bare(stated) == _bare(title) else stated


def _metas(nodes: list[etree._Element]) -> Metas:
    found: Metas = {}
    for node in nodes:
        name = node.get("property") or node.get("name") or node.get("itemprop")
        content = one_line(node.get("content") or "")
        if name and content:
            found.setdefault(name.lower(), []).append(content)
    return found


def _first(metas: Metas, *names: str) -> str:
    return next((metas[name][0] for name in names if name in metas), "")


def _title(told: Elements, metas: Metas, linked: LinkedData, site: str) -> str:
    """The most trusted of the titles that a heading of the page prints, whole or up to names behind it; else of all."""
    stated = [metas[name][0] for name in _TITLES if name in metas]
    stated += [one_line(linked.text("headline")), words(next(iter(told["title"]), None))]
    titles = [_without_site(_unescaped(title), site) for title in stated if title]
    printed = {_bare(words(head)) for head in told["head"][:_HEADS]}
    whole = (title for title in titles if _bare(title) in printed)
    begun = (begun for title in titles if (begun := _printed_beginning(title, told["head"][:_HEADS], site)))
    return next(chain(whole, begun, titles[:1]), "")


def _printed_beginning(title: str, heads: list[etree._Element], site: str) -> str:
    """ "Buoys" of "Buoys - Sea - Lemmy", where an h1 says it and none the rest; "Site » Buoys" has it last."""
    ends = [found.start() for found in _SEPARATORS.finditer(title) if "»" not in found[0]]
    firsts = {_bare(words(head)) for head in heads if head.tag == "h1"} - {"", _bare(site)}
    others = {_bare(words(head)) for head in heads}
    for end in reversed(ends):
        if _bare(title[:end]) in firsts and _bare(title[end:]) not in others:
            return title[:end]
    return ""


def _unescaped(title: str) -> str:
    return html.unescape(title) if "&" in title else title  # some pages escape twice


def _bare(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def _without_site(title: str, site: str) -> str:
    """ "Headline | Site" is the headline, where the site's name is known; so is "Site: Headline"."""
    pieces = _SEPARATORS.split(title)
    last = pieces[-1].lower()
    if len(pieces) > 1 and site and (last in site.lower() or site.lower() in last):
        return title[: title.rindex(pieces[-1])].rstrip(_BETWEEN)
    rest = title[len(site) :] if site and title.lower().startswith(site.lower()) else ""
    return rest.lstrip(_BETWEEN) if rest and _LED.match(rest) else title


# --- authors ---


def _authors(root: etree._Element, markup: bytes, metas: Metas, linked: LinkedData) -> list[str]:
    """The first source that names a person names all; else the first that names the house."""
    house = _house(metas, linked)
    first: list[str] = []
    for source in _told(root, markup, metas, linked):
        names = _names(source)
        if names and not _is_house(names[0], house):
            return [name for name in names if name.lower() not in house]
        first = first or names
    return first


def _told(root: etree._Element, markup: bytes, metas: Metas, linked: LinkedData) -> Iterator[list[str]]:
    """What each source names; the microdata are looked for only where nobody was named before."""
    yield _in_metas(metas)
    yield linked.people()
    yield _in_microdata(root, markup)


def _names(source: list[str]) -> list[str]:
    """Each name once."""
    found = list(dict.fromkeys(name for one in source if (name := author_name(one))))
    return found[:_MOST_AUTHORS]


def _house(metas: Metas, linked: LinkedData) -> list[str]:
    stated = [_first(metas, name) for name in ("og:site_name", "copyright", "publisher", "dc.publisher")]
    stated += [linked.text("publisher"), *linked.organizations()]
    return [name.lower() for name in stated if name]


def _is_house(name: str, house: list[str]) -> bool:
    """Whether this is who publishes, and nobody who writes."""
    low = name.lower()
    return any(low in one or one in low for one in house) or bool(_STAFF.search(low))


def _in_metas(metas: Metas) -> list[str]:
    for key in _AUTHORS:
        if any(map(author_name, metas.get(key, ()))):
            return metas[key]
    labels = (label for label in ("1", "2") if _WRITTEN.fullmatch(_first(metas, f"twitter:label{label}")))
    return [_first(metas, f"twitter:data{label}") for label in labels]


def _in_microdata(root: etree._Element, markup: bytes) -> list[str]:
    selector = _NAMING_BY_CLASS if b"p-author" in markup else _NAMING
    found = [node for node in every(root, selector) if not _in_comment(node)][:_MOST_AUTHORS]
    first = next(filter(_named, found), None)
    line = first.getparent() if first is not None else None  # who else is named in it writes, too
    return [
        _named(node) for node in found if node is first or (line is not None and node.getparent() is line)
    ]


def _named(node: etree._Element) -> str:
    """The name in an element: what it calls so, else all its words."""
    inner = first(node, "[itemprop=name]")
    named = node if inner is None else inner
    return words(named) or named.get("content") or ""


def _in_comment(node: etree._Element) -> bool:
    """What names or dates a comment says nothing of the page."""
    for outer in (node, *node.iterancestors()):
        called = f"{outer.get('class') or ''} {outer.get('id') or ''} {outer.get('itemtype') or ''}".lower()
        if "comment" in called and outer.tag not in ("body", "html", "main"):
            return True
        if outer.get("itemprop") in _OTHERS or ongoing.MARK in called:
            return True
    return False


# --- date ---


def _published(root: etree._Element, metas: Metas, linked: LinkedData, meta: Meta) -> When | None:
    stamps = (
        *(_first(metas, name) for name in _DATES),
        *(found[0] for name, found in metas.items() if _DATED.match(name)),
        linked.text("datePublished"),
        linked.text("dateCreated"),
    )
    changed = (linked.text("dateModified"), _first(metas, *_CHANGED))
    about = next((iso for stamp in changed if (iso := dates.read(one_line(stamp), None))), "")
    day_first = day_order.day_first(stamps, meta.language, about, place=meta.day_first)
    if day_first is None:
        meta.undecided = next(filter(dates.read, map(one_line, stamps)), "")
    if found := _first_date(stamps, day_first):
        return _in_its_own_day(found, root, meta.address)
    for place in every(root, _DAYS):
        if not _in_comment(place):
            stamp = place.get("datetime") or place.get("content") or place.get("title") or ""
            found = dates.when(words(place), stamp, day_first)
            if found and found.iso:
                return found
    return None


def _first_date(stamps: Iterable[str], day_first: bool | None) -> When | None:
    """The first stamp that can be read."""
    found = (dates.when("", one_line(stamp), day_first) for stamp in stamps if stamp)
    return next((when for when in found if when and when.iso), None)


def _in_its_own_day(found: When, root: etree._Element, address: str) -> When:
    """A moment in universal time, told in the page's own: its day there may be another one."""
    if not _UNIVERSAL.search(found.iso):
        return found
    then = datetime.fromisoformat(found.iso)
    for place in root.iter("time"):
        stamp = dates.when("", place.get("datetime") or "")
        if stamp and _is_same_moment(stamp.iso, then) and not _UNIVERSAL.search(stamp.iso):
            return When(found.raw, stamp.iso)
    day = day_in(address)
    if day and abs(day - then.date()) == timedelta(days=1):
        return When(found.raw, day.isoformat())
    return found


def _is_same_moment(iso: str, then: datetime) -> bool:
    if "T" not in iso:
        return False
    moment = datetime.fromisoformat(iso)
    return moment.tzinfo is not None and abs(moment - then) < timedelta(minutes=1)


def day_in(address: str) -> date | None:
    """The day in an address that is made of one ("/2024/05/31/two-offices-close")."""
    found = _DAY_IN_ADDRESS.search(address)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


# --- address, when it was kept ---


def _original(root: etree._Element, markup: bytes, stated: str) -> tuple[str, datetime | None]:
    """The address that a page states, or was kept from; an archive's or a cache's original, and when it took it."""
    address, taken = mementos.original(stated or kept.address(markup))
    if address and not mementos.is_house(address):
        return address, taken or mementos.of_page(root, markup)[1]
    found, moment = mementos.of_page(root, markup)
    return found or address, moment or taken


def _address(nodes: list[etree._Element], metas: Metas, linked: LinkedData) -> str:
    links = (node.get("href") for node in nodes if "canonical" in (node.get("rel") or "").lower())
    stated = next(links, "") or _first(metas, "og:url")
    whole = (place for node in nodes for place in _microdata_place(node))
    for found in (stated,) if stated else (*linked.places(), *whole, _first(metas, "mainentityofpage")):
        if found.startswith(("http://", "https://")):
            return found
    return ""


def _microdata_place(node: etree._Element) -> Iterator[str]:
    if (node.get("itemprop") or "").lower() == "mainentityofpage":
        yield node.get("href") or node.get("itemid") or ""
