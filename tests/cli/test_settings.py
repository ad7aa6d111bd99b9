from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.notes.sidecar import beside
from reader.notes.store import CannotSave
from reader.sample import NoSample, sample_page
from reader.settings import LONGEST, MOST_RECENT, Frame, Settings, load, save, settings_file, with_recent


def test_nothing_kept_is_the_defaults_and_writes_nothing():
    assert load() == Settings()
    assert not settings_file().exists()


def test_what_is_saved_is_loaded():
    frame = Frame((1400, 900), True, {"wide-000": (700, 400, 300)}, {"wide": False}, 0.4)
    kept = Settings("dark", "fr", 1.25, ("/a/b.html", "/c.html"), hint=False, window=frame)
    save(kept)
    assert load() == kept


def test_what_a_newer_version_wrote_survives(tmp_path):
    file = tmp_path / "settings.json"
    file.write_text('{"theme": "sepia", "columns": {"wide": [5, 4, 2]}}', encoding="utf-8")
    save(replace(load(file), zoom=2.0), file)
    tree = json.loads(file.read_bytes())
    assert tree["columns"] == {"wide": [5, 4, 2]} and tree["zoom"] == 2.0 and tree["theme"] == "sepia"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"zoom": NaN}', "\x00"])
def test_a_broken_file_is_set_aside(tmp_path, text):
    file = tmp_path / "settings.json"
    file.write_text(text, encoding="utf-8")
    assert load(file) == Settings()
    assert [path.read_text("utf-8") for path in tmp_path.glob("settings.json.corrupt-*")] == [text]


words = st.text(st.characters(codec="utf-8"))
numbers = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
values = st.none() | st.booleans() | numbers | words | st.lists(st.integers() | words)
frames = st.dictionaries(
    st.sampled_from(["size", "maximised", "columns", "listed", "memo"]),
    values | st.dictionaries(words, values),
)
names = st.sampled_from(["theme", "language", "zoom", "recent", "called", "hint", "window", "else"])


@given(st.dictionaries(names, values | frames))
def test_values_that_make_no_sense_are_survived(tmp_path_factory, tree):
    file = tmp_path_factory.mktemp("settings") / "settings.json"
    file.write_text(json.dumps(tree), encoding="utf-8")
    read = load(file)
    save(read, file)
    assert load(file) == read and 0.5 <= read.zoom <= 3.0


def test_a_folder_in_the_way_is_said(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(CannotSave):
        save(Settings(), tmp_path / "file" / "settings.json")


def test_recent_pages_are_few_and_each_once():
    settings = Settings()
    for name in [*map(str, range(30)), "3", "29"]:
        settings = with_recent(settings, name, f"Title {name}")
    recent = settings.recent
    assert recent[:3] == ("29", "3", "28") and len(recent) == MOST_RECENT == len(set(recent))
    assert dict(settings.called) == {name: (f"Title {name}", "") for name in recent}


def test_what_recent_pages_are_called_is_kept_and_cut(tmp_path):
    settings = with_recent(with_recent(Settings(), "a", "Ships", "Quay Letters"), "b", "x" * 999)
    save(settings, tmp_path / "settings.json")
    read = load(tmp_path / "settings.json")
    assert (
        read == settings
        and read.called["a"] == ("Ships", "Quay Letters")
        and len(read.called["b"][0]) == LONGEST
    )
    assert "a" not in with_recent(read, "a").called


def test_the_sample_is_copied_once_and_keeps_what_was_written_on_it():
    page = sample_page()
    assert page.is_file() and any(path.is_dir() for path in page.parent.iterdir())
    beside(page).write_text("mine", encoding="utf-8")
    page.write_text("changed", encoding="utf-8")
    assert sample_page() == page
    assert (page.read_text("utf-8"), beside(page).read_text("utf-8")) == ("changed", "mine")


def test_a_sample_that_cannot_be_copied_is_one_sentence(own_folders):
    (own_folders / "data").write_text("a file where the folder should be")
    with pytest.raises(NoSample, match="could not be copied"):
        sample_page()
    assert Path(own_folders / "data").is_file()
