"""Corrections that build on each other, taken back in any order: no half of them is left, the page comes back."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.model import ARTICLE, LEFT_OUT, Document, Span
from reader.notes import correction_deeds as deeds
from reader.notes.anchor import describe
from reader.notes.annotation import Annotation
from reader.notes.correction import NOTHING, Correction, Said, new_role
from reader.notes.correction_deeds import Given, Point
from reader.notes.correction_given import made
from reader.notes.correction_merge import merge
from reader.notes.correction_page import whole_page
from reader.notes.corrections import Split, apply, gone
from reader.notes.follow import follow_all
from reader.notes.notebook import Notebook
from reader.notes.trail import Index, Trail, entire
from tests.notes.test_corrections_edges import LETTER, NEW, OLD, STORY, page_of
from tests.notes.test_corrections_laws import letters_of, pages, standing

WHEN = "2026-05-03T08:00:00.000Z"
PLAIN = page_of(*((text, ARTICLE) for text, _ in STORY))


def then(page: Document, earlier: tuple[Correction, ...], given: Given | None, said: Said = NOTHING):
    assert given is not None
    one = made(given, Trail(apply(page, earlier), page), f"{WHEN}{len(earlier)}", said)
    return (*earlier, one)


def three() -> tuple[Correction, ...]:
    """A memo by hand, one paragraph more of it, and its last two a memo of their own."""
    steps = then(PLAIN, (), Given(tuple(entire(PLAIN, [1, 2, 3])), "memo:x"))
    now = apply(PLAIN, steps)
    steps = then(PLAIN, steps, deeds.step(now, "memo:x", start=False, outward=True))
    now = apply(PLAIN, steps)
    return then(PLAIN, steps, deeds.split(now, "memo:x", Point(3)))


def without(kept: tuple[Correction, ...], one: Correction, page: Document = PLAIN) -> tuple[Correction, ...]:
    return Split(page).without(kept, one)


def parts(page: Document) -> list[int]:
    return [len(page.parts[memo.part].blocks) for memo in page.memos]


def test_what_builds_on_a_memo_by_hand_goes_with_it():
    steps = three()
    assert parts(apply(PLAIN, steps)) == [2, 2]
    assert without(steps, steps[0]) == () and apply(PLAIN, without(steps, steps[0])) is PLAIN


def test_what_does_not_build_on_it_stays():
    steps = three()
    assert without(steps, steps[1]) == (steps[0], steps[2])
    assert parts(apply(PLAIN, without(steps, steps[1]))) == [2, 1]
    assert without(steps, steps[2]) == steps[:2] and parts(apply(PLAIN, steps[:2])) == [4]


def test_what_was_said_of_a_memo_by_hand_makes_none():
    steps = then(PLAIN, (), Given(tuple(entire(PLAIN, [1, 2, 3])), "memo:x"))
    steps = then(PLAIN, steps, Given(tuple(entire(PLAIN, [1])), "memo:x"), Said(author="Ada"))
    assert apply(PLAIN, steps).memos[0].author == "Ada"
    assert apply(PLAIN, steps[1:]) is PLAIN and without(steps, steps[0]) == ()


def test_what_was_left_out_of_a_memo_by_hand_is_left_out_without_it():
    steps = then(PLAIN, (), Given(tuple(entire(PLAIN, [1, 2, 3])), "memo:x"))
    steps = then(PLAIN, steps, deeds.give(apply(PLAIN, steps), entire(PLAIN, [3]), LEFT_OUT))
    assert without(steps, steps[0]) == steps[1:]
    assert [block.text for block in apply(PLAIN, steps[1:]).left_out] == [LETTER[2]]


def test_what_somebody_else_built_on_it_meanwhile_waits_and_is_told_of():
    base = three()[:1]
    theirs = three()[:2]
    left = merge(base, without(base, base[0]), theirs)
    split = Split(PLAIN)
    assert left == theirs[1:] and split.apply(left) is PLAIN and split.missed(left) == list(left)
    assert split.apply((*base, *left)) == split.apply(theirs)


def test_where_a_newer_save_has_lost_the_memo_what_was_added_to_it_makes_none():
    steps = three()[:2]
    page = page_of((STORY[0][0], ARTICLE), (NEW, ARTICLE), *((text, ARTICLE) for text, _ in STORY[4:]))
    texts = {whole_page(PLAIN.blocks).print: whole_page(PLAIN.blocks).text}
    split = Split(page, texts)
    assert split.apply(steps) is page and split.missed(steps) == list(steps)


def test_a_part_whose_words_came_by_what_was_taken_back_is_none():
    """The line that was given to the memo was cut off again as a memo of its own, and that got one line more."""
    steps = then(OLD, (), deeds.step(OLD, "memo:1", start=False, outward=True))
    steps = then(OLD, steps, deeds.split(apply(OLD, steps), "memo:1", Point(5)))
    steps = then(OLD, steps, deeds.step(apply(OLD, steps), steps[1].role, start=False, outward=True))
    assert parts(apply(OLD, steps)) == [4, 2]
    assert without(steps, steps[0], OLD) == ()


def test_the_memo_of_the_page_itself_needs_no_other_correction():
    steps = then(OLD, (), deeds.end(OLD, "memo:1", Point(5, 9)))
    assert steps[0].on == ()


# ---- laws


@st.composite
def deed(draw, page: Document, now: Document) -> Given | None:
    """What somebody may do to the page as it is split now, by hand or by command."""
    kept = [key for key in now.parts if key != ARTICLE and now.parts[key].blocks]
    at = draw(st.integers(0, len(now.blocks) - 1))
    point = Point(at, draw(st.integers(0, len(now.blocks[at].text))))
    last = draw(st.integers(at, len(now.blocks) - 1))
    some = entire(now, range(at, last + 1))
    words = now.blocks[at].text
    ways = [
        lambda: deeds.give(now, some, draw(st.sampled_from([LEFT_OUT, ARTICLE, *now.parts]))),
        lambda: deeds.give(now, some, new_role(now, draw(st.sampled_from(["memo", "comment"])), words)),
    ]
    if kept:
        key = draw(st.sampled_from(kept))
        ways += [
            lambda: deeds.begin(now, key, point),
            lambda: deeds.end(now, key, point),
            lambda: deeds.split(now, key, point),
            lambda: deeds.join(now, key),
            lambda: deeds.step(now, key, start=draw(st.booleans()), outward=draw(st.booleans())),
            lambda: deeds.entrust(now, key, draw(st.sampled_from([LEFT_OUT, ARTICLE, *now.parts]))),
        ]
    return draw(st.sampled_from(ways))()


class Desk:
    """A page, its corrections and annotations, as the command line keeps them."""

    def __init__(self, page: Document) -> None:
        self.page, self.now = page, page
        self.kept: tuple[Correction, ...] = ()
        self.book = Notebook(
            Annotation(f"urn:x{at}", (describe(part, Span(start, end)),))
            for part in page.parts.values()
            for at, (start, end) in enumerate(_spans(len(part.text)), hash(part.key) % 97 * 10)
        )

    def correct(self, kept: tuple[Correction, ...]) -> None:
        new = apply(self.page, kept)
        away = gone(self.page, self.now)
        for change in follow_all(self.now, new, self.book, {}, away, page=Index(self.page)):
            self.book.apply(change)
        self.kept, self.now = kept, new


def _spans(size: int) -> list[tuple[int, int]]:
    return [
        (start, end) for start, end in ((0, size), (size // 3, size // 2), (size // 2, size)) if start < end
    ]


@given(pages(), st.data())
def test_done_and_undone_in_any_order_the_page_comes_back(page, data):
    desk = Desk(page)
    before = {one.id: letters_of(page, one) for one in desk.book}
    always = {id: letters <= standing(page) for id, letters in before.items()}
    for _ in range(data.draw(st.integers(1, 5))):
        if desk.kept and data.draw(st.booleans()):
            desk.correct(without(desk.kept, data.draw(st.sampled_from(desk.kept)), page))
        else:
            given = data.draw(deed(page, desk.now))
            if given is None:
                continue
            one = made(given, Trail(desk.now, page), f"{WHEN}{len(desk.kept)}")
            desk.correct((*desk.kept, one))
        for one in desk.book:
            always[one.id] = always[one.id] and before[one.id] <= standing(desk.now)
            assert not always[one.id] or letters_of(desk.now, one) == before[one.id]
    while desk.kept:
        desk.correct(without(desk.kept, data.draw(st.sampled_from(desk.kept)), page))
    assert desk.now is page
    for one in desk.book:
        assert not always[one.id] or letters_of(page, one) == before[one.id]


@given(pages(), st.data())
def test_nothing_half_is_left_when_one_is_taken_back(page, data):
    """No part stands by hand that nobody made, and nothing that did something does nothing."""
    kept: tuple[Correction, ...] = ()
    for _ in range(data.draw(st.integers(1, 5))):
        given = data.draw(deed(page, apply(page, kept)))
        if given is not None:
            kept = then(page, kept, given)
    while kept:
        kept = without(kept, data.draw(st.sampled_from(kept)), page)
        makers = {one.role for one in kept if one.role not in one.on}
        by_hand = [key for key in apply(page, kept).parts if key not in page.parts]
        assert {*by_hand} <= makers and not Split(page).missed(kept)


@given(pages(), st.data())
def test_words_of_a_part_alone_are_all_words_where_nothing_is_taken_back(page, data):
    kept: tuple[Correction, ...] = ()
    for _ in range(data.draw(st.integers(1, 5))):
        given = data.draw(deed(page, apply(page, kept)))
        if given is not None:
            kept = then(page, kept, given)
    assert apply(page, kept) == apply(page, [replace(one, of="", on=()) for one in kept])


STAYING = page_of(*STORY, ("I saw it lift its last engine.", "comment:a"), ("Nobody asked me.", "comment:b"))


@given(st.data())
def test_words_that_were_left_out_for_a_while_have_their_highlights_again(data):
    """Every word stands once; whatever became of it meanwhile, in the end what marks it is where it was."""
    desk = Desk(STAYING)
    before = {one.id: letters_of(STAYING, one) for one in desk.book}
    for _ in range(data.draw(st.integers(1, 5))):
        given = data.draw(deed(STAYING, desk.now))
        if given is not None:
            desk.correct((*desk.kept, made(given, Trail(desk.now, STAYING), f"{WHEN}{len(desk.kept)}")))
    while desk.kept:
        desk.correct(Split(STAYING).without(desk.kept, data.draw(st.sampled_from(desk.kept))))
    assert {one.id: letters_of(STAYING, one) for one in desk.book} == before
