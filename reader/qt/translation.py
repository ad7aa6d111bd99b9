"""The program's words in the language of the person who reads them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from reader import shelf
from reader.errors import ReaderError, noop

_speaking: list[QTranslator] = []  # to look for them among what the program holds would wrap all of that

# What Qt's own dialogs say and Qt's catalogues do not translate.
OF_QT = (("QPrintSettingsOutput", noop("QPrintSettingsOutput", "Page &Set:")),)

FALLBACK = "en"  # the language of the source; its file holds the plurals alone


def install(app: QCoreApplication, language: str = "") -> str:
    """Speaks `language` ("fr", "pt_BR"), or the desktop's where it is empty; returns the language found.

    Widgets keep the words they were made with: a window in another language is a new one, in the place of the old.
    """
    while _speaking:
        old = _speaking.pop()
        app.removeTranslator(old)
        old.setParent(None)
    wished = QLocale(language) if language else QLocale.system()
    QLocale.setDefault(wished)
    i18n = shelf.find("i18n")
    own = _load(app, wished, "reader", i18n) or _load(app, QLocale(FALLBACK), "reader", i18n)
    found = own.language() if own else FALLBACK
    # Qt's own buttons and file dialogs speak the language that we found, never another of the desktop's list.
    _load(app, QLocale(found), "qtbase", Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
    return found


def spoken() -> str:
    """The code of the language that the program's words are in."""
    own = [one for one in _speaking if Path(one.filePath()).stem.startswith("reader_")]
    return own[-1].language() if own else FALLBACK


def _load(app: QCoreApplication, locale: QLocale, stem: str, folder: Path) -> QTranslator | None:
    translator = QTranslator(app)
    if not translator.load(locale, stem, "_", str(folder)):
        translator.setParent(None)
        return None
    app.installTranslator(translator)
    _speaking.append(translator)
    return translator


def translate_error(error: ReaderError) -> str:
    """The error's sentence in the language of the window."""
    return QCoreApplication.translate("errors", error.template).format(*error.values)
