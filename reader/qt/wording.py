"""What something is called, said anew in whatever language the program speaks when it is asked."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class Wording:
    """`count` chooses the plural of a text with a number in it; `named` stands in its place {0}."""

    context: str
    text: str
    count: int = -1
    named: Wording | None = None

    def __str__(self) -> str:
        words = QCoreApplication.translate(self.context, self.text, "", self.count)
        return words if self.named is None else words.format(self.named)


def tr(context: str, text: str, count: int = -1) -> Wording:
    """A sentence that is collected for translation, and translated when it is read."""
    return Wording(context, text, count)
