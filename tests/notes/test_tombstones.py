from __future__ import annotations

import json
from dataclasses import replace

from reader.notes.annotation import Annotation
from reader.notes.merge import merge
from reader.notes.sidecar import Sidecar, beside, load, save
from reader.notes.tombstones import dated, deletions

LONG_AGO, THEN, NOW = "2025-11-01T00:00:00Z", "2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z"
ONE = Annotation("urn:uuid:one", note="1", created=THEN, modified=THEN)
TWO = Annotation("urn:uuid:two", note="2", created=THEN, modified=THEN)


def test_a_deletion_is_written_down_with_its_moment(page, document):
    base = save(page, document, [ONE, TWO], Sidecar())
    saved = save(page, document, [ONE], base)
    assert set(saved.deleted) == {TWO.id} and saved.deleted[TWO.id] > THEN
    assert json.loads(beside(page).read_bytes())["postil"]["deleted"] == load(page).deleted == saved.deleted


def test_what_comes_back_is_newer_than_its_deletion(page, document):
    base = save(page, document, [ONE, TWO], Sidecar())
    gone = save(page, document, [ONE], base)
    back = save(page, document, [ONE, TWO], gone)
    assert not back.deleted
    (two,) = (one for one in back.annotations if one.id == TWO.id)
    assert replace(two, modified=THEN) == TWO and two.modified > gone.deleted[TWO.id]


def test_an_undone_edit_is_newer_than_the_edit():
    edited = replace(ONE, note="new", modified=NOW)
    assert dated([ONE], [edited], {}, "2026-03-03T00:00:00Z") == [
        replace(ONE, modified="2026-03-03T00:00:00Z")
    ]
    assert dated([edited], [ONE], {}, "2026-03-03T00:00:00Z") == [edited]


def test_what_takes_the_place_of_an_edit_by_a_fast_clock_is_newer_all_the_same():
    edited = replace(ONE, note="new", modified="2030-03-03T00:00:00Z")
    (back,) = dated([ONE], [edited], {}, "2026-03-03T00:00:00Z")
    assert back == replace(ONE, modified="2030-03-03T00:00:00.001Z")


def test_a_copy_that_did_not_hear_of_the_deletion_does_not_bring_it_back():
    assert merge([], [ONE], [ONE, TWO], {TWO.id: NOW}) == (ONE,)
    assert merge([], [ONE, TWO], [ONE], {TWO.id: NOW}) == (ONE,)


def test_a_deletion_loses_to_a_newer_edit():
    edited = replace(TWO, note="new", modified="2026-03-03T00:00:00Z")
    assert merge([], [], [edited], {TWO.id: NOW}) == (edited,)


def test_a_deletion_is_remembered_for_ninety_days():
    known = {"urn:uuid:old": LONG_AGO, "urn:uuid:new": "2025-12-03T00:00:00Z", ONE.id: THEN}
    assert deletions([ONE], [[ONE, TWO]], known, NOW) == {"urn:uuid:new": "2025-12-03T00:00:00Z", TWO.id: NOW}
