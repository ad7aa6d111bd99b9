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

from reader.export.speech import KINDS
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
    assert lines[0].startswith("1. memo: “Dear colleagues, the lighthouse") and " … " in lines[0]
    assert lines[1].startswith("2. out: “The ministry speaks")
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


def test_segment_applies_corrections_to_a_newer_save(postil, page):
    memo(postil, page)
    page.write_text(PAGE.replace("We thank every keeper", "We warmly thank every keeper"), encoding="utf-8")
    done = postil("segment", page)
    assert "\n## Memo\n\nDear colleagues" in done.stdout
    assert not done.stderr


def test_segment_tells_of_corrections_whose_words_are_gone(postil, page):
    memo(postil, page)
    page.write_text(PAGE.replace(PARAGRAPHS[1], "").replace(PARAGRAPHS[2], ""), encoding="utf-8")
    done = postil("segment", page)
    assert "## Memo" not in done.stdout
    assert done.stderr == postil("check", page).stderr != ""


def test_segment_shows_the_page_as_it_was_corrected(postil, page):
    memo(postil, page, "--kind", "letter")
    assert "\n## Letter\n\nDear colleagues" in postil("segment", page).stdout
    sidecar.beside(page).write_text("{", "utf-8")
    done = postil("segment", page)
    assert done.returncode == 0 and "## Letter" not in done.stdout and "cannot be read" in done.stderr


@pytest.mark.parametrize("kind", KINDS)
def test_a_memo_is_of_any_kind_that_has_a_name(kind, postil, page):
    memo(postil, page, "--kind", kind)
    assert [memo.kind for memo in now(page).memos] == [kind]


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
        (["--join", "memo"], "has no part memo"),
        (["--facts", "article", "--author", "Bo"], "is neither a memo nor a comment"),
        (["--begin", "article", "--quote", "We thank"], "is neither a memo nor a comment"),
        (["--put-back", "--quote", "We thank"], "nothing is left out"),
        (["--put-back"], "nothing is left out"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(postil, page, arguments, words):
    done = postil("correct", page, *arguments)
    assert done.returncode == 1 and done.stdout == ""
    assert done.stderr.startswith("postil: ") and done.stderr.count("\n") == 1 and words in done.stderr
    assert not sidecar.beside(page).exists()


def test_one_sentence_of_a_paragraph_goes_where_it_belongs(postil, page):
    postil("annotate", page, "--quote", "He had kept the lamp")
    done = postil(
        "correct", page, "--quote", "He had kept the lamp for thirty years.", "--exactly", "--as", "memo"
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "memo\n", "")
    document = now(page)
    assert document.parts[document.memos[0].part].text == "He had kept the lamp for thirty years."
    assert "in the end. \n" in document.article.text
    (one,) = listed(postil, page)
    assert (one["part"], one["quote"], one["found"]) == ("memo", "He had kept the lamp", True)
    postil("correct", page, "--undo", "1")
    (one,) = listed(postil, page)
    assert (one["part"], one["quote"]) == ("article", "He had kept the lamp")


def test_a_memo_s_ends_move_and_it_is_split_and_joined(postil, page):
    memo(postil, page)
    assert postil("correct", page, "--end", "memo", "--quote", "The ministry speaks").stdout == "memo\n"
    done = postil("correct", page, "--begin", "memo", "--quote", "He had kept", "--exactly")
    assert (done.stdout, done.stderr) == ("memo\n", "")
    document = now(page)
    text = document.parts[document.memos[0].part].text
    assert text.startswith("He had kept") and text.endswith("a long story indeed.")
    assert (
        postil("correct", page, "--split", "memo", "--quote", "We thank", "--author", "Bo").stdout
        == "memo:2\n"
    )
    assert [one.author for one in now(page).memos] == ["", "Bo"]
    assert postil("correct", page, "--join", "memo:2").stdout == "memo\n"
    assert len(now(page).memos) == 1
    assert len(postil("correct", page, "--list").stdout.splitlines()) == 5


def test_the_facts_of_a_memo_are_corrected_and_taken_away(postil, page):
    memo(postil, page, "--author", "Nobody")
    done = postil(
        "correct", page, "--facts", "memo", "--kind", "letter", "--author", "", "--date", "3 May 2026"
    )
    assert (done.returncode, done.stdout) == (0, "memo\n")
    (one,) = now(page).memos
    assert (one.kind, one.author, one.published.iso) == ("letter", "", "2026-05-03")


def test_the_head_of_a_comment_is_read(postil, page):
    page.write_text(PAGE.replace("<p>We thank", "<p>Bo Smith, 3 May 2026<br>We thank"), "utf-8")
    done = postil("correct", page, "--quote", "We thank", "--as", "comment")
    assert (done.stdout, done.stderr) == ("comment:1\n", "")
    (comment,) = now(page).comments
    assert (comment.author, comment.published.iso) == ("Bo Smith", "2026-05-03")
    assert now(page).parts[comment.part].text.startswith("We thank")


@pytest.mark.parametrize(
    ("beside", "iso"), [("28/04/2026", "2026-05-03"), ("04/28/2026", "2026-03-05"), ("", "")]
)
def test_which_number_is_the_day_of_a_comment_is_told_by_the_page(postil, page, beside, iso):
    head = f"<p>Open until {beside}</p><p>The ministry" if beside else "<p>The ministry"
    text = PAGE.replace("<p>We thank", "<p>Bo Smith, 03/05/2026<br>We thank").replace("<p>The ministry", head)
    page.write_text(text, "utf-8")
    postil("correct", page, "--quote", "We thank", "--as", "comment")
    (comment,) = now(page).comments
    assert (comment.author, comment.published.raw, comment.published.iso) == ("Bo Smith", "03/05/2026", iso)


def test_an_annotated_head_stays_in_the_text(postil, page):
    page.write_text(PAGE.replace("<p>We thank", "<p>Bo Smith, 3 May 2026<br>We thank"), "utf-8")
    postil("annotate", page, "--quote", "Bo Smith")
    postil("correct", page, "--quote", "We thank", "--as", "comment")
    (one,) = listed(postil, page)
    assert (one["part"], one["quote"], one["found"]) == ("comment:1", "Bo Smith", True)
    assert now(page).comments[0].author == "Bo Smith"


def test_what_was_left_out_is_put_back(postil, page):
    postil("correct", page, "--quote", "We thank", "--as", "out")
    postil("correct", page, "--quote", "The ministry", "--as", "out")
    before = now(page).left_out
    assert postil("correct", page, "--put-back", "--quote", "We thank").stdout == "article\n"
    assert len(now(page).left_out) == len(before) - 1 and "We thank" in now(page).article.text
    assert postil("correct", page, "--put-back").stdout == "article\n" and not now(page).left_out


def test_a_correction_without_its_words_is_said_and_kept(postil, page):
    memo(postil, page)
    page.write_text(PAGE.replace(PARAGRAPHS[1], "").replace(PARAGRAPHS[2], ""), "utf-8")
    done = postil("segment", page)
    assert done.returncode == 0 and not now(page).memos
    told = postil("correct", page, "--list")
    assert (
        "(not in this page)" in told.stdout
        and told.stderr.count("\n") == 1
        and "they are kept" in told.stderr
    )
    assert len(sidecar.load(page).corrections) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--quote", "Dear"],
        ["--list", "--undo", "1"],
        ["--as", "memo"],
        ["--as", "memo", "--quote", " "],
        ["--begin", "memo"],
        ["--put-back", "--join", "memo"],
    ],
)
def test_wrong_usage_exits_with_2(postil, page, arguments):
    assert postil("correct", page, *arguments).returncode == 2


def test_the_head_of_a_comment_that_was_joined_to_another_heads_nothing_again(postil, tmp_path):
    comments = "".join(
        f"<li class=comment id=comment-{at}><b class=fn>{name}</b> <time datetime=2024-03-1{at}>1{at} March</time>"
        f"<p>{words}</p><a class=comment-reply-link href=#>Reply</a></li>"
        for at, name, words in (
            (1, "Ada", "I saw it lift its last engine."),
            (2, "Ali", "Make it a museum, will you?"),
        )
    )
    path = tmp_path / "crane.html"
    story = "<h1>The crane goes</h1><p>The crane of the harbour goes in spring, after a century, says the town.</p>"
    path.write_text(
        f"<article>{story}</article><ol class=comment-list>{comments}</ol><p>© The Gazette</p>", "utf-8"
    )
    assert postil("correct", path, "--join", "comment:2").stdout == "comment:1\n"
    assert postil("correct", path, "--put-back").stdout == "article\n"
    (one,) = now(path).comments
    assert now(path).parts[one.part].text.endswith("Make it a museum, will you?")
    assert postil("correct", path, "--put-back").returncode == 1


def test_the_list_calls_a_part_that_is_gone_by_its_kind(postil: Postil, page: Path) -> None:
    assert memo(postil, page).returncode == 0
    assert (
        postil(
            "correct", page, "--quote", "Dear colleagues", "--to-quote", "so many years", "--as", "out"
        ).returncode
        == 0
    )
    assert postil("correct", page, "--list").stdout.startswith("1. memo: “Dear colleagues")
