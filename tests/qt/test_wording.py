"""What was done is called in the language that is spoken when it is undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from reader.qt import translation
from reader.qt.history import History, Step
from reader.qt.wording import Wording

OUT = Wording("Correcting", "Left out of the page")
CAME = Wording("Correcting", "%n word(s) came into the memo", 1)
WHOLE = Wording("Correcting", "{0} (whole paragraphs)", named=OUT)


@pytest.fixture
def program(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    translation.install(qapp, "en")


@pytest.mark.parametrize(
    ("label", "english", "french"),
    [
        (OUT, "Left out of the page", "Écarté de la page"),
        (CAME, "1 word came into the memo", "1 mot est entré dans le mémo"),
        (replace(CAME, count=2), "2 words came into the memo", "2 mots sont entrés dans le mémo"),
        (WHOLE, "Left out of the page (whole paragraphs)", "Écarté de la page (paragraphes entiers)"),
    ],
)
def test_a_step_has_its_name_in_every_language(
    program: QApplication, label: Wording, english: str, french: str
) -> None:
    history = History()
    history.push(Step((), label))
    for language, words in (("en", english), ("fr", french), ("en", english)):
        translation.install(program, language)
        assert history.undo_label == words
