"""What belongs together stays together."""

from __future__ import annotations

import pytest

from reader.ingest.coherence import mend
from reader.ingest.draft import Box, Draft
from reader.model import ARTICLE, LEFT_OUT

OUTER = Box("article", "")


def drafts(score: float, inner: Box, text: str = "Ready in 30 minutes, an hour to cool") -> list[Draft]:
    """Forty of another place, so that the page is no bare one, and a line between two paragraphs of the article."""
    said = "The harbour was quiet that morning, and the boats lay still until the first of them came in."
    above = Draft(said, role=ARTICLE, score=0.9, box=Box("p", "", OUTER))
    below = Draft(said, role=ARTICLE, score=0.9, box=Box("p", "", Box("div", "", OUTER)))
    others = [Draft("Home", role=LEFT_OUT, box=Box("nav", "")) for _ in range(40)]
    return [*others, above, Draft(text, role=LEFT_OUT, score=score, box=inner), below]


@pytest.mark.parametrize(("score", "is_taken"), [(0.55, True), (0.4, False)])
def test_a_line_of_even_odds_between_two_paragraphs_is_article_whatever_its_container(
    score: float, is_taken: bool
) -> None:
    free = drafts(score, Box("small", "", Box("section", "", OUTER)))
    mend(free)
    assert (free[-2].role == ARTICLE) is is_taken


def test_what_is_called_a_foot_is_not() -> None:
    free = drafts(0.55, Box("footer", "", OUTER))
    mend(free)
    assert free[-2].role == LEFT_OUT
