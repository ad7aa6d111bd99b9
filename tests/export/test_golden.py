"""The four exports, as they were looked at and found good; `POSTIL_ACCEPT=1` writes what is made now."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.export import FORMATS, html, markdown
from reader.export.speech import ENGLISH, Speech, speech

GOLDEN = Path(__file__).parent.parent / "golden"
FRENCH = speech("fr")
READ_BY_PEOPLE = (markdown.FORMAT, html.FORMAT)
every_format = pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.name)


@every_format
def test_the_export_is_as_accepted(made, format):
    assert_accepted(format.render(made, ENGLISH), f"phare{format.suffix}")


@pytest.mark.parametrize("format", READ_BY_PEOPLE, ids=lambda format: format.name)
def test_the_export_in_french_is_as_accepted(made, format):
    assert_accepted(format.render(made, FRENCH), f"phare.fr{format.suffix}")


@every_format
def test_what_machines_read_is_the_same_in_every_language(made, format):
    same = format.render(made, FRENCH) == format.render(made, ENGLISH)
    assert same is (format not in READ_BY_PEOPLE)


def assert_accepted(text: str, name: str) -> None:
    accepted, data = GOLDEN / name, text.encode("utf-8")
    if os.environ.get("POSTIL_ACCEPT"):
        accepted.write_bytes(data)
    assert data == accepted.read_bytes()


@pytest.mark.parametrize(
    ("code", "language"),
    [("fr", "fr"), ("fr_CA", "fr"), ("fr-FR", "fr"), ("", "en"), ("xx", "en"), ("../fr", "en")],
)
def test_the_nearest_language_that_postil_speaks_is_taken(code: str, language: str) -> None:
    assert speech(code).language == language


def test_of_nothing_french_takes_the_singular() -> None:
    assert (Speech("fr").is_one(0), ENGLISH.is_one(0), ENGLISH.is_one(1)) == (True, False, True)
