"""Reading, scrolling, selecting and highlighting on the real widget."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent, QPalette, QTextLayout
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model import Block, Document, Kind, Place, Span, parts_of
from reader.qt.look import Look, Typography
from reader.qt.surface.laid import Deed, Hot
from reader.qt.surface.layers import Highlight
from reader.qt.surface.manner import ARTICLE
from reader.qt.surface.paragraph import Type
from reader.qt.surface.rows import PIECE, Shape, article_rows, part_rows
from reader.qt.surface.surface import Hit, Surface
from reader.qt.surface.table import Table
from tests.qt.hands import shown_article

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def span(document: Document, words: str, part: str = "article") -> Place:
    start = document.parts[part].text.index(words)
    return Place(part, Span(start, start + len(words)))


def centre(surface: Surface, place: Place) -> QPoint:
    surface.go_to(place)
    return surface.view.rects(place)[0].center()


def drag(surface: Surface, place: Place) -> None:
    """Selects words with the mouse, from the first letter's left edge to the last one's right."""
    rects = surface.view.rects(place)
    start = QPoint(rects[0].left() + 1, rects[0].center().y())
    end = QPoint(rects[-1].right(), rects[-1].center().y())
    QTest.mousePress(surface.viewport(), LEFT, NONE, start)
    held = LEFT
    for at in (start + QPoint(12, 0), end):
        event = QMouseEvent(
            QMouseEvent.Type.MouseMove,
            at,
            surface.viewport().mapToGlobal(at),
            Qt.MouseButton.NoButton,
            held,
            NONE,
        )
        surface.mouseMoveEvent(event)
    QTest.mouseRelease(surface.viewport(), LEFT, NONE, end)


def test_style_sheets_know_its_ground_as_that_of_a_scroll_area(article: Surface) -> None:
    ground = article.viewport()
    assert ground.objectName() == "qt_scrollarea_viewport"
    assert ground.backgroundRole() is QPalette.ColorRole.Base and ground.autoFillBackground()
    assert ground.focusProxy() is article


@pytest.mark.parametrize("words", ["gardien 😀 notait", "même l’écume", "العربي", "Grosse 🌊", "allumer()"])
def test_dragging_over_words_selects_these_words(article: Surface, document: Document, words: str) -> None:
    place = span(document, words)
    article.go_to(place)
    if words == "العربي":
        article.select(place)  # right to left: the first letter is at the right
    else:
        drag(article, place)
    assert article.selected_places() == [place]
    assert article.selected_text() == words


def test_more_clicks_take_a_word_a_sentence_a_paragraph(article: Surface, document: Document) -> None:
    at = centre(article, span(document, "notait"))
    QTest.mouseClick(article.viewport(), LEFT, NONE, at)
    QTest.mouseDClick(article.viewport(), LEFT, NONE, at)
    assert article.selected_text() == "notait"
    QTest.mouseClick(article.viewport(), LEFT, NONE, at)
    assert article.selected_text() == "Le gardien 😀 notait tout, même l’écume."
    QTest.mouseClick(article.viewport(), LEFT, NONE, at)
    assert article.selected_text() == document.article.blocks[2].text


def test_a_selection_over_blocks_is_one_place_of_the_part(article: Surface, document: Document) -> None:
    text = document.article.text
    start, end = text.index("notait"), text.index("Grosse")
    article.select(Place("article", Span(start, end)))
    assert article.selected_places() == [Place("article", Span(start, end))]
    assert article.selected_text() == text[start:end]


def test_a_selection_over_two_comments_is_two_places(thread: Surface) -> None:
    thread.select_all()
    assert [place.part for place in thread.selected_places()] == ["comment:a", "comment:b"]


def test_what_was_left_out_can_be_selected_and_belongs_to_no_part(
    article: Surface, document: Document
) -> None:
    article.show_rows(article_rows(document, unfolded=True))
    article.select(Place("", Span(0, 12)))
    assert article.selected_text() == "Abonnez-vous"
    assert article.only_left_out_selected()


def test_shift_and_arrows_grow_a_selection_by_letters_and_words(article: Surface, document: Document) -> None:
    article.setFocus()
    place = span(document, "notait tout")
    article.select(Place("article", Span(place.span.start, place.span.start + 1)))
    QTest.keyClick(article, Qt.Key.Key_Right, SHIFT)
    assert article.selected_text() == "no"
    QTest.keyClick(article, Qt.Key.Key_Right, SHIFT | CONTROL)
    assert article.selected_text().rstrip() == "notait"


def test_the_caret_walks_over_an_emoji_in_one_step(article: Surface, document: Document) -> None:
    article.set_caret_mode(True)
    place = span(document, "😀")
    article.select(Place("article", Span(place.span.start, place.span.start)))
    QTest.keyClick(article, Qt.Key.Key_Right)
    assert article.view.cursor.focus is not None and article.view.cursor.focus.at == place.span.end


def test_down_and_up_again_come_back_to_the_same_letter(article: Surface, document: Document) -> None:
    article.set_caret_mode(True)
    start = span(document, "notait").span.start
    article.select(Place("article", Span(start, start)))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        QTest.keyClick(article, key)
    assert article.view.cursor.focus is not None and article.view.cursor.focus.at == start


def test_the_caret_goes_through_every_letter_of_the_page(article: Surface, document: Document) -> None:
    article.set_caret_mode(True)
    article.view.cursor.start()
    seen = set()
    for _ in range(len(document.article.text) + 10):
        assert article.view.cursor.focus is not None
        seen.add(article.view.cursor.focus.at)
        forward = article.view.cursor.turn(rightwards=True)
        QTest.keyClick(article, Qt.Key.Key_Right if forward else Qt.Key.Key_Left)
    last = article.view.cursor.focus
    assert last is not None and last.at == len(document.article.text)
    assert document.article.text.index("Grosse") in seen


def test_a_click_on_overlapping_highlights_tells_all_of_them_the_shortest_first(
    qtbot: QtBot, article: Surface, document: Document
) -> None:
    long, short = span(document, "gardien 😀 notait tout"), span(document, "notait")
    article.set_highlights(
        [Highlight("long", "article", long.span, "blue"), Highlight("short", "article", short.span, "pink")]
    )
    at = centre(article, short)
    with qtbot.waitSignal(article.highlight_clicked) as clicked:
        QTest.mouseClick(article.viewport(), LEFT, NONE, at)
    assert clicked.args == [Hit(("short", "long"), "article")]


def test_a_click_on_a_link_asks_for_its_address(qtbot: QtBot, article: Surface, document: Document) -> None:
    with qtbot.waitSignal(article.acted) as acted:
        QTest.mouseClick(article.viewport(), LEFT, NONE, centre(article, span(document, "lien")))
    hot = acted.args[0]
    assert isinstance(hot, Hot) and (hot.deed, hot.value) == (Deed.LINK, "https://example.org/phare")


def test_the_memo_leaves_a_card_that_leads_to_it(qtbot: QtBot, article: Surface, document: Document) -> None:
    card = next(i for i, row in enumerate(article.setter.flow.rows) if row.shape is Shape.CARD)
    article.view.scroll.to(card)
    with qtbot.waitSignal(article.acted) as acted:
        QTest.mouseClick(article.viewport(), LEFT, NONE, QPoint(200, 60))
    assert acted.args[0].place == Place("memo:1")


def test_the_quoted_passage_can_be_jumped_to(thread: Surface, document: Document) -> None:
    deeds = [hot for index in range(len(thread.setter.flow)) for hot in thread.setter[index].hots]
    jump = next(hot for hot in deeds if hot.deed is Deed.JUMP)
    assert jump.place is not None and jump.place.span is not None
    assert jump.place.span.of(document.article.text) == "Que pensez-vous du phare ?"


def long_page(blocks: int) -> Document:
    made = tuple(
        Block(f"Paragraphe {i}. " + "mots qui se suivent " * (i % 30 + 3), role="article")
        for i in range(blocks)
    )
    return Document(made, parts_of(made, ["article"]))


@pytest.fixture
def long(qtbot: QtBot, look: Look) -> Surface:
    surface = Surface(look, ARTICLE)
    qtbot.addWidget(surface)
    surface.resize(640, 500)
    surface.show_rows(article_rows(long_page(300)))
    surface.show()
    surface.complete()
    return surface


def test_the_words_at_the_top_stay_there_when_the_width_changes(long: Surface) -> None:
    start = long.view.setter.flow.rows[150].span.start
    long.go_to(Place("article", Span(start + 300, start + 300)), at_top=True)
    before = long.place()
    for width in (500, 900, 480, 640):
        long.resize(width, 500)
    after = long.place()
    assert before is not None and after is not None and before.span is not None and after.span is not None
    assert abs(before.span.start - after.span.start) < 80  # the same line, whose start may move


def test_text_size_keeps_the_paragraph_at_the_top(long: Surface, look: Look) -> None:
    start = long.view.setter.flow.rows[150].span.start
    long.go_to(Place("article", Span(start, start)), at_top=True)
    look.set_zoom(1.5)
    assert long.view.scroll.row in (149, 150)


def test_going_to_the_very_first_words_shows_the_margin_above_them(article: Surface) -> None:
    assert article.go_to(Place("article", Span(0, 0)), at_top=True)
    assert (article.view.scroll.row, article.view.scroll.offset) == (0, 0.0)


@pytest.mark.parametrize(
    "typography",
    [
        Typography("sans"),
        Typography(measure="narrow"),
        Typography(leading="open"),
        Typography(justified=True),
    ],
)
def test_another_way_to_set_the_text_keeps_the_place(
    long: Surface, look: Look, typography: Typography
) -> None:
    start = long.view.setter.flow.rows[150].span.start
    long.go_to(Place("article", Span(start, start)), at_top=True)
    look.set_typography(typography)
    assert long.view.scroll.row in (149, 150)
    look.set_typography(Typography())


LETTERS = {"narrow": 60, "usual": 72, "wide": 80}
WORDS = (
    "The harbour office wrote its yearly report, and nobody at the quay knew why it was so late this time. "
    * 6
)


@pytest.mark.parametrize("face", ["serif", "sans"])
@pytest.mark.parametrize("zoom", [1.0, 1.5])
@pytest.mark.parametrize("measure", LETTERS)
def test_a_line_has_as_many_letters_in_every_face_and_size(
    qtbot: QtBot, look: Look, face: str, zoom: float, measure: str
) -> None:
    surface = shown_article(qtbot, look, (Block(WORDS, role="article"),))
    surface.resize(2_000, 900)
    look.set_typography(Typography(face, measure))
    look.set_zoom(zoom)
    index = surface.setter.flow.row_of("article", 10)
    assert index is not None
    laid = surface.setter[index].laid
    lines = {laid.line_span(at) for at in range(len(WORDS) - 120)}
    letters = [line.end - line.start for line in lines]
    assert LETTERS[measure] - 6 <= sum(letters) / len(letters) <= LETTERS[measure] + 2
    assert max(letters) <= LETTERS[measure] + 6


def test_only_what_is_on_the_screen_is_laid_out(
    qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    surface = Surface(look, ARTICLE)
    qtbot.addWidget(surface)
    surface.resize(640, 500)
    made = []
    create = QTextLayout.beginLayout
    monkeypatch.setattr(QTextLayout, "beginLayout", lambda layout: (made.append(1), create(layout))[1])
    surface.show_rows(article_rows(long_page(5_000)))
    surface.show()
    surface.grab()
    assert len(made) < 200


def test_the_end_can_be_reached_and_not_passed(long: Surface) -> None:
    QTest.keyClick(long, Qt.Key.Key_End, CONTROL)
    assert (long.view.scroll.row, long.view.scroll.offset) == long.view.scroll.end()
    assert long.verticalScrollBar().value() == long.verticalScrollBar().maximum()
    QTest.keyClick(long, Qt.Key.Key_PageDown)
    assert (long.view.scroll.row, long.view.scroll.offset) == long.view.scroll.end()


def test_the_scroll_bar_leads_to_every_place(long: Surface) -> None:
    bar = long.verticalScrollBar()
    rows = []
    for value in range(0, bar.maximum() + 1, max(1, bar.maximum() // 20)):
        bar.setValue(value)
        rows.append(long.view.scroll.row)
    assert rows == sorted(rows) and rows[0] == 0 and rows[-1] > 250


def test_a_very_long_block_is_laid_out_in_pieces_and_stays_one_text() -> None:
    text = "mot " * 30_000 + "fin"
    made = (Block(text, role="article"),)
    part = parts_of(made, ["article"])["article"]
    rows = list(part_rows(part))
    assert len(rows) > 20 and all(len(row.span) <= PIECE for row in rows)
    assert "".join(row.text for row in rows) == text


def test_a_word_without_end_is_broken(qtbot: QtBot, look: Look) -> None:
    made = (Block("x" * 20_000, role="article"),)
    surface = Surface(look, ARTICLE)
    qtbot.addWidget(surface)
    surface.resize(640, 500)
    surface.show_rows(article_rows(Document(made, parts_of(made, ["article"]))))
    assert surface.content_height(100_000) > 5_000


def test_an_empty_page_can_be_scrolled_and_clicked(qtbot: QtBot, look: Look) -> None:
    surface = Surface(look, ARTICLE)
    qtbot.addWidget(surface)
    surface.resize(640, 500)
    surface.show()
    QTest.mouseClick(surface.viewport(), LEFT, NONE, QPoint(50, 50))
    QTest.keyClick(surface, Qt.Key.Key_PageDown)
    QTest.keyClick(surface, Qt.Key.Key_Right, SHIFT)
    surface.grab()
    assert surface.selected_places() == [] and surface.place() is None


def test_code_keeps_its_lines_and_scrolls_sideways(qtbot: QtBot, look: Look) -> None:
    made = (Block("x = " + "valeur + " * 60 + "fin\ny = 1", Kind.CODE, "article"),)
    surface = Surface(look, ARTICLE)
    qtbot.addWidget(surface)
    surface.resize(640, 500)
    surface.show_rows(article_rows(Document(made, parts_of(made, ["article"]))))
    surface.show()
    code = next(i for i, row in enumerate(surface.setter.flow.rows) if row.shape is Shape.TEXT)
    galley = surface.setter[code]
    assert galley.overflow > 1_000 and galley.laid.height < 3 * look.pitch("code")
    end = Place("article", Span(made[0].text.index("fin"), made[0].text.index("fin") + 3))
    before = surface.view.rects(end)[0]
    assert surface.setter.shift(code, 1_000_000)
    after = surface.view.rects(end)[0]
    assert before.left() > surface.width() > after.right() > 0
    assert not surface.setter.shift(next(i for i, r in enumerate(surface.setter.flow.rows) if i != code), 50)


def test_a_table_with_many_columns_scrolls(qtbot: QtBot, look: Look) -> None:
    cells = "\t".join(f"une colonne bien remplie {n}" for n in range(20))
    made = (Block(f"{cells}\n{cells}", Kind.TABLE, "article", header_rows=1),)
    surface = Surface(look, ARTICLE)
    qtbot.addWidget(surface)
    surface.resize(640, 500)
    surface.show_rows(article_rows(Document(made, parts_of(made, ["article"]))))
    surface.show()
    table = next(i for i, row in enumerate(surface.setter.flow.rows) if row.shape is Shape.TABLE)
    assert surface.setter[table].overflow > 500


def test_a_word_of_a_table_is_not_broken_where_the_table_scrolls(look: Look) -> None:
    heads = "Année\tNavires\tBrume\tTempêtes\tGardien principal\tRemarques électrotechniques\tHauteur"
    block = Block(heads + "\n" + "\t".join(["un mot"] * 7), Kind.TABLE, header_rows=1)
    kind = Type(look.font("byline"), 20, look.colour("ink"), look.colour("accent"), look.font("code"))
    table = Table(block, kind, look.colour("line"), 400)
    at = heads.index("électrotechniques")
    assert len(table.boxes(Span(at, at + len("électrotechniques")))) == 1
    assert table.extent > 400
    on_paper = Table(block, kind, look.colour("line"), 400, scrolls=False)
    assert on_paper.extent < 401
