"""What a person does with highlights, tags and notes: each gesture is one step that can be undone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from reader.model import LEFT_OUT, Place
from reader.notes.anchor import describe, whole
from reader.notes.annotation import Anchor, Annotation, Change
from reader.notes.colours import tag_colour
from reader.notes.snap import snap, trim
from reader.notes.stamp import new_id, now
from reader.qt.controls.tag_rows import TagRow
from reader.qt.marks import whole_of
from reader.qt.session import Session
from reader.qt.wording import Wording, tr

DIGITS = 9  # tags that have a digit key


class Annotating(QObject):
    """Turns places and ids into changes; the session makes them."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.last_tags: tuple[str, ...] = ()

    def highlight(
        self, places: Iterable[Place], colour: str = "", tags: Sequence[str] = (), exact: bool = False
    ) -> tuple[str, ...]:
        """One annotation for each part that the places touch, as one step; their ids.

        White space at the ends never counts; the ends move out to whole words unless `exact`.
        """
        changes = [
            change for place in places if (change := self._mark(place, colour, tags, exact)) is not None
        ]
        if changes:
            self._remember(tags)
            self._session.do(changes, tr("Annotating", "Words highlighted"))
        return tuple(change.id for change in changes if change.id in self._session.notebook)

    def _mark(self, place: Place, colour: str, tags: Sequence[str], exact: bool) -> Change | None:
        document = self._session.document
        part = document.find(place.part) if document is not None else None
        if part is None or place.span is None or place.part == LEFT_OUT:
            return None
        span = trim(part.text, place.span)
        if span is None:
            return None
        span = span if exact else snap(part.text, span)
        return self._session.notebook.add(self._new((describe(part, span),), tuple(tags), colour))

    def _new(self, anchors: tuple[Anchor, ...], tags: tuple[str, ...], colour: str = "") -> Annotation:
        moment = now()
        return Annotation(new_id(), anchors, tags, colour=colour, created=moment, modified=moment)

    def on_whole(self, key: str) -> Annotation | None:
        """The annotation of a whole part, or of the page where the key is empty."""
        return whole_of(self._session.notebook, key)

    def begin_whole(self, key: str, tags: Sequence[str] = (), note: str = "") -> str:
        """Annotates a whole part, or the page where the key is empty; the id of what was made."""
        document = self._session.document
        part = document.find(key) if document is not None and key else None
        made = replace(self._new((whole(part),) if part is not None else (), tuple(tags)), note=note)
        self._remember(tags)
        self._session.do([self._session.notebook.add(made)], tr("Annotating", "Annotation made"))
        return made.id

    def toggle_tag(self, ids: Iterable[str], name: str) -> None:
        """Takes a tag off if all of them carry it, else puts it on those that do not."""
        held = self._held(ids)
        everywhere = all(name in one.tags for one in held)
        changes = []
        for one in held:
            tags = tuple(tag for tag in one.tags if tag != name) if everywhere else (*one.tags, name)
            changes.append(self._edit(one.id, tags=tuple(dict.fromkeys(tags))))
        if held and not everywhere:
            self._remember((*held[0].tags, name))
        self._session.do(
            changes, tr("Annotating", "Tag taken off") if everywhere else tr("Annotating", "Tag added")
        )

    def put_tags(self, ids: Iterable[str], names: Sequence[str]) -> None:
        """Adds tags; those that are there already stay."""
        held = self._held(ids)
        self._session.do(
            [self._edit(one.id, tags=tuple(dict.fromkeys((*one.tags, *names)))) for one in held],
            tr("Annotating", "Tag added"),
        )

    def note(self, ids: Iterable[str], text: str) -> None:
        """Several have one note; where one of them got another note meanwhile, that stays."""
        held = self._held(ids)
        alike = [one for one in held if one.note == held[0].note]
        self._session.do([self._edit(one.id, note=text) for one in alike], tr("Annotating", "Note changed"))

    def colour(self, ids: Iterable[str], name: str) -> None:
        """Picks a colour; the same one again leaves it to the tags."""
        held = self._held(ids)
        colour = "" if all(one.colour == name for one in held) else name
        self._session.do(
            [self._edit(one.id, colour=colour) for one in held], tr("Annotating", "Colour changed")
        )

    def speaker(self, id: str, name: str) -> None:
        self._set(id, tr("Annotating", "Speaker changed"), speaker=name)

    def move_ends(self, id: str, place: Place) -> None:
        """Other ends for the words of one part: quote and context are taken anew."""
        document = self._session.document
        part = document.find(place.part) if document is not None else None
        held = self._session.notebook.get(id)
        if part is None or held is None or place.span is None:
            return
        anchor = describe(part, place.span)
        anchors = tuple(anchor if each.part == place.part and each.span else each for each in held.anchors)
        self._set(id, tr("Annotating", "Ends moved"), anchors=tuple(dict.fromkeys(anchors)))

    def relink(self, id: str, places: Iterable[Place]) -> bool:
        """Lost words are found again in these places; a whole part is another one. Whether anything came of it."""
        held, document = self._session.notebook.get(id), self._session.document
        if held is None or document is None or self._session.read_only:
            return False
        as_whole = not any(anchor.span for anchor in held.anchors)
        anchors = []
        for place in places:
            part = document.find(place.part)
            span = trim(part.text, place.span) if part is not None and place.span is not None else None
            if part is None or place.part == LEFT_OUT or (span is None and not as_whole):
                continue
            anchors.append(whole(part) if as_whole or span is None else describe(part, span))
        if anchors:
            self._set(id, tr("Annotating", "Words found again"), anchors=tuple(dict.fromkeys(anchors)))
        return bool(anchors)

    def delete(self, ids: Iterable[str]) -> None:
        held = [id for id in ids if id in self._session.notebook]
        changes = [self._session.notebook.remove(id) for id in held]
        whole_part = all(not any(a.span for a in self._session.notebook[id].anchors) for id in held)
        one = tr("Annotating", "Annotation deleted") if whole_part else tr("Annotating", "Highlight deleted")
        self._session.do(changes, one if len(held) < 2 else tr("Annotating", "Highlights deleted"))

    def _held(self, ids: Iterable[str]) -> list[Annotation]:
        return [self._session.notebook[id] for id in ids if id in self._session.notebook]

    def _set(self, id: str, label: Wording, **fields: object) -> None:
        if id in self._session.notebook:
            self._session.do([self._edit(id, **fields)], label)

    def _edit(self, id: str, **fields: object) -> Change:
        before = self._session.notebook[id]
        if all(getattr(before, name) == value for name, value in fields.items()):
            return Change(before, before)
        return self._session.notebook.edit(id, modified=now(), **fields)

    def _remember(self, tags: Sequence[str]) -> None:
        if tags:
            self.last_tags = tuple(tags)

    def tag_rows(self) -> list[TagRow]:
        """All tags of the page, the most used first; the first nine have a digit."""
        uses = Counter(tag for one in self._session.notebook for tag in one.tags)
        ordered = sorted(uses.items(), key=_by_use)
        return [
            TagRow(name, tag_colour(name), count, str(place) if place <= DIGITS else "")
            for place, (name, count) in enumerate(ordered, 1)
        ]


def _by_use(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0].casefold()
