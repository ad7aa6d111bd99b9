"""What the keys and menus do to the words that are selected, or to the highlight that is open."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QApplication

from reader.notes.sidecar import NewerSidecar, beside
from reader.qt import entries, inside
from reader.qt.annotating import Annotating
from reader.qt.body import Body
from reader.qt.copying import Copying
from reader.qt.navigation import Navigation
from reader.qt.popups import Popups
from reader.qt.session import Session
from reader.qt.surface.ends import Moved
from reader.qt.surface.laid import Deed, Hot
from reader.qt.surface.surface import Surface
from reader.qt.translation import translate_error


class Editing(QObject):
    """Commands on words; each falls back from the selection to the open highlight to the focused comment."""

    said = Signal(object)  # str: a word about what was done, for the status bar
    image_wanted = Signal(object)  # str: the key of an image to enlarge
    link_wanted = Signal(object)  # str: an address

    def __init__(
        self, session: Session, body: Body, annotating: Annotating, popups: Popups, navigation: Navigation
    ) -> None:
        super().__init__(body)
        self._session = session
        self._body = body
        self._annotating = annotating
        self._popups = popups
        self._navigation = navigation
        self._copying = Copying(session, self)
        self._link: Hot | None = None
        popups.copy_wanted.connect(self.copy)
        popups.source_wanted.connect(self._copying.annotation)
        self._copying.said.connect(self.said)
        popups.ends_wanted.connect(self._begin_ends)
        session.refused.connect(self.say_why_not)
        for surface in body.surfaces:
            surface.acted.connect(self.act)
            surface.ends_moved.connect(self._on_ends_moved)

    @property
    def _surface(self) -> Surface:
        return self._navigation.surface

    @property
    def _selecting(self) -> Surface | None:
        """The surface with selected words, the focused one first."""
        surfaces = (self._surface, *self._body.surfaces)
        return next((surface for surface in surfaces if surface.selected_places()), None)

    @property
    def _meant(self) -> tuple[str, ...]:
        """What keys act on: what the popover is about, else the list's, else what was made or gone to last."""
        if self._popups.about:
            return self._popups.about
        if self._in_list:
            return (self._body.list.current,) if self._body.list.current else ()
        return tuple(id for id in self._navigation.meant if id in self._session.notebook)

    @property
    def _in_list(self) -> bool:
        """Whether the keyboard is in the list of annotations."""
        focused = QApplication.focusWidget()
        return focused is not None and self._body.list.isAncestorOf(focused)

    @property
    def _open(self) -> str:
        """The first of them, for what only one can be asked to do; empty for none."""
        return next(iter(self._meant), "")

    # marking

    def highlight(self) -> None:
        self._popups.highlight()

    def repeat(self) -> None:
        """Highlights the selection with the tags used last."""
        self._popups.highlight(tags=self._annotating.last_tags)

    def tag(self) -> None:
        if self._popups.selecting or self._popups.popover.isVisible():
            self._popups.tag()
        elif self._open:
            self.open_popover()
            self._popups.tag()
        elif self._body.focused_comment:
            self._popups.open_whole(self._body.focused_comment, self._near_comment(), tagging=True)

    def note(self) -> None:
        if self._popups.selecting or self._popups.popover.isVisible():
            self._popups.note()
        elif self._open:
            self.open_popover()
            self._popups.note()
        elif self._body.focused_comment:
            self._popups.open_whole(self._body.focused_comment, self._near_comment())

    def digit(self, number: int) -> None:
        """The tag with this digit, on the selection, the open highlight or the focused comment."""
        name = next((row.name for row in self._annotating.tag_rows() if row.key == str(number)), "")
        if not name:
            return
        if self._popups.selecting:
            self._popups.highlight(tags=(name,))
        elif self._open:
            self._annotating.toggle_tag(self._meant, name)
        elif self._body.focused_comment:
            held = self._annotating.on_whole(self._body.focused_comment)
            if held is not None:
                self._annotating.toggle_tag((held.id,), name)
            else:
                self._annotating.begin_whole(self._body.focused_comment, tags=(name,))

    def delete(self) -> None:
        """Nothing is deleted unseen: a highlight that was scrolled away is shown first."""
        meant = self._meant
        if meant and not self._popups.about and not self._in_list and not self._seen(meant):
            self._navigation.to_annotation(meant[0])
            self._navigation.meant = meant
            self.said.emit(self.tr("Press the key again to delete this highlight"))
        else:
            self._annotating.delete(meant)

    def _seen(self, ids: tuple[str, ...]) -> bool:
        return any(self._navigation.in_view(id) for id in ids)

    def ends(self) -> None:
        """Moves the ends of the highlight that is open, by keys."""
        self._begin_ends(self._open or self._navigation.current)

    def _begin_ends(self, id: object) -> None:
        placed = self._session.placed(str(id))
        standing = entries.places(placed) if placed is not None else []
        if standing and standing[0].span is not None:
            self._popups.dismiss()
            self._body.surface_of(standing[0].part).begin_ends(str(id))
            self.said.emit(self.tr("Arrows move the end, Tab takes the other one, Enter keeps it"))

    def _on_ends_moved(self, moved: object) -> None:
        if isinstance(moved, Moved):
            self._popups.dismiss()
            self._annotating.move_ends(moved.id, moved.place)
        self.said.emit("")  # the keys that moved them are no longer those

    def next_overlap(self) -> None:
        """In the popover, or of the highlight that was made or gone to last."""
        if self._popups.active:
            self._popups.page(1)
            return
        together = self._together(self._open)
        if together:
            self.open_annotation(together[(together.index(self._open) + 1) % len(together)])

    def _together(self, id: str) -> list[str]:
        """The highlights that share words with one, the shortest first; itself among them if it is on the page."""
        return next((found for one in self._body.surfaces if (found := one.layers.together(id))), [])

    def open_popover(self) -> None:
        """Follows the link at the caret, else opens what the list or the last jump stands on, or was made last."""
        link, meant = self._surface.link_at_caret(), self._meant
        if link is not None:
            self.act(link)
        elif len(meant) > 1:
            self._open_together(meant)
        elif meant:
            self.open_annotation(meant[0])

    def open_annotation(self, id: str) -> None:
        """Shows an annotation's words and opens its popover beside them."""
        placed = self._session.placed(id)
        if placed is None:
            return
        on_page = self._navigation.to_annotation(id)
        anchors = placed.annotation.anchors
        surface = self._body.surface_of(anchors[0].part) if anchors else self._body.article
        words = surface.highlight_rects(id) if on_page else []
        together = self._together(id) or [id]
        near = () if words else self._near_top(surface)
        self._popups.open(together, surface, near, together.index(id))

    def _open_together(self, ids: tuple[str, ...]) -> None:
        """One popover for the highlights of one gesture."""
        self._navigation.to_annotation(ids[0])
        self._navigation.made(ids)
        part = self._session.notebook[ids[0]].anchors[0].part
        self._popups.open(ids, self._body.surface_of(part), together=True)

    def say_why_not(self) -> None:
        """Why nothing can be written, or not yet."""
        page = self._session.page
        if self._session.partial or page is None:
            self.said.emit(
                self.tr("Only the beginning of the page is here yet: wait for the rest to do this")
            )
        else:
            self.said.emit(translate_error(NewerSidecar(beside(page).name)))

    # whole parts and the page

    def tag_page(self) -> None:
        self._popups.open_whole("", self._near_top(self._body.article), tagging=True)

    def note_on_page(self) -> None:
        self._popups.open_whole("", self._near_top(self._body.article))

    def tag_memo(self) -> None:
        self._on_memo(tagging=True)

    def note_on_memo(self) -> None:
        self._on_memo(tagging=False)

    def _on_memo(self, tagging: bool) -> None:
        memo = self._body.side.memo
        if not memo.shown:
            self.said.emit(self.tr("No memo in this page"))
            return
        memo.set_open(True, moving=False)
        self._popups.open_whole(memo.shown, self._near_top(memo.surface), tagging)

    def act(self, hot: object) -> None:
        """Does what was clicked in a surface."""
        assert isinstance(hot, Hot)
        match hot.deed:
            case Deed.LINK:
                self._follow(hot.value)
            case Deed.IMAGE:
                self.image_wanted.emit(hot.value)
            case Deed.OPEN:
                self.open_annotation(hot.value)
            case Deed.FOLD:
                self._body.fold_left_out()
            case Deed.JUMP if hot.place is not None:
                self._navigation.to_passage(hot.place)
            case Deed.MEMO if hot.place is not None:
                self._navigation.go(hot.place)
            case Deed.TAG | Deed.NOTE if self._session.read_only:
                self.say_why_not()
            case Deed.TAG | Deed.NOTE if hot.place is not None:
                self._popups.open_whole(hot.place.part, self._near_comment(), hot.deed is Deed.TAG)
            case Deed.COPY if hot.place is not None:
                self._copying.whole(hot.place.part)

    def ask_about(self, link: object) -> None:
        """The link that the next command is about; None where there is none."""
        self._link = link if isinstance(link, Hot) else None

    @property
    def _link_meant(self) -> Hot | None:
        return self._link or self._surface.link_at_caret()

    def follow_link(self) -> None:
        if self._link_meant is not None:
            self.act(self._link_meant)
        else:
            self.said.emit(self.tr("The text cursor is in no link (F7)"))

    def copy_link(self) -> None:
        if self._link_meant is not None:
            self._copying.address(self._link_meant.value)
        else:
            self.said.emit(self.tr("The text cursor is in no link (F7)"))

    def _follow(self, address: str) -> None:
        """A link inside the page is a jump, from which one can go back; the others lead to the browser."""
        document = self._session.document
        place = inside.place_of(document, address) if document is not None else None
        if place is None:
            self.link_wanted.emit(address)
            return
        self._navigation.go(place, at_top=True)  # as browsers do

    # copying

    def copy(self) -> None:
        surface = self._selecting
        if surface is not None:
            self._copying.words(surface)
            self._popups.bar.hide()

    def copy_with_source(self) -> None:
        """« words » — speaker, title, site, date; of the selection, else of the highlights that keys act on."""
        surface = self._selecting
        if surface is not None:
            self._copying.with_source(surface.selected_places())
            self._popups.bar.hide()
        else:
            self._copying.annotations(self._meant or (self._navigation.current,))

    def copy_as_markdown(self) -> None:
        surface = self._selecting
        if surface is not None:
            self._copying.as_markdown(surface.selected_places())
            self._popups.bar.hide()

    def copy_permalink(self) -> None:
        """The address of the comment that has the focus."""
        if self._body.focused_comment:
            self._copying.permalink(self._body.focused_comment)
        else:
            self.said.emit(self.tr("Go to a comment first"))

    def select_all(self) -> None:
        self._surface.select_all()

    def select_sentence(self) -> None:
        """The sentence at the caret; once more: up to the end of the next one."""
        self._surface.select_sentence()

    def select_paragraph(self) -> None:
        self._surface.select_paragraph()

    # where a card goes that is about no words

    def _near_top(self, surface: Surface) -> list[QRect]:
        corner = surface.viewport().mapTo(self._body.window(), surface.viewport().rect().topLeft())
        return [QRect(corner.x() + surface.manner.padding, corner.y(), 10, 24)]

    def _near_comment(self) -> list[QRect]:
        surface = self._body.side.comments.surface
        rect = surface.view.part_rect(self._body.focused_comment)
        return [rect.translated(surface.viewport().mapTo(self._body.window(), QPoint(0, 0)))]
