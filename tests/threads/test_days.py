"""The day that a line tells, whatever else has a month's name in it, in the calendars and scripts of many languages."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from reader.threads import calendar_words, dates, days

TWICE = (".", "listopada", "listopad")  # Croatian and Polish: by the full stop


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Mei Lark · 5 kwietnia 2019", "2019-04-05"),
        ("Mei Lark · 5 de abril de 2019, 14:05", "2019-04-05T14:05"),
        ("Mei Lark · 5. dubna 2019", "2019-04-05"),
        ("Mei Lark · 5. travnja 2019.", "2019-04-05"),
        ("Mei Lark · 5 апреля 2019 г.", "2019-04-05"),
        ("Mei Lark · 5 квітня 2019 р.", "2019-04-05"),
        ("Mei · 5 kwietnia 2019", "2019-04-05"),
        ("April Jones, May 3, 2019", "2019-05-03"),
        ("3 May 2019 by June", "2019-05-03"),
        ("June 12 · May 3, 2019", "2019-05-03"),
        ("Jan, 2019. április 5.", "2019-04-05"),
        ("3 April 2019 · 5 May 2019", "2019-04-03"),
        ("Mei Lark · 5. foobar 2019", ""),  # a month that nobody knows is not told by a name
        ("May Wu · 5 comments in 2019", ""),
    ],
)
def test_a_month_in_somebodys_name_dates_nothing(line: str, iso: str) -> None:
    assert dates.read(line) == iso


@pytest.mark.parametrize("names", calendar_words._MONTHS)
def test_every_name_of_a_month_is_read(names: str) -> None:
    assert names == normalize("NFC", names)
    assert len(names.split()) == 12
    for month, word in enumerate(names.split(), 1):
        for shape in ("3 {} 2019", "3. {} 2019, 14:05", "{} 3, 2019", "2019 {} 3"):
            assert word in TWICE or dates.read(shape.format(word))[:10] == f"2019-{month:02}-03"


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("3. listopada 2019.", "2019-10-03"),
        ("3. listopad 2019. 14:05", "2019-10-03T14:05"),
        ("3 listopada 2019", "2019-11-03"),
        ("3. listopad 2019", "2019-11-03"),
        ("3. lis 2019. u 14:05", "2019-10-03T14:05"),
    ],
)
def test_a_month_of_two_languages_is_told_by_full_stops(line: str, iso: str) -> None:
    assert dates.read(line) == iso


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("3 เมษายน 2562 14:05 น.", "2019-04-03T14:05"),
        ("3 เม.ย. 2562", "2019-04-03"),
        ("3/4/2562 14:05", "2019-04-03T14:05"),
        ("๓ เมษายน ๒๕๖๒", "2019-04-03"),
        ("৩ এপ্রিল, ২০১৯ এ ২:০৫ PM", "2019-04-03T14:05"),
        ("புதன், ௩ ஏப்ரல் ௨௦௧௯", "2019-04-03"),
        ("۳ اپریل ۲۰۱۹", "2019-04-03"),
        ("14 فروردین ۱۳۹۸، ۱۴:۰۵", "2019-04-03T14:05"),
        ("۱۳۹۸/۰۱/۱۴", "2019-04-03"),
        ("1398/12/29", "2020-03-19"),
        ("30 اسفند 1399", "2021-03-20"),
        ("1 فروردین 1400", "2021-03-21"),
        ("平成31年4月3日 14:05", "2019-04-03T14:05"),
        ("令和元年5月3日", "2019-05-03"),
        ("民國108年4月3日", "2019-04-03"),
        ("２０１９年４月３日", "2019-04-03"),
        ("٣ أبريل ٢٠١٩", "2019-04-03"),
        ("3 كانون الأول 2019", "2019-12-03"),
        ("3 تشرين الثاني 2019", "2019-11-03"),
        ("3 NİSAN 2019", "2019-04-03"),
        ("3 aou\u0302t 2019", "2019-08-03"),
        ("\u200e3/\u200e4/\u200e2019", "2019-04-03"),
        ("Ngày 3 tháng 4 năm 2019 lúc 14:05", "2019-04-03T14:05"),
        ("3 Tháng Mười Hai, 2019", "2019-12-03"),
        ("Tháng Tư 3, 2019", "2019-04-03"),
        ("3 thg 4, 2019", "2019-04-03"),
        ("2019 m. balandžio 3 d. 14:05", "2019-04-03T14:05"),
        ("2019. gada 3. aprīlis, 14:05", "2019-04-03T14:05"),
        ("3 IV 2019, 14:05", "2019-04-03T14:05"),
        ("3.iv.2019", "2019-04-03"),
        ("3 i 2019", ""),
        ("5 May 2560", ""),
        ("1445/08/05", ""),  # a year that Arabia counts
    ],
)
def test_other_calendars_and_digits(line: str, iso: str) -> None:
    assert dates.read(line) == iso


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("9 avr.", (4, 9)),
        ("June 7th", (6, 7)),
        ("Mei Lark, 9 avril", (4, 9)),
        ("Mei Lark, comment 9", None),
        ("3 Ara", None),  # a name, and a month of Turkish
        ("12 out of 15", None),
    ],
)
def test_a_day_without_its_year(line: str, day: tuple[int, int] | None) -> None:
    assert days.yearless(line) == day


@pytest.mark.parametrize("name", ["Jan 77", "april_99", "Mei Lark 5", "Mark May 3rd-floor"])
def test_a_name_with_a_month_and_a_number_is_no_date(name: str) -> None:
    assert not dates.is_dated(name)


def test_a_day_is_told_with_its_place() -> None:
    found = days.find("Mei Lark · 5 kwietnia 2019, 14:05")
    assert found is not None
    assert ("Mei Lark · 5 kwietnia 2019, 14:05"[found.start : found.end], found.rest[-7:]) == (
        "5 kwietnia 2019",
        ", 14:05",
    )
