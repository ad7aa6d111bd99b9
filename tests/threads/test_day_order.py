"""Which of two numbers is the day: what a page tells of it; where nothing tells, a date stays as it is printed."""

from __future__ import annotations

import json
from datetime import datetime

import pytest
from ingest.letters import AFTER, BEFORE, article

from reader.ingest import read_bytes
from reader.model import Document
from reader.threads import dates, day_order, moments

BODY = BEFORE + AFTER
FIRST_OF_FEBRUARY, SECOND_OF_JANUARY = "2023-02-01", "2023-01-02"


def order(*texts: str, language: str = "en", **told: object) -> bool | None:
    return day_order.day_first(texts or ("01/02/2023",), language, **told)  # type: ignore[arg-type]


def test_the_order_of_day_and_month_is_learnt_from_the_page() -> None:
    assert day_order.day_first(["03/04/2024", "17/04/2024"], "en")
    assert not day_order.day_first(["03/04/2024", "04/17/2024"], "fr")
    assert day_order.day_first(["03/04/2024"], "en-GB")
    assert not day_order.day_first(["03/04/2024"], "en-US")


def test_the_order_of_day_and_month_is_learnt_from_the_day_of_the_article() -> None:
    assert day_order.day_first(["05/03/2024", "07/03/2024"], "en", "2024-03-04T09:00Z")
    assert not day_order.day_first(["03/05/2024", "03/07/2024"], "fr", "2024-03-04")
    assert day_order.day_first(["07/06/2024", "05/03/2024"], "en", "2024-03-04")  # the newest first
    assert day_order.day_first(["05/03/2024"], "en", "2022-01-01") is None


@pytest.mark.parametrize(
    ("language", "is_first"),
    [
        ("en-GB", True),
        ("en-au", True),
        ("en_IE", True),
        ("en-NZ", True),
        ("en-IN", True),
        ("en-US", False),
        ("en-Latn-US", False),
        ("en-CA", None),
        ("en", None),
        ("", None),
        ("fr", True),
        ("de-AT", True),
        ("ja", False),
    ],
)
def test_a_language_and_its_country_tell_and_english_alone_does_not(
    language: str, is_first: bool | None
) -> None:
    assert order(language=language) is is_first


@pytest.mark.parametrize(
    ("texts", "is_first"),
    [
        (("01/02/2023", "17/02/2023"), True),
        (("01/02/2023", "02/17/2023"), False),
        (("01/02/2023", "02/02/2023", "05/02/2023"), True),
        (("Wednesday 01/02/2023",), True),
        (("Mon 01/02/2023",), False),
        (("01/02/2023 10:15 AEST",), True),
        (("01/02/2023 10:15 PM PST",), False),
        (("1 February 2022", "01/02/2023"), True),
        (("Feb. 1, 2022", "01/02/2023"), False),
        (("1 February 2022", "February 1, 2022", "01/02/2023"), None),
    ],
)
def test_dates_of_one_kind_tell_by_themselves(texts: tuple[str, ...], is_first: bool | None) -> None:
    assert order(*texts) is is_first


def test_other_lines_of_the_page_tell_where_its_language_is_no_other() -> None:
    assert order(beside=["Signed on 17/04/2021 in Hull"]) is True
    assert order(beside=["Signed on 04/17/2021 in Hull"], language="en-GB") is False
    assert order(beside=["Signed on 04/17/2021 in Hull"], language="fr") is True
    assert order(beside=["17/04/2021", "04/17/2021"]) is None
    assert order(beside=["version 3.14.15", "192.17.2.2001", f"{'words ' * 30} 17/04/2021"]) is None


def test_no_comment_is_written_after_the_page_was_kept() -> None:
    assert order("01/12/2023", saved=datetime(2023, 6, 1)) is False
    assert order("12/01/2023", saved=datetime(2023, 6, 1)) is True
    assert order("01/02/2023", saved=datetime(2023, 6, 1)) is None


def test_a_page_without_a_language_is_read_by_its_words() -> None:
    french = ["Le conseil s’est réuni mardi soir et a parlé longuement des deux ateliers qui ferment"] * 4
    english = ["The council met on Tuesday and spoke of the two offices that are to close in the spring"] * 4
    assert order(language="", beside=french) is True
    assert order(language="", beside=english) is None
    assert order(language="", beside=french[:1]) is None


@pytest.mark.parametrize(
    ("address", "money", "is_first"),
    [
        ("https://www.gazette.co.uk/two", (), True),
        ("http://gazette.com.au:80/", (), True),
        ("https://health.gov/two", ("GBP",), False),
        ("https://gazette.example/uk", (), None),
        ("https://gazette.example/", ("GBP",), True),
        ("https://gazette.example/", ("usd",), False),
        ("https://gazette.example/", ("USD", "GBP"), None),
        ("", (), None),
    ],
)
def test_an_address_tells_last_or_the_money_of_the_prices(
    address: str, money: tuple[str, ...], is_first: bool | None
) -> None:
    assert day_order.of_place(address, money) is is_first


def test_where_nobody_knows_the_order_what_may_be_two_days_is_none() -> None:
    assert dates.read("01/02/2023 10:15", None) == ""
    assert dates.when("01/02/2023", "", None) == ("01/02/2023", "")
    told = ("17/02/2023", "02.01.2023", "02/02/2023", "1 February 2023", "2023-02-01")
    assert all(dates.read(one, None) for one in told)
    assert moments.read("05/03 10:12", "2023-02-01", day_first=None) == ""
    assert moments.read("25/03 10:12", "2023-02-01", day_first=None) == "2023-03-25T10:12"


# --- in pages ---


def thread(*days: str, language: str = "en", head: str = "", above: str = "") -> Document:
    said = "".join(
        f"<li class='comment' id='comment-{at}'><cite class='fn'>Ada {at}</cite> <span class='date'>{day}</span>"
        f"<div class='comment-content'><p>I have read all of this, and I do not believe part {at} of it.</p></div></li>"
        for at, day in enumerate(days)
    )
    return read_bytes(
        f"<!DOCTYPE html><html lang='{language}'><head><title>Two offices close</title>{head}</head><body><article>"
        f"<h1>Two offices close</h1>{above}{BODY}</article><h2>Comments</h2><ol>{said}</ol></body></html>".encode(),
        "page.html",
    )


def told(page: Document) -> list[tuple[str, str]]:
    return [(one.published.raw, one.published.iso) for one in page.comments if one.published]


def test_a_date_of_an_english_page_that_may_be_two_days_is_kept_as_it_is_printed() -> None:
    page = article("<p class='date'>Published 01/02/2023</p>" + BODY)
    assert page.published == ("01/02/2023", "")
    assert article("<p class='date'>01/02/2023</p>" + BODY, language="en-GB").published == (
        "01/02/2023",
        FIRST_OF_FEBRUARY,
    )
    assert article("<p class='date'>01/02/2023</p>" + BODY, language="en-US").published == (
        "01/02/2023",
        SECOND_OF_JANUARY,
    )
    place = "<link rel='canonical' href='https://gazette.co.uk/two'>"
    assert article("<p class='date'>01/02/2023</p>" + BODY, head=place).published == (
        "01/02/2023",
        FIRST_OF_FEBRUARY,
    )


def test_what_the_code_states_is_read_as_the_page_writes_dates() -> None:
    head = "<meta name='date' content='01/02/2023'>"
    assert article(BODY, head=head).published == ("01/02/2023", "")
    assert article(BODY + "<p>It was last looked at on 17/04/2021.</p>", head=head).published == (
        "01/02/2023",
        FIRST_OF_FEBRUARY,
    )
    changed = {"@type": "NewsArticle", "dateModified": "2023-01-03"}
    linked = f"<script type='application/ld+json'>{json.dumps(changed)}</script>"
    assert article(BODY, head=head + linked).published == ("01/02/2023", SECOND_OF_JANUARY)
    printed = "<p class='date'>1 February 2023</p>"
    assert article(printed + BODY, head=head).published == ("01/02/2023", FIRST_OF_FEBRUARY)


def test_the_comments_of_a_page_share_one_order() -> None:
    assert told(thread("01/02/2023", "03/02/2023")) == [("01/02/2023", ""), ("03/02/2023", "")]
    assert told(thread("01/02/2023", "17/02/2023")) == [
        ("01/02/2023", FIRST_OF_FEBRUARY),
        ("17/02/2023", "2023-02-17"),
    ]
    head = "<meta property='article:published_time' content='2023-01-01'>"
    assert told(thread("01/02/2023", "03/02/2023", head=head))[0][1] == SECOND_OF_JANUARY


def test_comments_and_article_tell_one_another_the_order() -> None:
    page = thread("01/02/2023", "17/02/2023", above="<p class='date'>01/02/2023</p>")
    assert page.published == ("01/02/2023", FIRST_OF_FEBRUARY)
    page = thread("01/02/2023", above="<p class='date'>31/01/2021</p>")
    assert (page.published, told(page)) == (
        ("31/01/2021", "2021-01-31"),
        [("01/02/2023", FIRST_OF_FEBRUARY)],
    )
