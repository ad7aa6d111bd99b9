"""Pages break between lines, and what belongs together stays together."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.qt.printing_pages import Piece, paginate


def pages(*pieces: Piece[str], height: float = 100.0) -> list[str]:
    """Each page as words: a piece's name, with the stretch of it where it was cut."""
    made = []
    for page in paginate(pieces, height):
        shown = [
            one.piece.what if one.whole else f"{one.piece.what}[{one.start:.0f}-{one.end:.0f}]"
            for one in page
        ]
        made.append(" ".join(shown))
    return made


def test_what_does_not_fit_goes_to_the_next_page() -> None:
    assert pages(Piece("a", 60), Piece("b", 60)) == ["a", "b"]


def test_a_paragraph_is_cut_where_the_page_ends_and_only_at_a_cut() -> None:
    lines = tuple(range(20, 81, 10))
    assert pages(Piece("a", 65), Piece("b", 100, 0, lines)) == ["a b[0-30]", "b[30-100]"]
    assert pages(Piece("a", 85), Piece("b", 100, 0, lines)) == ["a", "b"]


def test_a_heading_stays_with_the_first_lines_below_it() -> None:
    heading, text = Piece("h", 20, 10, keeps=True), Piece("b", 60, 0, (20, 30, 40))
    assert pages(Piece("a", 55), heading, text) == ["a", "h b"]
    assert pages(Piece("a", 45), heading, text) == ["a h b[0-20]", "b[20-60]"]


def test_a_gap_is_swallowed_by_the_top_of_a_page() -> None:
    (first, second) = paginate([Piece("a", 90, 10), Piece("b", 50, 10)], 100.0)
    assert (first[0].y, second[0].y) == (0, 0)


def test_a_table_is_cut_only_if_a_page_does_not_hold_it_with_its_heading() -> None:
    heading = Piece("h", 20, 10, keeps=True)
    assert pages(Piece("a", 40), heading, Piece("t", 60, 0, (20, 40), whole=True)) == ["a", "h t"]
    assert pages(Piece("a", 40), heading, Piece("t", 95, 0, (20, 80), whole=True)) == [
        "a h t[0-20]",
        "t[20-95]",
    ]


def test_what_is_taller_than_a_page_goes_on_over_the_next_ones() -> None:
    assert pages(Piece("a", 250)) == ["a[0-100]", "a[100-200]", "a[200-250]"]


def test_what_lies_on_its_side_has_pages_of_its_own_with_what_stays_with_it() -> None:
    heading, wide = Piece("h", 10, keeps=True), Piece("t", 50, 0, (10, 20, 30, 40), turned=True)
    made = list(paginate([Piece("a", 20), heading, wide, wide, Piece("b", 60), Piece("c", 60)], 100.0, 70.0))
    shown = [[(one.piece.what, one.piece.turned, one.start, one.end) for one in page] for page in made]
    assert shown == [
        [("a", False, 0, 20)],
        [("h", True, 0, 10), ("t", True, 0, 50), ("t", True, 0, 10)],
        [("t", True, 10, 50)],
        [("b", False, 0, 60)],
        [("c", False, 0, 60)],
    ]


def told(*given: Piece[str]) -> list[str]:
    """What stands on which page; `-` is a page on its side."""
    made = paginate(given, 100.0, 70.0)
    return [
        "-" * page[0].piece.turned + "".join(dict.fromkeys(one.piece.what for one in page)) for page in made
    ]


TABLE = Piece("t", 50, turned=True, floats=True)
HEADING = Piece("h", 10, keeps=True, opens=True)


def test_what_follows_fills_the_page_above_one_on_its_side() -> None:
    assert told(Piece("a", 20), TABLE, Piece("b", 60), Piece("c", 60)) == ["ab", "-t", "c"]
    assert told(Piece("a", 20), HEADING, TABLE, Piece("b", 60), Piece("c", 60)) == ["ahb", "-t", "c"]
    assert told(Piece("a", 20), TABLE, replace(TABLE, what="u", height=20), Piece("b", 60)) == ["ab", "-tu"]


def test_what_is_cut_goes_on_behind_the_page_on_its_side() -> None:
    assert told(Piece("a", 20), TABLE, Piece("b", 200, 0, (40, 80, 120, 160))) == ["ab", "-t", "b", "b"]


def test_nothing_new_begins_before_a_table_that_stands_above_it() -> None:
    assert told(Piece("a", 20), HEADING, TABLE, HEADING, Piece("b", 20)) == ["a", "-ht", "hb"]
    assert told(Piece("a", 20), TABLE, Piece("b", 20), HEADING, Piece("c", 20)) == ["ab", "-t", "hc"]
    assert told(Piece("a", 20), TABLE) == ["a", "-t"]


def test_a_page_that_is_nearly_full_stays_as_it_is() -> None:
    assert told(Piece("a", 80), TABLE, Piece("b", 10)) == ["a", "-t", "b"]
    assert told(TABLE, Piece("b", 10)) == ["-t", "b"]


def test_the_head_of_what_goes_on_is_above_it_on_every_page() -> None:
    table = Piece("t", 200, 0, tuple(range(20, 200, 10)), head=20)
    made = list(paginate([Piece("a", 30), table], 100.0))
    shown = [[(one.piece.what, one.y, one.start, one.end) for one in page] for page in made]
    assert shown == [[("a", 0, 0, 30), ("t", 30, 0, 70)], [("t", 20, 70, 150)], [("t", 20, 150, 200)]]


@given(
    st.lists(
        st.builds(
            lambda lines, gap, keeps, opens, turned, head: Piece(
                "p", lines * 10.0, gap, tuple(n * 10.0 for n in range(2, lines - 1)), keeps and not turned,
                turned=turned, floats=turned, opens=opens, head=10.0 * head,
            ),
            st.integers(1, 30), st.floats(0, 30), st.booleans(), st.booleans(), st.booleans(), st.booleans(),
        ),
        max_size=30,
    )
)  # fmt: skip
def test_nothing_is_lost_whatever_lies_on_its_side(pieces: list[Piece[str]]) -> None:
    made = list(paginate(pieces, 100.0, 70.0))
    printed = [one for page in made for one in page]
    assert all(len({one.piece.turned for one in page}) == 1 for page in made)
    for one in printed:
        assert one.y >= 0 and one.y + one.end - one.start <= (70.0 if one.piece.turned else 100.0) + 1e-6
    assert sum(one.end - one.start for one in printed) == sum(piece.height for piece in pieces)


@given(
    st.lists(
        st.builds(
            lambda lines, gap, keeps: Piece(
                "p", lines * 10.0, gap, tuple(n * 10.0 for n in range(2, lines - 1)), keeps
            ),
            st.integers(1, 30),
            st.floats(0, 30),
            st.booleans(),
        ),
        max_size=30,
    )
)
def test_everything_is_printed_once_in_order_and_inside_the_page(pieces: list[Piece[str]]) -> None:
    printed = [one for page in paginate(pieces, 100.0) for one in page]
    assert all(one.y >= 0 and one.y + one.end - one.start <= 100.0 + 1e-6 for one in printed)
    assert sum(one.end - one.start for one in printed) == sum(piece.height for piece in pieces)
    order = [id(one.piece) for one in printed]
    assert list(dict.fromkeys(order)) == [id(piece) for piece in pieces]
    for piece in pieces:
        own = [one for one in printed if one.piece is piece]
        assert own[0].start == 0 and own[-1].end == piece.height
        assert all(before.end == after.start for before, after in pairwise(own))
