from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import ARTICLE, Block, Document, Span, parts_of
from reader.notes.anchor import CONTEXT, describe, locate, whole
from reader.notes.annotation import Anchor
from reader.notes.likeness import enough, likeness_of_words

texts = st.text(alphabet="ab é😀\n\u00a0", min_size=1, max_size=200)


def page(*paragraphs: str) -> Document:
    blocks = tuple(Block(text, role=ARTICLE) for text in paragraphs)
    return Document(blocks, parts_of(blocks, [ARTICLE]))


@given(texts, st.data())
def test_words_are_found_where_they_were_described(text, data):
    document = page(text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert locate(document, describe(document.article, Span(start, end))) == Span(start, end)


@given(texts, texts, st.data())
def test_what_is_found_in_another_text_is_much_the_same(old, new, data):
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    anchor = describe(page(old).article, Span(start, end))
    found = locate(page(new), anchor)
    assert found is None or enough(anchor.exact, likeness_of_words(anchor.exact, found.of(new)))


def test_the_context_is_measured_in_code_points(document):
    anchor = describe(page("😀" * 100).article, Span(40, 50))
    assert (len(anchor.prefix), len(anchor.exact), len(anchor.suffix)) == (CONTEXT, 10, CONTEXT)


def test_words_that_moved_down_are_found(document):
    anchor = describe(page("The sea takes all.", "The end.").article, Span(4, 7))
    assert locate(page("A new beginning.", "The sea takes all.", "The end."), anchor) == Span(22, 25)


def test_words_survive_an_edit_beside_them():
    old = page("It was said that the tide comes back at night, slowly.")
    anchor = describe(old.article, Span(21, 25))
    assert anchor.exact == "tide"
    new = page("It was said that the tide comes back at dawn.")
    found = locate(new, anchor)
    assert found is not None and found.of(new.article.text) == "tide"


def test_look_alikes_without_a_deciding_context_are_not_guessed():
    anchor = Anchor(ARTICLE, Span(90, 93), "yes", "no ", " no")
    assert locate(page("no yes no", "no yes no"), anchor) is None


def test_the_context_decides_between_look_alikes():
    old = page("First: I agree.", "Second: I agree.")
    anchor = describe(old.article, Span(25, 32))
    assert locate(page("Zeroth.", *(block.text for block in old.blocks)), anchor) == Span(34, 41)


def test_a_twin_elsewhere_is_not_taken_for_the_deleted_words():
    old = page("Before the first storm I agree with all of it.", "Long after the second one I agree, too.")
    anchor = describe(old.article, Span(23, 30))
    assert locate(page("Long after the second one I agree, too."), anchor) is None


def test_a_twin_in_the_stored_place_is_not_believed():
    anchor = describe(page("Alpha beta: I agree, says one.").article, Span(12, 19))
    assert locate(page("Gamma iota. I agree? no never."), anchor) is None


def test_a_whole_part_needs_no_place_and_a_missing_part_has_none(document):
    assert locate(document, whole(document.article)) is None
    assert locate(document, Anchor("comment:gone", Span(0, 3), "Moi")) is None


@pytest.mark.parametrize("span", [Span(0, 0), Span(3, 2), Span(0, 10**9), Span(-1, 2)])
def test_an_anchor_always_holds_words(document, span):
    with pytest.raises(ValueError, match="holds no words"):
        describe(document.article, span)


def test_offsets_out_of_all_bounds_are_survived(document):
    assert locate(document, Anchor("comment:c2", Span(10**9, 10**9 + 3), "Moi", "", " non.")) == Span(0, 3)
