"""What holds of every page, every correction and every highlight: drawn by hypothesis."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import assume, given
from hypothesis import strategies as st

from reader.model import ARTICLE, LEFT_OUT, Block, Comment, Document, Kind, Label, Memo, Place, Span, parts_of
from reader.notes.anchor import describe, locate
from reader.notes.annotation import Annotation
from reader.notes.correction import Correction, Said, correct
from reader.notes.correction_page import whole_page
from reader.notes.correction_record import decode, encode
from reader.notes.corrections import apply
from reader.notes.follow import follow
from reader.notes.trail import Index, Piece, entire

WHEN = "2026-05-03T08:00:00.000Z"
ROLES = ["", ARTICLE, "memo:1", "memo:2", "comment:a", "comment:b"]
NEW = [*ROLES, "memo:new", "comment:new"]
LABELS = [Label.NONE, Label.NONE, Label.NONE, Label.TITLE, Label.HEADER]
LETTERS = "ab é\nba  b\na éé\n\nbb a"
KINDS = [Kind.PARAGRAPH, Kind.PARAGRAPH, Kind.ITEM, Kind.TABLE]


def page_of(blocks) -> Document:
    memos = tuple(Memo(key) for key in ("memo:1", "memo:2") if any(one.role == key for one in blocks))
    comments = tuple(
        Comment(key) for key in ("comment:a", "comment:b") if any(one.role == key for one in blocks)
    )
    keys = [ARTICLE, *(one.part for one in memos), *(one.part for one in comments)]
    return Document(tuple(blocks), parts_of(blocks, keys), memos=memos, comments=comments)


@st.composite
def pages(draw, least=1) -> Document:
    """At least so many blocks; their words are pieces of LETTERS, which cost two choices each and not one a letter."""
    block = st.builds(  # not `Block` itself: of a named tuple hypothesis makes up what has a default, too
        lambda text, kind, role, label, quoted, by: Block(text, kind, role, label, quoted=quoted, by=by),
        st.builds(lambda start, count: LETTERS[start : start + count], st.integers(0, 12), st.integers(0, 8)),
        st.sampled_from(KINDS),
        st.sampled_from(ROLES),
        st.sampled_from(LABELS),
        st.integers(0, 1),
        st.sampled_from(["", "Bo"]),
    )
    return page_of(draw(st.lists(block, min_size=least, max_size=9)))


@st.composite
def passages(draw, page: Document) -> list[Piece]:
    """From somewhere in one block to somewhere in another one."""
    first = draw(st.integers(0, len(page.blocks) - 1))
    last = draw(st.integers(first, len(page.blocks) - 1))
    pieces = entire(page, range(first, last + 1))
    start = draw(st.integers(0, pieces[0].end))
    pieces[0] = Piece(first, start, pieces[0].end)
    pieces[-1] = Piece(last, pieces[-1].start, draw(st.integers(pieces[-1].start, pieces[-1].end)))
    return pieces


@st.composite
def corrections(draw, page: Document) -> Correction:
    role, header = draw(st.sampled_from(NEW)), draw(st.booleans())
    heads = draw(passages(page)) if header and role.startswith("comment:") else []
    return correct(
        page, draw(passages(page)), role, WHEN, Said(author=draw(st.sampled_from(["", "Bo"]))), heads
    )


@st.composite
def corrected(draw) -> tuple[Document, list[Correction]]:
    page = draw(pages())
    return page, draw(st.lists(corrections(page), min_size=1, max_size=4))


def letters_of(document: Document, annotation: Annotation) -> set[int]:
    """The highlighted letters, counted in all letters of the page."""
    starts = list(accumulate((len(block.text) for block in document.blocks), initial=0))
    index, found = Index(document), set()
    for anchor in annotation.anchors:
        span = locate(document, anchor)
        for piece in index.pieces(Place(anchor.part, span)) if span else ():
            found |= set(range(starts[piece.block] + piece.start, starts[piece.block] + piece.end))
    return found


def standing(document: Document) -> set[int]:
    """The letters that are in the text of a part."""
    found: set[int] = set()
    at = 0
    for block in document.blocks:
        if block.role != LEFT_OUT and block.label is not Label.HEADER:
            found |= set(range(at, at + len(block.text)))
        at += len(block.text)
    return found


@given(corrected())
def test_every_correction_makes_a_whole_page(given):
    page, made = given
    new = apply(page, made)
    assert "".join(one.text for one in new.blocks) == "".join(one.text for one in page.blocks)
    keys = [ARTICLE, *(one.part for one in new.memos), *(one.part for one in new.comments)]
    assert list(new.parts) == keys
    assert dict(new.parts) == parts_of(new.blocks, keys)
    assert {block.role for block in new.blocks if block.label is not Label.HEADER} <= {*keys, LEFT_OUT}
    for comment in new.comments:
        text = new.parts[comment.part].text
        assert all(0 <= quote.span.start <= quote.span.end <= len(text) for quote in comment.quotes)


@given(corrected())
def test_a_correction_and_its_reverse_give_the_same_page(given):
    page, made = given
    roles = {block.role for block in page.blocks}
    back = [
        correct(
            page, entire(page, [at for at, one in enumerate(page.blocks) if one.role == role]), role, WHEN
        )
        for role in roles
    ]
    named = [Correction(one.role, one.runs) for one in made]  # what was said of a part stays said
    assert apply(page, [*named, *back]) == page


@given(corrected(), st.data())
def test_the_highlighted_letters_are_the_same_after_any_corrections(given, data):
    """One after the other; what is in no part for a while is lost, and nothing else ever is."""
    page, made = given
    parts = [part for part in page.parts.values() if part.text]
    assume(parts)
    part = data.draw(st.sampled_from(parts))
    start = data.draw(st.integers(0, len(part.text) - 1))
    one = Annotation(
        "urn:x", (describe(part, Span(start, data.draw(st.integers(start + 1, len(part.text))))),)
    )
    letters, now = letters_of(page, one), page
    for count in range(1, len(made) + 1):
        new = apply(page, made[:count])
        one, now = follow(now, new, one), new
        if not letters <= standing(new):
            return
        assert letters_of(new, one) == letters
    assert letters_of(page, follow(now, page, one)) == letters


@given(corrected(), st.data())
def test_what_is_left_out_in_part_keeps_the_rest_and_comes_back(given, data):
    page, made = given
    new = apply(page, made)
    parts = [part for part in page.parts.values() if part.text.strip()]
    assume(parts)
    part = data.draw(st.sampled_from(parts))
    one = Annotation("urn:x", (describe(part, Span(0, len(part.text))),))
    letters = letters_of(page, one)
    away = follow(page, new, one)
    assert letters & standing(new) <= letters_of(new, away)
    assert all(anchor.exact for anchor in away.anchors)


@given(corrected())
def test_corrections_survive_the_sidecar(given):
    assert decode(encode(given[1])) == tuple(given[1])


@given(st.data())
def test_the_order_of_corrections_that_have_no_words_in_common_does_not_matter(data):
    page = data.draw(pages(least=2))
    cut = data.draw(st.integers(1, len(page.blocks) - 1))
    sides = [range(cut), range(cut, len(page.blocks))]
    made = []
    for number, side in enumerate(sides):
        chosen = data.draw(st.sets(st.sampled_from(list(side)), min_size=1))
        role = data.draw(st.sampled_from([*ROLES, f"memo:new{number}", f"comment:new{number}"]))
        made.append(correct(page, entire(page, chosen), role, WHEN))
    assert apply(page, made) == apply(page, made[::-1])


# ---- a newer save

WORDS = "sea lamp ship coast night keeper tower storm harbour winter rope letter island fog".split()  # noqa: SIM905


@st.composite
def paragraphs(draw, names) -> list[str]:
    """Each has words of its own, and is long enough to be known by them."""
    return [
        " ".join(f"{draw(st.sampled_from(WORDS))}{name}{at}" for at in range(draw(st.integers(6, 12)))) + "."
        for name in names
    ]


@st.composite
def saves(draw) -> tuple[list[str], list[str], int, int]:
    """An old and a newer text, and the first and last paragraph of a passage that is in both."""
    old = draw(paragraphs(range(draw(st.integers(3, 9)))))
    first = draw(st.integers(0, len(old) - 1))
    last = draw(st.integers(first, len(old) - 1))
    passage = old[first : last + 1]
    before = [one for one in old[:first] if draw(st.booleans())]
    after = [one for one in old[last + 1 :] if draw(st.booleans())]
    for side in (before, after):
        for each in draw(paragraphs(range(100, 100 + draw(st.integers(0, 3))))):
            side.insert(draw(st.integers(0, len(side))), each.replace("10", "n" + str(len(before))))
    newer = [*after, *passage, *before] if draw(st.booleans()) else [*before, *passage, *after]
    return old, newer, first, last


@given(saves(), st.sampled_from([LEFT_OUT, "memo:new", "comment:new"]), st.data())
def test_a_correction_of_a_newer_save_is_the_older_one_re_applied(given, role, data):
    """Whole paragraphs and parts of them; what is around the passage was edited, moved or deleted."""
    old_words, new_words, first, last = given
    old, new = (page_of([Block(word, role=ARTICLE) for word in words]) for words in (old_words, new_words))
    there = new_words.index(old_words[first])
    start = data.draw(st.sampled_from([0, old_words[first].index(" ") + 1]))
    end = data.draw(st.sampled_from([len(old_words[last]), old_words[last].rindex(" ") + 1]))

    def passage(page: Document, at: int) -> list[Piece]:
        pieces = entire(page, range(at, at + last - first + 1))
        pieces[0] = Piece(pieces[0].block, start, pieces[0].end)
        return [*pieces[:-1], Piece(pieces[-1].block, pieces[-1].start, end)]

    texts = {whole_page(old.blocks).print: whole_page(old.blocks).text}
    here = apply(new, [correct(old, passage(old, first), role, WHEN)], texts)
    assert here == apply(new, [correct(new, passage(new, there), role, WHEN)])


@given(st.data())
def test_a_passage_that_is_gone_takes_nothing_else_along(data):
    """The passage is deleted and the rest stays: no other paragraph is moved in its place."""
    old_words = data.draw(paragraphs(range(data.draw(st.integers(3, 9)))))
    first = data.draw(st.integers(0, len(old_words) - 1))
    last = data.draw(st.integers(first, len(old_words) - 1))
    assume(last - first + 1 < len(old_words))
    old = page_of([Block(word, role=ARTICLE) for word in old_words])
    new = page_of([Block(word, role=ARTICLE) for word in (*old_words[:first], *old_words[last + 1 :])])
    made = correct(old, entire(old, range(first, last + 1)), LEFT_OUT, WHEN)
    texts = {whole_page(old.blocks).print: whole_page(old.blocks).text}
    assert apply(new, [made], texts) is new
    assert apply(new, [made]) is new
