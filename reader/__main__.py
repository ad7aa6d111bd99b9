"""`postil`: a verb's name comes first, or the window opens."""

from __future__ import annotations

import sys

from reader import cli
from reader.cli import window


def main() -> int:
    arguments = sys.argv[1:]
    verb = cli.find(arguments[0]) if arguments else None
    if verb is not None:
        return cli.main(verb, arguments[1:])
    options = window.parse(arguments, cli.VERBS)
    from reader.qt.app import run  # the command line does not pay for the window

    return run(options)


if __name__ == "__main__":
    raise SystemExit(main())
