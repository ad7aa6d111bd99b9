"""The sample that everybody may write on: a copy in the data folder, made once."""

from __future__ import annotations

from pathlib import Path

from reader import shelf
from reader.errors import ReaderError, noop
from reader.folders import user_data_path


class NoSample(ReaderError):
    template = noop("errors", "The sample page could not be copied: {0}.")


def sample_page() -> Path:
    """The copy; one that is there stays as it is, with what was written on it. Raises NoSample."""
    folder = user_data_path("postil", appauthor=False) / "sample"
    try:
        return shelf.sample(folder)
    except OSError as error:
        raise NoSample(error.strerror or type(error).__name__) from error
