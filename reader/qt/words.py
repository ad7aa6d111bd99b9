"""Dates, numbers and lists of words as a person of this language writes them."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from reader.model import When


def tr(context: str, text: str) -> str:
    """Translates a sentence that was marked with `noop` where Qt may not be imported."""
    return QCoreApplication.translate(context, text)


def named(name: str, value: str) -> str:
    """What a value is of, and the value."""
    return QCoreApplication.translate("Words", "{0}: {1}").format(name, value)


def number(value: int) -> str:
    """With a minus sign where a language would be content with a hyphen."""
    return QLocale().toString(value).replace("-", "\N{MINUS SIGN}")


def moment(when: When | None, timed: bool = True) -> str:
    """A date and its time in words; as printed where it could not be read, empty where there is none."""
    if when is None:
        return ""
    read = _read(when.iso)
    if not read.isValid():
        return when.raw
    return QLocale().toString(read, "d MMM yyyy, HH:mm" if timed and "T" in when.iso else "d MMM yyyy")


def day(when: When | None) -> str:
    """A date in words without its time."""
    if when is None:
        return ""
    read = _read(when.iso)
    return QLocale().toString(read, "d MMMM yyyy") if read.isValid() else when.raw


@lru_cache(maxsize=4_096)
def _read(iso: str) -> QDateTime:
    """Reading one takes a tenth of a millisecond, and a thread shows the same ones at every width."""
    return QDateTime.fromString(iso, Qt.DateFormat.ISODate) if iso else QDateTime()


def initialled(name: str) -> str:
    """ "Colette Aubrun" where there is little room: "C. Aubrun". What is no first name and name stays."""
    first, *rest = name.split() or [""]
    written = [word for word in (first, *rest) if word[:1].isupper() and word.replace("-", "").isalpha()]
    return f"{first[0]}. {' '.join(rest)}" if rest and len(written) == len(rest) + 1 <= 3 else name
