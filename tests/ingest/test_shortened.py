"""A page of more elements than any needs is shortened to its beginning, and says so."""

from __future__ import annotations

import pytest

from reader.ingest import html, read_bytes

LONG = "The keeper of the light wrote down the weather of every evening, because the harbour asked for it. "


def test_a_page_of_very_many_elements_is_shortened_and_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "_MOST", 1_000)
    begun = f"<body><p>{LONG}</p><p>in the beginning</p>"
    document = read_bytes(f"{begun}{'<b>x</b>' * 2_000}<p>after it all</p></body>".encode(), "many.html")
    assert "in the beginning" in document.article.text
    assert 900 < document.article.text.count("x") < 1_100
    assert "after it all" not in document.article.text
    assert html.TOO_MANY in document.notices
    few = read_bytes(f"{begun}{'<b>x</b>' * 900}<p>after it all</p></body>".encode(), "few.html")
    assert "after it all" in few.article.text
    assert few.notices == ()
