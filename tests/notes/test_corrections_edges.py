"""An edge that was moved is an edge in a newer save too: what is new there belongs to the side on which it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model import ARTICLE, LEFT_OUT, Block, Comment, Document, Label, Memo, parts_of
from reader.notes import correction_deeds as deeds
from reader.notes import sidecar
from reader.notes.correction import Correction
from reader.notes.correction_deeds import Given, Point
from reader.notes.correction_given import made
from reader.notes.correction_page import whole_page
from reader.notes.correction_record import decode, encode
from reader.notes.corrections import Split, apply
from reader.notes.trail import Trail, entire

WHEN = "2026-05-03T08:00:00.000Z"
ABOVE = "The keeper said that the sea takes everything back, in the end of it all."
LETTER = (
    "Dear colleagues, the lighthouse closes in March, as you have all heard by now.",
    "We thank every keeper who has served on this coast, in good weather and in bad.",
    "The cottages are let to whoever wants to live so far from any road or shop.",
    "Yours faithfully, the directorate of lighthouses, buoys and other lights.",
)
BELOW = (
    "The ministry speaks of savings; the keeper speaks of ships and of their crews.",
    "Nobody on the coast has heard all of it, and the last night was a quiet one.",
    "A petition was signed by nine hundred people before the month was over.",
)
NEW = "An entirely different remark, added by somebody on a later afternoon in May."


def page_of(*blocks: tuple[str, str]) -> Document:
    made = tuple(Block(text, role=role) for text, role in blocks)
    keys = [ARTICLE, *dict.fromkeys(role for _, role in blocks if role not in ("", ARTICLE))]
    memos = tuple(Memo(key) for key in keys if key.startswith("memo:"))
    comments = tuple(Comment(key) for key in keys if key.startswith("comment:"))
    return Document(
        made,
        parts_of(made, keys),
        memos=memos,
        comments=comments,
        name="phare.html",
        sha256="ab" * 32,
    )


STORY = [(ABOVE, ARTICLE), *((one, "memo:1") for one in LETTER), *((one, ARTICLE) for one in BELOW)]
OLD = page_of(*STORY)


def texts_of(*pages: Document) -> dict[str, str]:
    return {whole_page(page.blocks).print: whole_page(page.blocks).text for page in pages}


def corrected(page: Document, given: Given | None, earlier: tuple[Correction, ...] = ()) -> Correction:
    assert given is not None
    return made(given, Trail(apply(page, earlier), page), WHEN)


def newer(*inserted: tuple[int, str, str], story=STORY, without: tuple[int, ...] = ()) -> Document:
    """The story with these words before the block with this number, as of this role."""
    blocks: list[tuple[str, str]] = []
    for at, block in enumerate([*story, ("", "")]):
        blocks += [(text, role) for where, text, role in inserted if where == at]
        blocks += [block] if at not in without and at < len(story) else []
    return page_of(*blocks)


def after(page: Document, *corrections: Correction, key: str = "memo:1", old: Document = OLD) -> list[str]:
    new = apply(page, corrections, texts_of(old))
    return [block.text for block in new.parts[key].blocks] if key in new.parts else []


EARLIER_END = corrected(OLD, deeds.end(OLD, "memo:1", Point(2, len(LETTER[1]))))
LATER_END = corrected(OLD, deeds.end(OLD, "memo:1", Point(6, len(BELOW[1]))))
LATER_START = corrected(OLD, deeds.begin(OLD, "memo:1", Point(3)))
EARLIER_START = corrected(OLD, deeds.begin(OLD, "memo:1", Point(0)))


@pytest.mark.parametrize("where", [3, 4, 5])
def test_what_is_new_behind_the_end_that_was_drawn_in_is_not_the_memo_s(where):
    page = newer((where, NEW, "memo:1"))
    assert after(page, EARLIER_END) == [*LETTER[:2]]
    assert NEW in after(page, EARLIER_END, key=ARTICLE)


@pytest.mark.parametrize("where", [1, 2])
def test_what_is_new_before_the_end_is_the_memo_s(where):
    page = newer((where, NEW, "memo:1"))
    assert NEW in after(page, EARLIER_END) and len(after(page, EARLIER_END)) == 3


@pytest.mark.parametrize("where", [5, 6])
def test_what_is_new_up_to_the_end_that_was_drawn_out_is_the_memo_s(where):
    page = newer((where, NEW, ARTICLE))
    assert NEW in after(page, LATER_END) and len(after(page, LATER_END)) == 7


def test_what_is_new_behind_the_end_that_was_drawn_out_stays_the_article_s():
    assert after(newer((7, NEW, ARTICLE)), LATER_END) == [*LETTER, *BELOW[:2]]
    assert after(newer((7, NEW, "memo:1")), LATER_END) == [*LETTER, *BELOW[:2]]


def test_what_is_new_and_left_out_stays_so():
    page = newer((6, "Share this page with a friend", LEFT_OUT), (3, "Advertisement", LEFT_OUT))
    assert after(page, LATER_END) == [*LETTER, *BELOW[:2]]
    assert after(page, EARLIER_END) == [*LETTER[:2]]


@pytest.mark.parametrize("where", [1, 2, 3])
def test_what_is_new_before_the_beginning_is_not_the_memo_s(where):
    page = newer((where, NEW, "memo:1"))
    assert after(page, LATER_START) == [*LETTER[2:]]


@pytest.mark.parametrize("where", [1])
def test_what_is_new_behind_the_beginning_that_was_drawn_out_is_the_memo_s(where):
    page = newer((where, NEW, ARTICLE))
    assert after(page, EARLIER_START) == [ABOVE, NEW, *LETTER]


def test_the_end_stands_where_the_words_on_one_side_of_it_are_gone():
    assert after(newer((5, NEW, "memo:1"), without=(2,)), EARLIER_END) == [LETTER[0]]
    assert after(newer((5, NEW, "memo:1"), without=(3,)), EARLIER_END) == [*LETTER[:2]]
    split = Split(newer((5, NEW, "memo:1"), without=(3, 4)), texts_of(OLD))
    assert [one.text for one in split.apply([EARLIER_END]).parts["memo:1"].blocks] == [*LETTER[:2]]
    assert split.missed([EARLIER_END]) == []


def test_the_last_words_before_the_end_that_were_written_anew_are_the_memo_s():
    page = newer((2, NEW, "memo:1"), without=(2,))
    assert after(page, EARLIER_END) == [LETTER[0], NEW]


def test_what_the_memo_kept_is_the_memo_s_in_whatever_order():
    page = page_of((ABOVE, ARTICLE), *((LETTER[at], "memo:1") for at in (1, 0, 2, 3)), (BELOW[0], ARTICLE))
    assert after(page, EARLIER_END) == [LETTER[1], LETTER[0]]


def test_a_memo_with_another_number_has_its_edge():
    other = [(f"To all captains: the buoy number {at} is moved on Friday night.", "memo:1") for at in (1, 2)]
    page = page_of(*other, *((text, role.replace("1", "2")) for text, role in STORY), (NEW, "memo:2"))
    new = apply(page, [EARLIER_END], texts_of(OLD))
    assert [len(new.parts[key].blocks) for key in ("memo:1", "memo:2")] == [2, 2]


def test_without_the_older_text_words_alone_are_moved():
    page = newer((5, NEW, "memo:1"))
    new = apply(page, [EARLIER_END])
    assert [one.text for one in new.parts["memo:1"].blocks] == [*LETTER[:2], NEW]


def test_on_the_same_page_an_edge_moves_its_words_and_nothing_else():
    for one in (EARLIER_END, LATER_END, LATER_START, EARLIER_START):
        assert apply(OLD, [one]) == apply(OLD, [replace(one, edge=None)])


def test_a_part_that_was_cut_in_two_is_so_with_what_is_new():
    given = deeds.split(OLD, "memo:1", Point(3))
    one = corrected(OLD, given)
    page = newer((5, NEW, "memo:1"), (4, "And a line in the middle of all that.", "memo:1"))
    assert after(page, one) == [*LETTER[:2]]
    assert after(page, one, key=given.role)[-1] == NEW and len(after(page, one, key=given.role)) == 4


def test_an_edge_within_a_paragraph_is_one_in_a_newer_save():
    text = "Dear all, we close in March. So wrote the ministry. It is a pity."
    old = page_of((ABOVE, ARTICLE), (LETTER[1], "memo:1"), (text, "memo:1"), (BELOW[0], ARTICLE))
    cut = text.index("So wrote")
    one = corrected(old, deeds.end(old, "memo:1", Point(2, cut)))
    page = page_of(
        (ABOVE, ARTICLE), (LETTER[1], "memo:1"), (text, "memo:1"), (NEW, "memo:1"), (BELOW[0], ARTICLE)
    )
    assert after(page, one, old=old) == [LETTER[1], text[:cut]]


# ---- what is made by hand, and what goes whole


def test_the_edge_of_a_memo_by_hand_is_one_too():
    plain = page_of(*((text, ARTICLE) for text, _ in STORY))
    first = corrected(plain, Given(tuple(entire(plain, range(1, 5))), "memo:x"))
    second = corrected(plain, deeds.end(apply(plain, [first]), "memo:x", Point(2, len(LETTER[1]))), (first,))
    page = page_of(*((text, ARTICLE) for text, _ in [*STORY[:3], (NEW, ""), *STORY[3:]]))
    assert after(page, first, key="memo:x", old=plain) == [*LETTER[:2], NEW, *LETTER[2:]]
    assert after(page, first, second, key="memo:x", old=plain) == [*LETTER[:2]]


THREAD = [
    (ABOVE, ARTICLE),
    ("I saw it lift its last engine, and so did half of the town.", "comment:a"),
    ("Nobody asked me, and I would not have told them anyway.", "comment:b"),
    ("Make it a museum, will you, before it rusts into the harbour?", "comment:c"),
]


@pytest.mark.parametrize("role", [LEFT_OUT, ARTICLE, "comment:a", "memo:x"])
def test_a_comment_that_was_given_away_whole_goes_with_what_was_added_to_it(role):
    old = page_of(*THREAD)
    one = corrected(old, deeds.entrust(old, "comment:b", role))
    page = page_of(*THREAD[:3], (NEW, "comment:b"), THREAD[3])
    new = apply(page, [one], texts_of(old))
    assert "comment:b" not in new.parts and [block.role for block in new.blocks[2:4]] == [role, role]


def test_a_comment_that_was_rewritten_goes_whole_by_its_engine_s_name():
    old = page_of(*THREAD)
    one = corrected(old, deeds.entrust(old, "comment:b", LEFT_OUT))
    page = page_of(*THREAD[:2], (NEW, "comment:b"), THREAD[3])
    split = Split(page, texts_of(old))
    assert "comment:b" not in split.apply([one]).parts and split.missed([one]) == []


def test_a_comment_that_has_another_name_in_a_newer_save_goes_whole_by_its_words():
    old = page_of(*THREAD)
    one = corrected(old, deeds.entrust(old, "comment:b", LEFT_OUT))
    renamed = (THREAD[2][0], "comment:9f")
    more = ("Added later: I was told of it.", "comment:9f")
    new = apply(page_of(*THREAD[:2], renamed, more, THREAD[3]), [one], texts_of(old))
    assert "comment:9f" not in new.parts and [block.role for block in new.blocks[2:4]] == ["", ""]


def test_a_comment_that_quotes_one_that_went_whole_and_is_gone_stays():
    old = page_of(*THREAD)
    one = corrected(old, deeds.entrust(old, "comment:b", LEFT_OUT))
    answer = "I would have asked you, and I would have told everybody else on the coast of it."
    page = page_of(
        *THREAD[:2], (THREAD[2][0], "comment:d"), (answer, "comment:d"), (NEW, "comment:d"), THREAD[3]
    )
    new = apply(page, [one], texts_of(old))
    assert [block.text for block in new.parts["comment:d"].blocks] == [answer, NEW]


def test_the_words_that_a_selection_gives_move_the_edge_when_they_stand_at_it():
    last = deeds.give(OLD, entire(OLD, [3, 4]), ARTICLE)
    assert last.side is not None and not last.side.at_start
    more = deeds.give(OLD, entire(OLD, [5]), "memo:1")
    assert more.side is not None and more == deeds.end(OLD, "memo:1", Point(5, len(BELOW[0])))
    assert deeds.give(OLD, entire(OLD, [6]), "memo:1").side is None
    assert deeds.give(OLD, entire(OLD, [2]), ARTICLE).side is None
    assert deeds.give(OLD, entire(OLD, [4]), LEFT_OUT).side is None
    assert deeds.give(OLD, entire(OLD, range(1, 5)), LEFT_OUT).part == "memo:1"


def test_the_head_of_a_comment_is_no_word_of_its_edge():
    blocks = (
        Block(ABOVE, role=ARTICLE),
        Block("Bo, 3 May", role="comment:a", label=Label.HEADER),
        Block(THREAD[1][0], role="comment:a"),
        Block(THREAD[2][0], role="comment:a"),
    )
    old = replace(OLD, blocks=blocks, parts=parts_of(blocks, [ARTICLE, "comment:a"]), memos=())
    old = replace(old, comments=(Comment("comment:a", "Bo"),))
    one = corrected(old, deeds.begin(old, "comment:a", Point(3)))
    more = (*blocks[:3], Block(NEW, role="comment:a"), blocks[3])
    page = replace(old, blocks=more, parts=parts_of(more, [ARTICLE, "comment:a"]))
    new = apply(page, [one], texts_of(old))
    assert [block.text for block in new.parts["comment:a"].blocks] == [THREAD[2][0]]
    assert new.blocks[1].label is Label.HEADER and new.blocks[1].role == "comment:a"


# ---- kept


@pytest.mark.parametrize("one", [EARLIER_END, LATER_END, LATER_START, EARLIER_START])
def test_edges_survive_the_sidecar(one, page):
    assert decode(encode([one])) == (one,) and one.edge is not None
    old = replace(OLD, name=page.name)
    saved = sidecar.save(page, apply(old, [one]), (), sidecar.load(page), [one], old)
    assert sidecar.load(page).corrections == (one,) and texts_of(OLD).items() <= dict(saved.texts).items()


@pytest.mark.parametrize("edge", [7, {}, {"part": "memo:1"}, {"part": 7, "stands": []}])
def test_an_edge_that_nobody_here_understands_is_kept_and_the_words_are_moved(edge):
    [record] = encode([EARLIER_END])
    record["edge"] = edge
    assert encode(decode([record])) == [record]
    assert apply(OLD, decode([record])) == apply(OLD, [EARLIER_END])
