"""Names a canonical text, so that an anchor can say which one its positions count in."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256


@lru_cache(maxsize=16)  # of a long article it is asked for with every highlight
def fingerprint(text: str) -> str:
    """The SHA-256 of a canonical text, in hexadecimal."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
