"""Corrections beside the page: kept in order, merged, never lost."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from reader.model import ARTICLE, LEFT_OUT, Document
from reader.notes import collection, layout, sidecar
from reader.notes.annotation import Annotation
from reader.notes.correction import Correction, correct
from reader.notes.correction_merge import merge
from reader.notes.correction_record import decode, encode
from reader.notes.corrections import apply
from reader.notes.trail import entire

WHEN = "2026-05-03T08:00:00.000Z"


def moving(document: Document, blocks, role: str) -> Correction:
    return correct(document, entire(document, blocks), role, WHEN)


def test_a_correction_that_nobody_here_understands_is_kept_word_for_word():
    records = [{"role": "video:1", "x": [1]}, 7, {"role": "article", "runs": [{"first": {"at": -1}}]}]
    assert encode(decode(records)) == records
    assert all(not one.runs for one in decode(records))


def test_unknown_keys_of_a_correction_survive(document):
    [record] = encode([moving(document, [3, 4], "memo:1")])
    record = {**record, "why": "by eye", "runs": [{**record["runs"][0], "sure": True}]}
    assert encode(decode([record])) == [record]
    assert apply(document, decode([record])) == apply(document, [moving(document, [3, 4], "memo:1")])


def test_two_people_s_corrections_are_merged(document):
    one, two, three = (replace(moving(document, [at], ARTICLE), created=str(at)) for at in (3, 4, 5))
    assert merge((one,), (one, two), (one, three)) == (one, two, three)
    assert merge((one, two), (two,), (one, two, three)) == (two, three)


@pytest.mark.parametrize("records", [None, {}, "x", [None]])
def test_what_is_no_list_of_corrections_corrects_nothing(document, records):
    assert apply(document, decode(records)) is document


def kept(page, document: Document, corrections, base=None, annotations=()):
    base = base or sidecar.load(page)
    new = apply(document, corrections)
    return sidecar.save(page, new, annotations, base, corrections=corrections, original=document)


def test_corrections_are_kept_beside_the_page_without_any_annotation(document, page):
    one = moving(document, [3], "memo:1")
    saved = kept(page, document, [one])
    assert sidecar.load(page).corrections == (one,) == saved.corrections
    kept(page, document, [], base=saved)
    assert sidecar.load(page).corrections == ()


def test_nothing_is_written_where_nothing_was_corrected(document, page):
    kept(page, document, [])
    assert not sidecar.beside(page).exists()


def test_whoever_says_nothing_of_corrections_leaves_them(document, page):
    one = moving(document, [3], "memo:1")
    kept(page, document, [one])
    sidecar.save(page, document, [Annotation("urn:x")], sidecar.load(page))
    assert sidecar.load(page).corrections == (one,)


def test_two_windows_correct_the_same_page(document, page):
    base = kept(page, document, [replace(moving(document, [3], ARTICLE), created="0")])
    first, second = (replace(moving(document, [at], ARTICLE), created=str(at)) for at in (4, 5))
    kept(page, document, [*base.corrections, first], base=base)
    saved = kept(page, document, [*base.corrections, second], base=base)
    assert saved.corrections == (*base.corrections, first, second) == sidecar.load(page).corrections


def test_a_corrected_page_is_known_by_the_text_that_was_read(document, page):
    kept(page, document, [moving(document, [4, 5], LEFT_OUT)])
    said = json.loads(sidecar.beside(page).read_text("utf-8"))["postil"]["page"]
    assert said["text"] == collection.identity_of(document)["text"]


def test_the_records_of_a_corrected_page_are_read_one_by_one(document, page):
    """The end of the corrections must not be taken for the end of the records."""
    kept(page, document, [moving(document, [3], "memo:1")], annotations=[Annotation("urn:x")])
    held = layout._by_records(sidecar.beside(page).read_text("utf-8"))
    assert list(held.written) == ["urn:x"]
