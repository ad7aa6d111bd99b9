"""The cells of a table that take several places, as HTML says it: the other places are not there."""

from __future__ import annotations

from reader.model import Block, Merged


class Spanned:
    """What attributes each cell of a table has; `apart`: its heading rows are a section, where every cell ends."""

    def __init__(self, block: Block, apart: bool = False) -> None:
        ends = block.header_rows if apart else 0
        larger = [_ending(one, ends) for one in block.merged]
        self._larger = {(one.row, one.column): one for one in larger}
        self._taken = {place for one in larger for place in one.places} - self._larger.keys()

    def attributes(self, row: int, column: int, text: str) -> str | None:
        """Of the cell in this place with these words; None for a place without words that a larger cell takes."""
        if (row, column) in self._taken and not text:
            return None
        one = self._larger.get((row, column))
        if one is None:
            return ""
        down = f' rowspan="{one.down}"' if one.down > 1 else ""
        return down + (f' colspan="{one.across}"' if one.across > 1 else "")


def _ending(one: Merged, heads: int) -> Merged:
    return one._replace(down=min(one.down, heads - one.row)) if one.row < heads else one
