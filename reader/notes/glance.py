"""What a page's annotations tell at a glance, without being taken apart."""

from __future__ import annotations

from pathlib import Path

_SUFFIX = ".annotations.json"
_CORRECTED = b'"corrections"'


def may_be_corrected(page: Path) -> bool | None:
    """Whether what lies beside the page corrects how it is split; None where nothing lies there."""
    try:
        return _CORRECTED in page.with_name(page.name + _SUFFIX).read_bytes()
    except OSError:
        return None
