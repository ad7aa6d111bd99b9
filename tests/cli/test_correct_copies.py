"""`postil correct` on a page that says the same several times."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_correct import PAGE, PARAGRAPHS, now, page, postil

__all__ = ["page", "postil"]  # the fixtures

SHARE = "Share this page with a friend of the coast, if you have one, and tell us what the friend says."


@pytest.fixture
def copies(page: Path) -> Path:
    """The same line behind each of the four paragraphs."""
    text = PAGE
    for each in PARAGRAPHS:
        text = text.replace(f"<p>{each}</p>", f"<p>{each}</p><p>{SHARE}</p>")
    page.write_text(text, "utf-8")
    return page


def out(path: Path) -> list[int]:
    texts = [block.text for block in now(path).blocks]
    places = [at for at, text in enumerate(texts) if text == SHARE]
    return [nth for nth, at in enumerate(places, 1) if not now(path).blocks[at].role]


def test_which_of_several_copies_can_be_said(postil, copies):
    done = postil("correct", copies, "--quote", "Share this", "--occurrence", "3", "--as", "out")
    assert (done.returncode, done.stdout, done.stderr) == (0, "out\n", "") and out(copies) == [3]
    done = postil("correct", copies, "--quote", "Share this", "--as", "out")
    assert "says this 4 times; the first was taken (--occurrence)." in done.stderr and out(copies) == [1, 3]
    postil("correct", copies, "--undo", "1")
    assert out(copies) == [1]


def test_fewer_copies_than_asked_for_is_one_sentence(postil, copies):
    done = postil("correct", copies, "--quote", "Share this", "--occurrence", "9", "--as", "out")
    assert (done.returncode, done.stdout) == (1, "") and "4 times, not 9." in done.stderr
    assert done.stderr.count("\n") == 1 and not out(copies)


@pytest.mark.parametrize(
    "arguments",
    [["--occurrence", "0", "--quote", "x", "--as", "out"], ["--occurrence", "2", "--whole", "memo", "--as", "out"],
     ["--occurrence", "2", "--list"]],
)  # fmt: skip
def test_an_occurrence_needs_words(postil, copies, arguments):
    assert postil("correct", copies, *arguments).returncode == 2


def test_a_memo_ends_at_the_next_copy_and_begins_at_the_last_one_before(postil, copies):
    postil("correct", copies, "--quote", "We thank every keeper", "--as", "memo")
    assert postil("correct", copies, "--end", "memo", "--quote", "Share this").stdout == "memo\n"
    (one,) = now(copies).memos
    assert now(copies).parts[one.part].text.endswith(SHARE)
    postil("correct", copies, "--undo", "2")
    assert postil("correct", copies, "--begin", "memo", "--quote", "Share this").stdout == "memo\n"
    (one,) = now(copies).memos
    assert now(copies).parts[one.part].text == f"{SHARE}\n\n{PARAGRAPHS[2]}"
    done = postil("correct", copies, "--end", "memo", "--quote", "Share this", "--occurrence", "4")
    assert done.stdout == "memo\n" and len(now(copies).parts[now(copies).memos[0].part].blocks) == 5


def test_of_copies_within_a_paragraph_the_second_is_cut_out(postil, page):
    page.write_text(PAGE.replace("for thirty years.", "for thirty years. It was late. It was late."), "utf-8")
    words = ("--quote", "It was late.", "--exactly", "--occurrence", "2")
    assert postil("correct", page, *words, "--as", "out").returncode == 0
    [left] = [block.text for block in now(page).left_out]
    assert left == "It was late." and "for thirty years. It was late. " in now(page).article.text
