"""Notices when somebody else writes a file: another window, the command line, a sync program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

SETTLED = 150  # milliseconds: a program that replaces a file makes several changes in its folder


class Watch(QObject):
    """One file in its folder. The folder is watched too: a file that is replaced is no longer the watched one."""

    changed = Signal()
    stirred = Signal()  # something in its folder changed, the file or another one

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file: Path | None = None
        self._state: tuple[int, int, int] | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_touched)
        self._watcher.fileChanged.connect(self._on_touched)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLED)
        self._timer.timeout.connect(self._look)

    def watch(self, file: Path | None) -> None:
        """Watches this file instead of the one before; it need not be there yet."""
        self._timer.stop()
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        self._file = file
        self._state = _state(file)
        if file is not None and file.parent.is_dir():
            self._watcher.addPath(str(file.parent))
            self._watch_file()

    def _watch_file(self) -> None:
        file = str(self._file)
        if self._file is not None and file not in self._watcher.files() and self._file.exists():
            self._watcher.addPath(file)

    def _on_touched(self, _path: str) -> None:
        self._timer.start()

    def _look(self) -> None:
        """Says so if it is this file that changed, and not another one in the folder."""
        self._watch_file()
        self.stirred.emit()
        state = _state(self._file)
        if state != self._state:
            self._state = state
            self.changed.emit()


def _state(file: Path | None) -> tuple[int, int, int] | None:
    """None where the file is not there."""
    try:
        found = file.stat() if file is not None else None
    except OSError:
        return None
    return (found.st_mtime_ns, found.st_size, found.st_ino) if found is not None else None
