"""How the window looks now: theme, colours, fonts, icons. Given to every widget; says when it changes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyle

from reader import shelf
from reader.qt import stylesheet, theme
from reader.qt.faces import FACES
from reader.qt.icons import Icons
from reader.qt.theme import SYSTEM, Theme

SERIF = "Source Serif Pro"
_FILES = ("Regular", "It", "Semibold", "SemiboldIt")
ZOOM_STEPS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


_MEASURES = {"narrow": 0.82, "usual": 1.0, "wide": 1.25}
_LEADINGS = {"close": 0.9, "usual": 1.0, "open": 1.16}


@dataclass(frozen=True, slots=True)
class Typography:
    """How a reader likes the page's text: `face` serif or sans; lines narrow, usual or wide; close, usual or open."""

    face: str = "serif"
    measure: str = "usual"
    leading: str = "usual"
    justified: bool = False


class Look(QObject):
    """Theme and type for one window program; `changed` when a colour or a size did.

    One that is for `paper` has the light theme, follows nobody and leaves the program's own clothes alone.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None, paper: bool = False) -> None:
        super().__init__(parent)
        self._hints = QGuiApplication.styleHints()  # what it hands out dies with it
        self._sans = QGuiApplication.font().families()
        self._fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families()
        self._choice = "light" if paper else SYSTEM
        self.paper = paper
        self._zoom = 1.0
        self._typography = Typography()
        self._fonts: dict[str, QFont] = {}
        _load_serif()
        self._theme = theme.load(self._wanted())
        self.icons = Icons(self.colour, self)
        if not paper:
            QApplication.setStyle("Fusion")  # one drawn ground for the style sheet on every desktop
            self._hints.colorSchemeChanged.connect(self._on_desktop_changed)
            self._dress()

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def choice(self) -> str:
        """What the user picked: a theme's name or "system"."""
        return self._choice

    def set_theme(self, name: str) -> None:
        self._choice = name
        self._on_desktop_changed()

    @property
    def zoom(self) -> float:
        """How much larger the page's own text is drawn; the window's text stays."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        zoom = min(max(zoom, ZOOM_STEPS[0]), ZOOM_STEPS[-1])
        if zoom != self._zoom:
            self._zoom = zoom
            self._fonts.clear()
            self.changed.emit()

    @property
    def typography(self) -> Typography:
        """How the page's text is set; the window's own text never changes."""
        return self._typography

    def set_typography(self, typography: Typography) -> None:
        if typography != self._typography:
            self._typography = typography
            self._fonts.clear()
            self.changed.emit()

    def measure(self, pixels: int) -> float:
        """How long a line of the page gets, given how long it usually is."""
        return pixels * self._zoom * _MEASURES[self._typography.measure]

    def zoom_by(self, steps: int) -> None:
        """The next larger or smaller text."""
        nearest = min(range(len(ZOOM_STEPS)), key=[abs(step - self._zoom) for step in ZOOM_STEPS].__getitem__)
        self.set_zoom(ZOOM_STEPS[min(max(nearest + steps, 0), len(ZOOM_STEPS) - 1)])

    def colour(self, role: str, alpha: float = 1.0) -> QColor:
        """The colour of a role of the theme, 0 to 1 opaque."""
        colour = QColor(self._theme[role])
        colour.setAlphaF(alpha)
        return colour

    def font(self, role: str) -> QFont:
        """The font of a role in FACES, at the present zoom; a copy, to be changed freely."""
        if role not in self._fonts:
            self._fonts[role] = self._cut(role)
        return QFont(self._fonts[role])

    def pitch(self, role: str) -> int:
        """Pixels from line to line. Set lines by it: a font's own height depends on what it lacks."""
        face = FACES[role]
        scale = self._zoom * _LEADINGS[self._typography.leading] if face.zooms else 1.0
        return round(face.pitch * scale)

    def reduced_motion(self) -> bool:
        """Whether the desktop asks for no animation."""
        motion = getattr(self._hints, "motionPreference", None)  # Qt 6.12 and later
        if motion is not None and motion().name == "ReducedMotion":
            return True
        return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0

    def _cut(self, role: str) -> QFont:
        face = FACES[role]
        family = "sans" if face.zooms and self._typography.face == "sans" else face.family
        family = face.family if face.family == "code" else family
        font = QFont({"serif": [SERIF], "sans": self._sans, "code": self._fixed}[family])
        font.setStyleHint(_HINTS[family])
        font.setPixelSize(round(face.size * (self._zoom if face.zooms else 1.0)))
        font.setWeight(QFont.Weight(face.weight))
        font.setItalic(face.italic)
        serif = family == "serif"
        font.setHintingPreference(_HINTING[serif])
        return font

    def _wanted(self) -> str:
        if self._choice != SYSTEM:
            return self._choice
        if _asks_for_contrast(self._hints):
            return "contrast"
        return "dark" if self._hints.colorScheme() == Qt.ColorScheme.Dark else "light"

    def _on_desktop_changed(self) -> None:
        wanted = theme.load(self._wanted())
        if wanted != self._theme:
            self._theme = wanted
            self._dress()
            self.changed.emit()

    def _dress(self) -> None:
        """Puts palette, font and style sheet on the whole program."""
        QApplication.setFont(self.font("interface"))
        QApplication.setPalette(_palette(self))
        program = QApplication.instance()
        assert isinstance(program, QApplication)
        program.setStyleSheet(stylesheet.build(self._theme))
        self.icons.recolour()


_HINTS = {
    "serif": QFont.StyleHint.Serif,
    "sans": QFont.StyleHint.SansSerif,
    "code": QFont.StyleHint.Monospace,
}
_HINTING = {
    True: QFont.HintingPreference.PreferNoHinting,  # the serif keeps its drawn shapes
    False: QFont.HintingPreference.PreferVerticalHinting,  # small sans stays crisp on its line
}


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
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, look.colour("muted", 0.6))
    if hasattr(QPalette.ColorRole, "Accent"):  # Qt 6.6 and later
        palette.setColor(QPalette.ColorRole.Accent, look.colour("accent"))
    return palette
