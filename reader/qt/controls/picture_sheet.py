"""An image of the page as large as the window allows."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.qt.controls.sheet import Sheet
from reader.qt.look import Look

LARGEST = QSize(4_000, 3_000)
PADDING = 16
LINE = 28  # pixels for the alternative text


class PictureSheet(Sheet):
    """Closes with a click or with Escape."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent, LARGEST)
        self._image = QImage()
        self._name = ""
        self.setAccessibleName(self.tr("Image"))  # a client finds it before it is opened, too
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_image(self, image: QImage, name: str) -> None:
        self._image, self._name = image, name
        self.setAccessibleName(name or self.tr("Image"))
        self.open()
        self.take_focus(self)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.dismiss()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._image.isNull():
            return
        room = QRectF(self.rect()).adjusted(PADDING, PADDING, -PADDING, -PADDING - LINE)
        size = self._image.size().toSizeF().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(
            room.center().x() - size.width() / 2, room.center().y() - size.height() / 2, *size.toTuple()
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self._image)
        painter.setFont(self.look.font("interface"))
        painter.setPen(self.look.colour("muted"))
        line = QRectF(self.rect()).adjusted(PADDING, self.height() - LINE - 8, -PADDING, -4)
        painter.drawText(line, int(Qt.AlignmentFlag.AlignCenter), self._name)
