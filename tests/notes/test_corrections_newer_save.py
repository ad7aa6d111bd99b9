"""A correction in a newer save of the page: edited, moved, deleted and doubled passages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model import ARTICLE, LEFT_OUT, Block, Document, parts_of
from reader.notes import sidecar
from reader.notes.correction import correct
from reader.notes.correction_page import whole_page
from reader.notes.correction_record import decode, encode
from reader.notes.corrections import Split, apply
from reader.notes.trail import Piece, entire

WHEN = "2026-05-03T08:00:00.000Z"
STORY = (
    "The keeper said that the sea takes everything back, in the end.",
    "Dear colleagues, the lighthouse closes in March, as you have all heard by now.",
    "We thank every keeper who has served on this coast, in good weather and in bad.",
    "Share this page with a friend",
    "The ministry speaks of savings; the keeper speaks of ships, and of the sea.",
    "Share this page with a friend",
    "Nobody on the coast has heard all of it, and the last night was a quiet one.",
)


def page_of(*words: str) -> Document:
    blocks = tuple(Block(word, role=ARTICLE) for word in words)
    return Document(blocks, parts_of(blocks, [ARTICLE]), sha256="ab" * 32, name="phare.html")


OLD = page_of(*STORY)
TEXTS = {whole_page(OLD.blocks).print: whole_page(OLD.blocks).text}
MEMO = correct(OLD, entire(OLD, [1, 2]), "memo:x", WHEN)


def memo(page: Document, *made, texts=TEXTS) -> list[str]:
    new = apply(page, made or (MEMO,), texts)
    return [block.text for block in new.parts["memo:x"].blocks] if "memo:x" in new.parts else []


def test_an_edited_passage_is_the_memo_with_its_edits():
    edited = [*STORY]
    edited[1] = "Dear friends and colleagues, the lighthouse closes in April, as you have all heard."
    edited[2] = "Once more: we thank every keeper who served on this coast, in good weather and in bad."
    assert memo(page_of("News of the day", *edited)) == edited[1:3]


def test_a_passage_that_moved_is_the_memo_where_it_stands_now():
    assert memo(page_of(STORY[0], *STORY[3:], *STORY[1:3])) == [*STORY[1:3]]


def test_a_paragraph_that_was_added_inside_belongs_to_the_memo():
    added = "The cottages will be sold in summer, and the proceeds go to the lifeboat."
    assert memo(page_of(*STORY[:2], added, *STORY[2:])) == [STORY[1], added, STORY[2]]


def test_of_a_passage_the_end_of_which_was_deleted_the_rest_is_the_memo():
    assert memo(page_of(*STORY[:2], *STORY[3:])) == [STORY[1]]


def test_a_deleted_passage_takes_nothing_else():
    newer = page_of(STORY[0], *STORY[3:])
    assert apply(newer, [MEMO], TEXTS) is newer
    split = Split(newer, TEXTS)
    assert split.missed([MEMO]) == [MEMO] and decode(encode([MEMO])) == (MEMO,)


def test_of_two_copies_the_one_that_was_meant_is_left_out():
    out = correct(OLD, entire(OLD, [5]), LEFT_OUT, WHEN)
    newer = page_of("News of the day", "Weather of the day", *STORY)
    assert [at for at, one in enumerate(apply(newer, [out], TEXTS).blocks) if not one.role] == [7]


def test_when_the_copy_that_was_meant_is_deleted_the_other_one_stays():
    out = correct(OLD, entire(OLD, [3]), LEFT_OUT, WHEN)
    newer = page_of(*STORY[:3], *STORY[4:])
    assert apply(newer, [out], TEXTS) is newer


def test_of_copies_that_nothing_tells_apart_none_is_taken_and_that_is_said():
    out = correct(OLD, entire(OLD, [3]), LEFT_OUT, WHEN)
    newer = page_of("Another page", STORY[3], "Something", STORY[3], "Else")
    split = Split(newer)  # the older text is not there any more
    assert split.apply([out]) is newer and split.sought(out)[0].ambiguous and split.missed([out]) == [out]


def test_a_sentence_within_a_paragraph_is_found_in_the_edited_paragraph():
    text = "He kept the lamp. The ministry writes: we close it in March. He did not reply."
    old = page_of(STORY[0], text, STORY[2])
    page = whole_page(old.blocks)
    start = text.index("The ministry")
    out = correct(old, [Piece(1, start, text.index("He did"))], LEFT_OUT, WHEN)
    newer = page_of(
        "News", STORY[0], text.replace("He kept", "For years he kept").replace("close it", "will close it")
    )
    left = [block.text for block in apply(newer, [out], {page.print: page.text}).left_out]
    assert left == ["The ministry writes: we will close it in March. "]


def test_paragraphs_that_were_joined_are_cut_where_the_memo_begins():
    newer = page_of(f"{STORY[0]} {STORY[1]}", *STORY[2:])
    assert memo(newer) == [STORY[1], STORY[2]]
    assert apply(newer, [MEMO], TEXTS).article.blocks[0].text == f"{STORY[0]} "


def test_the_text_of_the_page_is_kept_as_long_as_a_correction_counts_in_it(page):
    new = apply(OLD, [MEMO])
    saved = sidecar.save(page, new, (), sidecar.load(page), corrections=[MEMO], original=OLD)
    assert dict(sidecar.load(page).texts) == TEXTS
    newer = page_of("News", *STORY)
    again = apply(newer, sidecar.load(page).corrections, sidecar.load(page).texts)
    assert [block.text for block in again.parts["memo:x"].blocks] == [*STORY[1:3]]
    other = correct(newer, entire(newer, [0]), LEFT_OUT, WHEN)
    split = Split(newer, saved.texts)
    saved = sidecar.save(
        page, split.apply([MEMO, other]), (), saved, corrections=[MEMO, other], original=newer
    )
    assert len(saved.texts) == 2
    sidecar.save(page, split.apply([other]), (), saved, corrections=[other], original=newer)
    assert [*sidecar.load(page).texts] == [whole_page(newer.blocks).print]


@pytest.mark.parametrize("role", ["memo:x", LEFT_OUT])
def test_what_version_1_1_wrote_still_corrects(role):
    made = correct(OLD, entire(OLD, [1, 2]), role, WHEN)
    [record] = encode([made])
    record["runs"] = [{"first": run["first"], "last": run["last"]} for run in record["runs"]]
    old = decode([record])
    assert old[0].runs[0].span is None and encode(old) == [record]
    assert apply(OLD, old) == apply(OLD, [made])
    newer = page_of("News", *STORY)
    assert apply(newer, old) == apply(newer, [made], TEXTS)


def test_the_same_words_in_a_page_that_is_split_in_other_blocks_are_found():
    """A newer program may read the same page into other blocks."""
    page = whole_page(OLD.blocks)
    newer = replace(OLD, blocks=(Block("\n\n".join(STORY[:3]), role=ARTICLE), *OLD.blocks[3:]))
    newer = replace(newer, parts=parts_of(newer.blocks, [ARTICLE]))
    assert whole_page(newer.blocks).print == page.print
    assert "".join(memo(newer)).strip() == "\n\n".join(STORY[1:3])
