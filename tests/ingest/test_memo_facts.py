"""What is stated of an embedded document: kind, title, author, recipient, date; nothing is made up."""

from __future__ import annotations

import pytest
from ingest.letters import AFTER, APRES, AVANT, BEFORE, article, letter, lettre

from reader.model import Memo


def found(announced: str, opening: str = "", close: str = "", language: str = "en", before: str = "") -> Memo:
    words, rest = (letter, AFTER) if language == "en" else (lettre, APRES)
    start = (BEFORE if language == "en" else AVANT) + before
    [memo] = article(start + f"<p>{announced}</p>" + words(opening, close) + rest, language=language).memos
    return memo


def test_a_header_states_everything() -> None:
    head = (
        "<p>From: Ada Winter<br>To: All employees<br>Date: March 3, 2025<br>Subject: Two of our offices</p>"
    )
    memo = found("The full memo reads:", head, "<p>Ada</p>")
    assert (memo.author, memo.recipient, memo.title) == ("Ada Winter", "All employees", "Two of our offices")
    assert memo.published is not None
    assert memo.published.iso == "2025-03-03"


@pytest.mark.parametrize(
    "announced",
    [
        "Here is the full memo from Ada Winter:",
        "Ada Winter's memo to employees reads in full:",
        "Here's the memo Ada Winter sent to staff in its entirety, below:",
        "The full email, signed by Ada Winter, reads:",
    ],
)
def test_the_announcement_names_the_author(announced: str) -> None:
    assert found(announced).author == "Ada Winter"


@pytest.mark.parametrize(
    "announced",
    [
        "Voici le mémo interne complet d’Ada Hiver :",
        "Voici l’intégralité du courriel envoyé par Ada Hiver :",
        "Voici la lettre qu’Ada Hiver a envoyée, in extenso :",
    ],
)
def test_in_french_too(announced: str) -> None:
    assert found(announced, language="fr").author.removeprefix("qu’") == "Ada Hiver"


def test_a_full_signature_is_believed_before_any_other_name() -> None:
    memo = found(
        "The full letter to the head of Winter:", "<p>Dear Ada,</p>", "<p>Regards,</p><p>Jo Spring</p>"
    )
    assert memo.author == "Jo Spring"


def test_an_office_signs_where_nobody_does() -> None:
    close = "<p>Bien à vous,</p><p>La directrice des ateliers</p>"
    assert (
        found("Voici la lettre complète :", close=close, language="fr").author == "La directrice des ateliers"
    )


def test_a_surname_is_completed_from_the_page() -> None:
    memo = found(
        "The email sent by Winter reads:", before="<p>The chief executive is Ada Winter since May.</p>"
    )
    assert memo.author == "Ada Winter"


def test_an_unnamed_author_stays_unnamed() -> None:
    memo = found("Voici le texte de la lettre complète :", language="fr")
    assert (memo.author, memo.recipient, memo.title, memo.published) == ("", "", "", None)


@pytest.mark.parametrize(
    ("greeting", "recipient"),
    [
        ("Dear people of Lyon,", "people of Lyon"),
        ("Hi all,", "all"),
        ("Team,", "Team"),
        ("To our partners in Ghent:", "our partners in Ghent"),
        ("Good evening, and thank you for coming!", ""),
    ],
)
def test_the_salutation_names_the_recipient(greeting: str, recipient: str) -> None:
    assert (
        found("The full message reads:", f"<p>{greeting}</p>", "<p>Thanks,</p><p>Ada</p>").recipient
        == recipient
    )


def test_the_announcement_may_carry_the_date() -> None:
    memo = found("Voici le texte de la lettre du 12 mars 2024, dans son intégralité :", language="fr")
    assert memo.published is not None
    assert memo.published.iso == "2024-03-12"


def test_two_words_for_it_and_the_telling_one_wins() -> None:
    page = article(
        BEFORE + AFTER + "<h2>Her speech: full transcript</h2>" + letter("<p>Ladies and gentlemen,</p>", "")
    )
    assert page.memos[0].kind == "speech"


def test_a_heading_that_only_says_that_it_is_the_full_text_is_no_title() -> None:
    [memo] = article(
        BEFORE + "<h2>The full text</h2>" + letter("<p>Dear friends,</p>", "<p>Yours,</p><p>Ada</p>")
    ).memos
    assert memo.title == ""


@pytest.mark.parametrize("last", ["Please do not answer tonight. It is Sunday. Ada Winter", "Our"])
def test_a_last_sentence_and_a_pronoun_are_no_name(last: str) -> None:
    assert found(
        "Here is the full memo that was sent to staff:", "<p>Hi all,</p>", f"<p>{last}</p>"
    ).author in ("", "Ada")


def test_a_pronoun_over_the_name_is_not_the_name() -> None:
    close = "<p>Ihr</p><p>Henrik Brand</p>"
    assert found("The full email, sent to staff, reads:", "<p>Dear friends,</p>", close).author != "Ihr"


@pytest.mark.parametrize(
    ("announced", "author"),
    [
        ("Voici le communiqué intégral du Syndicat des marins :", "Syndicat des marins"),
        ("Voici la lettre intégrale de Jeanne de la Roche des Sables :", "Jeanne de la Roche"),
        ("Voici la lettre intégrale de Jean Roux de la direction :", "Jean Roux"),
    ],
)
def test_a_name_ends_with_a_word(announced: str, author: str) -> None:
    assert found(announced, language="fr").author == author


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Les professeurs du lycée Ampère, Lyon, le 4 janvier 2023", "Les professeurs du lycée Ampère"),
        ("Jo Spring, 4 janvier 2023", "Jo Spring"),
    ],
)
def test_place_and_day_behind_a_signature_are_no_name(line: str, author: str) -> None:
    memo = found(
        "Voici la lettre :", "<p>Monsieur le Recteur,</p>", f"<p>Cordialement,</p><p>{line}</p>", "fr"
    )
    assert memo.author == author
    assert memo.published is not None and memo.published.iso == "2023-01-04"
