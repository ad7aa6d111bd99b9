"""Formal documents: an order of a court, a will, a decree; how they are announced, headed, dated and closed."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.ingest.memo_days import written_out
from reader.model import Document

ABOVE = (
    "The two neighbours on Quarry Lane have been at law since spring about a cockerel that is called Senator."
)
BELOW = "I stood at the back when it was read. One of the two nodded all the way through, and the other took notes."
ORDER = (
    "IN THE DISTRICT COURT AT ELMS<br>Case No. 22-0816",
    "AMBLER v. STODDART",
    "ORDER",
    "1. This matter came before the Court on the third motion that concerns the cockerel known as Senator.",
    "2. The Court has heard both parties, a student of birds and, through an open window, the cockerel himself.",
    "3. It is ORDERED that he shall be kept in the cellar, with straw, between ten at night and five in the morning.",
    "SO ORDERED this 4th day of June, 2022.",
    "Winifred K. Lodge<br>District Judge",
)
WILL = (
    "I, Jabez Trewin, boatbuilder, make this my last will on the twenty-first day of March 1908, and revoke others.",
    "I leave my yard to my apprentices, in equal shares, and to my sister the better bedroom, as she has it.",
    "I desire to be buried at low water, and that the bell be rung, and that nobody be fined for it, whoever rings.",
    "Witness my hand,",
    "Jabez Trewin",
)


def read(announced: str, lines: tuple[str, ...]) -> Document:
    text = "".join(f"<p>{line}</p>" for line in (f"{ABOVE} {announced}", *lines, BELOW))
    page = f"<html lang=en><title>Senator</title><article><h1>Senator</h1>{text}</article></html>"
    document = read_bytes(page.encode(), "senator.html")
    assert BELOW in document.parts["article"].text
    return document


@pytest.mark.parametrize(
    "announced",
    [
        "Some have asked me for the ruling. It reads as follows.",
        "It reads as follows.",
        "Here it is, word for word:",
    ],
)
def test_an_order_is_one_from_its_court_to_its_judge(announced: str) -> None:
    document = read(announced, ORDER)
    (memo,) = document.memos
    text = document.parts[memo.part].text
    assert text.startswith("IN THE DISTRICT COURT")
    assert text.endswith("District Judge")
    assert memo.published is not None
    assert (memo.kind, memo.author, memo.published.iso) == ("order", "Winifred K. Lodge", "2022-06-04")


def test_a_will_is_one_of_the_day_on_which_it_was_made() -> None:
    (memo,) = read("Her great-uncle's will hangs in the chapel. The will reads in full:", WILL).memos
    assert memo.published is not None
    assert (memo.kind, memo.author, memo.published.iso) == ("will", "Jabez Trewin", "1908-03-21")


def test_what_is_only_listed_is_no_document() -> None:
    rules = (
        "The rules of the lane are three. Nobody may shout.",
        "Nobody may whistle. Nobody may keep an owl.",
    )
    assert read("They read as follows.", rules).memos == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("SO ORDERED this 30th day of May, 2023.", "30 May 2023"),
        ("on the eleventh day of November 1902, and", "11 November 1902"),
        ("this thirty-first day of July in the year of our Lord 1799", "31 July 1799"),
        ("on a rainy day of May, 2023", ""),
        ("on the last day of May, 2023", ""),
    ],
)
def test_a_day_that_is_written_out_is_read(text: str, day: str) -> None:
    assert written_out(text) == day
