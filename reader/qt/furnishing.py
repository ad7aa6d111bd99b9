"""Fills a window in steps of a few milliseconds, between which it paints and listens: what is seen comes first.

A module is a step too: loading the three hundred of them together would hold the window up for long.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from reader.qt.ground import STATUS, TOOLBAR

if TYPE_CHECKING:
    from reader.qt.actions import Action
    from reader.qt.window import Window

_FRAME = (
    "controls.elided",
    "controls.tool_button",
    "controls.toolbar",
    "controls.status",
    "controls.hint",
    "actions",
)
_TEXT = (
    "surface.paragraph",
    "surface.galley",
    "surface.paint",
    "surface.surface",
    "surface.accessible",
    "pictures",
    "body",
)
_BESIDE = (
    "controls.annotation_list",
    "panes",
    "side_column",
)
_NOTES = (
    "reader.notes.locator",
    "reader.notes.collection",
    "reader.notes.sidecar",
    "reader.notes.corrections",
    "reader.qt.session",
    "reader.qt.opening",
)
_REST = (
    "controls.notice",
    "controls.welcome",
    "annotating",
    "arriving",
    "notices",
    "taking",
    "resolving",
    "quarantine",
    "popups",
    "editing",
    "relinking",
    "reporting",
    "finding",
    "telling",
    "correcting",
    "switching",
    "keyboard",
    "exporting",
    "following",
    "passage_menu",
    "sorting",
    "chrome",
    "switchboard",
)


def first(window: Window) -> Iterator[str]:
    """What is seen: the words of the page, or the frame with the welcome in it."""
    window.look.dress()
    yield "dressed"
    _divide(window)
    if window.expects_page:
        yield from _load(f"reader.qt.{name}" for name in _TEXT)
        yield from _body(window)
        window.show_early()
        yield "words"
        window.look.icons.wait()
        yield from _columns(window)
        window.look.icons.draw()
        yield "icons"
    yield from _load(f"reader.qt.{name}" for name in _FRAME)
    yield from _frame(window)


def rest(window: Window) -> Iterator[str]:
    """What is there to be used."""
    yield from _welcome(window)
    if not hasattr(window, "body"):
        yield from _load(f"reader.qt.{name}" for name in _TEXT)
        yield from _body(window)
        yield from _columns(window)
    yield from _load(_NOTES)
    yield from _load(f"reader.qt.{name}" for name in _REST)
    yield from _rooms(window)
    yield from _tools(window)
    yield from _chrome(window)
    yield from _patterns()


def _patterns() -> Iterator[str]:
    """Those that were compiled before are read from the disk: the first highlight would be held up by it."""
    from reader.model import Span
    from reader.notes.snap import snap

    snap("lamp", Span(1, 2))
    "lamp".encode("utf-16-le")  # Python looks for a codec when it is asked for first
    yield "patterns"


def _load(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        import_module(name)
        yield name


def _divide(window: Window) -> None:
    """The page's room between those of toolbar and status line, as the ground has it."""
    from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

    window.stack = QStackedWidget(window.ground)
    window.stack.addWidget(QWidget())  # nothing, as long as there is nothing
    window.column = QVBoxLayout(window.ground)
    window.column.setContentsMargins(0, TOOLBAR, 0, STATUS)
    window.column.setSpacing(0)
    window.column.addWidget(window.stack, 1)


def _body(window: Window) -> Iterator[str]:
    from reader.qt import leaving
    from reader.qt.body import Body
    from reader.qt.pictures import Pictures
    from reader.qt.surface import accessible

    accessible.install()
    window.pictures = Pictures(window.tasks, window.devicePixelRatioF(), window)
    yield "pictures"
    window.body = Body(window.look, window.pictures, window, bare=True)
    window.body.take_columns(leaving.columns(window.frame))
    window.stack.addWidget(window.body)
    yield "body"


def _columns(window: Window) -> Iterator[str]:
    """What stands beside the article, whose words come first."""
    yield from _load(f"reader.qt.{name}" for name in _BESIDE)
    yield from window.body.fill()


def _frame(window: Window) -> Iterator[str]:
    """Hint, status line and toolbar, where their grounds are already."""
    from reader.qt.actions import ACTIONS
    from reader.qt.actions import TOOLBAR as BUTTONS
    from reader.qt.controls.hint import Hint
    from reader.qt.controls.status import StatusBar
    from reader.qt.controls.toolbar import Toolbar

    for action in ACTIONS:
        _add(window, action)
    yield "actions"
    window.status = StatusBar(window.look, window)
    window.hint = Hint(window.look, window)
    yield "status"
    buttons = {role: window.actions_[name] for role, name in BUTTONS.items()}
    window.toolbar = Toolbar(window.look, buttons, window.ground)
    yield "toolbar"
    window.column.insertWidget(0, window.toolbar)
    window.column.insertWidget(1, window.hint)
    window.column.addWidget(window.status)
    window.column.setContentsMargins(0, 0, 0, 0)
    for each in (window.hint, window.stack, window.status, window.toolbar):
        each.raise_()  # in the order in which a screen reader tells them
    yield "frame"


def _add(window: Window, action: Action) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QAction, QKeySequence

    from reader.qt.actions import Needs
    from reader.qt.words import tr

    made = QAction(tr("Actions", action.label), window)
    made.setData(action.name)
    made.setIconText(tr("Actions", action.short) if action.short else made.text())
    made.setShortcuts([QKeySequence(key) for key in action.keys])
    made.setCheckable(action.checkable)
    made.setEnabled(action.needs is Needs.NOTHING)
    made.triggered.connect(window.on_triggered)
    window.actions_[action.name] = made
    if action.needs is Needs.WORDS:
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    else:
        window.addAction(made)


def _give_keys_to_words(window: Window) -> None:
    from reader.qt.actions import ACTIONS, Needs

    for action in ACTIONS:
        if action.needs is Needs.WORDS:
            for holder in (*window.body.surfaces, window.body.list):
                holder.addAction(window.actions_[action.name])


def _welcome(window: Window) -> Iterator[str]:
    from reader.qt.controls.notice import Notice
    from reader.qt.controls.welcome import Welcome

    window.welcome = Welcome(window.look, window)
    window.notice = Notice(window.look, window)
    for each in (window.welcome, window.notice):
        window.stack.addWidget(each)
    if not window.expects_page:
        window.stack.setCurrentWidget(window.welcome)
        window.welcome.focus_first()  # else the toolbar has the keyboard and the ring
    yield "welcome"


def _rooms(window: Window) -> Iterator[str]:
    from reader.qt.annotating import Annotating
    from reader.qt.arriving import Arriving
    from reader.qt.display import Display
    from reader.qt.opening import Opening
    from reader.qt.session import Session

    look, tasks, body = window.look, window.tasks, window.body
    window.session = session = Session(tasks, window)
    window.opening = Opening(tasks, session, window.bookmarks, window)
    window.annotating = Annotating(session, window)
    window.display = Display(session, body, tasks, window.bookmarks)
    window.arriving = Arriving(look, window.opening, session, body, window.display, window.stack)
    yield "session"


def _tools(window: Window) -> Iterator[str]:
    from reader.qt.correcting import Correcting
    from reader.qt.editing import Editing
    from reader.qt.finding import Finding
    from reader.qt.keyboard import Keyboard
    from reader.qt.navigation import Navigation
    from reader.qt.notices import Notices
    from reader.qt.popups import Popups
    from reader.qt.quarantine import Quarantine
    from reader.qt.relinking import Relinking
    from reader.qt.reporting import Reporting
    from reader.qt.resolving import Resolving
    from reader.qt.switching import Switching
    from reader.qt.taking import Taking
    from reader.qt.telling import Telling

    look, tasks, body, ground, session = window.look, window.tasks, window.body, window.ground, window.session
    window.notices = notices = Notices(session, window.hint, body)
    window.taking = Taking(session, tasks, notices)
    window.resolving = Resolving(session, tasks, notices)
    window.quarantine = Quarantine(look, session, notices, ground)
    window.popups = popups = Popups(look, session, window.annotating, ground)
    yield "popups"
    window.navigation = navigation = Navigation(session, body)
    window.editing = Editing(session, body, window.annotating, popups, navigation)
    window.relinking = Relinking(look, session, body, window.annotating, navigation, ground)
    yield "editing"
    window.reporting = Reporting(look, session, navigation, window.relinking, tasks, notices, ground)
    window.finding = Finding(session, body, navigation, window.annotating, tasks)
    window.telling = Telling(session, body, navigation, window.status)
    window.correcting = Correcting(session, body)
    window.switching = Switching(body, window)
    Keyboard(body)
    yield "tools"


def _chrome(window: Window) -> Iterator[str]:
    from reader.qt.chrome import Chrome
    from reader.qt.exporting import Exporting
    from reader.qt.following import Following
    from reader.qt.passage_menu import PassageMenu
    from reader.qt.sorting import Sorting
    from reader.qt.switchboard import Switchboard

    look, session, ground = window.look, window.session, window.ground
    window.chrome = Chrome(
        look, window.actions_, window.toolbar, window.finding, session, window.navigation, ground
    )
    window.column.insertWidget(window.column.count() - 1, window.chrome.find_bar)  # over the status line
    yield "chrome"
    window.exporting = Exporting(look, session, window.tasks, ground, window.stack)
    window.following = Following(look, window.pictures, ground)
    window.passages = PassageMenu(window.actions_, session, window.body, window.popups.bar)
    window.sorting = Sorting(window.body)
    _give_keys_to_words(window)
    yield "passages"
    window.switchboard = Switchboard(window)
