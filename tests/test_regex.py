"""Regular expressions wait until they are asked, and answer as those of the library do."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from reader.regex import regex

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted(
    f"reader.{folder}.{path.stem}"
    for folder in ("ingest", "threads")
    for path in (ROOT / "reader" / folder).glob("[!_]*.py")
)


def test_it_answers_as_the_library_does() -> None:
    waiting, made = regex(r"(?P<word>b\w)a", re.I), re.compile(r"(?P<word>b\w)a", re.I)
    for text in ("xBaaba", "bab", "", "aba BCA"):
        assert waiting.sub("-", text) == made.sub("-", text)
        assert waiting.findall(text) == made.findall(text)
        assert bool(waiting.search(text)) == bool(made.search(text))
    found = waiting.fullmatch("BCA")
    assert found is not None and found["word"] == "BC"


def test_bytes_are_asked_as_well() -> None:
    assert regex(rb"\d+").findall(b"1 and 23") == [b"1", b"23"]


@pytest.mark.parametrize("module", MODULES)
def test_each_can_be_compiled(module: str) -> None:
    for name, value in vars(import_module(module)).items():
        if type(value) is type(regex("")):
            assert value.flags >= 0, name


def test_what_reads_a_page_compiles_hardly_any_before_it_has_one() -> None:
    code = (
        "import re, sys; made = []; true = re.compile\n"
        "def compiled(*a, **k):\n"
        "    made.append(sys._getframe(1).f_globals['__name__']); return true(*a, **k)\n"
        "re.compile = compiled\n"
        "import reader.ingest.serving\n"
        "print(sum(name.startswith('reader') for name in made))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert int(ran.stdout) == 0
