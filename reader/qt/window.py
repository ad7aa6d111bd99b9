"""The window: one page, or the welcome. It wires its parts together and does nothing else."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QWheelEvent,
)
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from reader.errors import ReaderError
from reader.ingest.process import Child
from reader.qt import advice, dialogs
from reader.qt.actions import ACTIONS, WAITING, WRITING, Action, Needs
from reader.qt.annotating import Annotating
from reader.qt.arriving import Arriving, why_no_comments
from reader.qt.body import Body
from reader.qt.chrome import Chrome
from reader.qt.controls.hint import Hint
from reader.qt.controls.notice import Notice
from reader.qt.controls.status import StatusBar
from reader.qt.controls.welcome import Welcome
from reader.qt.correcting import Correcting
from reader.qt.digits import digit_of
from reader.qt.display import Display
from reader.qt.editing import Editing
from reader.qt.exporting import Exporting
from reader.qt.finding import Finding
from reader.qt.following import Following
from reader.qt.look import Look
from reader.qt.navigation import Navigation
from reader.qt.notices import Notices
from reader.qt.opened import Opened
from reader.qt.opening import Opening
from reader.qt.passage_menu import PassageMenu
from reader.qt.pictures import Pictures
from reader.qt.popups import Popups
from reader.qt.quarantine import Quarantine
from reader.qt.relinking import Relinking
from reader.qt.reporting import Reporting
from reader.qt.resolving import Resolving
from reader.qt.session import Session
from reader.qt.surface.surface import Hit, Surface
from reader.qt.switching import Switching
from reader.qt.taking import Taking
from reader.qt.tasks import Tasks
from reader.qt.telling import Telling
from reader.qt.translation import translate_error
from reader.qt.words import tr

SMALLEST = (800, 560)  # pixels


class Window(QMainWindow):
    """Opens one page at a time; a newer opening drops an older one by its ticket."""

    settled = Signal()  # a page is shown, or why it is not
    page_opened = Signal(object)  # its Path
    another_wanted = Signal(object)  # str: a path to open in another window
    forget_wanted = Signal()  # the recent pages
    closed = Signal()

    def __init__(self, look: Look, tasks: Tasks) -> None:
        super().__init__()
        self.look = look
        self.failed = False  # the last page could not be shown
        self.session = Session(tasks, self)
        self.opening = Opening(tasks, self.session, self)
        self.annotating = Annotating(self.session, self)
        self.pictures = Pictures(tasks, self.devicePixelRatioF(), self)
        self._stack = QStackedWidget(self)
        self.welcome = Welcome(look, self)
        self.notice = Notice(look, self)
        self.body = Body(look, self.pictures, self)
        self.status = StatusBar(look, self)
        self.hint = Hint(look, self)
        self._build()
        self.display = Display(self.session, self.body)
        self.arriving = Arriving(look, self.opening, self.session, self.body, self.display, self._centre)
        self.notices = Notices(self.session, self.hint)
        self._taking = Taking(self.session, tasks, self.notices)
        self.resolving = Resolving(self.session, tasks, self.notices)
        self.quarantine = Quarantine(look, self.session, self.notices, self._centre)
        self.popups = Popups(look, self.session, self.annotating, self._centre)
        self.navigation = Navigation(self.session, self.body)
        self.editing = Editing(self.session, self.body, self.annotating, self.popups, self.navigation)
        self.relinking = Relinking(
            look, self.session, self.body, self.annotating, self.navigation, self._centre
        )
        self.reporting = Reporting(
            look, self.session, self.navigation, self.relinking, tasks, self.notices, self._centre
        )
        self.finding = Finding(self.session, self.body, self.navigation, self.annotating, tasks)
        self.telling = Telling(self.session, self.body, self.navigation, self.status)
        self.correcting = Correcting(self.session, self.body)
        self.switching = Switching(self.body, self)
        self.actions_: dict[str, QAction] = {}
        for action in ACTIONS:
            self._add(action)
        self.chrome = Chrome(look, self.actions_, self.finding, self.session, self.navigation, self._centre)
        self.exporting = Exporting(look, self.session, tasks, self._centre)
        self.following = Following(look, self.pictures, self._centre)
        self._column.insertWidget(0, self.chrome.toolbar)
        self.passages = PassageMenu(self.actions_, self.session, self.body, self.popups.bar)
        self._owners = (
            self,
            self.opening,
            self.editing,
            self.relinking,
            self.reporting,
            self.resolving,
            self.quarantine,
            self.correcting,
            self.switching,
            self.navigation,
            self.session,
            self.chrome,
            self.exporting,
        )
        self._connect()
        self._on_state()

    # building

    def _build(self) -> None:
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self._centre = QWidget(self)
        self._column = column = QVBoxLayout(self._centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.hint)
        column.addWidget(self._stack, 1)
        column.addWidget(self.status)
        for page in (self.welcome, self.notice, self.body):
            self._stack.addWidget(page)
        self.setCentralWidget(self._centre)
        self.setWindowTitle("Postil")

    def _add(self, action: Action) -> None:
        made = QAction(tr("Actions", action.label), self)
        made.setData(action.name)
        made.setIconText(tr("Actions", action.short) if action.short else made.text())
        made.setShortcuts([QKeySequence(key) for key in action.keys])
        made.setCheckable(action.checkable)
        made.triggered.connect(self._on_triggered)
        self.actions_[action.name] = made
        if action.needs is Needs.WORDS:
            made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            for holder in (*self.body.surfaces, self.body.list):
                holder.addAction(made)
        else:
            self.addAction(made)

    def _connect(self) -> None:
        self.welcome.open_wanted.connect(self.opening.choose_page)
        self.welcome.sample_wanted.connect(self.opening.open_sample)
        self.welcome.recent_wanted.connect(self.open_path)
        self.welcome.dropped.connect(self.open_path)
        self.welcome.forget_wanted.connect(self.forget_recent)
        self.notice.acted.connect(self.opening.choose_page)
        self.opening.another_wanted.connect(self.another_wanted)
        self.arriving.leave_wanted.connect(self._on_leave_wanted)
        self.arriving.arrived.connect(self._on_arrived)
        self.arriving.missed.connect(self._on_missed)
        self.arriving.called_off.connect(self.settled)
        self.arriving.told.connect(self.status.announce)
        self.status.undo_wanted.connect(self.session.undo)
        self.status.retry_wanted.connect(self.session.save)
        self.session.opened.connect(self._on_opened_session)
        self.session.completed.connect(self._on_completed)
        self.session.shut.connect(self._on_shut)
        self.session.changed.connect(self._on_changed)
        self.popups.marked.connect(self.navigation.made)
        self.passages.highlight_asked.connect(self.navigation.made)
        self.passages.link_asked.connect(self.editing.ask_about)
        self.popups.active_changed.connect(self._on_active)
        self.navigation.arrived.connect(self.body.list.set_current)
        self.correcting.corrected.connect(self.status.offer_undo)
        self.chrome.chosen.connect(self.run)
        self.editing.link_wanted.connect(self.following.follow)
        self.editing.image_wanted.connect(self.following.enlarge)
        self.body.arranged.connect(self._on_state)
        self.body.side.memo.resized.connect(self._on_state)
        self.body.list.activated.connect(self._on_activated)
        self.relinking.relinked.connect(self.status.offer_undo)
        self.reporting.kept.connect(self.status.offer_undo)
        self.body.list.delete_wanted.connect(self._on_delete_wanted)
        self.body.list.tag_wanted.connect(self._on_tag_wanted)
        self.body.list.note_wanted.connect(self._on_note_wanted)
        for speaking in (self.opening, self.arriving, self.editing, self.relinking, self.reporting, self.resolving,
                         self.quarantine, self.correcting, self.switching, self.exporting, self.following):  # fmt: skip
            speaking.said.connect(self.status.say)
        for surface in self.body.surfaces:
            surface.selected.connect(self._on_selected)
            surface.pressed.connect(self.popups.dismiss)
            surface.highlight_clicked.connect(self._on_highlight_clicked)
            surface.part_clicked.connect(self.body.focus_part)

    # opening

    def open_path(self, path: object, child: Child | None = None) -> None:
        """Reads a page on another thread and shows it; what was open stays until it is there."""
        self.opening.open(path, child)

    def _on_leave_wanted(self) -> None:
        self.arriving.may_leave = self._leave()

    def _on_arrived(self, opened: object) -> None:
        assert isinstance(opened, Opened)
        self.status.clear()
        self.failed = False
        self.notices.warn(advice.of(opened))
        self.page_opened.emit(opened.page)
        self.settled.emit()

    def _on_missed(self, error: object) -> None:
        assert isinstance(error, ReaderError)
        self.status.clear()
        self.show_error(error)
        self.settled.emit()

    def show_error(self, error: ReaderError) -> None:
        """Says why a page is not shown; a page that is open stays."""
        self.failed = True
        if self.session.document is None:
            self.notice.show_words(translate_error(error), "", self.tr("Open a page…"))
            self._stack.setCurrentWidget(self.notice)
        else:
            self.notices.warn(translate_error(error))

    def _on_opened_session(self) -> None:
        document, page = self.session.document, self.session.page
        assert document is not None and page is not None
        self.pictures.show(document, page.parent)
        partial = self.session.partial
        self.body.show_document(document, why_no_comments(document, partial), partial)
        self.display.show_document()
        self._stack.setCurrentWidget(self.body)
        self.body.article.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name_page()

    def _on_completed(self) -> None:
        """The whole comes under the words of the beginning; no pane comes or goes for it."""
        document, page = self.session.document, self.session.page
        assert document is not None and page is not None
        self.pictures.show(document, page.parent)
        none = self.tr("There are no comments in this page.")
        self.body.show_again(document, why_no_comments(document, False) or none)
        self.display.show_document()
        self._name_page()

    def _on_shut(self) -> None:
        """There is no page: the welcome."""
        self._stack.setCurrentWidget(self.welcome)
        self.setWindowTitle("Postil")
        self.chrome.toolbar.set_page("")
        self._on_state()

    def _name_page(self) -> None:
        document, page = self.session.document, self.session.page
        assert document is not None and page is not None
        self.setWindowTitle(f"{document.title or page.name} — Postil")
        self.chrome.toolbar.set_page(document.title or page.name, document.site)
        self.telling.show_saved()
        self._on_state()
        self.telling.show_place()

    # annotations

    def _on_changed(self, _done: object) -> None:
        self._on_state()

    def _on_selected(self) -> None:
        surface = self.sender()
        if isinstance(surface, Surface):
            (self.relinking if self.relinking.active else self.popups).on_selected(surface)

    def _on_highlight_clicked(self, hit: object) -> None:
        assert isinstance(hit, Hit)
        self.popups.open(hit.ids, self.body.surface_of(hit.part))
        self.body.list.set_current(hit.ids[0])
        self.navigation.current = hit.ids[0]

    def _on_active(self, id: object) -> None:
        for surface in self.body.surfaces:
            surface.set_active(str(id))

    def _on_activated(self, id: object) -> None:
        self.popups.dismiss()
        if not self.relinking.begin(str(id)):
            self.relinking.escape()
            self.editing.open_annotation(str(id))

    def _on_delete_wanted(self, id: object) -> None:
        self.annotating.delete((str(id),))

    def _on_tag_wanted(self, id: object) -> None:
        self.editing.open_annotation(str(id))
        self.popups.tag()

    def _on_note_wanted(self, id: object) -> None:
        self.editing.open_annotation(str(id))
        self.popups.note()

    # saving

    def _leave(self) -> bool:
        """Saves what is open; whether the window may show something else."""
        self.popups.dismiss()
        self.display.remember_place()
        error = self.session.close()
        return error is None or dialogs.ask_to_close_unsaved(self, translate_error(error))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.opening.drop()
        event.setAccepted(self._leave())
        if event.isAccepted():
            self.closed.emit()

    # commands

    def _on_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.run(str(action.data()))

    def run(self, name: object) -> None:
        """Does the action with this name."""
        if self.session.read_only and str(name) in (WAITING if self.session.partial else WRITING):
            self.editing.say_why_not()
            return
        owner = next(owner for owner in self._owners if str(name) in vars(type(owner)))
        getattr(owner, str(name))()
        self._on_state()

    def _on_state(self) -> None:
        """Which actions can be chosen now, and which are on."""
        has_page = self.session.document is not None
        for action in ACTIONS:
            self.actions_[action.name].setEnabled(has_page or action.needs is Needs.NOTHING)
        history = self.session.history
        self.actions_["undo"].setEnabled(bool(history.undo_label))
        self.actions_["redo"].setEnabled(bool(history.redo_label))
        memo = self.body.side.memo
        self.actions_["toggle_memo"].setChecked(has_page and memo.is_open and memo.isVisibleTo(self))
        self.actions_["toggle_annotations"].setChecked(has_page and not self.body.list.isHidden())
        self.actions_["toggle_caret"].setChecked(self.body.article.caret_mode)
        self.actions_["full_screen"].setChecked(self.isFullScreen())

    def close_floating(self) -> None:
        """Escape: the picker, the popover, the find bar, the bar, what is on its way, the selection, in turn."""
        escapes = (self.popups, self.relinking, self.chrome, self.arriving)
        if any(each.escape() for each in escapes):
            return
        for surface in self.body.surfaces:
            surface.clear_selection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event)
        if digit is not None and self.session.read_only:
            self.editing.say_why_not()
        elif digit is not None and self.session.document is not None:
            self.editing.digit(digit)
        elif event.key() == Qt.Key.Key_Escape and self.arriving.escape():
            event.accept()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.look.zoom_by(1 if event.angleDelta().y() > 0 else -1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.open_path(files[0])

    def forget_recent(self) -> None:
        """Nothing but the list goes: pages, annotations and backups stay."""
        self.forget_wanted.emit()
        self.status.say(self.tr("The recent pages are forgotten; pages and annotations stay"))

    def quit(self) -> None:
        self.close()
