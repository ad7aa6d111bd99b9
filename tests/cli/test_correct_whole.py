"""`postil correct`: a whole part goes elsewhere in one command, and what builds on another correction goes with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_correct import PAGE, memo, now, page, postil

__all__ = ["page", "postil"]  # the fixtures

HEAD = "<b class=fn>{1}</b> <time datetime=2024-03-1{0}>1{0} March 2024</time>"
ITEM = (
    f"<li class=comment id=comment-{{0}}>{HEAD}<p>{{2}}</p><a class=comment-reply-link href=#>Reply</a></li>"
)
SAID = (
    (1, "Ada", "I saw it lift its last engine, and half of the town was there."),
    (2, "Ali", "Make it a museum, will you, before it rusts into the harbour?"),
    (3, "Bo", "Nobody asked me, and I would not have told them anyway."),
)


@pytest.fixture
def thread(page: Path) -> Path:
    items = "".join(ITEM.format(*one) for one in SAID)
    page.write_text(PAGE.replace("</article>", f"</article><ol class=comment-list>{items}</ol>"), "utf-8")
    return page


def said(path: Path) -> list[str]:
    document = now(path)
    return [document.parts[one.part].text for one in document.comments]


def test_a_whole_comment_is_given_to_the_article(postil, thread):
    postil("annotate", thread, "--quote", "a museum")
    done = postil("correct", thread, "--whole", "comment:2", "--as", "article")
    assert (done.returncode, done.stdout, done.stderr) == (0, "article\n", "")
    assert said(thread) == [SAID[0][2], SAID[2][2]] and SAID[1][2] in now(thread).article.text
    assert postil("list", thread).stdout.startswith("1. Article: “a museum”")
    postil("correct", thread, "--undo", "1")
    assert [text for _, _, text in SAID] == said(thread) and now(thread).comments[1].author == "Ali"


@pytest.mark.parametrize(("role", "answer"), [("out", "out"), ("comment:1", "comment:1"), ("memo", "memo")])
def test_a_whole_comment_goes_wherever_it_belongs(postil, thread, role, answer):
    done = postil("correct", thread, "--whole", "comment:2", "--as", role)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{answer}\n", "")
    assert len(now(thread).comments) == 2


def test_a_whole_memo_goes_into_the_article_or_into_another_memo(postil, page):
    memo(postil, page)
    assert postil("correct", page, "--whole", "memo", "--as", "article").stdout == "article\n"
    assert not now(page).memos


def test_a_whole_comment_that_is_a_comment_is_so_already(postil, thread):
    done = postil("correct", thread, "--whole", "comment:2", "--as", "comment")
    assert (done.returncode, done.stdout) == (0, "comment:2\n") and "has it so already" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["--whole", "comment:1"],
        ["--whole", "", "--as", "out"],
        ["--whole", " ", "--as", "out"],
        ["--whole", "comment:1", "--quote", "x", "--as", "out"],
        ["--whole", "comment:1", "--exactly", "--as", "out"],
        ["--whole", "comment:1", "--join", "comment:2"],
    ],
)
def test_a_whole_part_needs_no_words(postil, thread, arguments):
    assert postil("correct", thread, *arguments).returncode == 2


def test_a_part_that_is_not_there_is_said(postil, thread):
    done = postil("correct", thread, "--whole", "comment:9", "--as", "out")
    assert done.returncode == 1 and "has no part comment:9" in done.stderr and done.stderr.count("\n") == 1


def test_what_builds_on_a_correction_goes_with_it_and_that_is_said(postil, page):
    memo(postil, page)
    postil("correct", page, "--end", "memo", "--quote", "The ministry speaks")
    postil("correct", page, "--split", "memo", "--quote", "We thank")
    postil("correct", page, "--quote", "The keeper said", "--as", "out")
    assert len(now(page).memos) == 2
    done = postil("correct", page, "--undo", "1")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == (
        "postil: In lamp.html, what built on correction 1 was taken back with it (2 more).\n"
    )
    assert not now(page).memos and len(postil("correct", page, "--list").stdout.splitlines()) == 1
    assert len(now(page).left_out) == 1


def test_a_correction_that_builds_on_none_is_taken_back_alone(postil, page):
    memo(postil, page)
    postil("correct", page, "--end", "memo", "--quote", "The ministry speaks")
    done = postil("correct", page, "--undo", "2")
    assert (done.returncode, done.stderr) == (0, "") and len(now(page).memos) == 1


def test_the_list_shows_the_words_that_moved_not_their_paragraph_s(postil, page):
    postil("correct", page, "--quote", "It is a long story indeed.", "--exactly", "--as", "memo")
    assert postil("correct", page, "--list").stdout == "1. memo: “It is a long story indeed.”\n"
    page.write_text(PAGE.replace("It is a long story indeed.", ""), "utf-8")
    told = postil("correct", page, "--list").stdout
    assert told == "1. memo: “It is a long story indeed.” (not in this page)\n"


def test_a_comment_has_no_title_and_that_is_said(postil, thread):
    done = postil("correct", thread, "--facts", "comment:1", "--title", "To all")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "postil: In lamp.html, comment:1 is a comment: it has no --kind and no --title.\n"
    assert postil("correct", thread, "--facts", "comment:1").returncode == 2
    assert postil("correct", thread, "--facts", "comment:1", "--author", "Zoë").stdout == "comment:1\n"
    assert now(thread).comments[0].author == "Zoë"
