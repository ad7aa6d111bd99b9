"""What an exporter is: a name, a file's kind, and a function from a digest to text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from reader.export.speech import ENGLISH, Speech
from reader.notes.digest import Digest


class Render(Protocol):
    """The whole text of a file; what machines read is the same in every language."""

    def __call__(self, digest: Digest, speech: Speech = ENGLISH, /) -> str: ...


@dataclass(frozen=True, slots=True)
class Format:
    """`title` is in English and marked for translation; `suffix` begins with a dot.

    `render` gives the whole text of a file: written as UTF-8 with its line ends as they are. `pictures` means
    that it shows the page's images, which `with_pictures` must have fetched.
    """

    name: str
    title: str
    suffix: str
    media_type: str
    render: Render
    pictures: bool = False
