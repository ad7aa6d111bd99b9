"""The page side by side: article, memo over comments, annotations; wide or narrow."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from reader.bookmarks import Bookmark, Line
from reader.model import LEFT_OUT, Document
from reader.notes.annotation import Placed
from reader.notes.trail import Trail
from reader.qt import marks
from reader.qt.glimpse import glimpse
from reader.qt.look import Look
from reader.qt.pictures import Pictures
from reader.qt.resuming import resume_beside, stand_at
from reader.qt.surface.layers import Shelves
from reader.qt.surface.manner import ARTICLE
from reader.qt.surface.rows import article_rows
from reader.qt.surface.settling import When
from reader.qt.surface.surface import Surface
from reader.qt.widths import LEAST_ARTICLE, LIST, SENTENCE, SIDE, TIGHT, Columns, band, is_talk, shares

if TYPE_CHECKING:
    from reader.qt.controls.annotation_list import AnnotationList
    from reader.qt.side_column import SideColumn


class _Shown(NamedTuple):
    """A page as it was shown: `why` there are no comments, whether it is but the beginning of a page.

    `again`: the same page is shown, split in another way.
    """

    document: Document
    why: str
    partial: bool
    again: bool = False


class Body(QSplitter):
    """Three columns; in a narrow window the annotations take the side column's place when they are wanted.

    One that is `bare` has the article and the other columns' grounds, until it is filled.
    """

    arranged = Signal()  # a column came or went

    side: SideColumn
    list: AnnotationList

    def __init__(
        self, look: Look, pictures: Pictures, parent: QWidget | None = None, bare: bool = False
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self._pictures = pictures
        self._document: Document | None = None
        self._early: _Shown | None = None  # what columns that are still to come will show
        self._top: Bookmark | None = None  # where they will stand
        self._beside = False  # whether the page has something beside the article
        self._only_said = False  # whether that is a sentence: the words of the page get the room
        self._unfolded = False
        self._band = ""
        self._sizes: dict[str, Sequence[int]] = {}
        self._memo = 0.0  # the share drawn for it, until the side column is there
        self._annotations_wanted = {"narrow": False, "medium": True, "wide": True}
        self._veiled: list[QWidget] = []  # columns that are not painted yet
        self.article = Surface(look, ARTICLE, self)
        self.article.setAccessibleName(self.tr("Article"))
        self.article.setMinimumWidth(LEAST_ARTICLE)
        self._rooms = [_ground(self, *SIDE), _ground(self, *LIST)]
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._give_pictures(self.article)
        self.splitterMoved.connect(self._on_moved)
        if not bare:
            for _ in self.fill():
                pass

    def fill(self) -> Iterator[str]:
        """The columns beside the article, one after the other."""
        from reader.qt.controls.annotation_list import AnnotationList
        from reader.qt.side_column import SideColumn, in_reading_order

        self.side = SideColumn(self._look)
        self.side.portion = self._memo
        self._take_in(0, self.side, SIDE)
        for surface in self.surfaces[1:]:
            self._give_pictures(surface)
        self.show_beside()
        yield "side"
        self.list = AnnotationList(self._look)
        self._take_in(1, self.list, LIST)
        in_reading_order(self)
        yield "list"

    def _take_in(self, room: int, column: QWidget, widths: tuple[int, int]) -> None:
        """Where its ground was, as wide as that, and hidden if that was."""
        column.setMinimumWidth(widths[0])
        column.setMaximumWidth(widths[1])
        ground, self._rooms[room] = self._rooms[room], column
        self._squeeze()
        self.replaceWidget(self.indexOf(ground), column)
        ground.setParent(None)

    def _give_pictures(self, surface: Surface) -> None:
        surface.set_pictures(self._pictures)
        self._pictures.arrived.connect(surface.show_pictures)

    @property
    def surfaces(self) -> tuple[Surface, ...]:
        """The article's, the memo's, the comments'; the first alone until all are there."""
        if not hasattr(self, "side"):
            return (self.article,)
        return (self.article, self.side.memo.surface, self.side.comments.surface)

    def surface_of(self, key: str) -> Surface:
        """The surface that shows a part, given its key."""
        kind = key.partition(":")[0]
        if kind == "memo":
            return self.side.memo.surface
        return self.side.comments.surface if kind == "comment" else self.article

    def shows(self, surface: Surface, role: str) -> bool:
        """Whether a surface shows the blocks of this role."""
        if role == LEFT_OUT:
            return surface is self.article and self.unfolded
        if role.startswith("memo:"):
            return surface is self.side.memo.surface and role == self.side.memo.shown
        return self.surface_of(role) is surface

    def showing(self) -> Iterator[Surface]:
        """The surfaces that have something to show and are to be seen."""
        return (surface for surface in self.surfaces if surface.isVisible() and len(surface.setter.flow))

    @property
    def untouched(self) -> bool:
        """Whether the page stands as it was opened: nobody has scrolled or selected anything."""
        return all(one.at_start and not one.selected_places() for one in self.surfaces)

    # the page

    def show_document(
        self, document: Document, why_no_comments: str, partial: bool = False, when: When = When.NOW
    ) -> None:
        """`partial`: it is the beginning of a page, whose rest is to come; `when` the article's words are set.

        If that is not now, what stands beside the article waits for `show_beside`.
        """
        self._document, self._unfolded = document, _holds_nothing(document)
        self._band = band(self.width())
        self._look_beside(document, why_no_comments, partial)
        filled = hasattr(self, "side")
        if filled:
            self.side.make_room(document, why_no_comments)
        self._arrange(anew=True)  # first, so that no words are set at a width that does not stay
        counts = marks.counts(document)
        for surface in self.surfaces:
            surface.setter.document = document
            surface.setter.counts = counts
            surface.setter.unfolded = self._unfolded
            surface.set_focused_part("")
            surface.set_highlights(())
        self.article.show_rows(article_rows(document, self._unfolded, partial), when=when)
        self._early, self._top = _Shown(document, why_no_comments, partial), None
        if when is When.NOW:
            self.show_beside()

    def show_beside(self) -> None:
        """What stands beside the article, if it is not shown yet and its column is there."""
        for _ in self.showing_beside():
            pass

    def showing_beside(self) -> Iterator[None]:
        """The same in steps; all of them are to be done before anything is asked of what stands there."""
        if self._early is None or not hasattr(self, "side"):
            return
        early, self._early = self._early, None
        if early.again:
            self.side.show_again(early.document, early.why)
            self._arrange(anew=True)
        else:
            yield from self.side.showing(early.document, early.why, early.partial)
            self.adorn(())
        if self._top is not None:
            yield
            resume_beside(self.side, self._top)
            self._top = None

    def veil(self) -> None:
        """What stands beside the article is painted with `unveil`: all at once would take as long as to set it."""
        self._veiled = list(self._rooms)
        for room in self._veiled:
            room.setUpdatesEnabled(False)

    def unveil(self) -> bool:
        """Paints one column more; whether there are others."""
        self._veiled.pop(0).setUpdatesEnabled(True)
        return bool(self._veiled)

    def _look_beside(self, document: Document, why_no_comments: str, partial: bool = False) -> None:
        held = bool(document.memos or document.comments)
        self._beside = held or bool(why_no_comments)
        self._only_said = self._beside and not held and not partial
        self._squeeze()

    def show_from(self, top: Bookmark, but: Container[Surface] = ()) -> None:
        """The page from this line on; what stands beside the article when its column is there; `but` these stay."""
        for _ in self.showing_from(top, but):
            pass

    def showing_from(self, top: Bookmark, but: Container[Surface] = ()) -> Iterator[None]:
        """The same in steps: first the article, then what stands beside it."""
        if top.place.part.partition(":")[0] not in ("memo", "comment") and self.article not in but:
            stand_at(self.article, Line(top.place, top.above))
            yield
        if self._early is not None:
            self._top = top
        else:
            resume_beside(self.side, top, but)

    def show_again(self, document: Document, why_no_comments: str, when: When = When.NOW) -> None:
        """The same page split in another way; where it stands and what is highlighted is for others to say.

        If it is not shown now, what stands beside the article waits for `show_beside`.
        """
        self.show_beside()
        self._document = document
        self._look_beside(document, why_no_comments)
        counts = marks.counts(document)
        for surface in self.surfaces:
            surface.setter.document = document
            surface.setter.counts = counts
        if document.find(self.focused_comment) is None:
            self.focus_part("")
        self.article.show_rows(article_rows(document, self._unfolded), when=When.NEXT)
        self._early = _Shown(document, why_no_comments, partial=False, again=True)
        if when is When.NOW:
            self.show_beside()

    @property
    def unfolded(self) -> bool:
        """Whether what was left out of the page is shown."""
        return self._unfolded

    def fold_left_out(self) -> None:
        """Opens or closes what was left out of the page."""
        if self._document is not None:
            self._unfolded = not self._unfolded
            self.article.setter.unfolded = self._unfolded
            self.article.show_rows(article_rows(self._document, self._unfolded), keep_place=True)

    def show_annotations(
        self, placed: Sequence[Placed], shelved: Mapping[str, Shelves] | None = None
    ) -> None:
        """Paints the highlights of all annotations anew; `shelved` are these, made ready."""
        found = marks.shelved(placed) if shelved is None else shelved
        for kind, surface in zip(marks.KINDS, self.surfaces, strict=True):
            surface.set_highlights(found.get(kind, ()))

    def lay_kind(self, kind: str, shelves: Shelves) -> None:
        """Works out how the highlights of one kind of parts lie; `show_kind` paints them."""
        self.surfaces[marks.KINDS.index(kind)].lay_highlights(shelves)

    def show_kind(self, kind: str) -> None:
        """Paints them anew."""
        self.surfaces[marks.KINDS.index(kind)].show_highlights()

    def show_carried(self, trail: Trail) -> None:
        """Until all highlights have followed their words, those of the words on the screen."""
        found = glimpse(trail, self.surfaces, self.surface_of)
        for surface, lit in zip(self.surfaces, found, strict=True):
            if lit is not None:
                surface.set_highlights(lit, more=True)

    def show_moved(self, moved: Iterable[Placed], placed: Sequence[Placed]) -> None:
        """Paints the kinds of parts anew that these stood in, or stand in now; the others stay as they are."""
        kinds = {kind for one in moved for kind in marks.kinds_of(one)}
        found = marks.shelved(placed, kinds)
        for kind, surface in zip(marks.KINDS, self.surfaces, strict=True):
            if kind in kinds:
                surface.set_highlights(found.get(kind, ()))

    def show_changed(self, id: str, changed: Placed | None) -> None:
        """Paints one annotation anew; None if it is gone."""
        lit = list(marks.highlights(changed)) if changed is not None else []
        for surface in self.surfaces:
            surface.replace_highlights(id, [one for one in lit if self.surface_of(one.part) is surface])

    def adorn(self, placed: Sequence[Placed]) -> None:
        """Shows what annotations put on whole parts, and how many the memo has."""
        adornments = marks.adornments(placed)
        self.side.comments.surface.set_adornments(adornments)
        self.side.memo.show_counts(placed)

    def focus_part(self, key: str) -> None:
        """Puts the ring around a comment; around none where the part is no comment."""
        self.side.comments.surface.set_focused_part(key if key.startswith("comment:") else LEFT_OUT)

    @property
    def focused_comment(self) -> str:
        """The key of the comment that has the ring; empty for none."""
        return self.side.comments.surface.setter.focused

    # the columns

    @property
    def annotations_shown(self) -> bool:
        return self._annotations_wanted[self._band or "medium"]

    def show_list(self, shown: bool) -> None:
        """Shows or hides the annotations; in a narrow window they and the side column take turns."""
        self._annotations_wanted[self._band or "medium"] = shown
        self._arrange(anew=True)

    @property
    def columns(self) -> Columns:
        memo = self.side.portion if hasattr(self, "side") else self._memo
        return Columns(dict(self._annotations_wanted), dict(self._sizes), self._unfolded, memo)

    def take_columns(self, columns: Columns) -> None:
        """Shows them as they were."""
        self._annotations_wanted |= columns.annotations
        self._sizes, self._memo = dict(columns.sizes), columns.memo
        if hasattr(self, "side"):
            self.side.take_portion(columns.memo)
        if columns.unfolded != self._unfolded:
            self.fold_left_out()
        self._arrange(anew=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._squeeze()
        now = band(self.width())
        if now != self._band:
            self._band = now
            self._arrange(anew=True)

    def _squeeze(self) -> None:
        wanted = LEAST_ARTICLE, SIDE[0]
        least = wanted if self.width() >= sum(wanted) else TIGHT
        if self._only_said:
            least = least[0], SENTENCE
        for column, pixels in zip((self.article, self._rooms[0]), least, strict=True):
            column.setMinimumWidth(pixels)

    def _arrange(self, anew: bool) -> None:
        narrow, listed = self._band == "narrow", self.annotations_shown
        side, list_ = self._rooms
        side.setVisible(self._document is not None and self._beside and not (narrow and listed))
        list_.setVisible(listed)
        if anew:
            self.refresh()  # what came or went is counted before the widths are given out
            self.setSizes(self._remembered() or self._shares())
        self.arranged.emit()

    def _key(self) -> str:
        said = "-said" if self._only_said else ""
        return f"{self._band}-{self._is_hidden(0):d}{self._is_hidden(1):d}{is_talk(self._document):d}{said}"

    def _is_hidden(self, room: int) -> bool:
        return self._rooms[room].isHidden()

    def _remembered(self) -> Sequence[int] | None:
        sizes = self._sizes.get(self._key())
        return sizes if sizes is not None and len(sizes) == self.count() else None

    def _shares(self) -> Sequence[int]:
        hidden = [self._is_hidden(room) for room in (0, 1)]
        return shares(self.width(), self._band or "medium", is_talk(self._document), self._only_said, hidden)

    def _on_moved(self) -> None:
        self._sizes[self._key()] = self.sizes()


def _holds_nothing(document: Document) -> bool:
    """Whether nothing of a page was understood: then all that was left out of it is shown at once."""
    return not any(part.blocks for part in document.parts.values())


def _ground(body: QWidget, least: int, most: int) -> QWidget:
    """What stands for a column until it is there."""
    ground = QWidget(body)
    ground.setProperty("ground", "side")
    ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    ground.setMinimumWidth(least)
    ground.setMaximumWidth(most)
    return ground
