"""`--pdf` prints a page without a window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli.window import parse

MAIN = Path(__file__).resolve().parents[2] / "main.py"


def test_a_pdf_is_of_a_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert parse(["a.html", "--pdf", "a.pdf"]).pdf == Path("a.pdf")
    with pytest.raises(SystemExit) as ended:
        parse(["--pdf", "a.pdf"])
    assert ended.value.code == 2 and "say which" in capsys.readouterr().err


@pytest.mark.parametrize(("name", "code"), [("page.txt", 0), ("gone.txt", 1)])
def test_a_page_is_printed_without_a_display(tmp_path: Path, name: str, code: int) -> None:
    (tmp_path / "page.txt").write_text("Un titre\n\nQuelques mots, assez pour faire une page.", "utf-8")
    environment = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")
    }
    arguments = [sys.executable, str(MAIN), name, "--pdf", "out.pdf"]
    ended = subprocess.run(
        arguments, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert ended.returncode == code
    assert (tmp_path / "out.pdf").exists() is (code == 0)
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted(
        {"page.txt", *(["out.pdf"] if not code else [])}
    )
