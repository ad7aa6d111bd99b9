"""Large text in a narrow column: words stay whole, and what says most stays there."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from reader.model import Comment, Memo, When
from reader.qt.look import Look
from reader.qt.surface.furniture import Card
from reader.qt.surface.paragraph import Paragraph, Type
from reader.qt.surface.thread import CommentHead
from reader.qt.surface.thread_order import Entry

TITLE = "Lumen Robotique apprend à ralentir"


def kind(look: Look, font: str, balanced: bool = False) -> Type:
    ink = look.colour("ink")
    return Type(look.font(font), look.pitch(font), ink, ink, look.font("code"), balanced)


def test_a_balanced_title_breaks_no_word_that_has_room_on_a_line(look: Look) -> None:
    widest = max(look.advance("title", word) for word in TITLE.split())
    for width in range(round(widest) + 2, 4 * round(widest), 7):
        laid = Paragraph(TITLE, (), kind(look, "title", balanced=True), width)
        lines = [laid.line_span(at).of(TITLE) for at in range(len(TITLE))]
        assert {word for line in lines for word in line.split()} == set(TITLE.split()), width


@pytest.mark.parametrize("title", ["移动得比计划少的桥：一份关于测量的报告", "Donaudampfschiffahrts" * 2])
def test_a_title_of_no_words_or_one_fills_its_lines_evenly(look: Look, title: str) -> None:
    width = look.advance("title", title[: -len(title) // 10])
    laid = Paragraph(title, (), kind(look, "title", balanced=True), width)
    lines = {laid.line_span(at) for at in range(len(title))}
    assert len(lines) == 2 and max(map(len, lines)) - min(map(len, lines)) <= len(title) // 6


def test_how_deep_a_reply_stands_says_more_than_its_author_s_rank_and_its_date(look: Look) -> None:
    comment = Comment("comment:a", "PetitBoulon", "Membre fidèle", When("", "2026-03-14T08:12"), depth=8)
    for room in range(400, 150, -10):
        shown = CommentHead(look, Entry(comment, 7, 8), True, room)
        assert "level 9" in shown._aside, room
        assert shown._wanted <= room or shown._right == "#7"


@pytest.mark.parametrize("zoom", [1.0, 1.75])
def test_of_a_rank_more_than_two_letters_are_shown_or_none(
    look: Look, zoom: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    look.set_zoom(zoom)
    comment = Comment("comment:a", "PetitBoulon", "Membre fidèle")
    own = look.advance("comment-author", comment.author)
    shown: set[float] = set()
    for more in range(20, 400, 7):
        head = CommentHead(look, Entry(comment, 7), True, own + more)
        drawn: list[float] = []
        monkeypatch.setattr(head, "write", partial(_written, drawn, comment.rank))
        image = QImage(8, 8, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        head.paint(painter)
        painter.end()
        shown.update(drawn)
    assert shown and min(shown) >= 3 * look.pitch("comment-meta")


def _written(
    drawn: list[float], rank: str, painter: QPainter, rect: QRectF, text: str, *_: str, **__: object
) -> float:
    if text == rank:
        drawn.append(rect.width())
    return 80.0 if text == "PetitBoulon" else 30.0


def test_who_wrote_a_comment_says_more_than_when(look: Look) -> None:
    comment = Comment("comment:a", "PetitBoulon de la Côte", "", When("", "2026-03-14T08:12"))
    author = look.advance("comment-author", comment.author)
    wide, narrow = (
        CommentHead(look, Entry(comment, 7), True, room) for room in (2 * author + 60, author + 40)
    )
    assert "2026" in wide._right and narrow._right == "#7"


@pytest.mark.parametrize("slim", [False, True])
def test_a_memo_s_card_shows_its_title_before_the_words_of_its_button(look: Look, slim: bool) -> None:
    memo = Memo("memo:1", title="Ralentir pour apprendre")
    title, button = look.advance("card-title", memo.title), look.advance("interface", "Read the memo")
    card = Card(look, memo, 1, 419, title + 100 + (32 if slim else button + 28))
    assert card._slim is slim and title <= card._button.left() - 48 - 16
    assert card.hots[0].name == "Read the memo"


def test_behind_a_byline_the_date_stays_where_the_site_has_no_room(look: Look) -> None:
    def drawn(tail: str, width: float) -> QImage:
        image = QImage(600, 40, QImage.Format.Format_RGB32)
        image.fill(look.colour("paper"))
        painter = QPainter(image)
        Paragraph("Ada Morel", (), kind(look, "byline"), width, tail=tail).draw(painter, QPointF(0, 0))
        painter.end()
        return image

    both, date = "La Gazette des ateliers · 5 mars 2026", "5 mars 2026"
    room = look.advance("byline", f"Ada Morel · {date}") + 20
    assert drawn(both, 600) != drawn(date, 600)
    assert drawn(both, room) == drawn(date, room)
