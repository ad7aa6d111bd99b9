"""What holds of every edge that was moved, in every newer save: it is as if it had been moved there."""

from __future__ import annotations

from string import ascii_uppercase

from hypothesis import assume, given
from hypothesis import strategies as st

from reader.model import ARTICLE, LEFT_OUT, Document
from reader.notes import correction_deeds as deeds
from reader.notes.correction_deeds import Point
from reader.notes.correction_given import made
from reader.notes.correction_page import whole_page
from reader.notes.corrections import Split, apply
from reader.notes.trail import Trail
from tests.notes.test_corrections_edges import page_of
from tests.notes.test_corrections_laws import paragraphs

WHEN = "2026-05-03T08:00:00.000Z"
OTHERS = "bread cheese onion garlic pepper lemon ginger honey".split()  # noqa: SIM905 - like no word of the story
Story = list[tuple[str, str]]


@st.composite
def stories(draw) -> tuple[Story, str]:
    """An article with a memo, or comments, in the middle; and the key of that part."""
    before, own, after = (draw(st.integers(least, 4)) for least in (1, 2, 1))
    words = draw(paragraphs(range(before + own + after)))
    key = draw(st.sampled_from(["memo:1", "comment:a"]))
    beside = ARTICLE if key == "memo:1" else "comment:b"
    roles = [ARTICLE] * before + [key] * own + [beside] * after
    return list(zip(words, roles, strict=True)), key


@st.composite
def saves(draw, story: Story, kept: int) -> Story:
    """With new paragraphs anywhere, read as what stands beside them, or left out; others are gone, but for one."""
    stay = [at == kept or draw(st.integers(0, 4)) > 0 for at in range(len(story))]
    assume(3 * sum(stay) >= 2 * len(story))  # else it is hardly the same page
    extra = iter(" ".join(f"{word}{letter}" for word in OTHERS) + "." for letter in ascii_uppercase)
    new: Story = []
    for at, block in enumerate(story):
        # what is new in the place of what is gone may be that, written anew
        if all(stay[max(0, at - 1) : at + 1]) and draw(st.integers(0, 2)) == 0:
            beside = {story[max(0, at - 1)][1], block[1]}
            new.append((next(extra), draw(st.sampled_from([LEFT_OUT, *sorted(beside)]))))
        if stay[at]:
            new.append(block)
    return new


def key_at(page: Document, text: str) -> int:
    return next(at for at, block in enumerate(page.blocks) if block.text == text)


@given(stories(), st.booleans(), st.data())
def test_an_edge_in_a_newer_save_is_the_edge_that_was_moved_there(given, at_start, data):
    story, key = given
    old = page_of(*story)
    at = data.draw(st.integers(0, len(story) - 1))
    size = len(story[at][0])
    deed = deeds.begin if at_start else deeds.end
    first = deed(old, key, Point(at, 0 if at_start else size))
    assume(first is not None)
    new = page_of(*data.draw(saves(story, at)))
    own = {text for text, role in story if role == key}
    assume(2 * len(own & {block.text for block in new.blocks}) > len(own))  # by them the part is known
    assume(first.role == LEFT_OUT or new.find(first.role) is not None)
    there = deed(new, key, Point(key_at(new, story[at][0]), 0 if at_start else size))
    one = made(first, Trail(old, old), WHEN)
    split = Split(new, {whole_page(old.blocks).print: whole_page(old.blocks).text})
    if there is None:
        assume(first.role != key)  # drawn out: what is new and the part's beyond it is given up
        assert split.apply([one]) is new
    else:
        assert split.apply([one]) == apply(new, [made(there, Trail(new, new), WHEN)])
    assert not split.missed([one])
