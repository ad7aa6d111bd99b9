"""`postil reanchor`: what became of annotations in a newer save, told first and written only when asked."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.ingest import read_page
from reader.notes import sidecar
from reader.notes.sidecar import beside

ROOT = Path(__file__).parents[2]

OLD = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The lamp</title></head><body>
<article><h1>The lamp goes out</h1><p>The keeper said that the sea takes everything back, in the end. He had
kept the lamp of the old tower for more than thirty years, and he did not want to leave it.</p>
<p>The ministry speaks of savings; the keeper speaks of ships, and of the sea. It is a long story, and nobody
on the coast has heard all of it. The tower’s last night was a quiet one.</p>
<p>A newer lamp will be lit in spring, further out, where no one lives and no one has to climb.</p></article>
</body></html>"""

NEW = (
    OLD.replace(
        "<h1>The lamp goes out</h1>", "<h1>The lamp goes out</h1><p>Corrected on Monday by the desk.</p>"
    )
    .replace("more than thirty years", "almost forty years")
    .replace("The tower’s last night was a quiet one.", "")
)


def postil(folder: Path, *arguments: object) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "reader", *map(str, arguments)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "XDG_STATE_HOME": str(folder / "state")},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """An annotated page of which a newer save has taken the place."""
    path = tmp_path / "lamp.html"
    path.write_text(OLD, encoding="utf-8")
    for words in ("savings; the keeper speaks", "more than thirty years, and he", "The tower’s last night"):
        postil(tmp_path, "annotate", path, "--quote", words)
    path.write_text(NEW, encoding="utf-8")
    return path


def test_it_says_what_became_of_every_annotation(tmp_path: Path, page: Path) -> None:
    told = postil(tmp_path, "reanchor", page)
    assert told.startswith("3 annotations of lamp.html: 1 kept, 1 edited, 1 lost.\n")
    assert "   now: “almost forty years, and he”" in told
    assert "lost: Article: “The tower’s last night”" in told


def test_nothing_is_written_until_somebody_asks(tmp_path: Path, page: Path) -> None:
    before = hashlib.sha256(beside(page).read_bytes()).hexdigest()
    postil(tmp_path, "reanchor", page, "--json")
    assert hashlib.sha256(beside(page).read_bytes()).hexdigest() == before


def test_what_is_written_counts_in_the_newer_save(tmp_path: Path, page: Path) -> None:
    postil(tmp_path, "reanchor", page, "--write")
    text = read_page(page).article.text
    anchors = [one.anchors[0] for one in sidecar.load(page).annotations]
    standing = [anchor for anchor in anchors if anchor.span and anchor.span.of(text) == anchor.exact]
    assert {anchor.exact for anchor in standing} == {
        "savings; the keeper speaks",
        "almost forty years, and he",
    }
    assert "1 lost." in postil(tmp_path, "reanchor", page)


def test_what_is_lost_comes_back_with_its_words(tmp_path: Path, page: Path) -> None:
    postil(tmp_path, "reanchor", page, "--write")
    page.write_text(OLD, encoding="utf-8")
    told = postil(tmp_path, "reanchor", page)
    assert told.startswith("3 annotations of lamp.html: 2 kept, 1 edited.\n")


def test_a_newer_save_takes_the_annotations_of_the_older_one_along(tmp_path: Path, page: Path) -> None:
    newer = tmp_path / "lamp (1).html"
    newer.write_text(NEW, encoding="utf-8")
    page.write_text(OLD, encoding="utf-8")
    told = json.loads(postil(tmp_path, "reanchor", newer, "--from", page, "--json", "--write"))
    assert told["outcomes"] == {"kept": 1, "moved": 0, "edited": 1, "ambiguous": 0, "lost": 1}
    assert told["comments"] == {"new": [], "edited": [], "vanished": [], "votes": []}
    assert len(sidecar.load(newer).annotations) == 3
    assert "All 3 annotations" in postil(tmp_path, "reanchor", page)
