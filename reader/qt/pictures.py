"""The page's images, decoded on another thread at the size they are shown in, and no others."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Signal
from PySide6.QtGui import QImage, QImageReader

from reader.errors import ReaderError
from reader.model import Document
from reader.qt.tasks import Tasks

MEMORY = 64  # megabytes that decoding one image may take
KEPT = 40  # images
LARGEST = 4_000  # pixels; how wide an enlarged image gets
SIDE = 20_000  # pixels; a page that says it has a larger image is lying or hostile


@dataclass(frozen=True, slots=True)
class Decoded:
    """An image, or none where it could not be had."""

    key: str
    image: QImage | None


class Pictures(QObject):
    """Gives an image when it is there; otherwise fetches it and says so when it has come."""

    arrived = Signal()

    def __init__(self, tasks: Tasks, ratio: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._ratio = ratio
        self._document: Document | None = None
        self._folder: Path | None = None
        self._images: OrderedDict[str, QImage | None] = OrderedDict()
        self._asked: set[str] = set()
        QImageReader.setAllocationLimit(MEMORY)

    def show(self, document: Document, folder: Path) -> None:
        self._document, self._folder = document, folder
        self._images.clear()
        self._asked.clear()

    def name_of(self, key: str) -> str:
        """The alternative text of an image."""
        blocks = self._document.blocks if self._document is not None else ()
        return next((block.alt for block in blocks if block.image == key), "")

    def fetch(self, key: str, done: Callable[[object], None]) -> None:
        """Gives `done` the Decoded image as large as it is, up to what a screen shows."""
        if self._document is not None:
            work = partial(decode, self._document, key, self._folder, LARGEST, 1.0)
            self._tasks.run(work, done, self._on_failed)

    def get(self, key: str, width: int) -> QImage | None:
        """The image no wider than `width` pixels; None while it is not there, or if it cannot be had."""
        if key in self._images:
            self._images.move_to_end(key)
            return self._images[key]
        if key and self._document is not None and key not in self._asked:
            self._asked.add(key)
            work = partial(decode, self._document, key, self._folder, round(width * self._ratio), self._ratio)
            self._tasks.run(work, self._on_decoded, self._on_failed)
        return None

    def _on_decoded(self, decoded: object) -> None:
        assert isinstance(decoded, Decoded)
        if decoded.key not in self._asked:
            return  # of a page that is no longer open
        self._asked.discard(decoded.key)
        self._images[decoded.key] = decoded.image
        if len(self._images) > KEPT:
            self._images.popitem(last=False)
        if decoded.image is not None:
            self.arrived.emit()

    def _on_failed(self, error: ReaderError) -> None:
        """The frame with the alternative text stays."""


def decode(document: Document, key: str, folder: Path | None, width: int, ratio: float) -> Decoded:
    """Reads one of the page's images from its file or from the page itself, no wider than `width` pixels."""
    from reader.ingest import images

    data = images.load(document, key, folder)
    if not data:
        return Decoded(key, None)
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > SIDE:
        return Decoded(key, None)
    if size.width() > width:
        reader.setScaledSize(QSize(width, max(1, round(size.height() * width / size.width()))))
    image = reader.read()
    if image.isNull():
        return Decoded(key, None)
    image.setDevicePixelRatio(ratio)
    return Decoded(key, image)
