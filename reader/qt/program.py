"""What all windows share: the look, the pool of tasks, the settings and the recent pages."""

from __future__ import annotations

import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Lock

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from reader import settings
from reader.bookmarks import Bookmarks
from reader.cli.window_options import WindowOptions
from reader.errors import ReaderError
from reader.ingest.undisturbed import collect, keep
from reader.qt.collecting import Collecting
from reader.qt.look import Look, Typography
from reader.qt.tasks import Tasks
from reader.qt.theme import SYSTEM
from reader.qt.turns import turns
from reader.qt.window import Window
from reader.settings import Frame

SIZE = (1280, 800)  # pixels
UNSEEN = 500  # milliseconds after which a window is filled though nobody sees it
SLICE = 0.006  # seconds of furnishing between two looks at what the screen and the hands want
BREATH = 5  # milliseconds in which the first words come onto the screen before anything else is done


class Program(QObject):
    """Keeps its windows alive; writes the settings when something in them changes."""

    def __init__(self, options: WindowOptions, bare: bool = False) -> None:
        """One that is `bare` has colours and nothing else, until it is dressed."""
        super().__init__()
        self._options = options
        self._settings = settings.load()
        self._writing = Lock()
        self._bookmarks = Bookmarks()
        self._collecting = Collecting(self)
        self.tasks = Tasks(self)
        self.look = Look(self, choice=options.theme or self._settings.theme or SYSTEM, bare=True)
        self.look.set_zoom(self._settings.zoom)
        kept = self._settings
        self.look.set_typography(Typography(kept.face, kept.measure, kept.leading, kept.justified))
        self.look.changed.connect(self._on_look_changed)
        self.windows: list[Window] = []
        self._furnishing = QTimer(self)
        self._furnishing.timeout.connect(self._on_time_to_furnish)
        if not bare:
            self._dress()

    def _dress(self) -> None:
        from reader.qt import translation

        program = QCoreApplication.instance()
        assert program is not None
        translation.install(program, self._options.language or self._settings.language)
        self.look.dress()

    def first_window(self) -> Window:
        """Painted before there is anything in it, then filled from the event loop."""
        window = Window(self.look, self.tasks, self._bookmarks, bare=True, frame=self._frame)
        window.worded.connect(self._on_worded)
        window.furnished.connect(self._on_furnished)
        window.ground.painted.connect(self._on_painted)
        QTimer.singleShot(UNSEEN, self, self._on_painted)
        return self._show(window)

    def new_window(self) -> Window:
        window = Window(self.look, self.tasks, self._bookmarks, frame=self._frame)
        self._take_in(window)
        return self._show(window)

    @property
    def _frame(self) -> Frame:
        """How the last window was left; a picture is drawn as the very first one."""
        return Frame() if self._options.screenshot is not None else self._settings.window

    def _show(self, window: Window, like: Window | None = None) -> Window:
        if like is None:
            self._begin(window)
        else:  # before it is shown: a desktop puts windows where it likes, and moves none without being seen
            window.setGeometry(like.geometry())
            window.setWindowState(like.windowState())
        window.another_wanted.connect(self._on_another_wanted)
        window.page_opened.connect(self._on_page_opened)
        window.forget_wanted.connect(self._on_forget_wanted)
        window.closed.connect(self._on_closed)
        self.windows.append(window)
        window.show()
        return window

    def _begin(self, window: Window) -> None:
        if self._options.size is not None:
            window.resize(QSize(*self._options.size))
            return
        window.resize(_fitting(window.frame.size))
        if window.frame.maximised:
            window.setWindowState(Qt.WindowState.WindowMaximized)

    def _take_in(self, window: Window) -> None:
        window.chrome.language_wanted.connect(self._on_language_wanted)
        self._list_recent()

    def _on_painted(self) -> None:
        self._furnishing.start(0)

    def _on_time_to_furnish(self) -> None:
        """A slice of it."""
        end = time.monotonic() + SLICE
        self._furnishing.setInterval(0)
        if not self.look.is_dressed:
            self._dress()
        while self.windows and self.windows[0].furnish_a_little():
            if time.monotonic() > end or not self._furnishing.isActive():
                return
        self._furnishing.stop()

    def _on_worded(self) -> None:
        """Nothing else is done until the first words are painted."""
        if self._furnishing.isActive():
            self._furnishing.stop()
            turns().next(self._on_words_painted)

    def _on_words_painted(self) -> bool:
        self._furnishing.start(BREATH)
        return False

    def _on_furnished(self) -> None:
        """All that the program needs is loaded, for long: from now on what is made is thrown away as well."""
        self._take_in(self.windows[0])
        keep()
        self._collecting.start()

    def close(self) -> None:
        """Waits for what is being saved."""
        self.tasks.close()

    def _on_another_wanted(self, path: object) -> None:
        self.new_window().open_path(path)

    def _on_closed(self) -> None:
        """The next one begins as this one is left, which must outlive the event that closes it."""
        from reader.qt import leaving

        window = self.sender()
        if isinstance(window, Window):
            self._keep(replace(self._settings, window=leaving.left(window)))
        QTimer.singleShot(0, self, self._forget_closed)

    def _forget_closed(self) -> None:
        """They end in order, before the collector comes upon what is left of them."""
        _end([window for window in self.windows if not window.isVisible()])
        self.windows = [window for window in self.windows if shiboken6.isValid(window)]
        if self.windows:  # else the program ends
            collect()

    def _on_language_wanted(self, language: object) -> None:
        """Every window gives way to one in the other language, in its place and with all that is in it."""
        from reader.qt import translation

        program = QCoreApplication.instance()
        assert program is not None
        self._keep(replace(self._settings, language=str(language)))
        translation.install(program, str(language))
        for old in [window for window in self.windows if window.isVisible()]:
            self._make_again(old)

    def _make_again(self, old: Window) -> None:
        from reader.qt import advice, carrying

        seen, wanted, warned = carrying.seen(old), old.opening.wanted, old.hint.isVisible()
        new = Window(self.look, self.tasks, self._bookmarks)
        self._take_in(new)
        self._show(new, like=old)
        if not old.close():
            new.close()
            return
        parked = None if old.session.partial else old.session.park()
        if parked is not None:
            new.session.resume(parked)
            carrying.show(new, old, seen)
            if warned:
                new.notices.warn(advice.of(parked.opened))
                self._offer_tip(new, parked.opened.page)
        if wanted is not None or (old.session.partial and old.session.page is not None):
            new.open_path(str(wanted or old.session.page))

    def _offer_tip(self, window: Window, page: object) -> None:
        """Over the sample, until it has done its work."""
        from reader.qt.notices import Notice, Rank
        from reader.sample import sample_page

        if self._settings.hint and page == sample_page():
            words = self.tr("Select some words, then press H to highlight them or T to tag them.")
            window.notices.offer(Rank.TIP, Notice(words, left=self._on_hint_dismissed))

    def _on_page_opened(self, page: object) -> None:
        window = self.sender()
        document = window.session.document if isinstance(window, Window) else None
        told = (document.title, document.site) if document is not None else ("", "")
        self._keep(settings.with_recent(self._settings, str(page), *told))
        self._list_recent()
        if isinstance(window, Window):
            self._offer_tip(window, page)

    def _on_forget_wanted(self) -> None:
        self._keep(replace(self._settings, recent=(), called={}))
        self._list_recent()

    def _on_hint_dismissed(self) -> None:
        """It has done its work; it does not come again."""
        self._keep(replace(self._settings, hint=False))

    def _on_look_changed(self) -> None:
        theme = self._settings.theme if self._options.theme else self.look.choice
        own = self.look.typography._asdict()
        self._keep(replace(self._settings, theme=theme, zoom=self.look.zoom, **own))

    def _keep(self, changed: settings.Settings) -> None:
        if changed != self._settings and self._options.screenshot is None:
            self._settings = changed
            self.tasks.run(self._write_newest, self._on_kept, self._on_not_kept)

    def _write_newest(self) -> None:
        """On a worker's thread: whichever of two comes last, what it writes is not the older."""
        with self._writing:
            settings.save(self._settings)

    def _on_kept(self, nothing: object) -> None:
        """The settings are on the disk."""

    def _on_not_kept(self, error: ReaderError) -> None:
        """Settings that cannot be written are no reason to disturb a reader; the next change tries again."""

    def _list_recent(self) -> None:
        from reader.qt import recents

        paths, called = tuple(Path(path) for path in self._settings.recent), self._settings.called
        self.tasks.run(partial(recents.read, paths, called), self._on_recent, self._on_not_kept)

    def _on_recent(self, found: object) -> None:
        from reader.qt import recents

        assert isinstance(found, tuple)
        for window in self.windows:
            window.welcome.set_recent([recents.row(each) for each in found])


def _end(windows: list[Window]) -> None:
    for window in windows:
        shiboken6.delete(window)


def _fitting(size: tuple[int, int]) -> QSize:
    """This size, else the usual one, as far as the screen has room: the program's, for a window's dies with it."""
    wanted = QSize(*size) if all(size) else QSize(*SIZE)
    return wanted.boundedTo(QGuiApplication.primaryScreen().availableSize())
