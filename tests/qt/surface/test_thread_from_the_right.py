"""Comments that are read from the right to the left: their furniture, indents and signs stand at the right."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from reader.model import (
    Block,
    Comment,
    Document,
    Kind,
    Label,
    Memo,
    Place,
    Quote,
    Span,
    Votes,
    When,
    parts_of,
)
from reader.qt.look import Look
from reader.qt.surface.direction import page_reads_left
from reader.qt.surface.laid import Deed, Hot
from reader.qt.surface.layers import Highlight
from reader.qt.surface.manner import ARTICLE, COMMENTS, INDENT, QUOTE_BAR, THREAD_STEP, Manner
from reader.qt.surface.rows import Shape, article_rows, comment_rows
from reader.qt.surface.surface import Surface
from reader.qt.surface.thread import Adornment, CommentFoot

ARABIC = "أعلن مجلس الميناء يوم الاثنين تقريره السنوي"
HEBREW = "מועצת הנמל פרסמה ביום שני את הדוח השנתי"
ENGLISH = "The harbour board published its report"
KEYS = ("comment:a", "comment:b", "comment:c")


def page(words: str, language: str = "", title: str = "", last: str = "") -> Document:
    """Two comments, one under the other, the second with a quotation; and a third in words of its own."""
    blocks = (
        Block(title or words, Kind.HEADING, "article", Label.TITLE, 1),
        Block(words, role="article"),
        Block(words, role="memo:1"),
        Block(words, role="article"),
        Block("x", role=""),
        Block(words, role=KEYS[0]),
        Block(words, role=KEYS[1], quoted=1, by="N"),
        Block(words, role=KEYS[1]),
        Block(last or words, role=KEYS[2]),
    )
    parts = parts_of(blocks, ["article", "memo:1", *KEYS])
    quote = Quote("N", Span(0, len(words)), Place(KEYS[0], Span(0, 4)))
    comments = (
        Comment(KEYS[0], "A", published=When("1 May", "2026-05-01"), votes=Votes(5, 0)),
        Comment(KEYS[1], "B", depth=1, parent=KEYS[0], quotes=(quote,)),
        Comment(KEYS[2], "C"),
    )
    memos = (Memo("memo:1", "memo", "M", "Z"),)
    return Document(blocks, parts, title or words, language=language, memos=memos, comments=comments)


def shown(qtbot: QtBot, look: Look, document: Document, manner: Manner = COMMENTS) -> Surface:
    surface = Surface(look, manner)
    qtbot.addWidget(surface)
    surface.resize(420, 700)
    surface.setter.document = document
    surface.show_rows(comment_rows(document) if manner is COMMENTS else article_rows(document))
    surface.show()
    return surface


def at(surface: Surface, shape: Shape, key: str) -> tuple[QPointF, int]:
    """The corner of a row on the screen, and its number."""
    for seen in surface.view.scroll.seen():
        row = surface.setter.flow.rows[seen.index]
        if row.shape is shape and (row.part is None or row.part.key == key):
            return QPointF(surface.view.left, seen.y), seen.index
    raise AssertionError(shape)


def drawn(surface: Surface, rect: QRectF) -> list[int]:
    """The columns of a rectangle in which anything but paper is, from the left edge of the text column."""
    image: QImage = surface.viewport().grab().toImage()
    ground = image.pixelColor(1, 1)
    around = rect.toAlignedRect().intersected(image.rect())
    columns = range(around.left(), around.right() + 1)
    lines = range(around.top(), around.bottom() + 1)
    left = round(surface.view.left)
    return [x - left for x in columns if any(image.pixelColor(x, y) != ground for y in lines)]


def coloured(surface: Surface, colour: QColor) -> list[QPoint]:
    """Where exactly this colour is, from the left edge of the text column."""
    image, left = surface.viewport().grab().toImage(), round(surface.view.left)
    return [
        QPoint(x - left, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) == colour
    ]


@pytest.mark.parametrize(
    ("title", "language", "words", "leftwards"),
    [
        (ARABIC, "", ARABIC, True),
        (HEBREW, "en-US", HEBREW, True),
        ("iPhone 17", "ar-EG", ARABIC, True),
        ("iPhone 17", "he_IL", HEBREW, True),
        ("iPhone 17", "ar", ENGLISH, False),
        ("iPhone 17", "en", ARABIC, False),
        (ENGLISH, "en", ENGLISH, False),
    ],
)
def test_a_page_is_read_from_the_right_by_its_title_or_its_language(
    title: str, language: str, words: str, leftwards: bool
) -> None:
    assert page_reads_left(page(words, language, title)) is leftwards


@pytest.mark.parametrize("words", [ARABIC, HEBREW])
def test_replies_are_set_in_from_the_right(qtbot: QtBot, look: Look, words: str) -> None:
    surface = shown(qtbot, look, page(words))
    wide = surface.setter.width
    for shape in (Shape.COMMENT, Shape.TEXT, Shape.FOOT):
        _, index = at(surface, shape, KEYS[1])
        galley = surface.setter[index]
        assert (galley.near, galley.far) == (0, wide - THREAD_STEP)
    _, last = at(surface, Shape.TEXT, KEYS[2])
    assert surface.setter[last].far == wide


def test_author_and_chevron_are_at_the_right_and_the_date_at_the_left(qtbot: QtBot, look: Look) -> None:
    surface = shown(qtbot, look, page(ARABIC))
    corner, index = at(surface, Shape.COMMENT, KEYS[0])
    galley = surface.setter[index]
    wide, line = surface.setter.width, QRectF(0, corner.y(), surface.width(), galley.height)
    columns = drawn(surface, line)
    assert min(columns) < 4 and wide - 12 < max(x for x in columns if x < wide)
    author = look.advance("comment-author", "A")
    assert not [x for x in columns if wide / 2 < x < wide - author - 2]
    (hot,) = galley.hots
    assert hot.deed is Deed.BRANCH and hot.rect.left() >= wide


def test_a_click_on_the_chevron_at_the_right_folds(qtbot: QtBot, look: Look) -> None:
    surface = shown(qtbot, look, page(ARABIC))
    corner, index = at(surface, Shape.COMMENT, KEYS[0])
    middle = surface.setter[index].hots[0].rect.center() + corner
    asked = QSignalSpy(surface.acted)
    QTest.mouseClick(surface.viewport(), Qt.MouseButton.LeftButton, pos=middle.toPoint())
    assert asked.count() == 1 and asked.at(0)[0].deed is Deed.BRANCH


def test_the_line_down_to_replies_passes_under_the_chevron(qtbot: QtBot, look: Look) -> None:
    surface = shown(qtbot, look, page(ARABIC))
    corner, _ = at(surface, Shape.TEXT, KEYS[1])
    wide = round(surface.setter.width)
    beside = QRectF(surface.view.left + wide - THREAD_STEP + 1, corner.y() + 12, THREAD_STEP, 4)
    line = drawn(surface, beside)
    chevron = surface.setter[at(surface, Shape.COMMENT, KEYS[0])[1]].hots[0].rect
    assert len(line) == 1 and 0 <= chevron.left() - line[0] < 16
    left = QRectF(0, corner.y() + 12, surface.view.left - 1, 4)
    assert not drawn(surface, left)


def test_the_bar_of_a_quotation_begins_at_its_head(qtbot: QtBot, look: Look) -> None:
    surface = shown(qtbot, look, page(ARABIC))
    far = surface.setter.width - THREAD_STEP
    for shape in (Shape.WROTE, Shape.TEXT):
        corner, index = at(surface, shape, KEYS[1])
        galley = surface.setter[index]
        line = QRectF(surface.view.left + far - INDENT + 2, corner.y() + galley.top + 4, INDENT - 1, 4)
        assert drawn(surface, line) == list(range(round(far - QUOTE_BAR), round(far)))
    _, head = at(surface, Shape.WROTE, KEYS[1])
    (jump,) = surface.setter[head].hots
    assert abs(jump.rect.right() - (far - INDENT)) < 1


def test_votes_are_at_the_right_and_deeds_at_the_left(qtbot: QtBot, look: Look) -> None:
    surface = shown(qtbot, look, page(ARABIC))
    surface.set_adornments({KEYS[0]: Adornment((("tag", "blue"),), "")})
    surface.set_focused_part(KEYS[0])
    _, index = at(surface, Shape.FOOT, KEYS[0])
    foot = surface.setter[index].laid
    assert isinstance(foot, CommentFoot)
    assert [hot.deed for hot in sorted(foot.hots, key=_left)] == [Deed.COPY, Deed.NOTE, Deed.TAG]
    assert min(hot.rect.left() for hot in foot.hots) == 0
    corner, _ = at(surface, Shape.FOOT, KEYS[0])
    columns = drawn(surface, QRectF(0, corner.y() + 8, surface.view.left + foot.width, 16))
    beyond = max(hot.rect.right() for hot in foot.hots) + 2
    assert max(columns) > foot.width - 20 and not [x for x in columns if beyond < x < foot.width / 2]


def _left(hot: Hot) -> float:
    return hot.rect.left()


def test_bars_and_notes_of_highlights_are_at_the_right(qtbot: QtBot, look: Look) -> None:
    surface = shown(qtbot, look, page(ARABIC))
    surface.set_highlights([Highlight("one", KEYS[0], Span(0, 9), "blue", noted=True)])
    strong = coloured(surface, look.colour("strong.blue"))
    wide = surface.setter.width
    bar = {point.x() for point in strong if point.x() > wide}
    assert bar and min(bar) >= wide + COMMENTS.bars - 1 and not [p for p in strong if p.x() < 0]
    last = surface.view.rects(Place(KEYS[0], Span(8, 9)))[0].left() - surface.view.left
    assert [p for p in strong if abs(p.x() - last) < 4] and not [
        p for p in strong if wide - 20 < p.x() < wide
    ]


def test_a_comment_in_arabic_is_mirrored_where_it_stands_on_an_english_page(qtbot: QtBot, look: Look) -> None:
    surface = shown(qtbot, look, page(ENGLISH, last=ARABIC))
    wide = surface.setter.width
    corner, index = at(surface, Shape.COMMENT, KEYS[2])
    assert surface.setter[index].mirror and not surface.setter[index].turned
    line = QRectF(0, corner.y() + surface.setter[index].height - 12, surface.width(), 8)
    assert max(drawn(surface, line)) > wide - 12
    other = at(surface, Shape.COMMENT, KEYS[1])[1]
    assert (surface.setter[other].near, surface.setter[other].mirror) == (THREAD_STEP, False)
    surface.set_highlights([Highlight(key, key, Span(0, 9), "blue") for key in (KEYS[0], KEYS[2])])
    sides = coloured(surface, look.colour("strong.blue"))
    assert {point.x() > wide for point in sides} == {True, False}


def test_an_arabic_name_over_english_words_stands_at_the_left(qtbot: QtBot, look: Look) -> None:
    document = page(ENGLISH)
    first = document.comments[0]._replace(author=ARABIC[:4])
    surface = shown(qtbot, look, replace(document, comments=(first, *document.comments[1:])))
    corner, index = at(surface, Shape.COMMENT, KEYS[0])
    height = surface.setter[index].height
    assert min(drawn(surface, QRectF(surface.view.left, corner.y(), surface.setter.width, height))) < 4


def test_the_card_of_a_memo_is_mirrored(qtbot: QtBot, look: Look) -> None:
    surface = shown(qtbot, look, page(ARABIC), ARTICLE)
    corner, index = at(surface, Shape.CARD, "")
    galley = surface.setter[index]
    y = corner.y() + galley.top + 26
    inside = QRectF(surface.view.left + 4, y, galley.laid.width - 8, 12)
    columns = drawn(surface, inside)
    ground = coloured(surface, look.colour("raised"))
    assert columns and ground and max(point.x() for point in ground) < galley.laid.width / 2


def test_what_was_left_out_is_put_back_from_the_left(qtbot: QtBot, look: Look) -> None:
    document = page(ARABIC)
    surface = shown(qtbot, look, document, ARTICLE)
    surface.show_rows(article_rows(document, unfolded=True))
    last = len(surface.setter.flow) - 1
    galley = surface.setter[last]
    (hot,) = (hot for hot in galley.hots if hot.deed is Deed.PUT_BACK)
    assert hot.rect.left() == 0 and galley.near > hot.rect.right()


def test_what_hangs_in_the_margin_is_not_under_the_scroll_bar(qtbot: QtBot, look: Look) -> None:
    surface = shown(qtbot, look, page(ARABIC))
    (hot,) = surface.setter[at(surface, Shape.COMMENT, KEYS[0])[1]].hots
    assert surface.view.left + hot.rect.right() <= surface.viewport().width()
    wide = surface.setter.width
    surface.setter.document = page(ENGLISH)
    surface.show_rows(comment_rows(surface.setter.document))
    assert surface.setter.width > wide and surface.view.left == COMMENTS.padding


def test_the_handles_of_a_highlight_are_where_it_begins_and_ends(qtbot: QtBot, look: Look) -> None:
    surface = shown(qtbot, look, page(ARABIC))
    one = Highlight("one", KEYS[0], Span(0, 9))
    surface.set_highlights([one])
    start, end = surface.ends._dot(one, False), surface.ends._dot(one, True)
    (line,) = surface.view.rects(Place(KEYS[0], one.span))
    assert start is not None and abs(start.x() - line.right()) < 3
    assert end is not None and abs(end.x() - line.left()) < 3
