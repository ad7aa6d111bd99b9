"""Every word that a person sees is there in every language, and compiled."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
import translate
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QLabel
from translate import Message

from reader import errors
from reader.errors import ReaderError
from reader.qt import translation

FILES = sorted(translate.I18N.glob("*.ts"))
every_language = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)

AGAIN = "run python tests/translate.py, and say in the .ts file what it prints"


@pytest.fixture(scope="module")
def messages() -> list[Message]:
    return translate.messages()


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[QApplication]:
    """A program in which a language may be installed; afterwards it speaks as before."""
    before, locale = qapp.findChildren(QTranslator), QLocale()
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        if translator not in before:
            qapp.removeTranslator(translator)
            translator.setParent(None)
    QLocale.setDefault(locale)


@every_language
def test_everything_said_is_translated_and_nothing_else(path: Path, messages: list[Message]) -> None:
    kept = translate.load(path)
    assert set(kept) == set(translate.wanted(path, messages)), AGAIN
    assert [message for message, forms in kept.items() if not all(forms)] == [], AGAIN


@every_language
def test_the_compiled_file_says_the_same(path: Path) -> None:
    compiled = QTranslator()
    assert compiled.load(str(path.with_suffix(".qm"))), AGAIN
    for (context, text), forms in translate.load(path).items():
        for count, form in zip((1, 2), forms, strict=False):
            said = compiled.translate(context, text, "", count if len(forms) > 1 else -1)
            assert said == form, AGAIN


@every_language
def test_every_place_for_a_value_is_kept(path: Path) -> None:
    for (_, text), forms in translate.load(path).items():
        for form in forms:
            assert _places(form) == _places(text), form
        assert _count(forms[-1]) == _count(text), "the singular may do without its number, the plural not"


def test_french_is_set_as_the_french_set_it() -> None:
    """Narrow no-break spaces inside « » and before ; ! ?, a no-break space before the colon."""
    wrong = re.compile(r"[ \u00a0][;!?»]|«[ \u00a0]|[^\u00a0]:|'|\"|“|\.\.\.")
    for forms in translate.load(translate.I18N / "reader_fr.ts").values():
        for form in forms:
            assert not wrong.search(form), form


def test_an_error_speaks_the_language_of_the_window(spoken: QApplication) -> None:
    assert translation.install(spoken, "fr") == "fr"
    assert translation.translate_error(errors.EmptyFile("page.html")) == "page.html est vide."


def test_plurals_are_right_in_english_and_french(spoken: QApplication) -> None:
    translation.install(spoken, "en")
    assert [_words(count) for count in (0, 1, 2)] == ["0 words", "1 word", "2 words"]
    translation.install(spoken, "fr_CA")
    assert [_words(count) for count in (0, 1, 2)] == ["0 mot", "1 mot", "2 mots"]


def test_a_language_that_nobody_translated_is_english(spoken: QApplication) -> None:
    assert translation.install(spoken, "fi") == "en"
    assert _words(1) == "1 word"


def test_qt_s_own_buttons_speak_it_too(spoken: QApplication) -> None:
    translation.install(spoken, "fr")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"


def test_qt_s_print_dialog_speaks_it_to_the_last_word(spoken: QApplication) -> None:
    translation.install(spoken, "fr")
    printer = QPrinter()
    dialog = QPrintDialog(printer)
    labels = {label.objectName(): label.text() for label in dialog.findChildren(QLabel)}
    assert labels.get("pageSetLabel") == "&Jeu de pages\N{NO-BREAK SPACE}:"
    for context, text in translation.OF_QT:
        assert QCoreApplication.translate(context, text) != text
    dialog.setParent(None)


def test_every_error_can_be_translated(messages: list[Message]) -> None:
    """`translate_error` looks in the context "errors": an error marked in another would stay English."""
    said = set(messages)
    for kind in _kinds(ReaderError):
        assert ("errors", kind.template) in said, kind.__name__


def _words(count: int) -> str:
    return QCoreApplication.translate("Surface", "%Ln words", "", count)


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _count(text: str) -> list[str]:
    return re.findall("%L?n", text)


def _kinds(kind: type[ReaderError]) -> Iterator[type[ReaderError]]:
    yield kind
    for below in kind.__subclasses__():
        if below.__module__.startswith("reader."):
            yield from _kinds(below)
