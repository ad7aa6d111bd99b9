"""Standard output for results, standard error for people: UTF-8 whatever the locale."""

from __future__ import annotations

import io
import os
import sys


def speak_utf8() -> None:
    """Line ends stay as they are; a character that cannot be written becomes its number, never an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")


def put(text: str) -> None:
    """A result."""
    sys.stdout.write(text)


def say(sentence: str) -> None:
    """A message."""
    print(f"postil: {sentence}", file=sys.stderr)


def flushed(code: int) -> int:
    """The exit code, once everything is written: a full disk or a closed pipe shows here and not at exit."""
    sys.stdout.flush()
    return code


def hang_up() -> int:
    """Whoever read our output has seen enough, which is no failure; nor must Python complain at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
