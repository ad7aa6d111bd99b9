"""Words that stood in no part for a while: what marks them is on them again, not on a copy of them."""

from __future__ import annotations

from reader.model import ARTICLE, LEFT_OUT, Block, Document, Span, parts_of
from reader.notes.anchor import describe
from reader.notes.annotation import Annotation
from reader.notes.correction import Correction, correct
from reader.notes.corrections import apply
from reader.notes.digest import digest
from reader.notes.follow import follow_all
from reader.notes.returning import Returning
from reader.notes.trail import Index, Piece, entire

WHEN = "2026-05-03T08:00:00.000Z"
BLOCKS = (
    Block("The sea takes it. The lamp was never lit again.", role=ARTICLE),
    Block("Nobody asked. The lamp was never lit again.", role=ARTICLE),
    Block("It is a long story.", role="comment:a"),
    Block("Imprint: the lamp was never lit by us.", role=LEFT_OUT),
)
PAGE = Document(BLOCKS, parts_of(BLOCKS, [ARTICLE, "comment:a"]))


def given(role: str, *blocks: int) -> Correction:
    return correct(PAGE, entire(PAGE, blocks), role, WHEN)


def highlight(page: Document, key: str, words: str, nth: int = 0) -> Annotation:
    part = page.parts[key]
    at = [at for at in range(len(part.text)) if part.text.startswith(words, at)][nth]
    return Annotation("urn:x", (describe(part, Span(at, at + len(words))),))


def led(steps: list[list[Correction]], one: Annotation) -> tuple[Document, Annotation]:
    """A highlight on the page with the first of these corrections, through all others."""
    now = apply(PAGE, steps[0])
    for made in steps[1:]:
        new = apply(PAGE, made)
        changes = follow_all(now, new, [one], page=Index(PAGE))
        now, one = new, changes[0].after or one if changes else one
    return now, one


def test_words_that_were_given_away_and_left_out_come_back_where_they_were():
    into, out = given("comment:a", 1), given(LEFT_OUT, 1)
    now, one = led([[], [into], [into, out], [out], []], highlight(PAGE, ARTICLE, "never lit", 1))
    assert one == highlight(PAGE, ARTICLE, "never lit", 1) and now is PAGE


def test_a_few_letters_that_were_left_out_are_on_no_copy_of_them():
    out = given(LEFT_OUT, 1)
    now, one = led([[], [out]], highlight(PAGE, ARTICLE, "lamp was", 1))
    [placed] = digest(now, [one], {}, BLOCKS[1].text).placed
    assert placed.lost
    marked = highlight(PAGE, ARTICLE, "lamp was", 1)
    assert led([[], [out], []], marked)[1] == marked


def test_words_of_which_a_part_comes_back_have_that_part():
    both = highlight(PAGE, ARTICLE, BLOCKS[0].text[-6:] + "\n\n" + BLOCKS[1].text[:6])
    out, less = [given(LEFT_OUT, 0, 1)], [given(LEFT_OUT, 1)]
    _, one = led([[], out, less], both)
    assert [anchor.exact for anchor in one.anchors] == ["again.", "Nobody"]
    assert led([[], out, less, []], both)[1] == both


def test_what_the_page_itself_left_out_is_known_by_its_words():
    """It was put back, marked, left out again, and is put back into another part."""
    back, away, other = given(ARTICLE, 3), given(LEFT_OUT, 3), given("comment:a", 3)
    one = highlight(apply(PAGE, [back]), ARTICLE, "the lamp was never lit")
    now, one = led([[back], [back, away], [back, away, other]], one)
    assert one.anchors == highlight(now, "comment:a", "the lamp was never lit").anchors


def test_of_copies_in_no_part_none_is_taken():
    blocks = tuple(Block(f"{name} The lamp was lit.", role=LEFT_OUT) for name in ("Ada.", "Bo."))
    away = Returning(Document(blocks, parts_of(blocks, [ARTICLE])))
    alone = Document(
        (Block("The lamp", role=ARTICLE),), parts_of((Block("The lamp", role=ARTICLE),), [ARTICLE])
    )
    assert away.find(describe(alone.article, Span(4, 8))) == []
    part = parts_of((Block("Bo. The lamp was lit.", role=ARTICLE),), [ARTICLE])[ARTICLE]
    assert away.find(describe(part, Span(8, 12))) == [[Piece(1, 8, 12)]]
