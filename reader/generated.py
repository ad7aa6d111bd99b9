"""The methods that `dataclass` writes as source, for each class at each start: what they were compiled to is kept.

To compile those of forty classes takes a quarter of the time in which all modules are loaded. A Python that makes them
in another way is let do so.
"""

from __future__ import annotations

from typing import Any
from zlib import crc32

from reader import bytecode
from reader.uninspected import uninspected

with uninspected():
    import dataclasses

_KEPT = bytecode.Kept(__file__, "methods")


def spare() -> None:
    """From now on what is kept is not compiled again; for a program to say, before it loads anything."""
    vars(dataclasses)["exec"] = _execute


def _execute(source: Any, *within: Any) -> None:
    """As `exec`, which `dataclasses` looks up in its own module first."""
    key, length = crc32(source.encode()), len(source)
    kept = _KEPT.get(key, length)
    if kept is None:
        kept = compile(source, "<string>", "exec", dont_inherit=True)
        _KEPT.add(key, kept, length)
    exec(kept, *within)
