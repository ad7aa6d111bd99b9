"""What a verb of the command line is."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verb:
    """`arguments` declares them; `run` does it and gives the exit code.

    `run` gets the parser too, whose `error` ends the program for wrong usage that argparse cannot see.
    """

    name: str
    summary: str
    arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace, ArgumentParser], int]
