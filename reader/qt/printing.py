"""Prints the page with its annotations, or saves it as PDF; the window lives meanwhile."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.errors import ReaderError
from reader.qt import dialogs
from reader.qt.controls.progress_card import ProgressCard
from reader.qt.look import Look
from reader.qt.session import Session
from reader.qt.translation import translate_error

if TYPE_CHECKING:
    from PySide6.QtGui import QPageLayout
    from PySide6.QtPrintSupport import QPrinter

    from reader.qt.printing_job import Order, PrintJob
    from reader.qt.printing_pdf import PdfFile


class Printing(QObject):
    """One printing at a time; what is printed is the page as it is when it begins."""

    said = Signal(object)  # str: what was printed, or why it was not

    def __init__(self, look: Look, session: Session, over: QWidget, page: QWidget) -> None:
        super().__init__(over)
        self._session = session
        self._over = over
        self._job: PrintJob | None = None
        self._file: PdfFile | None = None
        self._printer: QPrinter | None = None  # while it prints somebody has to hold it
        self._target = ""
        self.card = ProgressCard(look, page)
        self.card.cancelled.connect(self.cancel)
        over.window().installEventFilter(self)
        application = QCoreApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(self._drop)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that is closed prints no more; one that is only minimised does."""
        if event.type() == QEvent.Type.Hide and not event.spontaneous():
            self._drop()
        return False

    def print_page(self) -> None:
        """Asks for a printer and prints."""
        document = self._session.document
        if self._job is not None or document is None:
            return
        printer = ask_for_printer(self._over, document.title or document.name)
        if printer is None:
            return
        if file := printer.outputFileName():  # a PDF after all: with its links and its outline
            self._save(Path(file), self._order(*_range(printer)), printer.pageLayout())
            return
        from reader.qt.printing_job import PrintJob

        self._printer, self._target = printer, printer.printerName()
        self._start(PrintJob(self._order(*_range(printer)), printer, self._target, self))

    def save_pdf(self) -> None:
        """Asks for a file and writes it."""
        page, document = self._session.page, self._session.document
        if self._job is not None or page is None or document is None:
            return
        path = dialogs.ask_where_to_save(self._over, str(page.with_suffix(".pdf")), "*.pdf")
        if path is not None:
            self._save(path, self._order())

    def _save(self, path: Path, order: Order, paper: QPageLayout | None = None) -> None:
        from reader.qt.printing_job import PrintJob
        from reader.qt.printing_pdf import PdfFile

        try:
            self._file = PdfFile(path, order.digest.document.title)
        except ReaderError as error:
            self._on_failed(error)
            return
        if paper is not None:
            self._file.writer.setPageLayout(paper)
        self._target = path.name
        self._start(PrintJob(order, self._file.writer, path.name, self))

    def cancel(self) -> None:
        """Stops what is being printed and leaves nothing of it behind."""
        if self._job is not None:
            self._end()
            self.said.emit(self.tr("Printing was stopped"))

    def _order(self, first: int = 0, last: int = 0) -> Order:
        from reader.qt.printing_job import Order

        page = self._session.page
        return Order(self._session.digest(), page.parent if page is not None else None, first, last)

    def _start(self, job: PrintJob) -> None:
        self._job = job
        job.progressed.connect(self.card.show_share)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        self.card.begin(self.tr("Printing… {0} %"))
        job.start()

    def _on_finished(self) -> None:
        try:
            if self._file is not None:
                self._file.keep(self._job.bookmarks if self._job is not None else ())
        except ReaderError as error:
            self._on_failed(error)
            return
        said = self.tr("Saved as {0}") if self._file is not None else self.tr("Sent to the printer {0}")
        self._end()
        self.said.emit(said.format(self._target))

    def _on_failed(self, error: object) -> None:
        assert isinstance(error, ReaderError)
        self._end()
        self.said.emit(translate_error(error))

    def _end(self) -> None:
        self.card.end()
        self._drop()

    def _drop(self) -> None:
        """The painter goes before the device that it paints on, also when the window goes."""
        if self._job is not None:
            self._job.cancel()
            self._job.setParent(None)
        if self._file is not None:
            self._file.drop()
        self._job = self._file = self._printer = None


def _range(printer: QPrinter) -> tuple[int, int]:
    """The first and the last page that were asked for; zeros for all."""
    some = printer.printRange() is printer.PrintRange.PageRange
    return (printer.fromPage(), printer.toPage()) if some else (0, 0)


def ask_for_printer(parent: QWidget, name: str) -> QPrinter | None:
    """The printer that the person chose; None if they thought better of it. `name` is the page's, for its queue."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    from reader.qt.printing_job import layout

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(layout())
    printer.setDocName(name)
    printer.setCreator("Postil")
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None
