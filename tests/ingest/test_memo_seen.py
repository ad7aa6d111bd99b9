"""Documents that no rule names: a change of voice, a container, a form."""

from __future__ import annotations

import json

import pytest
from ingest.letters import AFTER, BEFORE, article, memos
from ingest.test_memo_words import words

from reader import shelf
from reader.ingest.draft import Draft
from reader.ingest.memo_lines import lines, read_last
from reader.ingest.memo_measures import Page, measures
from reader.ingest.memo_seen import _stands_in
from reader.ingest.memo_spans import Span, spans
from reader.model import ARTICLE

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


def test_every_measure_that_is_weighed_is_taken() -> None:
    table = json.loads(shelf.find("models").joinpath("memos.json").read_text("utf-8"))
    found = measures(Page(lines([Draft("One line.")])), Span(0, 1))
    assert set(table["weights"]) <= set(found)


def test_stretches_grow_with_the_page_and_no_faster() -> None:
    def count(blocks: int) -> int:
        run = [Draft(text) for text in (APOLOGY + COLUMN) * blocks]
        return len(list(spans(lines(run), 0)))

    assert count(80) <= 3 * count(40)


@pytest.mark.parametrize(
    ("beside", "is_one"), [("Marit, seventy, by the river.", False), (BEFORE[3:200], True)]
)
def test_what_speaks_and_fills_its_page_is_a_post_and_no_document(beside: str, is_one: bool) -> None:
    shown = lines([Draft(text, role=ARTICLE) for text in ("The orange soap", *APOLOGY, beside)])
    for line in shown:
        read_last(line)
    assert _stands_in(shown, Span(1, 1 + len(APOLOGY))) is is_one
