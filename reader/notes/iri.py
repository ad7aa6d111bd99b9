"""The address of a page as a Web Annotation needs it: an absolute URI, with nothing of the machine in it."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit, urlunsplit

_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_HOST = re.compile(r"[A-Za-z0-9._~-]+(:\d+)?|\[[0-9A-Fa-f:.]+\](:\d+)?")
_PATH = "/:@!$&'()*+,;=%-._~"
_QUERY = _PATH + "?"


def web_address(address: str) -> str:
    """The address as an ASCII URI without a user's name in it; empty if it is not one of the web."""
    try:
        parts = urlsplit(address.strip())
        host = parts.netloc.rpartition("@")[2].encode("idna").decode("ascii")
    except ValueError:  # UnicodeError too: a host that is none
        return ""
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(host):
        return ""
    path, query, fragment = (_escape(one, _QUERY) for one in (parts.path, parts.query, parts.fragment))
    return urlunsplit((parts.scheme, host, path.replace("?", "%3F"), query, fragment))


def _escape(text: str, safe: str) -> str:
    return quote(_STRAY_PERCENT.sub("%25", text).encode("utf-8", "replace"), safe=safe)
