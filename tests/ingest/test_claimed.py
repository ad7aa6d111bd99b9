"""A page that says that it has comments, none of which are in the file, is told apart from one that has none."""

import pytest

from reader.ingest import read_bytes
from reader.model import ABSENT

PROSE = (
    "<p>The town council voted on Tuesday to keep the old library open for another year, after a meeting that went on "
    "until midnight and in which many residents spoke.</p>"
    "<p>Only two members voted against it. The mayor said that the money would come from the fund for roads, which had "
    "not been spent because of the long winter and its snow.</p>"
    "<p>The building dates from 1912 and was last repaired in 1988. Its roof leaks, and the heating has been out of "
    "order since the spring.</p>"
)


def notices(above: str, below: str) -> tuple[int | None, bool]:
    page = f"<article><h1>The library stays open</h1>{above}{PROSE}{below}</article>"
    document = read_bytes(page.encode(), "page.html")
    return document.stated_comments, ABSENT in document.notices


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("45 comments", 45),
        ("Comments (12)", 12),
        ("Voir les commentaires (1)", 1),
        ("Lire les 45 commentaires", 45),
        ("View 12 comments", 12),
        ("45 Kommentare", 45),
    ],
)
@pytest.mark.parametrize("is_above", [True, False])
def test_a_line_about_the_article_says_that_the_comments_are_elsewhere(
    line: str, count: int, is_above: bool
) -> None:
    link = f"<p><a href='#comments'>{line}</a></p>"
    assert notices(link if is_above else "", "" if is_above else link) == (count, True)


def test_an_article_without_comments_is_no_lack() -> None:
    assert notices("<p><a href='#comments'>0 comments</a></p>", "") == (None, False)


def test_lines_that_count_differently_speak_of_other_articles() -> None:
    teasers = "<ul><li>The bridge</li><li>45 comments</li><li>The ferry</li><li>12 comments</li></ul>"
    assert notices("", teasers) == (None, False)


def test_the_article_itself_may_speak_of_comments() -> None:
    assert notices("", "<p>The plan drew 45 comments from the public before it was put to the vote.</p>") == (
        None,
        False,
    )
