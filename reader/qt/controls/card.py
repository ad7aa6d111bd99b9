"""A raised card over the window's content: what every small popup is drawn on."""

from __future__ import annotations

from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from reader.qt.look import Look

RADIUS = 8
REACH = 14  # pixels of shadow around a card
DROP = 4  # pixels that the shadow lies lower


class Card(QWidget):
    """A child of the window: it takes no focus by itself and never stands between keys and text.

    One that does not float has a room of its own, and no shadow.
    """

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget, floats: bool = True) -> None:
        super().__init__(parent)
        self.look = look
        self._before: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.hide()
        self._shadow = Shadow(look, self) if floats else None
        look.changed.connect(self.update)

    def take_focus(self, inner: QWidget) -> None:
        """Gives the keyboard to `inner` and remembers who had it."""
        before = self.window().focusWidget()  # whether its window is in front or not yet
        if before is not None and not self.isAncestorOf(before):
            self._before = before
        inner.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Closes, and gives the keyboard back to who had it before."""
        if self.isHidden():
            return
        held = self.isAncestorOf(self.window().focusWidget() or self)
        self.hide()
        before, self._before = self._before, None
        if held and before is not None and shiboken6.isValid(before):
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def event(self, event: QEvent) -> bool:
        """Escape inside the card is the card's, whatever the window does with it."""
        if is_escape(event, QEvent.Type.ShortcutOverride):
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays inside the card."""
        stops = [widget for widget in _chain(self) if self.isAncestorOf(widget) and _takes_tab(widget)]
        here = QApplication.focusWidget()
        if here not in stops:
            return super().focusNextPrevChild(forward)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(stops.index(here) + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        width = self.look.theme.outline
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.look.colour("edge"), width))
        painter.setBrush(self.look.colour("raised"))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)


def is_escape(event: QEvent, kind: QEvent.Type = QEvent.Type.KeyPress) -> bool:
    """Whether Escape was pressed; `kind` is ShortcutOverride to take it before the window's shortcuts do."""
    return isinstance(event, QKeyEvent) and event.type() == kind and event.key() == Qt.Key.Key_Escape


def _chain(first: QWidget) -> Iterator[QWidget]:
    """Every widget of the window in the order of Tab, from `first` on."""
    widget = first.nextInFocusChain()
    while widget is not None and widget is not first:
        yield widget
        widget = widget.nextInFocusChain()


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()


class Shadow(QWidget):
    """The soft shadow of a card: a sibling under it, deaf to the mouse: it takes nothing from the text."""

    def __init__(self, look: Look, card: QWidget) -> None:
        super().__init__(card.parentWidget())
        self._look = look
        self._card = card
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        card.installEventFilter(self)
        look.changed.connect(self._on_look_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and self._card.isVisible():
            self._follow()
        elif event.type() == QEvent.Type.Hide:
            self.hide()
        return False

    def _on_look_changed(self) -> None:
        if self._card.isVisible():
            self._follow()
            self.update()

    def _follow(self) -> None:
        self.setGeometry(self._card.geometry().adjusted(-REACH, -REACH, REACH, REACH + DROP))
        self.stackUnder(self._card)
        self.setVisible(self._look.theme.outline == 1)  # high contrast has edges instead

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        strength = 0.026 if self._look.theme.dark else 0.0095
        core = QRect(REACH, REACH + DROP, self._card.width(), self._card.height())
        shade = Qt.GlobalColor.black
        painter.setBrush(shade)
        for step in range(REACH, 0, -1):  # many thin layers add up to a soft edge
            painter.setOpacity(strength * (1.5 - step / REACH))
            painter.drawRoundedRect(core.adjusted(-step, -step, step, step), RADIUS + step, RADIUS + step)


_MOVES = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.ZOrderChange,
}
