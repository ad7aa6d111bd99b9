"""What the panes show of a page's annotations, made ready on another thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.model import Document
from reader.notes.annotation import Annotation, Placed
from reader.notes.gently import gently
from reader.notes.notebook import Notebook
from reader.notes.standing import Standing
from reader.qt import marks
from reader.qt.entries import Rows
from reader.qt.surface.layers import Shelves


@dataclass(frozen=True, slots=True)
class Prepared:
    """`placed` is what this was made of; the highlights are by the kind of the part that they are in."""

    placed: tuple[Placed, ...]
    notebook: Notebook
    rows: Rows
    shelved: Mapping[str, Shelves]


def prepare(document: Document, standing: Standing, annotations: Sequence[Annotation]) -> Prepared:
    """Places the annotations too, so that `standing` knows them all."""
    standing.learn(gently(annotations))
    notebook = Notebook(annotations)
    placed = standing.digest_of(notebook).placed
    rows = Rows()
    rows.of(document, placed, pace=gently)
    return Prepared(placed, notebook, rows, marks.shelved(gently(placed)))
