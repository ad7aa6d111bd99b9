"""`postil merge`: two states of one sidecar made into one, for git; or a page's conflicting copies, for everybody."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from reader.cli import console
from reader.cli.verb import Verb
from reader.errors import NotFound, ReaderError, Unreadable, noop
from reader.notes import store
from reader.notes.conflicts import merge_all
from reader.notes.reunion import reunite
from reader.notes.stamp import now


class CannotMerge(ReaderError):
    template = noop("errors", "{0} cannot be merged: {1}. The files were left as they are.")


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files",
        type=Path,
        nargs="+",
        metavar="FILE",
        help="BASE OURS THEIRS, three states of one sidecar: the result replaces OURS; "
        "or one PAGE: the copies that a sync program left beside its annotations are merged into them",
    )


def run(options: Namespace, parser: ArgumentParser) -> int:
    if len(options.files) == 1:
        return _merge_copies(options.files[0])
    if len(options.files) != 3:
        parser.error("give BASE OURS THEIRS, or one PAGE")
    _merge(*options.files)
    return 0


VERB = Verb("merge", "Merge annotations that two people or two machines changed.", arguments, run)


def _merge(base: Path, ours: Path, theirs: Path) -> None:
    try:
        merged = reunite(_bytes(base), _bytes(ours), _bytes(theirs), now())
    except ValueError as error:
        raise CannotMerge(ours.name, error) from error
    with store.locked(ours):
        store.write(ours, merged)


def _merge_copies(page: Path) -> int:
    if not page.is_file():
        raise NotFound(page.name)
    count, left = merge_all(page)
    console.put(f"merged: {count}\n")
    for copy in left:
        console.say(f"{copy.name} cannot be understood and was left where it is.")
    return 1 if left else 0


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(path.name, error.strerror or type(error).__name__) from error
