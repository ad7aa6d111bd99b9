from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from reader.notes import sidecar, store
from reader.notes.annotation import Annotation
from reader.notes.sidecar import beside, load, save

OLD, NEW = b"the old text\n" * 10, b"the new text\n" * 5000


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "kept.json"
    path.write_bytes(OLD)
    return path


def only(file: Path) -> bool:
    """Whether no other file was left beside it."""
    return [path.name for path in file.parent.iterdir()] == [file.name]


def failing(number: int):
    def fail(*_: object, **__: object) -> int:
        raise OSError(number, os.strerror(number))

    return fail


def test_the_file_is_replaced(file):
    store.write(file, NEW)
    assert file.read_bytes() == NEW and only(file)


def test_short_writes_are_continued(file, monkeypatch):
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: write(handle, bytes(data)[:7]))
    store.write(file, NEW[:1000])
    assert file.read_bytes() == NEW[:1000]


@pytest.mark.parametrize(
    ("name", "number"),
    [("write", errno.ENOSPC), ("write", errno.EIO), ("fsync", errno.EIO), ("open", errno.EROFS)],
)
def test_a_failure_leaves_the_old_file(file, monkeypatch, name, number):
    monkeypatch.setattr(os, name, failing(number))
    with pytest.raises(store.CannotSave, match=r"kept\.json could not be saved: "):
        store.write(file, NEW)
    monkeypatch.undo()
    assert file.read_bytes() == OLD and only(file)


def test_a_disk_that_fills_up_leaves_the_old_file(file, monkeypatch):
    write, left = os.write, [3000]

    def fill(handle: int, data: bytes) -> int:
        if not left[0]:
            raise OSError(errno.ENOSPC, "No space left on device")
        written = write(handle, bytes(data)[: left[0]])
        left[0] -= written
        return written

    monkeypatch.setattr(os, "write", fill)
    with pytest.raises(store.CannotSave, match="No space left"):
        store.write(file, NEW)
    assert file.read_bytes() == OLD and only(file)


def test_a_file_held_by_another_program_is_waited_for(file, monkeypatch):
    replace, tries, pauses = Path.replace, [0], []

    def held(self: Path, target: Path) -> Path:
        tries[0] += 1
        if tries[0] < 4:
            raise PermissionError(errno.EACCES, "held")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(store.time, "sleep", pauses.append)
    store.write(file, NEW)
    assert file.read_bytes() == NEW and len(pauses) == 3


def test_a_file_held_for_ever_is_an_error(file, monkeypatch):
    clock = iter(range(1000))
    monkeypatch.setattr(Path, "replace", failing(errno.EBUSY))
    monkeypatch.setattr(store.time, "sleep", lambda seconds: None)
    monkeypatch.setattr(store.time, "monotonic", lambda: next(clock))
    with pytest.raises(store.CannotSave):
        store.write(file, NEW)
    assert file.read_bytes() == OLD and only(file)


def test_the_folder_is_synced_after_the_rename_and_the_file_before(file, monkeypatch):
    calls = []
    fsync, replace = os.fsync, Path.replace
    monkeypatch.setattr(
        os,
        "fsync",
        lambda handle: calls.append(str(Path(f"/proc/self/fd/{handle}").readlink())) or fsync(handle),
    )
    monkeypatch.setattr(Path, "replace", lambda self, to: calls.append("rename") or replace(self, to))
    if not Path("/proc/self/fd").exists():
        pytest.skip("only Linux tells the name of an open file")
    store.write(file, NEW)
    assert calls[0].endswith(".tmp") and calls[1:] == ["rename", str(file.parent)]


def test_a_file_system_without_folder_sync_is_enough(file, monkeypatch):
    fsync = os.fsync

    def refuse(handle: int) -> None:
        if Path(f"/proc/self/fd/{handle}").is_dir():
            raise OSError(errno.EINVAL, "Invalid argument")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", refuse)
    store.write(file, NEW)
    assert file.read_bytes() == NEW


def test_permissions_stay_and_a_new_file_takes_those_of_its_page(file, tmp_path):
    file.chmod(0o640)
    store.write(file, NEW)
    assert file.stat().st_mode & 0o777 == 0o640
    page = tmp_path / "page.html"
    page.touch()
    page.chmod(0o555)
    store.write(tmp_path / "new.json", NEW, like=page)
    assert (tmp_path / "new.json").stat().st_mode & 0o777 == 0o644


def test_a_second_writer_waits_for_the_first(file, monkeypatch):
    monkeypatch.setattr(store, "_LOCK_PATIENCE", 0.05)
    with store.locked(file):
        with pytest.raises(store.Busy), store.locked(file):
            pass
        with store.locked(file.with_name("another.json")):
            pass
    with store.locked(file):
        assert only(file)


def test_many_writers_lose_nothing(page, document):
    def work(name: str) -> None:
        base = load(page)
        for number in range(8):
            mine = (*base.annotations, Annotation(f"urn:{name}:{number}"))
            base = save(page, document, mine, base)

    workers = [threading.Thread(target=work, args=(name,)) for name in "abc"]
    for one in workers:
        one.start()
    for one in workers:
        one.join()
    assert len(load(page).annotations) == 24


def test_a_folder_that_may_not_be_written_is_an_error(page, document, monkeypatch):
    monkeypatch.setattr(os, "open", failing(errno.EACCES))
    with pytest.raises(store.CannotSave, match="Permission denied"):
        store.write(beside(page), NEW, like=page)
    assert only(page)


KILLED = """
import sys
from pathlib import Path
from reader.model import Document
from reader.notes.annotation import Annotation
from reader.notes.sidecar import load, save
page, document = Path(sys.argv[1]), Document((), {}, sha256="00")
base = load(page)
held = base.annotations
while True:
    held = (*held, Annotation(f"urn:uuid:{len(held)}", note="x" * 3000))
    base = save(page, document, held, base)
    print(len(held), flush=True)
"""


def test_a_killed_writer_loses_no_change_that_it_reported(page):
    acknowledged = 0
    for round in range(5):
        child = subprocess.Popen([sys.executable, "-c", KILLED, str(page)], stdout=subprocess.PIPE, text=True)
        with child:
            for _ in range(3 + 7 * round):
                acknowledged = int(child.stdout.readline())
            child.send_signal(signal.SIGKILL)
            acknowledged = max([acknowledged, *map(int, child.stdout.read().split())])
        assert len(load(page).annotations) >= acknowledged
    assert not sidecar.load(page).quarantined
