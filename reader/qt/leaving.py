"""How a window is left, for the next one to begin so: its size, and the columns as they were drawn."""

from __future__ import annotations

from reader.qt.widths import Columns
from reader.qt.window import Window
from reader.settings import Frame


def left(window: Window) -> Frame:
    """The window as it is now; as it began where nobody has seen more of it."""
    if not window.is_furnished:
        return window.frame
    size = window.normalGeometry().size() if window.isMaximized() or window.isFullScreen() else window.size()
    columns = window.body.columns
    drawn = {layout: tuple(widths) for layout, widths in columns.sizes.items()}
    listed = dict(columns.annotations)
    return Frame((size.width(), size.height()), window.isMaximized(), drawn, listed, columns.memo)


def columns(frame: Frame) -> Columns:
    return Columns(frame.listed, frame.columns, memo=frame.memo)
