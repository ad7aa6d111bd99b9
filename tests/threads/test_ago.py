"""How long ago something was, where words say it and no figure does, in many languages."""

from __future__ import annotations

from datetime import datetime

import pytest

from reader.ingest import read_bytes
from reader.threads import ago, dates

SAVED = datetime(2024, 5, 10, 12, 0)
HOUR, DAY, YEAR = "2024-05-10T11:00", "2024-05-09", "2023-05-11"


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("an hour ago", HOUR),
        ("il y a une heure", HOUR),
        ("vor einer Stunde", HOUR),
        ("hace una hora", HOUR),
        ("un'ora fa", HOUR),
        ("há uma hora", HOUR),
        ("een uur geleden", HOUR),
        ("jedna godzina temu", HOUR),
        ("godzinę temu", HOUR),
        ("час назад", HOUR),
        ("bir saat önce", HOUR),
        ("منذ ساعة", HOUR),
        ("قبل ساعة", HOUR),
        ("לפני שעה", HOUR),
        ("před hodinou", HOUR),
        ("منذ ساعتين", "2024-05-10"),
        ("منذ يومين", "2024-05-08"),
        ("three days ago", "2024-05-07"),
        ("vor zwei Tagen", "2024-05-08"),
        ("hace un día", DAY),
        ("před dnem", DAY),
        ("rok temu", YEAR),
        ("πριν από μία ώρα", HOUR),
        ("just now", "2024-05-10T12:00"),
        ("à l’instant", "2024-05-10T12:00"),
        ("刚刚", "2024-05-10T12:00"),
        ("a few hours ago", ""),
        ("il y a quelques jours", ""),
    ],
)
def test_it_is_read_against_the_day_of_the_file(line: str, iso: str) -> None:
    assert ago.says(line)
    assert dates.is_ago(line)
    assert dates.read(line, saved=SAVED) == iso


@pytest.mark.parametrize(
    "line",
    [
        "Ada Finch",
        "a day",
        "one year",
        "vor dem Haus",
        "hace calor",
        "before the day",
        "il y a un homme",
        "Ora Day",
        "now or never",
        "",
    ],
)
def test_other_lines_say_nothing_of_it(line: str) -> None:
    assert not ago.says(line)


@pytest.mark.parametrize(
    "said",
    [
        ("منذ يومين", "منذ يوم", "منذ ساعتين", "منذ ساعة"),
        ("před 2 dny", "včera", "před hodinou", "před chvílí"),
        ("dwa dni temu", "wczoraj", "2 godziny temu", "przed chwilą"),
        ("2 дня назад", "вчера", "час назад", "только что"),
    ],
)
def test_every_comment_keeps_what_it_says_of_its_day(said: tuple[str, ...]) -> None:
    rows = "".join(
        f'<div class="comment"><b>{name}</b> <span class="k3">{when}</span><div class="k4"><p>The ferry was late '
        f"again, and nobody at pier {at} could say when it would come.</p></div><a>Reply</a></div>"
        for at, (name, when) in enumerate(zip(("Ada", "Bo", "Cem", "Dora"), said, strict=True))
    )
    document = read_bytes(f"<body><h1>The ferry</h1><section>{rows}</section></body>".encode(), "page.html")
    assert [one.published.raw for one in document.comments if one.published] == list(said)


def test_points_before_how_long_ago_and_brackets_behind_it_are_no_part_of_the_date() -> None:
    lines = (
        "1.2k points · 4 hours ago",
        "−3 points · 3 hours ago (edited 2 hours ago)",
        "1 point · 45 minutes ago",
    )
    rows = "".join(
        f"<div class=k><a class=u>{name}</a> · {line}<div class=t>Nobody in {name} calls it that.</div>"
        "<a>Reply</a></div>"
        for name, line in zip(("crumb", "sliced", "rye"), lines, strict=True)
    )
    document = read_bytes(f"<title>Thread</title><h1>The end of a loaf</h1>{rows}".encode(), "page.html")
    dates_shown = [one.published.raw for one in document.comments if one.published]
    assert dates_shown == ["4 hours ago", "3 hours ago", "45 minutes ago"]
