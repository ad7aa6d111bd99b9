"""The original of a page that an archive, a cache or a reader's view shows again: its address and when it was taken."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from html import unescape
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from lxml import etree

from reader.ingest.addresses import host
from reader.regex import regex
from reader.threads import dates
from reader.threads.select import every, one_line, text_of

# web.archive.org/web/20200314121500id_/http://… and others' like it; archive.today/2020.03.14-121500/https://…
_ARCHIVED = regex(
    r"(?:https?:)?//?[^?#]*?/(\d{4,14}|\d{4}\.\d\d\.\d\d-\d{6})\*?(?:[a-z]{2}_)?/(https?:/{1,2}\S+)"
)
_CACHED = regex(r"https?://webcache\.googleusercontent\.com/search\?q=cache:(?:[\w-]+:)?(\S+?)(?:\+.*|&.*)?")
_READ = regex(r"about:reader\?url=(\S+)")
_TRANSLATED = ".translate.goog"
_HOUSES = regex(
    r"\A(?:www\.)?archive\.(?:today|ph|is|li|md|vn|fo)\Z|\Aweb\.archive\.org\Z|googleusercontent\.com\Z"
)
_BARS = (
    "#wm-ipp-base, #wm-ipp, #wm-ipp-print, #donato, #google-cache-hdr, #google-cache-hdr-id, .reader-toolbar,"
    " .toolbar-container, .reader-estimated-time"
)
_TODAY = (
    b"archive.today",
    b"archive.ph",
    b"archive.is",
    b"archive.li",
    b"archive.md",
    b"archive.vn",
    b"archive.fo",
)
_NAMED = (
    b"wm-ipp",
    b"google-cache-hdr",
    b"reader-toolbar",
    b"reader-domain",
    b"WAYBACK",
    b"__wm.wombat",
    *_TODAY,
)
_SEEN = (b"archive.", b"google-cache-hdr", b"reader-domain", b"about:reader")
_TOP = 40_000  # bytes
_PLAYED = regex(rb"__wm\.wombat\([\"'](https?://[^\"']+)[\"'],\s*[\"'](\d{14})[\"']")
_TOLD = regex(rb"The Wayback Machine - (https?://[^\s<]+)")
_PLACES = "#google-cache-hdr a[href], a.reader-domain[href]"
_TAKEN = regex(r"appeared on ([^.<]{8,40}?)\.")
_PRINTED = frozenset(
    (("print", "1"), ("print", "true"), ("print", "yes"), ("printable", "yes"), ("view", "print"))
)
_PRINTED |= {("format", "print"), ("mode", "print"), ("output", "print"), ("type", "print")}
_DIGITS = regex(r"\D")


def original(address: str) -> tuple[str, datetime | None]:
    """The address that an archive's address holds, and when it was taken; the same address where it holds none."""
    if found := _ARCHIVED.match(address):
        return found[2].replace(":/", "://", 1).replace(":///", "://", 1), _moment(found[1])
    if found := _CACHED.fullmatch(address):
        place = unquote(found[1])
        return (place if place.startswith("http") else f"http://{place}"), None
    if found := _READ.match(address):
        return unquote(found[1]), None
    return _untranslated(address) if _TRANSLATED in address else _whole(address), None


def of_page(root: etree._Element, markup: bytes) -> tuple[str, datetime | None]:
    """What such a page says of its original, besides its own address."""
    if not _is_named(markup):
        return "", None
    if found := _PLAYED.search(markup):
        return unescape(found[1].decode("utf-8", "replace")), _moment(found[2].decode())
    if found := _TOLD.search(markup):
        return original(unescape(found[1].decode("utf-8", "replace")))
    for place in every(root, _PLACES):
        if (address := place.get("href") or "").startswith("http"):
            return address, _taken(place)
    return next(_saved_from(root), ("", None))


def _is_named(markup: bytes) -> bool:
    """Whether a page may be such a tool's: its address, or what the tool adds, stands above all else."""
    top = markup[:_TOP]
    return any(name in top for name in _SEEN) and any(name in markup for name in _NAMED)


def is_house(address: str) -> bool:
    """Whether an address is an archive's own, and says nothing of the original."""
    return _HOUSES.search(host(address)) is not None


def put_away(root: etree._Element, markup: bytes) -> None:
    """Hides the bars that such a tool lays over its pages: they are no part of them."""
    if not _is_named(markup):
        return
    bars = [*every(root, _BARS), *(bar for bar, _ in _heads(root))]
    for bar in bars:
        bar.set("hidden", "")


def _heads(root: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """The head of archive.today, with the address in its field."""
    for head in every(root, "#HEADER"):
        fields = (field.get("value") or "" for field in head.iter("input"))
        if address := next((value for value in fields if value.startswith("http")), ""):
            yield head, address


def _saved_from(root: etree._Element) -> Iterator[tuple[str, datetime | None]]:
    for head, address in _heads(root):
        stamps = (_read(node.get("datetime") or "") for node in head.iter("time"))
        yield address, next(filter(None, stamps), None)


def _taken(place: etree._Element) -> datetime | None:
    around = place.getparent()
    found = _TAKEN.search(one_line(text_of(around))) if around is not None else None
    return _read(found[1]) if found else None


def _read(text: str) -> datetime | None:
    when = dates.when("", text)
    if when is None or not when.iso or "T" not in when.iso:
        return None
    moment = datetime.fromisoformat(when.iso)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _moment(stamp: str) -> datetime | None:
    """When it was taken, where that is told to the day at least."""
    digits = _DIGITS.sub("", stamp)
    try:
        return datetime.strptime(digits[:14].ljust(14, "0"), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:  # a year alone
        return None


def _untranslated(address: str) -> str:
    """Without the translator's host: "www-quay--post-example.translate.goog" is www.quay-post.example."""
    parts = urlsplit(address)
    name = parts.netloc.removesuffix(_TRANSLATED).replace("--", "\0").replace("-", ".").replace("\0", "-")
    asked = urlencode([pair for pair in parse_qsl(parts.query) if not pair[0].startswith("_x_tr_")])
    return urlunsplit((parts.scheme, name, parts.path, asked, parts.fragment))


def _whole(address: str) -> str:
    """Of a print version the address of the page that is printed."""
    start, asks, query = address.partition("?")
    if not asks or "print" not in query.lower():
        return address
    query, sign, fragment = query.partition("#")
    kept = [pair for pair in query.split("&") if tuple(pair.lower().split("=", 1)) not in _PRINTED]
    return f"{start}{'?' if kept else ''}{'&'.join(kept)}{sign}{fragment}"
