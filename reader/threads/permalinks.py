"""Where a comment is found again, on pages of engines that nobody listed: the link to itself, or its place."""

from __future__ import annotations

from itertools import islice
from typing import cast

from reader.threads.found import Found
from reader.threads.numbers import identity
from reader.threads.select import Element

_HEAD = 60  # elements of a record among which the link to itself is looked for
_FEW = 6  # elements of a record whose ids may be its place
_TIMES = ("time", "relative-time")


def find(found: list[Found]) -> None:
    """Fills in what is not known yet."""
    heads = [_head(one) for one in found]
    dated = [_around_date(one, head) for one, head in zip(found, heads, strict=True)]
    told = [link for link in dated if link]
    alone = len(set(told)) == len(told)  # else it leads to whoever wrote, or to the page
    for one, head, link in zip(found, heads, dated, strict=True):
        one.permalink = one.permalink or _to_itself(one, head) or (link if alone else "") or _place(one)


def _head(one: Found) -> list[Element]:
    """The first elements of its record, less its words."""
    words = {node for body in one.bodies for node in body.iter()}
    nodes = one.item.iter() if one.item is not None else iter(())
    return [node for node in islice(nodes, _HEAD) if node not in words and isinstance(node.tag, str)]


def _links(head: list[Element]) -> list[Element]:
    return [node for node in head if node.tag == "a" and node.get("href")]


def _to_itself(one: Found, head: list[Element]) -> str:
    """The link whose target is in the record, or is numbered as the record is."""
    places = {name for node in head[:_FEW] for key in ("id", "name") if (name := node.get(key))}
    for link in _links(head):
        before, _, target = (link.get("href") or "").partition("#")
        numbered = one.id and any(map(str.isdigit, target)) and identity(target) == one.id
        if target and not before.startswith("javascript:") and (target in places or numbered):
            return link.get("href") or ""
    return ""


def _around_date(one: Found, head: list[Element]) -> str:
    """The link that the date is, as engines print it."""
    for link in _links(head) if one.date or one.stamp else ():
        address = link.get("href") or ""
        text = " ".join("".join(cast("list[str]", list(link.itertext()))).split())
        dated = any(node.tag in _TIMES for node in link.iter()) or (one.date and one.date in text)
        if dated and not address.startswith(("#", "javascript:")):
            return address
    return ""


def _place(one: Found) -> str:
    name = one.item.get("id") if one.item is not None else None
    return f"#{name}" if name else ""
