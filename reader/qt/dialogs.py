"""Questions put to the person, each a function that gives the answer; tests answer in their place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from reader.notes.correction import Said
from reader.qt.controls.passage_dialog import PassageDialog
from reader.qt.look import Look


def tr(text: str) -> str:
    return QCoreApplication.translate("Dialogs", text)


def ask_for_page(parent: QWidget, folder: str) -> Path | None:
    """The page to open; None if the person thought better of it."""
    kinds = "*.html *.htm *.xhtml *.xht *.mhtml *.mht *.eml *.txt *.md *.markdown"
    filters = f"{tr('Saved pages')} ({kinds});;{tr('All files')} (*)"
    name, _ = QFileDialog.getOpenFileName(parent, tr("Open a page"), folder, filters)
    return Path(name) if name else None


def ask_where_to_save(parent: QWidget, name: str, kind: str) -> Path | None:
    """Where to write an export; the system asks before it replaces a file."""
    chosen, _ = QFileDialog.getSaveFileName(parent, tr("Export"), name, kind)
    return Path(chosen) if chosen else None


def ask_about_passage(
    parent: QWidget, look: Look, of_memo: bool, found: Said, title: str, language: str
) -> Said | None:
    """What there is to say of a memo or comment, beginning with what was found; None if they thought better of it.

    `language` is the page's.
    """
    dialog = PassageDialog(look, of_memo, found, title, parent, language)
    said = dialog.said if dialog.exec() == QDialog.DialogCode.Accepted else None
    dialog.setParent(None)
    return said


def ask_to_follow(parent: QWidget, address: str) -> bool:
    """Whether a link may leave for the browser; its address is shown whole, as the network sees it."""
    shown = bytes(QUrl(address).toEncoded().data()).decode("ascii", "replace")
    box = QMessageBox(
        QMessageBox.Icon.Question, tr("Open a link"), tr("Open this link in the browser?"), parent=parent
    )
    box.setInformativeText(shown)
    follow = box.addButton(tr("Open in the browser"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(follow)
    box.exec()
    return box.clickedButton() is follow


def ask_to_close_unsaved(parent: QWidget, reason: str) -> bool:
    """Whether to close although something could not be saved."""
    question = tr("The last changes are not saved. Close all the same?")
    box = QMessageBox(QMessageBox.Icon.Warning, "Postil", question, parent=parent)
    box.setInformativeText(reason)
    close = box.addButton(tr("Close without saving"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(tr("Stay"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.exec()
    return box.clickedButton() is close
