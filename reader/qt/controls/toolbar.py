"""The one row of buttons above the page, with the page's title between them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from reader.qt.controls.elided import Elided
from reader.qt.controls.tool_button import ToolButton
from reader.qt.ground import TOOLBAR
from reader.qt.look import Look

HEIGHT = TOOLBAR
GAPS = 24 + 1 + 60  # pixels of the toolbar that are neither button nor words
LEAST_SITE = 60  # pixels; a site cut shorter tells nothing
WIDE = 1200  # from this width on, some buttons say what they do
LEFT, RIGHT = ("open",), ("find", "text", "memo", "annotations", "export", "menu")
SAID = {"open", "memo", "annotations", "export"}
ALWAYS = {"open", "text", "menu"}  # what there is without a page


class Toolbar(QWidget):
    """Shows the caller's actions, by role; a label is the action's `iconText`."""

    def __init__(self, look: Look, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(self.tr("Tools"))
        self._buttons = {role: self._make(role, actions[role]) for role in (*LEFT, *RIGHT)}
        self._rule = QFrame(self)
        self._rule.setProperty("rule", True)
        self._rule.setFixedSize(1, 16)
        self._title = Elided(look, "page-title", "ink", self)
        self._site = Elided(look, "interface", "muted", self)
        self._lay_out()
        self.set_page("")
        look.changed.connect(self.update)

    def set_page(self, title: str, site: str = "") -> None:
        """The page that is open; without a title there is none, and only what then makes sense is shown."""
        self._title.set_text(title)
        self._site.set_text(site)
        self._rule.setVisible(bool(title))
        for role, button in self._buttons.items():
            button.setVisible(bool(title) or role in ALWAYS)
        self._share_room()

    def button(self, role: str) -> ToolButton:
        """For those who open something under it."""
        return self._buttons[role]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_labels()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("side"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.colour("line"))

    def _make(self, role: str, action: QAction) -> ToolButton:
        button = ToolButton(self._look, self, "aa" if role == "text" else "")
        if role != "text":
            self._look.icons.put(action, role)
        button.setDefaultAction(action)
        button.setAccessibleName(action.text().replace("&", ""))
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 1)
        row.setSpacing(4)
        for role in LEFT:
            row.addWidget(self._buttons[role])
        row.addSpacing(4)
        row.addWidget(self._rule)
        row.addSpacing(8)
        row.addWidget(self._title)
        row.addSpacing(8)
        row.addWidget(self._site)
        row.addStretch(1)
        row.addSpacing(8)
        for role in RIGHT:
            row.addWidget(self._buttons[role])

    def _set_labels(self) -> None:
        for role, button in self._buttons.items():
            button.say(role in SAID and self.width() >= WIDE)
        self._share_room()

    def _share_room(self) -> None:
        """The site gives way before the title does."""
        shown = [button for button in self._buttons.values() if not button.isHidden()]
        room = self.width() - GAPS - sum(button.sizeHint().width() + 4 for button in shown)
        title = min(self._title.sizeHint().width(), max(room, 0))
        self._title.setFixedWidth(title)
        wanted = self._site.sizeHint().width()
        site = min(wanted, max(room - title, 0))
        self._site.setFixedWidth(site if site >= min(wanted, LEAST_SITE) else 0)
