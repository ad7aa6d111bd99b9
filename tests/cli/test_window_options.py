from __future__ import annotations

from pathlib import Path

import pytest

from reader import cli
from reader.cli.window import WindowOptions, parse


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
        parse(["--help"], cli.VERBS)
    shown = capsys.readouterr().out
    assert ended.value.code == 0
    assert all(verb.name in shown and verb.summary in shown for verb in cli.VERBS)
