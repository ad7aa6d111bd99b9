"""Exporting from the window: a preview of each format, then a file or the clipboard."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.errors import ReaderError
from reader.export import FORMATS, target
from reader.export.format import Format
from reader.export.pictures import with_pictures
from reader.export.speech import speech
from reader.notes import store
from reader.notes.digest import Digest
from reader.qt import dialogs
from reader.qt.controls.export_dialog import ExportDialog, FormatRow
from reader.qt.look import Look
from reader.qt.printing import Printing
from reader.qt.session import Session
from reader.qt.tasks import Tasks
from reader.qt.translation import spoken, translate_error
from reader.qt.words import tr


class Exporting(QObject):
    """Renders on another thread; a preview that is no longer wanted is dropped."""

    said = Signal(object)  # str: what was written, or why it was not

    def __init__(self, look: Look, session: Session, tasks: Tasks, over: QWidget, page: QWidget) -> None:
        """Dialogs lie over all of `over`; how far printing is lies on `page`, which is in it."""
        super().__init__(over)
        self._look = look
        self._session = session
        self._tasks = tasks
        self._over = over
        self._ticket = 0
        self.printing = Printing(look, session, over, page)
        self.printing.said.connect(self.said)

    @cached_property
    def dialog(self) -> ExportDialog:
        """Made when somebody exports."""
        rows = [FormatRow(each.name, tr("formats", each.title), each.suffix) for each in FORMATS]
        made = ExportDialog(self._look, rows, self._over)
        made.format_changed.connect(self._on_format_changed)
        made.save_wanted.connect(self._on_save_wanted)
        made.copy_wanted.connect(self._on_copy_wanted)
        return made

    def export(self) -> None:
        if self._session.document is not None:
            self.dialog.open()

    def print_page(self) -> None:
        self.printing.print_page()

    def save_pdf(self) -> None:
        self.printing.save_pdf()

    @property
    def _folder(self) -> Path | None:
        """Where the page's own images lie."""
        return self._session.page.parent if self._session.page is not None else None

    def _on_format_changed(self, name: object) -> None:
        self._tasks.drop(self._ticket)
        work = partial(_render, _format(name), self._session.digest(), self._folder, spoken())
        self._ticket = self._tasks.run(work, self._on_rendered, self._on_failed)

    def _on_rendered(self, text: object) -> None:
        self.dialog.set_preview(str(text))

    def _on_failed(self, error: ReaderError) -> None:
        self.dialog.set_failure(translate_error(error))

    def _on_copy_wanted(self, name: object) -> None:
        text = _render(_format(name), self._session.digest(), self._folder, spoken())
        QGuiApplication.clipboard().setText(text)
        self.dialog.dismiss()
        self.said.emit(self.tr("Copied"))

    def _on_save_wanted(self, name: object) -> None:
        page = self._session.page
        if page is None:
            return
        kind = _format(name)
        path = dialogs.ask_where_to_save(
            self._over, str(target.proposed(page, kind.suffix)), f"*{kind.suffix}"
        )
        if path is not None:
            work = partial(_write, kind, self._session.digest(), page, path, spoken())
            self._tasks.run(work, self._on_written, self._on_failed)

    def _on_written(self, name: object) -> None:
        self.dialog.dismiss()
        self.said.emit(self.tr("Exported to {0}").format(name))


def _format(name: object) -> Format:
    return next(each for each in FORMATS if each.name == name)


def _render(kind: Format, digest: Digest, folder: Path | None, language: str) -> str:
    from reader.ingest import images

    def load(key: str) -> bytes | None:
        return images.load(digest.document, key, folder)

    return kind.render(with_pictures(digest, load) if kind.pictures else digest, speech(language))


def _write(kind: Format, digest: Digest, page: Path, path: Path, language: str) -> str:
    target.check(path, page)
    store.write(path, _render(kind, digest, page.parent, language).encode("utf-8"), like=page)
    return path.name
