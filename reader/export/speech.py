"""The words that an export adds to those of the page, in the language of whoever asked for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from reader import shelf
from reader.errors import noop

_CONTEXT = "export"
_SINGULAR: Mapping[str, tuple[int, ...]] = {"fr": (0, 1)}  # the numbers that take it, where 0 does

KINDS: Mapping[str, str] = {
    "memo": noop("export", "Memo"),
    "letter": noop("export", "Letter"),
    "speech": noop("export", "Speech"),
    "release": noop("export", "Press release"),
    "transcript": noop("export", "Transcript"),
    "email": noop("export", "E-mail"),
    "statement": noop("export", "Statement"),
    "post": noop("export", "Post"),
    "message": noop("export", "Message"),
    "order": noop("export", "Order"),
    "will": noop("export", "Will"),
}
COLOURS: Mapping[str, str] = {
    "yellow": noop("export", "yellow"),
    "orange": noop("export", "orange"),
    "pink": noop("export", "pink"),
    "purple": noop("export", "purple"),
    "blue": noop("export", "blue"),
    "green": noop("export", "green"),
}


@dataclass(frozen=True, slots=True)
class Speech:
    """One language. `words` are by what they are in English; what is not among them stays English."""

    language: str = "en"
    words: Mapping[str, str] = field(default_factory=dict, hash=False)

    def phrase(self, template: str, *values: object) -> str:
        return self.words.get(template, template).format(*values)

    def is_one(self, number: int) -> bool:
        """Whether this many take the singular."""
        return number in _SINGULAR.get(self.language, (1,))


ENGLISH = Speech()


def signed(number: int) -> str:
    """With a minus sign, as the window shows it."""
    return str(number).replace("-", "\N{MINUS SIGN}")


def speech(language: str) -> Speech:
    """The language with this code ("fr", "fr_CA"); English where Postil does not speak it."""
    tongue = language.replace("-", "_").partition("_")[0].lower()
    path = shelf.find("i18n") / f"reader_{tongue}.ts"
    known = tongue.isalpha() and tongue != ENGLISH.language and path.is_file()
    return Speech(tongue, dict(_spoken(path))) if known else ENGLISH


def _spoken(path: Path) -> Iterator[tuple[str, str]]:
    for context in ElementTree.parse(path).getroot().iter("context"):
        if context.findtext("name") == _CONTEXT:
            for message in context.iter("message"):
                yield message.findtext("source", ""), message.findtext("translation", "")
