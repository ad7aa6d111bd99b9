"""Correction by hand: passages go where they belong, and the panes show it without losing the place."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from reader.model import ARTICLE, LEFT_OUT, Document, Kind, Label, Memo, Place
from reader.notes.correction import correct, new_role
from reader.notes.sidecar import NewerSidecar, beside
from reader.notes.stamp import now
from reader.notes.trail import Index, Trail
from reader.qt import dialogs
from reader.qt.body import Body
from reader.qt.controls.passage_dialog import NOTHING, Said
from reader.qt.holding import Top, top_of
from reader.qt.session import Session
from reader.qt.surface.laid import Deed, Hot
from reader.qt.surface.surface import Surface
from reader.qt.translation import translate_error
from reader.qt.words import tr

# What the menu of the selection offers.
ENTRIES = ("mark_memo", "into_memo", "split_memo", "mark_comment", "into_article", "leave_out")


class Correcting(QObject):
    """Whole blocks go: those that the selection touches. Each gesture is one step that can be undone."""

    said = Signal(object)  # str: why nothing was done
    corrected = Signal(object)  # str: what was done, and can be undone

    def __init__(self, session: Session, body: Body) -> None:
        super().__init__(body)
        self._session = session
        self._body = body
        session.recast.connect(self._on_recast)
        body.article.acted.connect(self._on_acted)

    # what the keys and menus do

    def mark_memo(self) -> None:
        self._make("memo", self.tr("Marked as memo"))

    def mark_comment(self) -> None:
        self._make("comment", self.tr("Marked as comment"))

    def into_memo(self) -> None:
        """Into the memo that stands nearest on the page: its edge moves."""
        blocks = self._selected()
        memo = self._nearest_memo(blocks) if blocks else None
        if memo is not None:
            self._give(blocks, memo.part, self.tr("Moved into the memo"))
        elif blocks:
            self.said.emit(self.tr("No memo in this page"))

    def into_article(self) -> None:
        self._give(self._selected(), ARTICLE, self.tr("Put back into the article"))

    def leave_out(self) -> None:
        self._give(self._selected(), LEFT_OUT, self.tr("Left out of the page"))

    def split_memo(self) -> None:
        """From the selection, or the caret, to the memo's end: a memo of its own."""
        memo, block = self._shown_memo(), self._caret()
        if memo is None or block is None:
            self.said.emit(self.tr("Select the words in the memo where the next one begins"))
            return
        blocks = self._index().blocks(memo.part)
        rest = blocks[blocks.index(block) :]
        if len(rest) == len(blocks):
            self.said.emit(self.tr("The memo begins here"))
            return
        said = Said(memo.kind, self._heading(rest), memo.author)
        self._give(rest, new_role(self._document, "memo", rest), self.tr("Split the memo"), said)

    def join_memo(self) -> None:
        """The memo that is shown becomes the end of the one before it."""
        memo, memos = self._shown_memo(), self._document.memos
        number = memos.index(memo) if memo is not None else 0
        if memo is None or number == 0:
            self.said.emit(self.tr("No memo before this one"))
            return
        before = memos[number - 1].part
        self._give(self._index().blocks(memo.part), before, self.tr("Joined with the memo before"))

    def _on_acted(self, hot: object) -> None:
        if isinstance(hot, Hot) and hot.deed is Deed.PUT_BACK:
            block = self._index().blocks(LEFT_OUT)[int(hot.value)]
            blocks, role = self._home(block)
            self._give(blocks, role, self.tr("Put back"))

    def _home(self, block: int) -> tuple[list[int], str]:
        """Where a block that was left out goes: where it was before, else the article. A header takes its comment."""
        original = self._session.original
        assert original is not None
        role = original.blocks[block].role
        if original.blocks[block].label is not Label.HEADER:
            return [block], role or ARTICLE
        pairs = zip(original.blocks, self._document.blocks, strict=True)
        left = [at for at, (was, is_) in enumerate(pairs) if was.role == role and is_.role == LEFT_OUT]
        return left, role

    # making it so

    def _make(self, kind: str, words: str) -> None:
        """A new memo or comment of the selection, once the person has said what there is to say of it."""
        blocks = self._selected()
        if not blocks:
            return
        of_memo = kind == "memo"
        title = self._heading(blocks) if of_memo else ""
        said = dialogs.ask_about_passage(self._body.window(), self._body.article.look, of_memo, title)
        if said is not None:
            self._give(blocks, new_role(self._document, kind, blocks), words, said)

    def _give(self, blocks: Iterable[int], role: str, words: str, said: Said = NOTHING) -> None:
        """Gives the blocks a role, and shows the part that they are in now."""
        moved, page = list(blocks), self._session.page
        if not moved or page is None:
            return
        if self._session.read_only:
            self.said.emit(translate_error(NewerSidecar(beside(page).name)))
            return
        for surface in self._body.surfaces:
            surface.clear_selection()
        made = correct(
            self._document, moved, role, now(), kind=said.kind, title=said.title, author=said.author
        )
        if not self._session.correct(made, words):
            self.said.emit(self.tr("That is so already"))
            return
        self._show(role)
        self.corrected.emit(words)

    def _show(self, role: str) -> None:
        if role.startswith("memo:"):
            self._body.side.memo.show_part(role)
        elif role.startswith("comment:"):
            self._body.side.comments.show_part(role)
            self._body.side.comments.surface.go_to(Place(role))
            self._body.focus_part(role)

    # what it is about

    @property
    def _document(self) -> Document:
        assert self._session.document is not None
        return self._session.document

    def _index(self) -> Index:
        return Index(self._document)

    def _selected(self) -> list[int]:
        """The blocks that the selection touches; says so where nothing is selected."""
        surfaces = sorted(self._body.surfaces, key=Surface.hasFocus, reverse=True)
        places = next((found for one in surfaces if (found := one.selected_places())), [])
        blocks = self._touched(places)
        if not blocks:
            self.said.emit(self.tr("Select words of the passage first"))
        return blocks

    def _touched(self, places: Iterable[Place]) -> list[int]:
        index = self._index()
        pieces = [piece for place in places for piece in index.pieces(place)]
        full = [piece for piece in pieces if piece.end > piece.start] or pieces[:1]
        if not full:
            return []
        between = range(full[0].block, full[-1].block + 1)  # a block without words goes with its neighbours
        empty = [
            one.block for one in pieces if not self._document.blocks[one.block].text and one.block in between
        ]
        return sorted({*(piece.block for piece in full), *empty})

    def _caret(self) -> int | None:
        """The block in the memo's pane where the selection begins, or where the caret is."""
        surface = self._body.side.memo.surface
        places = surface.selected_places()
        focus = surface.view.cursor.focus
        if places:
            return next(iter(self._touched(places[:1])), None)
        part = surface.setter.flow.rows[focus.row].part if focus is not None else None
        if part is None or focus is None:
            return None
        return self._index().blocks(part.key)[part.block_at(focus.at)]

    def _shown_memo(self) -> Memo | None:
        shown = self._body.side.memo.shown
        return next((memo for memo in self._document.memos if memo.part == shown), None)

    def _nearest_memo(self, blocks: list[int]) -> Memo | None:
        index = self._index()

        def distance(memo: Memo) -> int:
            own = index.blocks(memo.part)
            return min(abs(at - block) for at in (blocks[0], blocks[-1]) for block in own) if own else 1 << 30

        return min(self._document.memos, key=distance, default=None)

    def _heading(self, blocks: Iterable[int]) -> str:
        """The title of a passage that begins with one."""
        first = self._document.blocks[min(blocks)]
        return " ".join(first.text.split()) if first.kind is Kind.HEADING else ""

    # the panes

    def _on_recast(self, trail: object) -> None:
        """The panes show the new split; the words that were at their tops stay there."""
        assert isinstance(trail, Trail)
        tops = [top for surface in self._body.surfaces if (top := top_of(surface)) is not None]
        document = trail.new
        why = "" if document.comments else " ".join(tr("notices", notice) for notice in document.notices)
        self._body.show_again(document, why)
        for top in tops:
            self._go_back(trail, top)

    def _go_back(self, trail: Trail, top: Top) -> None:
        """To the same words, else to the first ones after them that the surface still shows."""
        pieces = trail.here.pieces(top.place)
        if not pieces:
            return
        at = pieces[0].block
        block = self._still_shown(trail, top, at)
        if block == at:
            place = trail.there.start(at, pieces[0].start)
            top.surface.go_to(place, at_top=True, above=top.above)
        elif block is not None:
            top.surface.go_to(trail.there.start(block), at_top=True)

    def _still_shown(self, trail: Trail, top: Top, at: int) -> int | None:
        blocks = trail.here.blocks(top.place.part)
        for block in (*blocks[blocks.index(at) :], *reversed(blocks[: blocks.index(at)])):
            if self._body.shows(top.surface, trail.new.blocks[block].role):
                return block
        return None
