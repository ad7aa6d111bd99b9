"""Which number is the day in the byline of a page that was saved as text, its other dates tell."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes

PAGE = """The lamp goes out

{byline}

The keeper said that the sea takes everything back, in the end. He had kept the lamp for thirty years.

Open until {beside}

The ministry speaks of savings; the keeper speaks of ships, and of the sea. It is a long story indeed, he said.
"""


@pytest.mark.parametrize("byline", ["By Ada Finch on 03/05/2026", "By Ada Finch, 03/05/2026"])
@pytest.mark.parametrize(("beside", "iso"), [("28/04/2026", "2026-05-03"), ("04/28/2026", "2026-03-05")])
def test_other_dates_tell_which_number_is_the_day(byline: str, beside: str, iso: str) -> None:
    document = read_bytes(PAGE.format(byline=byline, beside=beside).encode(), "page.txt")
    assert document.published is not None
    assert (document.byline, document.published.raw, document.published.iso) == (
        "Ada Finch",
        "03/05/2026",
        iso,
    )
