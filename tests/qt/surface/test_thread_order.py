"""Folding, sorting and filtering comments."""

from __future__ import annotations

import pytest

from reader.model import Block, Comment, Document, Votes, When, parts_of
from reader.qt.surface.thread_order import Order, arranged

TEXTS = {"a": "Première", "b": "Réponse à la première", "c": "Réponse à la réponse", "d": "Autre fil"}


@pytest.fixture
def thread() -> Document:
    keys = {name: f"comment:{name}" for name in TEXTS}
    blocks = tuple(Block(text, role=keys[name]) for name, text in TEXTS.items())
    comments = (
        Comment(keys["a"], "Zoé", published=When("", "2026-05-01"), votes=Votes(1)),
        Comment(
            keys["b"], "Élie", published=When("", "2026-05-03"), votes=Votes(9), parent=keys["a"], depth=1
        ),
        Comment(keys["c"], "anne", published=When("hier"), parent=keys["b"], depth=2),
        Comment(keys["d"], "Élie", published=When("", "2026-05-02"), votes=Votes(0, 4)),
    )
    return Document(blocks, parts_of(blocks, ["article", *keys.values()]), comments=comments)


def names(
    document: Document, order: Order = Order.THREAD, wanted: str = "", folded: tuple[str, ...] = ()
) -> str:
    return "".join(entry.comment.part[-1] for entry in arranged(document, order, wanted, folded))


def test_a_thread_stands_as_the_page_prints_it(thread: Document) -> None:
    assert names(thread) == "abcd"
    assert [(e.depth, e.replies) for e in arranged(thread)] == [(0, 2), (1, 1), (2, 0), (0, 0)]


def test_a_folded_branch_hides_its_replies_and_only_these(thread: Document) -> None:
    assert names(thread, folded=("comment:a",)) == "ad"
    assert names(thread, folded=("comment:b",)) == "abd"
    assert arranged(thread, folded=("comment:a",))[0].folded


@pytest.mark.parametrize(
    ("order", "expected"),
    [(Order.NEWEST, "bdac"), (Order.OLDEST, "adbc"), (Order.VOTES, "badc"), (Order.AUTHOR, "cbda")],
)
def test_what_is_unknown_stands_last_and_equals_keep_their_order(
    thread: Document, order: Order, expected: str
) -> None:
    assert names(thread, order) == expected
    assert all(entry.depth == 0 for entry in arranged(thread, order))


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [("elie", "bd"), ("REPONSE", "bc"), ("elie premiere", "b"), ("nobody", ""), (" ", "abcd")],
)
def test_a_filter_looks_at_author_and_text_without_accents(
    thread: Document, wanted: str, expected: str
) -> None:
    assert names(thread, wanted=wanted) == expected


def test_a_comment_keeps_its_number_in_every_order(thread: Document) -> None:
    numbers = {entry.comment.part: entry.number for entry in arranged(thread)}
    assert {e.comment.part: e.number for e in arranged(thread, Order.VOTES)} == numbers
