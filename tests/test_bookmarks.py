"""A page opens where it was left."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader import bookmarks
from reader.bookmarks import Bookmark, Bookmarks, Line
from reader.model import Place, Span
from reader.notes import store

HERE = Bookmark(Place("article", Span(120, 120)))


def written(file: Path, **places: Bookmark) -> Bookmarks:
    made = Bookmarks(file)
    for sha256, place in places.items():
        made.keep(sha256, place)
        made.write()
    return made


def test_a_page_opens_where_it_was_left(tmp_path: Path) -> None:
    file = tmp_path / "state" / "bookmarks.json"
    written(file, a=HERE)
    assert Bookmarks(file).find("a") == HERE and Bookmarks(file).find("b") is None


def test_how_much_of_a_line_is_over_the_top_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "bookmarks.json"
    written(file, a=Bookmark(HERE.place, 0.25))
    assert Bookmarks(file).find("a") == Bookmark(HERE.place, 0.25)


def test_a_bookmark_of_an_older_program_has_its_line_at_the_top(tmp_path: Path) -> None:
    file = tmp_path / "bookmarks.json"
    file.write_text('{"a": ["article", 120]}', "utf-8")
    assert Bookmarks(file).find("a") == HERE


def test_the_panes_beside_are_kept_and_what_was_folded_in_them(tmp_path: Path) -> None:
    file = tmp_path / "bookmarks.json"
    memo, thread = Line(Place("memo:2", Span(7, 7)), 0.5), Line(Place("comment:x", Span(3, 3)), -1.25)
    left_at = HERE._replace(beside=(memo, thread), folded=("comment:a", "comment:b"))
    written(file, a=left_at)
    assert Bookmarks(file).find("a") == left_at


def test_how_the_thread_was_sorted_is_kept_and_that_the_memo_was_folded(tmp_path: Path) -> None:
    file = tmp_path / "bookmarks.json"
    left_at = HERE._replace(order="newest", closed=True)
    written(file, a=left_at)
    assert Bookmarks(file).find("a") == left_at


def test_what_is_broken_of_the_panes_beside_leaves_the_rest(tmp_path: Path) -> None:
    file = tmp_path / "bookmarks.json"
    file.write_text(
        '{"a": ["article", 120, 0.0, {"beside": [["memo:1", -1], 3, ["memo:1", 4]], "folded": [5, "c"],'
        ' "order": 3, "closed": "no"}], "b": ["article", 120, 0.0, {"beside": 3}], "c": [{}]}',
        "utf-8",
    )
    kept = Bookmarks(file)
    assert kept.find("a") == HERE._replace(beside=(Line(Place("memo:1", Span(4, 4))),), folded=("c",))
    assert kept.find("b") == HERE and kept.find("c") is None


def test_what_is_still_to_be_written_is_known_already(tmp_path: Path) -> None:
    file = tmp_path / "bookmarks.json"
    kept = written(file, a=HERE)
    there = Bookmark(Place("article", Span(7, 7)))
    kept.keep("a", there)
    assert kept.find("a") == there and Bookmarks(file).find("a") == HERE
    kept.write()
    assert Bookmarks(file).find("a") == there


def test_what_comes_while_it_is_written_is_written_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, write = tmp_path / "bookmarks.json", store.write
    kept = Bookmarks(file)
    kept.keep("a", HERE)

    def slow(path: Path, data: bytes) -> None:
        kept.keep("b", HERE)
        write(path, data)

    monkeypatch.setattr(store, "write", slow)
    kept.write()
    assert kept.find("b") == HERE and Bookmarks(file).find("b") is None
    kept.write()
    assert Bookmarks(file).find("b") == HERE


def test_the_pages_left_longest_ago_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bookmarks, "MOST", 2)
    file = tmp_path / "bookmarks.json"
    for name in ("a", "b", "a", "c"):
        written(file, **{name: HERE})
    assert [Bookmarks(file).find(name) is not None for name in "abc"] == [True, False, True]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"a": 3}',
        '{"a": ["article", -1]}',
        '{"a": ["article", true]}',
        '{"a": ["article", 3, "4"]}',
        "{",
    ],
)
def test_a_broken_file_is_as_if_there_were_none(tmp_path: Path, text: str) -> None:
    file = tmp_path / "bookmarks.json"
    file.write_text(text, "utf-8")
    assert Bookmarks(file).find("a") is None
    written(file, a=HERE)
    assert Bookmarks(file).find("a") == HERE


def test_a_folder_that_cannot_be_written_disturbs_nobody(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", "utf-8")
    written(blocked / "bookmarks.json", a=HERE)
