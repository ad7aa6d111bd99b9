"""`postil formats`: what annotations can be written as."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from reader.cli import console
from reader.cli.verb import Verb
from reader.export import FORMATS


def arguments(parser: ArgumentParser) -> None:
    """None."""


def run(_: Namespace, __: ArgumentParser) -> int:
    width = max(len(format.name) for format in FORMATS)
    for format in FORMATS:
        console.put(f"{format.name:<{width}}  {format.suffix:<7}  {format.title}\n")
    return 0


VERB = Verb("formats", "List the formats of postil export.", arguments, run)
