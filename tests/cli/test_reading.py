"""The command line ends a page that takes too long, with one sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.cli import reading, verbs
from reader.ingest import child, read_page

SENTENCE = "Reading page.html took too long and was stopped."


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A page that is read in a process of its own."""
    monkeypatch.setattr(reading, "LARGE", 1_000)
    path = tmp_path / "page.html"
    path.write_text("<h1>The lamp</h1>" + "<p>The lamp burns all night long, and nobody sleeps.</p>" * 2_000)
    return path


def ran(verb: str, *arguments: str) -> int:
    found = verbs.find(verb)
    assert found is not None
    return verbs.main(found, arguments)


def test_a_large_page_is_the_same(page: Path) -> None:
    assert reading.read(page) == read_page(page)


@pytest.mark.parametrize("verb", ["segment", "check", "list"])
def test_one_that_takes_too_long_is_ended(
    verb: str, page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(child, "PATIENCE", 0.01)
    monkeypatch.setattr(child, "_EACH", 0.0)
    assert ran(verb, str(page)) == 1
    assert capsys.readouterr() == ("", f"postil: {SENTENCE}\n")


def test_programs_are_told_so(
    page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(child, "PATIENCE", 0.01)
    monkeypatch.setattr(child, "_EACH", 0.0)
    assert ran("segment", "--jsonl", str(page)) == 1
    assert json.loads(capsys.readouterr().out) == {"file": str(page), "error": SENTENCE}
