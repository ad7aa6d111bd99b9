"""Starts Postil from a checkout: the same as `python -m reader`."""

from reader.__main__ import main

if __name__ == "__main__":
    raise SystemExit(main())
