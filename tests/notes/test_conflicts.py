from __future__ import annotations

from dataclasses import replace

import pytest

from reader.notes import backup, sidecar
from reader.notes.annotation import Annotation
from reader.notes.conflicts import conflicts, merge_all, resolve, taken_in
from reader.notes.sidecar import Sidecar, beside, load, save

OLD, NEW = "2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z"
ONE = Annotation("urn:uuid:one", note="1", modified=OLD)
TWO = Annotation("urn:uuid:two", note="2", modified=OLD)
NAMES = [
    "phare.html.annotations.sync-conflict-20260301-101500-ABCDEFG.json",
    "phare.html.annotations (Zoé's conflicted copy 2026-03-01).json",
    "phare.html.annotations (copie en conflit de Zoé 2026-03-01).json",
    "phare.html.annotations (conflicted copy 2026-03-01 101500).json",
    "phare.html.annotations (conflict).json",
    "phare.html.annotations_conflict-20260301-101500.json",
]
OTHERS = [
    "phare.html.annotations (1).json",
    "phare.html (conflicted copy 2026-03-01).annotations.json",
    "conflict.html.annotations.json",
    "phare.html.annotations.conflict.txt",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_copy_of_a_sync_program_is_found_and_merged(page, document, name):
    save(page, document, [ONE, TWO], Sidecar())
    copy = beside(page).rename(page.with_name(name))
    save(page, document, [replace(ONE, note="changed", modified=NEW)], Sidecar())
    assert conflicts(page) == (copy,)
    assert merge_all(page) == (1, ())
    assert {one.id: one.note for one in load(page).annotations} == {ONE.id: "changed\n\n1", TWO.id: "2"}
    assert not copy.exists() and conflicts(page) == ()
    assert (ONE, TWO) in [sidecar.read(one.path).annotations for one in backup.backups(beside(page))]


@pytest.mark.parametrize("name", OTHERS)
def test_other_files_are_left_alone(page, document, name):
    save(page, document, [ONE], Sidecar())
    page.with_name(name).write_bytes(beside(page).read_bytes())
    assert conflicts(page) == () and merge_all(page) == (0, ())


def test_a_copy_that_cannot_be_read_stays(page, document):
    save(page, document, [ONE], Sidecar())
    copy = page.with_name(NAMES[0])
    copy.write_bytes(b"{")
    assert merge_all(page) == (0, (copy,)) and copy.read_bytes() == b"{"


def test_a_window_takes_a_copy_in_step_by_step(page, document):
    base = save(page, document, [ONE, TWO], Sidecar())
    copy = page.with_name(NAMES[0])
    copy.write_bytes(beside(page).read_bytes())
    base = save(page, document, [replace(ONE, modified=NEW)], base)
    merged = taken_in(base.annotations, base, sidecar.read(copy))
    assert [one.id for one in merged] == [ONE.id], "what was deleted here does not come back"
    save(page, document, merged, base)
    resolve(page, copy)
    assert not copy.exists()
    kept = [sidecar.read(one.path).annotations for one in backup.backups(beside(page))]
    assert (ONE, TWO) in kept, "what the copy held, whether or not a second has passed since the save"
