"""How large a picture is, is known before it is decoded."""

from __future__ import annotations

import base64
import struct
from io import BytesIO
from pathlib import Path

import pytest

from reader.ingest import read_bytes, read_page
from reader.ingest.measures import UNKNOWN, size_of

PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 640, 360)
GIF = b"GIF89a" + struct.pack("<HH", 640, 360)
BMP = b"BM" + bytes(12) + struct.pack("<Iii", 40, 640, -360)
LOSSY = b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\x30\x01\0\x9d\x01\x2a" + struct.pack("<HH", 640, 360)
LOSSLESS = b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f" + struct.pack("<I", 639 | 359 << 14)
EXTENDED = b"RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0" + (639).to_bytes(3, "little") + (359).to_bytes(3, "little")


def segment(kind: int, data: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, kind, len(data) + 2) + data


def exif(orientation: int, order: str = ">") -> bytes:
    head = b"MM" if order == ">" else b"II"
    ifd = struct.pack(order + "HHHIHH", 1, 0x0112, 3, 1, orientation, 0)
    return segment(0xE1, b"Exif\0\0" + head + struct.pack(order + "HI", 42, 8) + ifd)


def jpeg(*before: bytes) -> bytes:
    frame = segment(0xC2, struct.pack(">BHHB", 8, 360, 640, 3))
    return b"\xff\xd8" + b"".join(before) + segment(0xC4, bytes(20)) + b"\xff" + frame + segment(0xDA, b"")


PORTRAIT = 360, 640


@pytest.mark.parametrize(
    "data", [PNG, GIF, BMP, LOSSY, LOSSLESS, EXTENDED, jpeg(), jpeg(exif(1)), jpeg(exif(3, "<"))]
)
def test_every_format_says_its_size(data: bytes) -> None:
    assert size_of(BytesIO(data + bytes(40))) == (640, 360)


@pytest.mark.parametrize("order", "<>")
@pytest.mark.parametrize("orientation", [5, 6, 7, 8])
def test_a_camera_that_was_turned(orientation: int, order: str) -> None:
    assert size_of(BytesIO(jpeg(exif(orientation, order)))) == PORTRAIT


def test_long_segments_before_it_are_leapt_over() -> None:
    class Counted(BytesIO):
        count = 0

        def read(self, size: int | None = -1) -> bytes:
            found = super().read(size)
            self.count += len(found)
            return found

    stream = Counted(jpeg(*(segment(0xE2, bytes(60_000)) for _ in range(20))))
    assert size_of(stream) == (640, 360) and stream.count < 400


@pytest.mark.parametrize("whole", [PNG, GIF, BMP, LOSSY, LOSSLESS, EXTENDED, jpeg(exif(6)), b"", b"<svg/>"])
def test_a_head_that_is_cut_says_nothing_wrong(whole: bytes) -> None:
    for end in range(len(whole)):
        assert size_of(BytesIO(whole[:end])) in (UNKNOWN, (640, 360), PORTRAIT)


@pytest.mark.parametrize(
    "lie",
    [
        b"\xff\xd8" + b"\xff\xe1\x00\x00" * 9,
        b"\xff\xd8" + segment(0xE1, b"Exif\0\0MM" + struct.pack(">HI", 42, 0xFFFFFFFF)) + jpeg()[2:],
        b"\xff\xd8" + b"\xff" * 5_000,
        b"\xff\xd8" + b"\xff\xd0" * 5_000,
        b"\x89PNG" + bytes(60),
    ],
)
def test_a_hostile_head_says_nothing(lie: bytes) -> None:
    assert size_of(BytesIO(lie)) == UNKNOWN


def test_pictures_of_a_page_have_their_size(tmp_path: Path) -> None:
    words = "<p>The keeper of the light wrote down the weather of every evening.</p>" * 3
    source = base64.b64encode(PNG + bytes(400)).decode()
    inside = read_bytes(f"{words}<img src='data:image/png;base64,{source}'>{words}".encode(), "page.html")
    assert [one.size for one in inside.resources.values()] == [(640, 360)]
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "x.jpg").write_bytes(jpeg(exif(6)))
    (tmp_path / "page.html").write_text(f"{words}<img src='page_files/x.jpg'>{words}")
    assert [one.size for one in read_page(tmp_path / "page.html").resources.values()] == [PORTRAIT]
