"""Lists and headings among the article's paragraphs are the article's, linked or not, unless they lead away."""

from __future__ import annotations

import pytest

from reader.ingest import company, read_bytes
from reader.ingest.draft import Box, Draft, Sketch
from reader.model import ARTICLE, Kind

SAID = (
    "The harbour counted its lamps on the first evening of the month, and wrote down which of them were out.",
    "Whoever reads the list knows before the others where a ship must not go, and that is what it is for.",
    "In the spring the council will hear how many of them were mended, and by whom, and what that has cost.",
)
MENU = "".join(f"<li><a href=/menu/{at}>Lamps of the year {at}</a></li>" for at in range(30))


def linked(*texts: str) -> str:
    return "<ul>" + "".join(f"<li><a href=/{at}>{text}</a></li>" for at, text in enumerate(texts)) + "</ul>"


def article(among: str) -> list[str]:
    body = f"<h1>The lamps</h1><p>{SAID[0]}</p><p>{SAID[1]}</p>{among}<p>{SAID[2]}</p>"
    page = f"<html><body><ul>{MENU}</ul><div class=text>{body}</div><ul>{MENU}</ul></body></html>"
    return read_bytes(page.encode(), "lamps.html").article.text.split("\n\n")


def test_a_linked_list_between_the_articles_paragraphs_is_article_with_its_heading() -> None:
    said = article("<h2>North pier</h2>" + linked("Lamp one is out", "Lamp two is dim"))
    assert said == ["The lamps", *SAID[:2], "North pier", "Lamp one is out", "Lamp two is dim", SAID[2]]


def test_a_list_that_is_announced_as_other_pages_is_not() -> None:
    assert "Lamp one is out" not in article(
        "<h2>Read more</h2>" + linked("Lamp one is out", "Lamp two is dim")
    )


def test_a_list_that_is_called_related_is_not() -> None:
    said = article("<div class=related-links>" + linked("Lamp one is out", "Lamp two is dim") + "</div>")
    assert "Lamp one is out" not in said


def test_a_list_of_the_pages_own_headings_is_not() -> None:
    said = article(linked("North pier", "South pier") + "<h2>North pier</h2><p>Dark.</p><h2>South pier</h2>")
    assert said.count("North pier") == 1


def test_an_index_of_a_whole_site_is_not() -> None:
    assert "Lamp 7 is out" not in article(linked(*(f"Lamp {at} is out" for at in range(60))))


def headed(shared: bool) -> list[Draft]:
    """Two paragraphs of the article, each in a box; the heading between them in one beside the second, or far off."""
    page = Box("body", "", depth=1)
    text = Box("div", "text", page, 2)
    boxes = [
        Box("div", f"w{at}", text if at != 1 or shared else page, 3 if at != 1 or shared else 2)
        for at in range(3)
    ]
    one, two = (Draft(said, role=ARTICLE, box=box) for said, box in zip(SAID, boxes[::2], strict=False))
    return [one, Draft("At night", Kind.HEADING, 3, box=boxes[1]), two]


@pytest.mark.parametrize("shared", [True, False])
def test_a_heading_as_near_to_its_paragraph_as_the_paragraphs_to_one_another_is_theirs(shared: bool) -> None:
    drafts = headed(shared)
    company.keep(Sketch(drafts))
    assert (drafts[1].role == ARTICLE) is shared
