"""Pictures in the cells of a table are shown as pictures; their words stay in the text, to be marked and found."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from reader.ingest import read_page
from reader.model import Document, Kind, Span
from reader.notes.anchor import describe
from reader.notes.annotation import Annotation
from reader.notes.digest import place
from reader.qt.look import Look
from reader.qt.pictures import Pictures
from reader.qt.printing_job import Images
from reader.qt.printing_notes import printed
from reader.qt.surface.flow import Flow
from reader.qt.surface.galley import Galley, Setter
from reader.qt.surface.laid import Deed
from reader.qt.surface.manner import ARTICLE
from reader.qt.surface.rows import Shape, article_rows
from reader.qt.surface.surface import Surface
from reader.qt.surface.table import Table
from reader.qt.tasks import Tasks

WORDS = "<p>The keeper of the light wrote down the weather of every evening, because the harbour asked for it.</p>"
LAMP = "<img src=page_files/lamp.png alt='A green lamp' width=120>"


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.close()


def page(folder: Path, table: str) -> Document:
    (folder / "page_files").mkdir(exist_ok=True)
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("green"))
    image.save(str(folder / "page_files" / "lamp.png"))
    (folder / "page.html").write_text(f"<h1>Lamps</h1>{WORDS * 2}<table>{table}</table>{WORDS * 2}")
    return read_page(folder / "page.html")


def lamps(cell: str, rows: int = 1) -> str:
    return "<tr><th>Name<th>Picture<th>Height</tr>" + f"<tr><td>The lamp<td>{cell}<td>12 m</tr>" * rows


class Shown:
    """A page's table as it is set, and its words."""

    def __init__(
        self, look: Look, document: Document, pictures: Pictures | Images, wraps: bool = False
    ) -> None:
        setter = Setter(look, ARTICLE)
        setter.pictures, setter.wraps, setter.document = pictures, wraps, document
        setter.show(Flow(article_rows(document)))
        setter.set_width(640)
        (at,) = (at for at, row in enumerate(setter.flow.rows) if row.shape is Shape.TABLE)
        self.galley: Galley = setter[at]
        self.text = document.article.text
        assert isinstance(self.galley.laid, Table)
        self.table = self.galley.laid

    def spot(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))


@pytest.fixture
def shown(tmp_path: Path, look: Look, tasks: Tasks) -> Shown:
    document = page(tmp_path, lamps(f"{LAMP}<br>in its house"))
    pictures = Pictures(tasks)
    pictures.show(document, tmp_path)
    return Shown(look, document, pictures)


def test_the_words_of_a_picture_stay_in_the_text(shown: Shown) -> None:
    assert "The lamp\tA green lamp\u2028in its house\t12 m" in shown.text


def test_a_picture_is_as_large_as_stated_and_words_stand_below_it(shown: Shown) -> None:
    (box,) = shown.table.boxes(shown.spot("A green lamp"))
    assert (box.right - box.left, box.size) == (120, pytest.approx(80 / 1.27))
    (below,) = shown.table.boxes(shown.spot("in its house"))
    assert below.baseline > box.ground.bottom() and below.left == box.left


def test_a_click_enlarges_it(shown: Shown) -> None:
    (hot,) = (hot for hot in shown.table.hots if hot.deed is Deed.IMAGE)
    (box,) = shown.table.boxes(shown.spot("A green lamp"))
    assert (hot.value, hot.name) == ("page_files/lamp.png", "A green lamp")
    assert hot.rect.left() == box.left and hot.rect.width() == 120


def test_keys_go_over_a_picture_in_one_step(shown: Shown) -> None:
    table, lamp, house = shown.table, shown.spot("A green lamp"), shown.spot("in its house")
    name = shown.spot("The lamp")
    steps = [name.end]
    while steps[-1] < house.start + 1:
        steps.append(table.next_position(steps[-1], True, False))
    assert steps == [name.end, lamp.start, lamp.end, house.start, house.start + 1]
    back = [house.start]
    while back[-1] > name.end:
        back.append(table.next_position(back[-1], False, False))
    assert back == [house.start, lamp.end, lamp.start, name.end]


def test_a_click_beside_it_is_before_or_behind_it(shown: Shown) -> None:
    lamp = shown.spot("A green lamp")
    (box,) = shown.table.boxes(lamp)
    middle = box.baseline / 2 + 20
    assert shown.table.hit(box.left + 5, middle) == lamp.start
    assert shown.table.hit(box.right - 5, middle) == lamp.end
    assert shown.table.hit(box.left + 1, shown.table.height - 6) == shown.spot("in its house").start


def colours(table: Table) -> set[str]:
    image = QImage(700, int(table.height) + 4, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    table.draw(painter, QPointF(0, 0))
    painter.end()
    return {image.pixelColor(x, y).name() for x in range(0, 700, 9) for y in range(0, image.height(), 9)}


def test_it_is_fetched_when_it_is_drawn_and_no_word_moves(
    qtbot: QtBot, tmp_path: Path, look: Look, tasks: Tasks
) -> None:
    document = page(tmp_path, lamps(LAMP, rows=400))
    pictures = Pictures(tasks)
    pictures.show(document, tmp_path)
    table = Shown(look, document, pictures).table
    assert not tasks.busy, "a table that is only set asks for none"
    green = QColor("green").name()
    with qtbot.waitSignal(pictures.arrived):
        assert green not in colours(table)
    assert green in colours(table)
    assert Shown(look, document, pictures).table.height == table.height


def test_one_without_words_or_a_stated_size_is_shown_too(tmp_path: Path, look: Look, tasks: Tasks) -> None:
    document = page(tmp_path, lamps("<img src=page_files/lamp.png>"))
    pictures = Pictures(tasks)
    pictures.show(document, tmp_path)
    shown = Shown(look, document, pictures)
    (hot,) = (hot for hot in shown.table.hots if hot.deed is Deed.IMAGE)
    assert (hot.rect.width(), hot.rect.height()) == (240, 160)
    end = shown.spot("The lamp").end
    assert shown.table.next_position(end, True, False) == end + 1 == shown.spot("\t12 m").start


def test_it_is_no_wider_than_its_column(tmp_path: Path, look: Look, tasks: Tasks) -> None:
    wide = LAMP.replace("120", "900")
    document = page(tmp_path, "<tr>" + f"<td>{wide}" * 3 + "</tr><tr>" + "<td>and some words" * 3)
    pictures = Pictures(tasks)
    pictures.show(document, tmp_path)
    table = Shown(look, document, pictures).table
    hots = [hot for hot in table.hots if hot.deed is Deed.IMAGE]
    assert table.extent <= 641 and all(150 < hot.rect.width() <= 640 / 3 for hot in hots)


def test_one_that_was_not_saved_is_words(tmp_path: Path, look: Look, tasks: Tasks) -> None:
    document = page(tmp_path, lamps(LAMP.replace("lamp.png", "none.png")))
    pictures = Pictures(tasks)
    pictures.show(document, tmp_path)
    shown = Shown(look, document, pictures)
    assert not shown.table.hots and shown.table.height < 80
    assert len(shown.table.boxes(shown.spot("A green lamp"))) == 1


def test_it_is_printed(tmp_path: Path, look: Look) -> None:
    document = page(tmp_path, lamps(LAMP))
    table = Shown(look, document, Images(document, tmp_path), wraps=True).table
    assert QColor("green").name() in colours(table)


def test_it_grows_with_the_text(tmp_path: Path, look: Look, tasks: Tasks) -> None:
    document = page(tmp_path, lamps(LAMP))
    pictures = Pictures(tasks)
    pictures.show(document, tmp_path)
    look.set_zoom(2.0)
    hots = Shown(look, document, pictures).table.hots
    assert [hot.rect.width() for hot in hots if hot.deed is Deed.IMAGE] == [240]


def test_a_table_of_pictures_is_cut_between_them_only(tmp_path: Path, look: Look) -> None:
    document = page(tmp_path, lamps(f"{LAMP}<br>one<br>{LAMP}<br>two<br>{LAMP}"))
    table = Shown(look, document, Images(document, tmp_path), wraps=True).table
    rects = [hot.rect for hot in table.hots if hot.deed is Deed.IMAGE]
    cuts = list(table.cuts(1, 150.0))
    assert len(rects) == 3 and len(cuts) > 3
    assert not any(rect.top() + 1 < cut < rect.bottom() - 1 for rect in rects for cut in cuts)


def test_the_table_is_still_one_block(tmp_path: Path) -> None:
    document = page(tmp_path, lamps(LAMP))
    assert [block.kind for block in document.article.blocks].count(Kind.TABLE) == 1
    assert Kind.FIGURE not in {block.kind for block in document.blocks}


def test_the_number_of_a_note_stands_behind_the_picture_and_is_never_hidden_by_it(tmp_path: Path) -> None:
    document = page(tmp_path, lamps(LAMP))
    part = document.article

    def insets_with_a_note_on(words: str) -> list[str]:
        start = part.text.index(words)
        anchor = describe(part, Span(start, start + len(words)))
        shown = printed(document, part, [place(document, Annotation("urn:1", (anchor,), note="Look"))]).part
        return [one.span.of(block.text) for block in shown.blocks for one in block.insets]

    assert insets_with_a_note_on("The lamp") == insets_with_a_note_on("A green lamp") == ["A green lamp"]
    assert insets_with_a_note_on("A green") == []


def test_it_is_called_by_its_words_when_it_is_enlarged(tmp_path: Path, tasks: Tasks) -> None:
    pictures = Pictures(tasks)
    pictures.show(page(tmp_path, lamps(LAMP)), tmp_path)
    assert pictures.name_of("page_files/lamp.png") == "A green lamp"


def test_a_table_is_not_set_anew_when_a_picture_comes(
    qtbot: QtBot, tmp_path: Path, look: Look, tasks: Tasks
) -> None:
    document = page(tmp_path, lamps(LAMP, rows=300))
    pictures = Pictures(tasks)
    pictures.show(document, tmp_path)
    surface = Surface(look, ARTICLE)
    qtbot.addWidget(surface)
    surface.set_pictures(pictures)
    pictures.arrived.connect(surface.show_pictures)
    surface.resize(700, 500)
    surface.show_rows(article_rows(document))
    (at,) = (at for at, row in enumerate(surface.setter.flow.rows) if row.shape is Shape.TABLE)
    with qtbot.waitSignal(pictures.arrived):
        surface.show()
        surface.grab()
        before = surface.setter[at]
    assert surface.setter[at] is before
    image = surface.grab().toImage()
    assert QColor("green").name() in {image.pixelColor(250, y).name() for y in range(image.height())}
