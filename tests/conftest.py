"""What every test stands on: a screen that need not exist, folders of nobody, a copy of the sample."""

from __future__ import annotations

import atexit
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from reader import shelf

if sys.platform.startswith("linux") and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Hundreds of programs are started: each would compile all of its modules where bytecode may not lie beside them.
if sys.dont_write_bytecode and not sys.pycache_prefix:
    sys.dont_write_bytecode = False
    sys.pycache_prefix = tempfile.mkdtemp(prefix="postil-bytecode-")
    atexit.register(shutil.rmtree, sys.pycache_prefix, ignore_errors=True)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix  # for whoever is started, the workers of xdist too

# A slow machine is no failure: laws are tested, never timings. The same examples every time: what passed here passes
# elsewhere; HYPOTHESIS_PROFILE=default looks for new ones, and for more of them.
settings.register_profile(
    "postil", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True, max_examples=60
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "postil"))


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """One for each test, made when it is come to; pytest would look through all that are there for each new one."""
    street = tmp_path_factory.mktemp("homes", numbered=False)
    return (street / str(number) for number in count())


@pytest.fixture(autouse=True)
def own_folders(_homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """No test reads or writes the settings, the state or the data of the person who runs it."""
    home = next(_homes)
    home.mkdir()
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    monkeypatch.setenv("LOCALAPPDATA", str(home))
    yield home


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The bundled page with its folder, in a place where it may be annotated."""
    return shelf.sample(tmp_path / "sample")
