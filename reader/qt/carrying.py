"""What a reader sees and has done in a window, to go on with it in the one that takes its place."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

from reader.model import Place
from reader.qt.controls.find_bar import Search
from reader.qt.holding import Held, hold, put_back
from reader.qt.surface.galley import Shifts
from reader.qt.surface.surface import Surface
from reader.qt.surface.thread_order import Arrangement
from reader.qt.trace import Trace
from reader.qt.widths import Columns
from reader.qt.window import Window

_MOVED = Qt.FocusReason.OtherFocusReason


@dataclass(frozen=True, slots=True)
class Seen:
    """All of it but the page: what is where, what is folded, what is looked for, what the keyboard is about."""

    panes: tuple[Held, ...]
    across: tuple[Shifts, ...]  # how far tables and code are scrolled, in each pane
    columns: Columns
    memo: str
    memo_open: bool
    thread: Arrangement
    comment: str  # the one with the ring
    keyboard: int  # the number of the pane that has it, or will have it when the find bar closes
    annotations: tuple[str, ...]  # those that keys act on
    filter: str  # of the annotations
    caret: bool
    search: Search | None
    hit: Place | None
    trace: Trace


def seen(window: Window) -> Seen:
    window.switchboard.show_now()
    body, side = window.body, window.body.side
    bar = window.chrome.find_bar
    pane = window.finding.pane if bar.isVisible() else window.navigation.surface
    return Seen(
        panes=tuple(hold(body.surfaces)),
        across=tuple(surface.setter.shifts for surface in body.surfaces),
        columns=body.columns,
        memo=side.memo.shown,
        memo_open=side.memo.is_open,
        thread=side.comments.arrangement,
        comment=body.focused_comment,
        keyboard=body.surfaces.index(pane),
        annotations=window.navigation.meant,
        filter=body.list.filter,
        caret=body.article.caret_mode,
        search=bar.search if bar.isVisible() else None,
        hit=next((one.hit for one in body.surfaces if one.hit is not None), None),
        trace=window.navigation.trace,
    )


def show(window: Window, old: Window, what: Seen) -> None:
    """The window shows the same page already; now it shows it as the old one did."""
    window.switchboard.show_now()
    body, side = window.body, window.body.side
    other = dict(zip(old.body.surfaces, body.surfaces, strict=True))
    body.take_columns(what.columns)
    if what.memo:
        side.memo.show_part(what.memo)
        side.memo.set_open(what.memo_open, moving=False)
    side.comments.arrange(what.thread)
    for surface, across in zip(body.surfaces, what.across, strict=True):
        surface.setter.shifts = across
        surface.setter.forget()
    put_back([_moved(held, other[held.surface]) for held in what.panes], _here)
    body.focus_part(what.comment)
    body.list.set_filter(what.filter)
    for surface in body.surfaces:
        surface.set_caret_mode(what.caret)
    window.navigation.trace = what.trace.among(other)
    pane = body.surfaces[what.keyboard]
    pane.setFocus(_MOVED)
    if pane.selected_places():
        pane.selected.emit()
    window.navigation.meant = what.annotations
    if what.search is not None:
        window.chrome.find_again(what.search, what.hit)
    window.switchboard.tell_state()


def _moved(held: Held, surface: Surface) -> Held:
    top = held.top._replace(surface=surface) if held.top is not None else None
    return held._replace(surface=surface, top=top)


def _here(_surface: Surface, place: Place) -> Place:
    return place
