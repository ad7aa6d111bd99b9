"""The space between rows says what belongs together."""

from __future__ import annotations

import pytest

from reader.model import Block, Kind, Label, parts_of
from reader.qt.surface.manner import ARTICLE, foot_gap, setting
from reader.qt.surface.rows import Row, Shape

NEAR, APART = 8, ARTICLE.gap
FIGURE, CAPTION, TABLE, WORDS = (Kind.FIGURE, Kind.CAPTION, Kind.TABLE, Kind.PARAGRAPH)


def rows(*blocks: Block) -> list[Row]:
    part = parts_of(blocks, ["article"])["article"]
    return [Row(Shape.TEXT, part, block, part.span(at)) for at, block in enumerate(blocks)]


@pytest.mark.parametrize(
    ("kinds", "gap"),
    [
        ((WORDS, CAPTION, TABLE), NEAR),
        ((FIGURE, CAPTION, TABLE), APART),
        ((FIGURE, CAPTION, CAPTION, TABLE), NEAR),
        ((CAPTION, TABLE), NEAR),
    ],
)
def test_a_table_stands_near_its_own_caption_alone(kinds: tuple[Kind, ...], gap: int) -> None:
    shown = rows(*(Block("Le phare.", kind, "article") for kind in kinds))
    assert setting(ARTICLE, shown[-1], shown[-2]).gap == gap


def test_the_text_begins_well_below_who_wrote_it() -> None:
    byline, text = rows(
        Block("Ada Morel", role="article", label=Label.BYLINE), Block("Le phare.", role="article")
    )
    assert setting(ARTICLE, text, byline).gap == 24


@pytest.mark.parametrize(("kind", "gap"), [(Kind.CODE, 8), (Kind.TABLE, 8), (WORDS, 0)])
def test_what_can_be_done_with_a_comment_does_not_touch_a_box_above_it(kind: Kind, gap: int) -> None:
    (row,) = rows(Block("Le phare.", kind, "article"))
    assert foot_gap(row) == gap
