"""What can be done with a passage: the menu behind the selection bar's dots, and that of the right button."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from reader.model import ARTICLE, LEFT_OUT
from reader.qt.body import Body
from reader.qt.controls.selection_bar import SelectionBar
from reader.qt.session import Session
from reader.qt.surface.surface import Surface

Group = tuple[str, ...]  # names of actions; a line stands between two groups

_COPYING: Group = ("copy_with_source", "copy_as_markdown", "repeat")
_MARKING: Group = ("highlight", "tag", "note", "copy", "copy_with_source")
# Where the selection is, and where it can go.
_PASSAGE: dict[str, Group] = {
    LEFT_OUT: ("put_back", "put_all_back", "mark_memo", "mark_comment", "into_memo", "into_comment"),
    ARTICLE: ("mark_memo", "mark_comment", "into_memo", "into_comment", "leave_out"),
    "memo": ("mark_memo", "mark_comment", "into_article", "leave_out"),
    "comment": ("mark_memo", "mark_comment", "into_article", "leave_out"),
}
_EDGES: Group = ("begin_here", "end_here")
_PART: Group = (*_EDGES, "split_part", "join_part", "correct_facts")


class PassageMenu(QObject):
    """Offers what makes sense at this place; the palette has everything."""

    def __init__(
        self, actions: Mapping[str, QAction], session: Session, body: Body, bar: SelectionBar
    ) -> None:
        super().__init__(body)
        self._actions = actions
        self._session = session
        self._body = body
        self._bar = bar
        bar.set_entries([actions[name] for name in _COPYING])
        bar.menu.aboutToShow.connect(self._on_more)
        self.menu = QMenu(body)
        for surface in body.surfaces:
            surface.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            surface.customContextMenuRequested.connect(self._on_wanted)

    def offered(self) -> tuple[Group, ...]:
        """The corrections that can be made of the selection."""
        part = self._part()
        kind = part.partition(":")[0] if part is not None else ARTICLE
        document = self._session.document
        if document is None or part is None:
            return ()
        missing = {"into_memo": not document.memos, "into_comment": not document.comments}
        passage = tuple(name for name in _PASSAGE[kind] if not missing.get(name))
        if kind in ("memo", "comment"):
            return passage, _PART
        return (passage, _EDGES) if document.memos else (passage,)

    def _part(self) -> str | None:
        """The part where the selection begins; None where nothing is selected."""
        surfaces = sorted(self._body.surfaces, key=Surface.hasFocus, reverse=True)
        places = next((found for one in surfaces if (found := one.selected_places())), [])
        return places[0].part if places else None

    def _on_more(self) -> None:
        self._fill(self._bar.menu, (_COPYING, *self.offered()))

    def _on_wanted(self, at: object) -> None:
        surface = self.sender()
        if not isinstance(surface, Surface) or not isinstance(at, QPoint) or self._session.document is None:
            return
        surface.setFocus()
        first = () if self._part() in (None, LEFT_OUT) else _MARKING
        groups = (first, *self.offered()) if self._part() is not None else self._unselected()
        self._fill(self.menu, tuple(group for group in groups if group))
        self.menu.popup(surface.viewport().mapToGlobal(at))

    def _unselected(self) -> tuple[Group, ...]:
        left_out = ("put_all_back",) if self._session.document and self._session.document.left_out else ()
        return ("select_sentence", "select_paragraph", "select_all"), ("undo", "redo", *left_out)

    def _fill(self, menu: QMenu, groups: tuple[Group, ...]) -> None:
        menu.clear()
        for number, group in enumerate(groups):
            if number:
                menu.addSeparator()
            menu.addActions([self._actions[name] for name in group])
