"""A regular expression that is compiled when it is first asked: one page asks a quarter of all that there are.

What it was compiled to is kept, as Python keeps bytecode: to compile what a page of comments asks takes as long as to
read it. Python offers no way to; where what it does itself is another thing than here, it is asked to compile.
"""

from __future__ import annotations

import re
import sys
from typing import AnyStr, Generic, cast

from reader import bytecode

_ASKED = ("findall", "finditer", "flags", "fullmatch", "match", "search", "split", "sub", "subn")
# as the engine wants it, but for the steps: these as four bytes each, which are read twenty times as fast
_Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]

try:
    import _sre  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]
except ImportError:  # another Python
    _sre = None

_KEPT = bytecode.Kept(__file__, f"sre{_sre.MAGIC if _sre is not None else 0}")


class _Pattern(Generic[AnyStr]):
    """Stands for what `re.compile` gives, and asks it directly from the second time on."""

    def __init__(self, source: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        if name not in _ASKED:
            raise AttributeError(name)
        compiled = _compiled(self.pattern, int(self._flags))
        vars(self).update((each, getattr(compiled, each)) for each in _ASKED)
        return vars(self)[name]


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """As `re.compile`; what is wrong with the source is said when it is first asked."""
    return cast("re.Pattern[AnyStr]", _Pattern(source, flags))


def _compiled(source: AnyStr, flags: int) -> re.Pattern[AnyStr]:
    if _sre is None:
        return re.compile(source, flags)
    try:
        code = _KEPT.get((source, flags))
        if code is None:
            code = _code(source, flags)
            _KEPT.add((source, flags), code)
        return _made(source, code)
    except (AttributeError, RuntimeError, TypeError, ValueError):
        return re.compile(source, flags)


def _made(source: AnyStr, code: _Code) -> re.Pattern[AnyStr]:
    flags, steps, *others = code
    made = _sre.compile(source, flags, memoryview(steps).cast("I").tolist(), *others)
    return cast("re.Pattern[AnyStr]", made)


def _code(source: AnyStr, flags: int) -> _Code:
    """What `re.compile` makes of a source."""
    parsed = _parser.parse(source, flags)
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, group in state.groupdict.items():
        names[group] = name
    steps = b"".join(step.to_bytes(4, sys.byteorder) for step in _compiler._code(parsed, flags))
    return int(flags | state.flags), steps, state.groups - 1, dict(state.groupdict), tuple(names)
