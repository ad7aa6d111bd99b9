"""What a screen reader is told: each highlight once, and everything that can be clicked."""

from __future__ import annotations

from PySide6.QtGui import QAccessible

from reader.model import Document, Span
from reader.qt.surface.accessible import SurfaceInterface, deeds, described, spoken
from reader.qt.surface.layers import Highlight
from reader.qt.surface.rows import article_rows
from reader.qt.surface.surface import Surface
from reader.qt.surface.thread import Adornment


def test_a_highlight_over_three_blocks_is_said_once_with_its_tags(
    article: Surface, document: Document
) -> None:
    text = document.article.text
    span = Span(text.index("quelques mots"), text.index("allumer()"))
    article.set_highlights([Highlight("a", "article", span, tags=("lampe", "nuit"))])
    said = [words for index in range(len(article.setter.flow)) if (words := described(article, index))]
    assert len(said) == 1
    assert said[0].startswith("Highlighted, tags lampe, nuit: « quelques mots")


def test_without_tags_it_says_that_words_are_highlighted(article: Surface, document: Document) -> None:
    start = document.article.text.index("notait")
    article.set_highlights([Highlight("a", "article", Span(start, start + 6))])
    assert "Highlighted: « notait »" in {described(article, i) for i in range(len(article.setter.flow))}


def test_what_can_be_clicked_is_a_named_child_of_its_row(thread: Surface) -> None:
    thread.set_focused_part("comment:b")
    interface = SurfaceInterface(thread)
    rows = [interface.child(index) for index in range(interface.childCount())]
    buttons = [row.child(at) for row in rows for at in range(row.childCount())]
    names = {button.text(QAccessible.Text.Name) for button in buttons}
    assert {"Fold the replies", "Go to the quoted passage", "Tag", "Note", "Copy"} <= names
    assert all(button.role() == QAccessible.Role.Button for button in buttons)
    assert all(button.parent() in rows and not button.rect().isEmpty() for button in buttons)


def test_a_link_on_two_lines_is_one_child(article: Surface) -> None:
    named = [hot.value for index in range(len(article.setter.flow)) for hot in deeds(article, index)]
    assert named.count("https://example.org/phare") == 1


def test_put_back_is_a_named_child_of_what_was_left_out(article: Surface, document: Document) -> None:
    article.setter.unfolded = True
    article.show_rows(article_rows(document, unfolded=True))
    article.view.scroll.to(*article.view.scroll.end())
    names = [hot.name for index in article.shown_rows() for hot in deeds(article, index)]
    assert "Put back" in names and "Left out of this page (1)" in names


def test_a_comments_foot_says_its_votes_and_what_was_put_on_it(thread: Surface) -> None:
    thread.set_adornments({"comment:a": Adornment((("lampe", "blue"),), "À relire")})
    said = [spoken(thread, thread.setter.flow.rows[index]) for index in thread.shown_rows()]
    assert "Votes: 2. Tags: lampe. À relire" in said
    assert "Anne Le Bras wrote" in said
