"""What a person should know of a page before reading it, in one line; empty where all is well."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.model import ABSENT
from reader.notes.correction import NotInThisSave
from reader.notes.missing import missing
from reader.notes.sidecar import KeptElsewhere, NewerSidecar, beside
from reader.qt.opened import Opened
from reader.qt.translation import translate_error


def of(opened: Opened) -> str:
    """What is wrong beside the page comes first, then where its annotations were found, then what it lacks."""
    if opened.warning is not None:
        return translate_error(opened.warning)
    if opened.sidecar.read_only:
        return translate_error(NewerSidecar(beside(opened.page).name))
    if opened.sidecar.elsewhere:
        return translate_error(KeptElsewhere(opened.page.name))
    if opened.sidecar.moved_from is not None:
        words = QCoreApplication.translate(
            "Advice", "The annotations of this page were found under its old name, {0}."
        )
        return words.format(opened.sidecar.moved_from.name)
    if opened.missed:
        return translate_error(NotInThisSave(opened.page.name, opened.missed))
    document = opened.document
    notices = [
        QCoreApplication.translate("notices", notice)
        for notice in document.notices
        if notice != ABSENT  # the comments' pane says itself why it is empty
    ]
    fewer = missing(document) if document.comments else None
    return " ".join([*notices, translate_error(fewer)] if fewer else notices)
