from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.notes import backup, sidecar, store
from reader.notes.annotation import Annotation
from reader.notes.sidecar import Sidecar, beside, load, save

START = datetime(2026, 3, 1, 8, tzinfo=UTC)


def at(hours: float) -> str:
    return (START + timedelta(hours=hours)).isoformat().replace("+00:00", "Z")


def counts(path: Path) -> list[int]:
    return [one.count for one in backup.backups(path)]


@pytest.fixture
def many() -> tuple[Annotation, ...]:
    return tuple(Annotation(f"urn:uuid:{number}", note="x") for number in range(5))


def test_an_hour_passes_between_two_backups(page):
    for minutes in (0, 30, 59, 61, 90):
        backup.keep(beside(page), b"x", 1, 1, at(minutes / 60))
    assert [one.moment for one in backup.backups(beside(page))] == ["20260301T090100Z", "20260301T080000Z"]


def test_three_hours_and_three_days_are_kept(page):
    for hours in range(0, 24 * 6, 5):
        backup.keep(beside(page), b"x", 1, 1, at(hours))
    moments = [one.moment for one in backup.backups(beside(page))]
    assert len({one[:8] for one in moments}) == 3 and 3 <= len(moments) <= 5
    assert moments[:3] == ["20260307T040000Z", "20260306T230000Z", "20260306T180000Z"]


def test_the_fullest_is_never_dropped(page):
    backup.keep(beside(page), b"full", 40, 40, at(0))
    for hours in range(10, 1000, 10):
        backup.keep(beside(page), b"x", 1, 1, at(hours))
    assert 40 in counts(beside(page)) and len(counts(beside(page))) <= 2 * 3 + 1


def test_what_becomes_emptier_is_kept_at_once(page, document, many):
    base = save(page, document, many, Sidecar())
    for left in range(4, -1, -1):
        base = save(page, document, many[:left], base)
    assert counts(beside(page)) == [5]
    assert sidecar.read(backup.backups(beside(page))[0].path).annotations == many


def test_a_broken_file_is_no_backup(page, document, many):
    base = save(page, document, many, Sidecar())
    beside(page).write_bytes(b"")
    saved = save(page, document, many[:1], base)
    assert saved.set_aside and counts(beside(page)) == []


def test_backups_lie_beside_the_page_where_the_state_folder_may_not_be_written(
    page, document, many, monkeypatch
):
    write = store.write

    def refuse(path: Path, data: bytes, like: Path | None = None) -> None:
        if "state" in path.parts[-4]:
            raise store.CannotSave(path.name, "read-only")
        write(path, data, like)

    monkeypatch.setattr(backup, "folder", lambda path: path.parent / "state" / "pages" / "key")
    monkeypatch.setattr(store, "write", refuse)
    base = save(page, document, many, Sidecar())
    save(page, document, (), base)
    (kept,) = backup.backups(beside(page))
    assert kept.path.parent == page.parent and kept.path.suffix == ".bak" and kept.count == 5
    assert sidecar.read(kept.path).annotations == many


def test_nothing_of_the_path_is_in_the_name_of_a_backup(page, document, many):
    save(page, document, (), save(page, document, many, Sidecar()))
    (kept,) = backup.backups(beside(page))
    state = kept.path.parents[2]
    said = "/".join(kept.path.relative_to(state).parts)
    assert not any(part and part in said for part in (*page.parent.parts[1:], page.stem))


def test_a_save_goes_on_without_a_place_for_backups(page, document, many, monkeypatch):
    write = store.write

    def refuse(path: Path, data: bytes, like: Path | None = None) -> None:
        if path.suffix == ".bak":
            raise store.CannotSave(path.name, "no space")
        write(path, data, like)

    monkeypatch.setattr(backup, "folder", lambda path: page / "nowhere")
    monkeypatch.setattr(store, "write", refuse)
    base = save(page, document, many, Sidecar())
    save(page, document, [replace(many[0], note="y")], base)
    assert [one.note for one in load(page).annotations] == ["y"]


def test_one_broken_record_hides_no_other(page, document, many):
    save(page, document, many, Sidecar())
    spoiled = beside(page).read_text("utf-8").replace('"id": "urn:uuid:2"', '"id": "urn:uuid:2', 1)
    beside(page).write_text(spoiled, encoding="utf-8")
    with pytest.raises(sidecar.BrokenSidecar) as caught:
        load(page)
    rescued = caught.value.rescued
    assert rescued.annotations == (*many[:2], *many[3:]) and rescued.head
    saved = save(page, document, rescued.annotations, rescued)
    assert (page.parent / saved.set_aside).read_text("utf-8") == spoiled
    assert load(page) == replace(saved, set_aside="")


def test_of_a_file_that_was_cut_short_every_whole_record_is_rescued(page, document, many):
    save(page, document, many, Sidecar())
    data = beside(page).read_bytes()
    beside(page).write_bytes(data[: data.index(b"urn:uuid:3")])
    with pytest.raises(sidecar.BrokenSidecar) as caught:
        load(page)
    assert tuple(replace(one, extra={}) for one in caught.value.rescued.annotations) == many[:3]


@pytest.mark.parametrize("data", [b"", b"\0" * 3000, b"<<<<<<< ours"])
def test_of_an_empty_file_the_backup_is_rescued(page, document, many, data):
    save(page, document, many[:1], save(page, document, many, Sidecar()))
    beside(page).write_bytes(data)
    with pytest.raises(sidecar.BrokenSidecar) as caught:
        load(page)
    assert caught.value.rescued.annotations == many
