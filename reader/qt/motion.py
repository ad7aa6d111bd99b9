"""Whether the desktop asks that nothing moves by itself."""

from __future__ import annotations

from configparser import ConfigParser, Error
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QStyleHints
from PySide6.QtWidgets import QApplication, QStyle

# Where desktops write it down: before Qt 6.12 nobody else tells, and the style that we lay over all of them always
# answers with a duration.
_WRITTEN = (
    ("kdeglobals", "KDE", "AnimationDurationFactor"),
    ("gtk-4.0/settings.ini", "Settings", "gtk-enable-animations"),
    ("gtk-3.0/settings.ini", "Settings", "gtk-enable-animations"),
)
_NO = ("0", "0.0", "false", "no")


def is_unwanted(hints: QStyleHints) -> bool:
    motion = getattr(hints, "motionPreference", None)  # Qt 6.12 and later
    if motion is not None and motion().name == "ReducedMotion":
        return True
    if QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0:
        return True
    config = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation))
    return any(_says_no(config / file, section, key) for file, section, key in _WRITTEN)


def _says_no(file: Path, section: str, key: str) -> bool:
    written = ConfigParser(strict=False, interpolation=None)
    try:
        written.read(file, "utf-8")
    except (Error, UnicodeDecodeError):  # it is not ours to mend
        return False
    return written.get(section, key, fallback="").strip().lower() in _NO
