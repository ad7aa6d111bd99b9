"""Who wrote a document that is neither headed nor signed, or signed in a few words; and to whom, under what title."""

from __future__ import annotations

import pytest
from ingest.letters import AFTER, BEFORE, LETTER, article

from reader.ingest.draft import Draft
from reader.ingest.memo_authors import announcer, sender, spoken_of
from reader.model import Memo

PARTED = "<p>We shall meet at the gate on Monday, all of us, and we shall not go home before the light is on again.</p>"


def only(above: str, announced: str, first: str = "", last: str = "") -> Memo:
    text = f"{first}{''.join(LETTER)}{last}"
    [memo] = article(f"{BEFORE}<p>{above} {announced}</p><blockquote>{text}</blockquote>{AFTER}").memos
    return memo


@pytest.mark.parametrize(
    ("above", "announced", "author"),
    [
        (
            "Nobody spoke but Ezra Bassett, a foreman.",
            "Here is the full text of his speech:",
            "Ezra Bassett",
        ),
        ("Ha parlato soltanto Ezra Bassett.", "Ecco il testo integrale del suo discorso:", "Ezra Bassett"),
        ("Only Port Ellery was quiet.", "Here is the full text of her speech:", ""),
        ("Only Ezra Bassett and Bassett Junior Hale spoke.", "Here is the full speech:", ""),
    ],
)
def test_his_speech_is_of_the_one_who_was_spoken_of(above: str, announced: str, author: str) -> None:
    before = [Draft(f"{above} {announced}")]
    assert (
        spoken_of(announced, before, [Draft("They told me: Ezra, two words. I have been alone up there.")])
        == author
    )


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Dana Whitlock 9:12 AM", "Dana Whitlock"),
        ("Dana Whitlock · 21:12", "Dana Whitlock"),
        ("Lunch is at 9:12", ""),
        ("Dana Whitlock 9:12 AM: hello", ""),
    ],
)
def test_a_name_and_an_hour_send_a_message(line: str, name: str) -> None:
    assert sender(Draft(line)) == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "Ardle Mills announces today the closing of its looms, after ninety years by the river.",
            "Ardle Mills",
        ),
        (
            "Le Club nautique annonce la fin de la saison, après quatre-vingt-dix ans de régates.",
            "Le Club nautique",
        ),
        ("We can confirm that the looms were stopped last night, after ninety years by the river.", ""),
        ("Today the mill announces the closing of its looms, after ninety years by the river, it says.", ""),
    ],
)
def test_a_release_is_of_the_one_who_announces_in_it(sentence: str, name: str) -> None:
    assert announcer([Draft(sentence)]) == name


@pytest.mark.parametrize(
    ("signed", "author"),
    [
        ("Yours,<br>your Ada", "Ada"),
        ("For the Night Crews,<br>Jo Spring", "Jo Spring"),
        ("For the Night Crews", "the Night Crews"),
    ],
)
def test_your_and_for_are_no_names(signed: str, author: str) -> None:
    memo = only("Nobody was asked.", "The letter in full:", "<p>Dear all,</p>", f"{PARTED}<p>{signed}</p>")
    assert memo.author == author


def test_whoever_is_a_recipient() -> None:
    memo = only("Nobody was asked.", "The letter in full:", "<p>To whoever decided,</p>")
    assert memo.recipient == "whoever decided"


def test_a_first_line_in_capitals_is_a_title() -> None:
    memo = only("Nobody was asked.", "The declaration in full:", "<p>DECLARATION OF THE KEEPERS</p>")
    assert memo.title == "DECLARATION OF THE KEEPERS"
