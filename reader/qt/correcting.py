"""Correction by hand: passages go where they belong. Each gesture is one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPointF, Signal

from reader.model import ARTICLE, LEFT_OUT, Comment, Document, Kind, Memo, Place, Span
from reader.notes import correction_deeds as deeds
from reader.notes.correction import NOTHING, Correction, Said, correct, new_role
from reader.notes.correction_deeds import Given, Point
from reader.notes.correction_given import made
from reader.notes.correction_head import is_annotated, lines
from reader.notes.stamp import now
from reader.notes.trail import Index, Piece, Trail, entire
from reader.qt import dialogs
from reader.qt.body import Body
from reader.qt.picked import Picked
from reader.qt.recasting import Recasting
from reader.qt.session import Session
from reader.qt.surface.edges import Dragged, Edges
from reader.qt.surface.furniture import ALL
from reader.qt.surface.laid import Deed, Hot
from reader.qt.surface.surface import Surface
from reader.qt.translation import spoken
from reader.qt.wording import Wording, tr


class Correcting(QObject):
    """A selection that ends where a sentence does is cut there; any other takes its paragraphs whole."""

    said = Signal(object)  # str: why nothing was done
    corrected = Signal(object)  # Wording: what was done, and can be undone

    def __init__(self, session: Session, body: Body) -> None:
        super().__init__(body)
        self._session = session
        self._body = body
        self._picked = Picked(session, body)
        self._recasting = Recasting(session, body)
        body.article.acted.connect(self._on_acted)
        for surface in body.surfaces:
            surface.edges.ask = self._would_go
            surface.edges.away = partial(self._pane_at, surface)
            surface.edge_moved.connect(self._on_edge_moved)
        body.side.memo.surface.edge_held.connect(self._on_memo_held)
        for opened in (session.opened, session.completed, session.shut):
            opened.connect(self._on_opened)
        for split in (session.opened, session.completed, session.shut, session.recast):
            split.connect(self._on_split)

    # what becomes of the selection

    def mark_memo(self) -> None:
        self._make("memo", tr("Correcting", "Marked as memo"))

    def mark_comment(self) -> None:
        self._make("comment", tr("Correcting", "Marked as comment"))

    def into_memo(self) -> None:
        """Into the memo that stands nearest on the page."""
        self._into("memo", tr("Correcting", "Moved into the memo"), self.tr("No memo in this page"))

    def into_comment(self) -> None:
        self._into("comment", tr("Correcting", "Moved into the comment"), self.tr("No comment in this page"))

    def into_article(self) -> None:
        self._give_all(self._selected(), ARTICLE, self._told(tr("Correcting", "Put back into the article")))

    def leave_out(self) -> None:
        self._give_all(self._selected(), LEFT_OUT, self._told(tr("Correcting", "Left out of the page")))

    # what becomes of the memo or the comment

    def begin_here(self) -> None:
        self._at(deeds.begin, self._picked.start)

    def end_here(self) -> None:
        self._at(deeds.end, self._picked.end)

    def split_part(self) -> None:
        """From the selection, or the caret, to its end: a part of its own."""
        self._at(deeds.split, self._picked.start, tr("Correcting", "Split in two"))

    def join_part(self) -> None:
        """The memo or comment becomes the end of the one before it; those selected, of the first of them."""
        keys = self._picked.parts
        document = self._document
        joined = [deeds.join(document, keys[0])] if len(keys) == 1 else []
        joined += [deeds.entrust(document, key, keys[0]) for key in keys[1:]]
        self._do(
            [given for given in joined if given is not None],
            tr("Correcting", "Joined into one"),
            self.tr("Nothing stands before it to be joined with"),
        )

    def start_up(self) -> None:
        self._step(start=True, outward=True)

    def start_down(self) -> None:
        self._step(start=True, outward=False)

    def end_up(self) -> None:
        self._step(start=False, outward=False)

    def end_down(self) -> None:
        self._step(start=False, outward=True)

    def correct_facts(self) -> None:
        """Who wrote it, when, what it is: as the page or the program has it wrong."""
        record = self._record(self._picked.part)
        if record is None:
            self.said.emit(self.tr("Select words of a memo or a comment first"))
            return
        before = _facts(record)
        said = self._asked(isinstance(record, Memo), before, self.tr("Correct the facts"))
        blocks = self._index().blocks(record.part)
        if said is not None and said.since(before) != NOTHING and blocks:
            first = entire(self._document, blocks[:1])
            given = Given(tuple(first), record.part)
            self._give([given], tr("Correcting", "Facts corrected"), said.since(before))

    # by the mouse

    def _on_opened(self) -> None:
        for surface in self._body.surfaces:
            surface.edges.locked = self._session.document is None or self._session.read_only

    def _on_split(self) -> None:
        """What a hand holds of the page as it was is let go."""
        for surface in self._body.surfaces:
            surface.edges.cancel()

    def _on_memo_held(self) -> None:
        self.said.emit(self.tr("Draw it into the article to take in more"))

    def _would_go(self, dragged: Dragged) -> Sequence[Place]:
        """The words that would come into a part or go out of it, if its edge stood there."""
        given = self._dragged(dragged)
        return self._index().places(given.pieces) if given is not None else ()

    def _pane_at(self, surface: Surface, at: QPointF) -> tuple[Edges, QPointF] | None:
        """The pane beside this one that a hand is over, and where it is there; above and below, this one scrolls."""
        if 0 <= at.x() < surface.viewport().width():
            return None
        there = surface.viewport().mapToGlobal(at)
        for other in self._body.surfaces:
            spot = other.viewport().mapFromGlobal(there)
            if other.isVisible() and other.viewport().rect().contains(spot.toPoint()):
                return other.edges, spot
        return None

    def _dragged(self, dragged: Dragged) -> Given | None:
        pieces = self._index().pieces(dragged.place)
        if not pieces:
            return None
        if dragged.edge.at_start:
            return deeds.begin(self._document, dragged.edge.part, Point(pieces[0].block, pieces[0].start))
        return deeds.end(self._document, dragged.edge.part, Point(pieces[-1].block, pieces[-1].end))

    def _on_edge_moved(self, dragged: object) -> None:
        assert isinstance(dragged, Dragged)
        given = self._dragged(dragged)
        self._do(
            _one(given),
            self._moved(given, dragged.edge.part),
            self.tr("Nothing would change, or nothing would be left of it"),
        )

    # what was left out

    def show_left_out(self) -> None:
        """Opens it with the caret at its first paragraph, or closes it."""
        article = self._body.article
        self._body.fold_left_out()
        if not self._body.unfolded or not self._document.left_out:
            return
        first = article.point_of(Place(LEFT_OUT, Span(0, 0)))
        article.setFocus()
        if first is not None:
            article.view.cursor.put(first)
            article.set_caret_mode(article.caret_mode)
            article.view.reveal(first)

    def put_back(self) -> None:
        """What is selected of it, or the paragraph at the caret."""
        self._put_back(sorted({piece.block for piece in self._picked.left_out}))

    def put_all_back(self) -> None:
        self._put_back(self._index().blocks(LEFT_OUT))

    def _on_acted(self, hot: object) -> None:
        if not isinstance(hot, Hot) or hot.deed is not Deed.PUT_BACK:
            return
        if hot.value == ALL:
            self.put_all_back()
        else:
            self._put_back([self._index().blocks(LEFT_OUT)[int(hot.value)]])

    def _put_back(self, blocks: Iterable[int]) -> None:
        original = self._session.original
        chosen = list(blocks)
        if original is None or not chosen:
            self.said.emit(self.tr("Nothing of what was left out is selected"))
            return
        given = deeds.put_back(original, self._document, chosen)
        if not given:
            self.said.emit(self.tr("Its words stand in another comment now"))
            return
        whole = self._session.cast.split.whole
        back = [correct(original, one.pieces, one.role, now(), whole=whole) for one in given]
        self._make_so(back, tr("Correcting", "Put back"), given[-1].role)

    # making it so

    def _make(self, kind: str, words: Wording) -> None:
        """A new memo or comment of the selection, once the person has said what there is to say of it."""
        pieces = self._selected()
        if not pieces:
            return
        if not self._picked.pieces and self._document.blocks[pieces[0].block].role.startswith(f"{kind}:"):
            self.said.emit(self.tr("That is so already"))
            return
        of_memo = kind == "memo"
        found, header, body = (self._titled(pieces), [], pieces) if of_memo else self._headed(pieces)
        title = self.tr("Mark as memo") if of_memo else self.tr("Mark as comment")
        said = self._asked(of_memo, found, title)
        if said is not None:
            first = body[0]
            role = new_role(self._document, kind, self._document.blocks[first.block].text[first.start :])
            self._give_all(body, role, self._told(words), said.since(_BLANK), header)

    def _asked(self, of_memo: bool, found: Said, title: str) -> Said | None:
        look, language = self._body.article.look, self._document.language or spoken()
        return dialogs.ask_about_passage(self._body.window(), look, of_memo, found, title, language)

    def _titled(self, pieces: list[Piece]) -> Said:
        """The title of a passage that begins with one."""
        first = self._document.blocks[pieces[0].block]
        return Said("", " ".join(first.text.split()) if first.kind is Kind.HEADING else "", "", "", "")

    def _headed(self, pieces: list[Piece]) -> tuple[Said, list[Piece], list[Piece]]:
        """Who wrote a comment and when, where its first lines say so; they are its head, unless they are annotated."""
        from reader.threads import day_order, heading  # the engines come with it

        parted = lines(self._document, pieces)
        texts = [text for text, _ in parted[: heading.MOST + 1]]
        head = heading.read(texts, day_order.of_document(self._document, texts[: heading.MOST]))
        header, body = ([piece for _, piece in some] for some in (parted[: head.lines], parted[head.lines :]))
        date = head.published
        found = Said("", "", head.author, date.raw if date else "", date.iso if date else "")
        if not header or is_annotated(self._document, self._session.digest().placed, header):
            return found, [], pieces
        return found, header, body

    def _told(self, words: Wording) -> Wording:
        """What is done, and whether more goes along than was selected."""
        whole = tr("Correcting", "{0} (whole paragraphs)")
        return replace(whole, named=words) if self._picked.is_widened else words

    def _into(self, kind: str, words: Wording, otherwise: str) -> None:
        pieces = self._selected()
        key = self._picked.nearest(kind, pieces) if pieces else ""
        if key:
            self._give_all(pieces, key, self._told(words))
        elif pieces:
            self.said.emit(otherwise)

    def _at(
        self,
        deed: Callable[[Document, str, Point], Given | None],
        point: Callable[[], Point | None],
        words: Wording | None = None,
    ) -> None:
        at, key = point(), self._picked.part
        if at is None or not key:
            self.said.emit(self.tr("Select words where it is to be, or put the caret there (F7)"))
            return
        given = deed(self._document, key, at)
        self._do(
            _one(given),
            words or self._moved(given, key),
            self.tr("Nothing would change, or nothing would be left of it"),
        )

    def _step(self, *, start: bool, outward: bool) -> None:
        key = self._picked.part
        given = deeds.step(self._document, key, start=start, outward=outward) if key else None
        self._do(_one(given), self._moved(given, key), self.tr("There is no paragraph to move over"))

    def _moved(self, given: Given | None, key: str) -> Wording | None:
        """How many words came into a memo or comment whose edge was moved, or went out of it."""
        if given is None:
            return None
        blocks = self._document.blocks
        count = sum(len(blocks[one.block].text[one.start : one.end].split()) for one in given.pieces)
        if key.startswith("memo:"):
            if given.role == key:
                return tr("Correcting", "%n word(s) came into the memo", count)
            return tr("Correcting", "%n word(s) went out of the memo", count)
        if given.role == key:
            return tr("Correcting", "%n word(s) came into the comment", count)
        return tr("Correcting", "%n word(s) went out of the comment", count)

    def _do(self, given: list[Given], words: Wording | None, otherwise: str) -> None:
        if not given or words is None:
            self.said.emit(otherwise)
        else:
            self._give(given, words)

    def _give_all(
        self,
        pieces: list[Piece],
        role: str,
        words: Wording,
        said: Said = NOTHING,
        header: Iterable[Piece] = (),
    ) -> None:
        if pieces:
            self._give([deeds.give(self._document, pieces, role)], words, said, header)

    def _give(
        self, given: list[Given], words: Wording, said: Said = NOTHING, header: Iterable[Piece] = ()
    ) -> None:
        """Gives the words their roles, and shows the part that the last of them are in now."""
        original, cast = self._session.original, self._session.cast
        if original is None:
            return
        trail = Trail(self._document, original, cast.index, cast.split.index)
        moment, whole = now(), cast.split.whole
        self._make_so([made(one, trail, moment, said, header, whole) for one in given], words, given[-1].role)

    def _make_so(self, corrections: list[Correction], words: Wording, role: str) -> None:
        kept = self._picked.selected
        for surface in self._body.surfaces:
            surface.clear_selection()
        if not self._session.correct(corrections, words):
            self.said.emit(self.tr("That is so already"))
            return
        self._show(role if role not in (ARTICLE, LEFT_OUT) else kept)
        self.corrected.emit(words)

    def _show(self, role: str) -> None:
        if role.startswith("memo:"):
            self._body.side.memo.show_part(role)
        elif role.startswith("comment:") and self._document.find(role) is not None:
            self._body.side.comments.show_part(role)
            self._body.side.comments.surface.go_to(Place(role))
            self._body.focus_part(role)

    # what it is about

    @property
    def _document(self) -> Document:
        assert self._session.document is not None
        return self._session.document

    def _index(self) -> Index:
        return self._session.cast.index

    def _record(self, key: str) -> Memo | Comment | None:
        records: tuple[Memo | Comment, ...] = (*self._document.memos, *self._document.comments)
        return next((one for one in records if one.part == key), None)

    def _selected(self) -> list[Piece]:
        """The selected words, widened to whole paragraphs, else all of a memo or comment; says if there is none."""
        pieces = self._picked.pieces or self._picked.whole
        if not pieces:
            self.said.emit(self.tr("Select words of the passage first"))
        return pieces


_BLANK = Said("", "", "", "", "")


def _one(given: Given | None) -> list[Given]:
    return [given] if given is not None else []


def _facts(record: Memo | Comment) -> Said:
    date = record.published
    raw, iso = (date.raw, date.iso) if date is not None else ("", "")
    if isinstance(record, Memo):
        return Said(record.kind, record.title, record.author, raw, iso)
    return Said("", "", record.author, raw, iso)
