"""Wires the rooms of a window together and does nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLineEdit

from reader.errors import ReaderError
from reader.qt import advice, dialogs
from reader.qt.actions import ACTIONS, WAITING, WRITING, Needs
from reader.qt.beginning import main_pane
from reader.qt.digits import digit_of
from reader.qt.no_comments import why_no_comments
from reader.qt.opened import Opened
from reader.qt.sorting import FILTER, ORDERS
from reader.qt.surface.settling import When
from reader.qt.surface.surface import Hit, Surface
from reader.qt.translation import translate_error
from reader.qt.turns import turns

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from reader.qt.window import Window


class Switchboard(QObject):
    """What one room says, another one hears."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._has_page = False
        self._unseen = False  # a page has been opened, and its panes are not shown yet
        self.owners: tuple[QObject, ...] = (
            self,
            window,
            window.opening,
            window.editing,
            window.relinking,
            window.reporting,
            window.resolving,
            window.quarantine,
            window.correcting,
            window.sorting,
            window.switching,
            window.navigation,
            window.session,
            window.chrome,
            window.exporting,
        )
        self._connect()
        self.tell_state()

    def _connect(self) -> None:
        window = self._window
        window.welcome.open_wanted.connect(window.opening.choose_page)
        window.welcome.sample_wanted.connect(window.opening.open_sample)
        window.welcome.recent_wanted.connect(window.open_path)
        window.welcome.dropped.connect(window.open_path)
        window.welcome.forget_wanted.connect(window.forget_recent)
        window.notice.acted.connect(window.opening.choose_page)
        window.opening.another_wanted.connect(window.another_wanted)
        window.arriving.leave_wanted.connect(self._on_leave_wanted)
        window.arriving.arrived.connect(self._on_arrived)
        window.arriving.missed.connect(self._on_missed)
        window.arriving.called_off.connect(window.settled)
        for speaking in (window.opening, window.arriving, window.editing, window.relinking, window.reporting,
                         window.resolving, window.quarantine, window.correcting, window.switching,
                         window.exporting, window.following, window.navigation):  # fmt: skip
            speaking.said.connect(window.status.say)
        for telling in (window.arriving, window.navigation):
            telling.told.connect(window.status.announce)
        window.status.undo_wanted.connect(window.session.undo)
        window.status.retry_wanted.connect(window.session.save)
        window.session.opened.connect(self._on_opened_session)
        window.session.completed.connect(self._on_completed)
        window.session.shut.connect(self._on_shut)
        window.session.changed.connect(self._on_changed)
        window.popups.marked.connect(window.navigation.made)
        window.passages.highlight_asked.connect(window.navigation.made)
        window.passages.link_asked.connect(window.editing.ask_about)
        window.popups.active_changed.connect(self._on_active)
        window.navigation.meant_changed.connect(self._on_meant)
        window.navigation.arrived.connect(window.body.list.set_current)
        window.correcting.corrected.connect(window.status.offer_undo)
        window.chrome.chosen.connect(self.run)
        window.chrome.looking.connect(window.popups.dismiss)
        window.editing.link_wanted.connect(window.following.follow)
        window.editing.image_wanted.connect(window.following.enlarge)
        window.body.arranged.connect(self._on_arranged)
        window.body.side.memo.resized.connect(self.tell_state)
        window.body.list.activated.connect(self._on_activated)
        window.relinking.relinked.connect(window.status.offer_undo)
        window.reporting.kept.connect(window.status.offer_undo)
        window.body.list.delete_wanted.connect(self._on_delete_wanted)
        window.body.list.tag_wanted.connect(self._on_tag_wanted)
        window.body.list.note_wanted.connect(self._on_note_wanted)
        for surface in window.body.surfaces:
            surface.selected.connect(self._on_selected)
            surface.pressed.connect(window.popups.dismiss)
            surface.highlight_clicked.connect(self._on_highlight_clicked)
            surface.part_clicked.connect(window.body.focus_part)

    # opening

    def _on_leave_wanted(self) -> None:
        self._window.arriving.may_leave = self.leave()

    def _on_arrived(self, opened: object) -> None:
        assert isinstance(opened, Opened)
        self._window.status.clear()
        self._window.failed = False
        self._window.notices.warn(advice.of(opened))
        self._window.page_opened.emit(opened.page)
        turns().last(self._tell_settled)

    def _tell_settled(self) -> bool:
        """The page is painted."""
        self._window.settled.emit()
        return False

    def _on_missed(self, error: object) -> None:
        assert isinstance(error, ReaderError)
        self._window.status.clear()
        self.show_error(error)
        self._window.settled.emit()

    def show_error(self, error: ReaderError) -> None:
        """Says why a page is not shown; a page that is open stays."""
        self._window.failed = True
        if self._window.session.document is None:
            self._window.notice.show_words(translate_error(error), "", self.tr("Open a page…"))
            self._window.stack.setCurrentWidget(self._window.notice)
        else:
            self._window.notices.warn(translate_error(error))

    def _on_opened_session(self) -> None:
        document, page = self._window.session.document, self._window.session.page
        assert document is not None and page is not None
        self._window.pictures.show(document, page.parent)
        partial = self._window.session.partial
        self._window.body.resize(self._window.stack.size())  # hidden, it is arranged in half the time
        self._unseen = True
        self._window.display.show_soon()
        turns().next(self.show_page)
        # at the panes' own width, and before the article's first words are set
        turns().next(self._window.display.return_step)
        turns().ask(self._name_page)
        self._window.body.show_document(document, why_no_comments(document, partial), partial, When.NEXT)

    def show_now(self) -> None:
        """The page that has been opened, where it was left: somebody cannot wait for the turns of its panes."""
        self.show_page()
        self._window.display.return_now()

    def show_page(self) -> bool:
        """In a turn of its own: to show the panes takes as long as to fill them."""
        self._window.display.show_rest()
        if self._unseen and self._window.session.document is not None:
            self._window.body.veil()
            self._window.stack.setCurrentWidget(self._window.body)
            if not self._is_typing:
                self._begin_reading()
            turns().ask(self._window.body.unveil)
        self._unseen = False
        return False

    @property
    def _is_typing(self) -> bool:
        """Whether the keyboard is in a field to search with: its letters must not become commands on the page."""
        field = self._window.focusWidget()
        return isinstance(field, QLineEdit) and field.hasFocus() and field.isVisible()

    def _on_completed(self) -> None:
        """The whole comes under the words of the beginning; no pane comes or goes for it once they are read."""
        document, page = self._window.session.document, self._window.session.page
        assert document is not None and page is not None
        self._window.pictures.show(document, page.parent, begun=True)
        none = "" if self._window.body.untouched else self.tr("There are no comments in this page.")
        self._window.display.show_soon(begun=True)
        turns().next(self._window.display.return_step)
        self._window.body.show_again(document, why_no_comments(document, False) or none, When.NEXT)
        if self._window.body.article.hasFocus():
            self._begin_reading()
        turns().ask(self._name_page)

    def _begin_reading(self) -> None:
        main_pane(self._window.body).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_shut(self) -> None:
        """There is no page: the welcome."""
        self._window.stack.setCurrentWidget(self._window.welcome)
        self._window.setWindowTitle("Postil")
        self._window.toolbar.set_page("")
        self.tell_state()

    def _name_page(self) -> bool:
        """What the frame says of the page, in a turn of its own when the page is shown."""
        document, page = self._window.session.document, self._window.session.page
        if document is not None and page is not None:
            self._window.setWindowTitle(f"{document.title or page.name} — Postil")
            self._window.toolbar.set_page(document.title or page.name, document.site)
            self._window.telling.show_saved()
            self._window.telling.show_place()
            turns().next(self.tell_soon)
        return False

    def tell_soon(self) -> bool:
        """In a turn of its own: `tell_state`."""
        self.tell_state()
        return False

    # annotations

    def _on_changed(self, _done: object) -> None:
        self.tell_state()

    def _on_arranged(self) -> None:
        if self._has_page:  # else a page is about to be shown, and named when it is
            turns().next(self.tell_soon)

    def _on_selected(self) -> None:
        surface = self.sender()
        if isinstance(surface, Surface):
            (self._window.relinking if self._window.relinking.active else self._window.popups).on_selected(
                surface
            )

    def _on_highlight_clicked(self, hit: object) -> None:
        assert isinstance(hit, Hit)
        self._window.popups.open(hit.ids, self._window.body.surface_of(hit.part))
        self._window.navigation.current = hit.ids[0]

    def _on_active(self, ids: object) -> None:
        """What keys act on is outlined: what the open popover is about, else what was made or gone to last."""
        assert isinstance(ids, tuple)
        if ids and self._window.navigation.in_view(ids[0]):
            self._window.navigation.meant = ids
        if ids:
            self._window.body.list.set_current(ids[0])
        for surface in self._window.body.surfaces:
            surface.set_active(*(ids or self._window.navigation.meant), handles=bool(ids))

    def _on_meant(self, ids: object) -> None:
        self._on_active(self._window.popups.about)

    def _on_activated(self, id: object) -> None:
        self._window.popups.dismiss()
        if not self._window.relinking.begin(str(id)):
            self._window.relinking.escape()
            self._window.editing.open_annotation(str(id))

    def _on_delete_wanted(self, id: object) -> None:
        self._window.annotating.delete((str(id),))

    def _on_tag_wanted(self, id: object) -> None:
        self._window.editing.open_annotation(str(id))
        self._window.popups.tag()

    def _on_note_wanted(self, id: object) -> None:
        self._window.editing.open_annotation(str(id))
        self._window.popups.note()

    # leaving

    def leave(self) -> bool:
        """Saves what is open; whether the window may show something else."""
        self._window.popups.dismiss()
        self._window.notices.step_aside()
        self._window.display.remember_place()
        error = self._window.session.close()
        return error is None or dialogs.ask_to_close_unsaved(self._window, translate_error(error))

    # commands

    def press(self, event: QKeyEvent) -> bool:
        """What the keys do that no action has; whether that is all they do."""
        self.show_now()
        digit, read_only = digit_of(event), self._window.session.read_only
        if digit is not None and read_only:
            self._window.editing.say_why_not()
        elif digit is not None and self._window.session.document is not None:
            self._window.editing.digit(digit)
        else:
            return event.key() == Qt.Key.Key_Escape and self._window.arriving.escape()
        return True

    def run(self, name: object) -> None:
        """Does the action with this name."""
        self.show_now()
        session = self._window.session
        if session.read_only and str(name) in (WAITING if session.partial else WRITING):
            self._window.editing.say_why_not()
            return
        owner = next(owner for owner in self.owners if str(name) in vars(type(owner)))
        getattr(owner, str(name))()
        self.tell_state()

    def tell_state(self) -> None:
        """Which actions can be chosen now, and which are on."""
        has_page = self._window.session.document is not None
        if has_page != self._has_page:
            self._has_page = has_page
            for action in ACTIONS:
                self._window.actions_[action.name].setEnabled(has_page or action.needs is Needs.NOTHING)
        history = self._window.session.history
        self._window.actions_["undo"].setEnabled(bool(history.undo_label))
        self._window.actions_["redo"].setEnabled(bool(history.redo_label))
        memo, document = self._window.body.side.memo, self._window.session.document
        for name in ("tag_memo", "note_on_memo"):
            self._window.actions_[name].setEnabled(document is not None and bool(document.memos))
        offered = self._window.sorting.offered() if has_page else ()
        for name in (*ORDERS, FILTER):
            self._window.actions_[name].setEnabled(name in offered)
        self._window.actions_["toggle_memo"].setChecked(
            has_page and memo.is_open and memo.isVisibleTo(self._window)
        )
        self._window.actions_["toggle_annotations"].setChecked(
            has_page and not self._window.body.list.isHidden()
        )
        self._window.actions_["toggle_caret"].setChecked(self._window.body.article.caret_mode)
        self._window.actions_["full_screen"].setChecked(self._window.isFullScreen())

    def close_floating(self) -> None:
        """Escape: the picker, the popover, the find bar, the bar, what is on its way, the selection, in turn."""
        window = self._window
        escapes = (window.popups, window.relinking, window.chrome, window.arriving)
        if any(each.escape() for each in escapes):
            return
        window.navigation.current = ""
        for surface in self._window.body.surfaces:
            surface.clear_selection()
