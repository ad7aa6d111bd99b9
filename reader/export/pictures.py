"""Fetches the images that lie in files beside the page, for an export that must need nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reader.notes.digest import Digest


def with_pictures(digest: Digest, load: Callable[[str], bytes | None]) -> Digest:
    """The digest with the bytes that `load` gives for each image; it alone knows which are the page's own."""
    document = digest.document
    resources = {
        key: one if one.data is not None else one._replace(data=load(key))
        for key, one in document.resources.items()
    }
    return replace(digest, document=replace(document, resources=resources))
