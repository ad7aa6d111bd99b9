"""What is built can be installed and used far from the checkout, in a fresh environment."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = "reader/_resources/samples/lumen-robotique.html"


class Environment:
    """A fresh virtual environment, and an empty folder in which its programs run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._home = folder / "home"
        self._home.mkdir()
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder / "venv"], check=True)
        self._bin = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
        inside = self.run("python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
        lent = sysconfig.get_path(
            "purelib"
        )  # `test_house` says that no other package is needed than those named
        Path(inside, "lent.pth").write_text(lent, "utf-8")

    def pip(self, *arguments: str | Path) -> None:
        """The pip of the tests' environment works in this one."""
        with_pip = [sys.executable, "-m", "pip", "--python", self._bin / "python"]
        subprocess.run([*with_pip, *arguments], check=True, cwd=self._home)

    def lend(self) -> None:
        """What the tests' environment holds can be imported; what is installed here comes first."""
        where = self.run("python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
        Path(where, "lent.pth").write_text(sysconfig.get_path("purelib"), "utf-8")

    def run(self, program: str, *arguments: str | Path, cwd: Path | None = None) -> str:
        """What the program prints; it must end well and find nothing of the checkout."""
        lent = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        own = {"XDG_DATA_HOME": str(self._home), "QT_QPA_PLATFORM": "offscreen"}
        ended = subprocess.run(
            [self._bin / program, *arguments],
            cwd=cwd or self._home,
            env=lent | own,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        assert ended.returncode == 0, f"{program} {arguments[0]}: {ended.stderr}"
        return ended.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """Postil in an environment of its own, from a wheel that was built from the source archive.

    What it needs is lent: to install it once more takes longer than all the rest, and `test_house` says that it is
    what the project names.
    """
    folder = tmp_path_factory.mktemp("package")
    fresh = Environment(folder)
    fresh.pip("install", "-q", "hatchling")
    fresh.run("python", "-m", "hatchling", "build", "-t", "sdist", "-d", folder, cwd=_clean_copy(folder))
    fresh.pip("wheel", "-q", "--no-build-isolation", "--no-deps", "-w", folder, next(folder.glob("*.tar.gz")))
    fresh.pip("install", "-q", "--no-compile", "--no-deps", next(folder.glob("*.whl")))
    fresh.lend()
    return fresh


def test_the_wheel_holds_the_program_and_its_resources_and_nothing_else(installed: Environment) -> None:
    with zipfile.ZipFile(next(installed.folder.glob("*.whl"))) as wheel:
        names = wheel.namelist()
    resources = [path for path in (ROOT / "resources").rglob("*") if path.is_file()]
    held = {name for name in names if name.startswith("reader/_resources/")}
    assert held == {
        f"reader/_resources/{path.relative_to(ROOT / 'resources').as_posix()}" for path in resources
    }
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"reader", "postil"}


def test_the_program_runs_from_the_wheel(installed: Environment) -> None:
    where = installed.run("python", "-c", "import reader; print(reader.__file__)")
    assert Path(where.strip()).is_relative_to(installed.folder)


def test_the_command_segments_the_bundled_sample(installed: Environment) -> None:
    where = "import reader, pathlib; print(pathlib.Path(reader.__file__).parent.parent)"
    sample = Path(installed.run("python", "-c", where).strip()) / SAMPLE
    page = json.loads(installed.run("postil", "segment", sample, "--jsonl"))
    assert page["title"] == "Lumen Robotique apprend à ralentir"
    assert len(page["memo"]) == 1
    assert len(page["comments"]) == 7


def test_the_sample_opens_in_a_window(installed: Environment) -> None:
    installed.run("postil", "--sample", "--screenshot", "out.png")
    assert (installed.folder / "home" / "out.png").read_bytes().startswith(b"\x89PNG")


def _clean_copy(folder: Path) -> Path:
    """The checkout without environments and caches: the build leaves nothing in it and finds no old build."""
    kept = ("reader", "resources", "tests", ".ci")
    passed_over = shutil.ignore_patterns("__pycache__", "_resources", "bench")
    for name in kept:
        shutil.copytree(ROOT / name, folder / "checkout" / name, ignore=passed_over)
    for path in ROOT.iterdir():
        if path.is_file():
            shutil.copy(path, folder / "checkout")
    return folder / "checkout"
