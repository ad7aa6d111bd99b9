"""A search finds what was typed, in every part, and an expression that takes too long says so."""

from __future__ import annotations

import pytest

from reader.model import Block, Kind, Part, Span, part_of
from reader.notes.seek import BadExpression, Folds, LargeExpression, Query, SlowExpression, seek


def parts(*texts: str) -> list[Part]:
    return [
        part_of(f"comment:{number}", [Block(text, role=f"comment:{number}")])
        for number, text in enumerate(texts)
    ]


def found(query: Query, *texts: str) -> list[str]:
    held = parts(*texts)
    hits = seek(held, query, Folds())
    places = [hits[number] for number in range(len(hits))]
    return [place.span.of(held[int(place.part[-1])].text) for place in places if place.span]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Query("mer"), ["mer", "Mer", "mér"]),
        (Query("mer", exact=True), ["mer"]),
        (Query("mer", whole=True), ["mer", "Mer"]),
        (Query("m.r", expression=True), ["mer", "Mer", "mér", "mûr"]),
        (Query("m[eé]r", exact=True, expression=True), ["mer", "mér"]),
        (Query("m.r", whole=True, expression=True), ["mer", "Mer"]),
        (Query("^La", expression=True), ["La"]),
        (Query("x*", expression=True), []),
        (Query("  "), []),
        (Query(""), []),
    ],
)
def test_what_is_found_follows_the_choices(query: Query, expected: list[str]) -> None:
    assert found(query, "La mer, la Mer", "mérite, mûrir") == expected


def test_an_expression_sees_one_block_at_a_time() -> None:
    blocks = [Block("un", role="article"), Block("deux", Kind.HEADING, "article")]
    part = part_of("article", blocks)
    hits = seek([part], Query(r"^\w+$", expression=True), Folds())
    assert [hits[n].span for n in range(len(hits))] == [Span(0, 2), Span(4, 8)]


@pytest.mark.parametrize("words", ["(", "[a", "*a", "a{2}{3}{4}**"])
def test_an_incomplete_expression_is_said_in_a_sentence(words: str) -> None:
    with pytest.raises(BadExpression, match="not complete"):
        found(Query(words, expression=True), "a")


@pytest.mark.parametrize("words", ["(?:(?:a{1000}){1000}){1000}", "(" * 400 + "a" + ")" * 400])
def test_an_expression_that_could_not_even_be_read_is_refused(words: str) -> None:
    with pytest.raises(LargeExpression):
        found(Query(words, expression=True), "a")


def test_an_expression_that_takes_too_long_says_so() -> None:
    with pytest.raises(SlowExpression):
        found(Query("(a|aa)+$", expression=True), "a" * 60 + "b")


def test_a_newer_search_stops_an_older_one() -> None:
    asked: list[bool] = []

    def stopped() -> bool:
        asked.append(True)
        return len(asked) > 1

    assert len(seek(parts("mer", "mer"), Query("mer"), Folds(), stopped)) == 1


def test_hits_are_asked_by_number_and_by_place() -> None:
    hits = seek(parts("a b a", "b", "a"), Query("a"), Folds())
    assert [hits[n].part for n in range(len(hits))] == ["comment:0", "comment:0", "comment:2"]
    assert hits.within("comment:0", Span(0, 4)) == [Span(0, 1)]
    assert hits.within("comment:0", Span(0, 5)) == [Span(0, 1), Span(4, 5)]
    assert hits.within("comment:1", Span(0, 1)) == []
    assert (hits.from_here("comment:0", 1), hits.from_here("comment:0", 5)) == (1, None)
    with pytest.raises(IndexError):
        hits[3]
