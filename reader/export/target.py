"""Where an export may be written: never over the page it is about, nor over its annotations."""

from __future__ import annotations

from pathlib import Path

from reader.errors import ReaderError, noop
from reader.notes.sidecar import beside


class FolderGiven(ReaderError):
    template = noop("errors", "{0} is a folder: an export needs the name of a file.")


class NoSuchFolder(ReaderError):
    template = noop("errors", "There is no folder {0} to write {1} in.")


class WouldOverwrite(ReaderError):
    template = noop("errors", "{0} is the page itself or its annotations: an export goes into another file.")


def check(output: Path, page: Path) -> None:
    """Raises FolderGiven, NoSuchFolder or WouldOverwrite where nothing may be written."""
    if output.is_dir():
        raise FolderGiven(str(output))
    if not output.parent.is_dir():
        raise NoSuchFolder(str(output.parent), output.name)
    if output.resolve() in (page.resolve(), beside(page).resolve()):
        raise WouldOverwrite(output.name)


def proposed(page: Path, suffix: str) -> Path:
    """A name for an export beside the page that is not the page's own."""
    return page.with_name(f"{page.stem} — annotations{suffix}")
