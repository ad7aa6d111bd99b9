"""Moments beside a name: found in a line, and read by the day of the article."""

from __future__ import annotations

from datetime import datetime

import pytest

from reader.threads import dates, moments

DAY = "2024-06-06"
SAVED = datetime(2024, 9, 1, 12, 0)


@pytest.mark.parametrize(
    ("line", "moment", "iso"),
    [
        ("(8 June, 14:02)", "8 June, 14:02", "2024-06-08T14:02"),
        ("LudLad77, 7 June 9.15am", "7 June 9.15am", "2024-06-07T09:15"),
        ("— Colette, 9 juin, 11 h 20", "9 juin, 11 h 20", "2024-06-09T11:20"),
        ("20/11 07:10", "20/11 07:10", "2024-11-20T07:10"),
        ("(2:44 PM)", "2:44 PM", "2024-06-06T14:44"),
        ("Wed 4:15pm", "Wed 4:15pm", "2024-06-12T16:15"),
        ("12.6., 10 Uhr", "12.6., 10 Uhr", "2024-06-12T10:00"),
        ("Jan, 3 July", "3 July", "2024-07-03"),
        ("17 janv. 19:30", "17 janv. 19:30", "2025-01-17T19:30"),
        ("3h ago", "3h ago", ""),
        ("Maria, vor 3 Stunden", "vor 3 Stunden", ""),
        ("1d", "1d", ""),
    ],
)
def test_found_and_read(line: str, moment: str, iso: str) -> None:
    place = moments.find(line)
    assert place is not None
    assert line[slice(*place)] == moment
    assert moments.read(moment, DAY) == iso


@pytest.mark.parametrize(
    "line", ["5", "2.5", "+51 | Reply", "Chapter 12", "Page 3 of 12", "1/5", "8-0", "Top 10", ""]
)
def test_a_number_is_none(line: str) -> None:
    assert moments.find(line) is None


@pytest.mark.parametrize("line", ["9 min", "1 year", "11 months"])
def test_how_long_something_lasts(line: str) -> None:
    assert moments.is_span(line)
    assert not moments.is_span(f"{line} ago")


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("管理人 2018年9月15日(土) 20:04", "2018年9月15日(土) 20:04"),
        ("2018年9月15日（土） 午後8:04 管理人", "2018年9月15日（土） 午後8:04"),
        ("등대지기 2018년 9월 15일 (토) 오후 8:04", "2018년 9월 15일 (토) 오후 8:04"),
    ],
)
def test_a_day_and_its_clock_are_one_moment_in_the_east(line: str, moment: str) -> None:
    place = moments.find(line)
    assert place is not None
    assert line[slice(*place)] == moment
    assert dates.read(moment) == "2018-09-15T20:04"


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("Anna V · 3 апреля 2019", "3 апреля 2019"),
        ("Marie D. 3 mai 2019", "3 mai 2019"),
        ("Noor A, 3 April 2019", "3 April 2019"),
        ("M 3 avril 2019", "3 avril 2019"),
        ("Ada 2018 · 3 April 2019", "3 April 2019"),
        ("Dom · 3 April 2019", "3 April 2019"),
        ("Sal Paz · 3 Nisan 2019", "3 Nisan 2019"),
        ("May 5, 2019 · June", "May 5, 2019"),
        ("3 April 2019 14:05 · M", "3 April 2019 14:05"),
        ("14:05 · 3 April 2019", "14:05 · 3 April 2019"),
        ("Ada · Mi. · 3. April 2019", "Mi. · 3. April 2019"),
        ("Ada · 3 kwietnia 2019 nagle 14:05", "3 kwietnia 2019 nagle 14:05"),
        ("2019/04/03(水) 14:05:33.27", "2019/04/03(水) 14:05:33.27"),
        ("管理人 令和3年4月3日 14:05", "令和3年4月3日 14:05"),
    ],
)
def test_no_part_of_a_name_is_of_the_moment(line: str, moment: str) -> None:
    place = moments.find(line)
    assert place is not None
    assert line[slice(*place)] == moment


@pytest.mark.parametrize(
    ("line", "day_first", "iso"),
    [
        ("05.14 21:40", True, "2024-05-14T21:40"),
        ("05-14 21:40", True, "2024-05-14T21:40"),
        ("14.05 21:40", False, "2024-05-14T21:40"),
        ("05.06 21:40", False, "2024-05-06T21:40"),
        ("05.06 21:40", True, "2024-06-05T21:40"),
        ("5/6 21:40", False, "2024-05-06T21:40"),
        ("5월 14일 21:40", True, "2024-05-14T21:40"),
        ("5月6日 21:40", True, "2024-05-06T21:40"),
        ("14 मई, 21:40", True, "2024-05-14T21:40"),
        ("12.24 21:40", False, "2023-12-24T21:40"),
        ("24 December", True, "2023-12-24"),
        ("2 Sept 10:00", True, "2024-09-02T10:00"),  # as late as that of the page, in another time zone
    ],
)
def test_the_year_of_a_day_is_told_by_when_the_page_was_saved(line: str, day_first: bool, iso: str) -> None:
    assert moments.read(line, "", SAVED, day_first) == iso


@pytest.mark.parametrize(
    ("line", "iso"), [("8 June", "2024-06-08"), ("24 December", "2023-12-24"), ("3 March", "2024-03-03")]
)
def test_nothing_is_written_after_the_page_was_saved(line: str, iso: str) -> None:
    assert moments.read(line, DAY, SAVED) == iso


@pytest.mark.parametrize("line", ["14 foobar 21:40", "14 foobar, 9:40 pm", "2.30.1 21:40"])
def test_a_time_beside_a_day_that_nobody_knows_is_not_of_the_article_s_day(line: str) -> None:
    assert moments.read(line, DAY) == ""


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("Ada, aujourd’hui à 21h40", "aujourd’hui à 21h40"),
        ("Ada, aujourd'hui à 21h40", "aujourd'hui à 21h40"),
        ("Ada · avant-hier à 21h40", "avant-hier à 21h40"),
        ("राम · 14 मई 2024, 9:40 अपराह्न", "14 मई 2024, 9:40 अपराह्न"),
        ("名無しさん 2024/05/14(火) 21:40", "2024/05/14(火) 21:40"),
        ("管理人 2024/05/14 (火) 午後9:40", "2024/05/14 (火) 午後9:40"),
    ],
)
def test_all_words_of_a_moment_are_of_it(line: str, moment: str) -> None:
    place = moments.find(line)
    assert place is not None
    assert line[slice(*place)] == moment
