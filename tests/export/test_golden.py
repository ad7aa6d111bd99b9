"""The four exports, as they were looked at and found good; `POSTIL_ACCEPT=1` writes what is made now."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.export import FORMATS

GOLDEN = Path(__file__).parent.parent / "golden"


@pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.name)
def test_the_export_is_as_accepted(made, format):
    accepted = GOLDEN / f"phare{format.suffix}"
    data = format.render(made).encode("utf-8")
    if os.environ.get("POSTIL_ACCEPT"):
        accepted.write_bytes(data)
    assert data == accepted.read_bytes()
