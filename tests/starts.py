"""A program that is started anew, with its bytecode in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def printed(code: str, cache: Path, *options: str) -> str:
    """What the code prints; Python writes bytecode into `cache`, whatever it was told before."""
    settings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run(
        [sys.executable, *options, "-c", code],
        env={**settings, "PYTHONPYCACHEPREFIX": str(cache)},
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    ).stdout
