"""Loads what only names `inspect` without loading it: it takes as long as all else that a page's process has of Python.

`dataclasses` asks it how a class without a text of its own is called, and lxml what a caller's own function takes.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any

_NAME = "inspect"


class _Uninspected(ModuleType):
    """Its functions are there; whichever is called loads the true one first."""

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *given, **named: getattr(_true(), name)(*given, **named)

    @staticmethod
    def signature(_: object) -> str:
        """For the text of a class that has none, which nobody reads."""
        return "()"


@contextmanager
def uninspected() -> Iterator[None]:
    """What is loaded meanwhile calls `inspect` later or never."""
    spared = _NAME not in sys.modules
    if spared:
        sys.modules[_NAME] = _Uninspected(_NAME)
    try:
        yield
    finally:
        if spared:
            _forget()


def _true() -> ModuleType:
    _forget()
    return import_module(_NAME)


def _forget() -> None:
    if isinstance(sys.modules.get(_NAME), _Uninspected):
        del sys.modules[_NAME]
