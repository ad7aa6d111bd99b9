"""Loads what only names `inspect` without loading it: it takes as long as all else that a page's process has of Python.

`dataclasses` asks it how a class without a text of its own is called, and lxml what a caller's own function takes.
"""

from __future__ import annotations

from contextlib import AbstractContextManager

from reader.late import Late, late


class _Uninspected(Late):
    @staticmethod
    def signature(_: object) -> str:
        """For the text of a class that has none, which nobody reads."""
        return "()"


def uninspected() -> AbstractContextManager[None]:
    """What is loaded meanwhile calls `inspect` later or never."""
    return late("inspect", made=_Uninspected)
