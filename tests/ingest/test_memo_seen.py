"""Documents that weights find: a change of voice, a container, a form, and where each begins and ends."""

from __future__ import annotations

import pytest
from ingest.letters import AFTER, BEFORE, article, memos
from ingest.test_memo_words import words

from reader.ingest import memo_weighed
from reader.ingest.draft import Draft
from reader.ingest.memo_glance import may_carry
from reader.ingest.memo_lines import lines, read_last
from reader.ingest.memo_places import Names, Places
from reader.ingest.memo_shapes import Shape, Shapes
from reader.ingest.memo_traits import View, view
from reader.ingest.memo_weighed import chosen, weights
from reader.model import Kind

APOLOGY = [
    "We owe you the plain facts about the orange soap. In March we let a new supplier mix it, and we did not try it "
    "on our own hands before we sold it to you.",
    "We took it off the shelves on Tuesday. If you have a bar at home, please do not use it; send us a picture of it "
    "and we will pay you back, with or without the receipt.",
    "Second, our answer to the woman from Leith was rude, and we are ashamed of it. We have written to her, and we "
    "have asked her whether we may come by with a cake.",
    "Our father sold soap from a barrow and took back whatever did not foam. We will do what he did, and we hope that "
    "you will let us try again.",
    "Until then our shop is shut. We have put the kettle on for whoever knocks, and we would rather hear from you what "
    "we did wrong than read it somewhere else.",
]
DECREE = [
    "TOWN OF LITTLE MARROW",
    "ORDER concerning the bells of bicycles",
    "Whereas the bells of bicycles have frightened the geese of the upper pond on eleven mornings of this spring;",
    "Whereas the keeper of the geese has asked three times for quiet, and was answered each time with more bells;",
    "Article 1. No bell shall be rung between the bridge and the mill before nine o’clock in the morning.",
    "Article 2. Whoever rings shall carry a bucket of water to the pond, in the presence of the keeper.",
    "Given at the town hall, on the fourth of May.",
]
COLUMN = [
    "I have never liked the new station, and I said so when it opened. We were promised a roof, and you can see the "
    "sky from every platform that we were given.",
    "My neighbours tell me that I should be glad of the lift. We waited nine years for it, and you may ride in it if "
    "you have the patience that I lack.",
    "We shall go on complaining, my neighbours and I, until somebody in our council has stood there in November with "
    "your luggage and mine.",
]


def paragraphs(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def test_somebody_else_speaks_in_a_container_of_its_own() -> None:
    told = "<p>The brothers, silent for a week, put this on their shop’s page on Friday.</p>"
    found = memos(article(BEFORE + told + f'<div class="x-cap">{paragraphs(APOLOGY)}</div>' + AFTER))
    assert found == ["\n\n".join(APOLOGY)]


def test_a_decree_is_known_by_its_form() -> None:
    found = memos(article(BEFORE + f'<div class="x-cap">{paragraphs(DECREE)}</div>' + AFTER))
    assert found == ["\n\n".join(DECREE)]


def test_a_columnist_who_always_speaks_so_is_no_document() -> None:
    assert memos(article(paragraphs(COLUMN) + f'<div class="x-cap">{paragraphs(COLUMN)}</div>')) == []


def test_a_container_in_the_reporters_own_voice_is_no_document() -> None:
    assert memos(article(BEFORE + f'<div class="x-cap">{AFTER}{AFTER}</div>' + AFTER)) == []


@pytest.mark.parametrize(("language", "word"), words("address"))
def test_a_word_for_the_reader_shows_that_somebody_is_spoken_to(language: str, word: str) -> None:
    long = "The harbour was quiet and the boats lay still, and nobody came down to the quay that morning"
    assert lines([Draft(f"{long}, {word} there.")])[0].addressed
    assert not lines([Draft(f"{long}, x{word}x there.")])[0].addressed


@pytest.mark.parametrize(("language", "word"), words("forms"))
def test_a_formal_line_is_known_by_how_it_begins(language: str, word: str) -> None:
    assert lines([Draft(f"{word.capitalize()} 12 harbour dues")])[0].formal
    assert not lines([Draft(f"Quay {word} 12 harbour dues")])[0].formal


@pytest.mark.parametrize(("language", "word"), words("third"))
def test_somebody_is_told_of(language: str, word: str) -> None:
    long = "The harbour was quiet and the boats lay still, and nobody came down to the quay that morning"
    assert "third" in shown([f"{long}, {word} said."]).rows[0].traits
    assert "third" not in shown([f"{long}, “x {word} y”."]).rows[0].traits


def shown(texts: list[str]) -> View:
    own = lines([Draft(text) for text in texts])
    for line in own:
        read_last(line)
    return view(own, 0, "")


LETTER = [
    "The council wrote to the ferrymen on Monday, and this is the letter:",
    "Dear friends,",
    *APOLOGY,
    "Yours faithfully,",
    "Ada Winter",
    "The ferrymen said that they would answer in June, when the water is low.",
]


def test_what_is_learned_by_name_is_what_is_weighed() -> None:
    page, own = Places(shown(LETTER)), weights().places

    def by_name(names: Names) -> list[float]:
        return [sum(own.known.get(name, 0.0) for name in of) for of in names]

    assert page.begins(own) == pytest.approx(by_name(page.openings()))
    assert page.ends(own) == pytest.approx(by_name(page.closings()))
    assert page.inner(own) == pytest.approx(by_name(page.insides()))


def test_every_measure_that_is_weighed_is_taken() -> None:
    assert set(weights().shape) == set(Shapes(shown(LETTER), {}).of(1, 9))


def test_what_cannot_weigh_enough_is_left_out_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    page = shown(LETTER)
    kept = chosen(page, weights(), {})
    monkeypatch.setattr(memo_weighed, "_SHAPED", 1000.0)
    assert [(one.start, one.after) for one in chosen(page, weights(), {})] == [
        (one.start, one.after) for one in kept
    ]


def test_a_document_begins_with_its_greeting_and_ends_with_its_signature() -> None:
    assert [(one.start, one.after) for one in chosen(shown(LETTER), weights(), {})] == [(1, 9)]


def test_a_picture_and_a_rule_lie_between_rows() -> None:
    page = view(lines([Draft("One."), Draft("* * *"), Draft("", Kind.FIGURE), Draft("Two.")]), 0, "")
    assert [row.at for row in page.rows] == [0, 3]
    assert {"rule", "picture"} <= page.seams[1]


def test_the_more_blocks_the_more_time_and_no_faster() -> None:
    """Pairs of blocks are many; those that can weigh enough are few."""

    def count(blocks: int) -> int:
        page = shown(COLUMN * blocks)
        asked = 0

        class Counted(Shapes):
            def of(self, start: int, after: int) -> Shape:
                nonlocal asked
                asked += 1
                return super().of(start, after)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(memo_weighed, "Shapes", Counted)
            chosen(page, weights(), {})
        return asked

    assert count(120) <= 3 * count(60) + 100


def glance(texts: list[str]) -> bool:
    own = lines([Draft(text) for text in texts])
    for line in own:
        read_last(line)
    return may_carry(own, weights().glance)


def test_a_glance_tells_an_article_that_may_carry_a_document_from_one_that_does_not() -> None:
    assert glance(LETTER)
    assert not glance(
        ["The ferry was late again on Monday, and the council said that it would look into it."] * 9
    )


QUIET = "<p>The harbour office said on Monday that it had nothing to add, and that the boats would sail as planned.</p>"
WROTE = "<p>On Tuesday the brothers sent this message to their customers:</p>"


def quoted(*texts: str) -> str:
    return "".join(f"<blockquote><p>{text}</p></blockquote>" for text in texts)


def test_a_letter_and_its_answer_are_two_documents_though_all_is_quoted() -> None:
    one, other = ("Dear friends,", *APOLOGY, "— Ole"), ("Dear Ole,", *APOLOGY[:2], "— Marit")
    told = "<p>Two hours later one of them wrote back:</p>"
    found = memos(article(QUIET + WROTE + quoted(*one) + told + quoted(*other) + QUIET))
    assert found == ["\n\n".join(one), "\n\n".join(other)]


def test_what_the_page_says_elsewhere_too_does_not_cut_a_document_in_two() -> None:
    box = "<div class='newsletter-box'><p>The week in one letter</p><p>Put the paper on your first screen.</p></div>"
    one = ("Hello everybody.", *APOLOGY)
    found = memos(article(QUIET + WROTE + quoted(*one[:2]) + box + quoted(*one[2:]) + QUIET))
    assert found == ["\n\n".join(one)]


def test_a_heading_between_two_letters_parts_them() -> None:
    one, other = ("Dear friends,", *APOLOGY, "Yours,", "Ole"), ("Dear Ole,", *APOLOGY[:2], "Yours,", "Marit")
    page = QUIET + WROTE + paragraphs(list(one)) + "<h3>The answer</h3>" + paragraphs(list(other)) + QUIET
    assert len(memos(article(page))) == 2
