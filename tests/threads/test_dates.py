"""Dates as pages print them."""

from __future__ import annotations

from datetime import datetime

import pytest

from reader.threads import dates, moments

SAVED = datetime(2024, 3, 10, 12, 0)


@pytest.mark.parametrize(
    ("shown", "iso"),
    [
        ("Le 03/07/2025 à 8:02", "2025-07-03T08:02"),
        ("par Inès le 7 mai 2020 - 12:38.", "2020-05-07T12:38"),
        ("March 5th, 2020 at 3:07 pm", "2020-03-05T15:07"),
        ("5. September 2024, 21:06", "2024-09-05T21:06"),
        ("1er août 2023", "2023-08-01"),
        ("domenica 5 febbraio 2023 alle 09.02", "2023-02-05T09:02"),
        ("11 January 2020 at 3.42pm", "2020-01-11T15:42"),
        ("3 May 2020, version 2.30", "2020-05-03"),
        ("12 مايو 2022 - 1:40 م", "2022-05-12T13:40"),
        ("12 مايو 2022 - 10:25 ص", "2022-05-12T10:25"),
        ("2020年5月3日 午後2:05", "2020-05-03T14:05"),
        ("2020년 5월 3일 오후 2시 5분", "2020-05-03T14:05"),
        ("3 de mayo de 2020, 2:05 p. m.", "2020-05-03T14:05"),
        ("12 Μαΐου 2022 3:05 μ.μ.", "2022-05-12T15:05"),
        ("3 tháng 5, 2020 2:05 CH", "2020-05-03T14:05"),
        ("3. Mai 2020, 14 Uhr", "2020-05-03T14:00"),
        ("le 3 mai 2020 à 14h", "2020-05-03T14:00"),
        ("2024年3月5日", "2024-03-05"),
        ("24/05/14(火)19:21:05", "2024-05-14T19:21:05"),
        ("24/05/14 19:21", "2014-05-24T19:21"),
        ("2024-04-17 11:12", "2024-04-17T11:12"),
        ("12:30 AM, 1 January 2021", "2021-01-01T00:30"),
        ("20 février 2019 08h15", "2019-02-20T08:15"),
        ("3 maj 2024 kl. 14:05", "2024-05-03T14:05"),
        ("7. desember 2021", "2021-12-07"),
        ("16 grudnia 2022, 9:30", "2022-12-16T09:30"),
        ("12. toukokuuta 2023 klo 18:20", "2023-05-12T18:20"),
        ("4. září 2020 v 10:00", "2020-09-04T10:00"),
        ("23 Ağustos 2021", "2021-08-23"),
        ("2024년 5월 7일", "2024-05-07"),
        ("14 באפריל 2021", "2021-04-14"),
        ("9 فبراير 2022", "2022-02-09"),
        ("Oct 5, 2024 at 6:01:39 AM GMT+03:00", "2024-10-05T06:01:39+03:00"),
        ("3 Feb 2020 21:15 CET", "2020-02-03T21:15+01:00"),
        ("3 Feb 2020 21:15 UTC+2", "2020-02-03T21:15+02:00"),
        ("31/02/2020", ""),
        ("Registered in March", ""),
        ("3 hours ago", ""),
        ("x" * 5000 + "2020-01-01", ""),
    ],
)
def test_a_printed_date_is_read(shown: str, iso: str) -> None:
    assert dates.read(shown) == iso


@pytest.mark.parametrize(
    ("stamp", "iso"),
    [
        ("2024-04-17T11:12:22.933Z", "2024-04-17T11:12:22Z"),
        ("2024-06-01T08:00:00+0200", "2024-06-01T08:00:00+02:00"),
        ("1713352342", "2024-04-17T11:12:22Z"),
        ("1713352342933", "2024-04-17T11:12:22Z"),
    ],
)
def test_a_stamp_for_machines_is_read(stamp: str, iso: str) -> None:
    found = dates.when("yesterday", stamp)
    assert found is not None
    assert (found.raw, found.iso) == ("yesterday", iso)


@pytest.mark.parametrize(
    ("shown", "iso"),
    [
        ("2 hours ago", "2024-03-10T10:00"),
        ("il y a 3 jours", "2024-03-07"),
        ("vor einer Woche", "2024-03-03"),
        ("hier à 10:12", "2024-03-09T10:12"),
        ("för 2 timmar sedan", "2024-03-10T10:00"),
        ("for 3 dager siden", "2024-03-07"),
        ("2 päivää sitten", "2024-03-08"),
        ("4 dni temu", "2024-03-06"),
        ("před 2 hodinami", "2024-03-10T10:00"),
        ("5 gün önce", "2024-03-05"),
        ("3 дня назад", "2024-03-07"),
        ("há 2 semanas", "2024-02-25"),
        ("2 ore fa", "2024-03-10T10:00"),
        ("een week geleden", "2024-03-03"),
        ("3日前", "2024-03-07"),
        ("2小时前", "2024-03-10T10:00"),
        ("4일 전", "2024-03-06"),
        ("לפני 3 ימים", "2024-03-07"),
        ("منذ 2 أيام", "2024-03-08"),
        ("wczoraj, 9:05", "2024-03-09T09:05"),
        ("tänään 8:30", "2024-03-10T08:30"),
    ],
)
def test_a_relative_date_counts_from_when_the_page_was_saved(shown: str, iso: str) -> None:
    assert dates.read(shown, saved=SAVED) == iso
    assert dates.read(shown) == ""


def test_where_dots_part_the_numbers_the_day_stands_first() -> None:
    assert dates.read("04.03.2021 10:11", day_first=False) == "2021-03-04T10:11"
    assert dates.read("04/03/2021", day_first=False) == "2021-04-03"


def test_nothing_is_made_of_nothing() -> None:
    assert dates.when("", "") is None


def test_so_many_out_of_so_many_is_no_day_in_october() -> None:
    assert moments.find("12 out of 15") is None


@pytest.mark.parametrize("line", ["Hoyt 21:40", "Hierl, 21:40", "Dnestr 21:40", "12 out of 15", "1" * 5_000])
def test_a_name_or_a_number_is_no_day(line: str) -> None:
    assert not dates.is_partly(line)
    assert not dates.is_dated(line)
    assert dates.read(line, True, SAVED) == ""


@pytest.mark.parametrize("line", ["昨天下午3:05", "어제 15:05", "昨日の15:05", "أمس 15:05", "gestern 15:05"])
def test_yesterday_may_have_more_behind_it_where_no_blank_parts_words(line: str) -> None:
    assert dates.is_partly(line)
    assert dates.read(line, True, SAVED) == "2024-03-09T15:05"


@pytest.mark.parametrize(
    ("shown", "iso"),
    [
        ("14-May-19", "2019-05-14"),
        ("14-mai-19 10:02", "2019-05-14T10:02"),
        ("14/May/98", "1998-05-14"),
        ("14-May 10:02", ""),
        ("May-19 2020", "2020-05-19"),
    ],
)
def test_two_digits_joined_to_a_month_and_a_day_are_a_year(shown: str, iso: str) -> None:
    assert dates.read(shown) == iso


@pytest.mark.parametrize(
    ("shown", "iso"),
    [
        ("3 घंटे पहले", "2024-03-10T09:00"),
        ("5 मिनट पहले", "2024-03-10T11:55"),
        ("2 दिन पहले", "2024-03-08"),
        ("१ महीने पहले", "2024-02-09"),
        ("कल 10:02", "2024-03-09T10:02"),
        ("आज 10:02", "2024-03-10T10:02"),
    ],
)
def test_hindi_counts_back_from_when_the_page_was_saved(shown: str, iso: str) -> None:
    assert dates.read(shown, True, SAVED) == iso
    assert dates.looks_dated(shown) or dates.is_partly(shown)
