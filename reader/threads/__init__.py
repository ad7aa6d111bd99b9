"""Comment engines, one a file, and the generic reader that serves the rest."""

from __future__ import annotations

from reader.threads.thread import GENERIC, Thread, read_threads

__all__ = ["GENERIC", "Thread", "read_threads"]
