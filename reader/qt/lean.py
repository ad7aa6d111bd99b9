"""Loads Qt for Python without compiling again, at each start, what it carries of Python as source.

That is a tenth of a start. As much again is what it carries to say how its functions are called: that is loaded when a
call goes wrong and says how it should be, or when somebody asks for help. Its writer of type stubs is not even kept: no
program uses it. Nor does this one use its features (names in snake case, true properties): for their sake each import
would go through Python, and the source of each module that is loaded would be read.
"""

from __future__ import annotations

import builtins
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from threading import RLock
from typing import Any
from zlib import crc32

from reader import bytecode
from reader.late import late
from reader.uninspected import uninspected

# versions of Qt for Python; another one is loaded as it would be
TRIED = ("6.8", "6.9", "6.10", "6.11", "6.12")
UNUSED = "shibokensupport/signature/lib/pyi_generator.py"
_ROOM = "shibokensupport/signature/"
LATER = {f"{_ROOM}{name}.py" for name in ("parser", "layout", "errorhandler", "lib/tool", "lib/enum_sig")}
_LATE = "from reader.qt.lean import later\n__getattr__ = later(globals(), {0!r})\n"
# what PySide, or the reader of archives that it loads, names and does not use
NAMED = ("bz2", "lzma", "shutil", "tempfile", "textwrap", "traceback")
FEATURES = "shibokensupport/feature.py"
_NONE_USED = b"\n\ndef _mod_uses_pyside(module):\n    return False\n"
_VERSION = re.compile(r'^version = "(\d+\.\d+)\.', re.MULTILINE)
CARRIED = ("shibokensupport/", "signature_bootstrap.py")  # how the names begin under which it is compiled

_sources: dict[str, bytes] = {}  # of what was not loaded yet
_loading = RLock()
_compile = compile


@contextmanager
def lean() -> Iterator[None]:
    """What is compiled meanwhile is kept beside this program's own bytecode, and taken from there the next time.

    A source that is another one is compiled; with a PySide that does it in another way nothing changes.
    """
    if _version() not in TRIED:
        yield
        return
    compiling = builtins.compile
    kept = bytecode.Kept(__file__, "carried")

    def compiled(source: Any, filename: Any, *how: Any, **named: Any) -> Any:
        if filename == UNUSED:
            source = b""
        elif filename == FEATURES and isinstance(source, bytes):
            source += _NONE_USED
        elif filename in LATER and isinstance(source, bytes):
            _sources[filename] = source
            source = _LATE.format(filename).encode()
        if named or how != ("exec",) or not isinstance(source, bytes) or not _is_carried(filename):
            return compiling(source, filename, *how, **named)
        checksum = crc32(source)
        code = kept.get(filename, checksum)
        if code is None:
            code = compiling(source, filename, "exec")
            kept.add(filename, code, checksum)
        return code

    builtins.compile = compiled
    try:
        with uninspected(), late(*NAMED):
            yield
    finally:
        builtins.compile = compiling
    importing = getattr(builtins, "__orig_import__", None)  # before the one that looks for features
    if importing is not None:
        builtins.__import__ = importing
    kept.save()


def _version() -> str:
    """Of the Qt for Python that would be loaded, up to its second number; empty where it does not say."""
    found = find_spec("shiboken6")
    if found is None or found.origin is None:
        return ""
    with suppress(OSError):
        told = _VERSION.search(Path(found.origin).with_name("_config.py").read_text("utf-8", "replace"))
        return told[1] if told else ""
    return ""


def later(module: dict[str, Any], filename: str) -> Callable[[str], Any]:
    """What a module does that was not loaded, when it is first asked for something."""

    def load(name: str) -> Any:
        if not name.startswith("__"):
            with _loading:
                if filename in _sources:
                    del module["__getattr__"]
                    exec(_compile(_sources.pop(filename), filename, "exec"), module)
        if name not in module:
            raise AttributeError(f"there is no {name} in {filename}")
        return module[name]

    return load


def _is_carried(filename: object) -> bool:
    return isinstance(filename, str) and filename.startswith(CARRIED)
