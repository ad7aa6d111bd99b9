"""Documents beside others: posts that are counted, letters under what tells of them, telegrams that answer."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.ingest.draft import Draft
from reader.ingest.memo_turns import is_post, is_turn

ABOVE = "Ned Farrow, who drove a bus to his own wedding last week without asking anybody, has said that he is sorry."
BELOW = (
    "The company fined him a week's wages. His bride said that it was the first time that he had been early."
)
POSTS = (
    "1/ I want to say something about Saturday. I was late, and that is no excuse, it is only how it all began.",
    "2/ The doors were open and the seat was warm. I thought that I would drive one stop, and it was nine.",
    "3/ My mother has seen the film. That is all that I will say about my mother, here or anywhere else.",
)
TELLS = "On Monday the company made public a letter that he had brought to its door, with a box of plums."
LETTER = (
    "4 May 2021",
    "Dear Ms. Lisle,",
    "I am writing to say that I am sorry for taking your bus. I know now that there is more to it than the pedal.",
    "I would like to come and watch when the gate at Corn Street is straightened, if you would allow me to.",
    "Sincerely,",
    "Ned Farrow",
)


def texts(body: str) -> list[list[str]]:
    page = f"<html lang=en><title>The bus</title><article><h1>The bus</h1>{body}</article></html>"
    document = read_bytes(page.encode(), "bus.html")
    assert BELOW in document.parts["article"].text
    return [document.parts[memo.part].text.split("\n\n") for memo in document.memos]


def paragraphs(*lines: str) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def test_a_row_of_counted_posts_ends_with_its_last() -> None:
    assert texts(paragraphs(ABOVE, "This is the whole thread:", *POSTS, BELOW)) == [list(POSTS)]


def test_what_tells_of_a_letter_ends_the_document_above_it() -> None:
    found = texts(paragraphs(ABOVE, "This is the whole thread:", *POSTS, TELLS, *LETTER, BELOW))
    assert found == [list(POSTS), list(LETTER)]


LOST = (
    "REGRET BARQUE LOST IN FOG STOP ALL SAVED STOP PIANOS NOT STOP ONE STILL AUDIBLE STOP AWAIT INSTRUCTIONS"
)
GLAD = "GLAD ALL SAVED STOP WHICH PIANO STOP INSURERS ASK WHETHER IT IS IN TUNE STOP COME HOME AT ONCE STOP"
WIRES = (
    ("CAPE SABLE 3 JUNE 1911", "HOLM BROTHERS ARDAL", LOST, "DAHL"),
    ("ARDAL 3 JUNE 1911", "CAPTAIN DAHL CAPE SABLE", GLAD, "HOLM"),
)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The first telegram, sent that morning, reads in full:", "The owners replied on the same evening:"),
        ("Voici le télégramme du matin, en entier :", "Les armateurs répondirent le soir même :"),
    ],
)
def test_a_telegram_and_its_answer_are_two(first: str, second: str) -> None:
    quoted = [f"<blockquote>{paragraphs(*wire)}</blockquote>" for wire in WIRES]
    body = f"<p>{ABOVE} {first}</p>{quoted[0]}<p>{second}</p>{quoted[1]}<p>{BELOW}</p>"
    assert texts(body) == [list(wire) for wire in WIRES]


QUESTIONS = (
    "<h3>Frequently asked questions</h3>"
    "<p><b>How were people chosen?</b></p><p>We looked at the tasks, and not at those who do them.</p>"
    "<p><b>Will I keep my desk?</b></p><p>Yes. It is yours, and you are asked to take it with you by noon.</p>"
    "<p><b>May I talk to somebody?</b></p><p>Yes. Write to us and allow ten working days for the answer.</p>"
)
MEMO = paragraphs(
    "To: All staff<br>From: Ned Farrow<br>Date: May 4, 2021<br>Subject: Our desks",
    "Today is a hard day. I have decided that we shall be fewer from June on, and I am sorry for each of you.",
    "I love this house, and I know that we shall come out of it smaller and kinder than we went in.",
    "Ned",
)


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("I have the memo to all staff, with the questions and answers that came with it:", 2),
        ("The full memo:", 1),
    ],
)
def test_questions_that_came_with_a_memo_are_of_it(told: str, count: int) -> None:
    after = "I asked the house whether anybody had read it aloud. Nobody had, or nobody would say so to me."
    [text] = texts(f"<p>{ABOVE} {told}</p>{MEMO}{QUESTIONS if count > 1 else ''}{paragraphs(after, BELOW)}")
    assert text[0].startswith("To: All staff")
    assert text[-1].startswith("Yes. Write to us") is (count > 1)
    assert after not in text


def test_the_page_s_own_questions_below_a_memo_are_none_of_it() -> None:
    [text] = texts(f"<p>{ABOVE} The full memo:</p>{MEMO}{QUESTIONS}{paragraphs(BELOW)}")
    assert text[-1] == "Ned"


def test_a_letterhead_is_of_its_letter_with_how_it_was_sent() -> None:
    head = (
        "CRABBE &amp; LISLE LLP<br>14 Corn Street, Ardle",
        "4 May 2021",
        "VIA COURIER",
        "Re: The plum tree",
    )
    body = paragraphs(ABOVE, "On Tuesday a man on a motorcycle brought me this.", *head, *LETTER[1:], BELOW)
    [text] = texts(body)
    assert text[0].startswith("CRABBE & LISLE LLP")
    assert text[2] == "VIA COURIER"


def test_capitals_alone_head_no_document() -> None:
    recipe = (
        "WHAT YOU NEED",
        "Eight plums, as ripe as you can find them.",
        "WHAT YOU DO",
        "I eat them at once.",
    )
    assert texts(paragraphs(ABOVE, "Here it is, in full.", *recipe, BELOW)) == []


@pytest.mark.parametrize(
    ("line", "post", "turn"),
    [
        ("1/ I want to say", True, False),
        ("(2/7) I want to say", True, False),
        ("1/2 cup of plums", True, False),
        ("21:04:30 [sound of a horn, lasting two seconds]", False, True),
        ("Q. Dr. Lisle, is it yours?", False, True),
        ("A. It is the method's.", False, True),
        ("A word before we begin.", False, False),
    ],
)
def test_posts_and_turns_are_told_by_their_first_signs(line: str, post: bool, turn: bool) -> None:
    assert (is_post(Draft(line)), is_turn(Draft(line))) == (post, turn)
