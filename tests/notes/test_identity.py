from __future__ import annotations

import shutil
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from reader.notes import backup, identity, sidecar
from reader.notes.annotation import Annotation
from reader.notes.identity import Match, candidates
from reader.notes.sidecar import Sidecar, beside, load, save

ONE = Annotation("urn:uuid:one", note="1")


@pytest.fixture
def document(document, page):
    return replace(document, sha256=sha256(page.read_bytes()).hexdigest())


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_renamed_page_finds_its_annotations(page, document):
    save(page, document, [ONE], Sidecar())
    new = page.rename(page.with_name("tour.html"))
    found = load(new)
    assert found.annotations == (ONE,) and found.moved_from == beside(page)
    saved = save(new, replace(document, name=new.name), [replace(ONE, note="2")], found)
    assert files(new.parent) == {new.name, beside(new).name} and load(new) == saved
    assert [sidecar.read(one.path).annotations for one in backup.backups(beside(new))] == [(ONE,)]


def test_a_moved_page_finds_its_annotations(page, document, tmp_path):
    save(page, document, [ONE], Sidecar())
    (tmp_path / "deep").mkdir()
    new = page.rename(tmp_path / "deep" / page.name)
    assert load(new).annotations == (ONE,)
    save(new, document, [ONE], load(new))
    assert beside(new).exists() and not beside(page).exists()


def test_opening_a_moved_page_changes_nothing(page, document, tmp_path):
    save(page, document, [ONE], Sidecar())
    new = page.rename(tmp_path / "tour.html")
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    load(new)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_copied_pair_travels(page, document, tmp_path):
    save(page, document, [ONE], Sidecar())
    (tmp_path / "copy").mkdir()
    for path in (page, beside(page)):
        shutil.copy(path, tmp_path / "copy" / path.name)
    copied = load(tmp_path / "copy" / page.name)
    assert copied.annotations == (ONE,) and copied.moved_from is None


def test_a_copy_alone_leaves_the_original_its_annotations(page, document, tmp_path):
    save(page, document, [ONE], Sidecar())
    copy = Path(shutil.copy(page, tmp_path / "copy.html"))
    assert load(copy) == Sidecar()
    (one,) = candidates(copy, document)
    assert (one.path, one.match, one.count, one.alone) == (beside(page), Match.BYTES, 1, False)


def test_a_newer_save_is_offered_the_annotations(page, document, anchor_on):
    note = Annotation("urn:uuid:words", (anchor_on("article", "gardien"),))
    save(page, document, [note], Sidecar())
    new = page.with_name("phare (1).html")
    new.write_text("<p>Le phare, corrigé", encoding="utf-8")
    newer = replace(
        document, sha256="cd" * 32, address=document.address.replace("https", "http") + "#top", parts={}
    )
    (one,) = candidates(new, newer)
    assert (one.match, one.title, one.count) == (Match.ADDRESS, document.title, 1)
    base = sidecar.along(load(new), sidecar.read(one.path))
    saved = save(new, newer, [note], base)
    assert note.anchors[0].text in saved.head["postil"]["texts"], (
        "the text that the positions count in comes along"
    )


def test_another_page_is_not_offered(page, document):
    save(page, document, [ONE], Sidecar())
    other = replace(document, sha256="cd" * 32, address="https://cote.example/autre", parts={})
    assert candidates(page.with_name("autre.html"), other) == ()


def test_deleting_a_page_or_forgetting_it_deletes_no_annotation(page, document):
    save(page, document, [ONE], Sidecar())
    page.unlink()
    assert sidecar.read(beside(page)).annotations == (ONE,)


@pytest.mark.parametrize("name", ["é" * 120 + ".html", "CON.html", "a" * 240 + ".html", "page.htm.html"])
def test_any_name_that_a_page_can_have_will_do(tmp_path, document, name):
    page = tmp_path / name
    page.write_text("<p>Le phare", encoding="utf-8")
    saved = save(page, document, [ONE], Sidecar())
    assert load(page) == saved and len(beside(page).name.encode()) <= 255


def test_what_is_remembered_of_a_page_is_not_read_as_a_sidecar(page, document):
    save(page, document, [ONE], Sidecar())
    (note,) = backup.folder(beside(page)).iterdir()
    assert note.name == "page.json"
    note.write_text("[]", encoding="utf-8")
    assert identity.left_behind(page.with_name("other.html")) is None
