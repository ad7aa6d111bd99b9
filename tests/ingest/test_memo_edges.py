"""The very ends of a document: what announces it is not of it, who is greeted and who signs is."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document

NEWS = (
    "The ferry between the two islands has not sailed since the storm of the ninth of November.",
    "Passengers were told on Thursday by the company, which had said nothing for two weeks.",
)
LETTER = (
    "We know how long these two weeks have been for you, and we are sorry that we wrote so late.",
    "Our engineers opened the gearbox on Monday and found that two of its wheels must be cast anew.",
    "We will carry you on our smaller boat from Saturday, and we will not ask you for a fare until then.",
)
LATER = (
    "The smaller boat carries forty passengers at a time but takes no cars on board, the company said on Friday.",
    "The council has asked for the reports of the last inspections, which were made in the spring.",
)


def page(*lines: str) -> Document:
    body = "".join(f"<p>{line}</p>" for line in (*NEWS, *lines))
    html = f"<html lang=en><body><article><h1>No ferry until spring</h1>{body}</article></body></html>"
    return read_bytes(html.encode(), "ferry.html")


def memo(document: Document) -> list[str]:
    [one] = document.memos
    return document.parts[one.part].text.split("\n\n")


ANNOUNCED = "Here is the full text of the letter that the company sent to its passengers on Thursday:"


def test_the_sentence_that_announces_a_letter_is_the_article_s() -> None:
    assert memo(page(ANNOUNCED, "Dear passengers,", *LETTER, "The Harbour Line"))[0] == "Dear passengers,"


@pytest.mark.parametrize("signed", ["Captain Ida Berg", "The Harbour Line Passenger Team"])
def test_who_signs_is_the_letter_s_and_what_is_told_after_that_is_not(signed: str) -> None:
    document = page(ANNOUNCED, "Dear passengers,", *LETTER, signed, *LATER)
    assert memo(document) == ["Dear passengers,", *LETTER, signed]
    assert LATER[0] in document.article.text


def test_a_line_that_greets_in_words_nobody_listed_is_the_letter_s_first() -> None:
    greeting = "Forty wet passengers of the five o’clock boat,"
    assert memo(page(ANNOUNCED, greeting, *LETTER, "Captain Ida Berg", *LATER))[0] == greeting


def test_a_list_of_those_who_sign_is_not_cut_off() -> None:
    names = "Ida Berg, Ole Lund, Ada Winter, Jo Spring, Ana Wills, Per Dahl, Eva Holm, and forty others of the crew"
    letter = ("Dear passengers,", *LETTER, "Captain Ida Berg", names)
    assert memo(page(ANNOUNCED, *letter))[-1] == names
