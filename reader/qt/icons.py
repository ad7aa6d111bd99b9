"""Phosphor icons by role, in the theme's colours, coloured again when the theme changes.

The font is qtawesome's, read from its package: importing qtawesome itself takes as long as the whole start,
since it imports a second Qt binding layer and registers eleven fonts of which we use one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from weakref import WeakKeyDictionary

import shiboken6
from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton

GLYPHS = {
    "open": "folder-open",
    "find": "magnifying-glass",
    "sort": "arrows-down-up",
    "memo": "file-text",
    "annotations": "pencil-line",
    "export": "export",
    "menu": "list",
    "highlight": "highlighter-circle",
    "pane": "square-half",
    "tag": "tag",
    "note": "note-pencil",
    "copy": "copy",
    "trash": "trash",
    "more": "dots-three",
    "filter": "funnel-simple",
    "speaker": "user",
    "edit": "pencil-simple",
    "ends": "arrows-out-line-horizontal",
    "vote": "arrow-fat-up",
    "against": "arrow-fat-down",
    "jump": "arrow-up",
    "caret-right": "caret-right",
    "caret-left": "caret-left",
    "caret-down": "caret-down",
    "caret-up": "caret-up",
    "close": "x",
    "check": "check",
    "plus": "plus",
    "minus": "minus",
    "guess": "map-pin",
    "warning": "warning",
    "info": "info",
}
GLYPH_SHARE = 0.875  # of the icon's square: 18 px gives a 16 px glyph, whose strokes are 1 px
SIZE = 18  # pixels, beside 13 px text
SIZES = (16, SIZE)  # the smaller one beside 12 px text

Holder = QAction | QAbstractButton


class Icons(QObject):
    """Gives icons to actions and buttons and remembers them for the next theme."""

    def __init__(self, colour: Callable[[str], QColor], parent: QObject) -> None:
        super().__init__(parent)
        self._colour = colour
        self._given: WeakKeyDictionary[Holder, tuple[str, str, str]] = WeakKeyDictionary()
        self._drawn: dict[tuple[str, str, int, float], QPixmap] = {}
        self._waits = False
        program = QGuiApplication.instance()
        if isinstance(program, QGuiApplication):
            program.screenAdded.connect(self.recolour)  # it may have finer pixels

    def put(self, holder: Holder, role: str, tone: str = "muted", on: str = "ink") -> None:
        """Gives `holder` the icon `role` in the colour role `tone`, in `on` while it is checked."""
        self._given[holder] = (role, tone, on)
        if not self._waits:
            holder.setIcon(self.icon(role, tone, on))
        if isinstance(holder, QAbstractButton):
            holder.setIconSize(QSize(SIZE, SIZE))

    def wait(self) -> None:
        """What is given from now on is drawn later: the words of a page come first."""
        self._waits = True

    def draw(self) -> None:
        """What was given meanwhile."""
        if self._waits:
            self._waits = False
            self.recolour()

    def take(self, holder: Holder) -> None:
        """`holder` shows no icon any more."""
        self._given.pop(holder, None)
        holder.setIcon(QIcon())

    def icon(self, role: str, tone: str = "muted", on: str = "ink") -> QIcon:
        """The icon in the present theme's colours; `put` is for those who stay."""
        icon = QIcon()
        faded = self._colour("muted")
        faded.setAlphaF(0.45)
        for ratio in _ratios():
            for size in SIZES:
                icon.addPixmap(self._glyph(role, self._colour(tone), size, ratio))
                lit = self._glyph(role, self._colour(on), size, ratio)
                icon.addPixmap(lit, QIcon.Mode.Normal, QIcon.State.On)
                grey = self._glyph(role, faded, size, ratio)
                icon.addPixmap(grey, QIcon.Mode.Disabled, QIcon.State.Off)
                icon.addPixmap(grey, QIcon.Mode.Disabled, QIcon.State.On)
        return icon

    def _glyph(self, role: str, colour: QColor, size: int, ratio: float) -> QPixmap:
        """Drawn once: several buttons have the same."""
        key = (role, colour.name(QColor.NameFormat.HexArgb), size, ratio)
        if key not in self._drawn:
            self._drawn[key] = self.pixmap(role, colour, size, ratio)
        return self._drawn[key]

    def pixmap(self, role: str, colour: QColor, size: int, ratio: float) -> QPixmap:
        """The glyph on a clear square of `size` logical pixels, at `ratio` device pixels each."""
        pixmap = QPixmap(round(size * ratio), round(size * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size, size), role, colour)
        painter.end()
        return pixmap

    def paint(self, painter: QPainter, square: QRect, role: str, colour: QColor) -> None:
        """Draws the glyph in the middle of `square`."""
        family, characters = _font()
        font = QFont(family)
        font.setPixelSize(round(GLYPH_SHARE * square.height()))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        painter.save()
        painter.setPen(colour)
        painter.setFont(font)
        painter.drawText(QRectF(square), Qt.AlignmentFlag.AlignCenter, characters[GLYPHS[role]])
        painter.restore()

    def recolour(self) -> None:
        """Sets every icon that was given, in the colours of now, for the screens of now."""
        self._drawn.clear()
        for holder, (role, tone, on) in list(self._given.items()):
            if shiboken6.isValid(holder):
                holder.setIcon(self.icon(role, tone, on))


@cache
def _font() -> tuple[str, Mapping[str, str]]:
    """Registers the one font at the first glyph: its family, and a character by name."""
    fonts = _fonts()
    named = sorted(path.name for path in fonts.iterdir() if path.name.startswith("phosphor-"))
    charmap = next(name for name in named if name.endswith(".json"))
    text = (fonts / charmap).read_text("utf-8")
    font = next(name for name in named if name.endswith(".ttf"))
    number = QFontDatabase.addApplicationFont(str(fonts / font))
    family = QFontDatabase.applicationFontFamilies(number)[0]
    return family, {name: _character(text, name) for name in GLYPHS.values()}


def _character(charmap: str, name: str) -> str:
    """Looked up in the text: to parse all of its six thousand names takes longer than to draw the icons."""
    _, _, after = charmap.partition(f'"{name}": "')
    return chr(int(after[: after.index('"')], 16))


def _fonts() -> Path:
    """The folder of fonts in the installed qtawesome, found without importing it."""
    package = find_spec("qtawesome")
    assert package is not None and package.submodule_search_locations
    return Path(next(iter(package.submodule_search_locations))) / "fonts"


def _ratios() -> set[float]:
    """Device pixels a logical pixel of the screens here, so that no icon is scaled."""
    return {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
