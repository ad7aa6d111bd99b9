"""Times of day as the languages print them beside a day."""

from __future__ import annotations

import pytest

from reader.threads import dates, moments

AFTERNOON = (
    "14:05",
    "14 Uhr 05",
    "um 14:05 Uhr",
    "14h05",
    "14h05min",
    "à 14 h 05",
    "kl. 14.05",
    "klo 14.05",
    "godz. 14:05",
    "o 14:05",
    "pukul 14.05 WIB",
    "@ 14:05",
    "в 14:05",
    "14 ч 05",
    "14:05 ч.",
    "о 14:05",
    "ve 14:05",
    "ob 14:05",
    "u 14:05",
    "kell 14:05",
    "ora 14:05",
    "alle ore 14.05",
    "a las 14:05",
    "às 14h05",
    "lúc 14:05",
    "14:05 น.",
    "2:05 μ.μ.",
    "2:05 μμ",
    "2:05 م",
    "2:05 مساءً",
    "2:05 ب.ظ",
    "오후 2:05",
    "오후 2시 5분",
    "下午2:05",
    "2:05 下午",
    "下午 14:05",
    "ÖS 2:05",
    "2:05 ÖS",
    "du. 2:05",
    "2:05 p. m.",
    "2:05 p.\u00a0m.",
    "2:05 de la tarde",
    "2:05 CH",
    "2:05 PM",
    "2.05pm",
    "2:05 אחה״צ",
    "14.05",
    "(Wed) 14:05",
    "Mi., 14:05",
    "Çarşamba, 14:05",
    "水曜日 14:05",
)
MORNING = (
    "2:05 π.μ.",
    "2:05 ص",
    "2:05 صباحًا",
    "오전 2:05",
    "上午 2:05",
    "ÖÖ 2:05",
    "de. 2:05",
    "2:05 a. m.",
    "2:05 SA",
    "2:05",
)


@pytest.mark.parametrize(
    ("clock", "iso"), [*((one, "T14:05") for one in AFTERNOON), *((one, "T02:05") for one in MORNING)]
)
def test_a_time_beside_a_day_is_read_and_belongs_to_it(clock: str, iso: str) -> None:
    for day in ("3 April 2019, {}", "03.04.2019 {}", "2019-04-03 {}", "3 апреля 2019 г. {}"):
        line = f"Ada Finch · {day.format(clock)}"
        assert dates.read(line) == f"2019-04-03{iso}"
        place = moments.find(line)
        assert place is not None
        assert dates.read(line[slice(*place)]) == f"2019-04-03{iso}"


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("3 April 2019, 12:05 AM", "2019-04-03T00:05"),
        ("2019年4月3日 上午 12:05", "2019-04-03T00:05"),
        ("2019年4月3日 晚上12:30", "2019-04-03T00:30"),
        ("2019年4月3日 晚上11:30", "2019-04-03T23:30"),
        ("2019年4月3日 晚上1:30", "2019-04-03T01:30"),
        ("2019年4月3日 下午12:30", "2019-04-03T12:30"),
        ("2019年4月3日 上午12:30", "2019-04-03T00:30"),
        ("2019年4月3日 中午11:30", "2019-04-03T11:30"),
        ("2019年4月3日 中午1:30", "2019-04-03T13:30"),
        ("2019년 4월 3일 밤 12:30", "2019-04-03T00:30"),
        ("2019년 4월 3일 낮 12:30", "2019-04-03T12:30"),
        ("2019년 4월 3일 저녁 7:30", "2019-04-03T19:30"),
        ("2019年4月3日 中午12:05", "2019-04-03T12:05"),
        ("2019年4月3日 午後2時5分", "2019-04-03T14:05"),
        ("3.4.2019 klo 9", "2019-04-03T09:00"),
        ("3.4.2019 klo 14.05.33", "2019-04-03T14:05"),
        ("3. april 2019 kl. 14", "2019-04-03T14:00"),
        ("3 May 2020, version 2.30", "2020-05-03"),
        ("3 May 2020, page 14", "2020-05-03"),
    ],
)
def test_what_is_a_time_and_what_is_none(line: str, iso: str) -> None:
    assert dates.read(line) == iso


def test_a_stamp_that_goes_on_in_another_way_keeps_its_time() -> None:
    found = dates.when("recently", "2019-04-03 @ 14:05")
    assert found is not None
    assert found.iso == "2019-04-03T14:05"
