"""Whatever the disk and the other writers do; the long forms are in tests/bench/keeping.py."""

from __future__ import annotations

import errno
import os
import shutil
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Document
from reader.notes import layout, sidecar, store
from reader.notes.annotation import Annotation
from reader.notes.sidecar import Sidecar, beside, load, save
from tests.bench import fuzz, keeping

needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
EMPTY = Document((), {}, sha256="00" * 32)
SEEDS = fuzz.seeds()


@needs_strace
def test_the_file_is_on_the_disk_before_it_has_its_name_and_the_name_before_we_go_on(tmp_path):
    calls = [call for call in keeping.traced(tmp_path) if not call.startswith("write")]
    assert calls == ["openat(temporary)", "fsync(temporary)", "rename(temporary)", "fsync(folder)"]


@needs_strace
@pytest.mark.parametrize(("call", "error"), [("fsync", "EIO"), ("rename", "ENOSPC"), ("rename", "EACCES")])
def test_a_call_that_fails_is_said_and_loses_nothing(page, call, error):
    save(page, EMPTY, [Annotation("urn:before")], Sidecar())
    page.with_suffix(".log").touch()
    said = keeping.injected(page, call, error, 1)
    assert said is not None
    assert keeping.MESSAGES.search(said) or "saved urn:x:0" in said
    held = {one.id for one in load(page).annotations}
    assert "urn:before" in held and ("urn:x:0" in held) == ("saved" in said or "KeptApart" in said)


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux has a device that is always full"
)
def test_a_full_disk_is_said(page):
    with (
        pytest.raises(OSError, match="No space left") as caught,
        Path("/dev/full").open("wb", buffering=0) as full,
    ):
        full.write(b"x")
    assert caught.value.errno == errno.ENOSPC


def test_two_processes_lose_nothing_of_each_other(page):
    children = [keeping.start(page, name, 15) for name in "ab"]
    assert [child.communicate()[0].count("saved") for child in children] == [15, 15]
    assert len(load(page).annotations) == 30


def test_what_a_killed_writer_left_is_removed_when_it_is_old(page, document):
    old, new, foreign = (
        page.with_name(name) for name in (".postil-0a1b2c3d.tmp", ".postil-ffffffff.tmp", "x.tmp")
    )
    for path in (old, new, foreign):
        path.write_bytes(b"half")
    for path in (old, foreign):
        os.utime(path, (time.time() - 2 * store._ABANDONED,) * 2)
    save(page, document, [Annotation("urn:uuid:one")], load(page))
    assert not old.exists() and new.exists() and foreign.exists()


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(SEEDS), st.randoms(use_true_random=False))
def test_no_bytes_crash_the_reader(seed, dice):
    """Nor what applies its corrections, looks for its words, or merges it."""
    fuzz.one_input(fuzz.mutated(dice, seed), seed, Counter())


def test_the_fuzzer_reaches_everything_that_reads_a_sidecar():
    reached = Counter()
    for data in fuzz.seeds():
        fuzz.one_input(data, data, reached)
    assert {
        "understood",
        "corrections that do something",
        "old texts read",
        "anchors placed",
        "merged",
    } <= set(+reached)


@settings(deadline=None, max_examples=100)
@given(st.sampled_from(SEEDS), st.data())
def test_cut_anywhere_it_is_refused_or_whole(seed, data):
    """A file cut short by a crash of another writer is never taken for one with fewer annotations."""
    cut = seed[: data.draw(st.integers(0, len(seed) - 2))]
    with pytest.raises(sidecar.BadJson):
        layout.read(cut)


def test_a_page_is_never_changed(page, document):
    before = page.read_bytes(), page.stat().st_mtime_ns
    base = save(page, document, [Annotation("urn:uuid:one")], load(page))
    save(page, document, [], base)
    assert (page.read_bytes(), page.stat().st_mtime_ns) == before and beside(page).exists()
