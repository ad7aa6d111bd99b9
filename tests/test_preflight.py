"""Qt's needs are found out before Qt aborts, and said in one sentence."""

from __future__ import annotations

import ctypes
import importlib
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from reader.qt import preflight
from reader.qt.preflight import MissingLibraries, NoDisplay, Ready

ROOT = Path(__file__).resolve().parent.parent
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has X11 and Wayland")

LOADER = "{0}: cannot open shared object file: No such file or directory"


def test_an_explicit_platform_is_the_user_s_own_choice() -> None:
    assert preflight.inspect({"QT_QPA_PLATFORM": "offscreen"}) == Ready()
    assert preflight.inspect({"QT_QPA_PLATFORM": "minimal:freetype", "DISPLAY": ":977"}) == Ready()


@linux
def test_without_a_display_the_picture_is_named() -> None:
    found = preflight.inspect({})
    assert isinstance(found, NoDisplay)
    assert (
        found.sentence(Path("page.png")) == "There is no display here, so the window was drawn into page.png."
    )


@linux
@pytest.mark.parametrize("asked", ["", "xcb", "wayland;xcb", "wayland-egl"])
def test_a_dead_display_is_no_display(asked: str, tmp_path: Path) -> None:
    dead = {"QT_QPA_PLATFORM": asked, "WAYLAND_DISPLAY": "gone", "XDG_RUNTIME_DIR": str(tmp_path)}
    if not _x11_libraries():
        pytest.skip("the X11 libraries of Qt are not installed here")
    assert preflight.inspect(dead | {"DISPLAY": ":977"}) == NoDisplay()


@linux
def test_a_library_that_qt_is_linked_with_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def import_module(name: str) -> ModuleType:
        raise ImportError(LOADER.format("libEGL.so.1"))

    monkeypatch.setattr(importlib, "import_module", import_module)
    found = preflight.inspect({"DISPLAY": ":0"})
    assert isinstance(found, MissingLibraries)
    assert found.sentence == (
        "Qt cannot start without libEGL.so.1. On Debian or Ubuntu, this installs what is missing: "
        + preflight.APT_LINE
    )


@linux
def test_a_library_of_the_platform_plugin_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(name: str) -> ctypes.CDLL:
        raise OSError(LOADER.format("libxcb-cursor.so.0"))

    monkeypatch.setattr(ctypes, "CDLL", load)
    found = preflight.inspect({"DISPLAY": ":0"})
    assert isinstance(found, MissingLibraries)
    assert found.values[0] == "libxcb-cursor.so.0"


def test_without_pyside_the_way_to_install_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def import_module(name: str) -> ModuleType:
        raise ModuleNotFoundError("No module named 'PySide6'", name="PySide6")

    monkeypatch.setattr(importlib, "import_module", import_module)
    found = preflight.inspect({})
    assert isinstance(found, MissingLibraries)
    assert "pip install" in found.sentence


def test_nothing_of_qt_is_imported_with_the_preflight_itself() -> None:
    probe = "import sys, reader.qt.preflight; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", probe], cwd=ROOT).returncode == 0


@linux
def test_broken_libraries_end_in_one_sentence_and_exit_code_1(tmp_path: Path) -> None:
    """A PySide6 that fails as on a bare machine stands before the real one."""
    fake = tmp_path / "PySide6"
    fake.mkdir()
    (fake / "__init__.py").write_text(f"raise ImportError({LOADER.format('libGL.so.1')!r})\n")
    ended = _start(tmp_path, PYTHONPATH=str(tmp_path))
    assert ended.returncode == 1
    assert len(ended.stderr.splitlines()) == 1
    assert "libGL.so.1" in ended.stderr
    assert preflight.APT_LINE in ended.stderr


@linux
def test_without_a_display_the_window_is_drawn_and_named(tmp_path: Path) -> None:
    ended = _start(tmp_path)
    assert ended.returncode == 0, ended.stderr
    said = ended.stderr + ended.stdout
    assert len(said.splitlines()) == 1
    picture = Path(said.strip().removesuffix(".").rpartition(" ")[2])
    assert (tmp_path / picture).read_bytes().startswith(b"\x89PNG")


def _start(folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """The README's first command in a folder of its own, on a machine without a display."""
    gone = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in gone}
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "--sample"],
        cwd=folder,
        env=environment | more,
        capture_output=True,
        text=True,
        timeout=120,
    )


def _x11_libraries() -> bool:
    return not isinstance(preflight.inspect({"DISPLAY": ":977"}), MissingLibraries)
