"""The command line as a program runs it: a process, its two streams and its exit code."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader import settings
from reader.cli import annotate, correct, verbs
from reader.cli.listing import ISOLATES
from reader.ingest import read_page
from reader.model import Block, Comment, Document, Part, parts_of
from reader.notes import sidecar, store
from reader.notes.anchor import whole
from reader.notes.annotation import Annotation
from reader.notes.sidecar import beside

ROOT = Path(__file__).parents[2]
Postil = Callable[..., subprocess.CompletedProcess[str]]

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The lamp</title></head><body>
<article><h1>The lamp goes out</h1><p>The keeper said that the sea takes everything back, in the end. He had
kept the lamp of the old tower for more than thirty years, and he did not want to leave it.</p>
<p>The ministry speaks of savings; the keeper speaks of ships, and of the sea. It is a long story, and nobody
on the coast has heard all of it. The tower’s last night was a quiet one.</p></article></body></html>"""


@pytest.fixture
def postil(tmp_path: Path) -> Postil:
    def postil(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "reader", *map(str, arguments)],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
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


def failed(done: subprocess.CompletedProcess[str], words: str) -> None:
    """One sentence on standard error, nothing on standard output, exit code 1."""
    assert done.returncode == 1 and done.stdout == ""
    assert done.stderr.startswith("postil: ") and done.stderr.count("\n") == 1
    assert words in done.stderr


def listed(postil: Postil, page: Path) -> list[dict[str, object]]:
    return json.loads(postil("list", page, "--json").stdout)


def test_a_highlight_is_kept_listed_and_exported(postil, page):
    before = hashlib.sha256(page.read_bytes()).hexdigest()
    done = postil("annotate", page, "--quote", "the sea takes everything", "--tag", "mer", "--tag", "é;x")
    assert done.returncode == 0 and done.stdout.startswith("urn:uuid:") and done.stderr == ""
    (one,) = listed(postil, page)
    assert (one["quote"], one["tags"]) == ("the sea takes everything", ["mer", "é;x"])
    assert (one["part"], one["found"], one["colour"]) == ("article", True, "purple")
    for name, words in (
        ("markdown", "> the sea"),
        ("html", "<mark"),
        ("csv", "mer; é;x"),
        ("jsonld", "@context"),
    ):
        out = postil("export", page, "--format", name)
        assert out.returncode == 0 and words in out.stdout and out.stderr == ""
    assert hashlib.sha256(page.read_bytes()).hexdigest() == before


def test_every_part_and_the_page_can_be_annotated(postil, sample):
    third = read_page(sample).comments[2]
    words = read_page(sample).parts[third.part].text[:12]
    for arguments in (
        ("--note", "About all of it"),
        ("--part", "memo", "--tag", "primary"),
        ("--part", "memo:1", "--tag", "again"),
        ("--part", "comment:3", "--colour", "green", "--note", "Agreed"),
        ("--part", "comment:3", "--quote", words, "--occurrence", "1"),
    ):
        done = postil("annotate", sample, *arguments)
        assert (done.returncode, done.stderr) == (0, "")
    made = listed(postil, sample)
    assert [one["part"] for one in made] == ["", "memo", "memo", "comment:3", "comment:3"]
    assert made[-1]["quote"] == words.strip() and made[-2]["speaker"] == third.author


def test_a_comment_is_counted_on_the_page_whatever_its_own_number():
    blocks = tuple(Block("Yes.", role=key) for key in ("comment:2", "comment:1"))
    comments = (Comment("comment:2"), Comment("comment:1"))
    document = Document(blocks, parts_of(blocks, ["comment:2", "comment:1"]), comments=comments)
    assert annotate.part_called(document, "comment:1").key == "comment:2"
    assert annotate.part_called(document, "comment:2").key == "comment:1"


def test_of_several_copies_the_one_that_was_asked_for(postil, page):
    done = postil("annotate", page, "--quote", "the sea")
    assert done.returncode == 0 and "2 times; the first was taken" in done.stderr
    assert postil("annotate", page, "--quote", "the sea", "--occurrence", 2).stderr == ""
    first, second = (one["spans"][0] for one in listed(postil, page))
    assert first < second
    failed(postil("annotate", page, "--quote", "the sea", "--occurrence", 3), "2 times, not 3")


def test_what_a_keyboard_cannot_type_is_found(postil, page):
    assert postil("annotate", page, "--quote", "The tower's  last night").returncode == 0
    assert listed(postil, page)[0]["quote"] == "The tower’s last night"


def test_a_listed_quote_can_be_given_back(postil, tmp_path):
    path = tmp_path / "port.html"
    path.write_text("<h1>Le port</h1><p>La grue s’en va… enfin.</p><p>הלוואי שנזכור את המנוף.</p>", "utf-8")
    for words in ("s’en va…", "את המנוף"):
        postil("annotate", path, "--quote", words)
    latin, hebrew = (line for line in postil("list", path).stdout.splitlines() if "“" in line)
    assert not any(mark in latin for mark in ISOLATES)
    assert all(mark in hebrew for mark in ISOLATES)
    shown = hebrew.partition("“")[2].partition("”")[0]
    assert postil("annotate", path, "--quote", shown).returncode == 0


def test_what_is_not_there_is_said_and_nothing_is_written(postil, page):
    failed(postil("annotate", page, "--quote", "a word that is not there"), "does not say")
    failed(
        postil("annotate", page, "--part", "comment:1", "--note", "x"), "no part comment:1; it has article"
    )
    assert not beside(page).exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("annotate", "lamp.html"),
        ("annotate", "lamp.html", "--quote", " "),
        ("annotate", "lamp.html", "--quote", "sea", "--occurrence", "0"),
        ("annotate", "lamp.html", "--occurrence", "2", "--note", "x"),
        ("annotate", "lamp.html", "--quote", "sea", "--colour", "red"),
        ("annotate", "lamp.html", "--tag", ""),
        ("export", "lamp.html"),
        ("export", "lamp.html", "--format", "docx"),
        ("list",),
        ("segment",),
        ("lamp.html", "--size", "big"),
        ("lamp.html", "--sample"),
        ("lamp.html", "--theme", "mauve"),
        ("lamp.html", "--nothing"),
    ],
)
def test_wrong_usage_is_2(postil, page, arguments):
    done = postil(*arguments)
    assert done.returncode == 2 and done.stdout == "" and "usage: postil" in done.stderr
    assert not beside(page).exists()


@pytest.mark.parametrize("verb", [("list",), ("check",), ("annotate",), ("export", "--format", "csv")])
@pytest.mark.parametrize(
    ("data", "words"), [(b"", "empty"), (b"\x00\x01\x02\xff" * 500, ""), (None, "There is no file bad.html")]
)
def test_a_bad_page_is_one_sentence(postil, tmp_path, verb, data, words):
    bad = tmp_path / "bad.html"
    if data is not None:
        bad.write_bytes(data)
    extra = ("--note", "x") if verb[0] == "annotate" else ()
    failed(postil(verb[0], bad, *verb[1:], *extra), words)
    assert not beside(bad).exists()


def test_a_folder_is_not_a_page(postil, tmp_path):
    failed(postil("list", tmp_path), "folder")


def test_a_broken_sidecar_is_left_alone_by_who_only_reads(postil, page):
    beside(page).write_text("{broken", encoding="utf-8")
    for arguments in (("list", page), ("check", page), ("export", page, "--format", "html")):
        failed(postil(*arguments), "cannot be read")
    assert beside(page).read_text("utf-8") == "{broken"


def test_a_broken_sidecar_is_set_aside_before_anything_is_written(postil, page):
    beside(page).write_text("{broken", encoding="utf-8")
    done = postil("annotate", page, "--note", "x")
    assert done.returncode == 0 and "set aside as lamp.html.annotations.json.corrupt-" in done.stderr
    (aside,) = page.parent.glob("*.corrupt-*")
    assert aside.read_text("utf-8") == "{broken" and len(listed(postil, page)) == 1


def test_what_is_whole_in_a_broken_sidecar_is_gone_on_from(postil, page):
    for note in ("one", "two"):
        postil("annotate", page, "--note", note)
    whole = beside(page).read_text("utf-8")
    beside(page).write_text(whole[: whole.rindex("\n      }") + 8], encoding="utf-8")
    assert postil("annotate", page, "--note", "three").returncode == 0
    assert {one["note"] for one in listed(postil, page)} == {"one", "two", "three"}


def test_annotations_of_another_page_are_told(postil, page):
    postil("annotate", page, "--note", "x")
    assert "another page" not in postil("check", page).stdout
    other = page.with_name("other.html")
    other.write_text(PAGE.replace("The lamp goes out", "Quite another story"), encoding="utf-8")
    beside(other).write_bytes(beside(page).read_bytes())
    done = postil("check", other)
    assert done.returncode == 1 and "made on another page" in done.stdout


def test_a_newer_sidecar_is_read_and_not_changed(postil, page):
    postil("annotate", page, "--note", "x")
    text = re.sub(r'"version": "1\.\d+"', '"version": "2.0"', beside(page).read_text("utf-8"))
    beside(page).write_text(text, encoding="utf-8")
    assert len(listed(postil, page)) == 1
    failed(postil("annotate", page, "--note", "y"), "newer Postil")
    assert beside(page).read_text("utf-8") == text


def test_a_record_that_is_not_understood_is_said(postil, page):
    postil("annotate", page, "--note", "x")
    tree = json.loads(beside(page).read_bytes())
    tree["first"]["items"].append({"type": "Annotation", "id": "urn:uuid:odd"})
    beside(page).write_text(json.dumps(tree), encoding="utf-8")
    done = postil("check", page)
    assert done.returncode == 1 and "not understood: 1" in done.stdout
    assert "kept as it is: it has no target" in done.stderr


def test_lost_words_are_reported(postil, page):
    postil("annotate", page, "--quote", "The ministry speaks of savings")
    page.write_text(PAGE.replace("The ministry speaks of savings", "Nobody speaks"), encoding="utf-8")
    done = postil("check", page)
    assert (
        done.returncode == 1 and "lost: 1" in done.stdout and "The ministry speaks of savings" in done.stderr
    )
    assert listed(postil, page)[0]["found"] is False
    assert "Lost words" in postil("export", page, "--format", "markdown").stdout


def test_an_export_is_in_the_language_of_the_window_or_in_the_one_that_is_said(postil, page):
    settings.save(settings.Settings(language="fr"))
    postil("annotate", page, "--quote", "the sea takes everything", "--note", "é")
    assert "**Note\u00a0:** é" in postil("export", page, "--format", "markdown").stdout
    assert "**Note:** é" in postil("export", page, "--format", "markdown", "--language", "en").stdout
    assert postil("export", page, "--format", "markdown", "--language", "f r").returncode == 2


def test_an_export_goes_into_a_file_and_never_over_the_page(postil, page, tmp_path):
    postil("annotate", page, "--note", "é")
    assert postil("export", page, "--format", "csv", "--output", tmp_path / "out.csv").stdout == ""
    data = (tmp_path / "out.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfnumber,") and b"\r\r\n" not in data
    assert next(iter(csv.DictReader(io.StringIO(data.decode("utf-8-sig")))))["note"] == "é"
    for taken in (page, beside(page)):
        failed(postil("export", page, "--format", "csv", "--output", taken), "goes into another file")
    failed(postil("export", page, "--format", "csv", "--output", tmp_path), "folder")
    failed(
        postil("export", page, "--format", "csv", "--output", tmp_path / "no" / "out.csv"),
        "There is no folder",
    )
    assert page.read_text("utf-8") == PAGE


def test_the_pictures_beside_the_page_travel_in_the_html(postil, sample):
    text = postil("export", sample, "--format", "html").stdout
    assert text.count('src="data:image/png;base64,') == 2 and "_fichiers" not in text


def test_formats_are_listed(postil):
    done = postil("formats")
    assert [line.split()[0] for line in done.stdout.splitlines()] == ["markdown", "html", "csv", "jsonld"]


def test_segment_goes_on_after_a_bad_page(postil, page, tmp_path):
    done = postil("segment", "missing.html", page, "--jsonl")
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert done.returncode == 1 and first == {
        "file": "missing.html",
        "error": "There is no file missing.html.",
    }
    assert second["file"] == str(page) and second["title"] == "The lamp goes out"
    assert "the sea takes everything" in second["article"] and second["comments"] == []
    assert "## Article" in postil("segment", page).stdout


def test_the_output_is_utf_8_in_every_locale(postil, page):
    postil("annotate", page, "--note", "déjà 🗼")
    plain = {
        "LC_ALL": "C",
        "LANG": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONIOENCODING": "ascii",
    }
    for arguments in (("list", page), ("export", page, "--format", "markdown"), ("list", page, "--json")):
        assert "déjà 🗼" in postil(*arguments, **plain).stdout


def test_a_reader_that_has_seen_enough_is_no_error(page, postil):
    for _ in range(3):
        assert postil("annotate", page, "--note", "x" * 100_000).returncode == 0
    command = [sys.executable, "-m", "reader", "export", str(page), "--format", "html"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        child.stdout.read(10)
        child.stdout.close()
        assert child.stderr.read() == b""
    assert child.returncode == 0


def test_many_at_once_lose_nothing(page):
    command = [sys.executable, "-m", "reader", "annotate", str(page), "--note"]
    children = [
        subprocess.Popen([*command, str(one)], cwd=ROOT, stdout=subprocess.DEVNULL) for one in range(6)
    ]
    assert [child.wait(timeout=60) for child in children] == [0] * 6
    assert {one.note for one in sidecar.load(page).annotations} == set("012345")


@pytest.mark.parametrize(
    ("verb", "words"),
    [(annotate.VERB, ("--note", "x")), (correct.VERB, ("--quote", "ministry", "--as", "out"))],
)
def test_a_folder_that_may_not_be_written_is_said(page, monkeypatch, capsys, verb, words):
    """The annotations are in the data folder, and found there."""
    write = store.write

    def refusing(path, data, like=None):
        if path.parent == page.parent:
            raise store.MayNotWrite(path.name, "read-only")
        write(path, data, like)

    monkeypatch.setattr(store, "write", refusing)
    assert verbs.main(verb, [str(page), *words]) == 0
    said = capsys.readouterr().err
    assert (
        said
        == "postil: Nothing can be written beside lamp.html: its annotations are kept in the data folder.\n"
    )
    held = sidecar.load(page)
    assert held.elsewhere and (held.annotations or held.corrections) and not beside(page).exists()


def test_check_names_the_part_that_is_gone(postil, page):
    document = read_page(page)
    gone = Annotation("urn:x", (whole(Part("comment:7", (), (), "")),), ("sea",))
    sidecar.save(page, document, [gone], sidecar.load(page))
    done = postil("check", page)
    assert done.returncode == 1 and "What annotation 1 is about is gone:" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("--version",),
        ("list", "--help"),
        ("formats",),
        ("segment", "lamp.html"),
        ("--size", "x"),
    ],
)
def test_the_command_line_does_without_qt(page, tmp_path, arguments):
    probe = (
        "import sys, runpy\n"
        f"sys.argv = ['postil', *{arguments!r}]\n"
        "try:\n    runpy.run_module('reader', run_name='__main__')\n"
        "except SystemExit:\n    pass\n"
        "loaded = {'PySide6', 'qtawesome', 'reader.qt'} & set(sys.modules)\n"
        "print(sorted(loaded), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert done.stderr.splitlines()[-1] == "[]"
