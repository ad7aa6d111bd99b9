"""Why a record in a sidecar is none that we understand."""

from __future__ import annotations

from reader.errors import ReaderError


class Malformed(ReaderError):
    """Half a sentence, for whoever says which record it is: "its target is not an object"."""

    def __init__(self, template: str, *values: object) -> None:
        self.template = template
        super().__init__(*values)
