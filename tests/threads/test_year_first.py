"""Dates of six digits: languages that begin with the year write "24.05.14", others the same for another day."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.threads import dates, stated_date

COMMENT = (
    '<li class="comment" id="comment-{0}"><b class="fn">Ana {0}</b><span class="comment-date">{1}</span>'
    '<div class="comment-content"><p>A few words about the lamp, number {0}.</p></div></li>'
)


def told(language: str, *printed: str) -> list[tuple[str, str]]:
    story = (
        "<h1>The lamp</h1>"
        + "<p>A long story about a lamp and its keeper, who kept it for many years.</p>" * 6
    )
    comments = "".join(COMMENT.format(at, each) for at, each in enumerate(printed))
    page = f'<html lang="{language}"><body><article>{story}</article><ol class="comment-list">{comments}</ol></body>'
    found = [one.published for one in read_bytes(page.encode(), "page.html").comments]
    return [(one.raw, one.iso[:10]) for one in found if one]


@pytest.mark.parametrize("language", ["ko", "ko-KR", "ja", "zh-CN", "hu"])
def test_these_begin_with_the_year(language: str) -> None:
    assert told(language, "24.05.14", "24.05.15 10:12") == [
        ("24.05.14", "2024-05-14"),
        ("24.05.15 10:12", "2024-05-15"),
    ]


@pytest.mark.parametrize("language", ["", "de", "fr", "tr"])
def test_others_begin_with_the_day(language: str) -> None:
    assert [iso for _, iso in told(language, "24.05.14", "25.05.14")] == ["2014-05-24", "2014-05-25"]


def test_a_date_that_begins_otherwise_speaks_against_it() -> None:
    assert [iso for _, iso in told("ko", "24.05.14", "12.31.14")] == ["2014-05-24", "2014-12-31"]


def test_a_year_of_four_digits_stays_where_it_is() -> None:
    assert [iso for _, iso in told("ko", "2024.05.14", "14.05.2024")] == ["2024-05-14", "2024-05-14"]
    assert dates.with_whole_year("5. 14. 2024") == "5. 14. 2024"


def test_so_is_a_date_read_that_a_person_says() -> None:
    assert [getattr(stated_date.when("24. 5. 14.", one), "iso", "") for one in ("ko", "de")] == [
        "2024-05-14",
        "2014-05-24",
    ]
