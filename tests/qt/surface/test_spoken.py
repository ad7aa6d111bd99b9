"""What a screen reader is told: each highlight once, and everything that can be clicked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.model import Block, Document, Kind, Span, Votes
from reader.qt.look import Look
from reader.qt.surface.accessible import RowInterface, SurfaceInterface, deeds, described, pressables, spoken
from reader.qt.surface.laid import Deed
from reader.qt.surface.layers import Highlight
from reader.qt.surface.pressable import PressButton
from reader.qt.surface.rows import Shape, article_rows, comment_rows
from reader.qt.surface.said import table_said
from reader.qt.surface.surface import Surface
from reader.qt.surface.thread import Adornment, votes_text
from reader.qt.surface.thread_order import Entry
from reader.qt.window import Window
from tests.qt.hands import shown_article


def test_a_highlight_over_three_blocks_is_said_once_with_its_tags(
    article: Surface, document: Document
) -> None:
    text = document.article.text
    span = Span(text.index("quelques mots"), text.index("allumer()"))
    article.set_highlights([Highlight("a", "article", span, tags=("lampe", "nuit"))])
    said = [
        words for index in range(len(article.setter.flow)) if "lampe" in (words := described(article, index))
    ]
    assert len(said) == 1
    assert said[0].startswith("Highlighted, tags lampe, nuit: “quelques mots")


def test_code_tables_headings_and_quotations_are_said_to_be_such(qtbot: QtBot, look: Look) -> None:
    blocks = (
        Block("The night", Kind.HEADING, "article", level=2),
        Block("Hour\tShips\n20\t12", Kind.TABLE, "article"),
        Block("count(ships)", Kind.CODE, "article"),
        Block("A number keeps one awake.", role="article", quoted=1),
        Block("He sleeps.", role="article"),
    )
    surface = shown_article(qtbot, look, blocks)
    indexes = [index for index, row in enumerate(surface.setter.flow.rows) if row.readable]
    assert [described(surface, index) for index in indexes] == [
        "Level 2",
        "Table, rows: 2, columns: 2",
        "Code",
        "",
        "",
    ]
    roles = [RowInterface(surface, index).role() for index in indexes]
    assert roles[3] == getattr(QAccessible.Role, "BlockQuote", QAccessible.Role.Paragraph)
    assert roles[4] == QAccessible.Role.Paragraph


def test_without_tags_it_says_that_words_are_highlighted(article: Surface, document: Document) -> None:
    start = document.article.text.index("notait")
    article.set_highlights([Highlight("a", "article", Span(start, start + 6))])
    assert "Highlighted: “notait”" in {described(article, i) for i in range(len(article.setter.flow))}


def children(interface: SurfaceInterface) -> list[QAccessibleInterface]:
    return [interface.child(index) for index in range(interface.childCount())]


def named(interface: SurfaceInterface, name: str) -> QAccessibleInterface | None:
    return next((one for one in children(interface) if one.text(QAccessible.Text.Name) == name), None)


def test_what_can_be_clicked_is_a_button_that_follows_its_row_and_can_be_pressed(
    qtbot: QtBot, thread: Surface
) -> None:
    thread.set_focused_part("comment:b")
    interface = SurfaceInterface(thread)
    qtbot.waitUntil(lambda: named(interface, "Copy") is not None)
    names = [one.text(QAccessible.Text.Name) for one in children(interface)]
    assert {"Fold the comment and its replies", "Go to the quoted passage", "Tag", "Note", "Copy"} <= set(
        names
    )
    assert (
        names.index("Fold the comment and its replies")
        == names.index("Comment 1 by Maëlle, 3 May 2026, 08:02") + 1
    )
    fold = named(interface, "Fold the comment and its replies")
    assert fold is not None and fold.role() == QAccessible.Role.Button
    assert interface.indexOfChild(fold) == names.index("Fold the comment and its replies")
    actions = fold.actionInterface()
    assert QAccessibleActionInterface.pressAction() in actions.actionNames()
    with qtbot.waitSignal(thread.acted) as said:
        actions.doAction(QAccessibleActionInterface.pressAction())
    assert said.args[0].deed is Deed.BRANCH


def test_buttons_for_a_screen_reader_are_seen_by_nobody_and_let_the_mouse_through(
    qtbot: QtBot, thread: Surface
) -> None:
    before = thread.grab().toImage()
    interface = SurfaceInterface(thread)
    qtbot.waitUntil(lambda: named(interface, "Fold the comment and its replies") is not None)
    assert thread.grab().toImage() == before
    fold = named(interface, "Fold the comment and its replies")
    assert fold is not None
    at = thread.viewport().mapFromGlobal(fold.rect().center())
    with qtbot.waitSignal(thread.acted):
        qtbot.mouseClick(thread.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert all(one.focusPolicy() == Qt.FocusPolicy.NoFocus for one in thread.findChildren(PressButton))


def test_after_a_scroll_the_buttons_are_those_of_what_is_there_now(qtbot: QtBot, article: Surface) -> None:
    article.resize(640, 200)
    interface = SurfaceInterface(article)
    qtbot.waitUntil(lambda: any(one.role() == QAccessible.Role.Button for one in children(interface)))
    article.view.scroll.to(*article.view.scroll.end())
    article.moved.emit()
    qtbot.waitUntil(lambda: named(interface, "Left out of this page (1)") is not None)


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


def test_votes_for_and_against_are_told_apart() -> None:
    assert votes_text(Votes(12, 3)) == "12 for, 3 against"
    assert votes_text(Votes(12, 0)) == "12" and votes_text(Votes()) == ""


def test_a_highlight_is_opened_by_a_button_named_after_its_words(
    qtbot: QtBot, article: Surface, document: Document
) -> None:
    interface = SurfaceInterface(article)
    start = document.article.text.index("quelques mots")
    article.set_highlights([Highlight("a", "article", Span(start, start + 13))])
    qtbot.waitUntil(lambda: named(interface, "Open the highlight “quelques mots”") is not None)
    button = named(interface, "Open the highlight “quelques mots”")
    assert button is not None
    with qtbot.waitSignal(article.acted) as said:
        button.actionInterface().doAction(QAccessibleActionInterface.pressAction())
    assert (said.args[0].deed, said.args[0].value) == (Deed.OPEN, "a")
    article.replace_highlights("a", [])
    qtbot.waitUntil(lambda: named(interface, "Open the highlight “quelques mots”") is None)


def test_a_highlight_over_several_blocks_has_one_button(article: Surface, document: Document) -> None:
    text = document.article.text
    span = Span(text.index("quelques mots"), text.index("allumer()"))
    article.set_highlights([Highlight("a", "article", span)])
    assert [one.hot.deed for one in pressables(article)].count(Deed.OPEN) == 1


def test_a_comment_is_said_with_its_author_its_date_and_whom_it_answers(thread: Surface) -> None:
    heads = [spoken(thread, row) for row in thread.setter.flow.rows if row.shape is Shape.COMMENT]
    assert heads == ["Comment 1 by Maëlle, 3 May 2026, 08:02", "Comment 2 by Yann, answer to Maëlle"]


def test_where_the_answered_comment_is_not_shown_its_level_is_said(
    thread: Surface, document: Document
) -> None:
    second = Entry(document.comments[1], 2, depth=1)
    thread.show_rows(comment_rows(document, [second]))
    assert spoken(thread, thread.setter.flow.rows[0]) == "Comment 2 by Yann, level 2"
    nobody = document.comments[1]._replace(author="", parent="")
    thread.show_rows(comment_rows(document, [Entry(nobody, 2)]))
    assert spoken(thread, thread.setter.flow.rows[0]) == "Comment 2 by Unnamed"


def test_a_table_is_said_row_by_row(article: Surface) -> None:
    table = next(row for row in article.setter.flow.rows if row.shape is Shape.TABLE)
    assert spoken(article, table) == "Mer; Vent\nGrosse 🌊; Nord\nBelle; Sud"
    assert table_said("a\t\tb\n\tc\t") == "a; –; b\n–; c; –"


def test_nothing_that_takes_the_keyboard_is_without_a_name(reading: Window) -> None:
    """What is hidden too: a client walks it all. What tells of a page gets its words with it."""
    waiting = (QAbstractButton, QLabel)
    unnamed = []
    for each in reading.findChildren(QWidget):
        interface = QAccessible.queryAccessibleInterface(each)
        if interface is None or not interface.state().focusable or interface.text(QAccessible.Text.Name):
            continue
        if each.isVisible() or not isinstance(each, waiting):
            unnamed.append(type(each).__name__)
    assert unnamed == []
