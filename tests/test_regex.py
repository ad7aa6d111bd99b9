"""Regular expressions wait until they are asked, and answer as those of the library do."""

from __future__ import annotations

import marshal
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from reader import regex as room
from reader.regex import regex
from tests.starts import printed

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


SOURCES = [(r"(?P<word>b\w+)|(c)", re.I), (r"[^\W\d_]{2,}(?!x)", 0), (rb"\d+", 0), (r"^é.*$", re.M | re.S)]


@pytest.mark.parametrize(("source", "flags"), SOURCES, ids=[str(source) for source, _ in SOURCES])
def test_what_is_kept_is_what_the_library_makes(source: str, flags: int) -> None:
    code = room._code(source, int(flags))
    again = marshal.loads(marshal.dumps(code))
    assert room._made(source, again) == re.compile(source, flags)


ASKED = """
import sys
from re import _parser
from reader import bytecode, regex
parsing, parsed = _parser.parse, []
def told(source, *how):
    parsed.append(source)
    return parsing(source, *how)
_parser.parse = told
found = regex.regex(r"(?P<day>[0-9]+)\\. (\\w+)").fullmatch("3. mars")
bytecode.save()
print(len(parsed), found["day"], found[2])
"""


def asked(cache: Path) -> list[str]:
    return printed(ASKED, cache).split()


def test_what_was_compiled_is_kept_for_the_next_start(tmp_path: Path) -> None:
    assert asked(tmp_path) == ["1", "3", "mars"]
    assert asked(tmp_path) == ["0", "3", "mars"]


@pytest.mark.parametrize("spoil", [b"", b"other", None], ids=["empty", "garbled", "codes that are none"])
def test_what_is_kept_and_spoiled_is_compiled_again(tmp_path: Path, spoil: bytes | None) -> None:
    asked(tmp_path)
    (file,) = tmp_path.rglob("*.sre*")
    head, kept = file.read_bytes()[:5], marshal.loads(file.read_bytes()[5:])
    codes = {key: marshal.loads(blob) for key, (_, blob) in kept.items()}
    wrong = {key: (0, marshal.dumps((code[0], b"\1\2\3\4", *code[2:]))) for key, code in codes.items()}
    file.write_bytes(head + marshal.dumps(wrong) if spoil is None else spoil)
    assert asked(tmp_path)[1:] == ["3", "mars"]
