"""Standard output for results, standard error for people: UTF-8 whatever the locale."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from reader.errors import ReaderError, noop


class CannotWrite(ReaderError):
    """What is left unwritten must be let go (`hang_up`), else Python tries again at exit."""

    template = noop("errors", "The result could not be written: {0}.")


def speak_utf8() -> None:
    """Line ends stay as they are; a character that cannot be written becomes its number, never an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")


def put(text: str) -> None:
    """A result. Raises CannotWrite, and BrokenPipeError where nobody reads any longer."""
    with _said():
        sys.stdout.write(text)


def say(sentence: str) -> None:
    """A message."""
    print(f"postil: {sentence}", file=sys.stderr)


def flushed(code: int) -> int:
    """The exit code, once everything is written: a full disk or a closed pipe shows here and not at exit."""
    with _said():
        sys.stdout.flush()
    return code


@contextmanager
def _said() -> Iterator[None]:
    """A disk that is full is said; a reader that has gone is not."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise CannotWrite(error.strerror or type(error).__name__) from error


def hang_up(code: int) -> int:
    """The exit code, where nothing more is to be written: nor must Python complain of that at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code
