"""A picture that the page gives a share of the column has it at every width, and is never enlarged."""

from __future__ import annotations

import pytest

from reader.model import OBJECT, Block, Document, Kind, part_of
from reader.qt.look import Look
from reader.qt.surface.flow import Flow
from reader.qt.surface.galley import Setter
from reader.qt.surface.manner import ARTICLE
from reader.qt.surface.picture import Decoded
from reader.qt.surface.rows import article_rows


class Coming:
    """Pictures of 900 × 600 pixels, none of which is there yet."""

    def get(self, key: str, width: int) -> Decoded | None:
        return Decoded(key, wide=900, tall=600)

    def coming(self, key: str) -> Decoded | None:
        return self.get(key, 0)


@pytest.mark.parametrize(
    ("share", "column", "size"),
    [(0, 600, (600, 400)), (50, 600, (300, 200)), (50, 400, (200, 133)), (99, 2_000, (900, 600))],
)
def test_it_has_its_share(look: Look, share: int, column: float, size: tuple[int, int]) -> None:
    part = part_of("article", [Block(OBJECT, Kind.FIGURE, "article", image="a.png", share=share)])
    setter = Setter(look, ARTICLE)
    setter.pictures = Coming()
    setter.show(Flow(article_rows(Document(part.blocks, {"article": part}))))
    setter.set_width(column)
    (laid,) = (setter[at].laid for at, row in enumerate(setter.flow.rows) if row.block is not None)
    assert (round(laid.extent), round(laid.height)) == size
