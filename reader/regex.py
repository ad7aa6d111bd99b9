"""A regular expression that is compiled when it is first asked: one page asks a quarter of all that there are."""

from __future__ import annotations

import re
from typing import AnyStr, Generic, cast

_ASKED = ("findall", "finditer", "flags", "fullmatch", "match", "search", "split", "sub", "subn")


class _Pattern(Generic[AnyStr]):
    """Stands for what `re.compile` gives, and asks it directly from the second time on."""

    def __init__(self, source: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        if name not in _ASKED:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        vars(self).update((each, getattr(compiled, each)) for each in _ASKED)
        return vars(self)[name]


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """As `re.compile`; what is wrong with the source is said when it is first asked."""
    return cast("re.Pattern[AnyStr]", _Pattern(source, flags))
