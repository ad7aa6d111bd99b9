"""`postil correct`: passages go where they belong, from the command line."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.ingest import read_page
from reader.notes import sidecar
from reader.notes.corrections import apply

ROOT = Path(__file__).parents[2]
Postil = Callable[..., subprocess.CompletedProcess[str]]

PARAGRAPHS = (
    "The keeper said that the sea takes everything back, in the end. He had kept the lamp for thirty years.",
    "Dear colleagues, the lighthouse closes in March, and all of you will be told in time what comes next.",
    "We thank every keeper who has served on this coast, in good weather and in bad, for so many years.",
    "The ministry speaks of savings; the keeper speaks of ships, and of the sea. It is a long story indeed.",
)
PAGE = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The lamp</title></head><body>'
    f"<article><h1>The lamp goes out</h1>{''.join(f'<p>{each}</p>' for each in PARAGRAPHS)}</article></body></html>"
)


@pytest.fixture
def postil(tmp_path: Path) -> Postil:
    def postil(*arguments: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "reader", *map(str, arguments)],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
        )

    return postil


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "lamp.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def memo(postil: Postil, page: Path, *more: str) -> subprocess.CompletedProcess[str]:
    return postil(
        "correct", page, "--quote", "Dear colleagues", "--to-quote", "so many years", "--as", "memo", *more
    )


def now(page: Path):
    return apply(read_page(page), sidecar.load(page).corrections)


def listed(postil: Postil, page: Path) -> list[dict[str, object]]:
    return json.loads(postil("list", page, "--json").stdout)


def test_a_passage_becomes_a_memo_and_its_highlight_goes_with_it(postil, page):
    before = hashlib.sha256(page.read_bytes()).hexdigest()
    postil("annotate", page, "--quote", "the lighthouse closes in March")
    done = memo(postil, page, "--kind", "letter", "--author", "The ministry")
    assert (done.returncode, done.stdout, done.stderr) == (0, "memo\n", "")
    (one,) = listed(postil, page)
    assert (one["part"], one["printed_in"], one["speaker"]) == ("memo", "Letter", "The ministry")
    assert one["quote"] == "the lighthouse closes in March" and one["found"]
    assert hashlib.sha256(page.read_bytes()).hexdigest() == before


def test_corrections_are_listed_and_taken_back(postil, page):
    memo(postil, page)
    postil("correct", page, "--quote", "The ministry speaks", "--as", "out")
    lines = postil("correct", page, "--list").stdout.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("1. memo: « Dear colleagues, the lighthouse") and " … " in lines[0]
    assert lines[1].startswith("2. out: « The ministry speaks")
    assert postil("correct", page, "--undo", "1").returncode == 0
    assert [one.role for one in sidecar.load(page).corrections] == [""] and now(page).memos == ()


def test_the_edge_of_a_memo_moves(postil, page):
    memo(postil, page)
    assert postil("correct", page, "--quote", "The ministry speaks", "--as", "memo:1").stdout == "memo\n"
    assert postil("correct", page, "--quote", "Dear colleagues", "--as", "article").stdout == "article\n"
    document = now(page)
    assert len(document.memos) == 1
    assert [block.text[:4] for block in document.parts[document.memos[0].part].blocks] == ["We t", "The "]


def test_a_passage_becomes_a_comment_by_somebody(postil, page):
    done = postil("correct", page, "--quote", "We thank", "--as", "comment", "--author", "Bo")
    assert done.stdout == "comment:1\n"
    assert [comment.author for comment in now(page).comments] == ["Bo"]


def test_segment_shows_the_page_as_it_was_corrected(postil, page):
    memo(postil, page, "--kind", "letter")
    assert "\n## Letter\n\nDear colleagues" in postil("segment", page).stdout
    sidecar.beside(page).write_text("{", "utf-8")
    done = postil("segment", page)
    assert done.returncode == 0 and "## Letter" not in done.stdout and "cannot be read" in done.stderr


def test_a_newer_save_of_the_page_is_corrected_too(postil, page):
    memo(postil, page)
    page.write_text(PAGE.replace("<p>The keeper", "<p>A new beginning, written since, and long enough to be one."
        "</p><p>The keeper").replace("so many years.", "so many, many years."), "utf-8")  # fmt: skip
    document = now(page)
    assert len(document.memos) == 1 and document.parts[document.memos[0].part].text.startswith("Dear")
    assert "many, many" in document.parts[document.memos[0].part].text


def test_what_is_there_already_is_said_and_not_kept(postil, page):
    done = postil("correct", page, "--quote", "The ministry speaks", "--as", "article")
    assert (done.returncode, done.stdout) == (0, "article\n") and "so already" in done.stderr
    assert not sidecar.beside(page).exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--quote", "no such words", "--as", "memo"], "does not say"),
        (["--quote", "so many years", "--to-quote", "Dear", "--as", "memo"], "stands before"),
        (["--quote", "Dear", "--as", "memo:7"], "has no part memo:7"),
        (["--undo", "3"], "there is no number 3"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(postil, page, arguments, words):
    done = postil("correct", page, *arguments)
    assert done.returncode == 1 and done.stdout == ""
    assert done.stderr.startswith("postil: ") and done.stderr.count("\n") == 1 and words in done.stderr
    assert not sidecar.beside(page).exists()


@pytest.mark.parametrize("arguments", [[], ["--quote", "Dear"], ["--list", "--undo", "1"], ["--as", "memo"]])
def test_wrong_usage_exits_with_2(postil, page, arguments):
    assert postil("correct", page, *arguments).returncode == 2
