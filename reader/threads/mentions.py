"""Whom comments address by name or by account: "@Ada, …"."""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import islice
from typing import cast

from reader.regex import regex
from reader.threads.found import Found
from reader.threads.select import one_line, text_of

_HANDLE = regex(r"@([\w.-]{2,40})(?:@[\w-]+(?:\.[\w-]+)+)?")  # an account, and the server that it is on
_ADDRESS = 60  # code points in which somebody is addressed
_NAMED = 5  # words of a name
_PIECES = 3  # in which a name stands: "@", the name, what follows
_HEAD = 40  # elements of a comment among which its author's account is


def address(found: list[Found]) -> None:
    """Whom those address by name who begin with it, where no comment shows otherwise what it answers."""
    if _are_told(found):
        return
    last_of: dict[str, Found] = {}
    for one in found:
        name = leading_name(_begins(one, 1)[1:], last_of)
        if name and name != one.author.lower():
            one.above, one.parent = last_of[name], last_of[name].id
        if one.author:
            last_of[one.author.lower()] = one


def branch(found: list[Found]) -> None:
    """Whose accounts they begin with, where each answer stands below what it answers or below an answer to that."""
    if _are_told(found):
        return
    accounts = {one: _account(one) for one in found}
    before: Found | None = None
    for one in found:
        above, begins = before, _begins(one, _PIECES)
        while above is not None and not leading_name(begins, {accounts[above]}):
            above = above.above
        if above is not None:
            one.above, one.parent = above, above.id
        before = one


def _are_told(found: list[Found]) -> bool:
    return any(one.parent or one.above or one.depth for one in found)


def _begins(one: Found, pieces: int) -> str:
    """The first pieces of text of a comment that begins with "@"; else an empty string."""
    texts = (text for text in cast(Iterator[str], one.bodies[0].itertext()) if not text.isspace())
    begins = "".join(islice(texts, pieces)).strip() if one.bodies else ""
    return begins if begins.startswith("@") else ""


def _account(one: Found) -> str:
    """The account beside the author's name, with its "@"."""
    nodes = islice(one.item.iter(), _HEAD) if one.item is not None else ()
    lines = (one_line(text_of(node)) for node in nodes if (node.text or "").lstrip().startswith("@"))
    return next((f"@{account}" for line in lines if (account := handle(line))), "")


def handle(line: str) -> str:
    """The account, in small letters and without its server, in a line that is nothing else: "@ada", "@ada@sea.org"."""
    found = _HANDLE.fullmatch(line)
    return found[1].lower() if found else ""


def leading_name(text: str, names: Container[str]) -> str:
    """The longest of these names, in small letters, with which a text begins."""
    words = text[:_ADDRESS].lower().split()
    told = (" ".join(words[:count]) for count in range(min(_NAMED, len(words)), 0, -1))
    likely = (name for said in told for name in (said, said.rstrip(",:;.!?–—- ")))
    return next((name for name in likely if name in names), "")
