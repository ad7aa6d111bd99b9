from __future__ import annotations

import errno
import json
import os
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from reader.notes import elsewhere, sidecar, store
from reader.notes.annotation import Annotation
from reader.notes.sidecar import KeptApart, Sidecar, beside, load, save

ONE = Annotation("urn:uuid:one", note="1", modified="2026-03-01T00:00:00Z")
TWO = Annotation("urn:uuid:two", note="2", modified="2026-03-01T00:00:00Z")


@pytest.fixture
def document(document, page):
    return replace(document, sha256=sha256(page.read_bytes()).hexdigest())


@pytest.fixture
def refused(page, monkeypatch):
    """Nothing may be made in the page's folder; called, it may again. Root writes everywhere, so it is pretended."""
    open_, number = os.open, [errno.EROFS]

    def refuse(path: object, flags: int, *rest: int, **more: int) -> int:
        if number[0] and flags & os.O_CREAT and Path(str(path)).parent == page.parent:
            raise OSError(number[0], os.strerror(number[0]))
        return open_(path, flags, *rest, **more)

    monkeypatch.setattr(os, "open", refuse)
    return number


def test_a_read_only_folder_is_no_loss(page, document, refused):
    saved = save(page, document, [ONE], load(page))
    assert saved.elsewhere and not beside(page).exists()
    assert load(page) == saved and load(page).annotations == (ONE,)
    again = save(page, document, [ONE, TWO], load(page))
    assert again.elsewhere and load(page).annotations == (ONE, TWO)


def test_it_goes_back_beside_the_page_when_that_may_be_written(page, document, refused):
    saved = save(page, document, [ONE], load(page))
    refused[0] = 0
    back = save(page, document, [ONE], saved)
    assert not back.elsewhere and not elsewhere.place(document.sha256).exists()
    assert load(page) == back and "follows" not in json.loads(beside(page).read_bytes())["postil"]


def test_what_was_deleted_elsewhere_stays_deleted(page, document, refused):
    refused[0] = 0
    base = save(page, document, [ONE, TWO], load(page))
    refused[0] = errno.EACCES
    save(page, document, [replace(ONE, note="new", modified="2026-03-02T00:00:00Z")], base)
    (one,) = load(page).annotations
    assert one.note == "new" and load(page).elsewhere


def test_a_sidecar_that_changed_meanwhile_is_taken_in(page, document, refused):
    refused[0] = 0
    base = save(page, document, [ONE], load(page))
    refused[0] = errno.EACCES
    save(page, document, [replace(ONE, note="mine", modified="2026-03-03T00:00:00Z")], base)
    refused[0] = 0
    theirs = json.loads(beside(page).read_bytes())
    theirs["first"]["items"][0]["id"] = TWO.id
    beside(page).write_text(json.dumps(theirs), encoding="utf-8")
    assert {one.id: one.note for one in load(page).annotations} == {ONE.id: "mine", TWO.id: "1"}


def test_it_is_found_when_the_page_moves(page, document, refused, tmp_path):
    save(page, document, [ONE], load(page))
    moved = page.rename(tmp_path / "renamed.html")
    assert load(moved).annotations == (ONE,)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_a_failed_save_is_said_and_kept_apart(page, document, refused, number):
    refused[0] = 0
    base = save(page, document, [ONE], load(page))
    refused[0] = number
    with pytest.raises(KeptApart, match=r"could not be saved: .* kept apart") as caught:
        save(page, document, [ONE, TWO], base)
    assert sidecar.read(beside(page)).annotations == (ONE,)
    assert load(page).annotations == (ONE, TWO)

    edited = replace(TWO, note="2 and more", modified="2026-03-02T00:00:00Z")
    refused[0] = 0
    saved = save(page, document, [ONE, edited], caught.value.base)
    assert saved.annotations == (ONE, edited) and not saved.elsewhere and load(page) == saved


def test_without_any_place_the_failure_is_said(page, document, monkeypatch):
    def full(*_: object, **__: object) -> None:
        raise store.CannotSave(beside(page).name, "No space left on device")

    monkeypatch.setattr(store, "write", full)
    with pytest.raises(store.CannotSave, match="No space left"):
        save(page, document, [ONE], Sidecar())


def test_a_broken_file_in_the_data_folder_hides_nothing(page, document):
    base = save(page, document, [ONE], load(page))
    elsewhere.folder().mkdir(parents=True)
    elsewhere.place(document.sha256).write_bytes(b"{")
    assert load(page).annotations == (ONE,)
    save(page, document, [ONE, TWO], base)
    assert load(page).annotations == (ONE, TWO)
