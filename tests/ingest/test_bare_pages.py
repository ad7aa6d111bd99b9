"""Pages without surroundings: what little there is, is read."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.ingest.kept import moment

WORDS = "A paragraph with enough words in it to be taken for an article by anybody who reads it."


def page(body: str, head: str = "") -> bytes:
    return f"<html><head><title>My page</title>{head}</head><body>{body}</body></html>".encode()


@pytest.mark.parametrize("count", [1, 2, 5])
def test_every_paragraph_of_a_page_without_a_heading_is_article(count: int) -> None:
    paragraphs = [f"{number}. {WORDS}" for number in range(count)]
    document = read_bytes(page("".join(f"<p>{text}</p>" for text in paragraphs)), "bare.html")
    assert document.article.text.split("\n\n") == paragraphs


def test_a_list_that_ends_an_article_is_part_of_it() -> None:
    items = ["one item of the list, which says something.", "another item of it, which says more."]
    listed = "".join(f"<li>{item}</li>" for item in items)
    document = read_bytes(
        page(f"<article><h1>A list at the end</h1><p>{WORDS}</p><ul>{listed}</ul></article>"), "list.html"
    )
    assert document.article.text.split("\n\n")[-2:] == items


def test_an_undeclared_western_page_is_read_as_browsers_read_it() -> None:
    text = "Où êtes-vous cet été ? À la plage, où le sable brûle, ou à la montagne, où l’air est frais."
    data = f"<html lang=fr><body><p>{text}</p></body></html>".encode("windows-1252")
    assert read_bytes(data, "plage.html").article.text == text


@pytest.mark.parametrize(
    "comment",
    [
        "<!--\n Page saved with SingleFile \n url: https://example.org/a \n saved date: Mon Feb 03 2025 10:00:00 -->",
        "<!-- saved from url=(0021)https://example.org/a -->",
    ],
)
def test_a_saved_page_knows_where_it_came_from(comment: str) -> None:
    data = f"<!DOCTYPE html><html>{comment}<head></head><body><p>{WORDS}</p></body></html>".encode()
    assert read_bytes(data, "kept.html").address == "https://example.org/a"


def test_lines_that_end_their_sentences_are_paragraphs_though_they_are_as_long_as_each_other() -> None:
    line = "The company said on Tuesday that it would close two of its nine offices, a step that had been expected in"
    whole = "\n".join(f"{line} {month}." for month in ("January", "March", "May", "June", "July", "August"))
    assert len(read_bytes(whole.encode(), "page.txt").article.blocks) == 6
    wrapped = "\n".join([line] * 6)
    assert len(read_bytes(wrapped.encode(), "page.txt").blocks) == 1


@pytest.mark.parametrize(
    "kept",
    [
        "<!--\n Page saved with SingleFile \n saved date: Mon Feb 03 2025 10:00:00 GMT+0000 (UTC)\n-->",
        "<!-- saved from url=(0021)https://example.org/a at 2025-02-03 10:00 -->",
        "<!-- saved 2025-02-03T10:00 -->",
        "<!-- Mirrored from example.org/a by HTTrack Website Copier/3.x, Mon, 03 Feb 2025 10:00:00 GMT -->",
        '<meta name="savepage-date" content="Mon Feb 03 2025 10:00:00 GMT+0000 (UTC)">',
        "<!-- archived on 3 Feb 2025, 10:00 -->",
        "<!-- saved from url=(0021)https://example.org/2019/01/02/a on Mon Feb 03 2025 10:00:12 GMT+0000 -->",
        "<!-- page enregistrée le 03/02/2025 à 10 h 00 depuis https://example.org/2019/01/02/a -->",
        "<!-- Gespeichert am 3. Februar 2025 um 10.00 Uhr -->",
        "<!-- このページは2025年2月3日10時00分に保存されました -->",
        '<meta name="fecha-guardado" content="x"><meta name="pagina.guardada" content="2025-02-03T10:00:00+01:00">',
    ],
)
def test_a_page_says_when_it_was_kept(kept: str) -> None:
    when = moment(f"<!DOCTYPE html><html><head>{kept}<title>A</title></head></html>".encode())
    assert when is not None
    assert when.isoformat().startswith("2025-02-03T10:00")


def test_other_comments_in_the_markup_do_not_say_when_a_page_was_kept() -> None:
    assert (
        moment(b"<html><!-- saved 40 euros since 2025-02-03 --><!-- built 2025-02-03T10:00 --></html>")
        is None
    )
    assert moment(b'<meta name="description" content="How 40 euros are saved: 2025-02-03 10:00">') is None
    assert moment(b'<html data-scrapbook-create="20250203100000000">') is not None


def test_a_bare_page_ends_where_it_says_whose_it_is() -> None:
    foot = (
        "<h4>Ready for more?</h4><div>© 2025 The Lamp · <a href='/t'>Terms</a></div>"
        "<div>This site needs a script to run, please turn it on and come back.</div>"
    )
    document = read_bytes(
        page(f"<h1>The lamp</h1><div class='body'><p>{WORDS}</p><p>{WORDS * 3}</p></div>{foot}"), "bare.html"
    )
    assert document.article.text.split("\n\n")[-1] == WORDS * 3
