"""Images that would take the machine's memory are refused before they are decoded; the others are scaled."""

from __future__ import annotations

import base64
import struct
import sys
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPointF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from reader.ingest import read_bytes, read_page
from reader.model import Document
from reader.qt.look import Look
from reader.qt.pictures import Pictures, decode
from reader.qt.surface.flow import Flow
from reader.qt.surface.galley import Setter
from reader.qt.surface.manner import ARTICLE
from reader.qt.surface.picture import Decoded, Lack, Picture
from reader.qt.surface.rows import Shape, article_rows
from reader.qt.surface.surface import Surface
from reader.qt.tasks import Tasks

WORDS = "The keeper of the light wrote down the weather of every evening, because the harbour asked for it. "


def png(width: int, height: int) -> bytes:
    """A black image of one bit a pixel: 64 million pixels in 8 kilobytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress((b"\0" + bytes((width + 7) // 8)) * height, 9)
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def paged(*images: bytes) -> Document:
    sources = (base64.b64encode(image).decode() for image in images)
    shown = "".join(f"<p>{WORDS}</p><img src='data:image/png;base64,{source}'>" for source in sources)
    return read_bytes(f"{shown}<p>{WORDS}</p>".encode(), "page.html")


def keys(document: Document) -> list[str]:
    return [block.image for block in document.blocks if block.image]


def shown(qapp: QObject, width: int, height: int) -> Decoded:
    Pictures(Tasks(qapp))  # sets the limit
    document = paged(png(width, height))
    return decode(document, keys(document)[0], None, 640)


@pytest.mark.qt_log_ignore("exceeds the current allocation limit")
@pytest.mark.parametrize(("width", "height"), [(8_000, 8_000), (16_000, 16_000), (30_000, 10), (10, 30_000)])
def test_an_image_that_would_take_the_memory_is_refused(qapp: QObject, width: int, height: int) -> None:
    before = peak()
    refused = shown(qapp, width, height)
    assert refused.image is None and refused.lack is Lack.LARGE
    assert f"{width} × {height}" in refused.reason
    assert peak() - before < 32


@pytest.mark.parametrize(("width", "height"), [(3_000, 2_000), (640, 4_000), (20, 20_000), (6_000, 4_000)])
def test_a_large_image_is_read_no_wider_than_it_is_shown(qapp: QObject, width: int, height: int) -> None:
    decoded = shown(qapp, width, height)
    image = decoded.image
    assert image is not None and (decoded.wide, decoded.tall) == (width, height) and not decoded.reason
    assert image.width() == min(width, 640)
    assert abs(image.height() - height * image.width() / width) <= 1


def test_an_image_that_is_no_image_says_so(qapp: QObject) -> None:
    document = paged(b"\x89PNG\r\n\x1a\n, and nothing that follows")
    assert decode(document, keys(document)[0], None, 640).lack is Lack.UNREADABLE


def test_a_file_that_is_no_image_is_not_said_to_be_missing(tmp_path: Path, qapp: QObject) -> None:
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "x.png").write_bytes(b"")
    (tmp_path / "page.html").write_text("<p>The lamp burns.</p><img src='page_files/x.png'><p>All night.</p>")
    document = read_page(tmp_path / "page.html")
    assert decode(document, "page_files/x.png", tmp_path, 640).lack is Lack.UNREADABLE
    assert decode(document, "page_files/y.png", tmp_path, 640).lack is Lack.ABSENT


def test_an_image_that_is_not_there_says_so_in_its_frame(look: Look) -> None:
    colours = (look.colour("muted"), look.colour("edge"))
    known = Picture(Decoded("a", lack=Lack.ABSENT), "The sea", look.font("small"), colours, 400)
    coming = Picture(None, "The sea", look.font("small"), colours, 400)
    assert drawn(known) != drawn(coming) and known.height == coming.height and not known.hots


def drawn(picture: Picture) -> QImage:
    image = QImage(400, 100, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    picture.draw(painter, QPointF(0, 0))
    painter.end()
    return image


def had(qtbot: QtBot, pictures: Pictures, key: str, width: int) -> Decoded:
    with qtbot.waitSignal(pictures.arrived):
        pictures.get(key, width)
    held = pictures.get(key, width)
    assert held is not None and held.image is not None
    return held


def test_a_wider_column_gets_a_sharper_image_and_has_the_old_one_meanwhile(qtbot: QtBot) -> None:
    document, tasks = paged(png(2_000, 400)), Tasks()
    pictures = Pictures(tasks, 1.0)
    pictures.show(document, Path())
    key = keys(document)[0]
    narrow = had(qtbot, pictures, key, 200)
    assert pictures.get(key, 230) is narrow, "no new one for each pixel that the window is dragged"
    assert pictures.get(key, 700) is narrow
    qtbot.waitUntil(lambda: not tasks.busy)
    wide = pictures.get(key, 700)
    assert wide is not None and wide.image is not None and wide.image.width() >= 700
    tasks.close()


def test_on_a_fine_screen_an_image_is_as_wide_as_on_any_other(qtbot: QtBot, look: Look) -> None:
    document, tasks = paged(png(300, 200)), Tasks()
    colours = (look.colour("muted"), look.colour("edge"))
    for ratio in (1.0, 2.0):
        pictures = Pictures(tasks, ratio)
        pictures.show(document, Path())
        held = had(qtbot, pictures, keys(document)[0], 640)
        picture = Picture(held, "", look.font("small"), colours, 640)
        assert (picture.width, picture.height) == (300, 200)
    tasks.close()


def test_what_is_kept_is_counted_in_bytes(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was shown last stays, however large it is."""
    document, tasks = paged(png(400, 400), png(401, 400), png(402, 400)), Tasks()
    pictures = Pictures(tasks, 1.0)
    pictures.show(document, Path())
    first, second, third = keys(document)
    image = had(qtbot, pictures, first, 400).image
    assert image is not None
    monkeypatch.setattr("reader.qt.pictures.KEPT", 2 * image.sizeInBytes() + 4_000)
    had(qtbot, pictures, second, 400)
    assert had_still(pictures, first), "the first is the one that was shown last"
    had(qtbot, pictures, third, 400)
    assert [key in pictures._images for key in (first, second, third)] == [True, False, True]
    tasks.close()


def had_still(pictures: Pictures, key: str) -> bool:
    held = pictures.get(key, 400)
    return held is not None and held.image is not None


@pytest.mark.parametrize("size", [(3_001, 1_999), (300, 201), (1_999, 4_001), (33, 999), (18_999, 50)])
@pytest.mark.parametrize("column", [311, 560, 777])
def test_no_words_move_when_an_image_comes(
    qtbot: QtBot, look: Look, size: tuple[int, int], column: int
) -> None:
    document, tasks = paged(png(*size)), Tasks()
    pictures = Pictures(tasks, 1.0)
    pictures.show(document, Path())
    surface = Surface(look, ARTICLE)
    qtbot.addWidget(surface)
    surface.set_pictures(pictures)
    pictures.arrived.connect(surface.show_pictures)
    surface.resize(column, 400)
    surface.show()
    rows = list(article_rows(document))
    with qtbot.waitSignal(pictures.arrived):
        surface.show_rows(rows)
        coming = [surface.setter[at].height for at in range(len(rows))]
    assert [surface.setter[at].height for at in range(len(rows))] == coming
    held = pictures.get(keys(document)[0], 100)
    assert held is not None and held.image is not None
    tasks.close()


def test_images_of_a_beginning_stay_when_the_whole_comes(qtbot: QtBot) -> None:
    image, tasks = png(300, 200), Tasks()
    beginning, whole = paged(image), paged(image, png(301, 200))
    pictures = Pictures(tasks, 1.0)
    pictures.show(beginning, Path())
    held = had(qtbot, pictures, keys(beginning)[0], 640)
    pictures.show(whole, Path(), begun=True)
    assert keys(whole)[0] == keys(beginning)[0] and pictures.get(keys(whole)[0], 640) is held
    assert had(qtbot, pictures, keys(whole)[1], 640).wide == 301
    pictures.show(paged(png(40, 400)), Path())
    assert not had_still(pictures, keys(whole)[0])
    tasks.close()


def test_an_image_that_was_cut_off_in_a_beginning_is_read_again(qtbot: QtBot) -> None:
    image, tasks = png(300, 200), Tasks()
    beginning, whole = paged(image[: len(image) // 2]), paged(image)
    pictures = Pictures(tasks, 1.0)
    pictures.show(beginning, Path())
    with qtbot.waitSignal(pictures.arrived):
        pictures.get(keys(beginning)[0], 640)
    pictures.show(whole, Path(), begun=True)
    assert had(qtbot, pictures, keys(whole)[0], 640).wide == 300
    tasks.close()


def test_an_image_that_says_it_is_huge_gets_no_room(look: Look) -> None:
    document = paged(png(10, 30_000))
    pictures = Pictures(Tasks(), 1.0)
    pictures.show(document, Path())
    assert pictures.get(keys(document)[0], 400) is None


def peak() -> float:
    """The most memory that the process has had, in megabytes."""
    if sys.platform == "win32":
        pytest.skip("the system does not tell")
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def laid(look: Look, pictures: Pictures, document: Document, zoom: float) -> Picture:
    look.set_zoom(zoom)
    setter = Setter(look, ARTICLE)
    setter.pictures = pictures
    setter.show(Flow(article_rows(document)))
    setter.set_width(600)
    (made,) = (setter[at].laid for at, row in enumerate(setter.flow.rows) if row.shape is Shape.PICTURE)
    assert isinstance(made, Picture)
    return made


@pytest.mark.parametrize(("zoom", "shown"), [(1.0, (96, 48)), (2.0, (192, 96))])
def test_a_picture_is_as_large_as_the_page_states_and_grows_with_the_text(
    qtbot: QtBot, look: Look, zoom: float, shown: tuple[int, int]
) -> None:
    source = base64.b64encode(png(1_000, 500)).decode()
    figure = f"<img width=96 height=96 src='data:image/png;base64,{source}'>"
    document, tasks = read_bytes(f"<p>{WORDS}</p>{figure}<p>{WORDS}</p>".encode(), "page.html"), Tasks()
    pictures = Pictures(tasks, 1.0)
    pictures.show(document, Path())
    coming = laid(look, pictures, document, zoom)
    assert (coming.width, coming.height) == shown and not coming.hots
    held = had(qtbot, pictures, keys(document)[0], 96)
    assert held.image is not None and held.image.width() < 1_000
    made = laid(look, pictures, document, zoom)
    assert (made.width, made.height) == shown and made.hots
    with qtbot.waitCallback() as fetched:
        pictures.fetch(keys(document)[0], fetched)
    whole = fetched.args[0]
    assert isinstance(whole, Decoded) and whole.image is not None and whole.image.width() == 1_000
    tasks.close()
