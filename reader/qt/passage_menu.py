"""What can be done with a passage: the menu behind the selection bar's dots, and that of the right button."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from reader.model import ARTICLE, LEFT_OUT
from reader.qt.body import Body
from reader.qt.controls.selection_bar import SelectionBar
from reader.qt.session import Session
from reader.qt.surface.laid import Deed
from reader.qt.surface.surface import Surface

Group = tuple[str, ...]  # names of actions; a line stands between two groups

_COPYING: Group = ("copy_with_source", "copy_as_markdown", "repeat")
_LINK: Group = ("follow_link", "copy_link")
_HIGHLIGHT: Group = ("open_popover", "tag", "note", "copy_with_source", "ends", "delete")
_COMMENT: Group = ("tag", "note", "copy_permalink")
_WAYS: Group = ("fold_replies", "to_parent", "to_quoted")
_MEMO: Group = ("tag_memo", "note_on_memo")
_WHOLE: Group = (
    "into_article",
    "into_memo",
    "mark_memo",
    "mark_comment",
    "leave_out",
    "join_part",
    "correct_facts",
)
_MARKING: Group = ("highlight", "tag", "note", "copy", "copy_with_source")
# Where the selection is, and where it can go.
_PASSAGE: dict[str, Group] = {
    LEFT_OUT: ("put_back", "put_all_back", "mark_memo", "mark_comment", "into_memo", "into_comment"),
    ARTICLE: ("mark_memo", "mark_comment", "into_memo", "into_comment", "leave_out"),
    "memo": ("mark_memo", "mark_comment", "into_article", "leave_out"),
    "comment": ("mark_memo", "mark_comment", "into_memo", "into_article", "leave_out"),
}
_EDGES: Group = ("begin_here", "end_here")
_PART: Group = (*_EDGES, "split_part", "join_part", "correct_facts")


class PassageMenu(QObject):
    """Offers what makes sense at this place; the palette has everything."""

    link_asked = Signal(object)  # the Hot of the link that the menu is about; None where there is none
    highlight_asked = Signal(object)  # a tuple with the id of the highlight that it is about

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
            surface.menu_wanted.connect(self._on_wanted)

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
        if not isinstance(surface, Surface) or not isinstance(at, QPointF) or self._session.document is None:
            return
        surface.setFocus()
        if not self._is_about_selection(surface, at):
            for other in self._body.surfaces:
                other.clear_selection()
        link = self._link(surface, at)
        if self._part() is not None:
            first = () if self._part() == LEFT_OUT else _MARKING
            groups: tuple[Group, ...] = (link, first, *self.offered())
        else:
            surface.stand_at(at)
            groups = (link, *self._at(surface, at), *self._unselected(surface))
        self._fill(self.menu, tuple(group for group in groups if group))
        self.menu.popup(surface.viewport().mapToGlobal(at.toPoint()))

    def _is_about_selection(self, surface: Surface, at: QPointF) -> bool:
        """Whether words are selected in this pane, and not in another comment than the one there."""
        selected = {place.part for place in surface.selected_places()}
        found = surface.view.row_at(at.y())
        part = surface.setter[found[0]].row.part if found is not None else None
        return bool(selected) and (part is None or part.key in selected)

    def _link(self, surface: Surface, at: QPointF) -> Group:
        hot = surface.view.hot_at(at)
        link = hot if hot is not None and hot.deed is Deed.LINK else None
        self.link_asked.emit(link)
        return _LINK if link is not None else ()

    def _at(self, surface: Surface, at: QPointF) -> Iterator[Group]:
        """What can be done with the highlight there, else with the comment or the memo."""
        point = surface.view.over_text(at)
        hits = surface.layers.at(point.row, point.at) if point is not None else []
        found = surface.view.row_at(at.y())
        part = surface.setter[found[0]].row.part if found is not None else None
        if hits:
            self.highlight_asked.emit((hits[0].id,))
            yield _HIGHLIGHT
        elif part is not None and part.kind == "comment":
            surface.part_clicked.emit(part.key)
            yield from self._of_comment(part.key)
        elif part is not None and part.kind == "memo":
            yield _MEMO
            first = self._session.document is not None and self._session.document.memos[0].part == part.key
            cannot = {"into_memo": True, "mark_memo": True, "join_part": first}
            yield tuple(name for name in _WHOLE if not cannot.get(name))

    def _of_comment(self, key: str) -> Iterator[Group]:
        """What this very comment can do: who answers nobody leads to nobody."""
        assert self._session.document is not None
        comments = self._session.document.comments
        number = next((at for at, one in enumerate(comments) if one.part == key), 0)
        one = comments[number]
        answered = number + 1 < len(comments) and comments[number + 1].depth > one.depth
        cannot = {
            "copy_permalink": not one.permalink,
            "fold_replies": not answered,
            "to_parent": not one.parent,
            "to_quoted": not any(quote.source for quote in one.quotes),
            "join_part": number == 0,
            "into_memo": not self._session.document.memos,
            "mark_comment": True,
        }
        for group in (_COMMENT, _WAYS, _WHOLE):
            yield tuple(name for name in group if not cannot.get(name))

    def _unselected(self, surface: Surface) -> tuple[Group, ...]:
        left_out = (
            surface is self._body.article and self._session.document and self._session.document.left_out
        )
        back: Group = ("put_all_back",) if left_out else ()
        return ("select_sentence", "select_paragraph", "select_all"), ("undo", "redo", *back)

    def _fill(self, menu: QMenu, groups: tuple[Group, ...]) -> None:
        menu.clear()
        for number, group in enumerate(groups):
            if number:
                menu.addSeparator()
            menu.addActions([self._actions[name] for name in group])
