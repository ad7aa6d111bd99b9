"""Images that would take the machine's memory are refused before they are decoded; the others are scaled."""

from __future__ import annotations

import base64
import struct
import sys
import zlib

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from reader.ingest import read_bytes
from reader.qt.pictures import Pictures, decode
from reader.qt.tasks import Tasks

WORDS = "The keeper of the light wrote down the weather of every evening, because the harbour asked for it. "


def png(width: int, height: int) -> bytes:
    """A black image of one bit a pixel: 64 million pixels in 8 kilobytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress((b"\0" + bytes((width + 7) // 8)) * height, 9)
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def shown(qapp: QObject, width: int, height: int) -> QImage | None:
    Pictures(Tasks(qapp))  # sets the limit
    image = base64.b64encode(png(width, height)).decode()
    page = f"<p>{WORDS}</p><img src='data:image/png;base64,{image}'><p>{WORDS}</p>"
    document = read_bytes(page.encode(), "page.html")
    key = next(block.image for block in document.blocks if block.image)
    return decode(document, key, None, 640, 1.0).image


@pytest.mark.qt_log_ignore("exceeds the current allocation limit")
@pytest.mark.parametrize(("width", "height"), [(8_000, 8_000), (16_000, 16_000), (30_000, 10), (10, 30_000)])
def test_an_image_that_would_take_the_memory_is_refused(qapp: QObject, width: int, height: int) -> None:
    before = peak()
    assert shown(qapp, width, height) is None
    assert peak() - before < 32


@pytest.mark.parametrize(("width", "height"), [(3_000, 2_000), (640, 4_000), (20, 20_000)])
def test_a_large_image_is_read_no_wider_than_it_is_shown(qapp: QObject, width: int, height: int) -> None:
    image = shown(qapp, width, height)
    assert image is not None
    assert image.width() == min(width, 640)
    assert abs(image.height() - height * image.width() / width) <= 1


def peak() -> float:
    """The most memory that the process has had, in megabytes."""
    if sys.platform == "win32":
        pytest.skip("the system does not tell")
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
