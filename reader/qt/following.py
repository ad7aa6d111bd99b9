"""Where a click on the page leads out of the text: a link to the browser, an image enlarged."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from reader.qt import dialogs
from reader.qt.controls.picture_sheet import PictureSheet
from reader.qt.look import Look
from reader.qt.pictures import Pictures
from reader.qt.surface.picture import Decoded

LINKS = ("http", "https", "mailto")  # what may leave for the browser


class Following(QObject):
    """Nothing leaves before the person has seen its whole address and agreed."""

    said = Signal(object)  # str: why a link is not followed

    def __init__(self, look: Look, pictures: Pictures, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._pictures = pictures
        self.sheet = PictureSheet(look, over)

    def follow(self, address: object) -> None:
        url = QUrl(str(address))
        if url.scheme().lower() not in LINKS:
            self.said.emit(self.tr("This link leads nowhere that Postil opens"))
        elif dialogs.ask_to_follow(self._over, str(address)):
            QDesktopServices.openUrl(url)

    def enlarge(self, key: object) -> None:
        self._pictures.fetch(str(key), self._on_image)

    def _on_image(self, decoded: object) -> None:
        assert isinstance(decoded, Decoded)
        if decoded.image is not None:
            self.sheet.show_image(decoded.image, self._pictures.name_of(decoded.key))
