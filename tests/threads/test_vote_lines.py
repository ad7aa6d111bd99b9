"""Lines that count votes, in many languages, with those who are counted and what is named (vote_lines.toml)."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from reader.threads import counts, tally

LINES = [
    (line, kind)
    for language in tomllib.loads(Path(__file__).with_name("vote_lines.toml").read_text("utf-8")).values()
    for kind, lines in language.items()
    for line in lines
]
COUNTED = {
    "up": (("up", 12),),
    "down": (("down", 3),),
    "score": (("score", 12),),
    "both": (("up", 12), ("down", 3)),
}


@pytest.mark.parametrize(("line", "kind"), LINES)
def test_a_line_counts(line: str, kind: str) -> None:
    assert (counts.read(line) or (tally.read_out(line),)) == COUNTED[kind]
