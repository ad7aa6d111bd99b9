"""What the command line answers is said in words: what was done, what was not, and how it would be."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.ingest import read_page
from reader.notes import sidecar
from reader.notes.corrections import apply

PARAGRAPHS = (
    "The keeper said that the sea takes everything back, in the end. He had kept the lamp for thirty years.",
    "Dear colleagues, the lighthouse closes in March. You will all be told in good time what comes next.",
    "The ministry speaks of savings; the keeper speaks of ships, and of the sea. It is a long story indeed.",
)
PAGE = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The lamp</title></head><body>'
    f"<article><h1>The lamp goes out</h1>{''.join(f'<p>{each}</p>' for each in PARAGRAPHS)}</article></body></html>"
)

Postil = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "lamp.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def postil(page: Path) -> Postil:
    def postil(verb: str, *more: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "reader", verb, str(page), *map(str, more)]
        return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120)

    return postil


@pytest.fixture
def memo(postil: Postil) -> Postil:
    """The command line, of a page that has a memo."""
    assert postil("correct", "--quote", "Dear colleagues", "--as", "memo").returncode == 0
    return postil


@pytest.mark.parametrize("verb", ["begin", "split"])
def test_where_a_paragraph_is_too_much_it_says_how_to_cut_at_a_sentence(memo: Postil, verb: str) -> None:
    done = memo("correct", f"--{verb}", "memo", "--quote", "You will all")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1 and "--exactly" in done.stderr
    done = memo("correct", f"--{verb}", "memo", "--quote", "You will all", "--exactly")
    assert (done.returncode, done.stderr) == (0, "")


def test_where_a_whole_paragraph_goes_with_a_sentence_of_it_that_is_said(postil: Postil) -> None:
    postil("correct", "--quote", "The keeper said", "--to-quote", "Dear colleagues", "--as", "memo")
    done = postil("correct", "--split", "memo", "--quote", "You will all")
    assert (done.returncode, done.stdout) == (0, "memo:2\n")
    assert done.stderr == "postil: lamp.html: the whole paragraph goes; --exactly cuts it at the words.\n"
    postil("correct", "--join", "memo:2")
    done = postil("correct", "--split", "memo", "--quote", "Dear colleagues")
    assert (done.stdout, done.stderr) == ("memo:2\n", "")


def test_where_the_paragraph_is_not_what_was_in_the_way_nothing_is_said_of_it(memo: Postil) -> None:
    done = memo("correct", "--split", "memo", "--quote", "The ministry")
    assert done.returncode == 1 and "--exactly" not in done.stderr


@pytest.mark.parametrize("date", ["hier", "yesterday", "3 days ago", "soon", "5 March", "2026-02-30", "12"])
def test_a_date_is_a_day_that_can_be_looked_up(memo: Postil, page: Path, date: str) -> None:
    done = memo("correct", "--facts", "memo", "--date", date)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert f"“{date}” is not a date" in done.stderr and "2026-03-05" in done.stderr
    assert len(sidecar.load(page).corrections) == 1


@pytest.mark.parametrize(
    ("date", "iso"),
    [
        ("2026-03-05", "2026-03-05"),
        ("5 mars 2026 à 10h12", "2026-03-05T10:12"),
        ("March 5th, 2026", "2026-03-05"),
        ("mars 2026", ""),
        ("2026", ""),
    ],
)
def test_a_date_may_be_written_as_pages_print_it(memo: Postil, page: Path, date: str, iso: str) -> None:
    assert memo("correct", "--facts", "memo", "--date", date).stdout == "memo\n"
    (one,) = apply(read_page(page), sidecar.load(page).corrections).memos
    assert one.published is not None and (one.published.raw, one.published.iso) == (date, iso)


def test_numbers_that_are_two_days_in_english_are_asked_about(memo: Postil, page: Path) -> None:
    for date in ("03/05/2026", "3-5-2026 10:20"):
        done = memo("correct", "--facts", "memo", "--date", date)
        assert (done.returncode, done.stdout) == (1, "")
        assert f"“{date}” may be 2026-05-03 or 2026-03-05:" in done.stderr and done.stderr.count("\n") == 1
    assert len(sidecar.load(page).corrections) == 1
    for date, iso in (("25/03/2026", "2026-03-25"), ("03/03/2026", "2026-03-03")):
        assert memo("correct", "--facts", "memo", "--date", date).returncode == 0
        (one,) = apply(read_page(page), sidecar.load(page).corrections).memos
        assert one.published is not None and one.published.iso == iso


def test_elsewhere_the_day_stands_first(memo: Postil, page: Path) -> None:
    written = page.read_text("utf-8")
    for language in ("fr", "en-GB"):
        page.write_text(written.replace('<html lang="en"', f'<html lang="{language}"'), "utf-8")
        assert memo("correct", "--facts", "memo", "--date", "03/05/2026").stdout == "memo\n"
        (one,) = apply(read_page(page), sidecar.load(page).corrections).memos
        assert one.published is not None and one.published.iso == "2026-05-03"


def test_what_is_about_the_whole_has_no_colour(memo: Postil) -> None:
    memo("annotate", "--tag", "sea")
    memo("annotate", "--part", "memo", "--note", "all of it")
    memo("annotate", "--quote", "The ministry speaks")
    assert memo("list").stdout.splitlines() == [
        "1. Page",
        "   tags: sea",
        "2. Article: “The ministry speaks” [yellow]",
        "3. Memo",
        "   note: all of it",
    ]
    assert [one["colour"] for one in json.loads(memo("list", "--json").stdout)] == ["", "yellow", ""]


def test_a_folder_that_is_not_there_is_named(postil: Postil, page: Path) -> None:
    wanted = page.parent / "essays" / "lamp.md"
    done = postil("export", "--format", "markdown", "--output", wanted)
    assert (done.returncode, done.stderr) == (
        1,
        f"postil: There is no folder {wanted.parent} to write lamp.md in.\n",
    )


def test_what_became_of_no_annotations_is_said_in_words(postil: Postil) -> None:
    done = postil("reanchor")
    assert done.returncode == 0
    assert done.stdout == "lamp.html has no annotations. With --from OLD it takes those of an older save.\n"


def test_what_became_of_the_annotations_is_said_in_words(postil: Postil, page: Path) -> None:
    postil("annotate", "--quote", "The ministry speaks")
    assert postil("reanchor").stdout == "The annotation of lamp.html stands where it stood.\n"
    postil("annotate", "--quote", "the keeper speaks")
    assert postil("reanchor").stdout == "All 2 annotations of lamp.html stand where they stood.\n"
    assert postil("reanchor", "--from", page).stdout.endswith("The comments are the same.\n")


def test_a_picture_that_was_left_out_is_named_as_one_in_the_article(page: Path, postil: Postil) -> None:
    page.write_text('<title>Lamp</title><body><img src="lamp.png" alt="only a lamp"></body>', "utf-8")
    assert "## Left out of this page (1)\n\n[only a lamp]\n" in postil("segment").stdout


def test_a_table_that_cannot_be_cut_goes_whole_and_that_is_said(page: Path, postil: Postil) -> None:
    table = (
        "<table><tr><th>Year</th><th>Ships</th></tr><tr><td>1901</td><td>forty-two ships</td></tr></table>"
    )
    page.write_text(PAGE.replace("</article>", f"{table}<p>{PARAGRAPHS[0]}</p></article>"), encoding="utf-8")
    done = postil("correct", "--quote", "forty-two ships", "--exactly", "--as", "out")
    assert done.returncode == 0
    assert "postil: lamp.html: the whole table goes; it cannot be cut.\n" in done.stderr
