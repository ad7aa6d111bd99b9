"""Addresses in a page, whatever is written in their place."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit


def joined(base: str, address: str) -> str:
    """The address as it leads from the page; as it stands where one of the two is none ("http://[")."""
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def host(address: str) -> str:
    """The name of the machine in an address, in lower case; empty where there is none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
