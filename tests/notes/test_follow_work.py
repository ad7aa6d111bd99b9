"""A correction costs what it touches: annotations of parts that stayed are neither followed nor placed again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from reader.model import LEFT_OUT, Block, Comment, Document, Place, Span, parts_of
from reader.notes import speaker
from reader.notes.anchor import describe
from reader.notes.annotation import Annotation
from reader.notes.correction import correct
from reader.notes.corrections import apply, gone
from reader.notes.digest import digest
from reader.notes.follow import follow, follow_all, following
from reader.notes.locator import Locator
from reader.notes.moved import Moved
from reader.notes.notebook import Notebook
from reader.notes.plain import Plain
from reader.notes.prints import fingerprint
from reader.notes.speaker import Speakers
from reader.notes.standing import Standing
from reader.notes.trail import entire
from reader.notes.versions import Versions

MANY = 1_000
KEYS = [f"comment:{n}" for n in range(MANY)]
BLOCKS = (
    *(Block(f"« Le phare {n} » éclaire la côte.", role="article") for n in range(20)),
    *(Block(f"Le gardien numéro {n} a raison.", role=key) for n, key in enumerate(KEYS)),
)
PAGE = Document(
    BLOCKS,
    parts_of(BLOCKS, ["article", *KEYS]),
    comments=tuple(Comment(key, f"Lecteur {n}") for n, key in enumerate(KEYS)),
)


def counted(monkeypatch: pytest.MonkeyPatch, owner: type, name: str) -> list[object]:
    """What the real thing is asked from now on."""
    asked: list[object] = []
    real: Callable[..., Any] = getattr(owner, name)

    def ask(self: object, one: object, *more: object) -> Any:
        asked.append(one)
        return real(self, one, *more)

    monkeypatch.setattr(owner, name, ask)
    return asked


def on_comments() -> list[Annotation]:
    return [
        Annotation(f"{n:04}", (describe(PAGE.parts[key], Span(3, 10)),), created=f"{n % 7}")
        for n, key in enumerate(KEYS)
    ]


def without(*blocks: int) -> Document:
    return apply(PAGE, [correct(PAGE, entire(PAGE, blocks), LEFT_OUT, "now")])


def test_one_comment_of_a_thousand_makes_one_anchor_follow_and_one_be_placed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    notebook, standing = Notebook(on_comments()), Standing(PAGE)
    before = standing.digest_of(notebook).placed
    new = without(20 + 500)
    followed = counted(monkeypatch, Moved, "anchor")
    for change in follow_all(PAGE, new, notebook):
        notebook.apply(change)
    assert len(followed) == 1
    placed = counted(monkeypatch, Locator, "place")
    renewed = standing.renewed(new, gone(PAGE, new))
    after = renewed.digest_of(notebook)
    assert len(placed) == 1
    assert len({id(one) for one in after.placed} - {id(one) for one in before}) == 1
    assert after == digest(new, notebook, {}, gone(PAGE, new))


def test_parts_that_come_and_go_again_leave_the_others_ranks() -> None:
    notebook, standing, shown = Notebook(on_comments()), Standing(PAGE), PAGE
    for new in (without(520), PAGE, without(20), PAGE, without(1_019), PAGE):
        for change in follow_all(shown, new, notebook, {}, gone(PAGE, shown)):
            notebook.apply(change)
        standing = standing.renewed(new, gone(PAGE, new))
        assert standing.digest_of(notebook) == digest(new, notebook, {}, gone(PAGE, new))
        shown = new


def test_a_highlight_over_several_blocks_moves_with_them_and_is_cut_where_one_went() -> None:
    one, two = PAGE.article.span(5), PAGE.article.span(7)
    over = Annotation("over", (describe(PAGE.article, Span(one.start + 2, two.end - 2)),))
    words = over.anchors[0].exact
    assert [anchor.exact for anchor in follow(PAGE, without(3), over).anchors] == [words]
    cut = follow(PAGE, without(6), over).anchors
    assert PAGE.blocks[6].text not in cut[0].exact
    assert words.startswith(cut[0].exact[:10])


def test_quotation_marks_are_looked_for_once_a_block(monkeypatch: pytest.MonkeyPatch) -> None:
    speakers = Speakers(PAGE)
    looked: list[object] = []
    real = speaker._quotations
    monkeypatch.setattr(speaker, "_quotations", lambda *asked: looked.append(asked) or real(*asked))  # type: ignore[func-returns-value]
    inside = PAGE.article.text.index("phare 4")
    assert {speakers.of(Place("article", Span(inside + at, inside + at + 1))) for at in range(5)} == {""}
    assert len(looked) == 1


def test_words_left_out_by_hand_are_lost_without_a_search(monkeypatch: pytest.MonkeyPatch) -> None:
    one = Annotation("1", (describe(PAGE.article, PAGE.article.span(3)),))
    texts = {fingerprint(PAGE.article.text): PAGE.article.text}
    new = without(3)
    compared = counted(monkeypatch, Versions, "find")
    placed = Locator(new, texts, gone(PAGE, new)).place(one)
    assert placed.lost and placed.nearest is None and not compared
    (back,) = [*following(new, PAGE, [one], texts, gone(PAGE, new))]
    assert back is None and not compared


def test_words_left_out_that_the_part_says_once_more_are_looked_for() -> None:
    span = Span(2, 10)  # "Le phare" is said in every paragraph
    one = Annotation("1", (describe(PAGE.article, span),))
    texts = {fingerprint(PAGE.article.text): PAGE.article.text}
    new = without(0)
    assert Locator(new, texts, gone(PAGE, new)).place(one) == Locator(new, texts).place(one)


def test_a_long_search_stops_after_each_text_that_it_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    one = Annotation("1", (describe(PAGE.article, PAGE.article.span(3)),))
    texts = {fingerprint(PAGE.article.text): PAGE.article.text}
    for steps in (
        Standing(without(2, 4), texts).digesting([one]),
        following(without(2, 4), PAGE, [one], texts),
    ):
        read = counted(monkeypatch, Plain, "__init__")
        at_once = []
        for _ in steps:
            at_once.append(len(read))
            read.clear()
        assert sum(at_once) >= 2 and max(at_once) == 1
