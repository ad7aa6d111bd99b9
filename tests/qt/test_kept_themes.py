"""A theme's file is read as TOML once; one that was changed is read again."""

from __future__ import annotations

from pathlib import Path

from tests.starts import printed

CODE = (
    "import sys\n"
    "from pathlib import Path\n"
    "from reader import shelf\n"
    "from reader.qt import theme\n"
    "{change}"
    "print(theme.load('dark')['ink'], theme.load('dark').dark, 'tomllib' in sys.modules)"
)


def test_the_second_start_reads_no_toml_and_has_the_same_colours(tmp_path: Path) -> None:
    first, second = (printed(CODE.format(change=""), tmp_path).split() for _ in range(2))
    assert first[:2] == second[:2]
    assert (first[2], second[2]) == ("True", "False")


def test_a_theme_that_was_changed_is_read_again(tmp_path: Path) -> None:
    changed = tmp_path / "dark.toml"
    ink = printed(CODE.format(change=""), tmp_path).split()[0]
    from reader import shelf

    text = shelf.find("themes/dark.toml").read_text("utf-8")
    changed.write_text(text.replace(ink, "#ABCDEF", 1), "utf-8")
    change = f"shelf.find = lambda name: Path({str(changed)!r})\n"
    assert printed(CODE.format(change=change), tmp_path).split()[0] == "#ABCDEF"
