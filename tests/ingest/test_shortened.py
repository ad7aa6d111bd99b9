"""A page of more elements than any needs is shortened to its beginning, and says so."""

from __future__ import annotations

import gzip

import pytest

from reader.ingest import html, read_bytes, source

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


def test_angle_brackets_in_a_text_are_no_elements(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "_MOST", 1_000)
    document = read_bytes(
        f"<body><p>{LONG}</p><p>{'<' * 5_000}</p><p>after it all</p></body>".encode(), "lt.html"
    )
    assert document.notices == ()
    assert "after it all" in document.article.text


def test_only_the_beginning_is_read_of_what_unpacks_to_many_times_its_size(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(source, "_SWOLLEN", 1_000_000)
    begun = f"<body><p>{LONG}</p><p>in the beginning</p>"
    document = read_bytes(gzip.compress((begun + "<p>a b c</p>" * 100_000).encode()), "bomb.html.gz")
    assert "in the beginning" in document.article.text
    assert len(document.blocks) < source._BEGINNING / 10
    assert document.notices == (source.SWOLLEN,)
    small = read_bytes(gzip.compress((begun + f"<p>{'a b c ' * 100_000}</p>").encode()), "page.html.gz")
    assert small.notices == ()
