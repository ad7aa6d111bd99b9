"""`postil`: a verb's name comes first, or the window opens."""

from __future__ import annotations

import sys
from pathlib import Path

from reader import bytecode, generated


def main() -> int:
    generated.spare()
    from reader.cli import window

    arguments = sys.argv[1:]
    if arguments and arguments[0].isalpha():  # else it is no verb, and the window does not wait for them all
        from reader.cli import verbs

        verb = verbs.find(arguments[0])
        if verb is not None:
            code = verbs.main(verb, arguments[1:])
            bytecode.save()
            return code
        near = verbs.nearest(arguments[0])
        if near and not Path(arguments[0]).exists():
            print(f"postil: there is no verb {arguments[0]}; there is {near}", file=sys.stderr)
            return 2
    options = window.parse(arguments)
    from reader.qt.app import run  # the command line does not pay for the window

    code = run(options)
    bytecode.save()
    return code


if __name__ == "__main__":
    raise SystemExit(main())
