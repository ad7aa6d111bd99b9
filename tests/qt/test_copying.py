"""What lands on the clipboard."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model import LEFT_OUT, OBJECT, Kind, Place, Span
from reader.qt.surface.sentences import sentences
from reader.qt.surface.surface import Surface
from reader.qt.window import Window
from tests.qt.hands import first_words, opened, select


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_copying_over_paragraphs_keeps_them_apart(reading: Window) -> None:
    surface = reading.body.article
    surface.setFocus()
    surface.select_all()
    reading.run("copy")
    document = reading.session.document
    assert document is not None
    blocks = document.article.blocks
    told = [block.alt if block.kind is Kind.FIGURE else block.text for block in blocks]
    listed = [f"{block.marker} {block.text}" for block in blocks if block.kind is Kind.ITEM]
    paragraphs = re.sub("\n(?=• )", "\n\n", clipboard()).replace("\n\n\n", "\n\n").replace("• ", "")
    assert paragraphs == "\n\n".join(told) and "\n".join(listed[:2]) in clipboard() and len(listed) > 1
    html = QGuiApplication.clipboard().mimeData().html()
    assert html.startswith("<h1>") and html.count("<img alt=") == document.article.text.count(OBJECT) > 1


def test_markdown_quotes_every_paragraph_and_names_the_source(reading: Window) -> None:
    words = first_words(reading, "memo:1")
    select(reading, words, "memo:1")
    reading.run("copy_as_markdown")
    first, _, last = clipboard().split("\n")
    assert first == f"> {words}" and last.startswith("> — ") and "La Gazette des ateliers" in last
    assert words not in last


def test_words_with_their_source_are_a_quotation_for_who_takes_html(reading: Window) -> None:
    words = first_words(reading, "memo:1")
    select(reading, words, "memo:1")
    reading.run("copy_with_source")
    html = QGuiApplication.clipboard().mimeData().html()
    assert (
        html.startswith(f"<blockquote><p>{words}</p></blockquote><p>— ") and "La Gazette des ateliers" in html
    )
    assert words in clipboard() and "<" not in clipboard()


def test_what_one_gesture_marked_is_copied_with_a_source_for_each_comment(reading: Window) -> None:
    document = reading.session.document
    assert document is not None
    surface = reading.body.side.comments.surface
    surface.setFocus()
    reading.run("select_all")
    reading.run("highlight")
    reading.run("copy_with_source")
    lines = [line for line in clipboard().split("\n") if "La Gazette des ateliers" in line]
    assert len(lines) == len(document.comments) > 1
    at = 0
    for comment in document.comments:
        part = document.find(comment.part)
        assert part is not None
        at = clipboard().index("La Gazette des ateliers", clipboard().index(part.text[:16], at))
    assert document.comments[0].author in lines[0]  # the second one quotes somebody
    assert QGuiApplication.clipboard().mimeData().html().count("</blockquote><p>— ") == len(lines)


def test_what_markdown_would_take_for_its_own_is_copied_as_it_is(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    body = "<p>The keeper counted every ship that passed the rock, and wrote it down by night.</p>" * 6
    page.write_text(
        f"<title>Stars</title><article><h1>Stars</h1>{body}<p># *no* &lt;b&gt;heading</p></article>"
    )
    opened(qtbot, window, page)
    select(window, "# *no* <b>heading")
    window.run("copy_as_markdown")
    assert clipboard().startswith("> \\# \\*no\\* \\<b")
    window.run("copy_with_source")
    assert "<p># *no* &lt;b&gt;heading</p>" in QGuiApplication.clipboard().mimeData().html()


def test_the_address_of_a_comment_is_copied(reading: Window) -> None:
    document = reading.session.document
    assert document is not None
    key = next(comment.part for comment in document.comments if comment.permalink)
    reading.body.focus_part(key)
    reading.run("copy_permalink")
    assert clipboard().startswith("http")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un. Deux ! Trois ?", ["Un.", "Deux !", "Trois ?"]),
        ("😀 Oui. Non…", ["😀 Oui.", "Non…"]),
        ("", []),
        ("sans point", ["sans point"]),
        (
            "He met Mr. Hale. He met Dr. J. K. Rowling, M.D. Next.",
            ["He met Mr. Hale.", "He met Dr. J. K. Rowling, M.D. Next."],
        ),
        (
            "See No. 7 Hale Street, p. 12 The Hague. Then, e.g. Paris.",
            ["See No. 7 Hale Street, p. 12 The Hague.", "Then, e.g. Paris."],
        ),
        (
            "M. Le Bras et Mme. Hale sont là. MM. Roux aussi, cf. Paris.",
            ["M. Le Bras et Mme. Hale sont là.", "MM. Roux aussi, cf. Paris."],
        ),
        (
            "Am 3. Oktober war es so weit. Das 2. Kapitel ist kurz. Im Jahr 1945. Danach kam er.",
            ["Am 3. Oktober war es so weit.", "Das 2. Kapitel ist kurz.", "Im Jahr 1945.", "Danach kam er."],
        ),
        ("It is the U.S. The end. 😀 Mr. A. Hale.", ["It is the U.S.", "The end.", "😀 Mr. A. Hale."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in sentences(text)] == expected


def test_s_takes_the_sentence_at_the_caret_and_then_the_next(article: Surface, reading: Window) -> None:
    surface = reading.body.article
    document = reading.session.document
    assert document is not None
    block = next(b for b in document.article.blocks if len(sentences(b.text)) > 1)
    start = document.article.text.index(block.text)
    place = Place("article", Span(start + 3, start + 3))
    surface.setFocus()
    surface.go_to(place)
    surface.select(place)
    QTest.keyClick(surface, Qt.Key.Key_S)
    first, second = sentences(block.text)[:2]
    assert surface.selected_text() == first.of(block.text)
    QTest.keyClick(surface, Qt.Key.Key_S)
    assert surface.selected_text() == block.text[first.start : second.end]


def test_a_copy_keeps_links_and_lists_and_marks(qtbot: QtBot, window: Window) -> None:
    page = Path(__file__).parent.parent / "pages" / "structures.html"
    opened(qtbot, window, page)
    window.body.article.setFocus()
    window.body.article.select_all()
    window.run("copy")
    html = QGuiApplication.clipboard().mimeData().html()
    for piece in (
        "<h2>What",
        "<em>hand</em>",
        "H<sub>2</sub>O",
        "<ul><li>Trim",
        "<th>Hour</th>",
        "<pre><code>def",
    ):
        assert piece in html
    window.run("copy_as_markdown")
    lines = clipboard().split("\n")
    for line in (
        "> ## What has to be done",
        ">   1. let it cool,",
        "> > > It is for those who are late, my father used to say.",
    ):
        assert line in lines, line
    assert ">     \tfor _ in".replace("    ", "", 1) in clipboard() and "&nbsp;" not in clipboard()
    assert lines[-1].startswith("> — ")


def test_what_no_part_holds_is_copied_with_its_links(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    body = "<p>The keeper counted every ship that passed the rock, and wrote it down by night.</p>" * 6
    page.write_text(
        f"<nav><a href='https://a.example/'>Home</a></nav><article><h1>Stars</h1>{body}</article>"
    )
    opened(qtbot, window, page)
    document = window.session.document
    assert document is not None and document.left_out
    window.body.fold_left_out()
    start = "\n\n".join(block.text for block in document.left_out).index("Home")
    window.body.article.setFocus()
    window.body.article.select(Place(LEFT_OUT, Span(start, start + 4)))
    window.run("copy")
    assert clipboard() == "Home"
    assert 'href="https://a.example/"' in QGuiApplication.clipboard().mimeData().html()
