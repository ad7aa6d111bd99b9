"""Laws of finding words again: what nobody changed stands exactly where it must, and a wrong place is never told."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.model import ARTICLE, Block, Document, Span, parts_of
from reader.notes.anchor import describe, fingerprint
from reader.notes.annotation import Annotation, Outcome, Placed
from reader.notes.likeness import enough, likeness_of_words
from reader.notes.locator import locate_all
from reader.notes.plain import Plain

WORDS = [
    "le",
    "phare",
    "garde",
    "la",
    "côte",
    "mer",
    "nuit",
    "lampe",
    "e\u0301té",
    "👩‍👩‍👧",
    "l’homme",
    "où",
    "port",
    "42",
]
words = st.lists(st.sampled_from(WORDS), min_size=3, max_size=14)
paragraphs = st.lists(words.map(lambda said: " ".join(said) + "."), min_size=2, max_size=8)
foreign = st.lists(st.sampled_from(["Zorba", "quux", "ÿxyw", "日本"]), min_size=1, max_size=12).map(" ".join)


def page(text: str) -> Document:
    blocks = (Block(text, role=ARTICLE),)
    return Document(blocks, parts_of(blocks, [ARTICLE]))


def placed(old: str, new: str, *spans: Span, keep: bool = True) -> list[Placed]:
    """Where passages of the old text stand in the new one."""
    part = page(old).article
    made = [Annotation(str(span), (describe(part, span),)) for span in spans]
    return list(locate_all(page(new), made, {fingerprint(old): old} if keep else {}))


def spans_of(text: str, data: st.DataObject) -> Span:
    start = data.draw(st.integers(0, len(text) - 1))
    return Span(start, data.draw(st.integers(start + 1, len(text))))


@given(paragraphs, st.data(), st.booleans())
def test_the_same_text_holds_every_passage_where_it_was(said, data, keep):
    text = "\n\n".join(said)
    span = spans_of(text, data)
    (one,) = placed(text, text, span, keep=keep)
    assert (one.spans, one.outcome, one.confidence) == ((span,), Outcome.KEPT, 1.0)


@given(paragraphs, foreign, st.data())
def test_a_paragraph_put_in_shifts_what_follows_and_nothing_else(said, news, data):
    at = data.draw(st.integers(0, len(said)))
    old, new = "\n\n".join(said), "\n\n".join([*said[:at], news, *said[at:]])
    first = data.draw(st.integers(0, len(said) - 1))
    start = sum(len(one) + 2 for one in said[:first])
    span = spans_of(said[first], data).shift(start)
    (one,) = placed(old, new, span)
    assert one.spans == (span.shift(len(news) + 2 if at <= first else 0),)


@given(paragraphs, foreign, foreign, st.data())
def test_a_passage_that_is_taken_out_is_lost_and_found_nowhere_else(said, gone, other, data):
    at = data.draw(st.integers(0, len(said)))
    old = "\n\n".join([*said[:at], f"{gone} {other}", *said[at:]])
    start = sum(len(one) + 2 for one in said[:at])
    span = Span(start, start + len(f"{gone} {other}"))
    (one,) = placed(old, "\n\n".join(said), span)
    assert one.lost and one.spans == (None,) and one.confidence == 0.0


@given(paragraphs, st.data())
def test_when_one_of_two_twins_goes_its_annotation_does_not_move_to_the_other(said, data):
    """The old text tells which of them it was."""
    twin = "Zorba quux ÿxyw chante encore."
    first = ["Un début.", *said, twin, "Une fin de ce qui se dit d’abord."]
    second = ["Tout autre chose.", twin, "Encore autre chose, la toute fin."]
    old = "\n\n".join([*first, *second])
    new = "\n\n".join([*(one for one in first if one != twin), *second])
    start = old.index(twin)
    gone, kept = placed(
        old, new, Span(start, start + len(twin)), Span(old.rindex(twin), old.rindex(twin) + len(twin))
    )
    assert gone.lost
    assert kept.spans == (Span(new.index(twin), new.index(twin) + len(twin)),)


@given(paragraphs, paragraphs, st.data(), st.booleans())
def test_what_is_told_is_always_much_like_what_was_annotated(old, new, data, keep):
    before, after = "\n\n".join(old), "\n\n".join(new)
    span = spans_of(before, data)
    (one,) = placed(before, after, span, keep=keep)
    for found in one.spans:
        if found is not None:
            assert 0 <= found.start < found.end <= len(after)
            assert enough(span.of(before), likeness_of_words(span.of(before), found.of(after)))


@given(st.text(max_size=60), st.data())
def test_letters_come_from_the_code_points_that_they_go_back_to(text, data):
    plain = Plain(text)
    assert plain.text == "".join(Plain(char).text for char in text)
    if plain.text:
        start = data.draw(st.integers(0, len(plain.text) - 1))
        letters = Span(start, data.draw(st.integers(start + 1, len(plain.text))))
        back = plain.outside(letters)
        inside = plain.inside(back)
        assert inside.start <= letters.start and letters.end <= inside.end
        assert letters.of(plain.text) in Plain(back.of(text)).text
