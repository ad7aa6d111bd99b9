"""Code points, the view and UTF-16 agree whatever the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Span
from reader.qt.surface.positions import LINE, NO_WIDTH, SOFT_HYPHEN, Positions

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@st.composite
def texts_with_breaks(draw: st.DrawFn) -> tuple[str, tuple[int, ...]]:
    text = draw(TEXTS)
    places = draw(st.sets(st.integers(1, max(1, len(text) - 1)), max_size=5)) if len(text) > 1 else set()
    return text, tuple(sorted(places))


@given(texts_with_breaks())
def test_a_position_comes_back_from_qt_as_it_went(given_: tuple[str, tuple[int, ...]]) -> None:
    text, breaks = given_
    positions = Positions(text, breaks)
    for at in range(len(text) + 1):
        assert positions.from_qt(positions.to_qt(at)) == at


@given(texts_with_breaks())
def test_the_view_is_as_long_as_qt_counts_it(given_: tuple[str, tuple[int, ...]]) -> None:
    text, breaks = given_
    positions = Positions(text, breaks)
    assert positions.to_qt(len(text)) == len(positions.view.encode("utf-16-le")) // 2


@given(texts_with_breaks(), st.data())
def test_a_span_shows_the_same_words_in_the_view(
    given_: tuple[str, tuple[int, ...]], data: st.DataObject
) -> None:
    text, breaks = given_
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    positions = Positions(text, breaks)
    first, length = positions.span_to_qt(Span(start, end))
    units = positions.view.encode("utf-16-le")[2 * first : 2 * (first + length)]
    shown = units.decode("utf-16-le")
    if not {SOFT_HYPHEN, NO_WIDTH, LINE}.intersection(text):
        plain = shown.replace(SOFT_HYPHEN, "").replace(NO_WIDTH, "")
        assert plain.replace(LINE, "\n") == text[start:end]


def test_where_words_stand_without_spaces_the_sign_is_not_seen() -> None:
    assert Positions("ភាសាខ្មែរ", (4,)).view == "ភាសា\u200bខ្មែរ"


def test_half_a_surrogate_pair_is_the_place_after_it() -> None:
    assert Positions("a😀b").from_qt(2) == 2


def test_a_soft_hyphen_belongs_to_no_place() -> None:
    positions = Positions("montagne", (4,))
    assert positions.view == "mont\u00adagne"
    assert [positions.to_qt(4), positions.from_qt(4), positions.from_qt(5)] == [5, 4, 4]
