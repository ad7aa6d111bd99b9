"""What elements are that only their role tells: ``<div role="heading" aria-level="2">`` is a heading like any other."""

from __future__ import annotations

from typing import cast

from lxml import etree

_PLAIN = etree.XPath("//div[@role] | //span[@role]")  # they mean nothing of their own
_TAGS = {"paragraph": "p", "blockquote": "blockquote"}
_CALLED = tuple(f'role="{role}"'.encode() for role in ("heading", *_TAGS))  # of WAI-ARIA 1.2
_LEVELS = "123456"


def tell(root: etree._Element, markup: bytes) -> None:
    """Gives such elements their tags; `markup` is the page's, in which a cheap look comes first."""
    if not any(role in markup for role in _CALLED):
        return
    for node in cast(list[etree._Element], _PLAIN(root)):
        role = node.get("role")
        if role == "heading" and len(level := node.get("aria-level") or "") == 1 and level in _LEVELS:
            node.tag = f"h{level}"
        elif role in _TAGS:
            node.tag = _TAGS[role]
