"""All who wrote a page are named, however the line joins their names; trades, papers and places are no names."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes

TEXT = (
    "<p>The office has published new tables of the tides, which replace those of 1983 from January on.</p>"
    * 4
)
EAST = (
    "<p>潮汐局公布了河口的新潮汐表，从一月一日起取代一九八三年的旧表，供所有船主和港口使用，误差不超过两厘米。</p>"
    * 4
)


def byline(line: str, text: str = TEXT, name: str = "byline") -> str:
    page = f"<title>New tables</title><main><h1>New tables</h1><div class={name}>{line}</div><div>{text}</div></main>"
    return read_bytes(page.encode(), "page.html").byline


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada Winter, Bo Reed and Cy Stone", "Ada Winter, Bo Reed, Cy Stone"),
        ("By Ada Winter, Bo Reed, Cy Stone", "Ada Winter, Bo Reed, Cy Stone"),
        ("By Ada Winter and Bo Reed, Associated Press", "Ada Winter, Bo Reed"),
        ("By Ada Winter, senior correspondent", "Ada Winter"),
        ("A report by Ada Winter & Bo Reed", "Ada Winter, Bo Reed"),
        ("Von Ada Winter, Bo Reed und Cy Stein", "Ada Winter, Bo Reed, Cy Stein"),
        ("Ein Bericht von Ada Winter, Bo Reed und Cy Stein", "Ada Winter, Bo Reed, Cy Stein"),
        ("Par Ada Hiver (à Brest), Bo Roseau et Cy Pierre", "Ada Hiver, Bo Roseau, Cy Pierre"),
        ("Par Ada Hiver, Bo Roseau et Cy Pierre", "Ada Hiver, Bo Roseau, Cy Pierre"),
        ("Por Ada Invierno, Bo Caña y Cy Piedra", "Ada Invierno, Bo Caña, Cy Piedra"),
        ("Автор: Иван Петров, Анна Сидорова", "Иван Петров, Анна Сидорова"),
        ("سارة مثال،", "سارة مثال"),
        ("سارة مثال، 3 مارس 2025", "سارة مثال"),
        ("بقلم: سارة مثال، كريم نموذج", "سارة مثال, كريم نموذج"),
    ],
)
def test_the_names_of_a_line_are_parted_by_commas(line: str, names: str) -> None:
    assert byline(line) == names


@pytest.mark.parametrize("name", ["byline", "x1"])
@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("作者：王小明", "王小明"),
        ("记者 王小明", "王小明"),
        ("作者：王小明、李华", "王小明, 李华"),
        ("2025年3月3日 记者王小明", "王小明"),
        ("文・山田太郎", "山田太郎"),
        ("文＝山田太郎", "山田太郎"),
        ("文・写真\u3000山田太郎", "山田太郎"),
        ("著者：山田太郎、佐藤花子", "山田太郎, 佐藤花子"),
        ("编辑：李华", ""),
    ],
)
def test_names_of_the_east_are_led_by_what_they_did(line: str, names: str, name: str) -> None:
    assert byline(line, EAST, name) == names


@pytest.mark.parametrize(
    "line", ["By Ada Winter, Chief Technology Officer and Head of Tides", "Ada Winter, Editor & Writer"]
)
def test_what_somebody_is_is_nobody_else(line: str) -> None:
    assert byline(line).startswith("Ada Winter") and "Tides, " not in byline(line)
