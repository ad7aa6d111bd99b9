"""What the comments were when they were last seen, kept apart from the annotations."""

from __future__ import annotations

import zlib
from dataclasses import replace

import pytest

from reader.model import Votes
from reader.notes import backup, thread_memory
from reader.notes.sidecar import beside
from reader.notes.thread_memory import Memory, Remark, keep, recall, remarks


def test_what_is_kept_is_recalled(document, page):
    voted = replace(
        document, comments=(document.comments[0]._replace(votes=Votes(3, 1)), document.comments[1])
    )
    memory = Memory("ab" * 32, remarks(voted))
    assert recall(page) is None
    keep(page, memory)
    assert recall(page) == memory
    assert memory.remarks[0].begins == "Que ferez-vous ? Je resterai. Vraiment."


def test_one_that_an_older_program_kept_on_one_line_is_recalled(page):
    file = backup.folder(beside(page)) / thread_memory._FILE
    file.parent.mkdir(parents=True)
    said = '{"sha256": "ab", "comments": [["comment:a", "Yann", "12", "Il est beau.", 3, 1, null]]}'
    file.write_bytes(zlib.compress(said.encode()))
    assert recall(page) == Memory("ab", (Remark("comment:a", "Yann", "12", "Il est beau.", Votes(3, 1)),))


def test_a_page_without_comments_is_recalled_too(page):
    keep(page, Memory("ab", ()))
    assert recall(page) == Memory("ab", ())


@pytest.mark.parametrize("data", [b"", b"{", b"x\x9c\x00", b"[]"])
def test_what_cannot_be_read_is_not_known(page, data):
    file = backup.folder(beside(page)) / thread_memory._FILE
    file.parent.mkdir(parents=True)
    file.write_bytes(data)
    assert recall(page) is None


def test_it_writes_nothing_beside_the_page(document, page):
    keep(page, Memory("ab" * 32, remarks(document)))
    assert [path.name for path in page.parent.iterdir()] == [page.name]
