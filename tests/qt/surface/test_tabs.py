"""A tab in code leads to the next eighth letter, on screen and on paper."""

from __future__ import annotations

import pytest

from reader.model import Block, Kind, Mark, Span, Style, part_of
from reader.qt.look import Look
from reader.qt.surface.flow import Flow
from reader.qt.surface.galley import Setter
from reader.qt.surface.manner import ARTICLE, COMMENTS, MEMO, Manner
from reader.qt.surface.rows import part_rows

CODE = Block("\tx\nabc\tx\nabcdefghij\tx\n        x", Kind.CODE, "article")
MARKED = CODE._replace(marks=(Mark(Span(0, len(CODE.text)), Style.CODE),))  # <pre><code>


def stops(look: Look, manner: Manner, wraps: bool, code: Block) -> list[float]:
    """Where the x of each line stands, in pixels from the row's left edge."""
    setter = Setter(look, manner)
    setter.wraps = wraps
    setter.set_width(600)
    setter.show(Flow(part_rows(part_of("article", [code]))))
    return [setter[0].laid.caret(at).x() for at, letter in enumerate(CODE.text) if letter == "x"]


@pytest.mark.parametrize("manner", [ARTICLE, MEMO, COMMENTS])
@pytest.mark.parametrize("paper", [False, True])
@pytest.mark.parametrize("zoom", [1.0, 1.7])
@pytest.mark.parametrize("code", [CODE, MARKED])
def test_a_tab_is_eight_letters_wide(manner: Manner, paper: bool, zoom: float, code: Block) -> None:
    look = Look(paper=paper)
    look.set_zoom(zoom)
    first, second, third, eight_blanks = stops(look, manner, paper, code)
    assert first == pytest.approx(eight_blanks, abs=1)
    assert second == pytest.approx(eight_blanks, abs=1)
    assert third == pytest.approx(2 * eight_blanks, abs=1)
