"""What a dressed program wears: fonts cut to the face of each text, palette, style sheet, and what the desktop asks."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from reader import shelf
from reader.qt import stylesheet
from reader.qt.faces import FACES

if TYPE_CHECKING:
    from reader.qt.look import Look

SERIF = "Source Serif Pro"
_FILES = ("Regular", "It", "Semibold", "SemiboldIt")
_HINTS = {
    "serif": QFont.StyleHint.Serif,
    "sans": QFont.StyleHint.SansSerif,
    "code": QFont.StyleHint.Monospace,
}
_HINTING = {
    True: QFont.HintingPreference.PreferNoHinting,  # the serif keeps its drawn shapes
    False: QFont.HintingPreference.PreferVerticalHinting,  # small sans stays crisp on its line
}


class Wardrobe:
    """The fonts that there are, and how the desktop wants things to look."""

    def __init__(self, hints: QStyleHints) -> None:
        self._hints = hints
        self._families = {
            "serif": [SERIF],
            "sans": QGuiApplication.font().families(),
            "code": QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families(),
        }
        _load_serif()

    def cut(self, role: str, zoom: float, preferred: str, tongue: str = "") -> QFont:
        """The font of a role in FACES; `preferred` is the face that the reader likes for the page's text.

        `tongue` is the eastern language that it has letters of too.
        """
        face = FACES[role]
        family = "sans" if face.zooms and preferred == "sans" and face.family != "code" else face.family
        font = QFont(
            _with_eastern(self._families[family], tongue, family) if tongue else self._families[family]
        )
        font.setStyleHint(_HINTS[family])
        font.setPixelSize(round(face.size * (zoom if face.zooms else 1.0)))
        font.setWeight(QFont.Weight(face.weight))
        font.setItalic(face.italic)
        font.setHintingPreference(_HINTING[family == "serif"])
        return font

    def pitch(self, role: str, scale: float) -> int:
        """Pixels from line to line; `scale` is for the page's own text."""
        face = FACES[role]
        return round(face.pitch * (scale if face.zooms else 1.0))

    def asked_for(self) -> str:
        """The theme that the desktop asks for."""
        if _asks_for_contrast(self._hints):
            return "contrast"
        return "dark" if self._hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def put_on(look: Look) -> None:
    """Puts palette, font and style sheet on the whole program."""
    QApplication.setFont(look.font("interface"))
    QApplication.setPalette(_palette(look))
    program = QApplication.instance()
    assert isinstance(program, QApplication)
    program.setStyleSheet(stylesheet.build(look.theme))


def _with_eastern(names: list[str], tongue: str, family: str) -> list[str]:
    """Before another family "Sans Serif" stands for nothing: the one that it stands for takes its place."""
    from reader.qt import eastern

    return [QFontInfo(QFont(names)).family(), *eastern.families(tongue, family == "serif")]


@cache
def _load_serif() -> None:
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(shelf.find(f"fonts/SourceSerifPro-{name}.ttf")))


def _asks_for_contrast(hints: object) -> bool:
    accessibility = getattr(hints, "accessibility", None)  # Qt 6.10 and later
    if accessibility is None:
        return False
    return bool(accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)


_PALETTE = {
    QPalette.ColorRole.Window: "side",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "raised",
    QPalette.ColorRole.AlternateBase: "side",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "side",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "paper",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "edge",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "edge",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "ink",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "ink",
}


def _palette(look: Look) -> QPalette:
    palette = QPalette()
    for role, name in _PALETTE.items():
        palette.setColor(role, look.colour(name))
    palette.setColor(QPalette.ColorGroup.Inactive, QPalette.ColorRole.Highlight, look.colour("resting"))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, look.colour("muted", 0.6))
    if hasattr(QPalette.ColorRole, "Accent"):  # Qt 6.6 and later
        palette.setColor(QPalette.ColorRole.Accent, look.colour("accent"))
    return palette
