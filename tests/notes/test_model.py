"""Any order of edits, saves, crashes and merges, against a model that is only a dictionary."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import replace
from itertools import count
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from reader.errors import ReaderError
from reader.model import Document
from reader.notes import store
from reader.notes.annotation import Annotation, Change
from reader.notes.notebook import Notebook
from reader.notes.sidecar import Sidecar, load, save

DOCUMENT = Document((), {}, title="Le phare", name="phare.html", sha256="00" * 32)
notes = st.sampled_from(["", "one", "two", "three"])
tags = st.lists(st.sampled_from("xyz"), unique=True, max_size=2).map(tuple)


class Keeping(RuleBasedStateMachine):
    """Two windows on one page. What either was told is saved is in the file until somebody deletes or edits it."""

    ids = Bundle("ids")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.page = self.folder / "phare.html"
        self.page.write_text("<p>Le phare", encoding="utf-8")
        self.books = [Notebook(), Notebook()]
        self.bases = [Sidecar(), Sidecar()]
        self.done: list[list[Change]] = [[], []]
        self.clock = count(1)
        self.notes: dict[str, set[str]] = {}  # every note that was saved and that nobody took away on purpose
        self.deleted: set[str] = set()  # ids that somebody removed at any time

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    def stamp(self) -> str:
        return f"2026-03-01T{next(self.clock) // 3600:02}:{next(self.clock) // 60 % 60:02}:{next(self.clock) % 60:02}Z"

    def apply(self, who: int, change: Change) -> None:
        self.done[who].append(self.books[who].apply(change))

    @rule(target=ids, who=st.integers(0, 1), note=notes, given=tags)
    def add(self, who, note, given):
        moment = self.stamp()
        one = Annotation(
            f"urn:uuid:{next(self.clock)}", tags=given, note=note, created=moment, modified=moment
        )
        self.apply(who, self.books[who].add(one))
        return one.id

    @rule(who=st.integers(0, 1), id=ids, note=notes, given=tags)
    def edit(self, who, id, note, given):
        if id in self.books[who]:
            self.notes.pop(id, None)
            self.apply(who, self.books[who].edit(id, note=note, tags=given, modified=self.stamp()))

    @rule(who=st.integers(0, 1), id=ids)
    def delete(self, who, id):
        if id in self.books[who]:
            self.notes.pop(id, None)
            self.deleted.add(id)
            self.apply(who, self.books[who].remove(id))

    @rule(who=st.integers(0, 1))
    def undo(self, who):
        if self.done[who]:
            change = self.done[who].pop()
            self.notes.pop(change.id, None)
            self.deleted.add(change.id)
            self.books[who].apply(change.inverse)

    @rule(who=st.integers(0, 1))
    def save(self, who):
        result = save(self.page, DOCUMENT, tuple(self.books[who]), self.bases[who])
        mine = {one.id: one for one in self.books[who]}
        self.take(who, result)
        for id, one in mine.items():
            if id not in self.deleted:
                assert id in self.books[who], "what was saved is there"
                self.notes.setdefault(id, set()).add(one.note)
        for id, said in self.notes.items():
            if id in self.books[who] and len(said) == 1:
                assert next(iter(said)) in self.books[who][id].note or len(said) > 1

    def take(self, who: int, result: Sidecar) -> None:
        self.bases[who] = result
        self.books[who] = Notebook(result.annotations)

    @rule(who=st.integers(0, 1))
    def crash(self, who):
        """The window dies and is opened again: what it had not saved is gone, and nothing else."""
        self.take(who, load(self.page))
        self.done[who].clear()

    @rule(who=st.integers(0, 1), stage=st.sampled_from(["_fill", "_replace"]))
    def die_while_saving(self, who, stage):
        """The write stops half-way: the file is as it was."""
        before = load(self.page)
        kept, write = getattr(store, stage), os.write

        def dies(*_: object) -> None:
            raise OSError(5, "Input/output error")

        setattr(store, stage, dies)
        try:
            save(self.page, DOCUMENT, tuple(self.books[who]), self.bases[who])
        except ReaderError:
            pass
        finally:
            setattr(store, stage, kept)
        assert os.write is write and load(self.page) == before

    @invariant()
    def the_file_is_whole(self):
        held = load(self.page)
        assert not held.quarantined
        assert not set(held.deleted) & {one.id for one in held.annotations}

    @invariant()
    def nothing_else_lies_about(self):
        assert {path.name for path in self.folder.iterdir()} <= {"phare.html", "phare.html.annotations.json"}

    @rule()
    def settle(self):
        """Both save until nothing changes: then both have the same, and it is what the file says."""
        for who in (0, 1, 0, 1):
            self.take(who, save(self.page, DOCUMENT, tuple(self.books[who]), self.bases[who]))
        first, second = ({one.id: replace(one, extra={}) for one in book} for book in self.books)
        assert first == second == {one.id: one for one in load(self.page).annotations}


Keeping.TestCase.settings = settings(
    max_examples=25, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
TestKeeping = Keeping.TestCase
