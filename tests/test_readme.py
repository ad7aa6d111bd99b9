"""The README is true: its commands, its keys and its lists are the program's own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader import __version__, shelf
from reader.cli import window
from reader.cli.verbs import VERBS
from reader.export import FORMATS
from reader.qt import preflight
from reader.qt.actions import ACTIONS

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(?:sh|bat)?\n(.*?)\n```", README, re.DOTALL)


def test_it_opens_with_two_whole_commands() -> None:
    first, second = BLOCKS[:2]
    for command in (first, second):
        assert "\n" not in command
        assert command.startswith("python3 -m venv .venv && .venv/bin/pip install")
    assert first.endswith("main.py --sample")
    assert second.endswith("pytest")
    assert README[: README.index(second)].count("\n") < 25, "both stand on the first screen"


def test_what_continuous_integration_runs_is_the_readme_s_own_command() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "'/^python3 -m venv .*pytest$/p' README.md" in script
    assert len([line for line in README.splitlines() if re.fullmatch("python3 -m venv .*pytest", line)]) == 1


def test_it_names_the_libraries_that_the_preflight_names() -> None:
    assert f"--no-install-recommends python3 python3-venv {preflight.SYSTEM_LIBRARIES}\n" in README


def test_the_command_line_is_all_there() -> None:
    [lines] = [block for block in BLOCKS if block.startswith("postil")]
    said = re.findall(r"^postil ([a-z]+)", lines, re.MULTILINE)
    assert said == [verb.name for verb in VERBS]
    assert "|".join(form.name for form in FORMATS) in lines


def test_the_options_of_the_window_are_all_there(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        window.parse(["--help"])
    options = set(re.findall(r"--[a-z]+", capsys.readouterr().out)) - {"--help", "--version"}
    assert options <= set(re.findall(r"--[a-z]+", README))
    themes = {path.stem for path in shelf.find("themes").glob("*.toml")}
    [said] = re.findall(r"--theme ([a-z|]+)", README)
    assert set(said.split("|")) == themes


def test_every_key_is_a_key() -> None:
    known = {key for action in ACTIONS for key in action.keys}
    tables = re.findall(r"^\| ([^|]+) \| [^|]+ \|$", README.partition("## What it opens")[0], re.MULTILINE)
    said = {key for row in tables for key in row.split(", ")} - {"anywhere", "in a text or a list", "1 to 9"}
    assert said <= known
    assert len(said) > 20


def test_its_picture_is_there() -> None:
    for picture in re.findall(r"!\[[^]]*\]\(([^)]+)\)", README):
        assert (ROOT / picture).read_bytes().startswith(b"\x89PNG")


def test_the_changes_begin_with_this_version() -> None:
    changes = (ROOT / "CHANGES.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (\S+)$", changes, re.MULTILINE)[0] == __version__
