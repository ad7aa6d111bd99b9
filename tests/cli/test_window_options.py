from __future__ import annotations

from pathlib import Path

import pytest

from reader.cli.verbs import VERBS
from reader.cli.window import parse
from reader.cli.window_options import WindowOptions
from reader.cli.window_parser import understand


def test_nothing_said_is_the_welcome():
    assert parse([]) == WindowOptions()


def test_everything_said_is_heard():
    said = ["a.html", "--screenshot", "o.png", "--size", "900x700", "--theme", "dark", "--language", "fr"]
    assert parse(said) == WindowOptions(Path("a.html"), False, Path("o.png"), (900, 700), "dark", "fr")
    assert parse(["--sample"]).sample


@pytest.mark.parametrize("size", ["0x10", "10x0", "10", "ax b", "99999x10", "١x٢"])
def test_a_size_is_two_numbers_of_pixels(size, capsys):
    with pytest.raises(SystemExit) as ended:
        parse(["--size", size])
    assert ended.value.code == 2
    assert "in pixels" in capsys.readouterr().err


def test_help_names_every_verb(capsys):
    with pytest.raises(SystemExit) as ended:
        parse(["--help"])
    shown = capsys.readouterr().out
    assert ended.value.code == 0
    assert all(verb.name in shown and verb.summary in shown for verb in VERBS)


def test_a_verb_is_one_word_and_so_the_only_thing_for_which_the_verbs_are_loaded():
    assert all(verb.name.isalpha() for verb in VERBS)


def test_one_page_is_the_page_that_the_whole_parser_finds():
    assert parse(["a b.html"]) == understand(["a b.html"]) == WindowOptions(Path("a b.html"))
