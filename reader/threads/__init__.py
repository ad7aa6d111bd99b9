"""Comment engines, one a file, and the generic reader that serves the rest."""

from __future__ import annotations

from reader.threads.thread import Thread, read_threads

__all__ = ["Thread", "read_threads"]
