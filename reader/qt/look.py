"""How the window looks now: theme, colours, fonts, icons. Given to every widget; says when it changes.

The first window is painted before it is dressed, and only what its ground needs is loaded with this module: the
mere name `Qt` takes as long as a tenth of a bare window, for all the enumerations in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from reader.qt import theme
from reader.qt.theme import SYSTEM, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from reader.qt.icons import Icons

REMEMBERED = 4_096  # widths of words
ZOOM_STEPS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
DARK = 128  # of 255: the lightness of a desktop's window below which its colours are dark


_MEASURES = {"narrow": 60, "usual": 72, "wide": 80}  # letters; lines with more of them tire the eye
# Letters as often as words have them: what a font calls its average counts capitals and signs too.
_RUNNING = "the lamp was lit at dusk by the keeper, who counted every ship that passed the rock in the night "
_LEADINGS = {"close": 0.9, "usual": 1.0, "open": 1.16}


class Typography(NamedTuple):
    """How a reader likes the page's text: `face` serif or sans; lines narrow, usual or wide; close, usual or open."""

    face: str = "serif"
    measure: str = "usual"
    leading: str = "usual"
    justified: bool = False


class Look(QObject):
    """Theme and type for one window program; `changed` when a colour or a size did.

    One that is for `paper` has the light theme, follows nobody and leaves the program's own clothes alone.
    One that is `bare` has colours and nothing else, until it is dressed.
    """

    changed = Signal()

    def __init__(
        self, parent: QObject | None = None, paper: bool = False, choice: str = SYSTEM, bare: bool = False
    ) -> None:
        super().__init__(parent)
        self._hints = QGuiApplication.styleHints()  # what it hands out dies with it
        self._choice = "light" if paper else choice
        self.paper = paper
        self._zoom = 1.0
        self._typography = Typography()
        self._tongue = ""  # the language of letters that the faces lack
        self._fonts: dict[str, QFont] = {}
        self._advances: dict[tuple[str, str], float] = {}
        self._colours: dict[tuple[str, float], QColor] = {}
        self._icons: Icons | None = None
        self._dressed = False
        self._theme = theme.load(self._guessed())
        if not bare:
            self.dress()

    def dress(self) -> None:
        """Fonts, icons and the program's own clothes, in the theme that the desktop really asks for."""
        if self._dressed:
            return
        from reader.qt import clothes

        self._dressed = True
        self._wardrobe = clothes.Wardrobe(self._hints)
        before, self._theme = self._theme, theme.load(self._wanted())
        self._colours.clear()
        if not self.paper:
            self._hints.colorSchemeChanged.connect(self._on_desktop_changed)
            self._put_on()
        if before != self._theme:
            self.changed.emit()

    @property
    def icons(self) -> Icons:
        """Those of this look; the words of a page do without."""
        from reader.qt.icons import Icons

        if self._icons is None:
            self._icons = Icons(self.colour, self)
        return self._icons

    @property
    def is_dressed(self) -> bool:
        return self._dressed

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
            self._forget_fonts()
            self.changed.emit()

    @property
    def typography(self) -> Typography:
        """How the page's text is set; the window's own text never changes."""
        return self._typography

    def set_typography(self, typography: Typography) -> None:
        if typography != self._typography:
            self._typography = typography
            self._forget_fonts()
            self.changed.emit()

    def _forget_fonts(self) -> None:
        self._fonts.clear()
        self._advances.clear()

    def meet(self, tongue: str) -> None:
        """From now on fonts have letters of this language too, see eastern.py."""
        if tongue != self._tongue:
            self._tongue = tongue
            self._forget_fonts()

    def measure(self, role: str) -> float:
        """How many pixels a line of the page gets: as many letters in every face and in every size."""
        return _MEASURES[self._typography.measure] * self.advance(role, _RUNNING) / len(_RUNNING)

    def zoom_by(self, steps: int) -> None:
        """The next larger or smaller text."""
        if not steps:
            return
        nearest = min(range(len(ZOOM_STEPS)), key=[abs(step - self._zoom) for step in ZOOM_STEPS].__getitem__)
        self.set_zoom(ZOOM_STEPS[min(max(nearest + steps, 0), len(ZOOM_STEPS) - 1)])

    def colour(self, role: str, alpha: float = 1.0) -> QColor:
        """The colour of a role of the theme, 0 to 1 opaque."""
        held = self._colours.get((role, alpha))
        if held is None:
            held = self._colours[role, alpha] = QColor(self._theme[role])
            held.setAlphaF(alpha)
        return QColor(held)

    def font(self, role: str) -> QFont:
        """The font of a role in FACES, at the present zoom; a copy, to be changed freely."""
        if role not in self._fonts:
            self._fonts[role] = self._wardrobe.cut(role, self._zoom, self._typography.face, self._tongue)
        return type(self._fonts[role])(self._fonts[role])

    def advance(self, role: str, text: str) -> float:
        """How many pixels a line of words takes in the font of a role; remembered, as furniture says the same again."""
        held = self._advances.get((role, text))
        if held is None:
            from PySide6.QtGui import QFontMetricsF

            if len(self._advances) >= REMEMBERED:
                self._advances.clear()
            held = self._advances[role, text] = QFontMetricsF(self.font(role)).horizontalAdvance(text)
        return held

    def pitch(self, role: str) -> int:
        """Pixels from line to line. Set lines by it: a font's own height depends on what it lacks."""
        return self._wardrobe.pitch(role, self._zoom * _LEADINGS[self._typography.leading])

    def reduced_motion(self) -> bool:
        """Whether the desktop asks for no animation."""
        from reader.qt import motion

        return motion.is_unwanted(self._hints)

    def _wanted(self) -> str:
        return self._wardrobe.asked_for() if self._choice == SYSTEM else self._choice

    def _guessed(self) -> str:
        """What the desktop seems to ask for, without the name `Qt`."""
        if self._choice != SYSTEM:
            return self._choice
        ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
        return "dark" if ground.lightness() < DARK else "light"

    def _on_desktop_changed(self) -> None:
        wanted = theme.load(self._wanted())
        if wanted != self._theme:
            self._theme = wanted
            self._colours.clear()
            self._put_on()
            self.changed.emit()

    def _put_on(self) -> None:
        from reader.qt import clothes

        clothes.put_on(self)
        if self._icons is not None:
            self._icons.recolour()
