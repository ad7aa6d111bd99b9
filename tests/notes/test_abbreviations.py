"""Abbreviations do not end a sentence; words that look like them do."""

from __future__ import annotations

import pytest

from reader import shelf
from reader.model import Block
from reader.notes import correction_words
from reader.notes.abbreviations import goes_on

FILES = sorted(shelf.find("abbreviations").glob("*.txt"))


def words(kind: str) -> list[tuple[str, str]]:
    return [
        (file.stem, word)
        for file in FILES
        for line in file.read_text("utf-8").splitlines()
        if line.startswith(f"{kind}:")
        for word in line.split()[1:]
    ]


def test_every_line_says_what_its_words_are_for() -> None:
    lines = [line for file in FILES for line in file.read_text("utf-8").splitlines()]
    assert lines
    assert all(
        line.startswith(("#", "words: ", "numbers: ", "openers: ", "ordinals: ", "months: ", "own: "))
        for line in lines
    )


@pytest.mark.parametrize(("language", "word"), words("words"))
def test_a_word_before_a_name_goes_on(language: str, word: str) -> None:
    text = f"x {word}. Kerdrin"
    assert goes_on(text, text.index("Kerdrin"))


@pytest.mark.parametrize(("language", "word"), words("numbers"))
def test_a_word_before_a_number_goes_on(language: str, word: str) -> None:
    text = f"x ({word}.\N{NO-BREAK SPACE}12)"
    assert goes_on(text, text.index("12"))


@pytest.mark.parametrize(("language", "word"), words("openers"))
def test_a_word_that_opens_a_sentence_opens_one_behind_initials(language: str, word: str) -> None:
    text = f"the U.S. {word} x"
    assert not goes_on(text, text.index(word, 9))


@pytest.mark.parametrize(("language", "word"), words("ordinals"))
def test_a_word_before_an_ordinal_goes_on(language: str, word: str) -> None:
    text = f"Nicht ohne uns {word} 3. Tag"
    assert goes_on(text, text.index("Tag"))


@pytest.mark.parametrize(("language", "word"), words("months"))
def test_a_day_before_its_month_goes_on(language: str, word: str) -> None:
    for text in (f"Berlin, 3. {word} 1990", f"Und er kam, 3. {word}, spät"):
        assert goes_on(text, text.index(word, 10))


@pytest.mark.parametrize(
    "text",
    ["Wir sehen uns am 3. | Oktober in Berlin.", "Vom 3./4. | Mai an ist er da.", "Der 1. | FC Köln gewann.",
     "Im 20.\N{NO-BREAK SPACE}| Jahrhundert", "Am 2. | Tag wurde er krank.", "Zu seinem 100. | Geburtstag kam sie."],
)  # fmt: skip
def test_an_ordinal_ends_no_sentence(text: str) -> None:
    before, after = text.split("| ")
    assert goes_on(before + after, len(before))


@pytest.mark.parametrize(
    "text",
    ["It ended in 1945. | Then he left.", "We sold 12. | August was dry.", "I am 12. | Kerdrin is far.",
     "It rained on the 12. | September was dry.", "Il en vendit 12. | Octobre vint.", "La fin des 12. | Paul vint.",
     "Es war im Jahr 1945. | Oktober und Mai", "Wir kommen am 24. | Dann gehen wir zum See.",
     "Seite 7. | Kerdrin liegt an der See.", "Er zahlte 24.12. | Kerdrin liegt an der See."],
)  # fmt: skip
def test_a_number_that_is_no_ordinal_ends_one(text: str) -> None:
    before, after = text.split("| ")
    assert not goes_on(before + after, len(before))


@pytest.mark.parametrize(
    "text",
    ["He came. | Then", "He said no. | Then", "It is 5 m. | Kerdrin", "It is 7. | Kerdrin", "Mr.\n| Kerdrin",
     "You and I. | Kerdrin", "(see above). | Kerdrin", "Mr? | Kerdrin", "| Kerdrin", "Mr. | — Kerdrin"],
)  # fmt: skip
def test_other_full_stops_end_a_sentence(text: str) -> None:
    before, after = text.split("| ")
    assert not goes_on(before + after, len(before))


@pytest.mark.parametrize("name", ["Mr. Hale", "J. K. Rowling", "J.-P. Hale", "U.S. Senate", "G. I. Hale"])
def test_a_paragraph_is_not_cut_in_a_name(name: str) -> None:
    block = Block(f"The letter was read by {name} on Monday. Nobody answered.")
    assert [block.text[cut:] for cut in correction_words.cuts(block)] == ["Nobody answered."]
    assert correction_words.sentence_end(block, 5) == block.text.index("Nobody")
    assert correction_words.sentence_start(block, block.text.index("Monday")) == 0


def test_a_german_date_is_not_cut() -> None:
    block = Block("Wir trafen uns am 3. Oktober in Berlin. Dann kam der 4. Mai. Er war warm.")
    cuts = correction_words.cuts(block)
    assert [block.text[cut:].split()[0] for cut in cuts] == ["Dann", "Er"]
