"""Puts bytes on the disk whole or not at all, one writer at a time."""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from reader.errors import ReaderError, noop
from reader.folders import user_state_path

_PATIENCE = 3.0  # seconds to wait while a sync program or a virus scanner holds the file
_LOCK_PATIENCE = 10.0  # seconds to wait for another writer of ours
_ABANDONED = 3600.0  # seconds after which nobody is writing a temporary file any more
_TEMPORARY = re.compile(r"\.postil-[0-9a-f]{8}\.tmp")
_HELD = (errno.EPERM, errno.EACCES, errno.EBUSY)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)
_NO_DIRECTORY_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES, errno.EPERM)


class CannotSave(ReaderError):
    template = noop("errors", "{0} could not be saved: {1}.")


class MayNotWrite(CannotSave):
    """The folder takes no new file from us; elsewhere it would work."""


class Busy(ReaderError):
    template = noop("errors", "{0} could not be saved: another program is writing it.")


def write(path: Path, data: bytes | Sequence[bytes], like: Path | None = None) -> None:
    """Replaces the file by these bytes, or leaves it as it was and raises CannotSave.

    A symbolic link stays one. An existing file's permissions stay; a new file gets those of `like`. Not
    QSaveFile, which replaces a good file by a truncated one when the disk is full.
    """
    target = Path(os.path.realpath(path))
    try:
        _write(target, [data] if isinstance(data, bytes) else data, _mode(target, like))
    except OSError as error:
        kind = MayNotWrite if error.errno in _FORBIDDEN else CannotSave
        raise kind(path.name, error.strerror or type(error).__name__) from error


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Keeps every other writer of this file away; hold it only to read, merge and write."""
    from filelock import FileLock, Timeout  # who only reads waits for neither

    try:
        with FileLock(_lock_file(path), timeout=_LOCK_PATIENCE):
            yield
    except Timeout as error:
        raise Busy(path.name) from error


def set_aside(path: Path, moment: str) -> Path:
    """Renames a file that cannot be read, so that nothing overwrites it; its new path."""
    stamp = "".join(char for char in moment if char.isalnum())
    number = 1
    while True:
        suffix = f".corrupt-{stamp}" + (f"-{number}" if number > 1 else "")
        aside = path.with_name(shortened(path.name, suffix))
        if not aside.exists():
            break
        number += 1
    try:
        path.rename(aside)
    except OSError as error:
        raise CannotSave(path.name, error.strerror or type(error).__name__) from error
    return aside


LONGEST_NAME = 255  # bytes, on every common file system


def shortened(name: str, suffix: str) -> str:
    """`name + suffix`; too long a name is cut and gets a hash of the whole instead."""
    if len(os.fsencode(name + suffix)) <= LONGEST_NAME:
        return name + suffix
    tail = f"-{sha256(os.fsencode(name)).hexdigest()[:8]}{suffix}"
    while len(os.fsencode(name + tail)) > LONGEST_NAME:
        name = name[:-1]
    return name + tail


def _write(target: Path, data: Iterable[bytes], mode: int) -> None:
    temporary = target.with_name(f".postil-{secrets.token_hex(4)}.tmp")
    try:
        _fill(temporary, data, mode)
        _replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(target.parent)


def _fill(temporary: Path, data: Iterable[bytes], mode: int) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    file = os.open(temporary, flags, 0o600)
    try:
        for piece in data:
            left = memoryview(piece)
            while left:
                left = left[os.write(file, left) :]  # a write may be short, on a full disk for one
        if mode:
            _set_mode(temporary, mode)
        _sync(file)
    finally:
        os.close(file)


def _mode(target: Path, like: Path | None) -> int:
    """The permission bits for the file; 0 where neither it nor its model is there."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    return stat.S_IMODE(like.stat().st_mode) & 0o666 | 0o600 if like and like.exists() else 0


def _set_mode(path: Path, mode: int) -> None:
    with suppress(OSError):  # a file system without permissions is no reason not to save
        path.chmod(mode)


def _sync(file: int) -> None:
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(file, fcntl.F_FULLFSYNC)  # fsync alone leaves the data in the drive's cache
    else:
        os.fsync(file)


def _replace(temporary: Path, target: Path) -> None:
    """Retries while another program holds the file, as Windows lets it."""
    deadline = time.monotonic() + _PATIENCE
    pause = 0.01
    while True:
        try:
            temporary.replace(target)
            return
        except OSError as error:
            if error.errno not in _HELD or time.monotonic() + pause > deadline:
                raise
        time.sleep(pause)
        pause *= 2


def _sync_folder(folder: Path) -> None:
    """Makes the new name last; Windows has no such call, and some file systems refuse it."""
    if sys.platform == "win32":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in _NO_DIRECTORY_SYNC:
            raise


def key(path: Path) -> str:
    """What a file is called in the state folder: nobody can read its path from that."""
    return sha256(os.fsencode(os.path.realpath(path))).hexdigest()[:32]


def sweep(folder: Path) -> None:
    """Removes what writers of ours left here when they were killed; never what one may be writing now."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _TEMPORARY.fullmatch(entry.name) and time.time() - entry.stat().st_mtime > _ABANDONED:
                Path(entry.path).unlink(missing_ok=True)


def _lock_file(path: Path) -> Path:
    """In the state folder, so that no stray file lies beside the page; else in that for temporary files."""
    name = key(path) + ".lock"
    for root in (user_state_path("postil", appauthor=False), Path(tempfile.gettempdir()) / "postil"):
        folder = root / "locks"
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            if os.access(folder, os.W_OK):
                return folder / name
    raise CannotSave(path.name, "there is no folder for its lock")
