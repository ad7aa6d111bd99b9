"""Corrections by hand: what belongs elsewhere goes there, and annotations go with their words."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.model import (
    ARTICLE,
    LEFT_OUT,
    Block,
    Comment,
    Document,
    Label,
    Place,
    Quote,
    Span,
    parts_of,
)
from reader.notes.anchor import describe, locate, whole
from reader.notes.annotation import Annotation
from reader.notes.correction import Correction, Said, correct, new_role
from reader.notes.correction_place import Finder
from reader.notes.correction_record import decode, encode
from reader.notes.corrections import apply
from reader.notes.follow import follow, follow_all
from reader.notes.trail import entire

WHEN = "2026-05-03T08:00:00.000Z"


def moving(document: Document, blocks, role: str, **said: str) -> Correction:
    return correct(document, entire(document, blocks), role, WHEN, Said(**said))


def located(blocks, run) -> range | None:
    reach = Finder(blocks).find(run).reach
    return range(reach.first, reach.last + 1) if reach else None


def key_of(document: Document, kind: str, block: int) -> str:
    return new_role(document, kind, document.blocks[block].text)


def texts(document: Document, key: str) -> list[str]:
    return [block.text for block in document.parts[key].blocks]


# ---- what becomes of the page


def test_without_corrections_the_page_is_the_same(document):
    assert apply(document, ()) is document


def test_a_passage_of_the_article_becomes_a_memo_in_page_order(document):
    role = key_of(document, "memo", 3)
    new = apply(document, [moving(document, [3], role, kind="letter", author="Ada")])
    assert [(memo.part, memo.kind, memo.author) for memo in new.memos] == [
        (role, "letter", "Ada"),
        ("memo:1", "memo", "Direction des phares"),
    ]
    assert list(new.parts) == [ARTICLE, role, "memo:1", "comment:c1", "comment:c2"]
    assert texts(new, role) == [document.blocks[3].text]
    assert document.blocks[3].text not in texts(new, ARTICLE)


def test_a_memo_without_blocks_is_gone_and_comes_back(document):
    out = moving(document, [4, 5], LEFT_OUT)
    assert apply(document, [out]).memos == () and "memo:1" not in apply(document, [out]).parts
    back = moving(document, [4, 5], "memo:1")
    assert apply(document, [out, back]) == document


def test_the_last_of_two_contradicting_corrections_wins(document):
    ways = [moving(document, [5], ARTICLE), moving(document, [5], LEFT_OUT)]
    assert document.blocks[5].text in [block.text for block in apply(document, ways).left_out]
    assert document.blocks[5].text in texts(apply(document, ways[::-1]), ARTICLE)


def test_what_was_left_out_is_put_back_where_it_stood(document):
    new = apply(document, [moving(document, [0], ARTICLE)])
    assert texts(new, ARTICLE)[2] == "Connexion"  # after title and byline, which stand first


def test_a_title_that_moves_is_no_title_any_more(document):
    new = apply(document, [moving(document, [1], "memo:1")])
    assert new.parts["memo:1"].blocks[0].label is Label.NONE
    assert new.title == document.title


def test_a_comment_that_lost_its_words_leaves_its_header_to_be_put_back():
    blocks = (
        Block("Words.", role=ARTICLE),
        Block("Bo, 3 May", role="comment:a", label=Label.HEADER),
        Block("No.", role="comment:a"),
    )
    page = Document(blocks, parts_of(blocks, [ARTICLE, "comment:a"]), comments=(Comment("comment:a", "Bo"),))
    new = apply(page, [moving(page, [2], LEFT_OUT)])
    assert new.comments == () and [(one.text, one.label) for one in new.left_out] == [
        ("Bo, 3 May", ""),
        ("No.", ""),
    ]


def test_answers_to_a_comment_that_is_gone_answer_the_one_above():
    blocks = tuple(Block(name, role=f"comment:{name}") for name in "abc")
    comments = (
        Comment("comment:a"),
        Comment("comment:b", parent="comment:a", depth=1),
        Comment("comment:c", parent="comment:b", depth=2),
    )
    page = Document(blocks, parts_of(blocks, [ARTICLE, *(one.part for one in comments)]), comments=comments)
    assert apply(page, [moving(page, [1], ARTICLE)]).comments[1].parent == "comment:a"


def test_answers_to_a_comment_that_is_gone_stand_as_deep_as_what_they_answer_now():
    blocks = tuple(Block(name, role=f"comment:{name}") for name in "abcde")
    parents = {"a": "", "b": "a", "c": "b", "d": "c", "e": ""}
    comments = tuple(
        Comment(f"comment:{name}", parent=parent and f"comment:{parent}", depth=depth)
        for (name, parent), depth in zip(parents.items(), (0, 1, 2, 3, 0), strict=True)
    )
    page = Document(blocks, parts_of(blocks, [ARTICLE, *(one.part for one in comments)]), comments=comments)
    assert [one.depth for one in apply(page, [moving(page, [1], ARTICLE)]).comments] == [0, 1, 2, 0]
    assert [one.depth for one in apply(page, [moving(page, [0, 2], LEFT_OUT)]).comments] == [0, 1, 0]


def test_a_comment_that_was_none_is_not_missing_in_the_file(document):
    page = replace(document, stated_comments=2)
    assert apply(page, [moving(page, [9], ARTICLE)]).stated_comments == 1


def test_a_quotation_leads_to_its_passage_after_the_passage_moved(document):
    source = Place("article", Span(document.article.text.index("Que"), len(document.article.text)))
    quote = document.comments[0].quotes[0]._replace(source=source)
    page = replace(document, comments=(document.comments[0]._replace(quotes=(quote,)), document.comments[1]))
    new = apply(page, [moving(page, [3], "memo:1")])
    moved = new.comments[0].quotes[0].source
    assert moved is not None and moved.span is not None
    assert moved.span.of(new.parts[moved.part].text) == "Que ferez-vous ?"


def test_quoted_words_moved_into_a_comment_are_a_quotation_there(document):
    new = apply(document, [moving(document, [7], "comment:c2")])
    assert [one.quotes for one in new.comments] == [(), (Quote("Ada Morel", Span(0, 16)),)]


def test_parts_that_nothing_touches_stay_the_same_objects(document):
    new = apply(document, [moving(document, [4], ARTICLE)])
    assert new.parts["comment:c1"] is document.parts["comment:c1"]


def test_a_role_that_is_no_part_changes_nothing(document):
    assert apply(document, [moving(document, [3], "nonsense")]) is document


# ---- how blocks are found again


def test_blocks_are_found_in_a_newer_save_with_more_above_them(document):
    out = moving(document, [4, 5], LEFT_OUT)
    newer = tuple([Block(f"News {at}") for at in range(40)]) + document.blocks
    assert located(newer, out.runs[0]) == range(44, 46)


@given(st.data())
def test_a_run_is_found_wherever_a_newer_save_has_it(data):
    """Other blocks above, below and inside of it; never more than those inside are taken in."""
    count = data.draw(st.integers(1, 8))
    blocks = [Block(f"Paragraph {at}") for at in range(count)]
    first = data.draw(st.integers(0, count - 1))
    last = data.draw(st.integers(first, count - 1))
    run = moving(Document(tuple(blocks), {}), range(first, last + 1), ARTICLE).runs[0]
    newer = list(blocks)
    for number in range(data.draw(st.integers(0, 5))):
        newer.insert(data.draw(st.integers(0, len(newer))), Block(f"New {number}"))
    found = located(newer, run)
    assert found is not None
    assert [newer[at].text for at in (found[0], found[-1])] == [blocks[first].text, blocks[last].text]


def test_a_block_is_found_by_its_beginning_when_its_end_was_edited():
    long = "It was a long and quiet night on the coast, and nobody had seen a ship for weeks."
    page = Document(
        (Block("One"), Block(long, role=ARTICLE)), parts_of((Block(long, role=ARTICLE),), [ARTICLE])
    )
    run = moving(page, [1], "memo:1").runs[0]
    assert located((Block("New"), Block("One"), Block(long + " Edited.")), run) == range(2, 3)


def test_of_two_copies_the_pair_that_is_as_far_apart_as_before_is_taken():
    blocks = [Block(text) for text in ("Share", "a", "Share", "b", "c", "Share")]
    page = Document(tuple(blocks), parts_of(blocks, [ARTICLE]))
    run = moving(page, [2, 3, 4], ARTICLE).runs[0]
    assert located((Block("x"), *blocks), run) == range(3, 6)


def test_a_correction_whose_blocks_are_gone_does_nothing_and_is_kept(document):
    gone = moving(document, [4, 5], LEFT_OUT)
    newer = replace(document, blocks=document.blocks[:4], memos=())
    assert apply(newer, [gone]) is newer
    assert decode(encode([gone])) == (gone,)


def test_a_far_copy_of_the_end_does_not_swallow_the_page():
    words = ["start", "middle", "Share", *(f"p{at}" for at in range(60)), "Share"]
    page = Document(tuple(Block(word) for word in words), parts_of((), [ARTICLE]))
    run = moving(page, [0, 1, 2], ARTICLE).runs[0]
    newer = tuple(block for at, block in enumerate(page.blocks) if at != 2)
    assert located((Block("new"), *newer), run) is None


def test_a_new_key_is_free_and_made_from_the_words(document):
    role = key_of(document, "comment", 3)
    assert role.startswith("comment:")
    assert key_of(apply(document, [moving(document, [3], role)]), "comment", 3) == f"{role}-2"


# ---- annotations follow


def test_a_highlight_that_lies_in_two_parts_now_has_two_anchors(document):
    part = document.article
    both = Annotation("urn:x", (describe(part, Span(part.text.index("Le gardien"), len(part.text))),))
    new = apply(document, [moving(document, [6], "memo:1")])
    moved = follow(document, new, both)
    assert [(one.part, one.exact) for one in moved.anchors] == [
        (ARTICLE, "Le gardien a dit « la mer reprend tout » avant de partir."),
        ("memo:1", "Que ferez-vous ?"),
    ]
    assert follow(new, document, moved).anchors == both.anchors


def test_words_that_are_left_out_are_lost_and_found_when_they_are_put_back(document):
    part = document.parts["memo:1"]
    one = Annotation("urn:x", (describe(part, Span(0, 5)),))
    new = apply(document, [moving(document, [4], LEFT_OUT)])
    away = follow(document, new, one)
    assert locate(new, away.anchors[0]) is None and away.anchors[0].exact == "Chers"
    assert follow(new, document, away) == one


def test_a_tag_on_a_whole_memo_stays_while_there_is_a_memo(document):
    one = Annotation("urn:x", (whole(document.parts["memo:1"]),), ("lamp",))
    smaller = apply(document, [moving(document, [4], ARTICLE)])
    assert follow(document, smaller, one).anchors == (whole(smaller.parts["memo:1"]),)
    gone = apply(document, [moving(document, [4, 5], "comment:c2")])
    assert follow(document, gone, one).anchors == (whole(gone.parts["comment:c2"]),)


def test_annotations_of_parts_that_nothing_touches_do_not_change(document):
    far = Annotation("urn:x", (describe(document.parts["comment:c2"], Span(0, 3)),))
    page = Annotation("urn:y")
    new = apply(document, [moving(document, [4], ARTICLE)])
    assert follow_all(document, new, [far, page]) == ()
