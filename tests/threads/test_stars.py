"""What a comment's writer gives in stars is no score of the comment; what counts more than stars could be is one."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes

STORY = (
    "<h1>The lamp</h1>" + "<p>A long story about a lamp and its keeper, who kept it for many years.</p>" * 6
)


def scores(box: str, *values: int) -> list[int | None]:
    comments = "".join(
        f'<li class="comment" id="comment-{at}"><b class="fn">Ana {at}</b><time datetime="2024-01-0{at}">then</time>'
        f'{box.format(value)}<div class="comment-content"><p>A few words about the lamp, number {at}.</p></div></li>'
        for at, value in enumerate(values, 1)
    )
    document = read_bytes(f"<body><article>{STORY}</article><ol>{comments}</ol></body>".encode(), "page.html")
    return [one.votes.net for one in document.comments]


@pytest.mark.parametrize(
    "box",
    [
        '<span class="rating">{}</span>',
        '<span class="rating">{}/5</span>',
        '<span class="rating">{} stars</span>',
        '<span class="rating">★ {}</span>',
        '<span class="stars">{}</span>',
        '<div class="star-rating"><span>{}</span></div>',
        '<div class="star-rating" title="Rated {0} out of 5"><b class="rating">{0}</b> out of 5</div>',
        '<span class="rating" data-rating="{}"></span>',
        '<div class="raty" data-score="{}"></div>',
        '<span itemprop="reviewRating"><span itemprop="ratingValue">{}</span></span>',
    ],
)
def test_stars_are_no_score(box: str) -> None:
    assert scores(box, 4, 5, 1, 3) == [None] * 4


@pytest.mark.parametrize(
    "box",
    [
        '<span class="rating">{}</span>',
        '<span class="score">{}</span>',
        '<span class="comment-rating">{}</span>',
        '<span class="rating-score">{}</span>',
    ],
)
def test_what_is_more_than_stars_is_a_score(box: str) -> None:
    assert scores(box, 4, 12, 0, 3) == [4, 12, 0, 3]


@pytest.mark.parametrize(
    "box",
    [
        '<span class="score">{}</span>',
        '<span class="rating">+{}</span>',
        '<span class="vote-rating">{}</span>',
        '<span class="comment-rating">{}</span>',
        '<span class="likes">★ {}</span>',
    ],
)
def test_so_are_few_votes_in_a_box_that_is_called_so(box: str) -> None:
    assert scores(box, 4, 5, 1, 3) == [4, 5, 1, 3]
