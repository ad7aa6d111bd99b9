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


def test_a_rule_over_a_letter_is_not_of_it() -> None:
    letter = ["Dear neighbours on the quay,", *LETTER, *LETTER, "Yours sincerely,", "Captain Ida Berg"]
    document = page(
        ANNOUNCED, "Dear passengers,", *LETTER, "=" * 30 + "<br><br>" + "<br><br>".join(letter), *LATER
    )
    assert document.parts[document.memos[-1].part].text.split("\n\n") == letter


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


def test_a_postscript_under_a_name_is_the_letter_s() -> None:
    letter = (
        "Dear passengers,",
        *LETTER,
        "Yours truly,",
        "Captain Ida Berg",
        "P.S. The old timetable on the quay is wrong, and the man who hung it there has been told so.",
    )
    assert memo(page(ANNOUNCED, *letter, *LATER)) == list(letter)


def test_whom_the_press_may_call_stands_under_the_end_of_a_release() -> None:
    release = ("FOR IMMEDIATE RELEASE", *LETTER, "###", "Media contact: Ole Lund, 555-0142")
    assert memo(page("The company's press release:", *release, *LATER)) == list(release)


def test_an_editor_s_note_in_brackets_stands_between_a_letter_s_lines_and_is_none_of_them() -> None:
    note = "[The boats of the company are named after lighthouses. – Ed.]"
    document = page(ANNOUNCED, "Dear passengers,", *LETTER[:2], note, LETTER[2], "Captain Ida Berg", *LATER)
    assert memo(document) == ["Dear passengers,", *LETTER, "Captain Ida Berg"]
    assert note in document.article.text


def test_a_title_in_capitals_stands_over_a_letter_s_header() -> None:
    head = ("ALL BOATS STAY IN PORT", "To: All crews", "From: Captain Ida Berg", "Subject: The boats")
    document = page(
        "The letter went to the crews at noon, and I have it from one of them.", *head, *LETTER, "Ida", *LATER
    )
    assert memo(document) == [*head, *LETTER, "Ida"]


def test_a_place_and_a_date_over_those_who_sign_close_a_letter() -> None:
    signed = ("Norham, 24 November 2025", "The Harbour Line")
    later = [one.replace("said", "may have said") for one in LATER]
    document = page(ANNOUNCED, "Dear passengers,", *LETTER, *signed, *later)
    assert memo(document) == ["Dear passengers,", *LETTER, *signed]


def test_a_name_that_the_article_gave_beforehand_signs() -> None:
    told = "Ida Berg, who has been a captain of the line for twenty years, wrote to them. " + ANNOUNCED
    later = ("We asked the company for a comment, and our own boat was late as well.", *LATER)
    assert memo(page(told, "Dear passengers,", *LETTER, "Ida Berg", *later)) == [
        "Dear passengers,",
        *LETTER,
        "Ida Berg",
    ]


def test_a_telephone_number_under_a_name_does_not_hide_it() -> None:
    mail = ("From: Ida Berg<br>To: All passengers<br>Subject: The boat", *LETTER, "Ida<br>555-010 0142")
    assert memo(page("Here is her e-mail:", *mail, *LATER))[-1] == "Ida\n555-010 0142"


def test_points_of_a_list_are_no_reporter_s() -> None:
    points = "<ul><li>A late boat is reported to the harbour master.</li><li>You wait on the quay.</li></ul>"
    document = page(ANNOUNCED, "Dear passengers,", LETTER[0], points, *LETTER[1:], "Captain Ida Berg", *LATER)
    assert memo(document)[-1] == "Captain Ida Berg"


def test_a_quotation_over_several_paragraphs_is_a_statement() -> None:
    told = (f"“{LETTER[0]}", *LETTER[1:], "The Harbour Line will make no further comment.”")
    assert memo(page("The company’s official statement:", *told, *LATER)) == list(told)


def test_a_heading_and_a_sentence_that_both_announce_are_the_article_s() -> None:
    heads = (
        "</p><h2>The letter to the passengers</h2><p>",
        "Here is what the company wrote in its letter to them:",
    )
    quote = "".join(
        f"<p>{line}</p>" for line in ("Dear passengers,", *LETTER, "Ida Berg and all the crew of the line")
    )
    assert memo(page(*heads, f"</p><blockquote>{quote}</blockquote><p>", *LATER))[0] == "Dear passengers,"


def test_lines_of_an_address_stand_over_a_date_and_a_salutation() -> None:
    head = ("The Old Quay<br>Harbour Street, Norham", "24 November 2025", "Dear passengers,")
    document = page(
        "Its letter was sent to the passengers on Monday.", *head, *LETTER, "Yours truly,", "Ida Berg", *LATER
    )
    assert memo(document)[0] == "The Old Quay\nHarbour Street, Norham"


def test_a_question_and_its_answer_are_no_document() -> None:
    asked = (
        "<b>Did you begin with the letters?</b>",
        *(f"{line} I wrote it all in one night." for line in LETTER),
    )
    again = (
        "<b>And what became of the boat?</b>",
        "I sold it in May, and I am sorry to this day that I did.",
    )
    assert not page("Ida Berg has written a novel in letters.", *asked, *again).memos


# --- saved as text ---


def saved(*lines: str) -> Document:
    return read_bytes("\n\n".join(("No ferry until spring this year", *NEWS, *lines)).encode(), "ferry.txt")


def test_a_line_of_a_text_that_is_called_a_letter_announces_one() -> None:
    document = saved("Letter from the company", "Dear passengers,", *LETTER, "Captain Ida Berg", *LATER)
    assert memo(document) == ["Dear passengers,", *LETTER, "Captain Ida Berg"]


def test_a_line_of_a_text_s_menu_announces_nothing() -> None:
    menu = (
        "News",
        "Letters to the editor",
        "Letter from the islands",
        "The quiet return of the bakery",
        "Sport",
    )
    assert not saved(*menu, *LATER).memos


def test_the_article_goes_on_under_related_headlines_in_a_text() -> None:
    related = ("Related stories", "Five charts that explain the winter", "Inside the fight over an oak")
    document = saved(*related, *LATER, ANNOUNCED, "Dear passengers,", *LETTER, "Captain Ida Berg")
    assert LATER[0] in document.article.text
    assert memo(document)[0] == "Dear passengers,"


def test_networks_in_a_line_end_a_letter_in_a_text() -> None:
    document = saved(ANNOUNCED, "Dear passengers,", *LETTER, "Facebook | X | WhatsApp | LinkedIn | E-mail")
    assert memo(document)[-1] == LETTER[-1]
