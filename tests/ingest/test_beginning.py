"""The beginning of a long page is a page by itself, cut where a block ends."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from reader.ingest import beginning
from reader.ingest.beginning import HEAD, LONG, WORDS, Page
from reader.model import Document

LINE = "La lampe tourne au-dessus des bateaux qui rentrent vers le port, ligne {0}, et la mer monte encore."


def lines() -> list[str]:
    return [LINE.format(number) for number in range(LONG // len(LINE) + 200)]


def html(before: str = "", after: str = "") -> str:
    body = "".join(f"<p>{line}</p>" for line in lines())
    head = f"<head><meta charset=utf-8><title>La lampe</title>{before}</head>"
    return f"<!DOCTYPE html><html>{head}<body><article><h1>La lampe</h1>{body}</article>{after}</body></html>"


def begins(document: Document | None) -> bool:
    """Whether its paragraphs are the first ones of the page, each of them whole."""
    if document is None:
        return False
    kept = [block.text for block in document.article.blocks if block.text.startswith("La lampe tourne")]
    return len(kept) > 600 and kept == lines()[: len(kept)]


def test_a_short_page_has_none(sample: Path) -> None:
    assert Page(sample).beginning() is None


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "cp1252"])
def test_it_is_the_first_paragraphs_whole(tmp_path: Path, charset: str) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(html().replace("utf-8", charset).encode(charset))
    found = Page(path).beginning()
    assert found is not None and begins(found)
    assert (found.title, found.name) == ("La lampe", "page.html")


def test_styles_scripts_and_images_in_the_page_do_not_count(tmp_path: Path) -> None:
    heavy = f"<style>{'a{{}}' * LONG}</style><script>{'x=1;' * 50_000}</script>"
    path = tmp_path / "page.html"
    path.write_text(html(heavy), "utf-8")
    assert begins(Page(path).beginning())


@pytest.mark.parametrize("every", [3, 7, 50])
def test_what_comes_long_after_it_changes_nothing(monkeypatch: pytest.MonkeyPatch, every: int) -> None:
    image = f'<img src="data:image/png;base64,{"iVBORw0KGgo" * 400}">'
    heavy = ("<!-- a remark -->", "<script>x = '<p>';</script>", image, "<svg><path d='M0'/></svg>")
    body = "".join(
        f"<p>{line}</p>{heavy[at % 4] if at % every == 0 else ''}" for at, line in enumerate(lines() * 4)
    )
    page = f"<!DOCTYPE html><html><body>{body}</body></html>".encode()
    near = beginning.head(page, "page.html")
    monkeypatch.setattr(beginning, "NEAR", len(page))
    assert near == beginning.head(page, "page.html")


def test_a_page_dense_with_words_is_read_for_some_screens_of_them(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(html(), "utf-8")
    found = Page(path).beginning()
    assert found is not None and begins(found)
    assert WORDS * 3 / 4 <= len(found.article.text) <= WORDS + HEAD // 32


def test_markup_between_the_words_is_not_counted_as_words(tmp_path: Path) -> None:
    body = "".join(f"<p>{line}</p>{'<span class=wide></span>' * 12}" for line in lines())
    path = tmp_path / "page.html"
    path.write_text(f"<html><body><article><h1>La lampe</h1>{body}</article></body></html>", "utf-8")
    found = Page(path).beginning()
    assert found is not None
    assert HEAD // 5 <= len(found.article.text) < WORDS


def test_a_web_archive_has_one(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Snapshot-Content-Location"] = "https://example.org/lampe"
    message.make_related()
    message.add_related(html(), subtype="html", cte="quoted-printable")
    path = tmp_path / "page.mhtml"
    path.write_bytes(message.as_bytes())
    assert begins(Page(path).beginning())


def test_text_that_was_copied_has_one(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text("\n\n".join(lines()), "utf-8")
    assert begins(Page(path).beginning())


def test_what_has_no_words_in_its_beginning_has_none(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(f"<html><body>{'<hr>' * LONG}<p>{LINE}</p></body></html>", "utf-8")
    assert Page(path).beginning() is None
