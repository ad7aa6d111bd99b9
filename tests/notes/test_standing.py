"""What is worked out again is only what changed, and comes to the same."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Block, Document, Span, parts_of
from reader.notes.anchor import describe
from reader.notes.annotation import Annotation
from reader.notes.digest import digest
from reader.notes.notebook import Notebook
from reader.notes.standing import Standing

BLOCKS = tuple(Block(f"Le phare numéro {n} éclaire la côte.", role="article") for n in range(8))
DOCUMENT = Document(BLOCKS, parts_of(BLOCKS, ["article"]))
LENGTH = len(DOCUMENT.article.text)


def annotation(id: int, start: int) -> Annotation:
    span = Span(start % (LENGTH - 5), start % (LENGTH - 5) + 5)
    return Annotation(f"{id}", (describe(DOCUMENT.article, span),))


ANNOTATIONS = st.dictionaries(st.integers(0, 9), st.integers(0, LENGTH), max_size=8)


@given(st.lists(ANNOTATIONS, min_size=1, max_size=4))
def test_after_any_changes_it_is_the_digest_of_what_there_is(states: list[dict[int, int]]) -> None:
    standing = Standing(DOCUMENT)
    for state in states:
        held = [annotation(id, start) for id, start in state.items()]
        assert standing.digest(held) == digest(DOCUMENT, held)


def test_what_stays_is_the_same_object() -> None:
    standing, held = Standing(DOCUMENT), [annotation(n, 7 * n) for n in range(4)]
    before = standing.digest(held)
    assert standing.digest(held) is before
    held[2] = replace(held[2], note="écume")
    after = standing.digest(held)
    assert [one is other for one, other in zip(before.placed, after.placed, strict=True)].count(False) == 1


def test_a_notebook_that_is_as_it_was_is_not_looked_through_again() -> None:
    notebook, standing = Notebook([annotation(1, 7)]), Standing(DOCUMENT)
    first = standing.digest_of(notebook)
    assert standing.digest_of(notebook) is first
    notebook.apply(notebook.edit("1", note="écume"))
    notebook.apply(notebook.add(annotation(2, 40)))
    assert standing.digest_of(notebook) == digest(DOCUMENT, notebook)
    notebook.apply(notebook.remove("1"))
    assert standing.digest_of(notebook) == digest(DOCUMENT, notebook)
    other = Notebook([annotation(3, 20)])
    assert standing.digest_of(other) == digest(DOCUMENT, other)
