"""A passage that was given to a memo or a comment of the page goes to that one, whatever a newer save calls it."""

from __future__ import annotations

from dataclasses import replace

from reader.model import ARTICLE, Block, Document, Memo, parts_of
from reader.notes import sidecar
from reader.notes.correction import Said, correct
from reader.notes.correction_page import whole_page
from reader.notes.correction_record import decode, encode
from reader.notes.corrections import Split, apply
from reader.notes.trail import entire

WHEN = "2026-05-03T08:00:00.000Z"
NEWS = Block("The ministry has spoken, and the coast has heard it.", role=ARTICLE)
LETTER = (
    "Dear colleagues, the lighthouse closes in March, as you have all heard by now.",
    "We thank every keeper who has served on this coast, in good weather and in bad.",
)
OTHER = (
    "To all captains: the buoys north of the island are moved on Friday night.",
    "The old chart is void from then on, and the new one costs nothing.",
)
STRAY = "Yours, the directorate of lighthouses and buoys."


def page_of(*blocks: Block) -> Document:
    keys = list(dict.fromkeys(block.role for block in blocks if block.role))
    memos = tuple(Memo(key) for key in keys if key.startswith("memo:"))
    return Document(blocks, parts_of(blocks, keys), sha256="ab" * 32, name="phare.html", memos=memos)


def blocks(words, role: str) -> list[Block]:
    return [Block(word, role=role) for word in words]


OLD = page_of(NEWS, *blocks(LETTER, "memo:1"), Block(STRAY, role=ARTICLE))
TEXTS = {whole_page(OLD.blocks).print: whole_page(OLD.blocks).text}
SIGNED = correct(OLD, entire(OLD, [3]), "memo:1", WHEN)


def memo(page: Document, key: str) -> list[str]:
    return [block.text for block in page.parts[key].blocks] if key in page.parts else []


def test_on_the_same_page_nothing_is_other_than_before():
    assert memo(apply(OLD, [SIGNED]), "memo:1") == [*LETTER, STRAY]


def test_a_memo_that_has_another_number_gets_the_passage():
    newer = page_of(*blocks(OTHER, "memo:1"), NEWS, *blocks(LETTER, "memo:2"), Block(STRAY, role=ARTICLE))
    new = apply(newer, [SIGNED], TEXTS)
    assert memo(new, "memo:1") == [*OTHER] and memo(new, "memo:2") == [*LETTER, STRAY]


def test_a_memo_that_was_edited_is_the_same_memo():
    edited = [LETTER[0].replace("colleagues", "friends and colleagues"), LETTER[1]]
    newer = page_of(*blocks(OTHER, "memo:1"), NEWS, *blocks(edited, "memo:2"), Block(STRAY, role=ARTICLE))
    assert memo(apply(newer, [SIGNED], TEXTS), "memo:2") == [*edited, STRAY]


def test_what_was_said_of_a_memo_is_said_of_it_under_its_new_number():
    facts = correct(OLD, entire(OLD, [1]), "memo:1", WHEN, Said(author="Ada Morel"))
    newer = page_of(*blocks(OTHER, "memo:1"), NEWS, *blocks(LETTER, "memo:2"), Block(STRAY, role=ARTICLE))
    new = apply(newer, [facts], TEXTS)
    assert [one.author for one in new.memos] == ["", "Ada Morel"]
    assert memo(new, "memo:1") == [*OTHER] and memo(new, "memo:2") == [*LETTER]


def test_a_memo_that_lost_most_of_its_words_is_known_by_the_paragraphs_that_stay():
    long = [f"Paragraph {at} of the letter speaks of buoy number {at} and of its keeper." for at in range(5)]
    old = page_of(NEWS, *blocks(long, "memo:1"), Block(STRAY, role=ARTICLE))
    given = correct(old, entire(old, [6]), "memo:1", WHEN)
    texts = {whole_page(old.blocks).print: whole_page(old.blocks).text}
    stay = [long[1], "A new remark of the ministry, of quite another length and sense.", long[4]]
    newer = page_of(*blocks(OTHER, "memo:1"), NEWS, *blocks(stay, "memo:2"), Block(STRAY, role=ARTICLE))
    assert memo(apply(newer, [given], texts), "memo:2") == [*stay, STRAY]


def test_a_memo_that_is_gone_lets_its_number_s_heir_alone():
    newer = page_of(*blocks(OTHER, "memo:1"), NEWS, Block(STRAY, role=ARTICLE))
    split = Split(newer, TEXTS)
    assert split.apply([SIGNED]) is newer and split.missed([SIGNED]) == [SIGNED]


def test_a_memo_that_a_newer_save_reads_as_article_takes_nothing_out_of_it():
    newer = page_of(*blocks(OTHER, "memo:1"), NEWS, *blocks(LETTER, ARTICLE), Block(STRAY, role=ARTICLE))
    split = Split(newer, TEXTS)
    assert split.apply([SIGNED]) is newer and split.missed([SIGNED]) == [SIGNED]


def test_a_comment_keeps_its_own_name_where_the_engine_gave_it_one():
    old = page_of(NEWS, *blocks(LETTER, "comment:7"), Block(STRAY, role=ARTICLE))
    given = correct(old, entire(old, [3]), "comment:7", WHEN)
    texts = {whole_page(old.blocks).print: whole_page(old.blocks).text}
    newer = page_of(
        NEWS, *blocks(["Quite another text than it was."], "comment:7"), Block(STRAY, role=ARTICLE)
    )
    assert memo(apply(newer, [given], texts), "comment:7")[-1] == STRAY


def test_a_memo_that_was_made_by_hand_needs_no_words_to_be_known_by():
    made = correct(OLD, entire(OLD, [3]), "memo:5ea", WHEN)
    more = correct(OLD, entire(OLD, [0]), "memo:5ea", WHEN)
    assert made.target is None and more.target is None
    assert memo(apply(OLD, [made, more]), "memo:5ea") == [NEWS.text, STRAY]


def test_the_words_of_the_memo_survive_the_sidecar(page):
    assert SIGNED.target is not None and decode(encode([SIGNED])) == (SIGNED,)
    old = replace(OLD, name=page.name)
    saved = sidecar.save(page, apply(old, [SIGNED]), (), sidecar.load(page), [SIGNED], old)
    assert SIGNED.target.page in saved.texts and sidecar.load(page).corrections == (SIGNED,)


def test_what_version_1_2_wrote_goes_by_the_number():
    old = replace(SIGNED, target=None)
    newer = page_of(*blocks(OTHER, "memo:1"), NEWS, *blocks(LETTER, "memo:2"), Block(STRAY, role=ARTICLE))
    assert decode(encode([old])) == (old,)
    assert memo(apply(newer, [old], TEXTS), "memo:1") == [*OTHER, STRAY]
