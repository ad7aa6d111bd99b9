"""A line that says when words were posted, and when they were edited: the first is their date."""

from __future__ import annotations

import tomllib
from datetime import datetime

import pytest

from reader import shelf
from reader.threads import dates, edits, moments

WORDS = [
    word
    for file in sorted(shelf.find("languages").glob("*.toml"))
    for word in tomllib.loads(file.read_text("utf-8"))["comments"].get("changed", [])
]
POSTED = "2019-04-03T14:05"


SHAPES = (
    "{posted} ({word} {edited})",
    "{posted} · {word} {edited}",
    "{word} {edited} · {posted}",
    "{posted} ({edited} {word})",
    "{posted}, {word} {edited}",
    "{posted} [{word}; {edited}]",
    "{word} {edited} {posted}",
)


@pytest.mark.parametrize("word", WORDS)
def test_the_day_of_an_edit_is_not_that_of_the_posting(word: str) -> None:
    for shape in SHAPES:
        told = shape.format(word=word.capitalize(), posted="03.04.2019 14:05", edited="09.05.2019 10:00")
        assert dates.read(told) == POSTED
        line = f"Mei Lark, {told}"
        place = moments.find(line)
        assert place is not None
        assert dates.read(line[slice(*place)]) == POSTED


@pytest.mark.parametrize(
    "line",
    [
        "3 April 2019 14:05 (edited 9 May 2019 10:00)",
        "3 April 2019 14:05 - Last modified on 9 May 2019 10:00",
        "Last edited by Bo on 9 May 2019 10:00; posted 3 April 2019 14:05",
        "Edited 9 May 2019 10:00, 3 April 2019 14:05",
        "3. April 2019, 14:05 Uhr (zuletzt bearbeitet am 9. Mai 2019, 10:00 Uhr)",
        "Modifié le 9 mai 2019 à 10:00 · 3 avril 2019 à 14:05",
        "3 Nisan 2019 14:05 (9 Mayıs 2019 10:00 tarihinde düzenlendi)",
        "2019年4月3日 14:05（2019年5月9日 10:00 編集）",
        "2019.04.03 14:05 · 수정 2019.05.09 10:00",
    ],
)
def test_in_whichever_order_they_stand(line: str) -> None:
    assert dates.read(line) == POSTED


@pytest.mark.parametrize(
    "line", ["Edited 3 April 2019 14:05", "Edith, 3 April 2019 14:05", "3 April 2019 14:05 · edited"]
)
def test_a_date_that_stands_alone_is_read(line: str) -> None:
    assert dates.read(line) == POSTED


def test_how_long_ago_the_posting_was_is_told_beside_the_day_of_the_edit() -> None:
    saved = datetime(2019, 5, 9, 12, 0)
    assert dates.read("3 hours ago (edited 9 May 2019 10:00)", saved=saved) == "2019-05-09T09:00"
    assert dates.read("edited 1 hour ago · 3 hours ago", saved=saved) == "2019-05-09T09:00"
    assert dates.read("3 hours ago (edited 9 May 2019 10:00)") == ""


def test_what_is_left_stands_where_it_stood() -> None:
    line = "Ada (edited 9 May 2019) · 3 April 2019"
    kept = edits.without(line)
    assert (len(kept), kept.split()) == (len(line), ["Ada", "(", ")", "·", "3", "April", "2019"])
