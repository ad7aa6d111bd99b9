"""The keyboard stays in the page: where the pane that has it is hidden, Qt would give it to the nearest button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from reader.qt.body import Body
from reader.qt.surface.surface import Surface


class Keyboard(QObject):
    """Lends it to a pane that is to be seen, and gives it back when the one that had it is."""

    def __init__(self, body: Body) -> None:
        super().__init__(body)
        self._body = body
        self._owner: Surface | None = None  # had it, and was hidden
        self._heir: Surface | None = None  # has it meanwhile
        for surface in body.surfaces:
            surface.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is None or old.isVisible() or new is None or not self._body.isVisible():
            return
        panes: tuple[QWidget, ...] = (*self._body.surfaces, self._body.list)
        if not any(_holds(pane, old) for pane in panes) or any(_holds(pane, new) for pane in panes):
            return
        self._owner = old if isinstance(old, Surface) else None
        QTimer.singleShot(0, self, self._lend)  # what comes in its place is not there yet

    def _lend(self) -> None:
        article, memo, comments = self._body.surfaces
        near = (comments, article) if self._owner is memo else (article,)
        self._heir = next((one for one in near if one.isVisible()), None)
        if self._heir is not None:
            self._heir.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and watched is self._owner:
            QTimer.singleShot(0, self, self._give_back)
        return False

    def _give_back(self) -> None:
        owner, self._owner = self._owner, None
        if owner is not None and owner.isVisible() and self._heir is not None and self._heir.hasFocus():
            owner.setFocus(Qt.FocusReason.OtherFocusReason)


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)
