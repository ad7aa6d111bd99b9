"""Nothing that Postil writes tells whose machine it was."""

from __future__ import annotations

import getpass
import os
import platform
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from reader import export
from reader.model import ARTICLE
from reader.notes import backup, elsewhere, identity
from reader.notes.annotation import Annotation
from reader.notes.digest import digest
from reader.notes.sidecar import Sidecar, beside, load, save

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
