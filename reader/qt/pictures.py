"""The page's images, decoded on another thread at the size they are shown in, and no others."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from itertools import chain
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Signal
from PySide6.QtGui import QImageIOHandler, QImageReader

from reader.errors import ReaderError
from reader.model import Document
from reader.qt.surface.picture import Decoded, Lack
from reader.qt.tasks import Tasks

MEMORY = 200  # megabytes that decoding one image may take: 50 million pixels, whatever it is shown at
MODEST = 16_000_000  # pixels; of images that are larger one is decoded at a time
KEPT = 96 * 1024 * 1024  # bytes of decoded images; the last one stays, however large
STEP = (
    256  # pixels; images are decoded at widths of this grid, not at every width of a window that is dragged
)
LARGEST = 4_000  # pixels; how wide an enlarged image gets
SIDE = 20_000  # pixels; a page that says it has a larger image is lying or hostile


class Pictures(QObject):
    """Gives an image when it is there; otherwise fetches it and says so when it has come."""

    arrived = Signal()

    def __init__(self, tasks: Tasks, ratio: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._ratio = ratio
        self._document: Document | None = None
        self._folder: Path | None = None
        self._images: OrderedDict[str, Decoded] = OrderedDict()
        self._asked: set[str] = set()
        QImageReader.setAllocationLimit(MEMORY)

    def show(self, document: Document, folder: Path, begun: bool = False) -> None:
        """`begun`: it is the whole of the page whose beginning is shown; the images that came with that stay.

        One that could not be read may have been cut off there.
        """
        self._document, self._folder = document, folder
        for key, held in list(self._images.items()):
            if not begun or held.image is None:
                del self._images[key]
        self._asked.clear()

    def name_of(self, key: str) -> str:
        """The alternative text of an image."""
        blocks = self._document.blocks if self._document is not None else ()
        insets = (one.span.of(block.text) for block in blocks for one in block.insets if one.image == key)
        return next(chain((block.alt for block in blocks if block.image == key), insets), "")

    def fetch(self, key: str, done: Callable[[object], None]) -> None:
        """Gives `done` the Decoded image as large as it is, up to what a screen shows."""
        if self._document is not None:
            work = partial(decode, self._document, key, self._folder, LARGEST)
            self._tasks.run(work, done, self._on_failed)

    def get(self, key: str, width: int) -> Decoded | None:
        """The image, sharp at `width` pixels or on its way to be so; its size alone while it is not there at all.

        None where its head does not tell even that.
        """
        held = self._images.get(key)
        wanted = -(-round(width * self._ratio) // STEP) * STEP
        if held is not None:
            self._images.move_to_end(key)
        if held is None or (held.image is not None and held.image.width() < min(held.wide, wanted)):
            self._ask(key, wanted)
        return held or self.coming(key)

    def coming(self, key: str) -> Decoded | None:
        """An image that is not decoded yet: how large it is, so that room can be kept for it."""
        return coming(self._document, key) if self._document is not None else None

    def _ask(self, key: str, width: int) -> None:
        if key and self._document is not None and key not in self._asked:
            self._asked.add(key)
            work = partial(decode, self._document, key, self._folder, width)
            self._tasks.run(work, self._on_decoded, self._on_failed)

    def _on_decoded(self, decoded: object) -> None:
        assert isinstance(decoded, Decoded)
        if decoded.key not in self._asked:
            return  # of a page that is no longer open
        self._asked.discard(decoded.key)
        self._images[decoded.key] = decoded
        self._images.move_to_end(decoded.key)
        self._make_room()
        self.arrived.emit()

    def _make_room(self) -> None:
        """Lets go of those that were not shown for longest."""
        held = sum(_bytes(one) for one in self._images.values())
        for key in list(self._images)[:-1]:
            if held <= KEPT:
                return
            if size := _bytes(self._images[key]):
                held -= size
                del self._images[key]

    def _on_failed(self, error: ReaderError) -> None:
        """The frame with the alternative text stays."""


def _bytes(decoded: Decoded) -> int:
    return decoded.image.sizeInBytes() if decoded.image is not None else 0


def coming(document: Document, key: str) -> Decoded | None:
    """An image of a page as its head tells of it: its size; None where it tells none that can be believed."""
    resource = document.resources.get(key)
    if resource is None or not 0 < max(resource.size) <= SIDE:
        return None
    return Decoded(key, None, *resource.size)


def decode(document: Document, key: str, folder: Path | None, width: int) -> Decoded:
    """Reads one of the page's images from its file or from the page itself, no wider than `width` pixels."""
    from reader.ingest import images

    data = images.load(document, key, folder)
    if not data:
        return Decoded(key, lack=Lack.ABSENT if data is None else Lack.UNREADABLE)
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        return Decoded(key, lack=Lack.UNREADABLE)
    if max(size.width(), size.height()) > SIDE:
        return Decoded(key, None, *size.toTuple(), Lack.LARGE)
    return _read(reader, key, size, width)


_ONE = Lock()  # holds while a large image is decoded


def _read(reader: QImageReader, key: str, size: QSize, width: int) -> Decoded:
    """Some formats are decoded whole before they are scaled down: that may be refused."""
    turned = bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)
    seen = size.transposed() if turned else size
    if seen.width() > width:
        scaled = QSize(width, max(1, round(seen.height() * width / seen.width())))
        reader.setScaledSize(scaled.transposed() if turned else scaled)
    pixels = size.width() * size.height()
    with _ONE if pixels > MODEST else nullcontext():
        image = reader.read()
    if image.isNull():
        too_large = 4 * pixels > MEMORY * 1024 * 1024
        return Decoded(key, None, *seen.toTuple(), Lack.LARGE if too_large else Lack.UNREADABLE)
    return Decoded(key, image, *seen.toTuple())
