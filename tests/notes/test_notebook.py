from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.notes.annotation import Annotation, Change
from reader.notes.notebook import Notebook, difference

annotations = st.builds(
    Annotation, id=st.sampled_from("abcdef"), note=st.text(max_size=3), tags=st.tuples(st.text(max_size=3))
)
books = st.lists(annotations, max_size=6).map(lambda many: {one.id: one for one in many})


def test_nothing_happens_until_the_change_is_applied():
    book = Notebook()
    change = book.add(Annotation("a"))
    assert len(book) == 0
    book.apply(change)
    assert "a" in book and list(book) == [Annotation("a")]


def test_editing_keeps_the_other_fields():
    book = Notebook([Annotation("a", note="one", tags=("t",))])
    book.apply(book.edit("a", note="two"))
    assert book["a"] == Annotation("a", note="two", tags=("t",))


def test_an_id_cannot_be_added_twice_or_removed_unseen():
    book = Notebook([Annotation("a")])
    with pytest.raises(ValueError, match="already"):
        book.add(Annotation("a"))
    with pytest.raises(KeyError):
        book.remove("b")


@given(books, annotations)
def test_the_inverse_undoes_a_change(held, one):
    book = Notebook(held.values())
    change = Change(held.get(one.id), one)
    book.apply(change)
    book.apply(change.inverse)
    assert {each.id: each for each in book} == held


@given(books, books)
def test_the_difference_leads_from_one_to_the_other(before, after):
    book = Notebook(before.values())
    for change in difference(before.values(), after.values()):
        book.apply(change)
    assert {each.id: each for each in book} == after


def test_only_the_fields_of_a_change_are_touched():
    """Somebody else's edit came between a change and its undo."""
    old = Annotation("a", note="one", tags=("t", "u"))
    book = Notebook([old])
    done = book.apply(book.edit("a", note="two", tags=("t", "u", "v")))
    book.apply(Change(book["a"], Annotation("a", note="two", tags=("u", "v", "w"), colour="blue")))
    undone = book.apply(done.inverse)
    assert book["a"] == Annotation("a", note="one", tags=("u", "w"), colour="blue") == undone.after
    book.apply(undone.inverse)
    assert book["a"].note == "two" and set(book["a"].tags) == {"u", "v", "w"}


def test_an_undone_removal_leaves_what_came_back_meanwhile():
    book = Notebook([Annotation("a", note="one")])
    done = book.apply(book.remove("a"))
    book.apply(book.add(Annotation("a", note="theirs")))
    book.apply(done.inverse)
    assert book["a"].note == "theirs"


@given(books, books)
def test_what_was_done_can_always_be_undone(before, after):
    """Whatever an apply came to, its inverse leads back."""
    book = Notebook(before.values())
    for change in difference(after.values(), before.values()):
        held = {each.id: each for each in book}
        done = book.apply(change.inverse)
        if done.before != done.after:
            book.apply(done.inverse)
        assert {each.id: each for each in book} == held
