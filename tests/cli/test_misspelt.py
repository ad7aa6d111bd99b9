"""What is nearly right on the command line is told what would be."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def postil(page: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    page.write_text(
        "<h1>The lamp</h1><p>The tower’s last night was a quiet one, says the keeper.</p>", "utf-8"
    )
    command = [sys.executable, "-m", "reader", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120)


def test_a_misspelt_verb_is_told_its_name(tmp_path: Path) -> None:
    page = tmp_path / "lamp.html"
    done = postil(page, "sgement", str(page))
    assert (done.returncode, done.stderr) == (2, "postil: there is no verb sgement; there is segment\n")


def test_a_language_that_postil_does_not_speak_is_wrong_usage(tmp_path: Path) -> None:
    page = tmp_path / "lamp.html"
    done = postil(page, "export", str(page), "--format", "markdown", "--language", "de")
    assert done.returncode == 2 and "Postil does not speak de; it speaks en, fr" in done.stderr
    assert postil(page, "export", str(page), "--format", "markdown", "--language", "fr_CA").returncode == 0
