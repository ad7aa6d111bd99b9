"""The words of resources/languages, as they are read and as a TOML library reads them."""

from __future__ import annotations

import tomllib

import pytest

from reader import shelf
from reader.threads.tongues import are_in, tables

FILES = sorted(shelf.find("languages").glob("*.toml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_language_is_read_as_toml_is(file) -> None:  # type: ignore[no-untyped-def]
    text = file.read_text("utf-8")
    assert tables(text) == tomllib.loads(text)


def test_a_comment_is_no_word_and_a_word_no_comment() -> None:
    text = '# "none"\n[a]\nb = ["#1", "x",  # "y"\n  "[z]", "k = 1"]\n[a.c]\nd = []\n'
    assert tables(text) == {"a": {"b": ["#1", "x", "[z]", "k = 1"], "c": {"d": []}}} == tomllib.loads(text)


@pytest.mark.parametrize(
    ("line", "held"),
    [
        ("archived on 3 may", True),
        ("it was unarchived", False),
        ("salvo em 3 de maio", True),
        ("salvo, em maio", False),
        ("ressalvo em maio", False),
        ("2024年5月3日保存する", True),
    ],
)
def test_a_word_is_held_whole_where_a_script_parts_its_words(line: str, held: bool) -> None:
    assert are_in(line, "page", "kept") is held
