"""What leads in to an article stands right above its first paragraph, maybe in a container of its own."""

from __future__ import annotations

import pytest

from reader.ingest import company
from reader.ingest.draft import Box, Draft, Meta, Sketch
from reader.model import ARTICLE, Kind, Label

LEAD = "The keeper of the lighthouse leaves his post at the end of the month, after forty years of watch."
FIRST = "He came to the island as a young man, he says, and he has never once thought of leaving it for good."


def read(lead: Draft) -> str:
    """Whether it is of the article whose first paragraph stands under it."""
    body = Draft(FIRST, box=Box("p", "text", Box("div", "body")), role=ARTICLE, score=0.98)
    company.lead_in(Sketch([Draft("Share this", score=0.0), lead, body], Meta(), []))
    return lead.role


def lead(score: float = 0.6, text: str = LEAD, hidden: bool = False, links: int = 0) -> Draft:
    box = Box("p", "", Box("div", "top"), hidden=hidden)
    return Draft(text, box=box, score=score, links=links)


def test_a_paragraph_of_even_odds_right_above_the_first_is_of_the_article() -> None:
    assert read(lead()) == ARTICLE


@pytest.mark.parametrize(
    "other",
    [lead(score=0.4), lead(text="Share this page"), lead(hidden=True), lead(links=len(LEAD))],
    ids=["unlikely", "no sentence", "hidden", "a link to something else"],
)
def test_anything_else_there_is_not(other: Draft) -> None:
    assert read(other) == ""


def test_a_subtitle_stays_one() -> None:
    named = lead()
    named.label = Label.SUBTITLE
    assert (read(named), named.kind) == ("", Kind.PARAGRAPH)
