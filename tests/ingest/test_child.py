"""A large page is read in a process of its own: the same page, the same errors, and it can be stopped."""

from __future__ import annotations

import gzip
from pathlib import Path
from threading import Timer

import pytest

from reader.errors import NoText
from reader.ingest import child, process, read_page
from reader.ingest.child import Died, Reading, Stopped, TookTooLong
from reader.ingest.process import Child
from tests.starts import printed


@pytest.fixture(autouse=True)
def everything_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "LARGE", 0)


def test_the_page_is_the_same_as_one_read_here(sample: Path) -> None:
    assert Reading(sample).read() == read_page(sample)


def test_a_small_file_is_read_apart_where_it_may_hold_a_large_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    markup = b"<p>The lamp burns all night long, and nobody sleeps.</p>" * 2_000
    packed, bare = tmp_path / "packed.html", tmp_path / "bare.html"
    packed.write_bytes(gzip.compress(markup))
    bare.write_bytes(markup[: packed.stat().st_size])
    assert packed.stat().st_size < child.LARGE
    assert (Reading(packed).apart, Reading(bare).apart) == (True, False)
    with pytest.raises(TookTooLong):
        Reading(packed, patience=0.01).read()


def test_its_errors_come_through_with_their_sentence(tmp_path: Path) -> None:
    page = tmp_path / "empty.html"
    page.write_text("<html><body><b> </b></body></html>", "utf-8")
    with pytest.raises(NoText, match=r"nothing to read in empty\.html"):
        Reading(page).read()


def test_a_page_that_takes_too_long_is_ended(sample: Path) -> None:
    with pytest.raises(TookTooLong):
        Reading(sample, patience=0.01).read()


def test_a_large_page_may_take_longer_and_none_takes_for_ever(tmp_path: Path) -> None:
    page, packed, bomb = tmp_path / "page.html", tmp_path / "packed.html", tmp_path / "bomb.html"
    page.write_bytes(b"<p>The lamp burns.</p>" * 100_000)
    packed.write_bytes(gzip.compress(page.read_bytes()))
    bomb.write_bytes(b"\x1f\x8b" + b"\xff" * 20)
    short = child.patience_for(tmp_path / "none.html")
    assert 60 <= short < child.patience_for(page) == child.patience_for(packed)
    assert child.patience_for(page) < child.patience_for(bomb) <= 600


def test_a_reading_can_be_stopped(sample: Path) -> None:
    reading = Reading(sample, child=Child())
    Timer(0.02, reading.stop).start()
    with pytest.raises(Stopped):
        reading.read()


def test_a_reading_stopped_before_it_began_does_not_begin(sample: Path) -> None:
    reading = Reading(sample)
    reading.stop()
    with pytest.raises(Stopped):
        reading.read()


def test_a_child_that_dies_is_said(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_ROOT", Path("/nowhere"))
    monkeypatch.setenv("PYTHONPATH", "/nowhere")
    monkeypatch.setenv("PYTHONHOME", "/nowhere")
    with pytest.raises(Died):
        Reading(sample).read()


def test_what_lies_in_the_folder_one_stands_in_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "reader.py").write_text("raise SystemExit", "utf-8")
    page = tmp_path / "page.html"
    page.write_text("<p>The harbour is closed until the storm is over.</p>", "utf-8")
    monkeypatch.chdir(tmp_path)
    read = Reading(page, child=Child()).read()
    assert "harbour" in read.blocks[0].text


def test_a_child_that_was_ended_before_anybody_listened_sends_nothing(sample: Path) -> None:
    ended = Child()
    ended.ask(sample)
    ended.end()
    assert ended.first() is None


def test_what_the_child_compiled_is_kept_before_it_is_ended(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<article><h1>The lamp</h1>" + "<p>It burns all night long, and nobody sleeps.</p>" * 600)
    code = f"from pathlib import Path; from reader.ingest.child import Reading; Reading(Path({str(page)!r})).read()"
    printed(code, tmp_path / "cache")
    assert list((tmp_path / "cache").rglob("*.sre*"))
