"""How a comment's head, a table and code sound: on the screen their looks tell what must be said in words."""

from __future__ import annotations

import re

from reader.model import GAP, LINE, ROW, Comment, Kind
from reader.qt import words
from reader.qt.surface.canvas import Canvas
from reader.qt.surface.furniture import tr
from reader.qt.surface.rows import Row
from reader.qt.surface.thread import level
from reader.qt.surface.thread_order import Entry

_PARTED = re.compile(f"[{LINE}{ROW}{GAP}]")  # the lines of a cell, and the cells of a table in it
EMPTY = "–"  # a cell without words: the others keep their places


def comment_said(surface: Canvas, entry: Entry) -> str:
    """Number, author and date of a comment, and whom it answers, or how deep it stands where that is not shown."""
    comment = entry.comment
    pieces = (
        tr("Comment {0} by {1}").format(entry.number, _name(comment)),
        words.moment(comment.published),
        _level(surface, entry),
    )
    return ", ".join(piece for piece in pieces if piece)


def _level(surface: Canvas, entry: Entry) -> str:
    flow, parent = surface.setter.flow, entry.comment.parent
    head = flow.head_of(parent) if parent and flow.row_of(parent, 0) is not None else None
    above = flow.rows[head].of if head is not None else None
    if isinstance(above, Entry):
        return tr("answer to {0}").format(_name(above.comment))
    return level(entry) if entry.depth else ""


def _name(comment: Comment) -> str:
    return comment.author or tr("Unnamed")


def table_said(text: str) -> str:
    """A table row by row; its cells are joined by tabs in the page's text."""
    rows = ("; ".join(map(_cell, row.split("\t"))) for row in text.split("\n"))
    return "\n".join(rows)


def kind_said(row: Row) -> str:
    """What a row is, where its role tells nobody."""
    block = row.block
    if block is None or not row.first or not row.readable:
        return ""
    match block.kind:
        case Kind.TABLE:
            rows = row.text.split("\n")
            across = max(one.count("\t") for one in rows) + 1
            return tr("Table, rows: {0}, columns: {1}").format(words.number(len(rows)), words.number(across))
        case Kind.CODE:
            return tr("Code")
        case Kind.HEADING if block.level > 1:
            return tr("Level {0}").format(block.level)
    return ""


def _cell(text: str) -> str:
    return ", ".join(filter(None, _PARTED.split(text.strip()))) or EMPTY
