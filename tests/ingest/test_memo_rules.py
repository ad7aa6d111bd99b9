"""Rules about a document, what the page says under it, and what is inserted into it."""

from __future__ import annotations

import pytest
from ingest.letters import AFTER, BEFORE, LETTER, LETTRE, article, memos
from ingest.test_memo_seen import APOLOGY, paragraphs
from ingest.test_memo_words import words

from reader.ingest import read_bytes
from reader.ingest.memo_announced import concludes

RULES = ["<hr>", '<div role="separator" class="x y"><span></span></div>', "<p>* * *</p>"]
ROW = (
    "<p>I have kept the ferry for thirty years, and I have never asked you for more than a dry rope. My father kept it "
    "before me, and he asked for less.</p>",
    "<p>Today I ask for a bell. When the fog is in I cannot see you on the far bank, and you cannot see me, and we "
    "stand there like two herons.</p>",
    "<p>You will say that there is no money, and I believe you. I saw the council’s coat on Sunday. I will pay for the "
    "clapper myself.</p>",
)
HOME = "<p>The council heard him on Monday, in the hall above the fire engine, and then went home for supper.</p>"


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_ends_what_nobody_signs(rule: str) -> None:
    told = "<p>This is the full text of the speech he gave:</p>"
    end = "<p>Tea was served at four, and the pictures that were taken of the bell will hang in the library.</p>"
    found = memos(article(HOME + told + "".join(ROW) + rule + end, "The ferryman"))
    assert [text.startswith("I have kept") and text.endswith("the clapper myself.") for text in found] == [
        True
    ]


def test_a_rule_under_a_header_ends_nothing() -> None:
    head = "<p>From: Ada Winter<br>To: All staff<br>Subject: The offices</p>"
    found = memos(
        article(BEFORE + head + "<hr>" + "".join(LETTER) + "<p>Yours,</p><p>Ada Winter</p>" + AFTER)
    )
    assert [text.endswith("Yours,\n\nAda Winter") for text in found] == [True]


@pytest.mark.parametrize("rule", RULES)
def test_somebody_else_speaks_between_two_rules(rule: str) -> None:
    page = article(BEFORE + AFTER + rule + paragraphs(APOLOGY) + rule + AFTER + BEFORE)
    assert memos(page) == ["\n\n".join(APOLOGY)]


def test_a_container_that_says_it_is_a_separator_is_a_rule() -> None:
    text = "The lamp was lit before the boats came in, and it was put out after the last of them had gone."
    page = (
        f"<html><body><article><h1>T</h1><p>{text}</p>{RULES[1]}<p>{text} Then.</p></article></body></html>"
    )
    assert [block.ruled for block in read_bytes(page.encode(), "a.html").blocks] == [False, False, True]


def test_related_links_inside_do_not_end_what_speaks_on() -> None:
    link = (
        '<aside><p>Lire aussi : <a href="/x">le tribunal rejette le recours contre l’antenne</a></p></aside>'
    )
    told = "<p>Voici l’intégralité de sa lettre :</p><p>Chers habitants,</p>"
    end = "<p>Je reste parmi vous.</p><p>Jeanne Montagne</p><p>La préfecture a indiqué avoir reçu le courrier.</p>"
    page = article(told + LETTRE[0] + link + "".join(LETTRE[1:]) + end, "Démission", language="fr")
    assert [text.endswith("Je reste parmi vous.\n\nJeanne Montagne") for text in memos(page)] == [True]


@pytest.mark.parametrize(("language", "word"), words("afterwards"))
def test_a_paragraph_may_say_of_what_stands_above_that_it_was_a_document(language: str, word: str) -> None:
    assert concludes(f"{word.capitalize()} of it, as it stands in the book.")


def test_a_will_at_the_very_beginning_is_presented_afterwards() -> None:
    will = [
        "In the name of God, Amen. I, Obadiah Reed of the lower mill, being old and of a sound mind, make this my will "
        "in my own kitchen.",
        "Item, to my son I leave the wheel, which he has always blamed, and the water, which he cannot.",
        "Item, to my daughter I leave the house, and my chair in it, and the right to move the chair.",
        "Item, to my cat I leave the sack by the stove, and I ask my heirs to see that nobody sits on it.",
        "In witness whereof I have set my hand to this,",
        "Obadiah Reed, miller",
    ]
    told = (
        "<p>That is the whole of it, copied from the county’s book. The cat outlived the son by a year.</p>"
    )
    rest = "<p>The chair is in the museum, and has been moved twice since then, both times by the daughter’s line.</p>"
    found = memos(article(paragraphs(will) + "<hr>" + told + rest, "The will of Obadiah Reed"))
    assert found == ["\n\n".join(will)]


def test_minutes_that_fill_a_container_are_known_by_their_form() -> None:
    minutes = [
        "LOWER MARROW PARISH COUNCIL",
        "Minutes of the meeting held in the hall on Tuesday 7 May 2024",
        "Present: A. Winter (Chair), J. Spring, O. Reed, M. Holm, and eleven members of the public, one with a goat.",
        "1. Apologies. J. Hale (hay).",
        "2. Pond. It was reported that the pond had been cleaned, and that it had not noticed. The clerk to write.",
        "3. Bells. A letter was received from the bridge about bells. It was resolved that no bell be rung at noon.",
        "4. Next meeting: Tuesday 4 June. The meeting closed at nine.",
        "M. Hale, Clerk",
    ]
    told = "<p>There has been talk in the inn, and so the whole of what was written down is printed on this page.</p>"
    page = article(told + f'<div class="x-cap">{paragraphs(minutes)}</div>' + HOME, "The pond")
    assert memos(page) == ["\n\n".join(minutes)]


def test_mails_that_answer_one_another_in_a_container_are_one_document() -> None:
    mails = [
        ("Ada Winter", "Jo Spring", "the geese", LETTER[0]),
        ("Jo Spring", "Ada Winter", "RE: the geese", "<p>No.</p>"),
        ("Ada Winter", "Jo Spring", "RE: RE: the geese", LETTER[1]),
    ]
    chain = "".join(
        f"<p>From: {one}<br>To: {to}<br>Subject: {what}</p>{text}" for one, to, what, text in mails
    )
    (found,) = memos(article(BEFORE + f'<div class="x-cap">{chain}</div>' + AFTER))
    assert (
        found.startswith("From: Ada Winter")
        and found.count("From:") == 3
        and "we will give it to you" in found
    )


def test_a_text_that_is_copied_with_nothing_added_announces_itself() -> None:
    told = "<p>Je l’ai trouvé sur la porte. Je recopie, sans rien ôter.</p><h2>Le texte</h2>"
    nous = "".join(LETTRE).replace("Je vous écris", "Nous vous écrivons")
    page = article(
        AVANT_HOME + told + nous + "<hr><p>Jeudi, huit bateaux sont restés à quai.</p>", "La porte"
    )
    assert [text.startswith("Nous vous écrivons") for text in memos(page)] == [True]


AVANT_HOME = (
    "<p>Lundi, les premiers arrivés ont trouvé la porte couverte de feuilles, et personne n’a rien vu.</p>"
)
