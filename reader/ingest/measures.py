"""How large a picture is, by its head alone: room can be kept for it before it is decoded."""

from __future__ import annotations

import struct
from typing import BinaryIO

_HEAD = 32  # bytes that hold the size in all formats but one; no picture has fewer
_SEGMENTS = 400  # of a JPEG, before its size is given up
_EXIF = b"Exif\0\0"
_ORIENTATION = 0x0112
_UPRIGHT = 5  # from this orientation on a picture lies on its side
_SIZED = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # of a JPEG: the segments that say its size
_BARE = frozenset((0x01, *range(0xD0, 0xD9)))  # those without a length

Size = tuple[int, int]  # pixels, width and height; zeros: not known
UNKNOWN: Size = (0, 0)


def size_of(stream: BinaryIO) -> Size:
    """Width and height as the picture is seen, turned as its camera says; the stream is at its beginning."""
    head = stream.read(_HEAD)
    try:
        if head.startswith(b"\xff\xd8"):
            stream.seek(2)
            return _jpeg(stream)
        size = _plain(head) if len(head) == _HEAD else UNKNOWN
    except (struct.error, OSError):
        return UNKNOWN
    return size if min(size) > 0 else UNKNOWN


def _plain(head: bytes) -> Size:
    if head.startswith(b"\x89PNG"):
        wide, tall = struct.unpack_from(">II", head, 16)
    elif head.startswith(b"GIF8"):
        wide, tall = struct.unpack_from("<HH", head, 6)
    elif head.startswith(b"BM"):
        wide, tall = struct.unpack_from("<ii", head, 18)
    elif head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return _webp(head)
    else:
        return UNKNOWN
    return wide, abs(tall)


def _webp(head: bytes) -> Size:
    kind = head[12:16]
    if kind == b"VP8X":
        return 1 + int.from_bytes(head[24:27], "little"), 1 + int.from_bytes(head[27:30], "little")
    if kind == b"VP8L":
        bits = int.from_bytes(head[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    wide, tall = struct.unpack_from("<HH", head, 26)
    return wide & 0x3FFF, tall & 0x3FFF


def _jpeg(stream: BinaryIO) -> Size:
    """From segment to segment; what lies in them is not read."""
    on_side = False
    for _ in range(_SEGMENTS):
        fill, kind = stream.read(1), 0xFF
        while fill and kind == 0xFF:
            kind = (stream.read(1) or b"\0")[0]
        if fill != b"\xff" or kind == 0:
            return UNKNOWN
        if kind in _BARE:
            continue
        (length,) = struct.unpack(">H", stream.read(2))
        if kind in _SIZED:
            _, tall, wide = struct.unpack(">BHH", stream.read(5))
            return (tall, wide) if on_side else (wide, tall)
        if kind == 0xE1 and length > len(_EXIF):
            on_side = on_side or _lies_on_its_side(stream.read(length - 2))
        else:
            stream.seek(max(0, length - 2), 1)
    return UNKNOWN


def _lies_on_its_side(exif: bytes) -> bool:
    """Whether the camera was turned (Exif 2.32, 4.6.4, tag 274)."""
    if not exif.startswith(_EXIF):
        return False
    tiff = exif[len(_EXIF) :]
    order = "<" if tiff.startswith(b"II") else ">"
    (at,) = struct.unpack_from(order + "I", tiff, 4)
    (count,) = struct.unpack_from(order + "H", tiff, at)
    for entry in range(at + 2, at + 2 + 12 * count, 12):
        tag, _, _, value = struct.unpack_from(order + "HHIH", tiff, entry)
        if tag == _ORIENTATION:
            return bool(value >= _UPRIGHT)
    return False
