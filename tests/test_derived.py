"""What is made of the files of words is kept for the next start, and made again when a file changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.starts import printed

GATHERED = """
import sys
from pathlib import Path
from reader import bytecode, shelf
from reader.threads import tongues
shelf.find = Path(sys.argv[1] if len(sys.argv) > 1 else {root!r}).joinpath
reading, read = tongues.tables, []
def told(text):
    read.append(text)
    return reading(text)
tongues.tables = told
print(*tongues.gather("comments", "titles"), sep="|")
print(tongues.anywhere("comments", "titles"))
print(len(read))
bytecode.save()
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "languages").mkdir()
    (tmp_path / "models").mkdir()
    (tmp_path / "languages" / "en.toml").write_text(
        '[comments]\ntitles = ["comments", "3 (or more)"]\n', "utf-8"
    )
    return tmp_path


def gathered(root: Path) -> list[str]:
    return printed(GATHERED.format(root=str(root)), root / "kept").splitlines()


def test_the_second_start_reads_no_words_and_has_them_all(root: Path) -> None:
    first, second = gathered(root), gathered(root)
    assert (
        first[:2] == second[:2] == ["comments|3 (or more)", r"(?<!\w)(?:c(?:omments(?!\w)))|3\ \(or\ more\)"]
    )
    assert (first[2], second[2]) == ("1", "0")


def test_a_file_that_changes_or_comes_is_read(root: Path) -> None:
    gathered(root)
    (root / "languages" / "en.toml").write_text('[comments]\ntitles = ["replies"]\n', "utf-8")
    assert gathered(root)[0] == "replies"
    (root / "languages" / "fr.toml").write_text('[comments]\ntitles = ["réponses"]\n', "utf-8")
    assert gathered(root)[0] == "replies|réponses"


@pytest.mark.parametrize("spoil", [b"", b"other"], ids=["empty", "garbled"])
def test_what_is_kept_and_spoiled_is_made_again(root: Path, spoil: bytes) -> None:
    gathered(root)
    (file,) = (root / "kept").rglob("*.derived")
    file.write_bytes(spoil)
    assert gathered(root)[0] == "comments|3 (or more)"
