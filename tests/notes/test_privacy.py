"""Nothing that Postil writes or says tells whose machine it was."""

from __future__ import annotations

import getpass
import os
import platform
import subprocess
import sys
import zlib
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from reader import export
from reader.bookmarks import Bookmark, Bookmarks
from reader.model import ARTICLE, Place
from reader.notes import backup, elsewhere, identity, thread_memory
from reader.notes.annotation import Annotation
from reader.notes.digest import digest
from reader.notes.sidecar import BrokenSidecar, KeptApart, Sidecar, beside, load, save

ROOT = Path(__file__).resolve().parents[2]
PERSON, MACHINE = "ada.lovelace-xq", "kerdrin-laptop-xq"


@pytest.fixture
def page(tmp_path: Path, monkeypatch) -> Path:
    """A page in the home of a person with a name, on a machine with a name."""
    for name in ("USER", "LOGNAME", "USERNAME"):
        monkeypatch.setenv(name, PERSON)
    monkeypatch.setattr(platform, "node", lambda: MACHINE)
    monkeypatch.setenv("HOSTNAME", MACHINE)
    home = tmp_path / "home" / PERSON
    home.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    path = home / "phare.html"
    path.write_text("<p>Le phare", encoding="utf-8")
    assert getpass.getuser() == PERSON
    return path


@pytest.fixture
def document(document, page):
    address = f"file://{page}"
    return replace(document, address=address, name=page.name, sha256=sha256(page.read_bytes()).hexdigest())


@pytest.fixture
def notes(anchor_on) -> list[Annotation]:
    return [Annotation("urn:uuid:one", (anchor_on(ARTICLE, "gardien"),), ("mer",), "Qui ?")]


def tells(text: str, page: Path) -> list[str]:
    real = [platform.uname().node, os.environ.get("SUDO_USER", "")]
    wanted = [PERSON, MACHINE, str(page.parent), page.parent.as_uri(), *(one for one in real if len(one) > 5)]
    return [one for one in wanted if one in text]


def test_the_sidecar_and_its_backups_tell_nothing(page, document, notes):
    save(page, document, [], save(page, document, notes, Sidecar()))
    kept = backup.backups(beside(page))
    assert kept
    for path in (beside(page), *(one.path for one in kept)):
        assert tells(path.read_text("utf-8"), page) == []
        assert tells(path.name, page) == [] and page.stem not in backup.folder(path).name
    assert "creator" not in kept[0].path.read_text("utf-8")


def test_what_lies_in_the_data_folder_tells_nothing(page, document, notes, monkeypatch):
    write = identity.store.write

    def refuse(path: Path, data: object, like: Path | None = None) -> None:
        if path.parent == page.parent:
            raise identity.store.MayNotWrite(path.name, "read-only")
        write(path, data, like)

    monkeypatch.setattr(identity.store, "write", refuse)
    assert save(page, document, notes, Sidecar()).elsewhere
    (apart,) = elsewhere.held()
    assert tells(apart.name + apart.read_text("utf-8"), page) == []


@pytest.mark.parametrize("form", export.FORMATS, ids=lambda form: form.name)
def test_no_export_tells_anything(page, document, notes, form):
    save(page, document, notes, Sidecar())
    assert tells(form.render(digest(document, load(page).annotations)), page) == []


PATHS = {
    "page.json"
}  # of a page's folder in the state folder: by the page's path it finds one that has moved


def test_nothing_in_the_state_and_data_folders_tells_anything_but_where_a_page_lies(
    page, document, notes, monkeypatch
):
    """Backups, the record of comments, the place where a page was left, locks, what a failed save left."""
    base = save(page, document, notes, Sidecar())
    base = save(page, document, [], base)
    thread_memory.keep(page, thread_memory.Memory(document.sha256, thread_memory.remarks(document)))
    left = Bookmarks()
    left.keep(document.sha256, Bookmark(Place(ARTICLE)))
    left.write()
    fail(monkeypatch, page)
    with pytest.raises(KeptApart) as failure:
        save(page, document, notes, base)
    assert tells(str(failure.value), page) == []
    homes = [Path(os.environ[f"XDG_{name}_HOME"]) for name in ("STATE", "DATA")]
    written = [(path, home) for home in homes for path in home.rglob("*") if path.is_file()]
    names = {path.name for path, _ in written}
    assert {"page.json", "comments.json.z", "bookmarks.json"} <= names
    assert any(name.endswith(".annotations.json") for name in names), "what a failed save left is there"
    for path, home in written:
        assert tells(str(path.relative_to(home)), page) == []
        data = path.read_bytes()
        text = (zlib.decompress(data) if path.suffix == ".z" else data).decode("utf-8")
        assert tells(text, page) == [] or path.name in PATHS, path.name
        assert PERSON not in text.replace(str(page.parent), ""), "and even there it is nothing but the path"


def fail(monkeypatch: pytest.MonkeyPatch, page: Path) -> None:
    """The disk is full where the page lies."""
    write = identity.store.write

    def failing(path: Path, data: object, like: Path | None = None) -> None:
        if path.parent == page.parent:
            raise identity.store.CannotSave(path.name, "No space left on device")
        write(path, data, like)

    monkeypatch.setattr(identity.store, "write", failing)


def test_the_names_of_files_that_are_put_aside_tell_nothing(page, document, notes):
    save(page, document, notes, Sidecar())
    beside(page).write_bytes(b"{ no annotations any more")
    with pytest.raises(BrokenSidecar) as broken:
        load(page)
    assert tells(str(broken.value), page) == []
    aside = save(page, document, notes, broken.value.rescued).set_aside
    assert ".corrupt-" in aside and tells(aside, page) == []


SAYINGS = (
    ["annotate", "PAGE", "--quote", "gardien", "--note", "Qui ?"],
    ["correct", "PAGE", "--quote", "gardien", "--as", "out"],
    ["correct", "PAGE", "--list"],
    ["list", "PAGE", "--json"],
    ["check", "PAGE"],
    ["reanchor", "PAGE", "--json"],
    ["segment", "PAGE"],
    ["export", "PAGE", "--format", "jsonld"],
    ["check", "NOWHERE"],
    ["merge", "PAGE"],
)


def test_nothing_that_the_command_line_says_tells_anything(page):
    """Its results and its messages, where things go wrong too: they end in other people's logs."""
    page.write_text("<h1>Le phare</h1><p>Le gardien a quitté la tour hier soir, sans un mot.</p>", "utf-8")
    for words in SAYINGS:
        given = [
            {"PAGE": str(page), "NOWHERE": str(page.with_name("no.html"))}.get(one, one) for one in words
        ]
        said = subprocess.run(
            [sys.executable, "-m", "reader", *given], cwd=ROOT, capture_output=True, text=True
        )
        assert tells(said.stdout + said.stderr, page) == [], words
        assert said.stdout or said.stderr, words
