"""The quiet furniture of the window: toolbar, find bar, text options, palette, sheet of keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property

from PySide6.QtCore import QLocale, QObject, QPoint, QRect, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from reader.model import Place
from reader.qt.actions import ACTIONS, MENU, SHEET, UNBOUND
from reader.qt.controls.commands import Command
from reader.qt.controls.find_bar import FindBar, Search
from reader.qt.controls.keys_sheet import KeyGroup, KeysSheet
from reader.qt.controls.palette import Palette
from reader.qt.controls.text_options import TextOptions
from reader.qt.controls.toolbar import Toolbar
from reader.qt.finding import Count, Finding
from reader.qt.holding import unmoved
from reader.qt.look import Look, Typography
from reader.qt.navigation import Navigation
from reader.qt.outline import Outline
from reader.qt.session import Session
from reader.qt.words import tr

LANGUAGES = {"en": "speak_english", "fr": "speak_french"}


class Chrome(QObject):
    """Opens each of them when its action asks, and makes most of them then; runs nothing by itself."""

    language_wanted = Signal(object)  # str: its code
    chosen = Signal(object)  # str: the name of an action
    looking = Signal()  # the find bar is about to open: what floats over the words would hide what is found

    def __init__(
        self,
        look: Look,
        actions: Mapping[str, QAction],
        toolbar: Toolbar,
        finding: Finding,
        session: Session,
        navigation: Navigation,
        over: QWidget,
    ) -> None:
        super().__init__(over)
        self._look = look
        self._actions = actions
        self._finding = finding
        self._over = over
        self.toolbar = toolbar
        self._session = session
        self._navigation = navigation
        self.find_bar = FindBar(look, over, self._steady)
        self._menu = QMenu(over)
        for entry in MENU:
            if entry is None:
                self._menu.addSeparator()
            else:
                actions[entry].setIconVisibleInMenu(False)
                self._menu.addAction(actions[entry])
        self._connect()

    def _connect(self) -> None:
        self.find_bar.searched.connect(self._on_searched)
        self.find_bar.next.connect(self._finding.next)
        self.find_bar.previous.connect(self._finding.previous)
        self.find_bar.highlight_wanted.connect(self._finding.highlight_all)
        self.find_bar.closed.connect(self._finding.stop)
        self._finding.counted.connect(self._on_counted)
        self._finding.said.connect(self.find_bar.say)

    @cached_property
    def _options(self) -> TextOptions:
        made = TextOptions(self._look, self._over)
        made.zoom_wanted.connect(self._on_zoom_wanted)
        made.typography_wanted.connect(self._on_typography_wanted)
        made.theme_wanted.connect(self._on_theme_wanted)
        return made

    @cached_property
    def _palette(self) -> Palette:
        made = Palette(self._look, self._over)
        made.chosen.connect(self.chosen)
        return made

    @cached_property
    def _outline(self) -> Outline:
        return Outline(self._look, self._session, self._navigation, self._over)

    @cached_property
    def _keys(self) -> KeysSheet:
        return KeysSheet(self._look, self._groups(), self._over)

    def find(self) -> None:
        """Opens the find bar under the page; words that are selected are looked for."""
        self.looking.emit()
        self.find_bar.open_with(self._finding.begin())

    def find_again(self, search: Search, hit: Place | None) -> None:
        """Opens the find bar as it was in another window, at the hit that the reader was at."""
        self._finding.begin_at(hit)
        self.find_bar.open_again(search)

    @contextmanager
    def _steady(self) -> Iterator[None]:
        """The page gets lower or taller, and the words that are seen in it stay where they are."""
        with unmoved(self._navigation.surfaces):
            yield
            column = self._over.layout()
            if column is not None:
                column.activate()

    def find_next(self) -> None:
        self._finding.next() if self.find_bar.isVisible() else self.find()

    def find_previous(self) -> None:
        self._finding.previous() if self.find_bar.isVisible() else self.find()

    def outline(self) -> None:
        self._outline.open()

    def text_options(self) -> None:
        self._options.show_under(self._button("text"), self._over.rect())

    def menu(self) -> None:
        for code, name in LANGUAGES.items():
            self._actions[name].setChecked(QLocale().bcp47Name().startswith(code))
        button = self._button("menu")
        corner = QPoint(button.right() - self._menu.sizeHint().width(), button.bottom() + 4)
        self._menu.popup(self._over.mapToGlobal(corner))

    def palette(self) -> None:
        self._palette.open_with([self._command(a.name) for a in ACTIONS if self._actions[a.name].isEnabled()])

    def show_keys(self) -> None:
        self._keys.open()

    def larger(self) -> None:
        self._look.zoom_by(1)

    def smaller(self) -> None:
        self._look.zoom_by(-1)

    def usual_size(self) -> None:
        self._look.set_zoom(1.0)

    def speak_english(self) -> None:
        self.language_wanted.emit("en")

    def speak_french(self) -> None:
        self.language_wanted.emit("fr")

    def escape(self) -> bool:
        """Closes the find bar; whether it was open."""
        if not self.find_bar.isVisible():
            return False
        self.find_bar.dismiss()
        return True

    def _button(self, role: str) -> QRect:
        button = self.toolbar.button(role)
        return QRect(button.mapTo(self._over, QPoint(0, 0)), button.size())

    def _command(self, name: str) -> Command:
        action = self._actions[name]
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return Command(name, action.text().removesuffix("…"), keys)

    def _groups(self) -> list[KeyGroup]:
        groups = []
        for title, names in SHEET:
            groups.append(KeyGroup(tr("Actions", title), tuple(map(self._keys_of, names))))
        return groups

    def _keys_of(self, name: str) -> tuple[str, str]:
        """How the keys of an action are called, and what they do."""
        if name in UNBOUND:
            keys, label = UNBOUND[name]
            return tr("Actions", keys), tr("Actions", label)
        command = self._command(name)
        return command.keys, command.label

    def _on_searched(self, search: object) -> None:
        assert isinstance(search, Search)
        self._finding.search(search.query, search.only_pane)

    def _on_counted(self, count: object) -> None:
        if isinstance(count, Count):
            self.find_bar.set_count(count.here, count.total, count.partial)
        else:
            self.find_bar.set_uncounted()

    def _on_zoom_wanted(self, steps: object) -> None:
        assert isinstance(steps, int)
        if steps:
            self._look.zoom_by(steps)
        else:
            self.usual_size()

    def _on_typography_wanted(self, typography: object) -> None:
        assert isinstance(typography, Typography)
        self._look.set_typography(typography)

    def _on_theme_wanted(self, name: object) -> None:
        self._look.set_theme(str(name))
