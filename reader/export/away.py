"""Blocks that are taken to another place: their links lead where they led from the page, or nowhere at all."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urljoin

from reader.export.html_text import safe_address
from reader.model import Block, Mark, Style


def taken_away(blocks: Iterable[Block], address: str) -> tuple[Block, ...]:
    """With the page's address before those that are relative to it; where it has none, these are links no longer."""
    return tuple(_taken_away(block, address) for block in blocks)


def _taken_away(block: Block, address: str) -> Block:
    if not any(mark.style is Style.LINK for mark in block.marks):
        return block
    led = ((mark, _led(mark, address)) for mark in block.marks)
    return block._replace(marks=tuple(mark._replace(target=to) for mark, to in led if to is not None))


def _led(mark: Mark, address: str) -> str | None:
    """Where a mark leads from anywhere; empty for one that leads nowhere by itself, None for a link that does not."""
    if mark.style is not Style.LINK:
        return mark.target
    try:
        return safe_address(urljoin(address, mark.target)) or None
    except ValueError:  # of no address at all
        return None
