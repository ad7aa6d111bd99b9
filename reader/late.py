"""Modules that something imports and does not use at once: loaded when one of their functions is called."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any


class Late(ModuleType):
    """As long as it stands in the place of the true module, what is taken from it stands for a function of that."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            return lambda *given, **named: getattr(self._true(), name)(*given, **named)
        return getattr(self._true(), name)

    def _true(self) -> ModuleType:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return import_module(self.__name__)


@contextmanager
def late(*names: str, made: type[Late] = Late) -> Iterator[None]:
    """What imports these modules meanwhile gets them late; whoever imports them afterwards gets the true ones."""
    spared = [name for name in names if name not in sys.modules]
    sys.modules.update((name, made(name)) for name in spared)
    try:
        yield
    finally:
        for name in spared:
            if isinstance(sys.modules.get(name), Late):
                del sys.modules[name]
