from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.notes.annotation import Annotation
from reader.notes.merge import merge

words = st.sampled_from(["", "one", "two"])
annotations = st.builds(
    Annotation,
    id=st.sampled_from("abc"),
    note=words,
    tags=st.lists(st.sampled_from("xyz"), unique=True, max_size=2).map(tuple),
    colour=st.sampled_from(["", "blue", "green"]),
    modified=st.sampled_from(["", "2026-01-01T00:00:00Z", "2026-01-01T01:30:00+01:00"]),
)
sides = st.lists(annotations, max_size=3, unique_by=lambda one: one.id)
OLD = Annotation("a", note="old", tags=("x", "y"), modified="2026-01-01T00:00:00Z")


@given(sides, sides, sides)
def test_it_does_not_matter_who_merges(base, ours, theirs):
    one, other = merge(base, ours, theirs), merge(base, theirs, ours)
    assert {each.id: replace(each, tags=()) for each in one} == {
        each.id: replace(each, tags=()) for each in other
    }
    assert {each.id: set(each.tags) for each in one} == {each.id: set(each.tags) for each in other}


@given(sides, sides)
def test_one_sides_edits_are_all_there_is(base, ours):
    assert set(merge(base, ours, base)) == set(ours) == set(merge(base, base, ours))


@given(sides, sides, sides)
def test_no_new_note_is_lost(base, ours, theirs):
    notes = {each.id: each.note for each in merge(base, ours, theirs)}
    old = {each.id: each.note for each in base}
    for each in (*ours, *theirs):
        if each.note and each.note != old.get(each.id) and each not in base:
            assert each.note in notes[each.id]


def test_both_edits_of_different_fields_are_kept():
    ours = replace(OLD, note="new", modified="2026-01-02T00:00:00Z")
    theirs = replace(OLD, colour="green", tags=("x", "z"), modified="2026-01-03T00:00:00Z")
    (one,) = merge([OLD], [ours], [theirs])
    assert (one.note, one.colour, one.tags, one.modified) == ("new", "green", ("x", "z"), theirs.modified)


def test_of_two_notes_the_newer_comes_first_and_the_older_stays():
    ours = replace(OLD, note="mine", modified="2026-01-02T00:00:00Z")
    theirs = replace(OLD, note="yours", modified="2026-01-03T00:00:00Z")
    (one,) = merge([OLD], [ours], [theirs])
    assert one.note == "yours\n\nmine"


def test_what_one_side_deleted_is_gone_unless_the_other_edited_it():
    assert merge([OLD], [], [OLD]) == merge([OLD], [OLD], []) == ()
    edited = replace(OLD, note="new")
    assert merge([OLD], [], [edited]) == merge([OLD], [edited], []) == (edited,)
