"""The ends of memos and comments moved, parts cut in two and joined, what was left out put back."""

from __future__ import annotations

import pytest

from reader.model import (
    ARTICLE,
    LEFT_OUT,
    Block,
    Comment,
    Document,
    Kind,
    Label,
    Mark,
    Memo,
    Span,
    Style,
    parts_of,
)
from reader.notes import correction_deeds as deeds
from reader.notes.correction import NOTHING, Said, correct
from reader.notes.correction_deeds import Given, Point
from reader.notes.correction_head import lines
from reader.notes.correction_words import sentence_end, sentence_start, widened
from reader.notes.corrections import apply
from reader.notes.trail import Piece, Trail, entire

TWO = "He kept the lamp. The sea took it."
BLOCKS = (
    Block("Menu"),
    Block("Title", Kind.HEADING, ARTICLE, Label.TITLE, 1),
    Block(TWO, role=ARTICLE),
    Block("Dear all,", role="memo:1"),
    Block("we close. Yours, Ada", role="memo:1"),
    Block("So it was.", role=ARTICLE),
    Block("Bo, 3 May", role="comment:a", label=Label.HEADER),
    Block("No. Never.", role="comment:a"),
    Block("Cy, 4 May", role="comment:b", label=Label.HEADER),
    Block("Yes.", role="comment:b"),
    Block("Imprint"),
)


@pytest.fixture
def page() -> Document:
    return Document(
        BLOCKS,
        parts_of(BLOCKS, [ARTICLE, "memo:1", "comment:a", "comment:b"]),
        memos=(Memo("memo:1"),),
        comments=(Comment("comment:a", "Bo"), Comment("comment:b", "Cy")),
    )


def done(page: Document, given: Given | None, said: Said = NOTHING) -> Document:
    assert given is not None
    return apply(page, [correct(page, given.pieces, given.role, "now", said)])


def texts(page: Document, key: str) -> list[str]:
    return [block.text for block in page.parts[key].blocks]


def test_a_memo_begins_at_an_earlier_sentence(page):
    new = done(page, deeds.begin(page, "memo:1", Point(2, 18)))
    assert texts(new, "memo:1") == ["The sea took it.", "Dear all,", "we close. Yours, Ada"]
    assert texts(new, ARTICLE) == ["Title", "He kept the lamp. ", "So it was."]


def test_a_memo_begins_later_and_what_was_before_is_the_article_s(page):
    new = done(page, deeds.begin(page, "memo:1", Point(4, 10)))
    assert texts(new, "memo:1") == ["Yours, Ada"]
    assert texts(new, ARTICLE) == ["Title", TWO, "Dear all,", "we close. ", "So it was."]


def test_a_memo_ends_earlier_and_later(page):
    assert texts(done(page, deeds.end(page, "memo:1", Point(4, 10))), "memo:1") == ["Dear all,", "we close. "]
    assert texts(done(page, deeds.end(page, "memo:1", Point(5, 10))), "memo:1")[-1] == "So it was."


def test_the_words_that_a_comment_gives_up_go_to_the_one_beside_it(page):
    new = done(page, deeds.end(page, "comment:a", Point(7, 4)))
    assert texts(new, "comment:a") == ["No. "] and texts(new, "comment:b") == ["Never.", "Yes."]


def test_ends_move_paragraph_by_paragraph(page):
    step = deeds.step
    assert texts(done(page, step(page, "memo:1", start=True, outward=True)), "memo:1")[0] == TWO
    assert texts(done(page, step(page, "memo:1", start=False, outward=True)), "memo:1")[-1] == "So it was."
    assert texts(done(page, step(page, "memo:1", start=True, outward=False)), "memo:1") == [BLOCKS[4].text]
    assert texts(done(page, step(page, "memo:1", start=False, outward=False)), "memo:1") == [BLOCKS[3].text]
    assert step(page, "comment:b", start=True, outward=False) is None


def test_a_part_is_cut_in_two_and_joined_again(page):
    given = deeds.split(page, "comment:a", Point(7, 4))
    new = done(page, given, Said(author="Di"))
    key = given.role
    assert texts(new, "comment:a") == ["No. "] and texts(new, key) == ["Never."]
    assert [one.author for one in new.comments] == ["Bo", "Di", "Cy"]
    back = deeds.join(new, key)
    pieces = Trail(new, page).all_carried(back.pieces)
    first = correct(page, given.pieces, key, "now")
    assert apply(page, [first, correct(page, pieces, back.role, "now")]) == page
    assert deeds.join(page, "memo:1") is None and deeds.split(page, "comment:a", Point(7, 0)) is None


def test_what_was_left_out_goes_back_where_it_was(page):
    out = correct(page, [*entire(page, [5]), Piece(7, 0, 10)], LEFT_OUT, "now")
    new = apply(page, [out])
    left = [at for at, block in enumerate(new.blocks) if block.role == LEFT_OUT]
    back = [correct(page, one.pieces, one.role, "now") for one in deeds.put_back(page, new, left)]
    put = apply(page, [out, *back])
    assert put.comments == page.comments and texts(put, ARTICLE)[-2:] == ["So it was.", "Imprint"]


def test_the_marks_of_a_paragraph_that_is_cut_stay_on_their_words():
    block = Block("one two three", role=ARTICLE, marks=(Mark(Span(4, 13), Style.LINK, "https://x.example"),))
    page = Document((block,), parts_of((block,), [ARTICLE]))
    new = apply(page, [correct(page, [Piece(0, 8, 13)], "memo:x", "now")])
    assert [(one.text, [mark.span.of(one.text) for mark in one.marks]) for one in new.blocks] == [
        ("one two ", ["two "]),
        ("three", ["three"]),
    ]


def test_a_table_goes_whole():
    block = Block("a\tb\nc\td", Kind.TABLE, ARTICLE)
    page = Document((block,), parts_of((block,), [ARTICLE]))
    assert texts(apply(page, [correct(page, [Piece(0, 4, 7)], "memo:x", "now")]), "memo:x") == [block.text]


@pytest.mark.parametrize(
    ("selected", "taken"),
    [
        ("The sea took it.", "The sea took it."),
        ("The sea took it. ", "The sea took it. "),
        ("sea took it.", "He kept the lamp. The sea took it."),
        ("The sea", "The sea took it. He wrote: “I go.”\nBo"),
        ("“I go.”", "“I go.”"),
        ("Bo", "Bo"),
        ("He kept the lamp.", "He kept the lamp."),
        ("kept", "He kept the lamp. The sea took it. He wrote: “I go.”\nBo"),
    ],
)
def test_only_a_selection_that_ends_where_a_sentence_does_cuts_a_paragraph(selected, taken):
    block = Block("He kept the lamp. The sea took it. He wrote: “I go.”\nBo")
    start = block.text.index(selected)
    piece = widened(block, Piece(0, start, start + len(selected)))
    assert block.text[piece.start : piece.end] == taken


def test_the_sentence_at_a_place():
    block = Block(TWO)
    assert (sentence_start(block, 20), sentence_end(block, 20)) == (18, len(TWO))
    assert (sentence_start(block, 5), sentence_end(block, 5)) == (0, 18)


def test_the_first_lines_of_a_passage_are_looked_at_one_by_one():
    block = Block("Bo\n3 May 2026\nNo.", role=ARTICLE)
    page = Document((block,), parts_of((block,), [ARTICLE]))
    assert [text for text, _ in lines(page, entire(page, [0]))] == ["Bo", "3 May 2026", "No."]


def test_the_head_of_a_comment_stands_outside_its_text(page):
    made = correct(page, [Piece(2, 18, 34)], "comment:x", "now", Said(author="Bo"), [Piece(2, 0, 18)])
    new = apply(page, [made])
    assert texts(new, "comment:x") == ["The sea took it."] and new.comments[0].author == "Bo"
    assert apply(page, [made, correct(page, entire(page, [2]), ARTICLE, "now")]) == page


def test_a_fact_can_be_corrected_and_taken_away(page):
    first = entire(page, [7])
    said = apply(
        page, [correct(page, first, "comment:a", "now", Said(author="Di", published="May", iso="2026-05"))]
    )
    assert (said.comments[0].author, said.comments[0].published.raw) == ("Di", "May")
    none = apply(page, [correct(page, first, "comment:a", "now", Said(author=""))])
    assert none.comments[0].author == "" and none.parts == page.parts
