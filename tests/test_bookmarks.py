"""A page opens where it was left."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader import bookmarks
from reader.model import Place, Span


def test_a_page_opens_where_it_was_left(tmp_path: Path) -> None:
    file = tmp_path / "state" / "bookmarks.json"
    bookmarks.keep("a" * 64, Place("article", Span(120, 120)), file)
    assert bookmarks.find("a" * 64, file) == Place("article", Span(120, 120))
    assert bookmarks.find("b" * 64, file) is None


def test_the_pages_left_longest_ago_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bookmarks, "MOST", 2)
    file = tmp_path / "bookmarks.json"
    for name in ("a", "b", "a", "c"):
        bookmarks.keep(name, Place("article", Span(1, 1)), file)
    assert [bookmarks.find(name, file) is not None for name in "abc"] == [True, False, True]


@pytest.mark.parametrize(
    "text", ["", "[]", '{"a": 3}', '{"a": ["article", -1]}', '{"a": ["article", true]}', "{"]
)
def test_a_broken_file_is_as_if_there_were_none(tmp_path: Path, text: str) -> None:
    file = tmp_path / "bookmarks.json"
    file.write_text(text, "utf-8")
    assert bookmarks.find("a", file) is None
    bookmarks.keep("a", Place("article", Span(7, 7)), file)
    assert bookmarks.find("a", file) == Place("article", Span(7, 7))


def test_a_folder_that_cannot_be_written_disturbs_nobody(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", "utf-8")
    bookmarks.keep("a", Place("article"), blocked / "bookmarks.json")
