"""What stands around the words: headers of comments, the ring, the bars of quotations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from reader.model import (
    Block,
    Comment,
    Document,
    Kind,
    Label,
    Mark,
    Memo,
    Place,
    Quote,
    Span,
    Style,
    Votes,
    When,
    parts_of,
)
from reader.qt.controls import chip
from reader.qt.look import Look
from reader.qt.surface import paint
from reader.qt.surface.furniture import Card, credit, kind_name, tr, words_counted
from reader.qt.surface.laid import Deed
from reader.qt.surface.manner import COMMENTS
from reader.qt.surface.paragraph import Paragraph
from reader.qt.surface.printed import comment_head
from reader.qt.surface.rows import Shape, comment_rows
from reader.qt.surface.surface import Surface
from reader.qt.surface.thread import Adornment, CommentFoot, CommentHead, Tucked, Wrote, votes_text
from reader.qt.surface.thread_order import Entry
from tests.qt.hands import shown_article


def head(look: Look, width: float, depth: int = 0, rank: str = "") -> CommentHead:
    comment = Comment("comment:a", "Maëlle", rank, When("", "2026-03-14T08:12"), depth=depth)
    return CommentHead(look, Entry(comment, 7, depth, 0), True, width)


def test_the_seventh_of_a_chain_is_at_level_7_on_the_screen_and_on_paper(look: Look) -> None:
    for depth, told in ((0, ""), (5, ""), (6, "level 7"), (11, "level 12")):
        comment = Comment("comment:a", "Maëlle", "Habituée", depth=depth)
        expected = f"Habituée · {told}" if told else "Habituée"
        assert head(look, 400, depth, "Habituée")._aside == expected
        assert comment_head(look, Entry(comment, 7, depth), 600)._aside == expected


def test_a_score_below_nothing_has_a_minus_sign_and_no_arrow_up(look: Look) -> None:
    rated = Comment("comment:a", "Maëlle", votes=Votes(score=-12))
    assert CommentFoot(look, rated, Adornment(), False, 400)._votes == (("against", "−12"),)
    assert votes_text(rated.votes) == "−12"
    rated = rated._replace(votes=Votes(score=0))
    assert CommentFoot(look, rated, Adornment(), False, 400)._votes == (("vote", "0"),)


TAGGED = Adornment((("mesure", "blue"), ("méthode", "green")), "")
RATED = Comment("comment:a", "Maëlle", votes=Votes(12, 3))


def told(foot: CommentFoot, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, float, float]]:
    """What a footer says from left to right, and from where to where, in pixels."""
    boxes: list[tuple[str, float, float]] = []
    write, icon = foot.write, foot.icon

    def written(painter: QPainter, rect: QRectF, text: str, *more: object, **named: object) -> float:
        wide = write(painter, rect, text, *more, **named)  # type: ignore[arg-type]  # passed on as they are
        boxes.append((text, rect.left(), rect.left() + wide))
        return wide

    def drawn(painter: QPainter, role: str, square: QRectF, colour: str) -> None:
        boxes.append((role, square.left(), square.right()))
        icon(painter, role, square, colour)

    def chipped(_painter: QPainter, look: Look, room: QRect, tags: object, _left: bool) -> None:
        boxes.extend([("chips", room.left(), room.right())] if tags else [])

    foot.write, foot.icon = written, drawn  # type: ignore[method-assign]  # a test listens
    monkeypatch.setattr(chip, "paint_row", chipped)
    paper = QImage(600, 60, QImage.Format.Format_RGB32)
    with QPainter(paper) as painter:
        foot.paint(painter)
    return sorted(boxes, key=lambda box: box[1])


@pytest.mark.parametrize("width", [420, 260, 200, 150])
@pytest.mark.parametrize("adornment", [Adornment(), TAGGED])
def test_what_can_be_done_with_a_comment_presses_on_nothing(
    look: Look, monkeypatch: pytest.MonkeyPatch, width: int, adornment: Adornment
) -> None:
    foot = CommentFoot(look, RATED, adornment, True, width)
    boxes = told(foot, monkeypatch)
    assert all(right + 4 <= left for (_, _, right), (_, left, _) in pairwise(boxes))
    assert boxes[0][1] >= -4 and boxes[-1][2] <= width + 4
    assert [hot.deed for hot in foot.hots] == [Deed.TAG, Deed.NOTE, Deed.COPY]
    spelled = {"Tag", "Note", "Copy"} <= {name for name, _, _ in boxes}
    assert spelled == (width == 420 or (width == 260 and not adornment.tags))
    if adornment.tags and width > 150:
        assert any(name in ("chips", "2") for name, _, _ in boxes)
        assert all(right - left >= 64 for name, left, right in boxes if name == "chips")
    assert all(hot.value == ("" if spelled else hot.name) for hot in foot.hots)


def test_a_narrow_header_leaves_the_time_out_and_keeps_how_deep_it_is(look: Look) -> None:
    wide = head(look, 400, depth=7)
    assert wide._right.endswith("08:12") and wide._wanted <= 400
    narrow = head(look, wide._wanted - 1, depth=7)
    assert narrow._right.endswith("2026") and "8" in narrow._aside
    assert narrow._wanted < wide._wanted


def test_a_narrow_header_of_a_folded_thread_keeps_how_much_is_folded(look: Look) -> None:
    comment = Comment("comment:a", "Maëlle", "", When("", "2026-03-14T08:12"))
    entry = Entry(comment, 7, 0, 12, folded=True)
    wide = CommentHead(look, entry, True, 600)
    narrow = CommentHead(look, entry, True, 210)
    assert "2026" in wide._right and narrow._right == "#7"
    assert narrow._aside == wide._aside and narrow._wanted <= 210


def test_a_folded_comment_that_has_no_room_for_tags_tells_how_many(look: Look) -> None:
    entry = Entry(Comment("comment:a", "Maëlle", "Habituée", When("", "2026-03-14")), 7, 0, 12, folded=True)
    told = Tucked(3, (("une étiquette", "pink"), ("une autre", "blue")))
    wide, narrow = (
        CommentHead(look, entry, True, 600, tucked=told),
        CommentHead(look, entry, True, 300, tucked=told),
    )
    assert "Habituée" in wide._aside and "2026" in wide._right and wide._wanted <= 600
    assert "Habituée" not in narrow._aside and narrow._right == "#7"
    assert "12" in narrow._aside


def test_icons_are_as_large_as_the_text_beside_them(look: Look) -> None:
    entry = Entry(Comment("comment:a", "Maëlle"), 7, 0, 12, folded=True)
    quote = Quote("Maëlle", Span(0, 3), Place("article", Span(0, 3)))
    widths = []
    for zoom in (1.0, 2.0):
        look.set_zoom(zoom)
        (jump,) = Wrote(look, quote, 600).hots
        said = look.advance("comment-meta", tr("{0} wrote").format("Maëlle"))
        told = CommentHead(look, entry, True, 900, tucked=Tucked(3))._told(3) - look.advance(
            "comment-meta", "3"
        )
        widths.append((jump.rect.width() - said, told))
    look.set_zoom(1.0)
    (small, fine), (large, broad) = widths
    assert abs(large - small - 16) <= 1 and broad - fine == 18


@pytest.fixture
def deep(qtbot: QtBot, look: Look) -> Surface:
    """Five comments, each answering the one before."""
    keys = [f"comment:{number}" for number in range(5)]
    blocks = tuple(Block("Il est beau.", role=key) for key in keys)
    own = tuple(Comment(key, f"Lecteur {n}", depth=n) for n, key in enumerate(keys))
    document = Document(
        blocks, parts_of([Block("-", role="article"), *blocks], ["article", *keys]), comments=own
    )
    surface = Surface(look, COMMENTS)
    qtbot.addWidget(surface)
    surface.resize(400, 800)
    surface.show_rows(comment_rows(document))
    surface.show()
    return surface


def shown(surface: Surface) -> QImage:
    return surface.viewport().grab().toImage()


def column(picture: QImage, x: int, colour: QColor) -> Iterator[int]:
    return (y for y in range(picture.height()) if picture.pixelColor(x, y) == colour)


@pytest.mark.parametrize("number", range(4))
def test_the_ring_holds_the_chevron_and_begins_where_the_comment_does(
    deep: Surface, look: Look, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deep, "hasFocus", lambda: True)
    deep.set_focused_part(f"comment:{number}")
    after = shown(deep)
    left = round(deep.view.left) + 16 * number - round(paint.RING_LEFT)
    changed = [x for x in range(after.width()) if any(True for _ in column(after, x, look.colour("accent")))]
    assert changed and abs(min(changed) - left) <= 1
    index = next(i for i, row in enumerate(deep.setter.flow.rows) if row.number == number + 1)
    chevron = next(hot for hot in deep.setter[index].laid.hots if hot.deed is Deed.BRANCH)
    assert chevron.rect.left() > -paint.RING_LEFT


def test_one_accent_ring_is_where_the_keyboard_is(
    deep: Surface, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    def accents() -> set[int]:
        picture = shown(deep)
        return {y for x in range(60) for y in column(picture, x, look.colour("accent"))}

    deep.set_focused_part("comment:1")
    monkeypatch.setattr(deep, "hasFocus", bool)
    assert not accents()
    monkeypatch.setattr(deep, "hasFocus", lambda: True)
    deep.keyed = True
    assert accents() and 0 not in accents()
    deep.set_focused_part("")
    assert 0 in accents()


def test_the_line_down_to_the_replies_passes_behind_the_chevron(deep: Surface, look: Look) -> None:
    picture, x = shown(deep), round(deep.view.left) + paint.GUIDE
    lined = set(column(picture, x, look.colour("line")))
    index = next(i for i, row in enumerate(deep.setter.flow.rows) if row.number == 2)
    seen = next(one for one in deep.view.scroll.seen() if one.index == index)
    hot = deep.setter[index].hots[0].rect.translated(0, seen.y)
    inside = range(round(hot.top()) + 1, round(hot.bottom()) - 1)
    assert not lined & set(inside)
    assert round(hot.top()) - 2 in lined and round(hot.bottom()) + 2 in lined


def test_comments_without_votes_lie_closer(deep: Surface) -> None:
    heads = [i for i, row in enumerate(deep.setter.flow.rows) if row.shape is Shape.COMMENT]
    feet = [deep.setter[i - 1].laid for i in heads[1:]]
    assert all(isinstance(foot, CommentFoot) for foot in feet)
    above = [deep.setter[i].laid.height - deep.look.pitch("comment-author") for i in heads[1:]]
    assert all(foot.height + space <= 20 + 8 + 1 + 16 for foot, space in zip(feet, above, strict=True))


def test_the_bar_of_a_quotation_runs_through_all_its_paragraphs(qtbot: QtBot, look: Look) -> None:
    blocks = (
        Block("Un.", role="article", quoted=1),
        Block("Deux, plus profond.", role="article", quoted=2),
        Block("Trois.", role="article", quoted=1),
    )
    surface = shown_article(qtbot, look, blocks)
    rows = list(column(shown(surface), round(surface.view.left) + 1, look.colour("edge")))
    assert rows == list(range(rows[0], rows[-1] + 1)) and len(rows) > 3 * look.pitch("article")


def test_the_bar_of_a_quotation_begins_at_the_line_that_says_who_is_quoted(
    thread: Surface, look: Look
) -> None:
    flow = thread.setter.flow
    index = next(i for i, row in enumerate(flow.rows) if row.shape is Shape.WROTE)
    seen = {one.index: one.y for one in thread.view.scroll.seen()}
    first, last = thread.setter[index], thread.setter[index + 1]
    x = round(thread.view.left) + 16 + 1  # of a comment one level deep
    rows = list(column(shown(thread), x, look.colour("edge")))
    begin, end = round(seen[index] + first.gap), round(seen[index + 1] + last.height)
    assert rows == list(range(begin, end))


@pytest.mark.parametrize("name", ["light", "sepia", "dark", "contrast"])
def test_code_stands_out_from_the_page_in_every_theme(
    article: Surface, document: Document, look: Look, name: str
) -> None:
    look.set_theme(name)
    start = document.article.text.index("allumer")
    article.resize(640, 1600)  # all of it
    (words,) = article.view.rects(Place("article", Span(start, start + 7)))
    image = article.viewport().grab().toImage()
    row = {image.pixelColor(x, words.center().y()).name() for x in range(words.left() - 2)}
    assert row > {look.colour("paper").name()}


def test_a_site_that_the_byline_names_already_is_not_named_again() -> None:
    line = Block("Jo Spring, The Gazette", role="article", label=Label.BYLINE)
    page = Document((line,), parts_of([line], ["article"]), site="The Gazette")
    assert credit(page, line.text) == "undated"
    assert credit(replace(page, site="Gaz"), line.text) == "Gaz · undated"


def test_a_title_that_links_to_its_page_looks_like_a_title(qtbot: QtBot, look: Look) -> None:
    link = (Mark(Span(0, 3), Style.LINK, "https://gazette.example/"),)
    blocks = (
        Block("Two offices close", Kind.HEADING, "article", Label.TITLE, 1, marks=link),
        Block("Two offices close, nobody knows why.", role="article", marks=link),
    )
    surface = shown_article(qtbot, look, blocks)
    set_ = [surface.setter[at].laid for at in range(3) if surface.setter.flow.rows[at].readable]
    title, line = (one for one in set_ if isinstance(one, Paragraph))
    assert title.type.link == title.type.ink and line.type.link != line.type.ink
    assert title.hots


def test_a_name_that_the_filter_found_stands_on_a_ground(look: Look) -> None:
    comment = Comment("comment:a", "Maëlle Le Bras", "gardienne")

    def drawn(wanted: str) -> QImage:
        image = QImage(400, 60, QImage.Format.Format_RGB32)
        image.fill(look.colour("side"))
        painter = QPainter(image)
        CommentHead(look, Entry(comment, 7, wanted=wanted), True, 400).draw(painter, QPointF(0, 10))
        painter.end()
        return image

    plain = drawn("")
    assert drawn("phare") == plain
    by_name, by_rank, by_both = drawn("maelle"), drawn("gardien"), drawn("gardien maelle")
    assert len({one.bits().tobytes() for one in (plain, by_name, by_rank, by_both)}) == 4
    width = round(look.advance("comment-author", "Maëlle"))
    edges = [by_name.copy(x, 0, 400 - x, 60) == plain.copy(x, 0, 400 - x, 60) for x in (width + 4, width - 4)]
    assert edges == [True, False]


def test_the_card_of_a_memo_without_a_name_says_its_kind_once(look: Look) -> None:
    nameless, named = Memo("memo:1", "post"), Memo("memo:1", "post", "Carnet")
    assert [Card(look, memo, 1, 419, 500)._detail for memo in (nameless, named)] == [
        words_counted(419),
        f"{kind_name('post')} · {words_counted(419)}",
    ]
