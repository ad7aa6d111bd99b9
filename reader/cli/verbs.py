"""What the command line can do, by name."""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Sequence

from reader.cli import annotate, check, console, correct, export, formats, listing, merge, reanchor, segment
from reader.cli.verb import Verb
from reader.errors import ReaderError

VERBS: tuple[Verb, ...] = (
    segment.VERB,
    annotate.VERB,
    correct.VERB,
    listing.VERB,
    export.VERB,
    formats.VERB,
    check.VERB,
    reanchor.VERB,
    merge.VERB,
)


def find(name: str) -> Verb | None:
    """None where it is no verb's name."""
    return next((verb for verb in VERBS if verb.name == name), None)


def nearest(name: str) -> str:
    """The verb whose name is nearly this; empty if none is."""
    return next(iter(difflib.get_close_matches(name, [verb.name for verb in VERBS], 1)), "")


def main(verb: Verb, arguments: Sequence[str]) -> int:
    """Does what the verb says; 0 when it was done, 1 when it failed. Wrong usage exits with 2."""
    console.speak_utf8()
    parser = argparse.ArgumentParser(prog=f"postil {verb.name}", description=verb.summary)
    verb.arguments(parser)
    options = parser.parse_args(arguments)
    try:
        return console.flushed(verb.run(options, parser))
    except console.CannotWrite as error:
        console.say(str(error))
        return console.hang_up(1)
    except ReaderError as error:
        console.say(str(error))
        return 1
    except BrokenPipeError:  # whoever read our output has seen enough, which is no failure
        return console.hang_up(0)
    except KeyboardInterrupt:
        return 130
