"""Whether Qt can open a window here, found out first: QApplication would abort instead of saying it."""

from __future__ import annotations

import importlib
import os
import re
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import noop
from reader.qt import enumerations
from reader.qt.lean import lean

if TYPE_CHECKING:
    import ctypes

# Measured on bare Debian 12, Debian 13 and Ubuntu 24.04; each is needed, together they suffice.
SYSTEM_LIBRARIES = (
    "libgl1 libegl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 "
    "libxcb-shape0 libxkbcommon-x11-0"
)
APT_LINE = f"sudo apt-get install --no-install-recommends {SYSTEM_LIBRARIES}"

NO_LIBRARY = noop(
    "preflight", "Qt cannot start without {0}. On Debian or Ubuntu, this installs what is missing: {1}"
)
NO_PYSIDE = noop(
    "preflight", "Qt for Python is not installed. In the folder of Postil: python -m pip install ."
)
NO_DISPLAY = noop("preflight", "There is no display here, so the window was drawn into {0}.")

# Before qtawesome, whose own message would hide the true reason.
_MODULES = ("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets")
_LIBRARY = re.compile(r"[\w.+-]+\.so[\w.]*")
_SCREENS = ("xcb", "wayland")  # the platforms that need a display; any other is the user's own choice


class Ready(NamedTuple):
    """A window can be opened."""


class MissingLibraries(NamedTuple):
    """Qt cannot start at all; `template` and `values` are kept apart for the translation."""

    template: str
    values: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        return self.template.format(*self.values)


class NoDisplay(NamedTuple):
    """Qt can draw, but nobody would see it; the template takes the name of the picture drawn instead."""

    template: str = NO_DISPLAY

    def sentence(self, picture: Path) -> str:
        return self.template.format(picture)


Readiness = Ready | MissingLibraries | NoDisplay


def inspect(environment: Mapping[str, str] = os.environ) -> Readiness:
    """What a QApplication would meet here. Imports PySide6 and opens nothing."""
    enumerations.hasten()
    try:
        with lean():
            for name in _MODULES:
                importlib.import_module(name)
    except ImportError as error:
        return _missing(error)
    if not sys.platform.startswith("linux") or not _wants_screen(environment):
        return Ready()
    if _wayland_answers(environment):
        return Ready()
    return _inspect_x11(environment)


def _inspect_x11(environment: Mapping[str, str]) -> Readiness:
    if not environment.get("DISPLAY"):
        return NoDisplay()
    import ctypes  # Windows, macOS and Wayland do without

    try:
        _load_plugin("xcb")
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError as error:
        return _missing(error)
    return Ready() if _opens(x11, environment["DISPLAY"]) else NoDisplay()


def _missing(error: Exception) -> MissingLibraries:
    """The loader names one library at a time; the line that follows installs them all."""
    if isinstance(error, ModuleNotFoundError):
        return MissingLibraries(NO_PYSIDE)
    named = _LIBRARY.search(str(error))
    return MissingLibraries(NO_LIBRARY, (named.group() if named else str(error), APT_LINE))


def _wants_screen(environment: Mapping[str, str]) -> bool:
    """Whether Qt will look for a display. QT_QPA_PLATFORM is a list, "wayland;xcb:option"."""
    asked = environment.get("QT_QPA_PLATFORM", "")
    names = [name.partition(":")[0] for name in asked.split(";") if name]
    return all(name.startswith(_SCREENS) for name in names)


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    """Whether a compositor listens: a stale WAYLAND_DISPLAY is common under sudo and over ssh."""
    if not environment.get("WAYLAND_DISPLAY"):
        return False
    address = Path(environment.get("XDG_RUNTIME_DIR", "/")) / environment["WAYLAND_DISPLAY"]
    import socket  # X11 does without

    try:
        _load_plugin("wayland")
        with closing(socket.socket(socket.AF_UNIX)) as line:
            line.connect(str(address))
    except OSError:
        return False
    return True


def _load_plugin(platform: str) -> None:
    """Raises OSError, as the dynamic loader words it, if the plugin is there and cannot be loaded."""
    import ctypes

    from PySide6.QtCore import QLibraryInfo

    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"
    plugin = folder / f"libq{platform}.so"
    if plugin.exists():
        ctypes.CDLL(str(plugin))


def _opens(x11: ctypes.CDLL, display: str) -> bool:
    import ctypes

    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    opened = x11.XOpenDisplay(display.encode())
    if opened:
        x11.XCloseDisplay(opened)
    return bool(opened)
