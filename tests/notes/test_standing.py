"""What is worked out again is only what changed, and comes to the same."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Block, Comment, Document, Memo, Span, parts_of
from reader.notes.anchor import describe, whole
from reader.notes.annotation import Annotation
from reader.notes.correction import correct
from reader.notes.corrections import apply, gone
from reader.notes.digest import digest
from reader.notes.follow import follow_all
from reader.notes.notebook import Notebook
from reader.notes.prints import fingerprint
from reader.notes.standing import Standing
from reader.notes.trail import Index, Piece, entire

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


PAGE = tuple(
    Block(f"{words}, chapitre {n}.", role=role)
    for n, (words, role) in enumerate(
        [
            ("Le phare éclaire la côte", "article"), ("Le gardien compte les navires", "article"),
            ("Chers collègues, la lampe s’éteint", "memo:1"), ("La direction des phares", "memo:1"),
            ("La mer reprend tout", "article"), ("Je resterai jusqu’au bout", "comment:a"),
            ("Moi non, et tant pis", "comment:a"), ("Que fera le chien du gardien", "comment:b"),
        ]
    )
)  # fmt: skip
ROLES = ("article", "memo:1", "comment:a", "comment:b", "memo:new", "")


@given(
    st.lists(st.tuples(st.sampled_from(range(8)), st.integers(0, 9)), max_size=8),
    st.lists(st.tuples(st.sampled_from(range(8)), st.sampled_from(ROLES)), min_size=1, max_size=4),
)
def test_after_a_page_is_split_anew_it_is_the_digest_of_what_there_is(
    marks: list[tuple[int, int]], moves: list[tuple[int, str]]
) -> None:
    keys = ["article", "memo:1", "comment:a", "comment:b"]
    page = Document(
        PAGE,
        parts_of(PAGE, keys),
        memos=(Memo("memo:1"),),
        comments=(Comment("comment:a"), Comment("comment:b")),
    )
    index, held = Index(page), []
    for number, (block, start) in enumerate(marks):
        (place,) = index.places([Piece(block, start, start + 6)])
        held.append(Annotation(str(number), (describe(page.parts[place.part], place.span),)))
    held.append(Annotation("page", note="À relire"))
    held.append(Annotation("whole", (whole(page.parts["comment:b"]),), ("mer",)))
    standing, document, made = Standing(page), page, []
    standing.digest(held)
    for block, role in moves:
        made.append(correct(page, entire(page, [block]), role, f"{len(made)}"))
        new = apply(page, made)
        changes = {one.id: one.after for one in follow_all(document, new, held, {}, gone(page, document))}
        held = [changes.get(one.id) or one for one in held]
        document, away = new, gone(page, new)
        standing = standing.renewed(document, away)
        assert standing.digest(held) == digest(document, held, {}, away)


def test_a_text_more_is_no_reason_to_look_for_everything_again() -> None:
    page = Document(PAGE, parts_of(PAGE, ["article", "memo:1"]), memos=(Memo("memo:1"),))
    article, memo = page.parts["article"], page.parts["memo:1"]
    held = [Annotation("1", (describe(article, Span(3, 9)),)), Annotation("2", (describe(memo, Span(3, 9)),))]
    standing = Standing(page)
    before = standing.digest(held)
    texts = {fingerprint(memo.text): memo.text}
    standing.keep(texts)
    assert standing.digest(held) is before and before == digest(page, held, texts)


def test_a_text_that_something_was_looked_for_in_is_news_to_it_alone() -> None:
    was = parts_of([Block("Une grève au loin.", role="article"), *BLOCKS], ["article"])["article"]
    old = was.text
    words = replace(describe(was, Span(was.starts[4], was.starts[4] + 8)), prefix="", suffix="")
    lost = Annotation("lost", (words,))  # "Le phare", which every block says
    held = [annotation(1, 7), lost, annotation(2, 40)]
    standing, texts = Standing(DOCUMENT), {fingerprint(old): old}
    before = standing.digest(held)
    for kept in texts, {}, texts:
        standing.keep(kept)
        after = standing.digest(held)
        assert after == digest(DOCUMENT, held, kept)
        same = [one for one in after.placed if any(one is other for other in before.placed)]
        assert {one.annotation.id for one in same} >= {"1", "2"}
    start = DOCUMENT.article.starts[3]
    assert before.placed[-1].lost and (Span(start, start + 8),) in [one.spans for one in after.placed]
